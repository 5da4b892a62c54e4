"""python -m klantdesk: hands over to the command line."""

import gc
import sys


def main() -> int:
    """Run the program; the exit code for the shell."""
    from klantdesk import cli

    code = cli.main(sys.argv[1:])
    if "PySide6" not in sys.modules:  # a window sweeps by itself, and in its own order
        gc.freeze()  # what is left goes with the process, unlooked at
    return code


if __name__ == "__main__":
    sys.exit(main())
