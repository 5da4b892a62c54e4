"""import: which files are meant, of which the first is read while the rest of the desk is loaded."""

from __future__ import annotations

import argparse
from pathlib import Path

from klantdesk import heap
from klantdesk.cli.output import Terminal
from klantdesk.desk import ahead


def import_files(args: argparse.Namespace, terminal: Terminal) -> None:
    """Take exports in, one after another."""
    heap.keep()
    args.files = [file for named in args.files for file in _meant(named)]
    with ahead.begun(args.files[0]) as begun:
        from klantdesk.cli import importing

        importing.import_files(args, terminal, begun)


def _meant(named: Path) -> list[Path]:
    """The files a name stands for: no shell spells out orders*.csv for a task of Windows."""
    if named.exists() or not any(sign in named.name for sign in "*?"):
        return [named]
    return sorted(named.parent.glob(named.name)) or [named]
