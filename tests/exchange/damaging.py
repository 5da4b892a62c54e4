"""Ways to break a file: by its bits, by the parts of its container, and by what it claims of itself."""

from __future__ import annotations

import io
import re
import struct
import zipfile
from collections.abc import Callable
from random import Random

Damage = Callable[[bytes, Random], bytes]
Parts = list[tuple[str, bytes]]

EXTREME = (0, 1, 0x7F, 0xFF, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFE, 0xFFFFFFFF)
NUMBERS = (b"0", b"-1", b"1048576", b"1048577", b"16384", b"2147483648", b"4294967295", b"1e308", b"9" * 40)
CELLS = ("XFD1048576", "A1048576", "XFD1", "ZZZZ9", "A0", "AAA99999999", "1A", "")


# --- any file -----------------------------------------------------------------------------------------


def flip(data: bytes, chance: Random) -> bytes:
    """Some bits turned."""
    out = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 8, 64))):
        if out:
            out[chance.randrange(len(out))] ^= 1 << chance.randrange(8)
    return bytes(out)


def truncate(data: bytes, chance: Random) -> bytes:
    """Only how it begins."""
    return data[: chance.randrange(len(data) + 1)]


def cut(data: bytes, chance: Random) -> bytes:
    """A piece out of the middle."""
    start, size = _piece(data, chance)
    return data[:start] + data[start + size :]


def double(data: bytes, chance: Random) -> bytes:
    """A piece of it again, somewhere."""
    start, size = _piece(data, chance)
    place = chance.randrange(len(data) + 1)
    return data[:place] + data[start : start + size] * chance.choice((1, 1, 2, 50)) + data[place:]


def noise(data: bytes, chance: Random) -> bytes:
    """Bytes of nothing written over it."""
    start, size = _piece(data, chance)
    filling = bytes(size) if chance.random() < 0.5 else chance.randbytes(size)
    return data[:start] + filling + data[start + size :]


def extreme(data: bytes, chance: Random) -> bytes:
    """A number of two or four bytes that is as large as it can be."""
    out = bytearray(data)
    for _ in range(chance.choice((1, 2, 5))):
        size, form = chance.choice(((2, "<H"), (4, "<I")))
        if len(out) > size:
            place = chance.randrange(len(out) - size)
            out[place : place + size] = struct.pack(form, chance.choice(EXTREME) % (1 << 8 * size))
    return bytes(out)


def _piece(data: bytes, chance: Random) -> tuple[int, int]:
    return chance.randrange(len(data) + 1), chance.choice((1, 4, 16, 100, 1000, max(1, len(data) // 3)))


ANY: tuple[Damage, ...] = (flip, flip, truncate, cut, double, noise, extreme)


# --- text ---------------------------------------------------------------------------------------------


def spoil_text(data: bytes, chance: Random) -> bytes:
    """A text as no program should write one."""
    lines = data.split(b"\n")
    place = chance.randrange(len(lines))
    line = lines[place]
    mark = max(b";,\t|", key=lambda one: data.count(bytes([one])))
    delimiter = bytes([mark])
    what = chance.randrange(16)
    if what == 0:
        lines[place] = line + b"\0" * chance.choice((1, 3, 5000))
    elif what == 1:
        lines[place] = line + b"x" * chance.choice((70_000, 140_000, 17_000_000))
    elif what == 2:
        lines[place] = line + delimiter * chance.choice((300, 5_000, 1_000_000))
    elif what == 3:
        lines[place] = line + "é€’ẞ漢字🎈".encode() + b"\xe9\x80\xff\xfe"
    elif what == 4:
        lines[place] = line.replace(b'"', b"") + b'"'
    elif what == 5:
        lines[place] = line.replace(delimiter, delimiter + b'"')
    elif what == 6:
        lines.insert(place, line[: len(line) // 2].decode("utf-8", "replace").encode("utf-16"))
    elif what == 7:
        lines[place] = re.sub(rb"\d+", lambda _: chance.choice((*NUMBERS, b"9" * 6000)), line)
    elif what == 8:
        lines = lines[:1] * chance.choice((2, 30)) + lines
    elif what == 9:
        return data.replace(b"\n", chance.choice((b"\r", b"\r\r\n", b"\n\r", b"\x0b", b"\xe2\x80\xa8")))
    elif what == 10:
        return data.decode("utf-8", "replace").encode(chance.choice(("utf-16", "utf-32", "utf-7", "utf-16-be")))
    elif what == 11:
        return data.replace(delimiter, chance.choice((b" ", b";", b",", b"\t", b"^", b"\x01", b"|")))
    elif what == 12:
        lines[place] = line.replace(delimiter, chance.choice((b'"', b"\\", b'"";', b"\xef\xbb\xbf")))
    elif what == 13:
        lines = [chance.choice((b"\xef\xbb\xbf", b"sep=;", b"sep=", b"#", b'""', b"\xff\xfe")), *lines]
    elif what == 14:
        lines = lines * chance.choice((3, 200))
    else:
        chance.shuffle(lines)
    return b"\n".join(lines)


# --- containers ---------------------------------------------------------------------------------------


def parts_of(data: bytes) -> Parts:
    """The parts of a container."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return [(name, archive.read(name)) for name in archive.namelist()]


def packed(parts: Parts, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A container of these parts, whatever they are called."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in parts:
            info = zipfile.ZipInfo(name)
            info.compress_type = method
            archive.writestr(info, content)
    return out.getvalue()


def spoil_container(data: bytes, others: list[Parts], chance: Random) -> bytes:
    """A container of which a part, or what is said of a part, is wrong."""
    parts = parts_of(data)
    place = chance.randrange(len(parts))
    name, content = parts[place]
    what = chance.randrange(12)
    if what < 4:
        parts[place] = name, spoil_part(content, chance)
    elif what == 4:
        parts[place] = name, chance.choice(ANY)(content, chance)
    elif what == 5:
        other = dict(chance.choice(others))
        parts[place] = name, other.get(name, chance.choice(list(other.values())))
    elif what == 6:
        parts.append(chance.choice(chance.choice(others)))
    elif what == 7:
        del parts[place]
    elif what == 8:
        strange = ("../" + name, name.upper(), "/" + name, name + "x", "xl\\a.xml", "", "CON", "a" * 300)
        parts[place] = chance.choice(strange), content
    elif what == 9:
        parts.insert(chance.randrange(len(parts)), ("xl/media/" + "x" * 9, bytes(chance.choice((9, 30_000_000)))))
    elif what == 10:
        methods = (zipfile.ZIP_STORED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA)
        return packed(parts, chance.choice(methods))
    else:
        return _lie(packed(parts), chance)
    return packed(parts)


def _lie(data: bytes, chance: Random) -> bytes:
    """Wrong sizes, flags or methods in the directory of a container."""
    out = bytearray(data)
    marks = [match.start() for match in re.finditer(rb"PK\x01\x02|PK\x03\x04|PK\x05\x06", data)]
    for _ in range(chance.choice((1, 1, 3))):
        start = chance.choice(marks)
        place = start + 4 + 2 * chance.randrange(13)
        size, form = chance.choice(((2, "<H"), (4, "<I")))
        out[place : place + size] = struct.pack(form, chance.choice(EXTREME) % (1 << 8 * size))
    return bytes(out)


def spoil_part(content: bytes, chance: Random) -> bytes:
    """A part in XML that says something no program writes."""
    what = chance.randrange(11)
    text = content
    if what == 0:
        spots = list(re.finditer(rb"(?<=[\"'>])-?\d+(?:\.\d+)?(?=[\"'<])", text))
        for spot in sorted(chance.sample(spots, min(len(spots), 3)), key=lambda s: -s.start()):
            text = text[: spot.start()] + chance.choice(NUMBERS) + text[spot.end() :]
    elif what == 1:
        cell = chance.choice(CELLS).encode()
        text = re.sub(rb'\br="[A-Z]+\d+"', b'r="' + cell + b'"', text, count=chance.choice((1, 3, 0)))
    elif what == 2:
        text = re.sub(rb'ref="[^"]*"', f'ref="A1:{chance.choice(CELLS)}"'.encode(), text)
    elif what == 3:
        depth = chance.choice((200, 20_000, 300_000))
        text = _behind_first(text, b"<a>" * depth + (b"</a>" * depth if chance.random() < 0.5 else b""))
    elif what == 4:
        bomb = b'<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
        text = re.sub(rb"(<\?xml[^>]*\?>)?", lambda found: found[0] + bomb, text, count=1)
    elif what == 5:
        text = re.sub(rb">([^<>]+)<", rb">\1&unknown;&#0;&#x10FFFF;<", text, count=3)
    elif what == 6:
        text = re.sub(rb'count="\d+"', b'count="4294967295"', re.sub(rb'uniqueCount="\d+"', b'uniqueCount="4294967295"', text))
    elif what == 7:
        again = chance.choice((b"4000000000", b"1048576", b"16384", b"-3"))
        name = chance.choice((b"rows", b"columns"))
        text = re.sub(rb"<table:table-(row|cell)", rb"<table:table-\1 table:number-" + name + b'-repeated="' + again + b'"', text, count=2)
    elif what == 8:
        text = text.decode("utf-8", "replace").encode(chance.choice(("utf-16", "cp1252", "utf-32")), "replace")
    elif what == 9:
        text = re.sub(rb"<(\w+)([ />])", lambda m: b"<" + chance.choice((m[1], m[1], b"x:" + m[1])) + m[2], text)
    else:
        text = _behind_first(text, b"<v>" + b"1" * chance.choice((50_000, 5_000_000)) + b"</v>")
    return text


def _behind_first(text: bytes, more: bytes) -> bytes:
    """More, behind the first element that opens."""
    match = re.search(rb"<\w[^>]*[^/]>", text)
    place = match.end() if match else 0
    return text[:place] + more + text[place:]


def spoil(data: bytes, others: list[Parts], chance: Random) -> bytes:
    """The file with some damage: of its container or text, of its bits, or both."""
    if data.startswith(b"PK"):
        if chance.random() < 0.75:
            data = spoil_container(data, others, chance)
        if chance.random() < 0.7:
            return data
        return chance.choice(ANY)(data, chance)
    if data.startswith(b"<?xml") and chance.random() < 0.5:
        return spoil_part(data, chance)
    if not data.startswith(b"\xd0\xcf") and chance.random() < 0.7:
        return spoil_text(data, chance)
    return chance.choice(ANY)(data, chance)
