"""A whole import against python-calamine only reading the same file, in turn, as whole processes."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.benchmarks import exports, measuring

READ = """
import sys
from python_calamine import CalamineWorkbook
book = CalamineWorkbook.from_path(sys.argv[1])
print(len(book.get_sheet_by_index(0).to_python()))
"""


def run(file: Path | None, runs: int) -> None:
    """Print both times, their ratio pair by pair, and the import's peak memory."""
    with tempfile.TemporaryDirectory() as folder:
        export = file or exports.large(Path(tempfile.gettempdir()))
        ours, theirs = [], []
        for turn in range(runs):
            shop = Path(folder) / f"{turn}.klantdesk"
            imported = (sys.executable, "-m", "klantdesk", "import", str(export), "--db", str(shop), "--json")
            ours.append(measuring.run(imported))
            theirs.append(measuring.run((sys.executable, "-c", READ, str(export))))
    ratios = [our.seconds / their.seconds for our, their in zip(ours, theirs, strict=True)]
    print(f"{export.name}, {export.stat().st_size / 1e6:.1f} MB")
    print(measuring.told("whole import", [one.seconds for one in ours], "s"))
    print(measuring.told("python-calamine reading", [one.seconds for one in theirs], "s"))
    print(measuring.told("ratio, pair by pair", ratios, "x"))
    print(measuring.told("peak memory of the import", [one.megabytes for one in ours], "MB"))
