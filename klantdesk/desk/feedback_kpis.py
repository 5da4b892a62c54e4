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
    """The figures of a period by KPI key, and why some are None: too few answers, nobody counted.

    `measures` has each figure that has one with its n and the ends of its 95% interval.
    """

    values: dict[str, Number]
    notes: tuple[Notice, ...]
    measures: dict[str, Measure]

    @property
    def noted(self) -> set[str]:
        """The KPIs of which a note says why there is none."""
        return {str(dict(note.facts)["kpi"]) for note in self.notes}


def of_period(shop: Shop, chosen: Filter, channel: str | None) -> FeedbackKpis:
    """nps, csat, ces, visitors, conversion and missed_revenue of the filter's days.

    Answers know no channel: of one channel there are none. Visitors are those of the stores, so there
    are none of the web.
    """
    found = feedback_lists.rows(shop, chosen)
    told = feedback_figures.scores([] if channel else found)
    missed = feedback_figures.missed_of(shop, chosen, found)
    counted = channel != WEB
    measures = told | ({"conversion": missed.conversion} if counted else {})
    if counted and missed.total is not None and missed.ends is not None:
        measures["missed_revenue"] = Measure(missed.nothing, missed.total, *missed.ends)
    values: dict[str, Number] = {key: measure.value for key, measure in measures.items()}
    values = dict.fromkeys(("conversion", "missed_revenue")) | values
    values["visitors"] = missed.visitors if counted else None
    notes = [_few(key, measure) for key, measure in told.items() if 0 < measure.n < LEAST]
    if counted and values["missed_revenue"] is None and 0 < missed.nothing < LEAST:
        notes.append(_few("missed_revenue", Measure(missed.nothing)))
    notes += [_interval(key, measure) for key, measure in measures.items() if measure.low is not None]
    return FeedbackKpis(values, tuple(notes), measures)


def _few(key: str, measure: Measure) -> Notice:
    return Notice("few_answers", (("kpi", key), ("n", measure.n)))


def _interval(key: str, measure: Measure) -> Notice:
    ends = (("low", f"{measure.low:.6g}"), ("high", f"{measure.high:.6g}"))
    return Notice("interval", (("kpi", key), ("n", measure.n), *ends))
