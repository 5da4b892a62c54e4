"""Weights learned from labelled answers, beside the rules: when to trust a rule, and what no rule says.

Half of a theme's chance comes from a logistic weight for every feature, half from the labelled answers
most alike (cosine of their words, rare ones counting more). `tests/benchmarks/themes_training.py` makes
the table in resources/themes/weights.npz.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from klantdesk import paths
from klantdesk.analysis.themes_features import Features
from klantdesk.analysis.themes_lists import ORDER, OTHER

FILE = "weights.npz"
LENGTH = 8.0
"""The features of words and pieces make up a vector of this length, a rule's feature counts one."""
RULE_LIKENESS = 2.0
"""How alike one shared feature of the rules makes two answers, as a word does by its rarity (a logarithm)."""
NEIGHBOURS, STEEPNESS = 20, 3
"""So many answers vote, each by its likeness to this power."""
NEIGHBOURS_SHARE = 0.5
THRESHOLD = 0.225
"""From this chance on a theme is heard; chosen, as the others, by leaving out one writer at a time."""
MOST_WORDS, TELLING_SHARE = 3, 0.5
"""A theme shows so many words at most, none with less than this share of the most telling one's weight."""


@dataclass(frozen=True)
class Table:
    """What was learned; F features, T themes, A labelled answers, E features of answers in all."""

    features: NDArray[np.uint32]
    """F numbers, rising."""
    slopes: NDArray[np.int8]
    """F x T, in steps of `steps`."""
    steps: NDArray[np.float32]
    offsets: NDArray[np.float32]
    rarity: NDArray[np.float32]
    """F: how much a shared feature makes answers alike; 0 for pieces of words."""
    starts: NDArray[np.int32]
    """F + 1: where a feature's answers begin in `answers`."""
    answers: NDArray[np.uint16]
    """E answers by feature."""
    lengths: NDArray[np.float32]
    """A: the length of each answer's vector."""
    labels: NDArray[np.uint8]
    """A x T: 1 for an answer's theme."""
    inputs: str
    """A hash of the files the table was made from."""


@functools.cache
def table() -> Table:
    """The table that comes with the program."""
    with np.load(paths.resources() / "themes" / FILE, allow_pickle=False) as file:
        parts = {name: file[name] for name in file.files}
    return Table(**{**parts, "inputs": str(parts["inputs"])})


def heard(found: Features, learned: Table) -> list[str]:
    """The themes that are likely enough, `other` left out; none for a short answer with a strange word.

    "Veel te flonkig daar" is like much, but what it says nobody has taught: a person has to.
    """
    if len(_rows(found.unruled, learned)[1]) < len(found.unruled):
        return []
    chance = (1 - NEIGHBOURS_SHARE) * _weighed(found, learned) + NEIGHBOURS_SHARE * _voted(found, learned)
    return [key for key, likely in zip(ORDER, chance, strict=True) if likely > THRESHOLD and key != OTHER]


def telling(found: Features, theme: str, learned: Table) -> frozenset[int]:
    """The places of the words with the largest weight for a theme."""
    weight: dict[int, float] = {}
    for places in (found.words, found.pieces, found.rules):
        rows, known = _rows(places, learned)
        slopes = learned.slopes[rows, ORDER.index(theme)]
        for feature, slope in zip(known, slopes.tolist(), strict=True):
            for place in places[feature]:
                weight[place] = weight.get(place, 0.0) + slope / len(places[feature])
    ranked = sorted(weight, key=lambda place: -weight[place])[:MOST_WORDS]
    least = max(TELLING_SHARE * weight[ranked[0]], 0.0) if ranked else 0.0
    return frozenset(place for place in ranked if weight[place] >= least > 0)


def _weighed(found: Features, learned: Table) -> NDArray[np.float64]:
    """The logistic chance of each theme."""
    rows, _ = _rows([*found.words, *found.pieces], learned)
    rules, _ = _rows(found.rules, learned)
    total = learned.slopes[rows].sum(axis=0, dtype=np.float64) * (LENGTH / np.sqrt(max(len(rows), 1)))
    total += learned.slopes[rules].sum(axis=0, dtype=np.float64)
    chances: NDArray[np.float64] = 1 / (1 + np.exp(-(total * learned.steps + learned.offsets)))
    return chances


def _voted(found: Features, learned: Table) -> NDArray[np.float64]:
    """Each theme's share of the votes of the answers most alike; zeros when none is."""
    rows, _ = _rows([*found.words, *found.rules], learned)
    spans = [slice(learned.starts[row], learned.starts[row + 1]) for row in rows]
    sharing = np.concatenate([learned.answers[span] for span in spans] or [learned.answers[:0]])
    worth = np.repeat(learned.rarity[rows] ** 2, learned.starts[rows + 1] - learned.starts[rows])
    alike = np.bincount(sharing, worth, len(learned.lengths)) / learned.lengths
    nearest = np.argpartition(-alike, NEIGHBOURS)[:NEIGHBOURS]
    votes = alike[nearest] ** STEEPNESS
    total = votes.sum()
    shares: NDArray[np.float64] = (votes @ learned.labels[nearest]) / (total or 1.0)
    return shares


def _rows(names: Mapping[int, object] | Iterable[int], learned: Table) -> tuple[NDArray[np.intp], list[int]]:
    """The rows of the features the table knows, and those features."""
    asked = np.fromiter(names, dtype=np.uint32)
    at = np.searchsorted(learned.features, asked)
    at[at == len(learned.features)] = 0
    known = learned.features[at] == asked
    return at[known], asked[known].tolist()
