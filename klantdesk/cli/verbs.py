"""What each command does, loaded when it is asked for: every module brings its own part of the desk along."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

Command: TypeAlias = Callable[..., None]
Verbs: TypeAlias = dict[str, Command]


def care() -> Verbs:
    """The demo shop, the health of the file, pictures."""
    from klantdesk.cli import care as found

    return {"demo": found.demo, "check": found.check, "screenshot": found.screenshot}


def reading() -> Verbs:
    """Files in."""
    from klantdesk.cli import reading as found

    return {"import": found.import_files}


def importing() -> Verbs:
    """What came in, and back out."""
    from klantdesk.cli import importing as found

    return {
        "formats": found.formats,
        "template": found.template,
        "imports": found.imports,
        "undo": found.undo,
    }


def customers() -> Verbs:
    """Who they are."""
    from klantdesk.cli import people as found

    return {"customers": found.customers}


def doubles() -> Verbs:
    """Who may be one person."""
    from klantdesk.cli import doubles as found

    return {"duplicates": found.duplicates}


def figures() -> Verbs:
    """The figures of a period, and groups of customers."""
    from klantdesk.cli import figures as found

    return {"kpi": found.kpi, "rfm": found.rfm}


def products() -> Verbs:
    """What sells."""
    from klantdesk.cli import products as found

    return {"products": found.products}


def cohorts() -> Verbs:
    """Who came together."""
    from klantdesk.cli import cohorts as found

    return {"cohorts": found.cohorts}


def value() -> Verbs:
    """What customers are expected to bring in."""
    from klantdesk.cli import value as found

    return {"value": found.value}


def touchpoints() -> Verbs:
    """What contacts lead to."""
    from klantdesk.cli import contacts as found

    return {"touchpoints": found.touchpoints}


def feedback() -> Verbs:
    """The survey and what it says."""
    from klantdesk.cli import feedback as found

    return {
        "survey": found.ask,
        "answer": found.answer,
        "feedback": found.feedback,
        "themes": found.themes,
    }


def visitors() -> Verbs:
    """Who came in."""
    from klantdesk.cli import traffic as found

    return {"visitors": found.visitors}
