"""The list of themes as the desk hands it over: plain facts, no wording."""

from __future__ import annotations

from dataclasses import dataclass

from klantdesk.desk.feedback_views import LEAST


@dataclass(frozen=True, slots=True)
class ThemeState:
    """A theme of the shop's list over all answers; `name` is the shop's own ("": the usual one).

    `n` counts the answers about it and about what was merged into it, `confirmed` those of which a
    person said so. `learned` are words it was taught with the corrected answers that speak for each,
    `silenced` phrases that were wrong too often in this shop. `merged_into` is "" while it stands alone.
    """

    key: str
    name: str
    own: bool
    n: int
    confirmed: int
    learned: tuple[tuple[str, int], ...] = ()
    silenced: tuple[str, ...] = ()
    merged_into: str = ""
    holds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ThemesView:
    """The list of themes; in `others` of the `open_answers` none of them was heard."""

    open_answers: int
    others: int
    themes: tuple[ThemeState, ...]

    @property
    def other_share(self) -> float | None:
        """The part in which no theme was heard; None while there are too few answers."""
        return self.others / self.open_answers if self.open_answers >= LEAST else None
