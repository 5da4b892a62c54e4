"""Hearing themes in an answer: find phrases, take back what is negated, let the longest phrase win."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from klantdesk.analysis import themes_phrases, themes_tokens
from klantdesk.analysis.themes_lists import Theme, WordList
from klantdesk.analysis.themes_phrases import Run, Token
from klantdesk.analysis.themes_vocabulary import Vocabulary

NEGATION, SEE_THROUGH, TURNED, FILLER, ONLY = "@neg", "@see_through", "@turned", "@filler", "@only"
PRAISE = "compliment"
ABSENCE = frozenset({NEGATION, "@gone"})
CLAIMS = (
    "information", "fit", "size", "access", "hours", "waiting", "not_found", "service", "online",
    "cheaper_elsewhere", "price", "quality", "assortment", "thinking", "atmosphere", "browsing",
    PRAISE, "item",
)  # fmt: skip
"""Whose a word of absence is when more themes need it: the more telling theme first, the catch-all last."""
REACH = 5
"""How many see-through words a negation reaches across ("niet zo heel erg duur")."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of the list: what it speaks of, and whether it says, names or takes back."""

    theme: str
    line: str
    kind: str
    negates: bool
    run: Run


@dataclass(frozen=True, slots=True)
class Hit:
    """A rule met in an answer, and the places of the words that met it."""

    rule: Rule
    places: frozenset[int]


class Ear:
    """All rules of a list, ready to hear."""

    def __init__(self, themes: Iterable[Theme], words: WordList) -> None:
        rules = [rule for theme in themes for rule in _rules(theme)]
        self.vocabulary = _vocabulary(rules, words)
        self._spelling = words.spelling
        self._by_anchor: dict[str, list[Rule]] = defaultdict(list)
        for rule in rules:
            for symbol in rule.run.elements[rule.run.anchor]:
                self._by_anchor[symbol].append(rule)

    def tokens(self, text: str) -> list[Token]:
        """The words of an answer with what they stand for."""
        tokens: list[Token] = []
        clause = part = 0
        for piece in themes_tokens.pieces(text, self._spelling):
            if piece.kind in {themes_tokens.BREAK, themes_tokens.COMMA}:
                clause, part = clause + (piece.kind == themes_tokens.BREAK), part + 1
                continue
            if piece.word in {"maar", "but"} and not _means_only(tokens):
                clause, part = clause + 1, part + 1
            read = self.vocabulary.read(piece.word, piece.kinds)
            tokens += [Token(piece.text, symbols, clause, part) for symbols in read]
        return tokens

    def hits(self, tokens: Sequence[Token], silent: frozenset[tuple[str, str]] = frozenset()) -> list[Hit]:
        """What is heard, by rule; `silent` rules (theme, line) are left out."""
        return self.told(self.met(tokens, silent), tokens)

    def told(self, met: Sequence[Hit], tokens: Sequence[Token]) -> list[Hit]:
        """Those of the rules met in an answer that hold beside each other."""
        longest = _longest(_closest(met))
        taken_back = [hit for hit in longest if hit.rule.kind == "unless" and _within_a_part(hit, tokens)]
        told = [
            hit
            for hit in longest
            if _holds(hit, taken_back) and not (hit.rule.kind == "says" and _negated(hit, tokens))
        ]
        told = _settled(told, tokens)
        return [hit for hit in told if hit.rule.kind != "hints"] + _telling_hints(told, tokens)

    def met(self, tokens: Sequence[Token], silent: frozenset[tuple[str, str]] = frozenset()) -> list[Hit]:
        """Every rule an answer has the words of, but for the silent ones."""
        found = self._found(tokens)
        return [hit for hit in found if (hit.rule.theme, hit.rule.line) not in silent] if silent else found

    def _found(self, tokens: Sequence[Token]) -> list[Hit]:
        present = frozenset().union(*(token.symbols for token in tokens))
        found: dict[tuple[int, tuple[int, ...]], Hit] = {}
        for symbol in present & self._by_anchor.keys():
            rules = [rule for rule in self._by_anchor[symbol] if _may_stand(rule.run, present)]
            if not rules:
                continue
            for at in (at for at, token in enumerate(tokens) if symbol in token.symbols):
                for rule in rules:
                    places = themes_phrases.find(rule.run, tokens, at)
                    if places:
                        found.setdefault((id(rule), places), Hit(rule, frozenset(places)))
        return list(found.values())


def _may_stand(run: Run, present: frozenset[str]) -> bool:
    """Whether an answer with these symbols has a word for every element."""
    for element in run.elements:  # noqa: SIM110  # a loop: this is asked a hundred times for an answer
        if present.isdisjoint(element):
            return False
    return True


def negated_at(place: int, tokens: Sequence[Token]) -> bool:
    """Whether a negation reaches the word at a place."""
    return _before(place, tokens) or _after(place, tokens)


def _rules(theme: Theme) -> list[Rule]:
    kinds = (("says", theme.says), ("names", theme.names), ("hints", theme.hints), ("unless", theme.unless))
    return [
        Rule(theme.key, line, kind, NEGATION in line or "niet" in line.split(), run)
        for kind, lines in kinds
        for line in lines
        for run in themes_phrases.parse(line)
    ]


def _vocabulary(rules: Iterable[Rule], words: WordList) -> Vocabulary:
    classes: dict[str, set[str]] = defaultdict(set)
    beginnings, endings, literals = set(), set(), set()
    for choice in (choice for rule in rules for choice in themes_phrases.words_of(rule.line)):
        if choice.endswith("*"):
            beginnings.add(choice[:-1])
        elif choice.startswith("*"):
            endings.add(choice[1:])
        elif not choice.startswith("@"):
            literals.add(choice.removeprefix("="))
    for name, members in words.classes.items():
        for word in members:
            classes[word].add(name)
    return Vocabulary(classes, literals, sorted(beginnings), sorted(endings), words.heads)


def _means_only(tokens: Sequence[Token]) -> bool:
    """Whether "maar" after these words means "only" ("er was maar een kassa") and starts no clause."""
    return bool(tokens) and ONLY in tokens[-1].symbols


def _closest(hits: Sequence[Hit]) -> list[Hit]:
    """Hits that reach over no nearer one of their line.

    In "geen zwarte en geen maat 40" the second "geen" is the size's.
    """
    spans: dict[int, set[tuple[int, int]]] = defaultdict(set)
    for hit in hits:
        spans[id(hit.rule)].add(_span(hit))
    return [hit for hit in hits if not any(_reaches_over(_span(hit), each) for each in spans[id(hit.rule)])]


def _span(hit: Hit) -> tuple[int, int]:
    return min(hit.places), max(hit.places)


def _reaches_over(wide: tuple[int, int], near: tuple[int, int]) -> bool:
    """Whether the two share one end and the other end of `near` lies inside `wide`."""
    return (wide[0] == near[0] and near[1] < wide[1]) or (wide[1] == near[1] and wide[0] < near[0])


def _longest(hits: Sequence[Hit]) -> list[Hit]:
    """Hits whose words are not all inside a longer hit of another theme."""
    return [
        hit
        for hit in hits
        if hit.rule.kind == "unless"
        or not any(
            hit.places < other.places and hit.rule.theme != other.rule.theme and other.rule.kind != "unless"
            for other in hits
        )
    ]


def _holds(hit: Hit, taken_back: Sequence[Hit]) -> bool:
    if hit.rule.kind == "unless":
        return False
    return not any(hit.rule.theme == other.rule.theme and hit.places & other.places for other in taken_back)


def _telling_hints(hits: Sequence[Hit], tokens: Sequence[Token]) -> list[Hit]:
    """The hints of the theme with most of them, where no more was heard than praise in another clause."""
    if {hit.rule.theme for hit in hits if hit.rule.kind != "hints"} - {PRAISE}:
        return []
    praised = {tokens[place].clause for hit in hits if hit.rule.kind != "hints" for place in hit.places}
    places: dict[str, set[int]] = defaultdict(set)
    hints = [hit for hit in hits if praised.isdisjoint(tokens[place].clause for place in hit.places)]
    for hit in hints:
        places[hit.rule.theme] |= hit.places
    best = max(places, key=lambda theme: (len(places[theme]), -CLAIMS.index(theme)), default="")
    return [hit for hit in hints if hit.rule.theme == best]


def _settled(hits: Sequence[Hit], tokens: Sequence[Token]) -> list[Hit]:
    """Hits whose word of absence ("niet", "op") no theme that comes first in `CLAIMS` needs too."""
    claims: dict[int, tuple[bool, int]] = {}
    for hit in hits:
        for place in hit.places:
            if not ABSENCE.isdisjoint(tokens[place].symbols):
                claims[place] = min(_claim(hit), claims.get(place, _claim(hit)))
    return [hit for hit in hits if all(claims.get(place, _claim(hit)) == _claim(hit) for place in hit.places)]


def _claim(hit: Hit) -> tuple[bool, int]:
    return hit.rule.kind == "hints", CLAIMS.index(hit.rule.theme)


def _within_a_part(hit: Hit, tokens: Sequence[Token]) -> bool:
    """Whether no comma parts the words: "niet opdringerig, heerlijk" takes no praise back."""
    return "..." in hit.rule.line or len({tokens[place].part for place in hit.places}) == 1


def _negated(hit: Hit, tokens: Sequence[Token]) -> bool:
    if hit.rule.negates:
        return False
    return _before(min(hit.places), tokens) or _after(max(hit.places), tokens)


def _before(first: int, tokens: Sequence[Token]) -> bool:
    """A negation before the word, with only words between that let it through ("niet zo heel duur")."""
    for place in range(first - 1, max(first - 2 - REACH, -1), -1):
        token = tokens[place]
        if token.part != tokens[first].part:
            return False
        if NEGATION in token.symbols:
            return True
        if SEE_THROUGH not in token.symbols:
            return False
    return False


def _after(last: int, tokens: Sequence[Token]) -> bool:
    """A negation that closes the part after the word ("duur was het niet")."""
    for place in range(last + 1, min(last + 2 + REACH, len(tokens))):
        token = tokens[place]
        if token.part != tokens[last].part:
            return False
        if NEGATION in token.symbols:
            return themes_phrases.closes(tokens, place)
        if TURNED not in token.symbols:
            return False
    return False
