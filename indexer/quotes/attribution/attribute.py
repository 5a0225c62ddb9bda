"""The speaker of each quotation of a text, sentence by sentence."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

import regex

from indexer import budget
from indexer.quotes.attribution import anaphors, strangers
from indexer.quotes.attribution.anaphors import Anaphor
from indexer.quotes.attribution.antecedents import ReadSentence, antecedent, whose_office
from indexer.quotes.attribution.capitals import is_capital
from indexer.quotes.attribution.cast import Cast
from indexer.quotes.attribution.clues import Quoted
from indexer.quotes.attribution.group_voices import is_own, voice_in
from indexer.quotes.attribution.introductions import introduced_in
from indexer.quotes.attribution.likeliest import with_likely
from indexer.quotes.attribution.marks import behind_quotation, clause_starts
from indexer.quotes.attribution.offices import is_former, with_office
from indexer.quotes.attribution.sentence import Sentence
from indexer.quotes.attribution.sentences import sentences, without_quotations
from indexer.quotes.attribution.verbs import Silent
from indexer.quotes.attribution.within_sentence import speakers_in
from indexer.quotes.attribution.wording import SAYING
from indexer.vocabulary.adjectives import state_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.quotes.attribution.likeliest import Speaker
    from indexer.quotes.speakers import Speakers

_ADDRESS = regex.compile(r"https?://\S+")
"""Of a page: its words are no names."""
SENTENCES_BACK = 2
"""Sentences before a quotation in which the speaker of *it said* is looked for."""


def speakers_of(text: str, spans: Sequence[tuple[int, int]], speakers: Speakers) -> list[Speaker]:
    """The speaker of each quotation. `spans` are the quotations without their marks. Raises OverBudgetError within a
    budget of work.
    """
    found = with_likely(told_speakers(text, spans, speakers), speakers)
    for paragraphs in _whole_quotations(text, spans):
        said = [speaker for speaker in found[paragraphs] if speaker.name]
        whose = min(said, key=lambda speaker: speaker.likely, default=found[paragraphs.start])
        found[paragraphs] = [whose] * (paragraphs.stop - paragraphs.start)
    return found


def _whole_quotations(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[slice]:
    """The quotations of several paragraphs, of which each is listed as one: nothing but an opening mark stands between
    them.
    """
    first = 0
    for number, (_, end) in enumerate(spans, start=1):
        if number == len(spans) or len(text[end : spans[number][0]].strip()) != 1:
            yield slice(first, number)
            first = number


def told_speakers(text: str, spans: Sequence[tuple[int, int]], speakers: Speakers) -> list[tuple[str, Quoted]]:
    """The speaker of each quotation, as the text tells it in the sentence of the quotation, or with a pronoun that can
    only mean one; empty where it does not; and where the quotation stands. `spans` are those without their marks.
    """
    with_marks = [(start - 1, end + bool(text[end : end + 1].strip())) for start, end in spans]
    plain, ends = without_quotations(_ADDRESS.sub(lambda match: " " * len(match.group()), text), with_marks)
    bounds = list(sentences(plain, ends))
    begins = [first for _, _, first in bounds]
    alone = [Sentence(plain, start, end, speakers) for start, end, _ in bounds]
    introduced = introduced_in(alone, speakers)
    people_only = replace(introduced, offices={})
    about_another = False
    people = dict(introduced.people)
    own: dict[str, str] = {}
    quoted: list[tuple[str, Quoted]] = []
    read: list[Sentence] = []
    cast = Cast(read, begins, speakers)
    before: list[ReadSentence] = []
    for at, (start, end, _) in enumerate(bounds):
        budget.check()
        about_another = not begins[at] and (about_another or _is_about_another(read[-1]))
        known = people_only if about_another else introduced
        anew = known.may_stand_in(alone[at].text)
        sentence = Sentence(plain, start, end, speakers, known) if anew else alone[at]
        read.append(sentence)
        last, strange = "", strangers.last_words(sentence)
        if voice := voice_in(sentence):
            own[voice.group] = voice.state or own.get(voice.group, "")
        for number, told in enumerate(speakers_in(sentence)):
            budget.check()
            single_speaker = Silent.SOMEBODY if isinstance(told, str) and speakers.several(told) else told
            if told is None:
                last = "" if last or begins[at] else _continued(sentence, before)
            else:
                last = _said_by(told, _Place(sentence, number, before, last), speakers)
            introduced.people.update(_introduced(sentence, last) if isinstance(told, Silent) else {})
            last = people.get(last.rpartition(" ")[2], last)
            if last in own and is_own(sentence, number):
                last = own[last]
            if last and speakers.known(last) and not _names_person_of(sentence, last):
                # they speak for whom the sentence names from here on
                people.update((stranger, last) for stranger in strange if _may_be_of(stranger, last, speakers))
            read_as = last if last in own or (last in own.values() and is_own(sentence, number)) else single_speaker
            quoted.append((last, Quoted(cast, at, number, read_as, quoted[-1][1] if quoted else None)))
        if not sentence.quotations:
            meant = whose_office(before, speakers)
            introduced.people.update(_introduced(sentence, meant))
            last = meant if _is_about(sentence, meant, speakers) else ""
            if [speaker for speaker, _ in quoted] == [""] and before and before[0].sentence.is_bare():
                quoted[0] = (_introduced_below(sentence), quoted[0][1])
        before = [*before, ReadSentence(sentence, last)][-SENTENCES_BACK:]
    return quoted


def _may_be_of(word: str, owner: str, speakers: Speakers) -> bool:
    """Whether a word may name a person of somebody: it is no adjective of another State, and no capital."""
    state = state_of(word)
    return not is_capital(word) and (state is None or speakers.known(state) == owner)


def _names_person_of(sentence: Sentence, owner: str) -> bool:
    """Whether a sentence names a person who speaks for somebody."""
    return any(name.person and name.owner == owner for name in sentence.mentioned)


def _is_about_another(sentence: Sentence) -> bool:
    """Whether a sentence is about somebody who is not known, who may be *the minister* of the next one."""
    return strangers.heads_clause(sentence) or strangers.speaks(sentence)


class _Place(NamedTuple):
    """A quotation by its number in a sentence, the sentences before, and the speaker of the last one in the same."""

    sentence: Sentence
    number: int
    before: Sequence[ReadSentence]
    last: str


def _said_by(told: str | Silent, place: _Place, speakers: Speakers) -> str:
    """The speaker of whom a sentence says that this is said."""
    sentence, number, before, last = place
    match told:
        case Silent() if told in {Silent.SOMEBODY, Silent.NOBODY} or (not last and _tells_of_unknown(place)):
            return ""
        case Silent.APART:
            return last or antecedent(before)
        case Silent.ANAPHOR:
            return _meant(sentence, number, last or antecedent(before))
        case Silent.ITS_OFFICE:
            return _meant(sentence, number, last or whose_office(before, speakers))
        case Silent.ORGANISATION:
            return _meant_by_kind(place, speakers)
        case str():
            return told


def _tells_of_unknown(place: _Place) -> bool:
    """Whether the sentence tells before the quotation of somebody who is not known: *her counterpart from Olmaria*."""
    return strangers.tells_of_unknown(place.sentence, end=place.sentence.quotations[place.number])


def _meant_by_kind(place: _Place, speakers: Speakers) -> str:
    """Whom *the network* means: no State, and nobody who is something else."""
    meant = _meant(place.sentence, place.number, place.last or whose_office(place.before, speakers))
    if not meant and not place.last:
        meant = _only_organisation(place, speakers)
    return "" if speakers.is_state(meant) or not place.sentence.may_be(meant) else meant


def _only_organisation(place: _Place, speakers: Speakers) -> str:
    """The only one that is no State and may be of that kind, of those whom the nearest sentence before names that names
    any; nobody, if it tells of somebody who is not known.
    """
    for sentence, _ in reversed(place.before):
        named = {name.owner for name in sentence.mentioned if not speakers.is_state(name.owner)}
        if strangers.tells_of_unknown(sentence):
            return ""
        if named:
            may_be = {owner for owner in named if place.sentence.may_be(owner)}
            return next(iter(may_be)) if len(may_be) == 1 else ""
    return ""


def _introduced(sentence: Sentence, owner: str) -> dict[str, str]:
    """The people whom a sentence introduces as those of somebody named before: *its ambassador, Maria Lopez*."""
    found = anaphors.people_beside(sentence.text, sentence.anaphors) if owner and not sentence.names else []
    return dict.fromkeys(found, owner)


def _introduced_below(sentence: Sentence) -> str:
    """Whose the quotation in a headline is: for whom the only person speaks with whom the line below begins."""
    first = next(iter(sentence.mentioned), None)
    if first is None or {name.owner for name in sentence.mentioned} != {first.owner}:
        return ""
    office = with_office(sentence.text, first.start, first.end)
    if not (first.person or office) or (office and is_former(sentence.text, *office)):
        return ""
    return first.owner if sentence.is_head(first, 0) else ""


def _is_about(sentence: Sentence, owner: str, speakers: Speakers) -> bool:
    """Whether a sentence without names is about an owner: *its director* was blunter, *the network* was not amused."""
    meant = None if sentence.names else anaphors.head_of(sentence.text, sentence.anaphors)
    return meant is Anaphor.ANYBODY or (
        meant is Anaphor.ORGANISATION and not speakers.is_state(owner) and sentence.may_be(owner)
    )


def _continued(sentence: Sentence, before: Sequence[ReadSentence]) -> str:
    """The speaker of a sentence that is nothing but a quotation, after another one."""
    return before[-1].speaker if before and sentence.is_bare() else ""


def _meant(sentence: Sentence, number: int, before: str) -> str:
    """Whom the pronoun means that is said to have said a sentence's quotation: who spoke `before`, unless a clause
    before the quotation, and before the verb that says it, has another head: Cuba disagreed: "...", it said.
    """
    place = sentence.quotations[number]
    first = behind_quotation(sentence.text, place)
    verbs = list(SAYING.finditer(sentence.text, first, place))
    head = sentence.only_head_before(clause_starts(sentence.text, first, verbs[-1].start())[-1] if verbs else place)
    if not head or head == before:
        return before
    return "" if before else head
