"""Memory that one column leaves is kept for the next.

Arrays of half a million rows come and go by the hundred while a file is understood. The C library gives each
back to the system and asks for it anew, and the system wipes every page of it: a third of the time.
"""

from __future__ import annotations

import sys

_MMAP_THRESHOLD, _TRIM_THRESHOLD, _ARENAS = -3, -1, -8
"""The options of glibc's mallopt; other libraries know none, or keep memory by themselves."""
_LARGEST_KEPT, _MOST_KEPT = 1 << 25, 1 << 30
"""Bytes; more than the first some glibc refuse."""


def keep() -> None:
    """Keep what is freed until the program ends: for a program of one task, which ends soon."""
    if sys.platform != "linux":
        return
    import ctypes

    adjust = getattr(ctypes.CDLL(None), "mallopt", None)
    if adjust:
        adjust(_MMAP_THRESHOLD, _LARGEST_KEPT)
        adjust(_TRIM_THRESHOLD, _MOST_KEPT)
        adjust(_ARENAS, 1)  # what one thread leaves is of use to the others
