"""The same figures in SQL: DuckDB on its lines and on tables of its own per customer.

`python -m tests.benchmarks.figures_in_duckdb TASK FILE` prints seconds and answers as JSON; the facts to
count by (bounds, dates) come from standard input. The SQL takes every short cut the data allow: no receipt
is put together, a month's balance is read from the months in which moments begin and run out.
"""

from __future__ import annotations

import os
from itertools import pairwise
from pathlib import Path
from typing import Any

import duckdb

from klantdesk.analysis.rhythm import LEVELS, kaplan_meier
from tests.benchmarks.figures_asked import YEAR, Answer, Asked, answer_one, closed_balance, path_of, standing

DAY_NET = """
    SELECT customer, day, sum(cents)::BIGINT AS net FROM line
    WHERE counted AND kind < 2 AND customer >= 0 GROUP BY customer, day
    """
MOMENT = f"SELECT * FROM ({DAY_NET}) WHERE net > 0"  # noqa: S608  # our own words
BESIDE = """
    SELECT customer, day, net, lead(day) OVER own AS nxt, lag(day) OVER own AS prev FROM {moment}
    WINDOW own AS (PARTITION BY customer ORDER BY day)
    """
SCORE = """
    CREATE OR REPLACE TEMP TABLE scored AS
    WITH marks AS (
        SELECT greatest(1, quantile_disc(spent, {half})) AS half,
               greatest(1, quantile_disc(spent, {best})) AS best FROM {people}
    )
    SELECT customer, spent, frequency, $at - last AS recency,
        (5 - ($at - last >= $r5)::INT - ($at - last >= $r4)::INT
           - ($at - last >= $r3)::INT - ($at - last >= $r2)::INT)::TINYINT AS r,
        (1 + (frequency >= 2)::INT + (frequency >= 4)::INT + (frequency >= 7)::INT
           + (frequency >= 12)::INT)::TINYINT AS f,
        (1 + (spent >= half)::INT + (spent >= best)::INT)::TINYINT AS m
    FROM {people}, marks
    """
PEOPLE = """
    SELECT customer, any_value(last) AS last,
           count(*) FILTER (day > last - $three_years AND net > 0) AS frequency,
           coalesce(sum(net) FILTER (day > $at - $three_years), 0)::BIGINT AS spent
    FROM {day_net} JOIN (SELECT customer, max(day) AS last FROM {day_net} WHERE net > 0 GROUP BY customer)
    USING (customer) GROUP BY customer
    """
CELLS = "SELECT r, f, m, count(*), sum(spent)::BIGINT FROM scored GROUP BY ALL ORDER BY ALL"
MONTH = "(year({day}) * 12 + month({day}))"
MONTHS = """
    SELECT month, sum(began)::BIGINT, sum(ended)::BIGINT, sum(born)::BIGINT, sum(lost)::BIGINT FROM (
        SELECT {at_day} AS month, count(*) AS began, 0 AS ended, count(*) FILTER (prev IS NULL) AS born,
               0 AS lost FROM beside GROUP BY ALL
        UNION ALL
        SELECT {at_end} AS month, 0, count(*), 0, count(*) FILTER (
            nxt IS NULL OR {at_next} > {at_end}) FROM beside GROUP BY ALL
    ) GROUP BY month ORDER BY month
    """


def overview(database: Path, asked: Asked) -> Answer:
    """From opening the file to the figures of the overview and its tasks."""
    connection = _open(database)
    _run(connection, f"CREATE TEMP TABLE day_net AS {DAY_NET}")
    moment = "(SELECT * FROM day_net WHERE net > 0)"
    _run(connection, f"CREATE TEMP TABLE beside AS {BESIDE.format(moment=moment)}")
    (as_of,) = _one(connection, "SELECT max(day) FROM beside")
    closed = "SELECT day - prev, count(*) FROM beside WHERE prev IS NOT NULL GROUP BY ALL"
    waiting = "SELECT $at - day, count(*) FROM beside WHERE nxt IS NULL AND prev IS NOT NULL GROUP BY ALL"
    quantiles = _quantiles(_run(connection, closed), _run(connection, waiting, at=as_of))
    told = _standing(connection, asked)
    _run(connection, f"CREATE TEMP TABLE people AS {PEOPLE.format(day_net='day_net')}", **_at(asked))
    _score(connection, "people", asked)
    at_risk = "SELECT count(*), sum(spent)::BIGINT FROM scored WHERE r = 3 AND f >= 3"
    late = """
        SELECT count(*) FROM (
            SELECT customer FROM beside GROUP BY customer
            HAVING count(*) > 2 AND $at - max(day) > 2 * median(day - prev)
        )
        """
    return {
        "quantiles": quantiles,
        **told,
        "at_risk": list(_one(connection, at_risk)),
        "late": _one(connection, late, at=as_of)[0],
    }


def rfm_of_lines(connection: Any, asked: Asked) -> Answer:
    _run(connection, f"CREATE TEMP TABLE day_net AS {DAY_NET}")
    _run(connection, f"CREATE TEMP TABLE people AS {PEOPLE.format(day_net='day_net')}", **_at(asked))
    return _scored(connection, "people", asked)


def rfm_kept(connection: Any, asked: Asked) -> Answer:
    return _scored(connection, "person", asked)


def balance_of_lines(connection: Any, asked: Asked) -> Answer:
    _run(connection, f"CREATE TEMP TABLE beside AS {BESIDE.format(moment=f'({MOMENT})')}")
    return _balance(connection, "beside", asked)


def balance_kept(connection: Any, asked: Asked) -> Answer:
    return _balance(connection, "kept", asked)


def build(folder: Path, lines: Path, asked: Asked) -> Path:
    """The database of the lines, and beside them what a wise owner keeps per customer and moment."""
    database = folder / "lines.duckdb"
    database.unlink(missing_ok=True)
    connection = duckdb.connect(str(database))
    _run(connection, f"CREATE TABLE line AS SELECT * FROM '{lines}'")  # noqa: S608  # our own path
    _run(connection, f"CREATE TABLE kept AS {BESIDE.format(moment=f'({MOMENT})')}")
    people = PEOPLE.format(day_net=f"({DAY_NET})")
    _run(connection, f"CREATE TABLE person AS {people}", **_at(asked))
    connection.close()
    return database


def _open(database: Path) -> Any:
    connection = duckdb.connect(str(database), read_only=True)
    _run(connection, f"SET threads = {os.cpu_count()}")
    return connection


def _warm(database: Path, _asked: Asked) -> Any:
    """A connection whose tables were read before."""
    connection = _open(database)
    for table in ("line", "kept", "person"):
        _one(connection, f"SELECT {_sums(connection, table)} FROM {table}")  # noqa: S608  # our own names
    return connection


def _sums(connection: Any, table: str) -> str:
    columns = _run(connection, f"SELECT column_name FROM (DESCRIBE {table})")  # noqa: S608  # as above
    return ", ".join(f"max({name})" for (name,) in columns)


def _scored(connection: Any, people: str, asked: Asked) -> Answer:
    _score(connection, people, asked)
    return [list(row) for row in _run(connection, CELLS)]


def _score(connection: Any, people: str, asked: Asked) -> None:
    """A row per customer with R, F and M; the tenth of a rank keeps the quantile of few on the same side."""
    (size,) = _one(connection, f"SELECT count(*) FROM {people}")  # noqa: S608  # our own names
    rank = 0.1 / size
    bounds = dict(zip(("r5", "r4", "r3", "r2"), asked.bounds, strict=True))
    _run(connection, SCORE.format(people=people, half=0.5 + rank, best=0.8 + rank), at=asked.at, **bounds)


def _balance(connection: Any, beside: str, asked: Asked) -> Answer:
    """Moments begin and run out in months: what stands open at the end of each is active."""
    epoch = "(DATE '1970-01-01' + {})".format
    end = epoch(f"(least(coalesce(nxt, 99999999), day + {asked.window}))")
    sql = MONTHS.format(
        at_day=MONTH.format(day=epoch("day")),
        at_end=MONTH.format(day=end),
        at_next=MONTH.format(day=epoch("nxt")),
    ).replace("beside", beside)
    return closed_balance(_run(connection, sql), asked)


def _standing(connection: Any, asked: Asked) -> dict[str, Answer]:
    """Balance and frequency of thirteen months and revenue of twelve, in one pass each."""
    spans = list(pairwise(asked.marks[-14:]))
    frequency = ", ".join(
        f"count(*) FILTER (day > {b - YEAR} AND day <= {b}), "
        f"count(*) FILTER (day > {b - YEAR} AND day <= {b} AND (nxt IS NULL OR nxt > {b}))"
        for _a, b in spans
    )
    revenue = ", ".join(
        f"sum(net) FILTER (day > {a} AND day <= {b} AND prev IS NOT NULL)::BIGINT, "
        f"sum(net) FILTER (day > {a} AND day <= {b} AND prev IS NULL)::BIGINT"
        for a, b in spans[1:]
    )
    year, money = (
        _one(connection, f"SELECT {what} FROM beside WHERE day > {since}")  # noqa: S608  # our own numbers
        for what, since in ((frequency, spans[0][1] - YEAR), (revenue, spans[1][0]))
    )
    return {
        **standing(_balance(connection, "beside", asked)[-13:]),
        "frequency": [moments / buyers for moments, buyers in zip(year[::2], year[1::2], strict=True)],
        "revenue": [list(pair) for pair in zip(money[::2], money[1::2], strict=True)],
    }


def _quantiles(closed: list[Any], waiting: list[Any]) -> list[int | None]:
    import numpy as np

    over, still = (np.repeat(*np.array(rows).T) for rows in (closed, waiting))
    return kaplan_meier(over, still, LEVELS)


def _at(asked: Asked) -> dict[str, int]:
    return {"at": asked.at, "three_years": asked.three_years}


def _run(connection: Any, sql: str, **facts: int) -> Any:
    return connection.execute(sql, facts).fetchall() if facts else connection.execute(sql).fetchall()


def _one(connection: Any, sql: str, **facts: int) -> Any:
    return _run(connection, sql, **facts)[0]


if __name__ == "__main__":
    answer_one(
        {
            "overview": (path_of, overview),
            "rfm-lines": (_warm, rfm_of_lines),
            "rfm-kept": (_warm, rfm_kept),
            "balance-lines": (_warm, balance_of_lines),
            "balance-kept": (_warm, balance_kept),
        }
    )
