"""What is counted once per state of the data and asked for again and again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from klantdesk.db import settings_table
from klantdesk.db.store import Store
from klantdesk.records import Notice

WINDOW = "window_days"


@dataclass(frozen=True, slots=True)
class Counted:
    """The purchases, the shop's rhythm, the customer groups of as_of and everybody's own figures.

    The types are the analysis room's; the desk only passes them on.
    """

    purchases: Any
    rhythm: Any
    segmentation: Any
    profiles: Any


def count(store: Store) -> Counted:
    """All of it, from the purchase columns."""
    from klantdesk.analysis import moments, profiles, rfm, rhythm
    from klantdesk.db import facts

    bought = moments.purchases(facts.parts(store))
    pace = rhythm.measure(bought)
    fixed = settings_table.get(store, WINDOW, None)
    if isinstance(fixed, int):
        pace = rhythm.fix_window(pace, fixed)
    groups = rfm.by_rhythm(bought, pace, bought.as_of)
    return Counted(bought, pace, groups, profiles.Profiles(bought, groups))


def reason_of(profile: Any, rhythm: Any) -> Notice:  # noqa: ANN401  # the analysis room's own types
    """The facts of the sentence that says why a customer is in a group.

    The shop's own 90% is only told where the bounds rest on it.
    """
    own = rhythm.origin != "standard"
    within = rhythm.quantiles[2] if own else None
    facts = (("days", profile.recency), ("n", profile.frequency))
    if within is None:
        return Notice("group_reason_short", facts)
    return Notice("group_reason", (*facts, ("within", within)))
