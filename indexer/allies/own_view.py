"""Tell whose view a sentence is: its author's, or one that the author only tells of, asks about or takes back.

*There is a narrative that lamps are dear* and *the guild suggests that lamps are dear* are no views of who says so, and
neither is *Lamps are dear*, with *I beg to differ* behind it. Somebody's own view is what stands in the first person,
in that of the author's own name, or behind nobody's words.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

import regex

from indexer.allies.stance import demands
from indexer.analysis.exact_words import words
from indexer.attitudes.attitude import kinds_of
from indexer.attitudes.whole_words import whole_words
from indexer.languages import LANGUAGES
from indexer.passages import sentence_spans
from indexer.quotes.attribution.wording import SAYING
from indexer.vocabulary import load_vocabulary
from indexer.vocabulary.mentions import entities_among, known_entities, known_names, names_among
from indexer.vocabulary.same_submitter import spelling, spellings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.domain import NearPassage, Passage

    Span = tuple[int, int]

TO_SAYING = 3
"""Words between a verb of saying and the conjunction before what is said: *suggests to all of us that*."""
TO_WANTING = 5
"""Words between a name and what it wants: *has in the meantime continued to advocate*."""
SAYERS = 3
"""One of so many of the words that are asked about may name who says so, and stand before what is said."""
OPENING = 14
"""Words with which the next sentence begins that may take back what was said."""
FAR = 40
"""Code points between words that do not stand together."""
ACTS = {"ending", "keeping"}
"""Kinds of words for what is done, whoever wants it."""
_YEAR = regex.compile(r"(?<![\p{Nd}/])(?:1[5-9]|20)\p{Nd}{2}(?![\p{Nd}/])")
SHORTEST_NAME = 3
"""Letters of a word of a submitter's name by which it names itself."""


def disowned(near: NearPassage, asked: Passage) -> bool:
    """Whether the nearest sentence tells, where it speaks of what was asked, what others say or think, without agreeing
    with them, whether it doubts what the position does not, or whether it or the next one takes back what was said.
    """
    sentence, language = near.sentence, near.passage.language
    if sentence is None or language not in LANGUAGES:
        return False
    text, patterns = near.passage.text, _patterns(language)
    doubts = patterns.doubting.search(text, sentence.start, sentence.end) and not patterns.doubting.search(asked.text)
    if doubts or patterns.refusing.match(text, sentence.start, sentence.end):
        return True
    behind = next((start for start, _ in sentence_spans(text) if start >= sentence.end), None)
    if behind is not None and patterns.differing.search(text, behind, _end_of_words(text, behind, OPENING)):
        return True
    return _by_others(asked, near, (sentence.start, _spoken_of(near, sentence.start, sentence.end)), patterns)


def declines(near: NearPassage, asked: Passage) -> bool:
    """Whether the author of a passage says in it that it does not go along with a text (*we abstained*, *we cannot
    accept*), and what was asked about says no such thing.
    """
    text, language = near.passage.text, near.passage.language
    if language not in LANGUAGES:
        return False
    if asked.language in LANGUAGES and _patterns(asked.language).declining.search(asked.text):
        return False
    patterns = _patterns(language)
    for start, end in sentence_spans(text) or [(0, len(text))]:
        for found in patterns.declining.finditer(text, start, end):
            said = start, found.end()  # Spanish verbs have the person in them
            if patterns.own.search(text, *said) or next(_names(near, said), None):
                return True
    return False


def speaks_for_itself(near: NearPassage) -> bool:
    """Whether the nearest sentence speaks in the first person, or by the name of its submitter."""
    sentence, language = near.sentence, near.passage.language
    if sentence is None or language not in LANGUAGES:
        return False
    place = sentence.start, sentence.end
    return bool(_patterns(language).first.search(near.passage.text, *place) or next(_names(near, place), None))


def is_dated_fact(near: NearPassage) -> bool:
    """Whether the nearest sentence tells in which year something was ended or kept, and neither wants it nor speaks for
    its author: *in 1979 the toll was abolished*.
    """
    sentence, language = near.sentence, near.passage.language
    if sentence is None or language not in LANGUAGES:
        return False
    told = _YEAR.search(sentence.text) and not demands(sentence.text, language)
    acts = kinds_of(sentence.text, language)
    return bool(told) and bool(acts) and acts <= ACTS and not _patterns(language).first.search(sentence.text)


def _spoken_of(near: NearPassage, start: int, end: int) -> int:
    """Where most of the words begin that are asked about and stand together: behind the widest gap before most of them,
    and behind some of the first, which may be who says so: *Lowmoor claims that its lamps are lit*.
    """
    places = sorted(place for place in near.covered if start <= place[0] < end)
    if not places:
        return start
    first = places[len(places) // SAYERS][0]
    for number, (place, other) in enumerate(pairwise(places), 1):
        if other[0] - place[1] > FAR and 2 * number < len(places):
            first = other[0]
    return first


def _by_others(asked: Passage, near: NearPassage, before: Span, patterns: _Patterns) -> bool:
    text, (start, end) = near.passage.text, before
    attributed = [match.span() for match in patterns.attributing.finditer(text, start, end)]
    frames = [*attributed, *_spans_of_saying(text, before, patterns), *_wanted_by_others(near, before, patterns)]
    if not frames:
        return False
    first, last = max(frames, key=lambda frame: frame[1])
    own = [match.span() for match in patterns.own.finditer(text, start, end)]
    own += list(_names(near, before))
    if any(span[0] >= last for span in own) or patterns.turning.search(text, last, end):
        return False
    if (first, last) in attributed:
        if _denies(text[start:first], near.passage.language):
            return not _denies(asked.text, asked.language)
        return not patterns.taking_side.search(text, start, first)
    return not any(span[0] < last for span in own)


def _wanted_by_others(near: NearPassage, span: Span, patterns: _Patterns) -> Iterator[Span]:
    """Where a report tells what somebody else wants or not: a name of another submitter and, close behind, a word for
    that: *the Harbour Union has continued to advocate*. Who speaks for a State speaks of itself and of its groups.
    """
    submitters, vocabulary = near.document.description.submitters, load_vocabulary()
    text = near.passage.text[slice(*span)]
    if not submitters or not patterns.wanting.search(text) or any(map(vocabulary.country_named, submitters)):
        return
    own = spellings(submitters)
    found = words(text)
    exact = [word.exact for word in found]
    for first, last, name in (*names_among(exact, known_names()), *entities_among(exact, known_entities())):
        close = found[last : last + TO_WANTING]
        if close and spelling(name) not in own:
            wanting = patterns.wanting.search(text, close[0].start, close[-1].end)
            if wanting:
                yield span[0] + found[first].start, span[0] + wanting.end()


def _denies(text: str, language: str) -> bool:
    """Whether a text has an odd number of negations."""
    return language in LANGUAGES and len(_patterns(language).denying.findall(text)) % 2 == 1


def _spans_of_saying(text: str, span: Span, patterns: _Patterns) -> Iterator[Span]:
    """Where a verb of saying stands before the conjunction of what is said."""
    for match in patterns.reporting.finditer(text, *span):
        before = [word.start for word in words(text[span[0] : match.start()])][-TO_SAYING:]
        from_here = span[0] + before[0] if before else span[0]
        if SAYING.search(text, from_here, match.start()) or patterns.is_that.search(text, from_here, match.end()):
            yield from_here, match.end()


def _names(near: NearPassage, span: Span) -> Iterator[Span]:
    """Where a submitter speaks of itself by its name."""
    named = {
        word.key
        for name in near.document.description.submitters
        for word in words(name)
        if len(word.key) > SHORTEST_NAME and word.exact[0].isupper()
    }
    for word in words(near.passage.text[slice(*span)]):
        if word.key in named:
            yield span[0] + word.start, span[0] + word.end


def _end_of_words(text: str, start: int, most: int) -> int:
    """Where the last of the next words ends, of which there are `most`; the end of the text if it has none."""
    found: Sequence[int] = [word.end for word in words(text[start : start + 20 * most])][:most]
    return start + found[-1] if found else len(text)


@dataclass(frozen=True, slots=True)
class _Patterns:
    attributing: regex.Pattern[str]
    declining: regex.Pattern[str]
    denying: regex.Pattern[str]
    differing: regex.Pattern[str]
    doubting: regex.Pattern[str]
    refusing: regex.Pattern[str]
    reporting: regex.Pattern[str]
    is_that: regex.Pattern[str]
    first: regex.Pattern[str]
    own: regex.Pattern[str]
    taking_side: regex.Pattern[str]
    turning: regex.Pattern[str]
    wanting: regex.Pattern[str]


@cache
def _patterns(code: str) -> _Patterns:
    language = LANGUAGES[code]
    listed = language.attitude_wording
    own = "|".join(
        words
        for words in (
            language.first_person,
            language.first_person_verbs,
            language.impersonal,
            language.own_voice,
            language.working_groups,
            language.state_nouns,
        )
        if words
    )
    copulas = "|".join(map(regex.escape, language.copulas.split())) or "(?!)"
    reporting = language.reporting or "(?!)"
    return _Patterns(
        whole_words(listed.attributing, language),
        whole_words(listed.declining, language),
        whole_words(listed.denying, language, but=listed.affirming),
        whole_words(listed.differing, language),
        whole_words(listed.doubting, language),
        regex.compile(rf"\W*(?:{listed.refusing})[,.،，。!]", regex.IGNORECASE),
        whole_words(reporting, language),
        whole_words(rf"(?:{copulas}) (?:{reporting})", language),
        whole_words(f"{language.first_person}|{language.own_voice}", language),
        whole_words(own, language),
        whole_words(f"{listed.wanting}|{listed.granting}", language),
        whole_words(language.adversatives, language),
        whole_words(f"{listed.wanting}|{listed.granting}|{listed.against}|{listed.condemning}", language),
    )
