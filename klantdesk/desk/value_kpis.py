"""The expected value among the KPIs: one model of all the data, applied on the last day of each period."""

from __future__ import annotations

from typing import Any

from klantdesk.desk.shop import Shop
from klantdesk.desk.value import NOT_PROFILED, Question, valued
from klantdesk.desk.views import Number
from klantdesk.records import Group, Notice

KEY = "value_12m"
_PERCENT = 100


class Predicted:
    """value_12m of periods: what the customers of its last day are expected to bring in 12 months.

    A sum, as value_historic is: of everybody known by then, or of the members of one group. As every
    bound, the model is estimated once, on all data. One channel or store (`part`, the purchases there,
    under a name of its own) has a model of its own, of coming back there.
    """

    def __init__(self, shop: Shop, group: Group | None = None, part: Any = None, name: str = "") -> None:  # noqa: ANN401  # the analysis room's
        counted = shop.everything()
        self._shop, self._name = shop, name
        self._bought = part if name else counted.purchases
        self._members = counted.segmentation.members(group) if group else None
        self._group = str(group or "")

    def of(self, last: int) -> tuple[dict[str, Number], list[Notice]]:
        """The figure at the end of a period, and why there is none or how well it did on the past."""
        if self._group == Group.NOT_GROUPED:
            return {}, [Notice(NOT_PROFILED.key, (("kpi", KEY),))]
        found = valued(self._shop, Question(), self._bought, self._name)
        if found.told is None:
            return {}, [Notice(note.key, (("kpi", KEY), *note.facts)) for note in found.notes]
        key = f"{KEY} {last} {self._group} {self._name}"
        cents = self._shop.counted(key, lambda _store: self._cents(found, last))
        notes = [Notice(note.key, (("kpi", KEY), *note.facts)) for note in found.notes]
        error = found.tested.cents_error if found.tested else None
        if error is not None:
            notes.append(Notice("back_test", (("kpi", KEY), ("percent", round(error * _PERCENT)))))
        return {KEY: cents}, notes

    def _cents(self, found: Any, last: int) -> int | None:  # noqa: ANN401  # as above
        from klantdesk.analysis import value
        from klantdesk.analysis.histories import histories

        known = histories(self._bought, last)
        if self._members is not None:
            known = known.only(self._members)
        told = value.forecast(known, found.told.outlook, found.told.days)
        return None if told.cents is None else round(float(told.cents.sum()))
