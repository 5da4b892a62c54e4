"""python -m tests.faults [NAME [OPTION ...]]: run one fault script, or list them."""

from __future__ import annotations

import importlib
import pkgutil
import sys
from pathlib import Path


def main(arguments: list[str]) -> int:
    """The exit code of the named script; each has a `run(arguments)` and says what it does."""
    names = sorted(module.name for module in pkgutil.iter_modules([str(Path(__file__).parent)]))
    names.remove("__main__")
    if arguments and arguments[0] in names:
        return int(importlib.import_module(f"tests.faults.{arguments[0]}").run(arguments[1:]))
    for name in names:
        about = (importlib.import_module(f"tests.faults.{name}").__doc__ or "").splitlines()[0]
        print(f"{name}: {about}")
    return 2 if arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
