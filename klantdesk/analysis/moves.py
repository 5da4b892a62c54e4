"""Movement between groups, derived under today's definitions."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

import numpy as np

from klantdesk.analysis.facts import Flags, Ints
from klantdesk.analysis.groups import GROUPS, NOT_GROUPED, SCORES, group_codes, scores_below, scores_from
from klantdesk.analysis.moments import Purchases
from klantdesk.analysis.rfm import FREQUENCY_BOUNDS, recent_moments
from klantdesk.analysis.rhythm import Rhythm
from klantdesk.analysis.segments import standing
from klantdesk.records import Group

NO_GROUP = -1


@dataclass(frozen=True, slots=True, eq=False)
class Moves:
    """Per customer, by id: the group before the present one and the first day of the present one.

    `previous` is a position in groups.GROUPS, NO_GROUP for whoever was in one group from the start.
    """

    ids: Ints
    previous: Ints
    since: Ints


@dataclass(frozen=True, slots=True, eq=False)
class Shift:
    """Every customer of the later of two evenings, by id: the group on both.

    Groups are positions in groups.GROUPS; `old` is NO_GROUP for who bought for the first time between.
    """

    ids: Ints
    old: Ints
    new: Ints

    def counts(self) -> dict[tuple[int, int], int]:
        """How many customers went from one group to another, or stayed where they were."""
        size = len(GROUPS) + 1
        found = np.bincount((self.old + 1) * size + self.new, minlength=size * size)
        pairs = np.flatnonzero(found).tolist()
        return {(pair // size - 1, pair % size): int(found[pair]) for pair in pairs}

    def between(self, old: int, new: int) -> Ints:
        """Who went from one group to another."""
        return self.ids[(self.old == old) & (self.new == new)]


def shift(
    purchases: Purchases, rhythm: Rhythm, before: int, after: int, not_grouped: Collection[int] = ()
) -> Shift:
    """Who stood in which group on two evenings, `before` the earlier one."""
    divided = _divider(purchases, rhythm, not_grouped)
    (known, codes), (ids, new) = divided(before), divided(after)
    old = np.full(len(ids), NO_GROUP, dtype=np.int64)
    old[np.searchsorted(ids, known)] = codes
    return Shift(ids, old, new)


def sizes(
    purchases: Purchases, rhythm: Rhythm, dates: Sequence[int], not_grouped: Collection[int] = ()
) -> dict[Group, tuple[int, ...]]:
    """The number of customers in each group on the evening of each date."""
    divided = _divider(purchases, rhythm, not_grouped)
    counts = [np.bincount(divided(date)[1], minlength=len(GROUPS)).tolist() for date in dates]
    return {group: tuple(count[code] for count in counts) for code, group in enumerate(GROUPS)}


def _divider(
    purchases: Purchases, rhythm: Rhythm, not_grouped: Collection[int]
) -> Callable[[int], tuple[Ints, Ints]]:
    """From a date to the ids of its customers, ascending, and their groups."""
    frequency = scores_from(recent_moments(purchases), FREQUENCY_BOUNDS)

    def divided(at: int) -> tuple[Ints, Ints]:
        who = standing(purchases, at, not_grouped)
        recency = scores_below(at - purchases.moments.day[who.last], rhythm.bounds)
        codes = np.where(who.grouped, group_codes(recency, frequency[who.last]), NOT_GROUPED)
        return purchases.buyers[who.place], codes

    return divided


def moves(purchases: Purchases, rhythm: Rhythm, at: int) -> Moves:
    """Where each customer of `at` came from, to the day.

    Between two moments F stands still and R falls at each bound, so that a life is at most five
    stages a moment; the last change of group among them is the move. (A window of under 4 days leaves
    some R without a day of its own.)
    """
    owner, day, group = _stages(purchases, rhythm, at)
    newcomer = np.ones(len(owner), dtype=np.bool_)
    newcomer[1:] = owner[1:] != owner[:-1]
    changed = newcomer.copy()
    changed[1:] |= group[1:] != group[:-1]
    firsts = np.flatnonzero(newcomer)
    if not len(firsts):
        return Moves(purchases.buyers[:0], group, day)
    move = np.maximum.reduceat(np.where(changed, np.arange(len(owner)), 0), firsts)
    previous = np.where(newcomer[move], NO_GROUP, group[move - 1]).astype(np.int8)
    return Moves(purchases.buyers[owner[firsts]], previous, day[move])


def _stages(purchases: Purchases, rhythm: Rhythm, at: int) -> tuple[Ints, Ints, Ints]:
    """Buyer, first day and group of every stage up to `at`, in order of time within a buyer."""
    moments = purchases.moments
    frequency = scores_from(recent_moments(purchases), FREQUENCY_BOUNDS)
    ends = np.full(len(moments), at + 1, dtype=np.int64)
    same = moments.buyer[1:] == moments.buyer[:-1]
    ends[:-1][same] = np.minimum(moments.day[1:][same], at + 1)
    starts = moments.day[:, np.newaxis] + np.array((0, *rhythm.bounds))
    lasting = np.diff((0, *rhythm.bounds), append=np.inf) > 0
    lived: Flags = lasting & (starts < ends[:, np.newaxis])
    recency = np.broadcast_to(np.arange(SCORES, 0, -1, dtype=np.int8), starts.shape)[lived]
    row = np.repeat(np.arange(len(moments)), lived.sum(axis=1))
    return moments.buyer[row], starts[lived], group_codes(recency, frequency[row])
