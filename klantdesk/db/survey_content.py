"""The surveys as this shop asks them, version by version: old answers keep their wording."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from klantdesk.db import clock, stores

if TYPE_CHECKING:
    from collections.abc import Mapping

    from klantdesk.db.store import Store


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a survey; `shipped` when it is the program's own, `store` "" for all stores."""

    survey: str
    version: int
    store: str
    shipped: bool
    content: Mapping[str, Any]


def versions(store: Store, survey: str = "") -> list[Version]:
    """All versions, or those of one survey, oldest first."""
    sql = f"""
        SELECT survey, version, {stores.shown("store")}, shipped, content FROM survey_version
        WHERE ? IN ('', survey) ORDER BY survey, version
        """  # noqa: S608  # our own words
    with store.snapshot():
        return [
            Version(name, version, shop, bool(shipped), json.loads(content))
            for name, version, shop, shipped, content in store.connection.execute(sql, (survey,))
        ]


def add(store: Store, survey: str, shop: str, content: Mapping[str, Any], *, shipped: bool = False) -> int:
    """Keep another version: its number. The first shipped one of a survey is 0."""
    text = json.dumps(content, ensure_ascii=False, sort_keys=True)
    with store.transaction():
        newest = "SELECT max(version) FROM survey_version WHERE survey = ?"
        found = store.connection.execute(newest, (survey,)).fetchone()[0]
        version = (0 if shipped else 1) if found is None else found + 1
        store.connection.execute(
            "INSERT INTO survey_version VALUES (?, ?, ?, ?, ?, ?)",
            (survey, version, shop, shipped, text, clock.now()),
        )
    return int(version)
