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


def _in_a_line(change: Callable[[bytes, bytes, Random], bytes]) -> Damage:
    """Damage to one line of a text, by what it is and which sign parts its cells."""

    def damage(data: bytes, chance: Random) -> bytes:
        lines = data.split(b"\n")
        place = chance.randrange(len(lines))
        lines[place] = change(lines[place], _delimiter(data), chance)
        return b"\n".join(lines)

    return damage


def _delimiter(data: bytes) -> bytes:
    return max((b";", b",", b"\t", b"|"), key=data.count)


def _numbers(line: bytes, _mark: bytes, chance: Random) -> bytes:
    return re.sub(rb"\d+", lambda _: chance.choice((*NUMBERS, b"9" * 6000)), line)


def _header_again(data: bytes, chance: Random) -> bytes:
    return (data.split(b"\n")[0] + b"\n") * chance.choice((1, 30)) + data


def _ends(data: bytes, chance: Random) -> bytes:
    return data.replace(b"\n", chance.choice((b"\r", b"\r\r\n", b"\n\r", b"\x0b", b"\xe2\x80\xa8")))


def _encoded(data: bytes, chance: Random) -> bytes:
    return data.decode("utf-8", "replace").encode(chance.choice(("utf-16", "utf-32", "utf-7", "utf-16-be")))


def _parted(data: bytes, chance: Random) -> bytes:
    return data.replace(_delimiter(data), chance.choice((b" ", b";", b",", b"\t", b"^", b"\x01", b"|")))


def _begun(data: bytes, chance: Random) -> bytes:
    return chance.choice((b"\xef\xbb\xbf", b"sep=;\n", b"sep=\n", b"#\n", b'""\n', b"\xff\xfe")) + data


def _shuffled(data: bytes, chance: Random) -> bytes:
    lines = data.split(b"\n") * chance.choice((1, 3, 200))
    chance.shuffle(lines)
    return b"\n".join(lines)


_NO_MARKS = (b'"', b"\\", b'";', b"\xef\xbb\xbf")
TEXT: tuple[Damage, ...] = (
    _in_a_line(lambda line, _, chance: line + b"\0" * chance.choice((1, 3, 5000))),
    _in_a_line(lambda line, _, chance: line + b"x" * chance.choice((70_000, 140_000, 17_000_000))),
    _in_a_line(lambda line, mark, chance: line + mark * chance.choice((300, 5_000, 1_000_000))),
    _in_a_line(lambda line, _mark, _: line + "é€’ẞ漢字🎈".encode() + b"\xe9\x80\xff\xfe"),
    _in_a_line(lambda line, _mark, _: line.replace(b'"', b"") + b'"'),
    _in_a_line(lambda line, mark, _: line.replace(mark, mark + b'"')),
    _in_a_line(lambda line, _mark, _: line[::2] + line.decode("utf-8", "replace").encode("utf-16")),
    _in_a_line(lambda line, mark, chance: line.replace(mark, chance.choice(_NO_MARKS))),
    _in_a_line(_numbers),
    _header_again,
    _ends,
    _encoded,
    _parted,
    _begun,
    _shuffled,
)
"""What no program should write."""


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
            archive.NameToInfo.clear()  # a name may occur twice
            archive.writestr(info, content)
    return out.getvalue()


def spoil_container(data: bytes, others: list[Parts], chance: Random) -> bytes:
    """A container of which a part, or what is said of a part, is wrong."""
    parts = parts_of(data)
    place = chance.randrange(len(parts))
    name, content = parts[place]
    what = chance.randrange(12)
    if what < 4:
        parts[place] = name, chance.choice(XML)(content, chance)
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
        parts.insert(
            chance.randrange(len(parts)), ("xl/media/" + "x" * 9, bytes(chance.choice((9, 30_000_000))))
        )
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


def _numbers_in_xml(text: bytes, chance: Random) -> bytes:
    spots = list(re.finditer(rb"(?<=[\"'>])-?\d+(?:\.\d+)?(?=[\"'<])", text))
    for spot in sorted(chance.sample(spots, min(len(spots), 3)), key=lambda one: -one.start()):
        text = text[: spot.start()] + chance.choice(NUMBERS) + text[spot.end() :]
    return text


def _far_cells(text: bytes, chance: Random) -> bytes:
    cell = chance.choice(CELLS).encode()
    return re.sub(rb'\br="[A-Z]+\d+"', b'r="' + cell + b'"', text, count=chance.choice((1, 3, 0)))


def _far_ends(text: bytes, chance: Random) -> bytes:
    return re.sub(rb'ref="[^"]*"', f'ref="A1:{chance.choice(CELLS)}"'.encode(), text)


def _deep(text: bytes, chance: Random) -> bytes:
    depth = chance.choice((200, 20_000, 300_000))
    return _behind_first(text, b"<a>" * depth + (b"</a>" * depth if chance.random() < 0.5 else b""))


def _entities(text: bytes, _: Random) -> bytes:
    bomb = b'<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    text = re.sub(rb"(<\?xml[^>]*\?>)?", lambda found: found[0] + bomb, text, count=1)
    return re.sub(rb">([^<>]+)<", rb">\1&b;<", text, count=3)


def _references(text: bytes, _: Random) -> bytes:
    return re.sub(rb">([^<>]+)<", rb">\1&unknown;&#0;&#x10FFFF;<", text, count=3)


def _counts(text: bytes, _: Random) -> bytes:
    return re.sub(rb'(count|uniqueCount)="\d+"', rb'\1="4294967295"', text)


def _repeats(text: bytes, chance: Random) -> bytes:
    again = chance.choice((b"4000000000", b"1048576", b"16384", b"-3"))
    name = chance.choice((b"rows", b"columns"))
    more = b" table:number-" + name + b'-repeated="' + again + b'"'
    return re.sub(rb"<table:table-(row|cell)", rb"<table:table-\1" + more, text, count=2)


def _in_other_letters(text: bytes, chance: Random) -> bytes:
    return text.decode("utf-8", "replace").encode(chance.choice(("utf-16", "cp1252", "utf-32")), "replace")


def _prefixes(text: bytes, chance: Random) -> bytes:
    def other(found: re.Match[bytes]) -> bytes:
        return b"<" + chance.choice((found[1], found[1], b"x:" + found[1])) + found[2]

    return re.sub(rb"<(\w+)([ />])", other, text)


def _long_number(text: bytes, chance: Random) -> bytes:
    return _behind_first(text, b"<v>" + b"1" * chance.choice((50_000, 5_000_000)) + b"</v>")


XML: tuple[Damage, ...] = (
    _numbers_in_xml,
    _far_cells,
    _far_ends,
    _deep,
    _entities,
    _references,
    _counts,
    _repeats,
    _in_other_letters,
    _prefixes,
    _long_number,
)
"""What no program says in a part in XML."""


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
        return chance.choice(XML)(data, chance)
    if not data.startswith(b"\xd0\xcf") and chance.random() < 0.7:
        return chance.choice(TEXT)(data, chance)
    return chance.choice(ANY)(data, chance)
