"""Scores as survey tools write them: "9", "4 sterren", "8/10", "10 - Extremely likely", ★★★★."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from klantdesk.exchange.frames import Cell

SCALES = {"nps": range(11), "csat": range(1, 6), "csat10": range(1, 11), "ces": range(1, 8)}
NO_SCORE = -1
_NUMBER = re.compile(r"\s*'?(\d{1,2})(?:[.,]0+)?(?![\d.,])")
_STAR = "★"


def read(text: str) -> int:
    """The number a cell starts with or its stars; NO_SCORE for none."""
    match = _NUMBER.match(text)
    if match:
        return int(match[1])
    return text.count(_STAR) or NO_SCORE


def likely(values: Iterable[Cell], scale: str) -> bool:
    """Whether a column could hold scores: most of its values stand in the scale."""
    told = [str(value) for value in values if str(value).strip()]
    within = SCALES.get(scale, SCALES["nps"]) if scale == "ces" else SCALES["nps"]
    return 2 * sum(read(text) in within for text in told) >= len(told)
