"""Every text of the window has its Dutch, every plural its English, and none is left over."""

from __future__ import annotations

import ast
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel

import klantdesk
from klantdesk import paths

ROOT = Path(klantdesk.__file__).resolve().parent
LUPDATE = Path(sys.executable).parent / "pyside6-lupdate"

Texts = set[tuple[str, str]]


def kept(lang: str) -> ET.Element:
    return ET.parse(paths.resources() / "translations" / f"klantdesk_{lang}.ts").getroot()  # noqa: S314  # ours


def texts_of(root: ET.Element, *, plural: bool | None = None) -> Texts:
    found = set()
    for context in root.iter("context"):
        for message in context.iter("message"):
            if plural is None or (message.get("numerus") == "yes") == plural:
                found.add((context.findtext("name") or "", message.findtext("source") or ""))
    return found


@pytest.fixture(scope="module")
def in_code(tmp_path_factory: pytest.TempPathFactory) -> ET.Element:
    """What lupdate finds in the window's code now."""
    out = tmp_path_factory.mktemp("texts") / "klantdesk_nl.ts"
    sources = [str(file) for file in sorted((ROOT / "ui").rglob("*.py"))]
    command = [str(LUPDATE), *sources, "-locations", "none", "-silent", "-ts", str(out)]
    subprocess.run(command, check=True, capture_output=True)
    return ET.parse(out).getroot()  # noqa: S314  # lupdate wrote it


def test_every_text_in_the_code_is_kept_for_translation(in_code: ET.Element) -> None:
    assert texts_of(kept("nl")) == texts_of(in_code)
    assert texts_of(kept("en")) == texts_of(in_code, plural=True)


def test_no_text_stands_where_it_is_not_collected() -> None:
    """What lupdate does not see stays English: it does not look inside an f-string."""
    unseen = [
        f"{file.name}:{call.lineno}"
        for file in (ROOT / "ui").rglob("*.py")
        for text in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(text, ast.JoinedStr)
        for call in ast.walk(text)
        if isinstance(call, ast.Call) and ast.unparse(call.func).rpartition(".")[2] in {"tr", "translate"}
    ]
    assert unseen == []


def forms(message: ET.Element) -> list[str]:
    """What a message says, in each of its plural forms."""
    translation = message.find("translation")
    assert translation is not None
    plural = [form.text or "" for form in translation.iter("numerusform")]
    return plural or [translation.text or ""]


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_text_is_translated(lang: str) -> None:
    messages = list(kept(lang).iter("message"))
    unsaid = [message.findtext("source") for message in messages if not all(forms(message))]
    unfinished = [part.text for part in kept(lang).iter("translation") if part.get("type")]
    assert unsaid == []
    assert unfinished == []


def places(text: str) -> set[str]:
    """The names between braces."""
    return {piece.split("}")[0] for piece in text.split("{")[1:]}


def test_translations_keep_their_places_to_fill_in() -> None:
    messages = list(kept("nl").iter("message"))
    said = [(message.findtext("source") or "", form) for message in messages for form in forms(message)]
    assert [pair for pair in said if places(pair[0]) != places(pair[1])] == []


@pytest.mark.usefixtures("dressed")
def test_the_file_dialog_speaks_dutch() -> None:
    dialog = QFileDialog(None, "", "", "Excel (*.xlsx)")
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.selectFile("Klanten.xlsx")
    said = {label.text().replace("&", "") for label in dialog.findChildren(QLabel) if label.text()}
    assert said == {"Zoeken in:", "Bestandsnaam:", "Bestanden van type:"}
    dialog.deleteLater()


def test_no_plural_hides_from_lupdate() -> None:
    """lupdate loses a text whose count is handed to QCoreApplication.translate by name."""
    counted = [
        file.name
        for file in (ROOT / "ui").rglob("*.py")
        for line in file.read_text(encoding="utf-8").splitlines()
        if "translate(" in line and "%n" in line.replace("%Ln", "%n")
    ]
    assert counted == []
