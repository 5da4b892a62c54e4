"""Broken workbooks and csv files: each ends in a reading, a question or a sentence, and the app lives on.

Good files are broken in a way drawn by chance and opened the way the window does: the guard, a reader process
of its own, recognition, mapping and checks, and what comes out of it is laid beside a shop file. A case is a
finding where anything else comes of it than a plan, a question or a KlantDeskError with a Dutch and an
English sentence; where it takes over twenty seconds; or where its rows do not add up.
"""

from __future__ import annotations

import argparse
import contextlib
import resource
import tempfile
import threading
import time
import traceback
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random

from klantdesk import wording
from klantdesk.desk import imports
from klantdesk.desk.shop import Shop
from klantdesk.desk.understanding import Wish, reading_of
from klantdesk.errors import KlantDeskError, NeedsAnswer
from klantdesk.records import Unwatched
from tests.exchange import damaging, forking

SLOWEST = 20.0
_SAMPLES = Path(__file__).parents[1] / "exchange" / "samples"
_ENDINGS = {".csv", ".xlsx", ".xls", ".ods", ".xml"}


def run(arguments: Sequence[str]) -> int:
    """Open broken files; 0 when every one ended well."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults fuzz_files")
    parser.add_argument("--cases", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first", type=int, default=0, help="number of the first case")
    parser.add_argument("--readers", type=int, default=2, help="files open at a time")
    parser.add_argument("--forked", action="store_true", help="fork the readers: five times as fast")
    parser.add_argument("--keep", type=Path, help="folder for the files that are findings")
    args = parser.parse_args(arguments)
    started = time.perf_counter()
    how = forking.readers() if args.forked else contextlib.nullcontext()
    with how, tempfile.TemporaryDirectory() as folder:
        bench = _Bench(Path(folder), args.seed, args.keep)
        with ThreadPoolExecutor(args.readers) as pool:
            for done, _ in enumerate(pool.map(bench.case, range(args.first, args.first + args.cases)), 1):
                if done % 1000 == 0:
                    bench.tell(done, time.perf_counter() - started)
        bench.close()
    bench.tell(args.cases, time.perf_counter() - started)
    for ending, count in sorted(bench.endings.items(), key=lambda item: -item[1]):
        print(f"  {count:6} {ending}")
    for finding in bench.findings:
        print(finding)
    return 1 if bench.findings else 0


def seeds() -> list[tuple[str, bytes]]:
    """Good files of every kind: those the tests of the formats are about, workbooks as often as texts."""
    files = sorted(path for path in _SAMPLES.iterdir() if path.suffix in _ENDINGS)
    texts = [(path.suffix, path.read_bytes()) for path in files if path.suffix == ".csv"]
    books = [(path.suffix, path.read_bytes()) for path in files if path.suffix != ".csv"]
    books += [(".xlsx", _workbook(rows)) for rows in (3, 400)]
    return texts + books * max(1, 2 * len(texts) // len(books))


def _workbook(rows: int) -> bytes:
    """A workbook with days, truths, formulas, merged cells and a second sheet."""
    import io
    from datetime import datetime

    from openpyxl import Workbook

    book, out = Workbook(), io.BytesIO()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Bestelnummer", "Datum", "E-mail", "Artikel", "Aantal", "Totaal", "Betaald"])
    for at in range(rows):
        day = datetime(2025, 1 + at % 12, 1 + at % 28, 10, 30)  # noqa: DTZ001  # Excel knows no zones
        sheet.append(
            [
                f"B{at}",
                day,
                f"klant{at % 9}@voorbeeld.nl",
                "Vaas",
                at % 3,
                "=2*3" if at == 1 else at / 4,
                True,
            ]
        )
    sheet.merge_cells("H1:J2")
    book.create_sheet("Uitleg").append(["Niets"])
    book.save(out)
    return out.getvalue()


class _Bench:
    """Where cases are run; what came of them, and what should not have."""

    def __init__(self, folder: Path, seed: int, keep: Path | None) -> None:
        self.endings: Counter[str] = Counter()
        self.findings: list[str] = []
        self.slowest = (0.0, 0)
        self._folder, self._seed, self._keep = folder, seed, keep
        self._seeds = seeds()
        self._others = [damaging.parts_of(data) for _, data in self._seeds if data.startswith(b"PK")]
        self._shop = Shop.create(folder / "winkel.klantdesk")
        self._lock = threading.Lock()

    def close(self) -> None:
        self._shop.close()

    def broken(self, number: int) -> tuple[str, bytes]:
        """The file of a case; the same for the same number and seed."""
        chance = Random(f"{self._seed}:{number}")
        ending, data = chance.choice(self._seeds)
        return ending, damaging.spoil(data, self._others, chance)

    def case(self, number: int) -> None:
        """Open one broken file and note what came of it."""
        ending, data = self.broken(number)
        started = time.perf_counter()
        with self._file(number, ending, data) as path:
            end, trouble = self._opened(path)
        seconds = time.perf_counter() - started
        if seconds > SLOWEST:
            trouble = trouble or f"took {seconds:.1f} s"
        with self._lock:
            self.endings[end] += 1
            self.slowest = max(self.slowest, (seconds, number))
            if trouble:
                self.findings.append(f"case {number} ({ending}): {end}: {trouble}")
                print(self.findings[-1], flush=True)
                if self._keep:
                    (self._keep / f"case{number}{ending}").write_bytes(data)

    @contextlib.contextmanager
    def _file(self, number: int, ending: str, data: bytes) -> Iterator[Path]:
        path = self._folder / f"case{number}{ending}"
        path.write_bytes(data)
        try:
            yield path
        finally:
            path.unlink()

    def _opened(self, path: Path) -> tuple[str, str]:
        """What came of a file, and what is wrong with that."""
        try:
            draft = imports.open_file(self._shop, path, Unwatched(), Wish())
            extract = reading_of(draft).extract
            if extract is not None:
                told = extract.rows_imported + sum(extract.skipped.values()) + extract.rejected_rows
                if told != extract.rows_read:
                    return "read", f"{extract.rows_read} rows read, {told} accounted for"
            imports.check(self._shop, draft, Unwatched())
        except NeedsAnswer:
            return "question", ""
        except KlantDeskError as error:
            said = [wording.sentence(error, lang) for lang in wording.LANGUAGES]
            return type(error).__name__, "" if all(said) and "{" not in said[0] else "no sentence"
        except Exception as error:  # noqa: BLE001  # this is what is looked for
            return type(error).__name__, traceback.format_exc()
        return "read", ""

    def tell(self, done: int, seconds: float) -> None:
        """Say how far it is."""
        own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        readers = forking.most_memory()
        print(
            f"{done} cases, {done / seconds:.1f} a second, {len(self.findings)} findings, slowest "
            f"{self.slowest[0]:.1f} s (case {self.slowest[1]}), most memory {own} MB here and "
            f"{readers} MB in a reader",
            flush=True,
        )
