"""Documents that report what others say, paragraph by paragraph, and to whom they give the words of each: reports of
meetings, and compilations of what organisations submitted. A document of a State is none.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

import regex

from indexer.analysis.acronyms import stands_for
from indexer.analysis.exact_words import words
from indexer.domain import PassageKind
from indexer.passages import sentence_spans
from indexer.quotes.attribution.names import names_in
from indexer.quotes.attribution.wording import BACK_REFERENCES
from indexer.quotes.small_words import SMALL_WORDS
from indexer.quotes.subjects import Subject, subjects, without_article
from indexer.vocabulary import load_vocabulary
from indexer.vocabulary.fold import fold
from indexer.vocabulary.mentions import known_names, names_among
from indexer.vocabulary.same_submitter import written_out

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from indexer.domain import Description, Document, Passage
    from indexer.quotes.answer import Place
    from indexer.quotes.speakers import Speakers

NEIGHBOURS = 4
"""Paragraphs on each side of one that tell whether what stands there is reported: at least half of them say of whom."""
LEAST_SPEAKERS = 3
"""Speakers, besides who submitted the document, from which on it reports others; *the Committee recommended* in all
paragraphs of a committee's report is its own word.
"""
FARTHEST = 40
"""Paragraphs on each side in which so many speakers are looked for, and that may go on with what a delegation says."""
MOST_OCCURRENCES = 50
"""Places of one document that are read for their speakers."""

_BRACKETS = r"[(（]((?:[^()（）]|[(（][^()（）]{1,60}[)）]){2,300})[)）]"
_IN_BRACKETS = regex.compile(rf"[^.;()（）。；؛]{{0,300}}{_BRACKETS}\s*(?:[.,;:。，；،؛]|$)")
"""What stands in brackets at the end of the clause that goes on behind the words."""
_EACH_BRACKETS = regex.compile(_BRACKETS)
_LAST_BRACKETS = regex.compile(rf"{_BRACKETS}\W*(?:\p{{L}}{{1,3}}\W*)?$")
"""The same at the end of an item of a list; *and* may follow."""
_BETWEEN = regex.compile(r"\s*[,;/、，；،؛]\s*")
_LISTED = r"(?m)^\W*(?:\S+/)?{name}(?:/\S+)?\s+(?P<whole>\p{{Lu}}[^\n]*:[^\n]*|\p{{Lu}}[^\n,(]*)"
"""A line that tells what a name in short stands for: *AI Amnesty International, London*."""
_NUMBERED = regex.compile(r"(?:^|\n)(?P<number>\p{Nd}{1,3})\.\s+\p{L}")
_LAST_NUMBER = regex.compile(r"[\p{Nd}.]*\p{Nd}")


@dataclass(frozen=True, slots=True)
class Reported:
    """To whom a document gives words that it reports: the known submitters, and names as written; neither where they
    are somebody's who is not told. `lead` is what the sentence says before them, with who says it.
    """

    owners: frozenset[str] = frozenset()
    names: tuple[str, ...] = ()
    lead: str = ""

    @property
    def names_somebody(self) -> bool:
        """Whether the document tells to whom it gives the words."""
        return bool(self.owners or self.names)

    @property
    def shown(self) -> tuple[str, ...]:
        """The names to whom the document gives the words, for readers."""
        return tuple(sorted(self.owners)) or self.names[:1]

    def without_lead(self) -> Reported:
        """The same people, without the words before."""
        return replace(self, lead="")


SOMEBODY = Reported()
"""Reported as somebody's, who is not told."""


@dataclass
class _Paragraph:
    """A numbered paragraph: where its passages, by their ordinals, begin in its text; where that goes on behind its
    number; and the headings above it.
    """

    starts: dict[int, int]
    body: int
    headings: str
    text: str = ""

    def add(self, passage: Passage) -> None:
        """Let it go on with a passage."""
        self.starts[passage.ordinal] = len(self.text)
        self.text += f"{passage.text} ".replace("\n", " ")

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """Where its sentences begin and end."""
        found = [(self.body + start, self.body + end) for start, end in sentence_spans(self.text[self.body :])]
        return found or [(self.body, len(self.text))]


class Report:
    """A document, as far as it reports others."""

    def __init__(self, passages: Sequence[Passage], description: Description, speakers: Speakers) -> None:
        """`passages` are those of the document, in order."""
        self._passages, self._description, self._speakers = passages, description, speakers
        self._subjects_read: dict[int, list[Subject]] = {}
        self._reporting: dict[int, bool] = {}
        self._written_out: dict[str, set[str]] = {}
        self._is_states_own = load_vocabulary().group("States") in description.groups

    def reported(self, place: Place) -> Reported | None:
        """To whom the document gives words at a place; None if they are its own. Raises OverBudgetError within a budget
        of work.
        """
        names = recommended_by(place.text, place.after)
        if names:
            return Reported(names)
        if self._is_states_own:
            return None
        number = self._numbers.get(place.passage.ordinal)
        if number is None:
            return self._in_sentence(place)
        begun = f"{place.before}{place.text}".partition("\n")[0]
        inside = max(0, place.passage.text.find(begun)) + len(place.before)
        start = self._paragraphs[number].starts[place.passage.ordinal] + inside
        return self._in_paragraph(number, start, start + len(place.text))

    def occurrences(self, place: Place) -> Iterator[Place]:
        """A place, and the others of the document with the same words in one passage."""
        yield place
        each = [regex.escape(place.text[word.start : word.end]) for word in words(place.text)]
        wanted = regex.compile(r"\W{1,8}".join(each), regex.IGNORECASE)
        matches = ((passage, match) for passage in self._passages for match in wanted.finditer(passage.text))
        for passage, match in islice(matches, MOST_OCCURRENCES):
            first, last = match.span()
            spans = [(start, end) for start, end in sentence_spans(passage.text) if start < last and end > first]
            start, end = (min(first, spans[0][0]), max(last, spans[-1][1])) if spans else (first, last)
            before, after = passage.text[start:first].lstrip(), passage.text[last:end].rstrip()
            yield replace(place, passage=passage, text=match.group(), before=before, after=after)

    def says(self, found: Reported, name: str) -> bool:
        """Whether a name that somebody states is of whom words are reported: as written, as a submitter, or as the
        document writes out what it says in short.
        """
        if name in found.owners:
            return True
        told = {form for written in found.names for form in self._forms(written)}
        if told & (self._forms(name) if told else set()):
            return True
        whole = fold(without_article(name))
        return " " in whole and any(f" {whole} " in f" {form} " for form in told)

    def _forms(self, name: str) -> set[str]:
        """A name as written and as the document writes it out, folded: behind the name in brackets, or in a list."""
        if name not in self._written_out:
            self._written_out[name] = self._read_forms(name)
        return self._written_out[name]

    def _read_forms(self, name: str) -> set[str]:
        plain = without_article(name)
        known = self._speakers.known(plain)
        texts = [passage.text for passage in self._passages]
        line = regex.compile(_LISTED.format(name=regex.escape(plain)))
        listed = (match["whole"] for text in texts for match in line.finditer(text))
        return {fold(form) for form in (plain, known or "", written_out(plain, texts), *listed) if form}

    @cached_property
    def _paragraphs(self) -> list[_Paragraph]:
        found = list[_Paragraph]()
        headings, label = "", None
        for passage in self._passages:
            number = passage.paragraph or _next_number(passage, label)
            if number is None:
                headings += f"{passage.text}\n" if passage.kind is PassageKind.HEADING else ""
                continue
            if number != label:
                body, above = _behind_number(passage.text, number)
                found.append(_Paragraph({}, body, headings + above))
                headings, label = "", number
            found[-1].add(passage)
        return found

    @cached_property
    def _numbers(self) -> dict[int, int]:
        """The number of the paragraph in which a passage is, by its ordinal."""
        return {ordinal: number for number, paragraph in enumerate(self._paragraphs) for ordinal in paragraph.starts}

    def _in_sentence(self, place: Place) -> Reported | None:
        """To whom a document without numbered paragraphs gives words: whom the sentence begins with, if known."""
        sentence = f"{place.before}{place.text}{place.after}".lstrip()
        told = [
            subject
            for subject in subjects(sentence, self._speakers)[:1]
            if subject.told and subject.owners and not subject.start
        ]
        return Reported(told[0].owners) if told and not self._is_own(told[0]) else None

    def _in_paragraph(self, number: int, start: int, end: int) -> Reported | None:
        paragraph = self._paragraphs[number]
        if listed := self._in_list(number, end):
            return listed
        whose = self._speaker(number)
        own = whose is not None and bool(whose.owners) and whose.owners == self._under_review(number)
        carried = own or self._reports(number) or self._goes_on(number) is not None or whose == SOMEBODY
        first = paragraph.sentences[0]
        each: list[Reported | None] = [whose] if first[1] > start else []
        for begins, ends in paragraph.sentences:
            if begins >= end:
                break
            if (begins, ends) != first:
                said = self._new_speaker(number, paragraph.text[begins:ends], min(end - begins, ends - begins))
                whose = said[0] if said else whose if carried else None
                if ends > start:
                    each.append(whose)
            if begins <= start < ends and whose is not None:
                whose_now = replace(whose, lead=self._lead(paragraph.text[begins:start]))
                each[-1] = whose_now
        return _of_all(each or [whose])

    def _lead(self, before: str) -> str:
        """What stands in a sentence before what is quoted, if that says who speaks."""
        return before.strip() if any(subject.told for subject in subjects(f"{before}x", self._speakers)) else ""

    def _new_speaker(self, number: int, sentence: str, most: int) -> tuple[Reported | None] | None:
        """Whom a later sentence of a paragraph names as speaking up to a place in it; None if nobody anew."""
        begun = sentence.lstrip()
        most -= len(sentence) - len(begun)
        found = subjects(begun, self._speakers)
        told = {
            self._reported_by(number, subject)
            for subject in found
            if subject.start < most and self._is_anew(number, subject)
        }
        if len(told) == 1:
            return (told.pop(),)
        strange = [subject for subject in found if not subject.told and self._is_another(number, subject)]
        return (SOMEBODY,) if told or strange else None

    def _is_anew(self, number: int, subject: Subject) -> bool:
        """Whether a subject that says something is another one than who speaks already. Whom nobody knows is one only
        by a name that begins with a capital, and has other words than the speaker's.
        """
        if not subject.told or self._is_back(number, subject):
            return False
        if subject.owners or subject.officer or not subject.names:
            return True
        whose = self._speaker(number)
        known = {word for shown in (whose.shown if whose else ()) for word in _content(shown)}
        return not subject.names[0][0].islower() and not _content(subject.names[0]) <= known

    def _is_another(self, number: int, subject: Subject) -> bool:
        """Whether the State with which a sentence begins is neither who speaks in its paragraph nor the one under
        review.
        """
        whose = self._speaker(number)
        return whose is None or not subject.owners <= whose.owners | self._under_review(number)

    def _speaker(self, number: int) -> Reported | None:
        """To whom the first sentence of a paragraph is given."""
        found = self._subjects(number)
        said = [subject for subject in found if subject.told]
        named = [subject for subject in said if not self._is_back(number, subject)] or said
        told = {self._reported_by(number, subject) for subject in named}
        if told:
            return told.pop() if len(told) == 1 else SOMEBODY
        begun = next((subject for subject in found if self._reports(number)), None)
        if begun is not None:
            return self._reported_by(number, begun)
        state = self._under_review(number)
        may_be_theirs = bool(state) and self._is_near_dialogue(number) and self._names_any_of(number, state)
        return self._goes_on(number) or (SOMEBODY if self._reports(number) or may_be_theirs else None)

    def _names_any_of(self, number: int, owners: frozenset[str]) -> bool:
        """Whether a paragraph names one of some submitters."""
        return any(name.owner in owners for name in names_in(self._paragraphs[number].text, self._speakers, {}))

    def _is_back(self, number: int, subject: Subject) -> bool:
        """Whether a subject is nobody who is named anew: an officer, too, where a delegation has officers."""
        return subject.is_back or (subject.officer and bool(self._under_review(number)))

    def _reported_by(self, number: int, subject: Subject) -> Reported | None:
        """To whom a paragraph gives what the subject of its sentence says; None where the document itself says it."""
        if subject.unnamed:
            return SOMEBODY
        if self._is_back(number, subject):
            state = self._under_review(number)
            return Reported(state) if state else SOMEBODY if self._reports(number) else None
        if self._is_own(subject):
            return None
        if subject.owners:
            return Reported(subject.owners, subject.names)
        return Reported(names=self._written_before(number, subject.names)) if self._reports(number) else None

    def _written_before(self, number: int, names: tuple[str, ...]) -> tuple[str, ...]:
        """The names of whom a paragraph names in short (*the same Committee*), as one before it writes them in full."""
        short = _content(names[0])
        for earlier in range(number, max(-1, number - FARTHEST), -1):
            for subject in self._subjects(earlier):
                if any(short < _content(whole) for whole in subject.names):
                    return subject.names
        return names

    def _is_own(self, subject: Subject) -> bool:
        """Whether a subject is who submitted the document: *the Committee*."""
        submitters = self._description.submitters
        if subject.owners:
            return subject.owners <= set(submitters)
        for submitter in submitters:
            own = {word.key for word in words(submitter)}
            for name in subject.names:
                said = [word.key for word in words(name) if word.key not in SMALL_WORDS]
                if said and (own.issuperset(said) or stands_for(name, submitter.split())):
                    return True
        return False

    def _subjects(self, number: int) -> list[Subject]:
        """The subjects of the first sentence of a paragraph."""
        if number not in self._subjects_read:
            paragraph = self._paragraphs[number]
            start, end = paragraph.sentences[0]
            self._subjects_read[number] = subjects(paragraph.text[start:end], self._speakers)
        return self._subjects_read[number]

    def _says_whose(self, number: int) -> bool:
        """Whether the first sentence of a paragraph says that somebody else than the submitter says something."""
        return any(subject.told and not self._is_own(subject) for subject in self._subjects(number))

    def _reports(self, number: int) -> bool:
        """Whether others are reported around a paragraph, and several."""
        if number not in self._reporting:
            self._reporting[number] = (
                self._neighbours_say_whose(number) and len(self._speakers_around(number)) >= LEAST_SPEAKERS
            )
        return self._reporting[number]

    def _neighbours_say_whose(self, number: int) -> bool:
        """Whether at least half of the paragraphs around one, and enough of them, say whose words they report."""
        near = [neighbour for neighbour in self._numbers_around(number, NEIGHBOURS) if neighbour != number]
        telling = sum(map(self._says_whose, near))
        return telling >= LEAST_SPEAKERS and 2 * telling >= len(near)

    def _speakers_around(self, number: int) -> set[tuple[str, ...]]:
        """Who is said to say something in the paragraphs around one, up to as many as tell that others are reported."""
        found: set[tuple[str, ...]] = set()
        for near_number in sorted(self._numbers_around(number, FARTHEST), key=lambda near: abs(near - number)):
            if len(found) >= LEAST_SPEAKERS:
                break
            told = (each for each in self._subjects(near_number) if each.told and not self._is_own(each))
            found |= {(*sorted(each.owners), *each.names) for each in told}
        return found

    def _numbers_around(self, number: int, most: int) -> range:
        return range(max(0, number - most), min(len(self._paragraphs), number + most + 1))

    def _under_review(self, number: int) -> frozenset[str]:
        """The State of which the title, or a heading before a paragraph, tells: who *the delegation* is."""
        if self._titled:
            return self._titled
        for earlier in range(number, max(-1, number - 2 * FARTHEST), -1):
            for line in self._paragraphs[earlier].headings.splitlines():
                state = self._speakers.known(line.strip())
                if state and self._speakers.is_state(state):
                    return frozenset({state})
        return frozenset()

    @cached_property
    def _titled(self) -> frozenset[str]:
        title = self._description.title or ""
        found = {name.owner for name in names_in(title, self._speakers, {}) if name.state}
        return frozenset(found) if len(found) == 1 else frozenset()

    def _is_near_dialogue(self, number: int) -> bool:
        return any(map(self._reports, self._numbers_around(number, FARTHEST)))

    def _goes_on(self, number: int) -> Reported | None:
        """Who speaks where a paragraph, which itself does not say so, goes on with what the delegation of the State
        under review says, below the same heading. That begins with it, or stands behind what others
        say and tells of that State.
        """
        state, seen = self._under_review(number), False
        if not state or not self._is_near_dialogue(number):
            return None
        for earlier in range(number, max(-1, number - FARTHEST), -1):
            found = [each for each in self._subjects(earlier) if each.told] or self._subjects(earlier)
            told = any(each.told for each in found)
            if any(each.owners - state or each.names for each in found):
                return Reported(state) if seen and told and earlier != number and self._reports(earlier) else None
            if told:
                return Reported(state)
            seen = seen or bool(found)
            if self._paragraphs[earlier].headings:
                return None
        return None

    def _in_list(self, number: int, end: int) -> Reported | None:
        """Who stands in the next brackets behind some words of an item, if most items beside it end with names, too."""
        near = [neighbour for neighbour in self._numbers_around(number, NEIGHBOURS) if neighbour != number]
        if self._bracketed(number) is None or 2 * sum(
            self._bracketed(neighbour) is not None for neighbour in near
        ) < len(near):
            return None
        behind = (_names_in_brackets(match[1]) for match in _EACH_BRACKETS.finditer(self._paragraphs[number].text, end))
        names = next(filter(None, behind), None)
        return Reported(names) if names else None

    def _bracketed(self, number: int) -> frozenset[str] | None:
        found = _LAST_BRACKETS.search(self._paragraphs[number].text[-400:])
        return _names_in_brackets(found[1]) if found else None


class Reports:
    """The documents of a request as reports, of which it keeps the last ones."""

    def __init__(self, passages_of: Callable[[str], Sequence[Passage]], speakers: Speakers, most: int) -> None:
        """`passages_of` gives the passages of the document with an id, and `most` are kept."""
        self._passages_of, self._speakers, self._most = passages_of, speakers, most
        self._read: dict[str, Report] = {}

    def of(self, document: Document) -> Report:
        """A document as a report."""
        found = self._read.pop(document.id, None)
        if found is None:
            found = Report(self._passages_of(document.id), document.description, self._speakers)
        self._read[document.id] = found
        if len(self._read) > self._most:
            del self._read[next(iter(self._read))]
        return found

    def reported_at(
        self, places: Iterable[Place], asked: Sequence[str]
    ) -> tuple[list[Reported | None], list[Reported]]:
        """To whom documents give words, at all places that have them there, and those of these that are one of the
        speakers `asked` for.
        """
        each: list[Reported | None] = []
        theirs: list[Reported] = []
        for place in places:
            report = self.of(place.document)
            found = [report.reported(occurrence) for occurrence in report.occurrences(place)]
            each += found
            theirs += [
                reported for reported in found if reported and any(report.says(reported, name) for name in asked)
            ]
        return each, theirs


def names_of(found: Iterable[Reported]) -> tuple[str, ...]:
    """All to whom words are given, for readers."""
    return tuple(sorted({name for reported in found for name in reported.shown}))


def _content(name: str) -> set[str]:
    """The words of a name that say something, without those that refer back."""
    return {
        word.key for word in words(name) if word.key not in SMALL_WORDS and not BACK_REFERENCES.fullmatch(word.exact)
    }


def _of_all(each: Sequence[Reported | None]) -> Reported | None:
    """Whose words stand in several sentences: of those who say the one and the other, nobody is told."""
    if len({reported.without_lead() if reported else None for reported in each}) == 1:
        return each[0]
    return SOMEBODY


def _next_number(passage: Passage, before: str | None) -> str | None:
    """The number with which a passage begins that has no label, if it follows the one before, or is the first."""
    found = _NUMBERED.search(passage.text) if passage.kind is PassageKind.STATEMENT else None
    numbers = _LAST_NUMBER.findall(before or "")
    follows = found and (not numbers or int(found["number"]) == int(numbers[0].partition(".")[0]) + 1)
    return f"{found['number']}." if found and follows else None


def _behind_number(text: str, label: str) -> tuple[int, str]:
    """Where the text of a paragraph begins behind the number that is its label, and what stands above that."""
    numbers = _LAST_NUMBER.findall(label)
    found = regex.search(rf"(?:^|\n)\W*{regex.escape(numbers[-1])}\.?\)?\s+", text) if numbers else None
    return (found.end(), text[: found.start()].strip()) if found else (0, "")


def recommended_by(text: str, after: str) -> frozenset[str] | None:
    """Who stands alone in brackets at the end of some words, or of the clause that goes on `after` them: whose
    recommendation it is.
    """
    for listed in (_LAST_BRACKETS.search(f"{text}{after[:2]}"), _IN_BRACKETS.match(after)):
        if listed and (names := _names_in_brackets(listed[1])):
            return names
    return None


def brackets_of_names(text: str) -> int:
    """How many brackets of a text have names alone in them."""
    return sum(_names_in_brackets(match[1]) is not None for match in _EACH_BRACKETS.finditer(text))


def _names_in_brackets(brackets: str) -> frozenset[str] | None:
    """Who stands in brackets, if all that stands there are names."""
    each = [_names(part) for part in _BETWEEN.split(brackets)]
    if all(len(names) == 1 and names[0][:2] == (0, count) for names, count in each):
        return frozenset(names[0][2] for names, _ in each)
    return None


def _names(text: str) -> tuple[list[tuple[int, int, str]], int]:
    """The names in a text, from one word up to another and whose they are, and the number of its words."""
    exact = [word.exact for word in words(text)]
    return list(names_among(exact, known_names())), len(exact)
