"""The survey's side of the desk: what to ask, keeping an answer, and the PIN that ends it.

Nothing here opens the shop file. Beside it stand three files: `winkel.answers` (what was answered,
until the desk takes it in), `winkel.survey.json` (what to ask; written by the desk, without
customers) and `winkel.survey-lock.json` (wrong PINs, so that a restart forgets none).
"""

from __future__ import annotations

import hashlib
import hmac
import json
import math
import os
import secrets
import uuid
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from klantdesk.db.answers_file import AnswersFile
from klantdesk.desk import questions
from klantdesk.desk.questions import Content, Option, Screen, Survey, say
from klantdesk.records import Answer, VisitorCount, to_day

__all__ = [
    "Answer",
    "Collector",
    "Content",
    "Option",
    "Pin",
    "PinResult",
    "Screen",
    "Survey",
    "SurveyFiles",
    "append",
    "check_pin",
    "content",
    "files",
    "has_pin",
    "new_answer",
    "say",
    "withdraw",
    "write",
]

TRIES, WAIT_SECONDS = 5, 60
PIN_LENGTH = range(4, 13)
_SCRYPT = {"n": 1 << 14, "r": 8, "p": 1}


@dataclass(frozen=True, slots=True)
class SurveyFiles:
    """The files beside the shop file that the survey lives on."""

    answers: Path
    content: Path
    lock: Path


@dataclass(frozen=True, slots=True)
class Pin:
    """A PIN as it is kept: scrypt over a salt, both in hexadecimal."""

    salt: str
    hash: str


@dataclass(frozen=True, slots=True)
class PinResult:
    """Whether the PIN was right; when it was not, how long the next try has to wait."""

    ok: bool
    wait_seconds: int = 0


def files(shop_path: Path) -> SurveyFiles:
    """Where the survey of this shop keeps its things: winkel.klantdesk has winkel.answers."""
    stem = shop_path.absolute().with_suffix("")
    return SurveyFiles(
        answers=stem.with_name(f"{stem.name}.answers"),
        content=stem.with_name(f"{stem.name}.survey.json"),
        lock=stem.with_name(f"{stem.name}.survey-lock.json"),
    )


def content(shop_path: Path) -> Content:
    """What to ask; the shipped surveys where the desk has not written any, or nothing readable."""
    try:
        return questions.content_from(_read(files(shop_path).content)["content"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return questions.shipped(shop_path.stem)


def write(shop_path: Path, asked: Content, pin: Pin | None) -> None:
    """Give the survey process its content and PIN, whole or not at all; the desk's part."""
    kept = {"content": questions.as_data(asked), "pin": asdict(pin) if pin else None}
    _write(files(shop_path).content, kept)


def new_answer(**said: Any) -> Answer:  # noqa: ANN401  # the fields of Answer, each of its own type
    """An answer given now, with a name of its own."""
    at = datetime.now().astimezone().isoformat(timespec="seconds")
    return Answer(**{"uuid": str(uuid.uuid4()), "at": at} | said)


class Collector:
    """The answers file kept open between two answers, as the survey screen does."""

    def __init__(self, shop_path: Path) -> None:
        self._file = AnswersFile(files(shop_path).answers)

    def append(self, answer: Answer) -> str:
        """Keep an answer: its uuid, once it is on the disk.

        Contact details without the text that was agreed to are not kept. The errors are those of
        `AnswersFile.append`; then nothing was kept.
        """
        if not answer.consent_text:
            answer = Answer(**asdict(answer) | {"name": "", "email": "", "phone": ""})
        self._file.append(answer)
        return answer.uuid

    def tap(self, *, visitors: int = 0, buyers: int = 0, store: str = "") -> str:
        """Count somebody who came in or bought (or take one back with -1): the tap's uuid."""
        now, name = datetime.now().astimezone(), str(uuid.uuid4())
        taps = VisitorCount(to_day(now), visitors, store, now.hour, buyers)
        self._file.append_taps(name, now.isoformat(timespec="seconds"), taps)
        return name

    def withdraw(self, name: str) -> bool:
        """Take back an answer or tap the desk has not taken in yet: whether it was still here."""
        return self._file.withdraw(name)

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()


def append(shop_path: Path, answer: Answer) -> str:
    """Keep one answer: its uuid, once it is on the disk; as Collector.append."""
    collector = Collector(shop_path)
    try:
        return collector.append(answer)
    finally:
        collector.close()


def withdraw(shop_path: Path, name: str) -> bool:
    """Take back an answer or tap the desk has not taken in yet: whether it was still here."""
    collector = Collector(shop_path)
    try:
        return collector.withdraw(name)
    finally:
        collector.close()


def make_pin(digits: str) -> Pin:
    """A PIN as it may be kept; ValueError unless it is 4 to 12 digits."""
    if not (digits.isascii() and digits.isdigit() and len(digits) in PIN_LENGTH):
        raise ValueError("a PIN is 4 to 12 digits")
    salt = secrets.token_bytes(16)
    return Pin(salt.hex(), _hashed(digits, salt).hex())


def has_pin(shop_path: Path) -> bool:
    """Whether leaving the survey takes a PIN; yes when its file cannot be read, for safety."""
    return _pin(files(shop_path)) is not None


def check_pin(shop_path: Path, digits: str, now: datetime | None = None) -> PinResult:
    """Try a PIN: after five wrong ones the next try waits a minute, also after a restart.

    A try is written down before it is judged, so that ending the program gains none.
    """
    places = files(shop_path)
    pin = _pin(places)
    if pin is None:
        return PinResult(ok=True)
    moment = (now or datetime.now().astimezone()).timestamp()
    wait = _waiting(places.lock, moment)
    if wait:
        return PinResult(ok=False, wait_seconds=wait)
    failed = _failed(places.lock) + 1
    locked = failed >= TRIES
    _write(places.lock, {"failed": 0 if locked else failed, "until": moment + WAIT_SECONDS if locked else 0})
    if _fits(pin, digits):
        places.lock.unlink(missing_ok=True)
        return PinResult(ok=True)
    return PinResult(ok=False, wait_seconds=WAIT_SECONDS if locked else 0)


def _pin(places: SurveyFiles) -> Pin | None:
    """The PIN; one that nothing fits where the file is there but cannot be understood."""
    try:
        kept = _read(places.content)["pin"]
        return Pin(**kept) if kept else None
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError):
        return Pin("", "")


def _fits(pin: Pin, digits: str) -> bool:
    if not pin.hash:
        return False
    return hmac.compare_digest(_hashed(digits, bytes.fromhex(pin.salt)).hex(), pin.hash)


def _hashed(digits: str, salt: bytes) -> bytes:
    return hashlib.scrypt(digits.encode(), salt=salt, **_SCRYPT)


def _waiting(lock: Path, now: float) -> int:
    """Seconds until the next try; a clock that was put back makes nobody wait longer than once more."""
    until = _number(lock, "until")
    if until - now > WAIT_SECONDS:
        until = now + WAIT_SECONDS
        _write(lock, {"failed": 0, "until": until})
    return max(0, math.ceil(until - now))


def _failed(lock: Path) -> int:
    return int(_number(lock, "failed"))


def _number(lock: Path, name: str) -> float:
    try:
        found = _read(lock).get(name, 0)
    except FileNotFoundError:
        return 0
    except (OSError, ValueError):
        return TRIES - 1  # unreadable: one more wrong try and it waits
    return found if isinstance(found, int | float) else 0


def _read(path: Path) -> Mapping[str, Any]:
    kept = json.loads(path.read_text(encoding="utf-8"))
    if not isinstance(kept, dict):
        raise ValueError(path.name)  # noqa: TRY004  # a wrong file, not a wrong argument
    return kept


def _write(path: Path, kept: Mapping[str, Any]) -> None:
    """Replace a small file whole, on the disk before its name points there."""
    fresh = path.with_name(f".{path.name}.{os.getpid()}.new")
    with fresh.open("w", encoding="utf-8") as file:
        json.dump(kept, file, ensure_ascii=False, indent=1)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)
