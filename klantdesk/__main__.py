"""python -m klantdesk: hands over to the command line."""

import sys


def main() -> int:
    """Run the program; the exit code for the shell."""
    from klantdesk import cli

    return cli.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
