"""Check many quotations: each gets an answer or the reason why it could not be checked."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from indexer import budget
from indexer.alignments.names import called
from indexer.errors import BadParameterError, OverBudgetError, OverdueError
from indexer.messages import Message
from indexer.quotes.answer import Verdict
from indexer.quotes.attribution.full_names import last_name
from indexer.quotes.context import asks, words_after, words_before
from indexer.quotes.enclosures import Letters, is_called
from indexer.quotes.quotation import stripped
from indexer.quotes.quoting import quoted_from
from indexer.quotes.reading import described_speaker
from indexer.quotes.reports import Reports, names_of
from indexer.vocabulary.fold import fold
from indexer.vocabulary.same_submitter import spelling, spellings

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from indexer.domain import Filters
    from indexer.quotes.answer import Checked, Place
    from indexer.quotes.check import QuoteCheck
    from indexer.quotes.enclosures import Enclosed
    from indexer.quotes.quoting import Source
    from indexer.quotes.reading import QuoteRequest
    from indexer.quotes.reports import Reported
    from indexer.quotes.speakers import Speakers


WORK_SECONDS = 1.8
"""Processor time for one quotation within a request, without the model's, which another process does."""

WAIT_SECONDS = 20.0
"""Time for one quotation, the model's included."""

MOST_READ = 12
"""Documents that are read for whose words their annexes have: as many as are examined for an altered quotation."""

MOST_BODIES = 3
"""Bodies of a State that are named."""

IN_COMPILATION = "in_compilation"
"""What is said of words in a document that may hold many submissions."""

REPORTED_AS = "reported_as"
"""What is said of words that a document gives to somebody whom it names."""

QUOTED_AS = "quoted_as"
"""What is said of words that a document has in quotation marks and gives to somebody whom it names."""

SIGNED = "speaker_signed"
"""What is said of a person who signs or speaks for a submitter."""

UNRECOGNISED = "speaker_unrecognised"
"""What is said of a quotation of a text that does not say clearly who said it."""

LEFT_OPEN = "left_open"
"""The outcome for words that stand only in documents of which nobody knows whose they are, or that are said to be by
somebody whom nobody knows: whoever is named may have said them, or somebody else.
"""
_UNKNOWN = frozenset({"speaker_unknown", "speaker_unknown_close"})
"""What is said of a name that nobody bears."""
_NOT_THEIRS = frozenset({Verdict.MISATTRIBUTED, Verdict.NOT_FOUND})
"""Verdicts that say of the named speaker that this is not what was said."""
OUTCOMES = (
    Verdict.VERBATIM,
    Verdict.ALTERED,
    Verdict.MISATTRIBUTED,
    LEFT_OPEN,
    Verdict.PARAPHRASE,
    Verdict.NOT_FOUND,
    None,
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A quotation and its answer, or the `problem` with it; both if somebody stated a speaker whom nobody knows: the
    words were looked for in all documents. `speakers` are the submitters to whose documents the check
    was limited; `note` says why it was not limited to those of a speaker whom the text names, or as whom that name was
    read, and `origin` whose words the document calls them, or that they are quoted or annexed there. `quoted` is true
    for words that stand in quotation marks alone, of which nothing tells that they are the speaker's, who may be the
    one who quotes them; `enclosed` for those in annexes of which nothing tells that they are the speaker's, and
    something that they are not, and `reported` for those that documents report, which do not tell that they are the
    speaker's; `persons` are those who said words for the State of the person who is asked for. `behind` is what the
    document says before them in the same sentence, if that negates, doubts or limits them or they are quoted as the
    whole sentence, and `condition` what it goes on with; `asks` is true where that sentence is a question. `translated`
    tells that a quotation that does not stand here may be a translation.
    """

    asked: QuoteRequest
    checked: Checked | None
    problem: Message | None = None
    speakers: tuple[str, ...] = ()
    note: Message | None = None
    origin: Message | None = None
    quoted: bool = False
    enclosed: bool = False
    reported: bool = False
    persons: tuple[str, ...] = ()
    behind: str = ""
    condition: str = ""
    asks: bool = False
    translated: Message | None = None

    @property
    def notes(self) -> tuple[Message, ...]:
        """What a reader must know besides the verdict."""
        behind = Message("stands_behind", words=self.behind) if self.behind else None
        condition = Message("stands_before", words=self.condition) if self.condition else None
        question = Message("in_a_question") if self.asks else None
        joined = Message("ellipsis_joins") if self.joins else None
        pieces = self.checked.pieces if self.checked else None
        apart = Message("sentences_apart", count=pieces[0], number=pieces[1]) if pieces else None
        if self.checked and self.checked.reordered:
            apart = Message("sentences_reordered")
        of_page = Message("page_words_left_out", words=self.page_words) if self.page_words else None
        scanned = Message("page_is_scan") if self.needs_picture else None
        others = self.checked.recapitalised if self.checked else 0
        elsewhere = Message("recapitalised_elsewhere", documents=others) if others else None
        told = (
            self.note,
            self.origin,
            self.translated,
            behind,
            condition,
            question,
            joined,
            apart,
            of_page,
            scanned,
            elsewhere,
        )
        return tuple(one for one in told if one)

    @property
    def page_words(self) -> str:
        """What it has of the head or foot of a page of the first place."""
        return self.checked.places[0].page_words if self.checked and self.checked.places else ""

    @property
    def stranger(self) -> str:
        """The name of the speaker, if nobody is known by it."""
        told = self.problem or self.note
        return self.asked.speaker if told and told.code in _UNKNOWN else ""

    @property
    def speaker_unrecognised(self) -> bool:
        """Whether it stands in a text that does not say clearly who said it."""
        return self.note is not None and self.note.code == UNRECOGNISED

    @property
    def needs_picture(self) -> bool:
        """Whether what differs from it was read from the picture of a page, by a program that may have misread it."""
        if self.checked is None:
            return False
        found = self.checked.places or self.checked.nearest
        own = self.checked.nearest if self.checked.verdict is Verdict.MISATTRIBUTED else ()
        return self.checked.by_letters or any(one.recognised and one.changes for one in (*found[:1], *own[:1]))

    @property
    def joins(self) -> bool:
        """Whether an ellipsis of it joins two sentences of each document that has it."""
        places = self.checked.places if self.checked and self.checked.wording else ()
        return bool(places) and all(one.joined for one in places)

    @property
    def needs_context(self) -> bool:
        """Whether the sentence of the document says something else than the words alone."""
        return bool(self.behind or self.condition or self.asks or self.joins)

    @property
    def outcome(self) -> str | None:
        """The verdict, LEFT_OPEN if nobody knows who said the words, or None for a quotation that was not checked."""
        if self.checked is None:
            return None
        another = self.quoted or self.enclosed or self.reported or self.persons
        nobody = self.speakers and (another or not self.checked.said_by)
        left_open = self.checked.wording and (nobody or self.stranger)
        return LEFT_OPEN if left_open else self.checked.verdict


def check_each(
    check: QuoteCheck,
    asked: Sequence[QuoteRequest],
    filters: Filters,
    speakers: Speakers,
    done: Callable[[int], object] = int,
) -> list[Entry]:
    """One entry per quotation, in order; repeated ones are looked up once. `done` receives the number of further ones
    checked. The named speaker becomes a filter, unless the filters name a submitter. A speaker whom nobody knows is a
    problem if somebody stated the name, and a note if it was only read from a text; the words are looked for in all
    documents. What is not found in the documents of a likely speaker is looked for in all of them: on a likelihood,
    nobody is told to have said something else.
    """

    @lru_cache(MOST_READ)
    def letters(document_id: str) -> Letters:
        return Letters(check.passages(document_id))

    reports = Reports(check.passages, speakers, MOST_READ)

    def checked_entry(one: QuoteRequest) -> Entry:
        chosen, note = _searched(one, filters, speakers)
        checked = check.check(one.text, chosen, speakers.bodies(chosen))
        if one.likely and chosen != filters and checked.verdict in _NOT_THEIRS:
            note = Message("speaker_likely_elsewhere", speaker=one.speaker)
            chosen, checked = filters, check.check(one.text, filters, speakers.bodies(filters))
        problem = note if one.stated and note and note.code in _UNKNOWN else None
        told = None if problem else note or _by_a_body(checked, chosen.submitter)
        found = Entry(one, checked, problem, chosen.submitter, told)
        if not checked.wording:
            return replace(found, translated=_translated(check, one.text, chosen, checked))
        found = _in_context(found, checked)
        quoted = quoted_from(checked.places, speakers, check.passages)
        if quoted is not None:
            return _as_quoted(found, quoted, speakers)
        found = _as_reported(found, reports) or _as_enclosed(found, letters, speakers)
        return _as_spoken(_as_signed(found))

    @cache
    def entry(one: QuoteRequest) -> Entry:
        try:
            with budget.part(WORK_SECONDS, WAIT_SECONDS):
                return checked_entry(one)
        except (BadParameterError, OverBudgetError, OverdueError) as error:
            return Entry(one, None, error.message)

    entries = []
    for one in asked:
        entries.append(entry(one))
        done(1)
    return entries


def _translated(check: QuoteCheck, text: str, chosen: Filters, checked: Checked) -> Message | None:
    """What to say of a quotation that may be a translation: that no document is in its language, or nothing near."""
    if checked.by_letters:  # it stands there, misread
        return None
    if check.is_in_other_language(text, chosen):
        return Message("quotation_in_other_language")
    near = (*checked.places, *checked.nearest)
    return Message("nearest_in_other_language") if near and check.is_in_other_language(text, chosen, near) else None


def _in_context(entry: Entry, checked: Checked) -> Entry:
    """The entry with what stands around its words. Each part of those that stand far apart has a place of its own."""
    alike = [[one] for one in checked.places] if checked.pieces else [checked.places]
    text = stripped(entry.asked.text)
    behind = (words_before("" if number else text, places) for number, places in enumerate(alike))
    return replace(
        entry,
        behind=next(filter(None, behind), ""),
        condition=next(filter(None, map(words_after, alike)), ""),
        asks=any(asks(text, places) for places in alike),
    )


def _searched(one: QuoteRequest, filters: Filters, speakers: Speakers) -> tuple[Filters, Message | None]:
    """In which documents a quotation is looked for, and what is to be told of its speaker. Raises BadParameterError."""
    if filters.submitter:
        return replace(filters, submitter=known_speakers(filters.submitter, speakers, "submitter")), None
    if one.speaker and (meant := _meant(one, speakers)):
        return replace(filters, submitter=meant[0]), meant[1]
    if one.speaker and speakers.known(one.speaker):
        note = Message("speaker_likely", speaker=one.speaker) if one.likely else None
        return replace(filters, submitter=known_speakers((one.speaker,), speakers, "speaker")), note
    if one.speaker and (several := speakers.several(one.speaker)):
        return replace(filters, submitter=several), Message("speakers_together", names=several)
    if one.speaker:
        return filters, unknown_speaker(one.speaker, speakers)
    return filters, None if one.stated else Message(UNRECOGNISED)


def _meant(one: QuoteRequest, speakers: Speakers) -> tuple[tuple[str, ...], Message] | None:
    """Whom the name of a speaker means that is a part of others, a person's or a phrase, and what is to be told of
    that.
    """
    known = speakers.known(one.speaker)
    if joint := speakers.joint(one.speaker):
        return (known, *joint) if known else joint, Message("speaker_joint", name=one.speaker[:80], names=joint)
    if known or not one.stated:
        return None
    if signed := speakers.person(one.speaker):
        person, submitter = signed
        return (submitter,), Message(SIGNED, person=person, speaker=submitter)
    if meant := described_speaker(one.speaker, speakers):
        return (meant,), Message("speaker_meant", name=one.speaker[:80], speaker=meant)
    return None


def _by_a_body(checked: Checked, speakers: Sequence[str]) -> Message | None:
    """Which bodies of a State submitted what it is said to have said, if the State itself submitted none of it."""
    names = {name for place in checked.places for name in place.document.description.submitters}
    own = spellings(speakers)
    if not speakers or not names or checked.verdict is Verdict.MISATTRIBUTED or not own.isdisjoint(spellings(names)):
        return None
    return Message("speaker_body", names=tuple(sorted(names)[:MOST_BODIES]), states=tuple(speakers))


def _as_reported(entry: Entry, reports: Reports) -> Entry | None:
    """The entry, if its words are reported; see `reports`. Of the places of each document, any may be the named
    speaker's. Whom none of them tells is not accused if one of them does not tell whose they are, and who published the
    report is not confirmed. None if that tells nothing of the words.
    """
    checked = entry.checked
    if checked is None or checked.wording is None:
        return None
    each, mine = reports.told(checked.places, (entry.stranger,) if entry.stranger else entry.speakers)
    told = [one for one in each if one is not None]
    denied = checked.verdict is Verdict.MISATTRIBUTED or bool(entry.stranger)
    if not told or (len(told) < len(each) and not mine and (not denied or all(one.is_told for one in told))):
        return None
    entry = _behind_reporting(entry, mine or each)
    if mine and denied:
        return _told_theirs(entry, Message(REPORTED_AS, names=names_of(mine)))
    names = names_of(told)
    origin = Message(REPORTED_AS, names=names) if names else Message("reported_of_somebody")
    found = replace(entry, origin=origin)
    if entry.stranger or not entry.speakers or mine or (denied and all(one.owners for one in told)):
        return found
    return replace(found, checked=replace(checked, verdict=checked.wording), reported=True)


def _behind_reporting(entry: Entry, each: Sequence[Reported | None]) -> Entry:
    """The entry with the words by which the sentence says who says it, if each of its places has such words before."""
    leads = [one.lead for one in each if one is not None]
    return entry if entry.behind or len(leads) < len(each) or not all(leads) else replace(entry, behind=leads[0])


def _told_theirs(entry: Entry, told: Message) -> Entry:
    """The entry of words that a document of others gives to the named speaker, as `told` says."""
    checked = entry.checked
    if checked is None or checked.wording is None:
        return entry
    if checked.verdict is Verdict.MISATTRIBUTED:
        checked = replace(checked, verdict=checked.wording, nearest=())
    note = None if entry.stranger else entry.note
    return replace(entry, checked=checked, problem=None, note=note, origin=told)


def _as_enclosed(entry: Entry, letters_of: Callable[[str], Letters], speakers: Speakers) -> Entry:
    """The entry, if its words stand in annexes, or in what was submitted on behalf of others; see `enclosures`. The
    submitter of a document has not surely said what it encloses, and whom the annex names as its author has not said
    something else.
    """
    checked = entry.checked
    if checked is None or checked.wording is None:
        return entry
    theirs, each = set(entry.speakers), []
    for place in checked.places[:MOST_READ]:
        letters = letters_of(place.document.id)
        found = letters.enclosed(place, speakers)
        names = place.document.description.submitters
        asked = [entry.stranger] if entry.stranger else [one for one in entry.speakers if not speakers.is_state(one)]
        if found and (found.authors & theirs or any(found.is_by(one) for one in letters.written_out(asked))):
            return _told_theirs(entry, _annexed(names, found))
        denied = checked.verdict is Verdict.MISATTRIBUTED or entry.stranger
        if denied and _speaks_for(entry, place, letters, speakers):
            return _told_theirs(entry, Message("spoken_for", names=names))
        each.append((names, found))
    enclosed = [(names, found) for names, found in each if found is not None]
    if len(enclosed) < len(each) or not enclosed:
        return entry
    names, first = enclosed[0]
    told = _annexed(names, first)
    if not all(found.by_another for _, found in enclosed):
        return replace(entry, origin=told)
    return replace(
        entry,
        checked=replace(checked, verdict=checked.wording) if theirs else checked,
        origin=told,
        enclosed=bool(theirs),
    )


def _as_signed(entry: Entry) -> Entry:
    """The entry, if somebody whom nobody knows by that name is one of several who signed a document with its words, or
    spoke them in the record of a meeting, and they stand in no annex to it.
    """
    checked = entry.checked
    if not entry.stranger or checked is None or entry.origin is not None:
        return entry
    for place in checked.places:
        about = place.document.description
        if any(is_called(one, entry.stranger) for one in about.signatories):
            return _told_theirs(
                entry, Message("signed_there", names=about.submitters, words="; ".join(about.signatories))
            )
    return entry


def _as_spoken(entry: Entry) -> Entry:
    """The entry, if it asks for a person, and its words stand in records of meetings alone, where others spoke them for
    the same State.
    """
    checked = entry.checked
    if checked is None or entry.note is None or entry.note.code != SIGNED or checked.verdict is Verdict.MISATTRIBUTED:
        return entry
    spoke = [one.document.description.signatories if one.document.part_of else () for one in checked.places]
    asked = fold(last_name(entry.asked.speaker))
    if not all(spoke) or any(fold(last_name(one)) == asked for each in spoke for one in each):
        return entry
    return replace(entry, persons=tuple(dict.fromkeys(one for each in spoke for one in each)))


def _speaks_for(entry: Entry, place: Place, letters: Letters, speakers: Speakers) -> bool:
    """Whether a document says that it speaks on behalf of the named speaker, whom nobody but the document may know."""
    spoken = letters.spoken_for(place.document.description, speakers)
    if entry.stranger:
        sought = spelling(entry.stranger)
        return any(
            sought == spelling(one) or any(form.fullmatch(entry.stranger) for form in called(one)) for one in spoken
        )
    return not set(entry.speakers).isdisjoint(speakers.known(one) or one for one in spoken)


def _annexed(names: Sequence[str], found: Enclosed) -> Message:
    if not names:
        if found.told:
            return Message("in_annex_under_of_somebody", words=found.told)
        return Message("in_compilation_of_somebody" if found.compiled else "in_annex_of_somebody")
    if found.told:
        return Message("in_annex_under", names=tuple(names), words=found.told)
    return Message(IN_COMPILATION if found.compiled else "in_annex", names=tuple(names))


def _as_quoted(entry: Entry, source: Source, speakers: Speakers) -> Entry:
    """The entry, if its words stand in quotation marks, and whose they are there; see `quoting.quoted_from`. Whoever
    quotes somebody has not said it, and whom the document does not name may have said it.
    """
    checked = entry.checked
    if checked is None or checked.wording is None:
        return entry
    told = Message(QUOTED_AS, speaker=source.shown) if source.shown else Message("quoted_there")
    if source.owner in entry.speakers or (entry.stranger and source.is_called(entry.stranger)):
        return _told_theirs(entry, told)
    accused = checked.verdict is Verdict.MISATTRIBUTED
    asked = set(entry.speakers)
    others = asked and source.states and all(map(speakers.is_state, asked)) and asked.isdisjoint(source.states)
    if not asked or (accused and (source.owner or others)):
        return replace(entry, origin=told)
    return replace(entry, checked=replace(checked, verdict=checked.wording), origin=told, quoted=True)


def outcome_counts(entries: Sequence[Entry]) -> dict[str | None, int]:
    """How many quotations have each outcome, in the order of OUTCOMES."""
    counts = Counter(entry.outcome for entry in entries)
    return {outcome: counts[outcome] for outcome in OUTCOMES if counts[outcome]}


def known_speakers(names: Sequence[str], speakers: Speakers, parameter: str) -> tuple[str, ...]:
    """The submitters with these names. Raises BadParameterError for a name that nobody bears; it suggests near ones."""
    found = [speakers.known(name) for name in names]
    for name, submitter in zip(names, found, strict=True):
        if submitter is None:
            raise BadParameterError(parameter, unknown_speaker(name, speakers))
    return tuple(dict.fromkeys(one for one in found if one))


def unknown_speaker(name: str, speakers: Speakers) -> Message:
    """What to say of a name that nobody bears."""
    near = speakers.near(name)
    if near:
        return Message("speaker_unknown_close", name=name[:80], close=near)
    return Message("speaker_unknown", name=name[:80])
