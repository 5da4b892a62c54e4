"""The same figures in polars and pandas, on their lines and on frames of their own per customer.

`python -m tests.benchmarks.figures_in_frames PROGRAM-TASK FOLDER`; the short cuts are those of
figures_in_duckdb.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import polars as pl

from tests.benchmarks.figures_asked import Answer, Asked, Task, answer_one, closed_balance

NEVER = 99_999_999


def polars_lines(folder: Path, _asked: Asked) -> pl.DataFrame:
    return pl.read_parquet(folder / "lines.parquet")


def polars_days(lines: Any) -> Any:
    """Customer, day and net, by customer and day."""
    bought = lines.filter(pl.col("counted") & (pl.col("kind") < 2) & (pl.col("customer") >= 0))
    return bought.group_by("customer", "day").agg(net=pl.col("cents").sum()).sort("customer", "day")


def polars_beside(days: Any) -> Any:
    """The moments with the day before and the day after of the same customer; nulls at the ends."""
    found = days.filter(pl.col("net") > 0)
    same = pl.col("customer") == pl.col("customer").shift(1)
    other = pl.col("customer") == pl.col("customer").shift(-1)
    return found.with_columns(
        prev=pl.when(same).then(pl.col("day").shift(1)), nxt=pl.when(other).then(pl.col("day").shift(-1))
    )


def polars_people(days: Any, asked: Asked) -> Any:
    """Per customer: last moment, moments in 36 months up to it, cents of 36 months."""
    last = days.filter(pl.col("net") > 0).group_by("customer").agg(last=pl.col("day").max())
    recent = pl.col("day") > asked.at - asked.three_years
    lately = (pl.col("day") > pl.col("last") - asked.three_years) & (pl.col("net") > 0)
    joined = days.join(last, on="customer")
    return joined.group_by("customer").agg(
        last=pl.col("last").first(), frequency=lately.sum(), spent=pl.col("net").filter(recent).sum()
    )


def polars_scored(people: Any, asked: Asked) -> Answer:
    half, best = _marks(people["spent"].to_numpy())
    recency = asked.at - pl.col("last")
    scored = people.with_columns(
        r=5 - sum((recency >= bound).cast(pl.Int8) for bound in asked.bounds),
        f=1 + sum((pl.col("frequency") >= bound).cast(pl.Int8) for bound in (2, 4, 7, 12)),
        m=1 + (pl.col("spent") >= half).cast(pl.Int8) + (pl.col("spent") >= best).cast(pl.Int8),
    )
    cells = scored.group_by("r", "f", "m").agg(n=pl.len(), cents=pl.col("spent").sum()).sort("r", "f", "m")
    return [list(row) for row in cells.rows()]


def polars_balance(beside: Any, asked: Asked) -> Answer:
    end = pl.min_horizontal(pl.col("nxt"), pl.col("day") + asked.window)
    open_end = pl.col("nxt").is_null()
    told = beside.select(
        begin=_polars_month(pl.col("day")),
        end=_polars_month(end),
        born=pl.col("prev").is_null(),
        lost=open_end | (_polars_month(pl.col("nxt")) > _polars_month(end)),
    )
    began = told.group_by(month="begin").agg(began=pl.len(), born=pl.col("born").sum())
    ended = told.group_by(month="end").agg(ended=pl.len(), lost=pl.col("lost").sum())
    rows = began.join(ended, on="month", how="full", coalesce=True).fill_null(0)
    return closed_balance(rows.select("month", "began", "ended", "born", "lost").rows(), asked)


def _polars_month(day: Any) -> Any:
    date = day.cast(pl.Int32).cast(pl.Date)
    return date.dt.year().cast(pl.Int32) * 12 + date.dt.month().cast(pl.Int32)


def pandas_lines(folder: Path, _asked: Asked) -> pd.DataFrame:
    found: pd.DataFrame = pd.read_pickle(folder / "lines.pickle")  # noqa: S301  # made by this benchmark
    return found


def pandas_days(lines: Any) -> Any:
    bought = lines[lines["counted"] & (lines["kind"] < 2) & (lines["customer"] >= 0)]
    return bought.groupby(["customer", "day"], sort=True, as_index=False).agg(net=("cents", "sum"))


def pandas_beside(days: Any) -> Any:
    found = days[days["net"] > 0]
    customer, day = found["customer"], found["day"]
    return found.assign(
        prev=day.shift(1).where(customer == customer.shift(1)),
        nxt=day.shift(-1).where(customer == customer.shift(-1)),
    )


def pandas_people(days: Any, asked: Asked) -> Any:
    moments = days[days["net"] > 0]
    last = moments.groupby("customer")["day"].max()
    lately = moments["day"] > moments["customer"].map(last) - asked.three_years
    recent = days[days["day"] > asked.at - asked.three_years]
    people = pd.DataFrame({"last": last, "frequency": lately.groupby(moments["customer"]).sum()})
    spent = recent.groupby("customer")["net"].sum()
    return people.assign(spent=spent.reindex(people.index, fill_value=0))


def pandas_scored(people: Any, asked: Asked) -> Answer:
    spent = people["spent"].to_numpy()
    half, best = _marks(spent)
    recency = asked.at - people["last"].to_numpy()
    scored = people.assign(
        r=5 - np.searchsorted(asked.bounds, recency, side="right"),
        f=1 + np.searchsorted((2, 4, 7, 12), people["frequency"], side="right"),
        m=1 + (spent >= half) + (spent >= best),
    )
    cells = scored.groupby(["r", "f", "m"])["spent"].agg(["size", "sum"]).reset_index()
    return lambda: cells.to_numpy().tolist()


def pandas_balance(beside: Any, asked: Asked) -> Answer:
    day, nxt = beside["day"], beside["nxt"].fillna(NEVER).astype("int64")
    end = np.minimum(nxt, day + asked.window)
    begin, ended = _months(day), _months(end)
    lost = _months(nxt.clip(upper=end.max() + 400)) > ended
    rows = pd.DataFrame(
        {
            "began": begin.value_counts(),
            "ended": ended.value_counts(),
            "born": begin[beside["prev"].isna()].value_counts(),
            "lost": ended[lost].value_counts(),
        }
    ).fillna(0)
    return closed_balance(rows.astype("int64").reset_index().to_numpy().tolist(), asked)


def _months(day: Any) -> Any:
    months = day.to_numpy().astype("datetime64[D]").astype("datetime64[M]").astype("int64")
    return pd.Series(months + 1970 * 12 + 1, index=day.index)


def _marks(spent: Any) -> tuple[int, int]:
    ranks = (len(spent) // 2, len(spent) - -(-len(spent) // 5))
    ranked = np.partition(spent, ranks)
    return max(1, int(ranked[ranks[0]])), max(1, int(ranked[ranks[1]]))


def build(folder: Path, columns: dict[str, Any]) -> None:
    """The lines for polars, and for DuckDB to take in, as parquet; for pandas as a pickled frame."""
    pl.DataFrame(columns).write_parquet(folder / "lines.parquet")
    pd.DataFrame(columns).to_pickle(folder / "lines.pickle")


def _polars_kept(folder: Path, asked: Asked) -> tuple[Any, Any]:
    days = polars_days(polars_lines(folder, asked))
    return polars_people(days, asked), polars_beside(days)


def _pandas_kept(folder: Path, asked: Asked) -> tuple[Any, Any]:
    days = pandas_days(pandas_lines(folder, asked))
    return pandas_people(days, asked), pandas_beside(days)


def _polars_rfm(lines: Any, asked: Asked) -> Answer:
    return polars_scored(polars_people(polars_days(lines), asked), asked)


def _pandas_rfm(lines: Any, asked: Asked) -> Answer:
    return pandas_scored(pandas_people(pandas_days(lines), asked), asked)


TASKS: dict[str, Task] = {
    "polars-rfm-lines": (polars_lines, _polars_rfm),
    "polars-rfm-kept": (_polars_kept, lambda kept, asked: polars_scored(kept[0], asked)),
    "polars-balance-lines": (
        polars_lines,
        lambda lines, asked: polars_balance(polars_beside(polars_days(lines)), asked),
    ),
    "polars-balance-kept": (_polars_kept, lambda kept, asked: polars_balance(kept[1], asked)),
    "pandas-rfm-lines": (pandas_lines, _pandas_rfm),
    "pandas-rfm-kept": (_pandas_kept, lambda kept, asked: pandas_scored(kept[0], asked)),
    "pandas-balance-lines": (
        pandas_lines,
        lambda lines, asked: pandas_balance(pandas_beside(pandas_days(lines)), asked),
    ),
    "pandas-balance-kept": (_pandas_kept, lambda kept, asked: pandas_balance(kept[1], asked)),
}

if __name__ == "__main__":
    answer_one(TASKS)
