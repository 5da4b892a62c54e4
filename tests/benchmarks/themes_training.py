"""python -m tests.benchmarks.themes_training [--check]: make resources/themes/weights.npz.

From the labelled answers in tests/analysis/samples, without the set that is kept aside. With --check
nothing is written: each writer is left out once and heard by what the other writers teach.
"""

from __future__ import annotations

import argparse
import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from klantdesk import paths
from klantdesk.analysis import themes_features, themes_lists, themes_weights
from klantdesk.analysis.themes_hearing import Ear
from klantdesk.analysis.themes_lists import ORDER, OTHER
from klantdesk.analysis.themes_weights import LENGTH, RULE_LIKENESS, Table

SAMPLES = Path(__file__).parents[1] / "analysis" / "samples"
ALWAYS_TAUGHT = ("open", "second", "third", "short")
LEFT_OUT = ("fashion", "home", "gifts", "plain", "testers", "visitors")
TAUGHT = (*ALWAYS_TAUGHT, *LEFT_OUT)
SOFTNESS = 0.3
"""The C of the logistic weights: larger trusts the answers more."""
LEAST_ANSWERS = 2
"""A feature of fewer answers is not weighed."""
Labelled = tuple[themes_features.Features, frozenset[str]]


def inputs() -> str:
    """A hash of the rules and the labelled answers: the table is made again when it changes."""
    files = [*sorted((paths.resources() / "themes").glob("*.toml"))]
    files += [SAMPLES / f"answers_{name}.tsv" for name in TAUGHT]
    total = hashlib.sha256()
    for file in files:
        total.update(file.read_bytes().replace(b"\r\n", b"\n"))
    return total.hexdigest()


def labelled(name: str, ear: Ear) -> list[Labelled]:
    """The answers of one writer as features, with their themes."""
    rows = (SAMPLES / f"answers_{name}.tsv").read_text(encoding="utf-8").splitlines()[1:]
    found = []
    for text, themes in (row.split("\t") for row in rows):
        tokens = ear.tokens(text)
        met = ear.met(tokens)
        features = themes_features.features(tokens, met, ear.told(met, tokens))
        found.append((features, frozenset(themes.split(","))))
    return found


def train(answers: Sequence[Labelled]) -> Table:
    """The table that labelled answers make."""
    counts = Counter(feature for features, _ in answers for feature in _all(features))
    kept = sorted(feature for feature, times in counts.items() if times >= LEAST_ANSWERS)
    row_of = {feature: row for row, feature in enumerate(kept)}
    labels = np.array([[key in themes for key in ORDER] for _, themes in answers], dtype=np.uint8)
    slopes, offsets = _logistic(_matrix(answers, row_of), labels.astype(float))
    steps = np.maximum(np.abs(slopes).max(axis=0), 1e-9) / 127
    rarity, starts, of_feature = _index(answers, row_of, counts)
    return Table(
        features=np.array(kept, dtype=np.uint32),
        slopes=np.round(slopes / steps).astype(np.int8),
        steps=steps.astype(np.float32),
        offsets=offsets.astype(np.float32),
        rarity=rarity.astype(np.float32),
        starts=starts,
        answers=of_feature,
        lengths=_lengths(answers, counts).astype(np.float32),
        labels=labels,
        inputs=inputs(),
    )


def save(table: Table, path: Path) -> None:
    """Write the table; the same table gives the same bytes."""
    parts: dict[str, Any] = {name: np.asarray(getattr(table, name)) for name in Table.__annotations__}
    np.savez_compressed(path, **parts)


def micro_f1(table: Table, answers: Iterable[Labelled]) -> float:
    """How well a table hears labelled answers."""
    both = either = 0
    for features, gold in answers:
        told = set(themes_weights.heard(features, table)) or {OTHER}
        both += len(gold & told)
        either += len(gold) + len(told)
    return 2 * both / either


def check() -> None:
    """Print the micro-F1 on each new writer by what all others teach."""
    ear = Ear(themes_lists.standard(), themes_lists.word_list())
    answers = {name: labelled(name, ear) for name in TAUGHT}
    scores = []
    for left_out in LEFT_OUT:
        rest = [each for name, group in answers.items() if name != left_out for each in group]
        scores.append(micro_f1(train(rest), answers[left_out]))
        print(f"{left_out:8} left out: micro-F1 {scores[-1]:.4f}", flush=True)
    print(f"mean {sum(scores) / len(scores):.4f}")


def _all(features: themes_features.Features) -> list[int]:
    return [*features.words, *features.pieces, *features.rules]


def _matrix(answers: Sequence[Labelled], row_of: dict[int, int]) -> Any:
    """A sparse matrix, answers x kept features, as `themes_weights` weighs them."""
    from scipy import sparse

    values: list[float] = []
    columns: list[int] = []
    ends = [0]
    for features, _ in answers:
        text = [row_of[each] for each in (*features.words, *features.pieces) if each in row_of]
        rules = [row_of[each] for each in features.rules if each in row_of]
        values += [LENGTH / np.sqrt(max(len(text), 1))] * len(text) + [1.0] * len(rules)
        columns += text + rules
        ends.append(len(columns))
    return sparse.csr_matrix((values, columns, ends), shape=(len(answers), len(row_of)))


def _logistic(matrix: Any, labels: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Ridge-penalised logistic weights, each theme for itself: slopes (features x themes), offsets."""
    from scipy import optimize

    across = matrix.T.tocsr()
    count, themes = matrix.shape[1], labels.shape[1]

    def cost(flat: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        weights = flat.reshape(count + 1, themes)
        scores = matrix @ weights[:-1] + weights[-1]
        loss = np.logaddexp(0, scores).sum() - (labels * scores).sum() + (flat @ flat) / (2 * SOFTNESS)
        slip = 1 / (1 + np.exp(-scores)) - labels
        steep = np.vstack([across @ slip, slip.sum(axis=0)]) + weights / SOFTNESS
        return float(loss), steep.ravel()

    start = np.zeros((count + 1) * themes)
    found = optimize.minimize(cost, start, jac=True, method="L-BFGS-B", options={"maxiter": 300})
    weights = found.x.reshape(count + 1, themes)
    return weights[:-1], weights[-1]


def _index(
    answers: Sequence[Labelled], row_of: dict[int, int], counts: Counter[int]
) -> tuple[NDArray[np.float64], NDArray[np.int32], NDArray[np.uint16]]:
    """Each feature's rarity and the answers that have it, pieces of words left out."""
    rarity = np.zeros(len(row_of))
    holders: list[list[int]] = [[] for _ in row_of]
    for at, (features, _) in enumerate(answers):
        for feature, worth in _worth(features, counts, len(answers)):
            if feature in row_of:
                rarity[row_of[feature]] = worth
                holders[row_of[feature]].append(at)
    starts = np.cumsum([0, *(len(each) for each in holders)]).astype(np.int32)
    return rarity, starts, np.array([at for each in holders for at in each], dtype=np.uint16)


def _lengths(answers: Sequence[Labelled], counts: Counter[int]) -> NDArray[np.float64]:
    worths = [[worth for _, worth in _worth(features, counts, len(answers))] for features, _ in answers]
    return np.array([max(float(np.linalg.norm(each)), 1e-6) for each in worths])


def _worth(features: themes_features.Features, counts: Counter[int], total: int) -> list[tuple[int, float]]:
    words = [(feature, float(np.log(total / counts[feature]))) for feature in features.words]
    return words + [(feature, RULE_LIKENESS) for feature in features.rules]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.themes_training")
    parser.add_argument("--check", action="store_true", help="leave out each writer once, write nothing")
    if parser.parse_args().check:
        check()
        return
    ear = Ear(themes_lists.standard(), themes_lists.word_list())
    answers = [each for name in TAUGHT for each in labelled(name, ear)]
    save(train(answers), paths.resources() / "themes" / themes_weights.FILE)


if __name__ == "__main__":
    main()
