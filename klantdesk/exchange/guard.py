"""Looks at a file before anything parses it: what kind it is, and whether it is safe to read.

Kinds are told by their first bytes, never by the file's name. What passes here is still read by a
process of its own with limits (`reader`): the guard turns the known traps into clear sentences.
"""

from __future__ import annotations

import re
import stat
import zipfile
import zlib
from enum import StrEnum
from typing import TYPE_CHECKING

from klantdesk import errors

if TYPE_CHECKING:
    from pathlib import Path

WANTED = "xlsx, xls, ods, csv, tsv"
LOCK = "~$"
"""How Excel names what it lays beside a workbook that is open."""
ARCHIVES = frozenset({".zip", ".rar", ".7z", ".gz"})
MAX_PARTS = 5_000
MAX_UNPACKED = 3_000_000_000
MAX_RATIO = 150
SMALL_ENOUGH_TO_EXPAND = 20_000_000
"""Below this many unpacked bytes a part may be packed as tightly as it likes."""
SCANNED_SHEET = 16_000_000
"""Sheets up to this many unpacked bytes are searched for a lonely far-away cell."""
MAX_EMPTY_AREA = 50_000_000
MAX_TEXT = 1_500_000_000
_PACKED = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
"""How a workbook's parts are packed; other ways are allowed in a zip and written by nobody."""
_HEAD = 65_536
_CHUNK = 262_144

_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_OTHERS = (
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x1f\x8b",
    b"7z\xbc\xaf",
    b"Rar!",
    b"SQLite format 3",
)
_UTF16 = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
_WEB = re.compile(r"<(!doctype html|html|head|body|table|meta|script|style|div|frameset)\b", re.IGNORECASE)
_JSON = re.compile(r"\[\s*[\[{\]]|\{\s*[\"}]")
"""How JSON begins; no header does."""
_BOOK = re.compile(r"<(?:\w+:)?Workbook\b[^>]*urn:schemas-microsoft-com:office:spreadsheet")
_ODS = b"application/vnd.oasis.opendocument.spreadsheet"
_FAR_CELL = re.compile(rb"""<(?:\w+:)?c\s[^>]*?\br=["']([A-Z]{1,3})([0-9]{1,7})["']""")
_ANY_FAR = re.compile(rb"""\br=["'](?:[A-Z]{3}[0-9]+|[A-Z]+[0-9]{6,7})["']""")


class Kind(StrEnum):
    """How the bytes of a file are laid out."""

    WORKBOOK = "workbook"
    XML = "xml"
    """A workbook of Excel 2003 in one XML file."""
    TEXT = "text"


def inspect(path: Path) -> Kind:
    """What kind of file this is.

    Raises FileMissing, FileIsFolder, FileUnreadable, FileEmpty, FileDamaged, FileProtected,
    FileIsWebPage, FileNotATable, FileIsArchive, FileIsLock or FileUnwieldy.
    """
    head = _first_bytes(path)
    if path.name.startswith(LOCK):
        raise errors.FileIsLock(file=str(path), of=path.name.removeprefix(LOCK))
    if path.suffix.lower() in ARCHIVES:
        raise errors.FileIsArchive(file=str(path))
    if head.startswith(b"PK"):
        _check_zip(path)
        return Kind.WORKBOOK
    if head.startswith(_OLE):
        _check_ole(path)
        return Kind.WORKBOOK
    if _is_xml_book(head):
        if path.stat().st_size > MAX_TEXT:
            raise errors.FileUnwieldy(file=str(path))
        return Kind.XML
    _check_text(path, head)
    return Kind.TEXT


def _is_xml_book(head: bytes) -> bool:
    """Whether this is how a workbook of Excel 2003 in XML begins; what follows is for its reader."""
    text = head.decode(_UTF16.get(head[:2], "latin-1"), errors="replace").lstrip("\ufeffï»¿ \t\r\n")
    return text.startswith("<") and bool(_BOOK.search(text[:4096]))


def _first_bytes(path: Path) -> bytes:
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise errors.FileIsFolder(file=str(path))
        if not stat.S_ISREG(mode):
            raise errors.FileUnreadable(file=str(path))
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except (FileNotFoundError, NotADirectoryError) as missing:
        raise errors.FileMissing(file=str(path)) from missing
    except (OSError, ValueError) as refused:
        raise errors.FileUnreadable(file=str(path)) from refused
    if not head.strip(b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n"):
        raise errors.FileEmpty(file=str(path))
    return head


def _check_text(path: Path, head: bytes) -> None:
    encoding = _UTF16.get(head[:2])
    text = head.decode(encoding or "latin-1", errors="replace")
    if _WEB.search(text[:4096]) and text.lstrip("\ufeffï»¿ \t\r\n").startswith("<"):
        raise errors.FileIsWebPage(file=str(path))
    binary = encoding is None and b"\0" in head and not utf16_without_mark(head)
    written_for_programs = _JSON.match(text.lstrip("\ufeffï»¿ \t\r\n"))
    if binary or written_for_programs or head.startswith((*_OTHERS, b"<?xml")):
        raise errors.FileNotATable(file=str(path), wanted=WANTED)
    if path.stat().st_size > MAX_TEXT:
        raise errors.FileUnwieldy(file=str(path))


def utf16_without_mark(head: bytes) -> str:
    """UTF-16 of which the zeros tell, without a byte order mark, that it is: every second byte; else ""."""
    odd, even = head[1::2].count(0), head[::2].count(0)
    if 4 * max(odd, even) <= len(head) or 8 * min(odd, even) > max(odd, even):
        return ""
    return "utf-16-le" if odd > even else "utf-16-be"


def _check_ole(path: Path) -> None:
    """Old workbooks and encrypted new ones share a container; its stream names tell them apart."""
    names = {name: name.encode("utf-16-le") for name in ("EncryptedPackage", "Workbook", "Book")}
    found = set()
    tail = b""
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            found |= {name for name, mark in names.items() if mark in tail + chunk}
            tail = chunk[-64:]
    if "EncryptedPackage" in found:
        raise errors.FileProtected(file=str(path))
    if not found:
        raise errors.FileNotATable(file=str(path), wanted=WANTED)


def _check_zip(path: Path) -> None:
    try:
        with zipfile.ZipFile(path) as archive:
            _check_parts(path, archive)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, ValueError, OSError) as broken:
        raise errors.FileDamaged(file=str(path)) from broken
    except RuntimeError as locked:  # how zipfile says that a part has a password
        raise errors.FileProtected(file=str(path)) from locked


def _check_parts(path: Path, archive: zipfile.ZipFile) -> None:
    parts = archive.infolist()
    if any(part.compress_type not in _PACKED for part in parts):
        raise errors.FileDamaged(file=str(path))
    names = [part.filename for part in parts]
    if not _is_workbook(archive, set(names)):
        raise errors.FileNotATable(file=str(path), wanted=WANTED)
    if len(set(names)) < len(names) or any(_escapes(name) for name in names):
        raise errors.FileDamaged(file=str(path))
    if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED:
        raise errors.FileUnwieldy(file=str(path))
    for part in parts:
        _check_part(path, archive, part)


def _is_workbook(archive: zipfile.ZipFile, names: set[str]) -> bool:
    if "xl/workbook.xml" in names:
        return True
    if "mimetype" not in names or "content.xml" not in names:
        return False
    with archive.open("mimetype") as part:
        return part.read(len(_ODS)) == _ODS


def _escapes(name: str) -> bool:
    """Whether a part's name would leave its folder when somebody unpacked it."""
    return name.startswith(("/", "\\")) or ".." in re.split(r"[/\\]", name) or ":" in name or "\\" in name


def _check_part(path: Path, archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    bomb = part.file_size > MAX_RATIO * max(part.compress_size, 1)
    if bomb and part.file_size > SMALL_ENOUGH_TO_EXPAND:
        raise errors.FileUnwieldy(file=str(path))
    name = part.filename.lower()
    if not name.endswith((".xml", ".rels")):
        return
    with archive.open(part) as xml:
        head = xml.read(_HEAD)
    plain = head.replace(b"\0", b"")
    if b"<!DOCTYPE" in plain or b"<!ENTITY" in plain:
        raise errors.FileDamaged(file=str(path))
    if name == "meta-inf/manifest.xml" and b"encryption-data" in plain:
        raise errors.FileProtected(file=str(path))
    if name.startswith("xl/worksheets/") and part.file_size <= SCANNED_SHEET:
        _check_area(path, archive, part)


def _check_area(path: Path, archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    """Refuse a small sheet whose few cells span an area no memory holds."""
    far, cells, rows, columns = False, 0, 0, 0
    tail = b""
    with archive.open(part) as xml:
        while chunk := xml.read(_CHUNK):
            text = tail + chunk
            cells += chunk.count(b"<c ")
            if _ANY_FAR.search(text):
                far = True
                for match in _FAR_CELL.finditer(text):
                    columns = max(columns, _column_number(match[1]))
                    rows = max(rows, int(match[2]))
            tail = chunk[-64:]
    area = rows * columns
    if far and area > MAX_EMPTY_AREA and area > 100 * cells:
        raise errors.FileUnwieldy(file=str(path))


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
