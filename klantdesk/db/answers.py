"""Answers as rows of the shop file: kept, and those of a file known again and taken back."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from klantdesk.db.lookup import by_texts
from klantdesk.records import NOBODY, Answer, to_day

if TYPE_CHECKING:
    from sqlcipher3 import dbapi2 as sqlite

    from klantdesk.db.incoming import Incoming

SAID = (
    "survey", "version", "store", "mode", "staff", "lang", "outcome", "reason", "text", "wanted", "helped",
    "nps", "csat", "csat10", "ces", "consent_text",
)  # fmt: skip
_COLUMNS = ("uuid", "at", "day", *SAID, "source_customer_id", "contact_batch_id")
_KEEP = f"INSERT INTO answer ({', '.join(_COLUMNS)}) VALUES ({', '.join('?' * len(_COLUMNS))})"  # noqa: S608  # our own names


def keep(
    connection: sqlite.Connection,
    answer: Answer,
    *,
    name: str = "",
    customer: int | None = None,
    batch: int | None = None,
) -> int:
    """Write an answer; `name` stands for its uuid, `customer` is a source customer. Its id."""
    said = (getattr(answer, part) for part in SAID)
    values = (name or answer.uuid, answer.at, day_of(answer), *said, customer, batch)
    return int(connection.execute(_KEEP, values).lastrowid)


def known(connection: sqlite.Connection, names: list[str]) -> dict[str, int]:
    """The ids of the answers the shop has, by uuid."""
    return dict(by_texts(connection, "SELECT uuid, id FROM answer WHERE uuid IN ({texts})", names))


def day_of(answer: Answer) -> int:
    """The local day an answer was given."""
    return to_day(date.fromisoformat(answer.at[:10]))


def find_known(connection: sqlite.Connection, incoming: Incoming) -> None:
    """Which answers of a file the shop has already: their ids by position, 0 for a new one."""
    names = [_name(incoming, answer) for answer, _ in incoming.harvest.answers]
    ids = known(connection, names)
    incoming.answers.extend(ids.get(name, 0) for name in names)


def keep_imported(connection: sqlite.Connection, batch: int, incoming: Incoming) -> None:
    """Keep the new answers of a file; each answer remembers every batch that brought it."""
    for at, (answer, giver) in enumerate(incoming.harvest.answers):
        if not incoming.answers[at]:
            whose = None if giver == NOBODY else incoming.customers[giver]
            incoming.answers[at] = keep(connection, answer, name=_name(incoming, answer), customer=whose)
    connection.executemany(
        "INSERT INTO answer_sighting (answer_id, batch_id) VALUES (?, ?)",
        ((one, batch) for one in incoming.answers),
    )


def _name(incoming: Incoming, answer: Answer) -> str:
    """An imported answer's uuid is only its own within its source; another shop file's says that source."""
    if incoming.harvest.of_shop:
        return answer.uuid
    return f"{incoming.source_name}/{answer.uuid}"


def take_back(connection: sqlite.Connection, batch: int) -> int:
    """Drop the answers only this batch brought: how many."""
    stated = connection.execute("SELECT answer_id FROM answer_sighting WHERE batch_id = ?", (batch,))
    ids = [one for (one,) in stated]
    connection.execute("DELETE FROM answer_sighting WHERE batch_id = ?", (batch,))
    before = connection.total_changes
    unstated = """
        DELETE FROM answer
        WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM answer_sighting WHERE answer_id = ?1)
        """
    connection.executemany(unstated, ((one,) for one in ids))
    return int(connection.total_changes - before)
