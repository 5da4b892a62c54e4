"""What the reader process and the desk say to each other: small frames over a pipe.

A frame is a kind (1 byte), a length (4 bytes, little endian) and that many bytes. Values travel as
JSON and codes as raw int32, never as pickles: a hostile file that takes over the reader still
cannot make the desk run anything.
"""

from __future__ import annotations

import json
import struct
from datetime import datetime
from typing import IO, TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator

Cell = str | float | datetime

STAGE = "read"
"""What a watch is told while frames come in."""
BEAT = b"B"
"""Still alive; no content."""
SHEET = b"S"
"""JSON: name of the sheet whose rows follow, and the number of its last row (0: unknown)."""
ROWS = b"R"
"""Row numbers of one chunk, raw int32, 1-based as Excel shows them."""
VALUES = b"V"
"""JSON: [column, values seen for the first time]."""
CODES = b"C"
"""Column (int32) and the codes of one chunk of it, raw int32."""
FAULT = b"F"
"""JSON: which failure of the file the reader met."""
END = b"E"
"""JSON: what the reader noticed on its way, as [[key, {fact: value}], ...]."""

_HEAD = struct.Struct("<cI")
_COLUMN = struct.Struct("<i")
_TIME = "t"


class Outlet(Protocol):
    """Where frames go."""

    def write(self, part: bytes, /) -> object:
        """Lay something ready."""

    def flush(self) -> object:
        """Send what lies ready."""


def write(pipe: Outlet, kind: bytes, content: bytes = b"") -> None:
    """Send one frame; the caller flushes."""
    pipe.write(_HEAD.pack(kind, len(content)))
    pipe.write(content)


def read(pipe: IO[bytes]) -> Iterator[tuple[bytes, bytes]]:
    """Frames until the pipe closes; a frame cut off by the end of the pipe is dropped."""
    while len(head := pipe.read(_HEAD.size)) == _HEAD.size:
        kind, length = _HEAD.unpack(head)
        content = pipe.read(length)
        if len(content) < length:
            return
        yield kind, content


def pack(thing: object) -> bytes:
    """JSON of plain things and cells; a datetime becomes {"t": ISO text}, half a letter a question mark."""
    return json.dumps(thing, default=_tag, separators=(",", ":"), ensure_ascii=False).encode(errors="replace")


def unpack(content: bytes) -> Any:  # noqa: ANN401  # JSON is what its writer made it
    """What `pack` packed; a number that is none, or without end, comes back as a text."""
    return json.loads(content, object_hook=_untag, parse_constant=str)


def pack_codes(column: int, codes: bytes) -> bytes:
    """The content of a CODES frame."""
    return _COLUMN.pack(column) + codes


def unpack_codes(content: bytes) -> tuple[int, memoryview]:
    """Column and raw int32 codes of a CODES frame."""
    return _COLUMN.unpack_from(content)[0], memoryview(content)[_COLUMN.size :]


def _tag(value: object) -> dict[str, str]:
    if isinstance(value, datetime):
        return {_TIME: value.isoformat()}
    raise TypeError(type(value).__name__)


def _untag(thing: dict[str, str]) -> object:
    return datetime.fromisoformat(thing[_TIME]) if _TIME in thing else thing
