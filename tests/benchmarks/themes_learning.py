"""How fast themes are heard, and how a shop's corrections make its own slang heard: a learning curve."""

from __future__ import annotations

import random
import time
from pathlib import Path

from klantdesk.analysis.themes import OTHER, Own, Themes

SLANG = {
    "price": ("flappo", "knettergruts", "snorduiten"),
    "waiting": ("slakkie", "pilaarderen", "tergeluur"),
    "quality": ("frutsel", "kwakkelgoed", "zooibrei"),
    "service": ("muurbloemerig", "snibbekes", "wegloperij"),
    "compliment": ("zonnetjesmakers", "glunderfest", "wooptie"),
    "not_found": ("dwaalspoorderij", "zoekplaatsing", "kwijtmania"),
}
"""Words no dictionary has, three for each theme: what one shop's own customers might say."""
FRAMES = ("{} hoor", "vandaag weer {}", "echt {} hier", "ja {} dus", "was {} voor mij", "{} zoals altijd zeg")
CORRECTIONS = range(0, 51, 10)
ANSWERS = 10_000
SAMPLES = Path(__file__).parents[1] / "analysis" / "samples" / "answers_open.tsv"


def run(_file: Path | None, runs: int) -> None:
    """Print the seconds for 10,000 answers and the micro-F1 after 0 to 50 corrections."""
    answers = _answers()
    taught, asked = answers[::2], answers[1::2]
    for count in CORRECTIONS:
        print(f"{count:3} corrections: micro-F1 {_f1(_taught(taught[:count]), asked):.3f}")
    themes = Themes.load()
    rows = SAMPLES.read_text(encoding="utf-8").splitlines()[1:]
    texts = [rows[at % len(rows)].split("\t")[0] for at in range(ANSWERS)]
    for _ in range(runs):
        start = time.perf_counter()
        for text in texts:
            themes.hears(text)
        print(f"{ANSWERS} answers: {time.perf_counter() - start:.2f} s")


def _answers() -> list[tuple[str, str]]:
    pairs = [
        (frame.format(word), theme) for theme, words in SLANG.items() for word in words for frame in FRAMES
    ]
    return random.Random(7).sample(pairs, len(pairs))


def _taught(answers: list[tuple[str, str]]) -> Themes:
    return Themes.load(Own(corrections=tuple((text, (theme,)) for text, theme in answers)))


def _f1(themes: Themes, answers: list[tuple[str, str]]) -> float:
    both = either = 0
    for text, theme in answers:
        heard = {each.theme for each in themes.hears(text)} or {OTHER}
        both += theme in heard
        either += 1 + len(heard)
    return 2 * both / either
