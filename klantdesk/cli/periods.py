"""The days a command is asked about."""

from __future__ import annotations

import argparse

from klantdesk.desk.feedback_views import Filter
from klantdesk.errors import PeriodWrong


def chosen(args: argparse.Namespace, store: str = "") -> Filter:
    """What was said on the days from --from to --to; PeriodWrong where they end before they begin."""
    if args.first and args.last and args.last < args.first:
        raise PeriodWrong(first=args.first, last=args.last)
    return Filter(args.first, args.last, store)
