"""python -m klantdesk: hands over to the command line."""

import os
import sys


def main() -> int:
    """Run the program; the exit code for the shell."""
    from klantdesk import cli

    code = cli.main(sys.argv[1:])
    if "PySide6" not in sys.modules:  # a window sweeps by itself, and in its own order
        _leave(code)
    return code


def _leave(code: int) -> None:
    """End at once: every file is closed, and what is left in memory need not be taken apart."""
    for stream in (sys.stdout, sys.stderr):
        if stream and not stream.closed:
            stream.flush()
    os._exit(code)


if __name__ == "__main__":
    sys.exit(main())
