"""Themes heard in open answers, held against people's labels."""

import random
import sys
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from klantdesk.analysis import themes_lists, themes_vocabulary, themes_weights
from klantdesk.analysis.themes import OTHER, Own, Themes
from klantdesk.analysis.themes_hearing import Ear
from tests.benchmarks import themes_training

SAMPLES = Path(__file__).parent / "samples"
Labelled = list[tuple[str, frozenset[str]]]
MOST = 300
"""So many answers tell whether an unseen writer is heard better."""
# All but the last taught the rules or the weights; the last was set aside and is what counts.
SETS = [
    ("answers_open.tsv", 0.95),
    ("answers_second.tsv", 0.95),
    ("answers_third.tsv", 0.95),
    ("answers_aside.tsv", 0.86),
]


def labelled(name: str) -> Labelled:
    rows = (SAMPLES / name).read_text(encoding="utf-8").splitlines()[1:]
    return [(text, frozenset(themes.split(","))) for text, themes in (row.split("\t") for row in rows)]


def told(themes: Themes, text: str) -> frozenset[str]:
    return frozenset(heard.theme for heard in themes.hears(text))


def micro_f1(themes: Themes, answers: Iterable[tuple[str, frozenset[str]]]) -> float:
    both = either = 0
    for text, gold in answers:
        heard = told(themes, text)
        both += len(gold & heard)
        either += len(gold) + len(heard)
    return 2 * both / either


def ruled_f1(ear: Ear, name: str, most: int | None = None) -> float:
    both = either = 0
    for text, gold in labelled(f"answers_{name}.tsv")[:most]:
        heard = {hit.rule.theme for hit in ear.hits(ear.tokens(text))} or {OTHER}
        both += len(gold & heard)
        either += len(gold) + len(heard)
    return 2 * both / either


@pytest.fixture(scope="module")
def themes() -> Themes:
    return Themes.load()


@pytest.fixture(scope="module")
def ear() -> Ear:
    return Ear(themes_lists.standard(), themes_lists.word_list())


@pytest.mark.parametrize(("name", "least"), SETS, ids=[name for name, _ in SETS])
def test_answers_are_heard_as_people_label_them(themes: Themes, name: str, least: float) -> None:
    assert micro_f1(themes, labelled(name)) >= least


def test_the_weights_were_made_from_these_rules_and_answers() -> None:
    again = "python -m tests.benchmarks.themes_training makes them again"
    assert themes_weights.table().inputs == themes_training.inputs(), again


def test_the_set_aside_is_heard_though_it_taught_nothing(themes: Themes) -> None:
    assert "aside" not in themes_training.TAUGHT
    taught = {text for name in themes_training.TAUGHT for text, _ in labelled(f"answers_{name}.tsv")}
    # Writers hit on the same short answer ("geen idee") by themselves: those tell nothing.
    unseen = [each for each in labelled("answers_aside.tsv") if each[0] not in taught]
    assert len(unseen) > 300
    assert micro_f1(themes, unseen) >= 0.855


def test_training_again_gives_the_same_bytes(tmp_path: Path, ear: Ear) -> None:
    answers = themes_training.labelled("short", ear)[:150]
    for name in ("one", "two"):
        themes_training.save(themes_training.train(answers), tmp_path / f"{name}.npz")
    assert (tmp_path / "one.npz").read_bytes() == (tmp_path / "two.npz").read_bytes()


def test_a_writer_no_weight_has_seen_is_heard_better_than_by_rules_alone(ear: Ear) -> None:
    unseen = themes_training.labelled("plain", ear)[:MOST]
    taught = [each for name in ("short", "gifts") for each in themes_training.labelled(name, ear)]
    learned = themes_training.train(taught)
    assert themes_training.micro_f1(learned, unseen) >= ruled_f1(ear, "plain", MOST) + 0.02


def test_a_theme_no_rule_says_shows_words_of_the_answer(themes: Themes, ear: Ear) -> None:
    shown = 0
    for text, _ in labelled("answers_fashion.tsv")[:200]:
        tokens = ear.tokens(text)
        ruled = {hit.rule.theme for hit in ear.hits(tokens)}
        for heard in themes.hears(text):
            if heard.theme not in {*ruled, OTHER}:
                assert set(heard.words) <= {token.text for token in tokens}
                shown += bool(heard.words)
    assert shown > 20


@pytest.mark.parametrize(
    ("text", "gold"),
    [
        ("niet duur hoor", {OTHER}),
        ("weet niet", {OTHER}),
        ("", {OTHER}),
        ("?!", {OTHER}),
        ("te duur", {"price"}),
        ("vriendelijk geholpen maar maat niet", {"compliment", "size"}),
        ("lange rij en chagrijnig personeel", {"waiting", "service"}),
        ("de rode was uitverkocht", {"item"}),
        ("maat 42 uitverkocht", {"size"}),
        ("uitverkcht", {"item"}),
        ("veel te prijzzig", {"price"}),
        ("'k ga er nog ne keer over slapen", {"thinking"}),
        ("gene parking", {"access"}),
        ("nie gevonden wa k zocht", {"not_found"}),
        ("ik moest het bestellen", {"online"}),
    ],
)
def test_negation_several_themes_slips_and_flemish(themes: Themes, text: str, gold: set[str]) -> None:
    assert told(themes, text) == gold


def test_a_theme_shows_the_words_that_said_so(themes: Themes) -> None:
    assert ("uitverkocht",) in [heard.words for heard in themes.hears("helaas uitverkocht")]


def test_a_corrected_answer_is_heard_as_corrected() -> None:
    text = "het was weer eens floepie met die dingen"
    assert told(Themes.load(Own(corrections=((text, ("quality", "price")),))), text) == {"quality", "price"}


def test_slang_of_a_shop_is_learned_and_shown() -> None:
    corrections = (("echt flappo die schoenen", ("price",)), ("kei flappo man", ("price",)))
    themes = Themes.load(Own(corrections=corrections))
    assert told(Themes.load(), "wat een flappo zeg") == {OTHER}
    assert told(themes, "wat een flappo zeg") == {"price"}
    assert told(themes, "niet flappo") == {OTHER}
    assert [(each.stem, each.theme, each.answers) for each in themes.learned()] == [("flappo", "price", 2)]


def test_a_rule_that_is_wrong_in_this_shop_falls_silent() -> None:
    corrections = (("pittig sausje zeg", (OTHER,)), ("pittig curry", (OTHER,)))
    themes = Themes.load(Own(corrections=corrections))
    assert told(Themes.load(), "pittig hoor") == {"price"}
    assert told(themes, "pittig hoor") == {OTHER}
    assert themes.silenced()


def test_corrections_cost_other_answers_next_to_nothing() -> None:
    answers = labelled("answers_open.tsv")
    plain = Themes.load()
    wrong = [(text, tuple(sorted(gold))) for text, gold in answers if told(plain, text) != gold]
    themes = Themes.load(Own(corrections=tuple(wrong)))
    texts = {text for text, _ in wrong}
    rest = [each for each in answers if each[0] not in texts]
    assert all(told(themes, text) == set(gold) for text, gold in wrong)
    assert micro_f1(themes, rest) >= 0.97


def test_the_order_of_corrections_does_not_matter() -> None:
    answers = [(text, tuple(sorted(gold))) for text, gold in labelled("answers_open.tsv")[:60]]
    shuffled = random.Random(3).sample(answers, len(answers))
    one, two = (Themes.load(Own(corrections=tuple(each))) for each in (answers, shuffled))
    assert one.learned() == two.learned()
    assert one.silenced() == two.silenced()


def test_merged_themes_are_heard_as_one() -> None:
    themes = Themes.load(Own(merged={"cheaper_elsewhere": "price", "price": "quality"}))
    assert told(themes, "te duur, online 20 euro goedkoper") == {"quality"}
    assert "price" not in set(themes.keys())
    assert "cheaper_elsewhere" not in themes.titles("nl")


def test_a_circle_of_merges_ends() -> None:
    assert len(told(Themes.load(Own(merged={"price": "quality", "quality": "price"})), "te duur")) == 1


def test_titles_are_the_shops_own_where_it_has_them() -> None:
    themes = Themes.load(Own(renamed={"price": "Prijs"}, added={"repair": "Reparatie"}))
    assert themes.titles("nl")["price"] == "Prijs"
    assert themes.titles("en")["size"] == "Size not there"
    assert themes.titles("de")["size"] == "Maat er niet"
    assert themes.keys()[-2:] == ("repair", OTHER)


def test_an_own_theme_is_learned_from_corrections() -> None:
    own = Own(added={"repair": "Reparatie"}, corrections=(("mijn klokske vermaken", ("repair",)),) * 1)
    assert told(Themes.load(own), "mijn klokske vermaken") == {"repair"}


def test_two_pages_that_stem_at_once_read_every_word_as_one_would() -> None:
    words = [
        begin + end
        for begin in ("schoen", "winkel", "verkoop", "kassa")
        for end in ("heden", "elijk", "tjes")
    ]
    stem = themes_vocabulary._dutch()
    alone = [stem(word) for word in words * 20]
    kept = sys.getswitchinterval()
    try:
        sys.setswitchinterval(1e-6)
        with ThreadPoolExecutor(2) as pool:
            at_once = list(pool.map(lambda _turn: [stem(word) for word in words * 20], range(4)))
    finally:
        sys.setswitchinterval(kept)
    assert at_once == [alone] * 4
