"""The language of the window: Qt's translators, and numbers and dates as the owner writes them.

Texts stand in the code in English, `self.tr("%Ln customer(s)", "", count)`; Dutch and the English
plurals stand in resources/translations. The language is Qt's default locale, so nothing of ours
has to remember it.
"""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from klantdesk import paths, wording
from klantdesk.errors import KlantDeskError
from klantdesk.records import Group, Notice

LOCALES = {
    "nl": QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands),
    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
}

DUTCH_DIGITS, CODE_LETTER = 10, 12
SHORT_AREAS = (
    "10 13 15 20 23 24 26 30 33 35 36 38 40 43 45 46 50 53 55 58 70 71 72 73 74 75 76 77 78 79 85 88"
)
"""The Dutch area codes of two digits behind the 0 (Nummerplan telefoon- en ISDN-diensten)."""


class _Language(QTranslator):
    """A translator of ours, to be found again when the language changes; it keeps its words alive."""

    words: bytes = b""


def speak(app: QCoreApplication, lang: str) -> None:
    """Make the application speak a language; texts set earlier stay as they are."""
    for old in app.findChildren(_Language):
        app.removeTranslator(old)
        old.deleteLater()
    QLocale.setDefault(LOCALES[lang])
    qt_folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    _install(app, qt_folder / f"qtbase_{lang}.qm")
    for ours in ("qt", "klantdesk"):  # what Qt's own Dutch leaves in English, then our texts
        _install(app, paths.resources() / "translations" / f"{ours}_{lang}.qm")


def _install(app: QCoreApplication, file: Path) -> None:
    """Read a translation whole: Qt would map the file, and crash when it is rewritten meanwhile."""
    if not file.exists():
        return
    translator = _Language(app)
    translator.words = file.read_bytes()
    if translator.load(translator.words):
        app.installTranslator(translator)


def lang() -> str:
    """The language spoken now: nl or en."""
    return "nl" if QLocale().language() == QLocale.Language.Dutch else "en"


def number(value: float) -> str:
    """A whole number: 4.812."""
    return wording.number(value, lang())


def decimal(value: float, places: int = 1) -> str:
    """A number with decimals: 2,4."""
    return wording.decimal(value, places, lang())


def percent(share: float, places: int = 0) -> str:
    """A fraction as a percentage: 89%."""
    return wording.percent(share, lang(), places)


def money(cents: int) -> str:
    """Cents as money; whole from € 100."""
    return wording.tile_money(cents, lang())


def exact_money(cents: int) -> str:
    """Cents as money with the cents: € 1.038,00."""
    return wording.money(cents, lang())


def beside_money(width: int) -> int:
    """The width (px of the design) of a column of amounts: a code as CHF takes more room than a sign."""
    return width + CODE_LETTER * (len(wording.money_sign()) - 1)


def long_date(day: date) -> str:
    """A date in full: 3 december 2025."""
    return wording.long_date(day, lang())


def short_date(day: date) -> str:
    """A date in a list: 11 okt. 2025."""
    return wording.short_date(day, lang())


def month_name(day: date) -> str:
    """The month in full: oktober."""
    return wording.month_name(day, lang())


def short_month(day: date) -> str:
    """The month on an axis: okt."""
    return wording.short_month(day, lang())


def short_month_year(day: date) -> str:
    """Month and year where there is little room: okt. 2025."""
    return short_date(day.replace(day=1)).split(" ", 1)[1]


def month_year(day: date) -> str:
    """Month and year: oktober 2025."""
    return wording.month_year(day, lang())


def weekday_date(day: date) -> str:
    """Today as a heading: wo 3 dec."""
    return wording.weekday_date(day, lang())


def clock(moment: datetime) -> str:
    """A time of day: 18.04 uur."""
    return wording.clock(moment, lang())


def ago(day: date, today: date) -> str:
    """How long ago, up to 60 days; after that the date."""
    return wording.ago(day, today, lang())


def phone(number: str) -> str:
    """A Dutch number as one reads it aloud, 06 1234 5678; any other as it stands."""
    home = f"0{number.removeprefix('+31')}" if number.startswith("+31") else number
    if len(home) != DUTCH_DIGITS or not home.isdigit() or not home.startswith("0"):
        return number
    if home.startswith("06"):
        return f"{home[:2]} {home[2:6]} {home[6:]}"
    area = 3 if home[1:3] in SHORT_AREAS else 4
    return f"{home[:area]} {home[area : area + 3]} {home[area + 3 :]}"


def capital(text: str) -> str:
    """The text as a sentence begins: its first letter a capital."""
    return text[:1].upper() + text[1:]


def group(key: Group, *, singular: bool = False) -> str:
    """The name of a customer group, in the singular on a person."""
    return wording.group_name(key, lang(), singular=singular)


def notice(told: Notice) -> str:
    """The sentence of a notice."""
    return wording.notice(told, lang())


def sentence(error: KlantDeskError) -> str:
    """What happened, what is safe, and what to do."""
    return wording.sentence(error, lang())
