"""Every screen on every display: targets for a finger, whole words, enough contrast, one language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible, QColor, QFontMetrics, QImage
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from klantdesk.ui import app as program
from klantdesk.ui.survey import gallery
from klantdesk.ui.survey.buttons import Tapped, whole
from klantdesk.ui.survey.stage import FLOOR
from klantdesk.ui.survey.window import SurveyWindow
from klantdesk.ui.survey.writing import Field, Writing
from klantdesk.ui.tokens import contrast
from tests.ui.survey import kiosk
from tests.ui.survey.kiosk import OpenSurvey

LEAST, TALL_TILE = 72, 180
ENOUGH = 4.5
DISPLAYS = [(size, percent) for size in gallery.SIZES for percent in gallery.SCALES]
WITH_KEYS = [
    pair for pair in DISPLAYS if pair not in {((1280, 800), 200), ((800, 1280), 150), ((800, 1280), 200)}
]
"""Displays with room for ten keys of 72 px side by side; on the others a visitor types without them."""


@pytest.fixture
def survey(open_survey: OpenSurvey) -> SurveyWindow:
    window = open_survey()
    window.leaving = True
    return window


def shown(survey: SurveyWindow, screen: str, size: tuple[int, int], percent: int) -> QImage:
    return gallery.paint(survey, screen, size, percent)


def targets(survey: SurveyWindow) -> list[QWidget]:
    return [*kiosk.in_sight(survey, Tapped), *kiosk.in_sight(survey, Field)]


def place(widget: QWidget, survey: SurveyWindow) -> QRect:
    return QRect(widget.mapTo(survey, widget.rect().topLeft()), widget.size())


def named(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, Tapped) else ""
    return f"{words or widget.accessibleName() or type(widget).__name__} {widget.width()}x{widget.height()}"


@pytest.mark.parametrize("screen", gallery.SCREENS)
@pytest.mark.parametrize(("size", "percent"), DISPLAYS)
def test_a_finger_hits_everything_and_every_word_is_whole(
    survey: SurveyWindow, screen: str, size: tuple[int, int], percent: int
) -> None:
    shown(survey, screen, size, percent)
    found = targets(survey)
    assert [named(one) for one in found if min(one.width(), one.height()) < LEAST] == []
    inside = survey.rect()
    assert [named(one) for one in found if not inside.contains(place(one, survey))] == []
    over = [
        (named(one), named(other))
        for one, other in combinations(found, 2)
        if place(one, survey).intersects(place(other, survey))
    ]
    assert over == []
    assert [named(b) for b in kiosk.in_sight(survey, Tapped) if b.text() and not whole(b)] == []
    assert [label.text() for label in kiosk.in_sight(survey, QLabel) if cut(label, survey)] == []


def cut(label: QLabel, survey: SurveyWindow) -> bool:
    """Whether a text does not fit where it stands, or is too small to read."""
    small = label.font().pixelSize() < FLOOR
    low = label.heightForWidth(label.width()) > label.height() if label.wordWrap() else False
    return small or low or not survey.rect().contains(place(label, survey))


@pytest.mark.parametrize("size", gallery.SIZES)
def test_tiles_are_tall_where_the_design_has_them(survey: SurveyWindow, size: tuple[int, int]) -> None:
    for screen in ("welcome", "reason"):
        shown(survey, screen, size, 100)
        tiles = list(kiosk.in_sight(survey, gallery_tiles()))
        assert min(tile.height() for tile in tiles) >= TALL_TILE


def gallery_tiles() -> type[Tapped]:
    from klantdesk.ui.survey.buttons import Answer

    return Answer


@pytest.mark.parametrize("screen", ["text", "contact"])
@pytest.mark.parametrize(("size", "percent"), WITH_KEYS)
def test_there_are_keys_wherever_ten_fit(
    survey: SurveyWindow, screen: str, size: tuple[int, int], percent: int
) -> None:
    shown(survey, screen, size, percent)
    keyboard = getattr(survey.sheet, "keyboard", None)
    assert keyboard is not None
    assert keyboard.isVisible()


def ink_and_ground(image: QImage) -> tuple[QColor, QColor]:
    """The most frequent colour, and of the others that stand out the one most unlike it."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)  # its bits last as long as it does
    counted = Counter(memoryview(plain.constBits()).cast("I"))
    ground = QColor(counted.most_common(1)[0][0])
    return max((QColor(value) for value in counted), key=lambda ink: contrast(ink, ground)), ground


def pieces(survey: SurveyWindow) -> Iterator[tuple[str, QWidget]]:
    """Everything that is read or tapped."""
    for label in kiosk.in_sight(survey, QLabel):
        if label.text():
            yield label.text(), label
    for button in kiosk.in_sight(survey, Tapped):
        yield button.text() or button.accessibleName(), button


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("size", "percent"), DISPLAYS)
def test_every_word_stands_out_from_its_ground(
    survey: SurveyWindow, theme: str, size: tuple[int, int], percent: int
) -> None:
    program.dress(theme, 100, "nl")
    for screen in ("reason", "text", "contact", "thanks", "pin"):
        picture, scale = shown(survey, screen, size, percent), percent / 100
        faint = []
        for words, widget in pieces(survey):
            box = place(widget, survey)
            grown = QRect(box.topLeft() * scale, box.size() * scale).intersected(picture.rect())
            ink, ground = ink_and_ground(picture.copy(grown))
            if contrast(ink, ground) < ENOUGH:
                faint.append((screen, words, ink.name(), ground.name()))
        assert faint == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_hints_in_empty_fields_can_be_read(survey: SurveyWindow, theme: str) -> None:
    program.dress(theme, 100, "nl")
    shown(survey, "contact", (1280, 800), 100)
    for field in kiosk.in_sight(survey, Writing):
        ink, ground = ink_and_ground(field.grab().toImage())
        if not field.hasFocus():
            assert contrast(ink, ground) >= ENOUGH


@pytest.mark.parametrize("screen", gallery.SCREENS)
def test_everything_has_a_name_and_a_role(survey: SurveyWindow, screen: str) -> None:
    QAccessible.setActive(True)
    shown(survey, screen, (1280, 800), 100)
    nameless = []
    for widget in [*kiosk.in_sight(survey, Tapped), *kiosk.in_sight(survey, Writing)]:
        spoken = QAccessible.queryAccessibleInterface(widget)
        if spoken is None or not spoken.text(QAccessible.Text.Name):
            nameless.append(repr(widget))
    assert nameless == []


@pytest.mark.parametrize("screen", gallery.SCREENS)
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_no_screen_speaks_two_languages(open_survey: OpenSurvey, screen: str, lang: str) -> None:
    program.dress("light", 100, lang)
    survey = open_survey(lang=lang, staff_lang=lang)
    survey.leaving = True
    other = {"nl": "en", "en": "nl"}[lang]
    foreign = own_words(survey, other) - own_words(survey, lang)
    gallery.paint(survey, screen, (1280, 800))
    switch = {survey.content.word("language", other)}
    spoken = {*kiosk.texts(survey), *(w.accessibleName() for w in survey.findChildren(QWidget))}
    assert (spoken - switch) & foreign == set()
    assert kiosk.texts(survey)


def own_words(survey: SurveyWindow, lang: str) -> set[str]:
    """All that is ever said in a language."""
    said = {survey.content.word(key, lang) for key in survey.content.words}
    for asked in survey.content.surveys:
        said |= set(asked.wording(lang).values())
        said |= {
            str(text.get(lang, "")) for screen in asked.screens for text in (screen.hint, screen.low_says)
        }
    return said - {""}


def test_a_rotated_screen_is_laid_out_anew_and_keeps_what_was_typed(survey: SurveyWindow) -> None:
    shown(survey, "text", (1280, 800), 100)
    survey.resize(800, 1280)
    QApplication.processEvents()
    [field] = kiosk.in_sight(survey, Writing)
    assert field.words() == gallery.TYPED
    assert QFontMetrics(field.font()).height() > 0
    assert survey.sheet is not None
    assert survey.sheet.size() == survey.size()


def test_no_customer_stands_in_any_text(survey: SurveyWindow) -> None:
    """The shop's own file is not even there: whatever is shown comes from the questions."""
    assert not survey.place.shop_path.exists()
    for screen in gallery.SCREENS:
        shown(survey, screen, (1280, 800), 100)
        assert not survey.place.shop_path.exists()
