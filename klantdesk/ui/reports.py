"""The report of an unexpected error: where in the program it happened, never with what values.

The text of an exception and local variables may hold customers' data, so only types, modules,
functions and line numbers are told.
"""

from __future__ import annotations

import platform
import traceback
from pathlib import Path

import PySide6

import klantdesk

ROOT = Path(klantdesk.__file__).resolve().parent.parent
DEEPEST = 25


def of(error: BaseException) -> str:
    """What a developer needs to find the fault, as text to copy."""
    system = f"{platform.system()} {platform.release()}"
    versions = f"Python {platform.python_version()}, Qt {PySide6.__version__}"
    lines = [f"KlantDesk {klantdesk.__version__}, {versions}, {system}"]
    seen: BaseException | None = error
    while seen is not None:
        lines += ["", f"{type(seen).__module__}.{type(seen).__qualname__}", *_steps(seen)]
        seen = seen.__cause__ or seen.__context__
    return "\n".join(lines)


def _steps(error: BaseException) -> list[str]:
    frames = traceback.extract_tb(error.__traceback__)[-DEEPEST:]
    return [f"  {_place(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames]


def _place(file: str) -> str:
    """The path inside the program, or the bare name of somebody else's file: no user's folder."""
    path = Path(file)
    return path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else path.name
