"""How fast files come in: against sqlite-utils and python-calamine, a second time, and as they grow.

Every command is a process of its own; the two of a pair run in turn, each as often first. Beside the
wall time stands the CPU time of the whole process tree, which other work on the machine changes least.
"""

from __future__ import annotations

import compileall
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

import klantdesk
from tests.benchmarks import exports, measuring
from tests.benchmarks.import_against_reader import READ
from tests.benchmarks.measuring import Run

WORKBOOK_ROWS = 1_000_000
GROWTH = (100_000, 500_000, 2_000_000)
CUSTOMERS = 200_000
Work = Callable[[Path], Run]


def run(file: Path | None, runs: int) -> None:
    """Print each pair with its ratio; `file` is a csv to take in place of the invented sales."""
    made = Path(tempfile.gettempdir())
    # As installed, and as the peers are: without it a start may compile the program, where nothing is kept.
    compileall.compile_dir(Path(klantdesk.__file__).parent, quiet=1)
    sales = file or exports.text(made)
    _against("import of a csv", (_import(sales), _insert(sales)), "sqlite-utils insert --csv", runs)
    changed = exports.with_one_row_changed(sales, made / "klantdesk-benchmark-changed.csv")
    _again(sales, changed, runs)
    book = exports.large(made, WORKBOOK_ROWS)
    _against("import of an xlsx", (_import(book), _read(book)), "python-calamine reading it", runs)
    _growing([exports.text(made, rows) for rows in GROWTH], runs)
    people = exports.customers(made, CUSTOMERS)
    _against("import of customers", (_import(people), _insert(people)), "sqlite-utils insert --csv", runs)


def _import(export: Path) -> Work:
    def work(folder: Path) -> Run:
        shop = folder / f"{len(list(folder.iterdir()))}.klantdesk"
        return _into(shop, export)

    return work


def _into(shop: Path, export: Path) -> Run:
    command = (sys.executable, "-m", "klantdesk", "import", str(export), "--db", str(shop), "--json")
    return measuring.run(command)


def _insert(export: Path) -> Work:
    def work(folder: Path) -> Run:
        base = folder / f"{len(list(folder.iterdir()))}.db"
        insert = (sys.executable, "-m", "sqlite_utils", "insert", str(base), "t", str(export), "--csv")
        return measuring.run(insert)

    return work


def _read(export: Path) -> Work:
    return lambda _folder: measuring.run((sys.executable, "-c", READ, str(export)))


def _against(name: str, pair: tuple[Work, Work], peer: str, runs: int) -> None:
    """Both in turn, and what the first takes of the second."""
    ours: list[Run] = []
    theirs: list[Run] = []
    sides = ((pair[0], ours), (pair[1], theirs))
    for turn in range(runs):
        for work, kept in sides if turn % 2 == 0 else sides[::-1]:
            with tempfile.TemporaryDirectory() as folder:
                kept.append(work(Path(folder)))
    _tell(name, ours)
    _tell(peer, theirs)
    _tell_ratio(f"{name} / {peer}", ours, theirs)


def _again(export: Path, changed: Path, runs: int) -> None:
    """A file, and then the same with one row changed into the same shop."""
    first: list[Run] = []
    second: list[Run] = []
    for _turn in range(runs):
        with tempfile.TemporaryDirectory() as folder:
            shop = Path(folder) / "shop.klantdesk"
            first.append(_into(shop, export))
            second.append(_into(shop, changed))
    _tell("import once more, one row changed", second)
    _tell_ratio("once more / first", second, first)


def _growing(sizes: Sequence[Path], runs: int) -> None:
    """The time a row takes in files of several sizes."""
    found: dict[Path, list[Run]] = {export: [] for export in sizes}
    for turn in range(runs):
        for export in sizes if turn % 2 == 0 else sizes[::-1]:
            with tempfile.TemporaryDirectory() as folder:
                found[export].append(_import(export)(Path(folder)))
    smallest, rows = found[sizes[0]], GROWTH[0]
    for count, export in zip(GROWTH, sizes, strict=True):
        ran = found[export]
        print(measuring.told(f"{count} rows, a row", [one.seconds / count * 1e6 for one in ran], "us"))
        print(measuring.told("  CPU, a row", [one.cpu / count * 1e6 for one in ran], "us"))
        print(measuring.told("  memory of all its processes", [one.megabytes for one in ran], "MB"))
        _tell_ratio(f"  a row / a row of {rows}", ran, smallest, rows / count)
    few, middle, many = (found[export] for export in sizes)
    _tell_growth(_further(few, middle, GROWTH[1] - GROWTH[0]), _further(middle, many, GROWTH[2] - GROWTH[1]))


def _further(smaller: Sequence[Run], larger: Sequence[Run], rows: int) -> list[float]:
    """Microseconds for each row more, turn by turn: what every start takes is not in it."""
    turns = zip(smaller, larger, strict=True)
    return [(more.seconds - less.seconds) / rows * 1e6 for less, more in turns]


def _tell_growth(first: list[float], later: list[float]) -> None:
    print(measuring.told(f"a row more, from {GROWTH[0]} to {GROWTH[1]}", first, "us"))
    print(measuring.told(f"a row more, from {GROWTH[1]} to {GROWTH[2]}", later, "us"))
    pairs = zip(first, later, strict=True)
    print(measuring.told("  the later / the earlier", [more / less for less, more in pairs], "x"))


def _tell(name: str, runs: list[Run]) -> None:
    print(measuring.told(name, [one.seconds for one in runs], "s"))
    print(measuring.told("  CPU", [one.cpu for one in runs], "s"))
    print(measuring.told("  memory of all its processes", [one.megabytes for one in runs], "MB"))


def _tell_ratio(name: str, ours: list[Run], theirs: list[Run], scale: float = 1.0) -> None:
    """Pair by pair."""
    pairs = list(zip(ours, theirs, strict=True))
    print(measuring.told(name, [scale * our.seconds / their.seconds for our, their in pairs], "x"))
    print(measuring.told("  CPU", [scale * our.cpu / their.cpu for our, their in pairs], "x"))
