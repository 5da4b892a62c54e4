"""Which letters of a name the search text matched."""

from __future__ import annotations

import unicodedata


def plain(text: str) -> tuple[str, list[int]]:
    """Lower case without accents, and for each of its letters where it stands in `text`."""
    letters: list[str] = []
    places: list[int] = []
    for place, char in enumerate(text):
        for part in unicodedata.normalize("NFKD", char).casefold():
            if not unicodedata.combining(part):
                letters.append(part)
                places.append(place)
    return "".join(letters), places


def marks(name: str, search: str) -> tuple[tuple[int, int], ...]:
    """Spans (start, end) of `name` in which a word begins with a word of `search`."""
    letters, places = plain(name)
    starts = [
        i for i in range(len(letters)) if letters[i].isalnum() and (not i or not letters[i - 1].isalnum())
    ]
    found: list[tuple[int, int]] = []
    for word in plain(search)[0].split():
        found += [(i, i + len(word)) for i in starts if letters.startswith(word, i)]
    ends = [*places, len(name)]
    return _joined([(places[begin], max(ends[end], places[end - 1] + 1)) for begin, end in found])


def _joined(spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """The spans in order, with those that touch taken together."""
    whole: list[tuple[int, int]] = []
    for begin, end in sorted(spans):
        if whole and begin <= whole[-1][1]:
            whole[-1] = (whole[-1][0], max(end, whole[-1][1]))
        else:
            whole.append((begin, end))
    return tuple(whole)


def initials(name: str) -> str:
    """One or two capitals for the avatar: of the first word and of the last ("Marco van der Veen": MV)."""
    words = [word.strip("()[].,'\"") for word in name.split()]
    letters = [word[0].upper() for word in words if word[:1].isalnum()]
    return "".join(letters[:1] + letters[1:][-1:]) or "?"
