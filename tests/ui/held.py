"""What Python knows of Qt's objects without being told when they go: from there come crashes."""

from __future__ import annotations

import gc
from collections.abc import Iterable
from types import FunctionType, ModuleType

import shiboken6
from PySide6.QtCore import QMetaObject, QObject

LASTING = (QMetaObject,)
"""Of these the classes themselves have one, as long as the program runs."""
LOOKED_INTO = ("builtins", "functools", "klantdesk.ui")


def untold() -> list[str]:
    """Wrappers of what Qt made and destroys, and that is no QObject: those tell it."""
    known = shiboken6.getAllValidWrappers()
    return [
        repr(one)
        for one in known
        if not isinstance(one, (type, QObject, *LASTING))
        and not shiboken6.createdByPython(one)
        and not shiboken6.ownedByPython(one)
    ]


def of_qt(thing: object) -> list[str]:
    """The ways in which work for a thread, or what it tells, leads to something of Qt.

    The rooms behind the desk know no Qt, so what is theirs is not looked into.
    """
    seen, waiting, found = {id(thing)}, [("", thing)], []
    while waiting:
        way, one = waiting.pop()
        if isinstance(one, shiboken6.Shiboken.Object):
            found.append(f"{way} {one!r}")
            continue
        for part in _parts(one):
            if id(part) not in seen:
                seen.add(id(part))
                waiting.append((f"{way} {type(one).__name__}", part))
    return found


def _parts(one: object) -> Iterable[object]:
    if isinstance(one, FunctionType):
        return [*(one.__closure__ or ()), *(one.__defaults__ or ()), *(one.__kwdefaults__ or {}).values()]
    if isinstance(one, BaseException):
        return [one.__dict__, one.__traceback__, one.__context__, one.__cause__]
    if isinstance(one, type | ModuleType) or not type(one).__module__.startswith(LOOKED_INTO):
        return []
    return gc.get_referents(one)
