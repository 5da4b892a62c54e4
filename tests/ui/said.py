"""What visitors said, put beside a shop file the way the survey does."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

from klantdesk.desk import survey
from klantdesk.records import Answer

LAST = date(2025, 10, 31)
NEW_SIZE = "Mijn maat was er niet"


def given(number: int, days_ago: int = 0, **said: object) -> Answer:
    """One answer; the same number is the same answer."""
    day = LAST - timedelta(days=days_ago)
    at = datetime(day.year, day.month, day.day, 12, number % 60).astimezone().isoformat(timespec="seconds")
    return Answer(**{"uuid": str(uuid.UUID(int=number + 1)), "at": at} | said)  # type: ignore[arg-type]  # fields of Answer


def leave(shop: Path, answers: Iterator[Answer] | list[Answer]) -> None:
    """Leave answers where the desk takes them in."""
    collector = survey.Collector(shop)
    for answer in answers:
        collector.append(answer)
    collector.close()


def many() -> list[Answer]:
    """Enough for every figure: 40 who missed something (24 a size), 40 who bought, three who wait."""
    missed = [
        given(
            n,
            n,
            outcome="searched",
            reason="size",
            store="Zutphen",
            text=NEW_SIZE,
            wanted="keepershandschoenen maat 9",
        )
        for n in range(24)
    ]
    dear = [
        given(n, n - 100, outcome="searched", reason="price", store="Deventer", text="Veel te duur")
        for n in range(100, 116)
    ]
    bought = [
        given(n, n % 80, outcome="bought", nps=10 if n % 2 else 8, csat=5, ces=6) for n in range(200, 240)
    ]
    waiting = [
        given(
            300 + n,
            n,
            survey="after_purchase",
            nps=4,
            text="Twintig minuten gewacht op hulp",
            name=name,
            email=f"{name.split()[0].lower()}@voorbeeld.nl",
            consent_text="Sporthuis De Linde mag me hierover mailen.",
            mode="staff",
            staff="Joris",
        )
        for n, name in enumerate(("Marloes Hoekstra", "Ruud Kamphuis", "Saskia Evers"))
    ]
    return [*missed, *dear, *bought, *waiting]


def few() -> list[Answer]:
    """Too few for a percentage."""
    return [given(n, n, outcome="searched", reason="size", text=NEW_SIZE) for n in range(5)]
