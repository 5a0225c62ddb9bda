"""Tell from words whether a sentence is for or against what it speaks of: *the tax must go* and *we support the tax*.

What a position of a sentence or two speaks of are its content words, without names where it has others. In a passage,
the clause that has most of these is looked at, in a window around them. Who wants something, or does not, what ends it,
and each negation turn the sign once: *reject the lifting of the tax* is for the tax, as is *regret the absence of a
tax*. Without any of these, judgements count, and what must be kept. Where nothing of this stands there, or the clauses
differ, nothing is told. The words of a condition tell nothing (*without the approval of*), nor does what else is done,
or for what purpose (*to avoid*).
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, fields, replace
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

import regex

from indexer.analysis import stems, stems_among
from indexer.attitudes.content_words import content_words
from indexer.attitudes.quotations import without_quotations
from indexer.attitudes.states import states_in
from indexer.attitudes.whole_words import whole_words
from indexer.languages import CASED, LANGUAGES
from indexer.passages import sentence_spans

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from indexer.domain import NearPassage, Passage
    from indexer.languages import Language
    from indexer.languages.language import AttitudeWording

    Span = tuple[int, int]

BEFORE, AFTER = 10, 8
"""Words before and behind what a clause speaks of that may tell for or against it: *an appeal for the lifting of the
economic and commercial* before, *will never be recognized by anybody* behind.
"""
NEAR = 24
"""Code points before a word that are looked at for a comma, or for the beginning of a sentence."""
SHORTEST_THING = 3
"""Letters of a word that may be spoken of in languages written with spaces: *war*, *tax*."""
EXCEPTED = 6
"""Words behind *without* that may belong to it."""
GOVERNED = 4
"""Words between the first person and a verb that governs all that follows: *we are firmly and always opposed to*."""
STRONG = ("wanting", "granting", "against", "condemning", "doubting", "ending", "keeping", "bad", "good")
"""Kinds of words that tell more than a negation or a duty."""
DEMANDING = {"wanting", "granting", "against", "condemning", "doubting", "bad", "good"}
"""Kinds of words by which also a part of a sentence takes a side. What ends or keeps something may be a noun: *the
abolition of tolls*.
"""
VOICED = {"wanting", "granting", "against", "condemning", "doubting"}
"""Kinds of words that are somebody's will: whose, may stand behind them (*recommended by the committee*)."""
DECIDING = (*sorted(VOICED), "ending")
"""Kinds of words by which a side is told firmly."""
APPROVING = {"wanting", "granting", "keeping", "good"}
DISAPPROVING = {"against", "condemning", "doubting", "ending", "bad"}
MOSTLY = 0.75
"""Share of the things that a position speaks of which a clause must have to tell firmly that it is for or against them.
"""
HALF = 0.5
"""Share of these that another sentence of a passage must have to tell that its author does not want what is demanded.
"""
HYPHENS = ("-", "\N{HYPHEN}", "\N{NON-BREAKING HYPHEN}")
"""Behind the first part of a word: *end-user* ends nothing."""
_WORD = regex.compile(r"\p{Han}{1,2}|[^\W_\p{Han}][^\W\p{Han}’'-]*")
_PARTS = regex.compile(r"[^,،，]+")
_BEHIND_COMMA = regex.compile(r"[,،，(](?:\s*\p{L}+)?\s*$")
_MARK = regex.compile(r"[;:；：]")
_ASKS = regex.compile(r"[?？؟]\W*$")
_BEGINS_CLAUSE = regex.compile(r"(?:^|[.!?:;,。！？，،])\s*$")
_BEGINS = regex.compile(r"(?:^|[.!?:;。！？])\W*$")


@dataclass(frozen=True, slots=True)
class Attitude:
    """1 for, -1 against, 0 not told; with the places of the words that tell it. `firm`: somebody wants it or not, or it
    is to end, and most of what is spoken of stands in the same clause. `asks`: the sentence only asks. `refuses`: it is
    told by a word of who is against something, or sees no need for it.
    """

    side: int
    places: tuple[Span, ...] = ()
    firm: bool = False
    asks: bool = False
    refuses: bool = False


@dataclass(frozen=True, slots=True)
class Standing:
    """How a passage stands to a position of a sentence or two: the side of either, with the places of the words that
    tell the passage's in its nearest sentence, and the sentences that tell it. `firm`: its nearest sentence tells it of
    what the position takes its side on. `asks`: that sentence only asks. `implied` is the side of a position
    that states something without a word that takes one: *X is a right*. `strays`: the nearest sentence speaks of
    nothing that the position speaks of, such as another *must be stopped*. `opposes`: the position does not want
    something, and neither blames nor ends what nobody wants. `taken_back`: another sentence of the passage refuses what
    the position wants, or sees no need for it, or any does what the position states.
    """

    asked: int = 0
    found: int = 0
    places: tuple[Span, ...] = ()
    sentences: tuple[Span, ...] = ()
    firm: bool = False
    asks: bool = False
    implied: int = 0
    strays: bool = False
    opposes: bool = False
    taken_back: bool = False

    @property
    def differs(self) -> bool:
        """Whether one is for and the other against what both speak of."""
        return self.asked * self.found < 0

    @property
    def agrees(self) -> bool:
        """Whether both are told to be for what both speak of, or against it."""
        return self.asked * self.found > 0

    @property
    def may_differ(self) -> bool:
        """Whether the two sides differ, or would if what only states something is for it."""
        return self.differs or (self.firm and self.implied * self.found < 0)

    @property
    def unknown(self) -> bool:
        """Whether the position takes a side and the passage none that is told."""
        return self.asked != 0 and not self.found


NOT_TOLD = Attitude(0)
DUTIES = {"modal", "forbidding"}
"""Kinds of words that tell a side only together with a negation."""
JUDGEMENTS = {"bad", "good"}
"""Kinds of words that judge a whole sentence, also behind a condition: *X without Y is inadmissible*."""
NO_SIGNS = {
    "asking",
    "declining",
    "excepting",
    "leading_on",
    "attributing",
    "affirming",
    "upholding",
    "refusing",
    "differing",
}
"""Kinds of words that tell none."""


def standing(asked: Passage, near: NearPassage) -> Standing:
    """How a passage stands to a position of a sentence or two. Its nearest sentence tells it; where that does not, the
    others that speak of the same as much, if all that tell a side agree. A text in no known language is read in the
    passage's.
    """
    language = asked.language if asked.language in LANGUAGES else near.passage.language
    side, parts = _side_of_position(asked.text, language)
    if near.sentence is None or not parts:
        return Standing(side)
    things = _things_in(asked.text, asked.language, near.passage, near.covered, parts)
    nearest = (near.sentence.start, near.sentence.end)
    wanted = len(_things(asked.text, language, parts))
    direct = _in_sentence(near.passage, things, nearest, wanted)
    if _only_names(asked.text, language, parts):
        direct = replace(direct, firm=False)
    least = max(1, len(_things_within(things, nearest)))
    implied = 0 if side else _turned(_places_by_kind(asked.text, (0, len(asked.text)), language))
    strays = (
        wanted > 0
        and asked.language == near.passage.language
        and not _things_within(things, nearest)
        and not _names_its_states(asked.text, near.sentence.text)
    )
    others = [
        (span, attitude.side)
        for span in sentence_spans(near.passage.text)
        if span != nearest
        and len(_things_within(things, span)) >= least
        and (attitude := _in_sentence(near.passage, things, span, wanted)).side
    ]
    sided = side or implied
    taken_back = any(
        _refuses(near.passage, things, span, wanted, sided)
        for span in sentence_spans(near.passage.text)
        if sided and (implied or span != nearest)
    )
    sides = {direct.side} if direct.side else {other_side for _, other_side in others}
    if len(sides) != 1:
        opposes = side < 0 and _opposes(asked.text, language, parts)
        return Standing(side, asks=direct.asks, strays=strays, opposes=opposes, taken_back=taken_back)
    found = sides.pop()
    telling = tuple(span for span, other_side in [*others, (nearest, direct.side)] if other_side == found)
    return Standing(
        side, found, direct.places, tuple(sorted(telling)), direct.firm, direct.asks, implied, strays,
        taken_back=taken_back,
    )  # fmt: skip


def side_taken(question: str, language: str, passage: Passage, covered: Iterable[Span]) -> int:
    """Whether a passage takes the side that a question asks for (*who opposes tolls*), 1, or the other one, -1: those
    of its sentences tell it that speak of most of what the question does, if these agree. 0 where that is not told, or
    they speak of less than half of it. In another language than that of the question, its words are `covered`. What
    somebody wants to end is not told from what it is wanted for: *tolls to end*, *tolls to end congestion*.
    """
    asked, parts = _side_of_position(question, language)
    if not asked or _may_end(question, language):
        return 0
    things = _things_in(question, language, passage, covered, parts)
    wanted = len(_things(question, language, parts))
    spoken_of = {span: _count_spoken_of(things, span) for span in sentence_spans(passage.text)}
    most = max(spoken_of.values(), default=0)
    if not most or most < HALF * wanted:
        return 0
    telling = (span for span, spoken in spoken_of.items() if spoken == most)
    sides = {_in_sentence(passage, things, span, wanted).side for span in telling} - {0}
    return asked * sides.pop() if len(sides) == 1 else 0


def _refuses(passage: Passage, things: Sequence[tuple[Span, str]], span: Span, wanted: int, side: int) -> bool:
    """Whether a sentence refuses what has this side, by a word of who is against something, and has half of it."""
    told = _in_sentence(passage, things, span, 0) if _count_spoken_of(things, span) >= HALF * wanted else NOT_TOLD
    return told.firm and told.refuses and told.side * side < 0


def _count_spoken_of(things: Sequence[tuple[Span, str]], span: Span) -> int:
    """Of how many of the things a part of a text speaks. One may be several words in translation, which all count."""
    return sum(len(term.split()) for term in {term for _, term in _things_within(things, span)})


@lru_cache(maxsize=64)
def _opposes(text: str, language: str, parts: tuple[Span, ...]) -> bool:
    """Whether parts of a text that are against something neither blame it nor end it, nor say that it cannot be."""
    found = [_places_by_kind(text, part, language) for part in parts]
    return not any(signs[kind] for signs in found for kind in ("condemning", "ending", "bad", "forbidding"))


@lru_cache(maxsize=64)
def _side_of_position(text: str, language: str) -> tuple[int, tuple[Span, ...]]:
    """The side that a position takes, with its parts that tell it; 0 with all parts where none does, and with none
    where these differ: *by all, not by some*.
    """
    if language not in LANGUAGES:
        return 0, ()
    parts = [
        (_attitude_of(text, part, language, demands=True).side, part)
        for start, end in sentence_spans(text) or [(0, len(text))]
        if not _only_asks(text, (start, end), language)
        for whole in _parts(text, (start, end), language)
        for part in [_without_purpose(text, whole, language)]
    ]
    sides = {side for side, _ in parts if side} or {0}
    if len(sides) > 1:
        return 0, ()
    (side,) = sides
    return side, tuple(part for its_side, part in parts if its_side == side)


def _without_purpose(text: str, part: Span, language: str) -> Span:
    """The part of a position up to what else it leads to, if it speaks of something: *use lamps to avoid fog*."""
    start, end = part
    return start, next(
        (place for place in _led_on(text, part, language) if _has_content(text, (start, place), language)), end
    )


def _led_on(text: str, span: Span, language: str) -> Iterator[int]:
    """Where it is told what else is done, or for what purpose, with words that end something or refrain from it."""
    return (match.start() for match in _patterns(language).leading_on.finditer(text, *span))


def _has_content(text: str, span: Span, language: str) -> bool:
    """Whether a part of a text speaks of something."""
    return bool(_things(text, language, (span,)))


@lru_cache(maxsize=64)
def _may_end(question: str, language: str) -> bool:
    """Whether what a question speaks of is to end something, or is to end itself."""
    _, purpose = _without_purpose(question, (0, len(question)), language)
    return bool(_places_by_kind(question, (purpose, len(question)), language)["ending"])


def _turned(found: Mapping[str, Sequence[Span]]) -> int:
    """-1 where an odd number of words denies something, else 1."""
    return -1 if (len(found["denying"]) + len(found["refraining"])) % 2 else 1


def _parts(text: str, span: Span, language: str) -> Iterator[Span]:
    """What commas divide, but a negation together with what it denies: *will never, whatever happens, accept*."""
    denying: int | None = None
    """Where a part that denies begins, if what it denies is still to come."""
    for part in _PARTS.finditer(text, *span):
        found = _places_by_kind(text, part.span(), language)
        denies = denying is not None or found["denying"]
        start = part.start() if denying is None else denying
        denying = start if denies and not any(found[kind] for kind in STRONG) and part.end() < span[1] else None
        if denying is None:
            yield start, part.end()


def _things_in(
    text: str, language: str, passage: Passage, covered: Iterable[Span], parts: tuple[Span, ...]
) -> list[tuple[Span, str]]:
    """The places in a passage of what some parts of a text speak of, each with its stem: in its own language by their
    stems, in another one, and where the text is in no known one, by its words as translated, which are `covered`.
    """
    if passage.language not in LANGUAGES:
        return []
    if language == passage.language or language not in LANGUAGES:
        found = stems_among(passage.text, passage.language, _things(text, passage.language, parts))
        terms = {(term.start, term.end): term.term for term in found}
        places: Iterable[Span] = terms
    else:
        terms = {(stem.start, stem.end): stem.term for stem in stems(passage.text, passage.language)}
        places = covered
    named = _without_operators(passage.text, sorted(places), passage.language)
    return [(place, terms.get(place, passage.text[slice(*place)])) for place in named]


@lru_cache(maxsize=64)
def _things(text: str, language: str, parts: tuple[Span, ...]) -> frozenset[str]:
    """The stems of what some parts of a text speak of: their content words that tell no side, without names where they
    have others.
    """
    content = _content_of(text, language, parts)
    common = [term for term, span in content if not _is_name(text, span)]
    return frozenset(common or [term for term, _ in content])


def _only_names(text: str, language: str, parts: tuple[Span, ...]) -> bool:
    """Whether some parts of a text speak of names alone, so that what else is said of them may be anything."""
    return all(_is_name(text, span) for _, span in _content_of(text, language, parts))


def _names_its_states(text: str, sentence: str) -> bool:
    """Whether a text names several States, and a sentence all of these: it speaks then of what is between them."""
    named = {name for _, name in states_in(text)}
    return len(named) > 1 and named <= {name for _, name in states_in(sentence)}


@lru_cache(maxsize=64)
def _content_of(text: str, language: str, parts: tuple[Span, ...]) -> tuple[tuple[str, Span], ...]:
    """The content words of some parts of a text that tell no side, by their stems, with their places."""
    content = [
        (term, (first, last))
        for term, (first, last) in content_words(text, language)
        if any(start <= first < end for start, end in parts)
        and (last - first >= SHORTEST_THING or LANGUAGES[language].script == "Han")
    ]
    kept = set(_without_operators(text, [span for _, span in content], language))
    return tuple((term, span) for term, span in content if span in kept)


def _is_name(text: str, span: Span) -> bool:
    """Whether a word has a capital in a sentence, or more than one, or is in the name of a State."""
    start, end = span
    word = text[start:end]
    if not _begins(text, start):
        return word[0].isupper()
    return word[1:].isupper() or any(first <= start < last for (first, last), _ in states_in(text))


def _without_operators(text: str, places: Iterable[Span], language: str) -> list[Span]:
    """The places that have no part of a word that tells a side."""
    operators = _operators(text, language)
    return [(start, end) for start, end in places if not any(one < end and start < other for one, other in operators)]


@lru_cache(maxsize=1 << 9)
def _operators(text: str, language: str) -> tuple[Span, ...]:
    """The places of the words of a text that tell a side, of any kind."""
    return tuple(match.span() for match in _patterns(language).any.finditer(text))


@lru_cache(maxsize=1 << 9)
def content(text: str, language: str) -> tuple[tuple[str, Span], ...]:
    """The content words of a text that tell no side, each by its stem with its place."""
    found = {place: term for term, place in content_words(text, language)}
    return tuple((found[place], place) for place in _without_operators(text, list(found), language))


@lru_cache(maxsize=1 << 9)
def kinds_of(text: str, language: str) -> frozenset[str]:
    """The kinds of words of a text that tell more than a negation or a duty."""
    found = _places_by_kind(text, (0, len(text)), language)
    return frozenset(kind for kind in STRONG if found[kind])


def conditional(text: str, language: str) -> bool:
    """Whether a text has words before a condition: *unless*."""
    return _patterns(language).excepting.search(text) is not None


@lru_cache(maxsize=1 << 9)
def approves(text: str, language: str) -> bool:
    """Whether a text has a word by which somebody says no more of something than that it is wanted."""
    return not kinds_of(text, language).isdisjoint(APPROVING) or bool(_patterns(language).upholding.search(text))


@lru_cache(maxsize=1 << 9)
def disapproves(text: str, language: str) -> bool:
    """Whether a text has a word by which somebody says no more of something than that it is not wanted."""
    return not kinds_of(text, language).isdisjoint(DISAPPROVING)


def _things_within(things: Sequence[tuple[Span, str]], span: Span) -> Sequence[tuple[Span, str]]:
    """The things, which are in order, that begin in a part of a text."""
    first, last = (bisect_left(things, (place, 0), key=lambda thing: thing[0]) for place in span)
    return things[first:last]


def _in_sentence(passage: Passage, things: Sequence[tuple[Span, str]], span: Span, wanted: int) -> Attitude:
    """What the clauses with most things tell, if they agree; firmly if one has most of the things that are `wanted`."""
    text, language = passage.text, passage.language
    if language not in LANGUAGES:
        return NOT_TOLD
    if _only_asks(text, span, language):
        return Attitude(0, asks=True)
    clauses = _clauses(text, span, language)
    most = max((len(_things_within(things, clause)) for clause in clauses), default=0)
    if not most:
        return NOT_TOLD
    told = []
    for clause in clauses:
        inside = _things_within(things, clause)
        if len(inside) == most:
            window = _window(text, clause, _densest(inside), language)
            attitude = _attitude_of(text, window, language)
            if not attitude.side and _is_governed(text, (clause[0], window[0]), language):
                attitude = Attitude(-1)
            of_it = len({term for _, term in inside}) >= MOSTLY * wanted and _is_governing(
                text, window, inside, language
            )
            told += [replace(attitude, firm=attitude.firm and of_it)] if attitude.side else []
    return told[0] if len({clause_attitude.side for clause_attitude in told}) == 1 else NOT_TOLD


def _is_governing(text: str, window: Span, things: Sequence[tuple[Span, str]], language: str) -> bool:
    """Whether what wants or ends something stands before the last of what is spoken of, or behind it as what is said of
    it, with an auxiliary in between and no conjunction: not *light lamps against fog that would stop ships*.
    """
    patterns, last = _patterns(language), max(end for (_, end), _ in things)
    if patterns.auxiliary is None:
        return True
    found = _places_by_kind(text, window, language)
    deciding = [start for kind in DECIDING for start, _ in found[kind]]
    return not deciding or any(
        start < last
        or (patterns.auxiliary.search(text, last, start) and not patterns.reporting.search(text, last, start))
        for start in deciding
    )


def _densest(things: Sequence[tuple[Span, str]]) -> list[Span]:
    """The places that stand closest together of those that have each of the things: one may be named again later."""
    names = {name for _, name in things}
    best = [place for place, _ in things]
    first, inside = 0, Counter[str]()
    for last, (_, name) in enumerate(things):
        inside[name] += 1
        while inside[things[first][1]] > 1:
            inside[things[first][1]] -= 1
            first += 1
        some = [place for place, _ in things[first : last + 1]]
        if len(inside) == len(names) and some[-1][1] - some[0][0] < best[-1][1] - best[0][0]:
            best = some
    return best


def _is_governed(text: str, span: Span, language: str) -> bool:
    """Whether the first person that speaks last before something does not want it: *we oppose any plan that would*."""
    own = list(_patterns(language).anew.finditer(text, *span))
    found = _governing(text, own[-1].end(), span[1], language) if own else {}
    return bool(found and (found["against"] or found["condemning"] or found["doubting"])) and _turned(found) > 0


def _governing(text: str, start: int, end: int, language: str) -> dict[str, list[Span]]:
    """The words of each kind among the first of a part of a text."""
    first = [match.end() for match in _WORD.finditer(text, start, end)][: GOVERNED + 1]
    return _places_by_kind(text, (start, first[-1] if first else end), language)


def _declares(text: str, span: Span, language: str) -> bool:
    """Whether a clause begins in the first person and wants something, whatever mark a transcript ends it with."""
    return any(
        _governing(text, match.end(), span[1], language)["wanting"]
        for match in _patterns(language).anew.finditer(text, *span)
        if _BEGINS_CLAUSE.search(text, max(span[0], match.start() - NEAR), match.start())
    )


def _only_asks(text: str, span: Span, language: str) -> bool:
    """Whether a sentence is a question, or has one in it: *we should ask ourselves whether*."""
    asks = _ASKS.search(text, *span) and not _declares(text, span, language)
    return bool(asks or _patterns(language).asking.search(text, *span))


def _clauses(text: str, span: Span, language: str) -> list[Span]:
    """A sentence divided where another clause begins, but not at *that*: *unacceptable that Africa has no seat*."""
    start, end = span
    begins = {match.start() for match in _patterns(language).apart.finditer(text, start, end)}
    begins |= {match.start() for match in _MARK.finditer(text, start, end)}
    begins |= set(_anew(text, span, language))
    cuts = [start, *sorted(begins - {start}), end]
    return list(pairwise(cuts))


def _anew(text: str, span: Span, language: str) -> Iterator[int]:
    """Where somebody speaks anew within a sentence, behind a comma and at most one word: *for we must*."""
    for match in _patterns(language).anew.finditer(text, *span):
        if _BEHIND_COMMA.search(text, max(span[0], match.start() - NEAR), match.start()):
            yield match.start()


def _window(text: str, clause: Span, things: Sequence[Span], language: str) -> Span:
    """The part of a clause around what it speaks of: some words before and behind, up to where somebody is named who
    speaks: *lamps give us the chance to stop*.
    """
    first, last = things[0][0], max(end for _, end in things)
    before = [match.start() for match in _WORD.finditer(text, clause[0], first)][-BEFORE:]
    speaks = _patterns(language).anew.search(text, last, clause[1])
    stops = [*_led_on(text, (last, clause[1]), language), *([speaks.start()] if speaks else []), clause[1]]
    behind = [match.end() for match in _WORD.finditer(text, last, min(stops))][:AFTER]
    return (before[0] if before else first), (behind[-1] if behind else last)


def _attitude_of(text: str, span: Span, language: str, *, demands: bool = False) -> Attitude:
    """What the words of a part of a text tell. `demands`: it says nothing besides, so that what it keeps is wanted.
    *Must be* alone tells nothing: what must be done may end it, in words that are not listed.
    """
    found = _places_by_kind(text, span, language)
    unwilling = [*found["against"], *found["condemning"], *found["doubting"]]
    misses = found["missing"] and (unwilling or found["ending"] or found["bad"])
    turned = -_turned(found) if misses else _turned(found)
    silent = DUTIES if misses else {*DUTIES, "missing"}
    places = tuple(sorted(place for name, some in found.items() if name not in silent for place in some))
    willing = len(found["wanting"]) - len(unwilling)
    wanted = bool(found["wanting"] or unwilling)
    if wanted or found["granting"] or found["ending"]:
        side = _sign(willing) if wanted else 1
        granted = found["granting"] and not (wanted or found["ending"])
        firm = turned < 0 if granted else not found["doubting"]
        refuses = bool(found["against"]) and not found["ending"]
        return Attitude(side * turned * (-1 if found["ending"] else 1), places, firm, refuses=refuses)
    if found["good"] or found["bad"]:
        return Attitude(_sign(len(found["good"]) - len(found["bad"])) * turned, places)
    if found["refraining"] or (found["keeping"] and (found["modal"] or demands)):
        return Attitude(turned, places)
    if (found["modal"] or (found["forbidding"] and not demands)) and turned < 0:
        return Attitude(turned, places)
    return NOT_TOLD


def _places_by_kind(text: str, span: Span, language: str) -> dict[str, list[Span]]:
    """The places of the words of each kind, without those of conditions and of idioms that deny nothing."""
    operators = _operators(text, language)  # no word of any kind stands before the first one
    begins = next((max(start, span[0]) for start, end in operators if span[0] < end and start < span[1]), None)
    if begins is None:
        return {name: [] for name, _ in _patterns(language).kinds}
    excepted = [
        (
            match.start(),
            ([word.end() for word in _WORD.finditer(text, match.end(), span[1])][:EXCEPTED] or [span[1]])[-1],
        )
        for match in _patterns(language).excepting.finditer(text, *span)
    ]
    idioms = _affirmed(text, language)
    passed_over = [*idioms, *excepted]
    own = without_quotations(text)
    return {
        name: [
            place
            for place in _unnamed(own, pattern, (begins, span[1]))
            if not any(start <= place[0] < end for start, end in (idioms if name in JUDGEMENTS else passed_over))
            and not (name in VOICED and _patterns(language).by_others.match(text, place[1]))
        ]
        for name, pattern in _patterns(language).kinds
    }


def _sign(number: int) -> int:
    return (number > 0) - (number < 0)


@lru_cache(maxsize=64)
def _affirmed(text: str, language: str) -> tuple[Span, ...]:
    """The places of idioms whose negation denies nothing: *it is a secret to no one that*."""
    return tuple(match.span() for match in _patterns(language).affirming.finditer(text))


def _unnamed(text: str, pattern: regex.Pattern[str], span: Span) -> Iterable[Span]:
    """The words of a pattern, without those of names, which have a capital in a sentence."""
    for match in pattern.finditer(text, *span):
        if text[match.end() : match.end() + 1] in HYPHENS:
            continue
        if not text[match.start()].isupper() or _begins(text, match.start()):
            yield match.span()


def _begins(text: str, place: int) -> bool:
    """Whether a sentence or a part of one begins there, so that a capital makes no name."""
    return _BEGINS.search(text, max(0, place - NEAR), place) is not None


@dataclass(frozen=True, slots=True)
class _Patterns:
    kinds: tuple[tuple[str, regex.Pattern[str]], ...]
    any: regex.Pattern[str]
    apart: regex.Pattern[str]
    anew: regex.Pattern[str]
    affirming: regex.Pattern[str]
    upholding: regex.Pattern[str]
    asking: regex.Pattern[str]
    excepting: regex.Pattern[str]
    leading_on: regex.Pattern[str]
    by_others: regex.Pattern[str]
    reporting: regex.Pattern[str]
    auxiliary: regex.Pattern[str] | None


@cache
def _patterns(code: str) -> _Patterns:
    language = LANGUAGES[code]
    wording = language.attitude_wording
    listed = {field.name: getattr(wording, field.name) for field in fields(wording) if field.name not in NO_SIGNS}
    listed["denying"] = f"{listed['denying']}|{listed.pop('contracted')}"
    listed["against"] = f"{listed['against']}|{listed.pop('needless')}"
    but = {"denying": wording.needless}  # its own negation turns nothing
    listed["modal"] = "|".join(map(regex.escape, language.modals.split()))
    apart = f"(?!(?:{language.reporting})(?!\\p{{L}}))" if language.reporting else ""
    auxiliaries = [regex.escape(word) for word in (*language.copulas.split(), *language.modals.split())]
    return _Patterns(
        tuple((name, whole_words(pattern, language, but=but.get(name, ""))) for name, pattern in listed.items()),
        whole_words("|".join(f"(?:{pattern})" for pattern in listed.values()), language),
        whole_words(f"{apart}(?:{language.subordinating}|{language.adversatives})", language),
        whole_words(language.own_voice, language),
        whole_words(wording.affirming, language),
        whole_words(wording.upholding, language),
        whole_words(wording.asking, language),
        whole_words(wording.excepting, language, but=wording.needless),
        regex.compile(_leading_on(wording, language), regex.IGNORECASE),
        regex.compile(_by_others(language), regex.IGNORECASE),
        whole_words(language.reporting or "(?!)", language),
        whole_words(f"{'|'.join(auxiliaries)}|{wording.forbidding}", language) if language.script in CASED else None,
    )


def _by_others(language: Language) -> str:
    """What follows a passive, if others than the author do it: *by the committee*, but not *by my delegation*."""
    own = rf"(?!\s+(?:{language.own_voice or '(?!)'})(?!\p{{L}}))"
    return rf"\s+(?:{language.agents})(?!\p{{L}}){own}" if language.agents else "(?!)"


def _leading_on(wording: AttitudeWording, language: Language) -> str:
    """What leads on to another act, directly before a word for it: in Arabic and Chinese it may be one word with it."""
    leading = rf"(?<!\p{{L}})(?:{wording.leading_on}) " if language.script in CASED else rf"(?:{wording.leading_on})\s*"
    act = f"(?={wording.ending}|{wording.refraining})"
    return f"{leading}{act}".replace(" ", r"\s+")
