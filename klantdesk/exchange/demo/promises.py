"""Who works in the demo shop, and what they promised customers."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass

from klantdesk import paths


@dataclass(frozen=True, slots=True)
class Promise:
    """Something to do, so many days after the data end, by a colleague ("" whoever is there).

    `place` says which customer it is about: 0 the first the shop knew, 1 the last.
    """

    text: str
    days: int
    place: float
    colleague: str = ""
    author: str = ""


@dataclass(frozen=True, slots=True)
class Promises:
    """Who works there, and what is to be done."""

    colleagues: tuple[str, ...]
    tasks: tuple[Promise, ...]


def promises() -> Promises:
    """As the resources tell it."""
    told = tomllib.loads((paths.resources() / "demo" / "promises.toml").read_text(encoding="utf-8"))
    return Promises(tuple(told["colleagues"]), tuple(Promise(**one) for one in told["task"]))
