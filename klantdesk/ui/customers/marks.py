"""Which letters of a name the search text matched."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from klantdesk.desk.alike import meant


def plain(text: str) -> tuple[str, Sequence[int]]:
    """Lower case without accents, and for each of its letters where it stands in `text`."""
    if text.isascii():
        return text.lower(), range(len(text))
    letters: list[str] = []
    places: list[int] = []
    for place, char in enumerate(text):
        for part in unicodedata.normalize("NFKD", char).casefold():
            if not unicodedata.combining(part):
                letters.append(part)
                places.append(place)
    return "".join(letters), places


def marks(name: str, search: str) -> tuple[tuple[int, int], ...]:
    """Spans (start, end) of `name` that a word of `search` begins, else whole words it may have meant."""
    letters, places = plain(name)
    starts = [
        i for i in range(len(letters)) if letters[i].isalnum() and (not i or not letters[i - 1].isalnum())
    ]
    found: list[tuple[int, int]] = []
    for word in plain(search)[0].split():
        begun = [(i, i + len(word)) for i in starts if letters.startswith(word, i)]
        found += begun or _run(letters, starts, word) or _meant(letters, starts, word)
    ends = [*places, len(name)]
    return _joined([(places[begin], max(ends[end], places[end - 1] + 1)) for begin, end in found])


def _run(letters: str, starts: list[int], word: str) -> list[tuple[int, int]]:
    """Where the letters of a word stand with only signs between them: devries in "de vries"."""
    for begin in starts:
        places = [at for at in range(begin, len(letters)) if letters[at].isalnum()][: len(word)]
        if "".join(letters[at] for at in places) == word:
            return [(begin, places[-1] + 1)]
    return []


def _meant(letters: str, starts: list[int], word: str) -> list[tuple[int, int]]:
    """The words that sound like this one, or are one slip of the fingers away."""
    ends = [
        next((at for at in range(i, len(letters)) if not letters[at].isalnum()), len(letters)) for i in starts
    ]
    return [(i, end) for i, end in zip(starts, ends, strict=True) if meant(word, letters[i:end])]


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
