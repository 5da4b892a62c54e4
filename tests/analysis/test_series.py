from __future__ import annotations

from hypothesis import given, settings

from klantdesk.analysis import kpi
from klantdesk.analysis.periods import Period, split_months
from klantdesk.analysis.rhythm import measure
from klantdesk.analysis.series import monthly
from tests.analysis.shops import Sale, any_sales, shop, visits


def test_first_moments_and_later_ones_make_the_revenue_of_a_month() -> None:
    purchases = shop([*visits(c1=(1000, 1040)), Sale(90, 1040, 2, 700), Sale(91, 1041, -1, 333)])
    (month,) = monthly(purchases, [Period(1030, 1045)], 20, even_early=True)
    assert (month.returning_revenue, month.new_revenue) == (1000, 700)
    assert (month.new, month.won_back, month.lost, month.active) == (1, 1, 0, 2)


def test_the_first_window_has_revenue_but_no_movement() -> None:
    purchases = shop(visits(c1=(1000, 1040), c2=(1005,)))
    (month,) = monthly(purchases, [Period(1000, 1060)], 365)
    assert (month.new, month.won_back, month.lost) == (None, None, None)
    assert (month.returning_revenue, month.new_revenue) == (1000, 2000)


@settings(deadline=None, max_examples=25)
@given(any_sales())
def test_the_chart_and_the_tiles_show_the_same_figures(sales: list[Sale]) -> None:
    purchases = shop(sales)
    rhythm = measure(purchases)
    months = split_months(Period(purchases.first_day, purchases.as_of + 90))  # months the data do not reach
    drawn = monthly(purchases, months, rhythm.window)
    told = kpi.of_months(purchases, months, rhythm)
    for month, figures in zip(drawn, told, strict=True):
        assert month.period == figures.period
        assert [month.new, month.won_back, month.lost, month.active] == [
            figures.values[key] for key in ("new", "won_back", "lost", "active")
        ]
        assert month.frequency == figures.values["frequency"]
        share = kpi.share(month.returning_revenue, month.returning_revenue + month.new_revenue)
        assert share == figures.values["returning_revenue_share"]
