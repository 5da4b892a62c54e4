"""The commands and their options."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

from klantdesk import __version__, wording
from klantdesk.cli import bounds, verbs
from klantdesk.cli.verbs import Verbs
from klantdesk.records import Group

PAGES = (
    "overview",
    "customers",
    "duplicates",
    "customer",
    "import",
    "groups",
    "trends",
    "assortment",
    "touchpoints",
    "feedback",
    "survey",
    "survey_editor",
    "welcome",
    "settings",
)
FORMS = ("customers", "purchases", "visitors")
MOST_SCORE = 10
Adder = Callable[..., argparse.Action]


def pair(text: str) -> tuple[str, str]:
    """KEY=VALUE as two texts."""
    key, found, value = text.partition("=")
    if not found or not key:
        raise argparse.ArgumentTypeError(f"{text!r} is not KEY=VALUE")
    return key, value


def size(text: str) -> tuple[int, int]:
    """WIDTHxHEIGHT as two numbers."""
    width, found, height = text.lower().partition("x")
    if not found or not width.isdigit() or not height.isdigit():
        raise argparse.ArgumentTypeError(f"{text!r} is not WIDTHxHEIGHT")
    return int(width), int(height)


def reason(text: str) -> str:
    """The key of a reason or of an answer of the shop's own (the shop knows which); "" for none."""
    from klantdesk.desk.questions import OWN_ANSWER, REASONS

    if text and text not in REASONS and not text.startswith(OWN_ANSWER):
        raise argparse.ArgumentTypeError(f"{text!r} is none of {', '.join(REASONS)}")
    return text


def score(text: str) -> int:
    """How likely somebody recommends the shop: 0 to 10."""
    if not text.isdigit() or int(text) > MOST_SCORE:
        raise argparse.ArgumentTypeError(f"{text!r} is not a score from 0 to {MOST_SCORE}")
    return int(text)


def _common(parser: argparse.ArgumentParser, default: object = None) -> None:
    """Options before and behind the command; behind it they only count when given."""
    parser.add_argument("--db", type=Path, default=default, metavar="FILE")
    parser.add_argument("--lang", choices=wording.LANGUAGES, default=default)


def _demo(add: Adder) -> None:
    add("--customers", type=bounds.positive)
    add("--purchases", type=bounds.positive)
    add("--years", type=bounds.years)
    add("--seed", type=int)


def _import(add: Adder) -> None:
    add("files", nargs="+", type=Path, metavar="FILE")
    add("--format", default="")
    add("--map", action="append", type=pair, default=[], metavar="FIELD=COLUMN")
    add("--source", default="")
    add("--answer", action="append", type=pair, default=[], metavar="KEY=VALUE")
    add("--dry-run", action="store_true")
    add("--brief", action="store_true", help="one line a file, without anything out of it: for a log")
    add("--afresh", action="store_true", help="without the columns you chose for this layout before")


def _template(add: Adder) -> None:
    add("kind", choices=FORMS)
    add("--out", type=Path, required=True, metavar="FILE")


def _undo(add: Adder) -> None:
    add("batch", type=int)


def _customers(add: Adder) -> None:
    add("--search", default="")
    add("--group", type=Group, choices=list(Group))
    add("--limit", type=bounds.positive, default=50)


def _duplicates(add: Adder) -> None:
    add("--merge", nargs=2, type=int, metavar=("A", "B"), help="make two customers one")
    add("--unmerge", type=int, metavar="MERGE", help="take a merge back")


def _kpi(add: Adder) -> None:
    _period(add)
    add("--every", choices=("month",))
    add("--group", type=Group, choices=list(Group))
    add("--channel", choices=("store", "web"))
    add("--store")
    add("--window", type=bounds.days, metavar="DAYS")


def _period(add: Adder) -> None:
    add("--from", dest="first", type=bounds.day, metavar="D")
    add("--to", dest="last", type=bounds.day, metavar="D")


def _survey(add: Adder) -> None:
    add("--store", default="")


def _answer(add: Adder) -> None:
    from klantdesk.desk.questions import OUTCOMES, REASONS

    add(
        "--reason",
        type=reason,
        default="",
        metavar="KEY",
        help=", ".join((*REASONS, "or an answer of the shop's own")),
    )
    add("--outcome", choices=OUTCOMES, default="")
    add("--text", default="")
    add("--score", type=score, metavar="0-10")
    add("--customer", type=bounds.positive, default=0, metavar="ID")
    add("--store", default="")
    add("--at", type=bounds.past_moment, metavar="D")


def _themes(add: Adder) -> None:
    add("file", nargs="?", type=Path, metavar="FILE")
    add("--text")


def _visitors(add: Adder) -> None:
    add("--date", type=bounds.past_day, metavar="D")
    add("--count", type=bounds.count, metavar="N")
    add("--store", default="")
    _period(add)


def _rfm(add: Adder) -> None:
    add("--at", type=bounds.day, metavar="D")
    add("--scheme", choices=("rhythm", "quantile"), default="rhythm")
    add("--customers", action="store_true")
    add("--out", type=bounds.table_file, metavar="FILE")


def _products(add: Adder) -> None:
    from klantdesk.desk.assortment_views import CATEGORY, KINDS

    add("--by", choices=KINDS, default=CATEGORY)
    add("--loyal", action="store_true", help="what most of the loyal customers buy first")


def _cohorts(add: Adder) -> None:
    from klantdesk.desk.cohort_views import MEASURES, PARTS, UNITS

    add("--unit", choices=UNITS, default=UNITS[0])
    add("--measure", choices=MEASURES, default=MEASURES[0])
    add("--by", choices=PARTS, help="also apart by what customers began with")


def _value(add: Adder) -> None:
    from klantdesk.desk.value_views import MODELS, UNITS, YEAR_MONTHS

    add("--model", choices=MODELS, default=MODELS[0])
    add("--months", type=bounds.months, default=YEAR_MONTHS, metavar="N")
    add("--at", type=bounds.day, metavar="D")
    add("--unit", choices=tuple(UNITS), default="day", help="unit of time of the model's parameters")
    add("--customers", action="store_true")


def _screenshot(add: Adder) -> None:
    add("--page", choices=PAGES, required=True)
    add("--size", type=size, default=(1366, 768), metavar="WxH")
    add("--theme", choices=("light", "dark"), default="light")
    add("--out", type=Path, required=True)


def _nothing(_add: Adder) -> None:
    """A command without options of its own."""


COMMANDS: dict[str, tuple[Callable[[], Verbs], Callable[[Adder], None], str]] = {
    "demo": (verbs.care, _demo, "make a believable demo shop"),
    "formats": (verbs.importing, _nothing, "the exports KlantDesk knows"),
    "import": (verbs.reading, _import, "read exports of webshop and till"),
    "template": (verbs.importing, _template, "make an Excel form for customers, purchases or visitors"),
    "imports": (verbs.importing, _nothing, "the imports so far"),
    "undo": (verbs.importing, _undo, "take an import back"),
    "customers": (verbs.customers, _customers, "find customers"),
    "duplicates": (verbs.doubles, _duplicates, "customers who may be one person"),
    "kpi": (verbs.figures, _kpi, "the figures of a period"),
    "rfm": (verbs.figures, _rfm, "customer groups and scores"),
    "products": (verbs.products, _products, "what sells, and what loyal customers buy"),
    "cohorts": (verbs.cohorts, _cohorts, "who came together, and how many keep coming"),
    "value": (verbs.value, _value, "what customers are expected to bring in"),
    "touchpoints": (verbs.touchpoints, _nothing, "what contacts with customers lead to"),
    "survey": (verbs.feedback, _survey, "start the survey screen on its own"),
    "answer": (verbs.feedback, _answer, "record one answer"),
    "feedback": (verbs.feedback, _period, "satisfaction, reasons and themes"),
    "themes": (verbs.feedback, _themes, "the themes heard in an open answer"),
    "visitors": (verbs.visitors, _visitors, "record a visitor count, or tell who came in and bought"),
    "check": (verbs.care, _nothing, "the health of the shop file"),
    "screenshot": (verbs.care, _screenshot, "a picture of a page"),
}


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """The arguments, with `command` the function to call (None: open the window)."""
    parser = argparse.ArgumentParser(prog="klantdesk", description="KlantDesk, the offline customer desk")
    parser.add_argument("--version", action="version", version=f"KlantDesk {__version__}")
    parser.add_argument("--demo", action="store_true", help="open the demo shop")
    _common(parser)
    parser.set_defaults(verb="", command=None, json=False)
    commands = parser.add_subparsers(metavar="COMMAND")
    for name, (_load, options, about) in COMMANDS.items():
        verb = commands.add_parser(name, help=about, description=about)
        _common(verb, argparse.SUPPRESS)
        verb.add_argument("--json", action="store_true")
        verb.set_defaults(verb=name)
        if name in arguments:  # those of others bring their part of the desk along, for nothing
            options(verb.add_argument)
    args = parser.parse_args(arguments)
    _assert_said(parser, args)
    if args.verb:
        load, *_about = COMMANDS[args.verb]
        args.command = load()[args.verb]
    return args


def _assert_said(parser: argparse.ArgumentParser, args: argparse.Namespace) -> None:
    """What one option alone cannot tell: an answer says something, a count is of a day."""
    if args.verb == "answer":
        if not (args.reason or args.outcome or args.text) and args.score is None:
            parser.error("an answer takes --reason, --outcome, --text or --score")
    elif args.verb == "themes" and (args.file is None) == (args.text is None):
        parser.error("themes takes either a FILE or --text")
    elif args.verb == "duplicates" and args.merge and args.unmerge is not None:
        parser.error("duplicates takes either --merge or --unmerge")
    elif args.verb == "visitors" and (args.date is None) != (args.count is None):
        parser.error("--date and --count go together")
