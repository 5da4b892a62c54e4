"""survey, answer, feedback and themes."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from datetime import datetime, time
from pathlib import Path
from typing import Any

from klantdesk import wording
from klantdesk.cli.opening import opened, shop_path
from klantdesk.cli.output import Terminal, table
from klantdesk.cli.periods import chosen
from klantdesk.desk import customers, hearing, reasons, survey
from klantdesk.desk import feedback as desk
from klantdesk.desk.feedback_views import FeedbackView, Measure
from klantdesk.errors import AnswerWrong, FileMissing, FileUnreadable, ShopFileMissing

NOON = time(12)


def ask(args: argparse.Namespace, _terminal: Terminal) -> None:
    """Start the survey screen in this process; it ends with the screen's own exit code."""
    from klantdesk.ui.survey import app

    path = shop_path(args)
    if not path.exists():
        raise ShopFileMissing(file=str(path))
    raise SystemExit(app.run(path, store=args.store, lang=args.lang or ""))


def answer(args: argparse.Namespace, terminal: Terminal) -> None:
    """Record one answer beside the shop file; the desk takes it in when it is next open."""
    path = shop_path(args)
    if not path.exists():
        raise ShopFileMissing(file=str(path))
    if args.customer:
        with opened(args) as shop:
            customers.assert_known(shop, args.customer)
    asked = survey.content(path)
    known = reasons.known(asked, args.store)
    if args.reason and args.reason not in known:
        raise AnswerWrong(key="reason", value=args.reason, options=list(known))
    said = survey.new_answer(
        version=asked.survey("exit", args.store).version,
        mode="cli",
        lang=terminal.lang,
        outcome=args.outcome or ("searched" if args.reason else ""),
        reason=args.reason,
        text=args.text,
        nps=args.score,
        store=args.store,
        customer=args.customer,
        **({"at": _moment(args.at)} if args.at else {}),
    )
    terminal.show({"id": survey.append(path, said)}, [terminal.say("answer_kept")])


def _moment(at: datetime) -> str:
    """A day alone is its noon; a time without zone is this computer's."""
    whole = datetime.combine(at.date(), NOON) if at.time() == time() and at.tzinfo is None else at
    return whole.astimezone().isoformat(timespec="seconds")


def feedback(args: argparse.Namespace, terminal: Terminal) -> None:
    """What customers say, after taking in what waits."""
    asked = chosen(args)
    with opened(args) as shop:
        desk.take_in(shop, terminal)
        shown = desk.view(shop, asked)
        names = dict(desk.theme_keys(shop))
    terminal.show(as_json(shown), _told(shown, names, terminal))


def themes(args: argparse.Namespace, terminal: Terminal) -> None:
    """The themes heard in a text, or in each line of a file, with what this shop taught the list."""
    texts = [args.text] if args.text is not None else _lines(args.file)
    if shop_path(args).exists():
        with opened(args) as shop:
            found = hearing.about(texts, shop)
    else:
        found = hearing.about(texts, None)
    heard = [{"text": text, "themes": keys} for text, keys in zip(texts, found, strict=True)]
    named = (", ".join(desk.theme_name(key, "", terminal.lang) for key in keys) for keys in found)
    terminal.show(heard, map(": ".join, zip(texts, named, strict=True)))


def _lines(file: Path) -> list[str]:
    """The lines of a text file, empty ones too, so that answers and lines stay side by side."""
    if not file.exists():
        raise FileMissing(file=str(file))
    try:
        return file.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise FileUnreadable(file=str(file)) from error


def as_json(shown: FeedbackView) -> dict[str, Any]:
    """The figures with the keys of the command line's contract."""
    return {
        "answers": shown.answers,
        "nps": shown.nps.value,
        "nps_interval": _interval(shown.nps),
        "csat": shown.csat.value,
        "csat_interval": _interval(shown.csat),
        "ces": shown.ces.value,
        "ces_interval": _interval(shown.ces),
        "reasons": [
            {"key": row.key, "n": row.n, "share": row.share.value, "interval": _interval(row.share)}
            | ({"title": dict(row.title)} if row.title else {})
            for row in shown.reasons
        ],
        "themes": [{"key": row.key, "n": row.n, "share": row.share} for row in shown.themes],
        "missed_revenue": [
            {"key": row.key, "revenue": row.missed_cents, "interval": [row.missed_low, row.missed_high]}
            for row in shown.reasons
            if row.missed_cents is not None
        ],
        "visitors": shown.visitors,
        "conversion": shown.conversion.value,
        "follow_ups": len(shown.follow_ups),
        "wanted": [{"article": one.article, "size": one.size, "n": one.n} for one in shown.wanted],
    }


def _interval(measure: Measure) -> list[float] | None:
    return None if measure.low is None or measure.high is None else [measure.low, measure.high]


def _told(shown: FeedbackView, names: dict[str, str], terminal: Terminal) -> Iterator[str]:
    lang = terminal.lang
    yield terminal.say("answers", n=shown.answers)
    if shown.nps.value is not None and shown.nps.low is not None and shown.nps.high is not None:
        score = {"score": shown.nps.value, "low": shown.nps.low, "high": shown.nps.high}
        yield terminal.say("nps", n=shown.nps.n, **score)
    heads = ("", terminal.say("times"), terminal.say("share"), terminal.say("missed"))
    rows = (
        (
            desk.theme_name(row.key, survey.say(row.title, lang), lang),
            wording.number(row.n, lang),
            _share(row.share.value, terminal),
            wording.money(row.missed_cents, lang, whole=True) if row.missed_cents is not None else "",
        )
        for row in shown.reasons
    )
    if shown.reasons:
        yield from table(heads, rows, frozenset({1, 2, 3}))
    about = (
        (
            desk.theme_name(row.key, names.get(row.key, ""), lang),
            wording.number(row.n, lang),
            _share(row.share, terminal),
        )
        for row in shown.themes
    )
    if shown.themes:
        yield from table((terminal.say("theme"), *heads[1:3]), about, frozenset({1, 2}))
    if shown.follow_ups:
        yield terminal.say("waiting", n=len(shown.follow_ups))


def _share(share: float | None, terminal: Terminal) -> str:
    return wording.percent(share, terminal.lang) if share is not None else ""
