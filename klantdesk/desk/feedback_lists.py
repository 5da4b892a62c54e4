"""Lists of answers, themes and people who wait, for a page or a file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from klantdesk import wording
from klantdesk.db import customers, products, stores
from klantdesk.db import feedback as rows_of
from klantdesk.db.customers import CustomerRow
from klantdesk.db.feedback import AnswerRow, FollowUpRow
from klantdesk.desk import hearing, questions
from klantdesk.desk.feedback_views import AnswerLine, Filter, FollowUp
from klantdesk.desk.insights import members
from klantdesk.desk.reasons import Reasons
from klantdesk.desk.shop import Shop
from klantdesk.records import to_date, to_day

IMPORT, STORE = "import", "store"
_COLUMNS = (
    "day", "survey", "store", "staff", "outcome", "reason", "nps", "csat", "csat10", "ces", "text", "wanted",
    "helped", "themes", "name", "source",
)  # fmt: skip


def rows(shop: Shop, chosen: Filter) -> list[AnswerRow]:
    """The answers of a filter, oldest first; their themes as the shop merged them."""
    return among(shop, shop.shown("answers", lambda: _told(shop)), chosen)


def _told(shop: Shop) -> list[AnswerRow]:
    """All answers; read once, as the figures of every month ask for them."""
    store = shop.reader()
    into = hearing.merged(store)
    found = rows_of.answers(store)
    return found if not into else [_merged(row, into) for row in found]


def _merged(row: AnswerRow, into: dict[str, str]) -> AnswerRow:
    return replace(row, themes=tuple(dict.fromkeys(into.get(theme, theme) for theme in row.themes)))


def among(shop: Shop, found: Sequence[AnswerRow], chosen: Filter) -> list[AnswerRow]:
    """Those of the answers that fit a filter."""
    store = stores.now_called(shop.reader(), chosen.store)
    first = to_day(chosen.first) if chosen.first else None
    last = to_day(chosen.last) if chosen.last else None
    people = set(members(shop, chosen.group)) if chosen.group else None
    return [
        row
        for row in found
        if (first is None or row.day >= first)
        and (last is None or row.day <= last)
        and store in {"", row.store}
        and chosen.staff in {"", row.staff}
        and chosen.survey in {"", row.survey}
        and (people is None or row.customer in people)
    ]


def answers(shop: Shop, chosen: Filter, what: str = "") -> list[AnswerLine]:
    """The answers of a filter about a theme or reason ("" all), the latest first."""
    about = hearing.merged(shop.reader()).get(what, what)
    called = Reasons(shop)
    found = [
        row for row in rows(shop, chosen) if not what or called.about(row.reason, what) or about in row.themes
    ]
    people = _people(shop, (row.customer for row in found))
    return [_line(row, people, called) for row in reversed(found)]


def of_customer(shop: Shop, customer: int) -> list[AnswerLine]:
    """What one customer answered, the latest first, for the card and the timeline."""
    called = Reasons(shop)
    return [_line(row, {}, called) for row in rows_of.of_customer(shop.reader(), customer)]


def _people(shop: Shop, ids: Iterable[int]) -> dict[int, CustomerRow]:
    wanted = sorted(set(ids) - {0})
    return {row.id: row for row in customers.rows(shop.reader(), wanted)}


def _line(row: AnswerRow, people: dict[int, CustomerRow], called: Reasons) -> AnswerLine:
    who = people.get(row.customer)
    return AnswerLine(
        id=row.id,
        day=to_date(row.day),
        survey=row.survey,
        store=row.store,
        mode=row.mode,
        staff=row.staff,
        outcome=row.outcome,
        reason=row.reason,
        text=row.text,
        wanted=row.wanted,
        helped=row.helped,
        nps=row.nps,
        csat=row.csat,
        ces=row.ces,
        themes=row.themes,
        confirmed=row.confirmed,
        customer=row.customer,
        name=who.name if who else "",
        source=row.source,
        reason_title=called.asked(row.survey, row.version, row.reason),
    )


def words_of(row: AnswerRow) -> str:
    """An answer in its own words, the explanation before the wish."""
    return row.text or row.wanted or row.helped


def follow_ups(shop: Shop, *, open_only: bool = True) -> tuple[FollowUp, ...]:
    """Who waits for an answer, longest first; settled ones behind them when asked for."""
    store = shop.reader()
    waiting = rows_of.follow_ups(store, open_only=open_only)
    said = rows_of.by_id(store, [one.answer for one in waiting])
    people = _people(shop, (row.customer for row in said.values()))
    return tuple(_follow_up(one, said[one.answer], people) for one in waiting if one.answer in said)


def _follow_up(one: FollowUpRow, said: AnswerRow, people: dict[int, CustomerRow]) -> FollowUp:
    who = people.get(said.customer)
    return FollowUp(
        id=one.id,
        answer=one.answer,
        day=to_date(said.day),
        name=who.name if who else "",
        channel=IMPORT if said.mode == IMPORT else STORE,
        score=said.nps if said.nps is not None else said.csat10,
        quote=words_of(said),
        customer=said.customer,
        email=who.email if who else "",
        phone=who.phone if who else "",
        settled=one.settled_at is not None,
    )


def theme_keys(shop: Shop) -> tuple[tuple[str, str], ...]:
    """The themes an answer can have, (key, the shop's own name or ""); merged ones are left out."""
    from klantdesk.analysis import themes_lists

    own = rows_of.themes(shop.reader())
    usual = [theme.key for theme in themes_lists.standard()]
    keys = dict.fromkeys([*usual, *own])
    keys.pop(hearing.OTHER, None)
    named = ((key, *own.get(key, ("", ""))) for key in [*keys, hearing.OTHER])
    return tuple((key, name) for key, name, into in named if not into)


def categories(shop: Shop) -> tuple[str, ...]:
    """The product groups the shop sells, so that what is asked for is known by its name."""
    found = shop.counted(
        "product_groups", lambda store: [one.category for _, one in products.products(store)]
    )
    return tuple(sorted(set(found) - {""}))


def save(shop: Shop, chosen: Filter, path: Path, lang: str) -> Path:
    """The answers of a filter as xlsx or csv, the latest first, in words."""
    from klantdesk.exchange import writers

    found = list(reversed(rows(shop, chosen)))
    people = _people(shop, (row.customer for row in found))
    names = dict(theme_keys(shop))
    heads = [wording.phrase(f"feedback_list.{column}", lang) for column in _COLUMNS]
    called = Reasons(shop)
    return writers.table(path, heads, [_saved(row, people, names, called, lang) for row in found])


def _saved(
    row: AnswerRow, people: dict[int, CustomerRow], names: dict[str, str], called: Reasons, lang: str
) -> list[object]:
    who, asked = people.get(row.customer), called.asked(row.survey, row.version, row.reason)
    words = {
        "day": to_date(row.day),
        "survey": wording.phrase(f"surveys.{row.survey}", lang),
        "outcome": wording.phrase(f"outcomes.{row.outcome}", lang) if row.outcome else "",
        "reason": theme_name(row.reason, questions.say(asked, lang), lang) if row.reason else "",
        "themes": ", ".join(theme_name(key, names.get(key, ""), lang) for key in row.themes),
        "name": who.name if who else "",
    }
    return [words[column] if column in words else getattr(row, column) for column in _COLUMNS]


def theme_name(key: str, own: str, lang: str) -> str:
    """A theme or reason in words: the shop's own, else the usual ones."""
    from klantdesk.analysis import themes_lists

    usual = {theme.key: theme.title for theme in themes_lists.standard()}
    if own or key in usual:
        return own or usual[key].get(lang, key)
    return wording.phrase(f"themes.{key}", lang) if wording.known(f"themes.{key}", lang) else key
