"""The same desk without a window; no arguments opens the window."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from contextlib import suppress

from klantdesk import settings
from klantdesk.cli.output import Terminal, Unheard
from klantdesk.cli.parser import parse
from klantdesk.errors import KlantDeskError, Stopped

DONE, FAILED = 0, 1
READ_SHEET = "--read-sheet"


def main(arguments: Sequence[str]) -> int:
    """Do what the arguments ask: 0 done, 1 an expected failure, 2 wrong usage."""
    if arguments[:1] == [READ_SHEET]:
        from klantdesk.desk import imports

        return imports.read_as_child(arguments[1:])
    args = parse(arguments)
    lang = args.lang or settings.load().language
    if args.command is None:
        from klantdesk.ui import app

        return app.run(args.db, lang=args.lang or "", demo=args.demo)
    terminal = Terminal(lang, as_json=args.json)
    try:
        return _carried_out(args, terminal)
    except Unheard as lost:
        with suppress(Unheard):  # neither way is open
            terminal.miss(lost)
        return FAILED


def _carried_out(args: argparse.Namespace, terminal: Terminal) -> int:
    try:
        args.command(args, terminal)
    except KlantDeskError as failure:
        terminal.fail(failure)
        return FAILED
    except KeyboardInterrupt:
        terminal.fail(Stopped())
        return FAILED
    return DONE
