"""The KPIs that purchases alone cannot give: what customers say, and how many came in."""

from __future__ import annotations

from dataclasses import dataclass

from klantdesk.desk import feedback_figures, feedback_lists
from klantdesk.desk.feedback_views import LEAST, Filter, Measure
from klantdesk.desk.shop import Shop
from klantdesk.desk.views import Number
from klantdesk.records import Notice

WEB = "web"


@dataclass(frozen=True, slots=True)
class FeedbackKpis:
    """The figures of a period by KPI key, and why some are None: too few answers, nobody counted."""

    values: dict[str, Number]
    notes: tuple[Notice, ...]

    @property
    def noted(self) -> set[str]:
        """The KPIs of which a note says why there is none."""
        return {str(dict(note.facts)["kpi"]) for note in self.notes}


def of_period(shop: Shop, chosen: Filter, channel: str | None) -> FeedbackKpis:
    """nps, csat, ces, visitors, conversion and missed_revenue of the filter's days.

    Answers know no channel; visitors are those of the stores, so there are none of the web.
    """
    found = feedback_lists.rows(shop, chosen)
    told = feedback_figures.scores(found)
    missed = feedback_figures.missed_of(shop, chosen, found)
    values: dict[str, Number] = {key: measure.value for key, measure in told.items()}
    notes = [_few(key, measure) for key, measure in told.items() if 0 < measure.n < LEAST]
    counted = channel != WEB
    values["visitors"] = missed.visitors if counted else None
    values["conversion"] = missed.conversion.value if counted else None
    values["missed_revenue"] = missed.total if counted else None
    if counted and values["missed_revenue"] is None and 0 < missed.nothing < LEAST:
        notes.append(_few("missed_revenue", Measure(missed.nothing)))
    return FeedbackKpis(values, tuple(notes))


def _few(key: str, measure: Measure) -> Notice:
    return Notice("few_answers", (("kpi", key), ("n", measure.n)))
