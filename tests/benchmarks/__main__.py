"""python -m tests.benchmarks [NAME ...] [--file FILE] [--runs N]: every benchmark, or those named."""

from __future__ import annotations

import argparse
import platform
from pathlib import Path

from tests.benchmarks import (
    answers_during_import,
    doubles_found,
    figures_recomputed,
    import_against_reader,
    intake_against_peers,
    lifetime_fit,
    search_against_peers,
    themes_learning,
    window_at_scale,
    window_during_import,
)

BENCHMARKS = {
    "answers": answers_during_import.run,
    "doubles": doubles_found.run,
    "oracle": figures_recomputed.run,
    "import": import_against_reader.run,
    "lifetime": lifetime_fit.run,
    "intake": intake_against_peers.run,
    "scale": window_at_scale.run,
    "search": search_against_peers.run,
    "themes": themes_learning.run,
    "window": window_during_import.run,
}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks")
    parser.add_argument("names", nargs="*", choices=[[], *BENCHMARKS], default=[])
    parser.add_argument("--file", type=Path, help="an export to import; without it one is made")
    parser.add_argument("--runs", type=int, default=3)
    args = parser.parse_args()
    print(f"{platform.system()} {platform.machine()}, Python {platform.python_version()}")
    for name in args.names or BENCHMARKS:
        print(f"\n== {name}")
        BENCHMARKS[name](args.file, args.runs)


if __name__ == "__main__":
    main()
