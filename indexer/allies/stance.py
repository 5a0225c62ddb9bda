"""Tell from words whether two texts take the same side on what they both speak of.

Sentences are paired that have content words in common. Each has a side: for or against, by its words of approval,
disapproval and negation. Where sentences say nearly the same and their sides differ, or a word stands against its
opposite, the texts contradict each other. Where nothing tells a side, nothing is concluded.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import cache, cached_property, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

import regex

from indexer.allies.passives import has_auxiliary
from indexer.analysis import stems
from indexer.analysis.exact_words import exact_form, words
from indexer.attitudes.quotations import QUOTED, without_quotations
from indexer.attitudes.whole_words import whole_words
from indexer.languages import LANGUAGES
from indexer.passages import sentence_spans
from indexer.quotes.opposites import opposed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LEAST_SHARED = 3
"""Content words that two sentences must have in common to be about the same."""
LEAST_SHARE = 0.25
"""Share of the shorter sentence's content words that these must be, for sentences that agree."""
TWINS_SHARED = 4
TWINS_SHARE = 0.5
"""The same for sentences of which one may turn what the other says, by an opposite or another side: then nobody is
called an ally for them. At .25, nine of ten found on the choosing half did not.
"""
NEARLY_SHARE = 0.75
"""Share of the longer sentence's content words that both have, from which it is said that they contradict each other,
and from which one negation more turns a sentence. Without it, none of 40 contradictions found from 60 passages of
NETmundial were any: a short sentence has half of its words in common with many long ones.
"""
MOSTLY = 0.5
"""Share of a negated clause's content words from which another negated clause denies the same."""
LEAST_TURNED = 2
"""Content words that two clauses must have in common for a negation to turn what one says."""
NEXT = 2
"""Words behind a negation of which one tells a passive: *not be lit*."""
_CLAUSE = regex.compile(r"[^.!?。！？؟,;:،；，：\n]+")
_PREFIXED = regex.compile(r"[-‐‑](\p{L}+)")
"""What follows a negation that is the first part of a word."""
_CAPITAL_NEXT = regex.compile(r"[\s-]+\p{Lu}")
SHORTEST_CONTENT = 4
"""Letters of a content word in languages written with spaces."""


class Sentence:
    """A sentence of a text, or a clause. Its content words and what tells its side are looked for when they are asked
    for: most sentences have too little in common with any other, and of most clauses only the negations are asked for.
    """

    def __init__(self, text: str, start: int, end: int, language: str) -> None:
        self.start, self.end = start, end
        self._text, self._language, self._patterns = text[start:end], language, _patterns(language)

    @cached_property
    def content(self) -> frozenset[str]:
        """The content words of the sentence."""
        return frozenset(
            term.term
            for term in stems(self._text, self._language)
            if (term.end - term.start >= SHORTEST_CONTENT or self._language == "zh")
            and not _is_small(self._text[term.start : term.end], self._language)
        )

    @cached_property
    def named(self) -> frozenset[str]:
        """The content words of the sentence with a capital, but for the first word: those of names."""
        capital = (term for term in stems(self._text, self._language) if self._text[term.start].isupper())
        first = len(self._text) - len(self._text.lstrip())
        return frozenset(term.term for term in capital if term.start > first)

    @cached_property
    def _side_and_places(self) -> tuple[int, tuple[tuple[int, int], ...]]:
        """The side that the sentence takes, 1, -1 or 0, and the places of the words that tell it."""
        told: list[tuple[int, int]] = []
        side = 0
        for sign, pattern in ((1, self._patterns.favouring), (-1, self._patterns.opposing)):
            for match in pattern.finditer(self._text):
                before = self._text[max(0, match.start() - NEGATED) : match.start()]
                after = self._text[match.end() : match.end() + FOLLOWING]
                denials = len(self._patterns.negation.findall(before)) + len(self._patterns.negation.findall(after))
                side += sign * (-1 if denials % 2 else 1)
                told.append((self.start + match.start(), self.start + match.end()))
        return (side > 0) - (side < 0), tuple(told)

    @property
    def side(self) -> int:
        """1 for, -1 against, 0 not told."""
        return self._side_and_places[0]

    @property
    def told(self) -> tuple[tuple[int, int], ...]:
        """The places of the words that tell the side."""
        return self._side_and_places[1]

    @cached_property
    def keys(self) -> tuple[tuple[str, int, int], ...]:
        """The words of the sentence of three letters or more, with their places."""
        found = (word for word in words(self._text) if len(word.key) > 2)  # noqa: PLR2004
        return tuple((word.key, self.start + word.start, self.start + word.end) for word in found)

    @cached_property
    def negations(self) -> tuple[tuple[int, int], ...]:
        """The places of its negations, without those that are the first part of a word."""
        return tuple(place for place, word in self._denied if word is None)

    def denials(self, other: Sentence, whole: Sentence | None = None) -> int:
        """How many negations it has, with those that are the first part of a word of which another sentence speaks:
        *non-binding* beside *binding*. Not with those of words that stand alone in the `whole` of which it is a clause:
        *permanent and non-permanent*.
        """
        words = [word for _, word in self._denied if word is not None and word & other.content]
        alone = whole.alone if words and whole is not None else frozenset()
        return len(self.negations) + sum(not word <= alone for word in words)

    @cached_property
    def alone(self) -> frozenset[str]:
        """The content words of the sentence that have no negation as their first part."""
        return _content(_PREFIXED.sub(" ", self._text), self._language)

    @property
    def denies(self) -> bool:
        """Whether the sentence has a negation, also as the first part of a word."""
        return bool(self._denied)

    @cached_property
    def _denied(self) -> tuple[tuple[tuple[int, int], frozenset[str] | None], ...]:
        """The places of its negations, of those that are the first part of a word with what this is without it."""
        found = []
        for match in self._patterns.negation.finditer(self._text):
            prefixed = _PREFIXED.match(self._text, match.end())
            word = _content(prefixed[1], self._language) if prefixed else None
            found.append(((self.start + match.start(), self.start + match.end()), word))
        return tuple(found)

    @cached_property
    def turns(self) -> bool:
        """Whether it goes on with *but*, or names what it wants less (*rather than*): what it approves of is not all
        that it names.
        """
        if self.contrasts:
            return True
        turn = self._patterns.adversative.search(self._text, 1)
        return turn is not None and bool(self._text[: turn.start()].strip())

    @property
    def contrasts(self) -> bool:
        """Whether the sentence names something that it does not want, or wants less: *rather than*."""
        return self._patterns.contrasting.search(self._text) is not None

    @cached_property
    def demands(self) -> bool:
        """Whether the sentence has a word of duty or of possibility."""
        return self._patterns.modal.search(self._text) is not None


@dataclass(frozen=True, slots=True)
class Comparison:
    """How two texts stand to each other: weights of sentences that agree, that contradict each other, and that may do
    so, in content words that they share; and the places in the second text of the words that contradict.
    """

    agreeing: float = 0.0
    contradicting: float = 0.0
    doubtful: float = 0.0
    contradicts: tuple[tuple[int, int], ...] = ()
    shared: tuple[str, ...] = ()


def compare(one: str, language: str, other: str, other_language: str) -> Comparison:
    """Compare two texts. Texts in different languages have no content words in common: nothing is concluded."""
    if language != other_language:
        return Comparison()
    agreeing = contradicting = doubtful = 0.0
    places: list[tuple[int, int]] = []
    shared: set[str] = set()
    for left in parse(one, language):
        for right in parse(other, language):
            common = left.content & right.content
            least = min(len(left.content), len(right.content))
            if len(common) < LEAST_SHARED or len(common) < LEAST_SHARE * least:
                continue
            twins = len(common) >= TWINS_SHARED and len(common) >= TWINS_SHARE * least
            against = _turning(left, right) if twins else []
            if against and _nearly_the_same(left, right):
                contradicting += len(common)
                places += against
                shared |= common
            elif against:
                doubtful += len(common)
            elif _agree(left, right, common):
                agreeing += len(common)
                shared |= common
    return Comparison(agreeing, contradicting, doubtful, tuple(sorted(set(places))), tuple(sorted(shared)))


def agreement(
    one: str, language: str, other: str, other_language: str
) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The places of the two sentences of two texts in one language that agree in most words, half of the shorter one's
    at least: what it rests on that both take one position.
    """
    if language != other_language:
        return None
    found = [
        (len(common), (left.start, left.end), (right.start, right.end))
        for left in parse(one, language)
        for right in parse(other, language)
        if len(common := left.content & right.content) >= TWINS_SHARED
        and len(common) >= TWINS_SHARE * min(len(left.content), len(right.content))
        and _agree(left, right, common)
    ]
    _, mine, theirs = max(found, default=(0, None, None))
    return (mine, theirs) if mine and theirs else None


def _agree(left: Sentence, right: Sentence, common: frozenset[str]) -> bool:
    """Whether two sentences take one side on what they have in common, besides names."""
    return (
        left.side * right.side > 0
        and len(common - (left.named & right.named)) >= LEAST_SHARED
        and not _one_negates(left, right)
        and not (left.turns or right.turns)
    )


def _nearly_the_same(left: Sentence, right: Sentence) -> bool:
    return len(left.content & right.content) >= NEARLY_SHARE * max(len(left.content), len(right.content))


def _one_negates(left: Sentence, right: Sentence) -> bool:
    """Whether one of two sentences has a negation more: *no register is needed* and *a register is needed*."""
    return (left.denials(right) - right.denials(left)) % 2 == 1


def _turning(left: Sentence, right: Sentence) -> list[tuple[int, int]]:
    """The places in the second sentence of what turns it against the first: an opposite of one of its words, or, where
    the sides differ, the words that tell the side. An opposite stands for a word where a word beside it is the same.
    """
    first = {key for key, _, _ in left.keys}
    second = {key for key, _, _ in right.keys}
    mine = [(place, key) for place, (key, _, _) in enumerate(left.keys) if key not in second]
    against = [
        (start, end)
        for place, (key, start, end) in enumerate(right.keys)
        if key not in first
        and any(
            _neighbouring_keys(left, other) & _neighbouring_keys(right, place) and opposed(key, left_key)
            for other, left_key in mine
        )
    ]
    if against:
        return against
    if left.side * right.side < 0:
        return list(right.told)
    if _nearly_the_same(left, right) and _one_negates(left, right):
        return list(right.negations or [(right.start, right.end)])
    return []


def _neighbouring_keys(sentence: Sentence, place: int) -> set[str]:
    """The words next to one: where they are the same, one stands for the other."""
    keys = sentence.keys
    return {keys[neighbour][0] for neighbour in (place - 1, place + 1) if 0 <= neighbour < len(keys)}


class Turn(Enum):
    """How a sentence turns what a text says, by a negation more or less: not at all, so that it may be an idiom, or for
    sure.
    """

    NOT = 0
    MAYBE = 1
    SURELY = 2


def turned(position: str, language: str, sentence: str, other_language: str) -> Turn:
    """Whether a sentence has a negation more or less than the one of a text with most words in common, in the clauses
    that speak of the same. It is sure with a word of duty beside it: *no attempt should be made to apply the law of
    lamps* and *the law of lamps applies, and this does no harm*. Other negations are often idioms: *in no small part*.
    """
    if language != other_language or language not in LANGUAGES:
        return Turn.NOT
    said = _whole_sentence(sentence, language)
    asked = max(parse(position, language), key=lambda left: len(left.content & said.content), default=None)
    if asked is None or len(asked.content & said.content) < LEAST_TURNED:
        return Turn.NOT
    counts = []
    for text, whole, other in ((position[asked.start : asked.end], asked, said), (sentence, said, asked)):
        denials = [
            (count, clause.demands)
            for clause in _denying_parts(text, language)
            if (count := clause.denials(other, whole)) and _speaks_of(clause, other)
        ]
        counts.append((sum(count for count, _ in denials) % 2, any(demands for _, demands in denials)))
    (left, left_demands), (right, right_demands) = counts
    if left == right:
        return Turn.NOT
    return Turn.SURELY if (left_demands if left else right_demands) else Turn.MAYBE


def demands(text: str, language: str) -> bool:
    """Whether a sentence of a text has a word of duty or of possibility."""
    return any(said.demands for said in parse(text, language))


def demands_alone(position: str, language: str, sentence: str, other_language: str, *, told: bool) -> bool:
    """Whether a text demands something that a sentence only states. `told`: it is known that the sentence is for it or
    against it.
    """
    if language not in LANGUAGES or other_language not in LANGUAGES or told:
        return False
    return demands(position, language) and not any(
        said.demands or said.side for said in parse(sentence, other_language)
    )


@lru_cache(maxsize=1 << 9)
def _denying_parts(text: str, language: str) -> tuple[Sentence, ...]:
    """The clauses of a text that denies something, and those with several negations divided at *and*: *is not wanted
    and must not be*.
    """
    found: list[Sentence] = []
    if not _whole_sentence(text, language).denies:
        return ()
    joined = _patterns(language).joining
    for clause in _clauses(text, language):
        cuts = [clause.start, *(match.start() for match in joined.finditer(text, clause.start, clause.end)), clause.end]
        parts = [Sentence(text, start, end, language) for start, end in pairwise(cuts) if start < end]
        found += parts if sum(bool(sentence.negations) for sentence in parts) > 1 else [clause]
    return tuple(found)


@lru_cache(maxsize=1 << 9)
def _whole_sentence(text: str, language: str) -> Sentence:
    return Sentence(text, 0, len(text), language)


def _content(text: str, language: str) -> frozenset[str]:
    return _whole_sentence(text, language).content


def negates_alone(position: str, language: str, sentence: str, other_language: str) -> bool:
    """Whether a text has an odd number of negations and a sentence, in whatever language, has none."""
    if not {language, other_language} <= set(LANGUAGES):
        return False
    counts = [
        sum(len(said.negations) for said in parse(text, spoken))
        for text, spoken in ((position, language), (sentence, other_language))
    ]
    return counts[0] % 2 == 1 and not counts[1]


def denies_unlike(
    one: tuple[str, str], other: tuple[str, str], sentence: tuple[int, int], covered: Sequence[tuple[int, int]]
) -> bool:
    """Whether a text denies something and a sentence of another one does not, or the reverse, each given with its
    language, whatever these are. Of the sentence those clauses count that have several of the words that both have,
    whose places are `covered`.
    """
    if not {one[1], other[1]} <= set(LANGUAGES):
        return False
    start, end = sentence
    places = [place for place, _ in covered if start <= place < end]
    clauses = [clause for clause in _clauses(*other) if start <= clause.start < end]
    common = [(clause, sum(clause.start <= place < clause.end for place in places)) for clause in clauses]
    denied = sum(len(clause.negations) for clause, count in common if count >= min(LEAST_TURNED, len(places)))
    return (denied - sum(len(said.negations) for said in parse(*one))) % 2 == 1


def denies_something_else(position: str, language: str, sentence: str, other_language: str) -> bool:
    """Whether a text denies something and a sentence only denies something else: *access is no right* and *access
    must not become a duty*. No negated clause of the sentence has most content words of the clause that denies.
    """
    if language != other_language:
        return False
    denied = [clause.content for clause in _clauses(position, language) if len(clause.negations) % 2]
    others = [clause.content for clause in _clauses(sentence, language) if clause.negations]
    return bool(denied and others) and not any(
        len(content & other) > MOSTLY * len(content) for content in denied for other in others
    )


def denies_otherwise(position: str, language: str, sentence: str, other_language: str) -> bool:
    """Whether a text of one clause denies something and a sentence that denies as often has most of that only before
    its negation: *harbours have no right to light* and *the right to light does not make harbours free*. A passive,
    which exchanges them, tells nothing.
    """
    if language != other_language or language not in LANGUAGES:
        return False
    asked = _clauses(position, language)
    if len(asked) != 1 or not asked[0].negations:
        return False
    denied = _content(_behind_negations(position, asked[0])[-1], language)
    said = [
        behind
        for clause in _clauses(sentence, language)
        if clause.negations and clause.content & denied
        for behind in _behind_negations(sentence, clause)
    ]
    return bool(denied and said) and not any(
        len(common) > MOSTLY * len(denied) or has_auxiliary(" ".join(behind.split()[:NEXT]), language)
        for behind in said
        if (common := denied & _content(behind, language))
    )


def _behind_negations(text: str, clause: Sentence) -> list[str]:
    """What stands behind each negation of a clause, up to the next one."""
    begins = [start for start, _ in clause.negations[1:]]
    return [text[end:stop] for (_, end), stop in zip(clause.negations, [*begins, clause.end], strict=True)]


def _speaks_of(clause: Sentence, other: Sentence) -> bool:
    """Whether a clause speaks of what a sentence does: one word in common, of several, may be the subject of both."""
    return len(clause.content & other.content) >= max(1, min(LEAST_TURNED, len(clause.content)))


def parted(one: str, language: str, other: str, other_language: str) -> bool:
    """Whether a text takes one side of a debate alone and another, in whatever language, has words of the other side:
    *multilateral* and *multistakeholder*. Who has the words of both sides may mean either.
    """
    asked = _taken(one, language)
    return any(asked) and any(
        side and named[side > 0] for side, named in zip(asked, _sides(other, other_language), strict=False)
    )


def opposing(
    one: str, language: str, other: str, other_language: str, sentence: tuple[int, int]
) -> tuple[tuple[int, int], ...]:
    """The places of the words by which a sentence of the second text takes the other side of a debate in which the
    first takes one, in whatever languages: *must be multilateral* and *remains multistakeholder*. Each text takes one
    side alone and demands or approves it, in the same clause. A sentence with a negation, *but* or *rather than* may
    reject what it names.
    """
    asked, sides = _taken(one, language), _divided(other_language)
    named = (sides[place][side > 0].search(other, *sentence) for place, side in enumerate(asked) if side and sides)
    if not any(named):  # most passages, whose clauses need not be looked for
        return ()
    debates = [place for place, side in enumerate(_taken(other, other_language)) if side * asked[place] < 0]
    if not debates:
        return ()
    whole = Sentence(other, *sentence, other_language)
    if whole.negations or whole.turns:
        return ()
    return tuple(
        place
        for debate in debates
        if _claimed(one, language, debate, (0, len(one)))
        for place in _claimed(other, other_language, debate, sentence)
    )


def _claimed(text: str, language: str, debate: int, within: tuple[int, int]) -> list[tuple[int, int]]:
    """The places of a debate's words in the clauses that demand or approve something and negate nothing."""
    start, end = within
    return [
        found.span()
        for clause in _clauses(text, language)
        if start <= clause.start < end and not clause.negations and (clause.demands or clause.side > 0)
        for side in _divided(language)[debate]
        for found in _unnamed(side, text, clause)
    ]


def _unnamed(side: regex.Pattern[str], text: str, clause: Sentence) -> Iterator[regex.Match[str]]:
    """The words of one side of a debate in a clause that are no part of a name: the *Global Multistakeholder Meeting*
    is called so by all.
    """
    for found in side.finditer(text, clause.start, clause.end):
        before = text[clause.start : found.start()].split()
        within = _CAPITAL_NEXT.match(text, found.end()) or (before and before[-1][0].isupper())
        if not (within and found[0][0].isupper()):
            yield found


def _taken(text: str, language: str) -> tuple[int, ...]:
    """For each debate 1 or -1 for the side whose words alone a text has, else 0. A negated word takes none."""
    return tuple(first - second for first, second in _sides(text, language))


@lru_cache(maxsize=1 << 9)
def _sides(text: str, language: str) -> tuple[tuple[bool, bool], ...]:
    """For each debate, of which of its two sides a text has words in a clause without a negation."""
    named = debated(text, language)
    clauses = [clause for clause in _clauses(text, language) if not clause.negations] if named else []
    return tuple(
        (
            any(any(_unnamed(first, text, clause)) for clause in clauses),
            any(any(_unnamed(second, text, clause)) for clause in clauses),
        )
        for first, second in _divided(language)
    )


@lru_cache(maxsize=1 << 9)
def debated(text: str, language: str) -> frozenset[tuple[int, int]]:
    """The sides of debates, each by the debate's place and 0 or 1, of which a text has words."""
    return frozenset(
        (debate, side)
        for debate, sides in enumerate(_divided(language))
        for side, pattern in enumerate(sides)
        if pattern.search(text)
    )


@cache
def _divided(code: str) -> tuple[tuple[regex.Pattern[str], ...], ...]:
    if code not in LANGUAGES:
        return ()
    language = LANGUAGES[code]
    return tuple(tuple(whole_words(side, language) for side in pair.split("/")) for pair in language.divided)


@lru_cache(maxsize=1 << 9)
def _clauses(text: str, language: str) -> tuple[Sentence, ...]:
    """The clauses of a text, by its marks."""
    if language not in LANGUAGES:
        return ()
    return tuple(Sentence(text, *match.span(), language) for match in _CLAUSE.finditer(text))


def disputes(text: str, language: str) -> bool:
    """Whether a text quotes something and goes on with *but*: its words are then no agreement with what it quotes."""
    if language not in LANGUAGES:
        return False
    return bool(QUOTED.search(text) and _patterns(language).adversative.search(text))


@lru_cache(maxsize=512)
def parse(text: str, language: str) -> tuple[Sentence, ...]:
    """The sentences of a text, as they are compared: without what they quote, which somebody else says."""
    if language not in LANGUAGES:
        return ()
    spans = sentence_spans(text) or [(0, len(text))]
    own = without_quotations(text)
    return tuple(Sentence(own, start, end, language) for start, end in spans)


@lru_cache(maxsize=1 << 14)
def _is_small(word: str, language: str) -> bool:
    """Whether a word has no content of its own, or only tells a side."""
    return bool(_patterns(language).small.fullmatch(word))


NEGATED = 24
"""Code points before a word of approval or disapproval in which a negation turns it."""
FOLLOWING = 5
"""Code points after it in which one does: *should not*."""


@dataclass(frozen=True, slots=True)
class _Patterns:
    favouring: regex.Pattern[str]
    opposing: regex.Pattern[str]
    negation: regex.Pattern[str]
    small: regex.Pattern[str]
    adversative: regex.Pattern[str]
    contrasting: regex.Pattern[str]
    modal: regex.Pattern[str]
    joining: regex.Pattern[str]


@cache
def _patterns(code: str) -> _Patterns:
    language = LANGUAGES[code]
    negations = f"{_alternatives(language.negations.split())}|{language.attitude_wording.contracted}"
    small = _alternatives([*language.sentence_words.split(), *language.modals.split(), *language.negations.split()])
    return _Patterns(
        whole_words(language.favouring, language),
        whole_words(language.opposing, language),
        whole_words(negations, language, but=language.attitude_wording.affirming),
        regex.compile(f"(?:{small}|{language.favouring}|{language.opposing})", regex.IGNORECASE),
        whole_words(language.adversatives, language),
        whole_words(language.contrasting, language),
        whole_words(_alternatives(language.modals.split()), language),
        whole_words(language.and_words if language.script != "Han" else "(?!)", language),
    )


def _alternatives(listed: Sequence[str]) -> str:
    return "|".join(regex.escape(exact_form(word)) for word in listed)
