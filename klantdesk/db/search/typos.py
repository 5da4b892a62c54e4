"""What a word may have been meant to be: every spelling one slip of the fingers away."""

from __future__ import annotations

from string import ascii_lowercase

SHORTEST = 4
"""Shorter words are not mistyped but abbreviated: every spelling of "bos" is somebody else."""


def slips(word: str) -> set[str]:
    """All words with one letter left out, put in, changed, or swapped with its neighbour."""
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    found = {left + right[1:] for left, right in cuts if right}
    found |= {left + right[1] + right[0] + right[2:] for left, right in cuts if len(right) > 1}
    for letter in ascii_lowercase:
        found |= {left + letter + right for left, right in cuts}
        found |= {left + letter + right[1:] for left, right in cuts if right}
    return found - {word}


def one_slip(asked: str, word: str) -> bool:
    """Whether one slip makes the one of the other, or of its beginning."""
    same = next((at for at, (a, b) in enumerate(zip(asked, word, strict=False)) if a != b), len(asked))
    rest, there = asked[same:], word[same:]
    return (
        there.startswith((rest[1:], rest[1:2] + rest[:1] + rest[2:]))
        or there[1:].startswith(rest)
        or there[1:].startswith(rest[1:])
    )
