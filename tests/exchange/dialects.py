"""The same orders written down in every dialect an export may speak, and what must come back.

Nothing of ours is used to write or to expect: an order is plain Python, a dialect is a record of choices.
"""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from hypothesis import strategies as st

GRAINS = ("order", "repeat", "first", "fill_down")
NEWLINES = ("\n", "\r\n", "\r")
HEADERS: dict[str, tuple[str, ...]] = {
    "number": ("Bestelnummer", "Order number", "Bestellnummer", "Numéro de commande"),
    "date": ("Datum", "Order date", "Bestelldatum", "Date de commande"),
    "email": ("E-mail", "Email address", "E-Mail-Adresse", "Adresse e-mail"),
    "city": ("Plaats", "City", "Ort", "Ville"),
    "product": ("Artikel", "Product name", "Artikelbezeichnung", "Désignation"),
    "quantity": ("Aantal", "Quantity", "Menge", "Quantité"),
    "price": ("Prijs", "Unit price", "Einzelpreis", "Prix unitaire"),
    "line_total": ("Regeltotaal", "Line total", "Positionsbetrag", "Total ligne"),
    "total": ("Totaal", "Order total", "Gesamtbetrag", "Montant total"),
    "extra": ("Rubberdikte", "Rubber grade", "Gummihärte", "Dureté"),
}
MONTHS = (
    "jan feb mrt apr mei jun jul aug sep okt nov dec",
    "January February March April May June July August September October November December",
    "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
)
OF_ORDER = ("date", "email", "city", "total", "extra")
TITLES = (["Verkopen per bestelling"], ["Winkel Voorbeeld", "2024"], [""], ["Export", "", "3 kolommen"])
SIGNS = "aeiou éèëïöüçñß’–€ ;,\t|\"'\n\u00a0&<=@+-.5"


@dataclass(frozen=True)
class Order:
    """An order: `lines` are product, pieces and cents a piece."""

    number: str
    day: date
    buyer: int
    lines: tuple[tuple[str, int, int], ...]

    def cents(self) -> int:
        return sum(pieces * price for _, pieces, price in self.lines)


@dataclass(frozen=True)
class Dialect:
    """How a file says it."""

    language: int
    columns: tuple[str, ...]
    grain: str
    encoding: str
    delimiter: str
    stated: bool
    quoting: int
    backslash: bool
    newline: str
    decimal: str
    whole: bool
    thousands: str
    currency: str
    negative: str
    order: str
    between: str
    short_year: bool
    padded: bool
    clock: str
    named: bool
    shouted: bool
    spaced: bool
    ragged: bool
    header_again: bool
    titles: tuple[int, ...]
    padded_titles: bool
    blanks: tuple[int, ...]
    trailing: bool
    footer: str
    last_newline: bool

    def amount(self, cents: int) -> str:
        """Money as this file writes it."""
        whole, rest = divmod(abs(cents), 100)
        text = f"{whole:,}".replace(",", self.thousands) + ("" if self.whole else f"{self.decimal}{rest:02d}")
        text = self.currency.format(text)
        if cents >= 0:
            return text
        minus = self.negative.replace("\u2212", "-") if self.encoding == "cp1252" else self.negative
        return minus.format(text)

    def day(self, day: date) -> str:
        """A day as this file writes it."""
        year = f"{day.year % 100:02d}" if self.short_year and self.order != "ymd" else str(day.year)
        width = 2 if self.padded else 1
        if self.named:
            month = MONTHS[self.language].split()[day.month - 1]
            text = (
                f"{month} {day.day}, {day.year}" if self.order == "mdy" else f"{day.day} {month} {day.year}"
            )
            return text + self.clock.replace("T", " ")
        parts = {"d": f"{day.day:0{width}d}", "m": f"{day.month:0{width}d}", "y": year}
        return self.between.join(parts[part] for part in self.order) + self.clock

    def header(self, name: str) -> str:
        text = HEADERS[name][self.language]
        return text.upper() if self.shouted else text

    def doubtful(self, orders: list[Order]) -> bool:
        """Whether nobody can tell day from month in this file."""
        if self.order == "ymd" or self.between == "." or self.named:
            return False
        return all(one.day.day <= 12 for one in orders) and any(
            one.day.day != one.day.month for one in orders
        )

    def rows(self, orders: list[Order]) -> list[list[str]]:
        """Everything below the titles."""
        found = [[self.header(name) for name in self.columns]]
        for order in orders:
            found += self._rows_of(order)
            if self.header_again and order is orders[len(orders) // 2]:
                found.append(found[0])
        for place in self.blanks:
            found.insert(1 + place % len(found), [])
        if self.footer:
            foot = dict.fromkeys(self.columns, "") | {self.columns[0]: self.footer}
            summed = [name for name in ("total", "line_total") if name in self.columns]
            foot |= dict.fromkeys(summed, self.amount(sum(order.cents() for order in orders)))
            found.append(list(foot.values()))
        if self.ragged:
            return [_without_last_blanks(row) for row in found]
        return [[*row, ""] if self.trailing and row else row for row in found]

    def _rows_of(self, order: Order) -> list[list[str]]:
        said = {
            "number": order.number,
            "date": self.day(order.day),
            "email": mail(order.buyer),
            "city": CITIES[order.buyer],
            "extra": f"{order.buyer},5",
            "total": self.amount(order.cents()),
        }
        lines = [
            {
                "product": product,
                "quantity": str(pieces),
                "price": self.amount(price),
                "line_total": self.amount(pieces * price),
            }
            for product, pieces, price in order.lines
        ]
        rows = []
        for at, line in enumerate(lines[:1] if self.grain == "order" else lines):
            silent = at > 0 and self.grain in {"first", "fill_down"}
            shown = {name: "" if silent and name in OF_ORDER else said.get(name, "") for name in said}
            if silent and self.grain == "fill_down":
                shown["number"] = ""
            rows.append([(shown | line)[name] for name in self.columns])
        return rows

    def write(self, orders: list[Order]) -> bytes:
        """The file."""
        body = self.rows(orders)
        width = len(body[0])
        titles = [TITLES[at] for at in self.titles]
        if self.padded_titles:
            titles = [[*title, *[""] * (width - len(title))] for title in titles]
        out = io.StringIO()
        if self.stated:
            out.write(f"sep={self.delimiter}{self.newline}")
        writer = csv.writer(
            out,
            delimiter=self.delimiter,
            quoting=self.quoting,  # type: ignore[arg-type]  # one of the csv module's own numbers
            lineterminator=self.newline,
            doublequote=not self.backslash,
            escapechar="\\" if self.backslash else None,
        )
        rows = ([cell.replace("\n", self.newline) for cell in row] for row in [*titles, *body])
        for row in rows:
            writer.writerow(row)
        text = out.getvalue()
        if self.spaced:
            text = text.replace(f'"{self.delimiter}"', f'"{self.delimiter} "')
        text = text if self.last_newline else text.removesuffix(self.newline)
        return ("\ufeff" * (self.encoding == "utf-16-be") + text).encode(self.encoding)


class Typed(Dialect):
    """The same in a workbook whose cells are days and numbers: there is nothing to doubt."""

    def amount(self, cents: int) -> Any:
        return cents / 100

    def day(self, day: date) -> Any:
        return datetime(day.year, day.month, day.day, 10, 30)  # noqa: DTZ001  # Excel knows no zones

    def doubtful(self, orders: list[Order]) -> bool:
        return not orders


def workbook(dialect: Dialect, orders: list[Order], *, mac: bool) -> bytes:
    """The same rows in an Excel workbook, with a sheet that says something else beside them."""
    from openpyxl import Workbook
    from openpyxl.utils.datetime import CALENDAR_MAC_1904

    book, out = Workbook(), io.BytesIO()
    if mac:
        book.epoch = CALENDAR_MAC_1904
    sheet = book.active
    assert sheet is not None
    for row in [*(TITLES[at] for at in dialect.titles), *dialect.rows(orders)]:
        sheet.append(row)
    book.create_sheet("Uitleg", 0).append(["Verkopen van de winkel"])
    book.save(out)
    return out.getvalue()


def _without_last_blanks(row: list[str]) -> list[str]:
    while row and not row[-1]:
        row = row[:-1]
    return row


CITIES = ("Zutphen", "’s-Heerenberg", "Genève", "Köln", "Saint-Denis", "Łódź")


def mail(buyer: int) -> str:
    return f"klant{buyer}@voorbeeld.nl"


def said(text: str) -> str:
    """A text without the white space nobody sees, nor the apostrophe that guards a formula."""
    bare = " ".join(text.split())
    return bare[1:] if bare[:1] == "'" and bare[1:2] in set("=+-@0123456789") else bare


def expected(dialect: Dialect, orders: list[Order]) -> dict[str, Any]:
    """What must come back."""
    found: dict[str, Any] = {"customers": {}, "receipts": {}}
    for order in orders:
        key = f"mail:{mail(order.buyer)}"
        found["customers"][key] = {"email": mail(order.buyer), "city": CITIES[order.buyer]}
        lines = [_line(*line) for line in order.lines]
        if dialect.grain == "order":
            lines = [_line(order.lines[0][0], 1 if order.cents() > 0 else -1, order.cents(), whole=True)]
        found["receipts"][order.number] = {
            "day": order.day.isoformat(),
            "customer": key,
            "channel": "unknown",
            "store": "",
            "state": "",
            "lines": sorted(lines),
        }
    return found


def _line(product: str, pieces: int, cents: int, *, whole: bool = False) -> list[Any]:
    worth = cents if whole else pieces * cents
    return ["return" if worth < 0 and pieces <= 0 else "sale", said(product), pieces * 1000, worth]


# --- what hypothesis draws ----------------------------------------------------------------------------

_COLUMNS = {
    "order": (("product", "total"),),
    "repeat": (("product", "quantity", "price"), ("product", "quantity", "line_total")),
    "first": (
        ("product", "quantity", "price", "total"),
        ("product", "quantity", "line_total", "total"),
        ("product", "quantity", "price"),
    ),
}
_COLUMNS["fill_down"] = _COLUMNS["first"]


PRODUCTS = st.text(st.sampled_from(SIGNS), max_size=8).map(lambda text: f"Vaas {text}x")


@st.composite
def orders(draw: st.DrawFn, dialect: Dialect) -> list[Order]:
    """One to eight orders; each third file has no day that tells the day from the month."""
    prices = (
        st.integers(1, 2_500).map(lambda euros: 100 * euros) if dialect.whole else st.integers(1, 250_000)
    )
    low = draw(st.booleans())
    buyers = 4 if dialect.encoding == "cp1252" else 5  # the last one lives where cp1252 has no letters for
    made = []
    for at in range(draw(st.integers(2, 8))):
        day = date(
            draw(st.integers(2001, 2025)), draw(st.integers(1, 12)), draw(st.integers(1, 12 if low else 28))
        )
        lines = draw(
            st.lists(
                st.tuples(PRODUCTS, st.integers(1, 12), prices),
                min_size=1,
                max_size=3,
                unique_by=lambda line: said(line[0]),
            )
        )
        if draw(st.integers(0, 5)) == 0:
            lines = [(product, -pieces, price) for product, pieces, price in lines]
        made.append(Order(f"B{1000 + at}", day, draw(st.integers(0, buyers)), tuple(lines)))
    return made


@st.composite
def dialects(draw: st.DrawFn) -> Dialect:
    """Any way of writing that a reader can still undo."""
    grain = draw(st.sampled_from(GRAINS))
    columns = [
        "number",
        "date",
        "email",
        "city",
        *["extra"] * draw(st.booleans()),
        *draw(st.sampled_from(_COLUMNS[grain])),
    ]
    encoding = draw(st.sampled_from(("utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be")))
    decimal = draw(st.sampled_from(",."))
    thousands = draw(st.sampled_from(("", "", "." if decimal == "," else ",", " ", "\u00a0", "'")))
    order = draw(st.sampled_from(("dmy", "dmy", "mdy", "ymd")))
    between = draw(st.sampled_from("-/" if order == "mdy" else "-/."))
    spaced = draw(st.integers(0, 5)) == 0
    return Dialect(
        language=draw(st.integers(0, 3)),
        columns=tuple(draw(st.permutations(columns))),
        grain=grain,
        encoding=encoding,
        delimiter=draw(st.sampled_from(";,\t|")),
        stated=draw(st.integers(0, 4)) == 0,
        quoting=csv.QUOTE_ALL if spaced else draw(st.sampled_from((csv.QUOTE_MINIMAL, csv.QUOTE_ALL))),
        backslash=draw(st.integers(0, 4)) == 0,
        newline=draw(st.sampled_from(NEWLINES)),
        decimal=decimal,
        whole=draw(st.integers(0, 4)) == 0 and (thousands not in ",." or "price" not in columns),
        thousands=thousands,
        currency=draw(st.sampled_from(("{}", "{}", "€ {}", "{} €", "EUR {}", "€{}", "€\u00a0{}"))),
        negative=draw(st.sampled_from(("-{}", "-{}", "- {}", "({})", "{}-", "\u2212{}", "'-{}"))),
        order=order,
        between=between,
        short_year=draw(st.integers(0, 3)) == 0,
        padded=draw(st.booleans()),
        clock=draw(st.sampled_from(("", "", " 10:30", " 9:15:51", "T23:59:59", " 10:30:00 AM", ", 11:53"))),
        named=draw(st.integers(0, 5)) == 0,
        shouted=draw(st.integers(0, 4)) == 0,
        spaced=spaced,
        ragged=draw(st.integers(0, 4)) == 0,
        header_again=draw(st.integers(0, 4)) == 0,
        titles=tuple(draw(st.lists(st.integers(0, len(TITLES) - 1), max_size=3))),
        padded_titles=draw(st.booleans()),
        blanks=tuple(draw(st.lists(st.integers(0, 50), max_size=2))),
        trailing=draw(st.integers(0, 4)) == 0,
        footer=draw(st.sampled_from(("", "", "Totaal", "Total", "Summe"))),
        last_newline=draw(st.booleans()),
    )
