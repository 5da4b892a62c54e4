"""Answers as the desk reads them, their themes, and who must be called back."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from klantdesk.db import clock, stores, visitors
from klantdesk.db.lookup import by_ids

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from klantdesk.db.store import Store

CORRECTED, AGREED = "corrected", "agreed"
"""Who heard the themes of an answer, where a person did: otherwise than the word list, or as it did."""
PERSON = (CORRECTED, AGREED)

_ROWS = f"""
    SELECT a.id, a.uuid, a.day, a.at, a.survey, a.version, {stores.shown("a.store")}, a.mode, a.staff, a.lang,
      a.outcome, a.reason, a.text, a.wanted, a.helped, a.nps, a.csat, a.csat10, a.ces, a.heard_by,
      coalesce(s.customer_id, 0), coalesce(f.name, '')
    FROM answer a LEFT JOIN source_customer s ON s.id = a.source_customer_id
    LEFT JOIN (
      SELECT g.answer_id, min(o.name) AS name FROM answer_sighting g
      JOIN batch b ON b.id = g.batch_id JOIN source o ON o.id = b.source_id GROUP BY g.answer_id
    ) f ON f.answer_id = a.id
    """  # noqa: S608  # our own words


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One answer; `customer` is today's customer id (0: nobody known), `source` that of an import.

    `confirmed` says that the themes are a person's word, not a word list's.
    """

    id: int
    uuid: str
    day: int
    at: str
    survey: str
    version: int
    store: str
    mode: str
    staff: str
    lang: str
    outcome: str
    reason: str
    text: str
    wanted: str
    helped: str
    nps: int | None
    csat: int | None
    csat10: int | None
    ces: int | None
    heard_by: str
    customer: int
    source: str
    themes: tuple[str, ...] = ()

    @property
    def confirmed(self) -> bool:
        """Whether a person said these are its themes."""
        return self.heard_by in PERSON


@dataclass(frozen=True, slots=True)
class FollowUpRow:
    """Somebody has to answer; `settled_at` is None while nobody did."""

    id: int
    answer: int
    made_at: datetime
    settled_at: datetime | None


def answers(store: Store, first: int | None = None, last: int | None = None) -> list[AnswerRow]:
    """The answers given on these days, oldest first."""
    days = (visitors.ALWAYS[0] if first is None else first, visitors.ALWAYS[1] if last is None else last)
    with store.snapshot():
        found = store.connection.execute(f"{_ROWS} WHERE a.day BETWEEN ? AND ? ORDER BY a.at, a.id", days)
        return _rows(store, found)


def by_id(store: Store, ids: Sequence[int]) -> dict[int, AnswerRow]:
    """The answers with these ids; who is gone is left out."""
    with store.snapshot():
        found = _rows(store, by_ids(store.connection, f"{_ROWS} WHERE a.id IN ({{ids}})", list(ids)))
    return {row.id: row for row in found}


def of_customer(store: Store, customer: int) -> list[AnswerRow]:
    """What one customer answered, the latest first."""
    with store.snapshot():
        return _rows(
            store,
            store.connection.execute(f"{_ROWS} WHERE s.customer_id = ? ORDER BY a.at DESC", (customer,)),
        )


def count(store: Store) -> int:
    """How many answers there are."""
    with store.snapshot():
        return int(store.connection.execute("SELECT count(*) FROM answer").fetchone()[0])


def last_day(store: Store) -> int | None:
    """The day of the latest answer."""
    with store.snapshot():
        found = store.connection.execute("SELECT max(day) FROM answer").fetchone()[0]
    return None if found is None else int(found)


def _rows(store: Store, found: Iterable[tuple[Any, ...]]) -> list[AnswerRow]:
    rows = list(found)
    themes: dict[int, list[str]] = defaultdict(list)
    sql = "SELECT answer_id, theme FROM answer_theme WHERE answer_id IN ({ids}) ORDER BY answer_id, theme"
    for answer, theme in by_ids(store.connection, sql, [row[0] for row in rows]):
        themes[answer].append(theme)
    return [AnswerRow(*(*row, tuple(themes[row[0]]))) for row in rows]


def heard(store: Store) -> list[tuple[int, str, bool]]:
    """(answer, theme, whether a person said so), of every theme of every answer."""
    sql = """
        SELECT t.answer_id, t.theme, a.heard_by IN (?, ?)
        FROM answer_theme t JOIN answer a ON a.id = t.answer_id
        """
    with store.snapshot():
        found = store.connection.execute(sql, PERSON)
        return [(answer, theme, bool(said)) for answer, theme, said in found]


def unheard(store: Store, word_list: str) -> list[tuple[int, str, str, str]]:
    """(id, text, wanted, helped) of the open answers this word list did not hear; a person's word stays."""
    sql = """
        SELECT id, text, wanted, helped FROM answer
        WHERE heard_by NOT IN (?, ?, ?) AND text || wanted || helped <> '' ORDER BY id
        """
    with store.snapshot():
        return list(store.connection.execute(sql, (word_list, *PERSON)))


def keep_heard(store: Store, themes: Mapping[int, Sequence[str]], word_list: str) -> None:
    """Keep what a word list heard in answers; where a person spoke, that stays."""
    sql = "UPDATE answer SET heard_by = ? WHERE id = ? AND heard_by NOT IN (?, ?)"
    with store.transaction():
        for answer, heard in themes.items():
            if store.connection.execute(sql, (word_list, answer, *PERSON)).rowcount:
                _replace(store, answer, heard)


def say(store: Store, answer: int, themes: Sequence[str]) -> bool:
    """Keep a person's word on an answer: whether the word list can learn from it.

    KeyError: there is no such answer.
    """
    with store.transaction():
        found = by_id(store, [answer])[answer]
        learning = set(found.themes) != set(themes) or found.heard_by == CORRECTED
        by = CORRECTED if learning else AGREED
        store.connection.execute("UPDATE answer SET heard_by = ? WHERE id = ?", (by, answer))
        _replace(store, answer, themes)
    return learning


def _replace(store: Store, answer: int, themes: Sequence[str]) -> None:
    store.connection.execute("DELETE FROM answer_theme WHERE answer_id = ?", (answer,))
    pairs = ((answer, theme) for theme in dict.fromkeys(themes))
    store.connection.executemany("INSERT INTO answer_theme VALUES (?, ?)", pairs)


def lessons(store: Store) -> list[tuple[str, tuple[str, ...]]]:
    """The texts of which a person said the themes, with those, in order.

    Where the word list was right counts too: it keeps a rule that was wrong elsewhere.
    """
    sql = "SELECT id FROM answer WHERE heard_by IN (?, ?) ORDER BY id"
    with store.snapshot():
        ids = [one for (one,) in store.connection.execute(sql, PERSON)]
        rows = by_id(store, ids)
    return [(" ".join(filter(None, (rows[one].text, rows[one].helped))), rows[one].themes) for one in ids]


def themes(store: Store) -> dict[str, tuple[str, str]]:
    """What the shop changed in the list of themes: {key: (its own name or "", merged into or "")}."""
    with store.snapshot():
        found = store.connection.execute("SELECT key, name, merged_into FROM theme ORDER BY key")
        return {key: (name, into) for key, name, into in found}


def keep_theme(store: Store, key: str, *, name: str = "", merged_into: str = "") -> None:
    """Give a theme the shop's own name, or merge it into another; both empty: as it was."""
    with store.transaction():
        store.connection.execute("DELETE FROM theme WHERE key = ?", (key,))
        if name or merged_into:
            store.connection.execute("INSERT INTO theme VALUES (?, ?, ?)", (key, name, merged_into))


def follow_ups(store: Store, *, open_only: bool) -> list[FollowUpRow]:
    """Who waits for an answer, longest first; settled ones behind them."""
    sql = "SELECT id, answer_id, made_at, settled_at FROM follow_up"
    where = " WHERE settled_at IS NULL" if open_only else ""
    with store.snapshot():
        found = store.connection.execute(f"{sql}{where} ORDER BY settled_at IS NOT NULL, made_at, id")
        return [_follow_up(*row) for row in found]


def _follow_up(number: int, answer: int, made: str, settled: str | None) -> FollowUpRow:
    done = datetime.fromisoformat(settled) if settled else None
    return FollowUpRow(number, answer, datetime.fromisoformat(made), done)


def open_follow_ups(store: Store) -> int:
    """How many wait for an answer."""
    with store.snapshot():
        sql = "SELECT count(*) FROM follow_up WHERE settled_at IS NULL"
        return int(store.connection.execute(sql).fetchone()[0])


def settle(store: Store, follow_up: int, *, settled: bool = True) -> bool:
    """Say that somebody was answered (or was not after all); False when it is not there."""
    at = clock.now() if settled else None
    with store.transaction():
        sql = "UPDATE follow_up SET settled_at = ? WHERE id = ?"
        return bool(store.connection.execute(sql, (at, follow_up)).rowcount)


def follow_up(store: Store, answer: int) -> None:
    """Put an answer on the list of who must be answered; once."""
    with store.transaction():
        store.connection.execute(
            "INSERT INTO follow_up (answer_id, made_at) VALUES (?, ?) ON CONFLICT (answer_id) DO NOTHING",
            (answer, clock.now()),
        )
