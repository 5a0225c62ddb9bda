"""The quote check as two lists of named steps, and the two verdicts that read what these find.

`WORDS` are the steps by which the words of a quotation are looked for in documents; `words_verdict` judges what they
find. `QUOTE` are those of a quotation with its speaker, of which looking for its words is one; `verdict` judges. A step
finds and records, and only a verdict decides.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from indexer.alignments.names import called
from indexer.domain import Filters
from indexer.errors import BadParameterError
from indexer.messages import Message
from indexer.quotes.answer import Checked, Verdict
from indexer.quotes.attribution.full_names import last_name
from indexer.quotes.context import asks, words_after, words_before
from indexer.quotes.enclosures import Letters, is_called
from indexer.quotes.entry import IN_COMPILATION, QUOTED_AS, REPORTED_AS, SIGNED, UNKNOWN, UNRECOGNISED, Entry
from indexer.quotes.quotation import stripped
from indexer.quotes.quoting import quoted_from
from indexer.quotes.reading import described_speaker
from indexer.quotes.reports import names_of
from indexer.steps import Step, taken
from indexer.vocabulary.fold import fold
from indexer.vocabulary.same_submitter import spelling, spellings

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from indexer.quotes.answer import Place
    from indexer.quotes.check import Pieces, Quotation, QuoteCheck
    from indexer.quotes.enclosures import Enclosed
    from indexer.quotes.reading import QuoteRequest
    from indexer.quotes.reports import Reports
    from indexer.quotes.speakers import Speakers

MOST_SIMILAR = 3
"""Sentences shown as similar wording, or as near in meaning."""
MOST_PIECES = 5
"""Sentences of a quotation, or parts that an ellipsis joins, that are looked for by themselves."""
MOST_READ = 12
"""Documents that are read for whose words their annexes have: as many as are examined for an altered quotation."""
MOST_BODIES = 3
"""Bodies of a State that are named."""
LONGEST_NAME = 80
"""Characters of a speaker's name that a message repeats."""

# -- words -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Words:
    """What is known of the words of a quotation. `chosen` selects the documents of the named speaker, `bodies` those of
    others that speak for it, as ministries do for a State. `own` is where the words stand in these, `others` where they
    stand elsewhere, if that is nearer to them; `of_others` tells that the words are what others said. `near` is what
    comes near in meaning in the documents chosen, and `pieces` are the sentences that stand somewhere by themselves.
    """

    check: QuoteCheck
    quotation: Quotation
    chosen: Filters
    bodies: Filters | None
    own: Checked | None = None
    others: Checked | None = None
    of_others: bool = False
    near: Checked | None = None
    pieces: Pieces | None = None

    @property
    def where(self) -> Filters:
        """Where the named speaker's words may stand."""
        return self.bodies or self.chosen

    @property
    def is_nobodys(self) -> bool:
        """Whether the words are others' of whom nobody knows who they are, though a speaker is named."""
        return bool(self.of_others and self.others and self.chosen.submitter and not self.others.said_by)


def find_in_chosen_documents(known: Words) -> Words:
    """Look for the words in the documents of the named speaker."""
    return replace(known, own=known.check.word_for_word(known.quotation, known.chosen))


def find_in_bodies(known: Words) -> Words:
    """Look for them in documents of bodies that speak for the named speaker."""
    return known if known.bodies is None else replace(known, own=_nearer(known, known.bodies))


def find_elsewhere(known: Words) -> Words:
    """Look for them in all other documents, where a speaker is named."""
    others = known.own if known.chosen == Filters() else _nearer(known, Filters())
    return known if others is known.own else replace(known, others=others)


def weigh_others(known: Words) -> Words:
    """Tell whether what stands elsewhere is what was quoted, or has words in common."""
    is_said = known.others is not None and known.check.are_of_others(known.quotation, known.others)
    return replace(known, of_others=True) if is_said else known


def find_near_in_meaning(known: Words) -> Words:
    """Look for what the documents of the named speaker say that comes near, where they do not have the words."""
    if known.is_nobodys or (known.own is not None and (known.others is None or known.of_others)):
        return known
    if known.of_others and not known.check.scope(known.where).documents:
        return known
    return replace(known, near=known.check.by_meaning(known.quotation, known.where))


def find_pieces(known: Words) -> Words:
    """Look for each sentence of a quotation by itself that stands nowhere as a whole."""
    if words_verdict(known).wording:
        return known
    return replace(known, pieces=known.check.pieces(known.quotation))


WORDS: tuple[Step[Words], ...] = (
    Step("words in the documents of the speaker", find_in_chosen_documents),
    Step("words in documents of its bodies", find_in_bodies),
    Step("words elsewhere", find_elsewhere),
    Step("whether they are what others said", weigh_others),
    Step("what is near in meaning", find_near_in_meaning),
    Step("sentences by themselves", find_pieces),
)


def words_verdict(known: Words) -> Checked:
    """Judge what is known of the words. Nobody is accused whose scanned page may have them."""
    scope, others, near = known.check.scope(known.where), known.others, known.near
    if known.is_nobodys and others:
        return replace(others, scope=scope)
    if others and known.of_others:
        own = known.own or near
        if own and own.by_letters:  # it may be printed there
            return replace(own, nearest=(*own.nearest[:1], *others.places)[:MOST_SIMILAR])
        nearest = own.places or own.nearest if own else ()
        accused = Verdict.MISATTRIBUTED
        return replace(others, verdict=accused, scope=scope, nearest=nearest[:MOST_SIMILAR], wording=others.verdict)
    if others and near:
        found = replace(near, nearest=(*near.nearest, *others.places)[:MOST_SIMILAR])
    else:
        found = known.own or near or Checked(Verdict.NOT_FOUND, (), 0, scope)
    pieces = known.pieces
    if pieces is None:
        return found
    apart = [
        candidate
        for candidate in found.nearest
        if all(candidate.passage.id != place.passage.id for place in pieces.places)
    ]
    return replace(
        found,
        nearest=(*pieces.places, *apart)[:MOST_PIECES],
        pieces=(len(pieces.places), pieces.number),
        reordered=pieces.reordered,
    )


def _nearer(known: Words, filters: Filters) -> Checked | None:
    """What the documents that pass the filters say, if it is nearer to the words than what is the speaker's own."""
    if known.own is not None and _is_unchanged(known.own):
        return known.own
    found = known.check.word_for_word(known.quotation, filters)
    return found if found and (known.own is None or found.wording is Verdict.VERBATIM) else known.own


def _is_unchanged(answer: Checked) -> bool:
    """Whether the words differ in nothing, or in letters that recognition may have misread, or in capitals."""
    first = next(iter(answer.places), None)
    return answer.wording is Verdict.VERBATIM or (first is not None and (first.misread or first.recapitalised))


# -- quotations with their speakers ----------------------------------------------------------------------------------


class Claim(StrEnum):
    """What a document tells of the words that it has: that the named speaker said them; that somebody else may have;
    or only whose they are.
    """

    SAID = "said"
    OPEN = "open"
    TOLD = "told"


@dataclass(frozen=True, slots=True)
class Whose:
    """Whose words a document says that they are: the `rule` that tells it, what it comes to for the named speaker, the
    note for the reader, and the words by which the sentence says who says it.
    """

    rule: str
    claim: Claim
    origin: Message | None
    behind: str = ""


@dataclass(frozen=True, slots=True)
class Tools:
    """What the steps read documents with, and the speakers that are known."""

    check: QuoteCheck
    speakers: Speakers
    reports: Reports
    letters: Callable[[str], Letters]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of a quotation. `filters` are those of the request, `chosen` with the named speaker as one; `note`
    tells how the speaker was read. `checked` is the verdict on the words, `whose` what the documents tell of whose they
    are. The rest is as in `Entry`.
    """

    tools: Tools
    asked: QuoteRequest
    filters: Filters
    chosen: Filters = field(default_factory=Filters)
    note: Message | None = None
    checked: Checked | None = None
    translated: Message | None = None
    behind: str = ""
    condition: str = ""
    asks: bool = False
    whose: Whose | None = None
    persons: tuple[str, ...] = ()

    @property
    def places(self) -> tuple[Place, ...]:
        """Where the words stand; nowhere if they are not found."""
        return self.checked.places if self.checked and self.checked.wording else ()

    @property
    def stranger(self) -> str:
        """The name of the speaker, if nobody is known by it."""
        return self.asked.speaker if self.note and self.note.code in UNKNOWN else ""

    @property
    def is_denied(self) -> bool:
        """Whether the words alone say that the named speaker did not say them, or nobody knows who that is."""
        return bool(self.stranger) or (self.checked is not None and self.checked.verdict is Verdict.MISATTRIBUTED)

    @property
    def is_accused(self) -> bool:
        """Whether the named speaker is said not to have said the words, whatever the documents tell."""
        denied = self.checked is not None and self.checked.verdict is Verdict.MISATTRIBUTED
        return denied and (self.whose is None or self.whose.claim is Claim.TOLD)


def choose_documents(known: Evidence) -> Evidence:
    """Make the named speaker a filter, unless the request filters by submitter. Raises BadParameterError."""
    chosen, note = _searched(known)
    return replace(known, chosen=chosen, note=note)


def look_for_words(known: Evidence) -> Evidence:
    """Look for the words there, and elsewhere. Raises BadParameterError."""
    return replace(known, checked=_words_in(known, known.chosen))


def doubt_likely_speaker(known: Evidence) -> Evidence:
    """Look in all documents for what is not found in those of a speaker who is only likely: on a likelihood, nobody is
    said to have said something else.
    """
    says_no = known.checked and known.checked.verdict in {Verdict.MISATTRIBUTED, Verdict.NOT_FOUND}
    if not (known.asked.likely and known.chosen != known.filters and says_no):
        return known
    note = Message("speaker_likely_elsewhere", speaker=known.asked.speaker)
    return replace(known, chosen=known.filters, note=note, checked=_words_in(known, known.filters))


def note_other_language(known: Evidence) -> Evidence:
    """Note that what is not found may be a translation: no document is in its language, or nothing near."""
    checked, check, text = known.checked, known.tools.check, known.asked.text
    if checked is None or checked.wording or checked.by_letters:  # misread, it stands there
        return known
    if check.is_in_other_language(text, known.chosen):
        return replace(known, translated=Message("quotation_in_other_language"))
    near = (*checked.places, *checked.nearest)
    if near and check.is_in_other_language(text, known.chosen, near):
        return replace(known, translated=Message("nearest_in_other_language"))
    return known


def read_sentence_around(known: Evidence) -> Evidence:
    """Read what the sentence says before and after the words. Each part of those that stand far apart has a place of
    its own.
    """
    if not known.places or known.checked is None:
        return known
    alike = [[place] for place in known.places] if known.checked.pieces else [known.places]
    text = stripped(known.asked.text)
    behind = (words_before("" if number else text, places) for number, places in enumerate(alike))
    return replace(
        known,
        behind=next(filter(None, behind), ""),
        condition=next(filter(None, map(words_after, alike)), ""),
        asks=any(asks(text, places) for places in alike),
    )


def read_quotation_marks(known: Evidence) -> Evidence:
    """Read whose words they are that the documents have in quotation marks; see `quoting.quoted_from`. Whoever quotes
    somebody has not said it, and whom the document does not name may have said it.
    """
    source = quoted_from(known.places, known.tools.speakers, known.tools.check.passages) if known.places else None
    if source is None:
        return known
    origin = Message(QUOTED_AS, speaker=source.shown) if source.shown else Message("quoted_there")
    asked = set(known.chosen.submitter)
    if source.owner in asked or (known.stranger and source.is_called(known.stranger)):
        claim = Claim.SAID
    else:
        states = source.states and all(map(known.tools.speakers.is_state, asked)) and asked.isdisjoint(source.states)
        is_told = not asked or (known.is_accused and (source.owner or states))
        claim = Claim.TOLD if is_told else Claim.OPEN
    return replace(known, whose=Whose("in quotation marks", claim, origin))


def read_reports(known: Evidence) -> Evidence:
    """Read to whom documents that report words give them; see `reports`. Of the places of each document, any may be the
    named speaker's. Whom none of them tells is not accused if one of them does not tell whose they are, and who
    published the report is not confirmed.
    """
    if not known.places or known.whose:
        return known
    asked = known.chosen.submitter
    each, mine = known.tools.reports.reported_at(known.places, (known.stranger,) if known.stranger else asked)
    told = [reported for reported in each if reported is not None]
    denied = known.is_denied
    if not told or (
        len(told) < len(each) and not mine and (not denied or all(reported.names_somebody for reported in told))
    ):
        return known
    read = [reported for reported in (mine or each) if reported is not None]
    leads = [reported.lead for reported in read]
    behind = leads[0] if len(read) == len(mine or each) and all(leads) else ""
    if mine and denied:
        return replace(known, whose=Whose("reported", Claim.SAID, Message(REPORTED_AS, names=names_of(mine)), behind))
    names = names_of(told)
    origin = Message(REPORTED_AS, names=names) if names else Message("reported_of_somebody")
    is_told = known.stranger or not asked or mine or (denied and all(reported.owners for reported in told))
    return replace(known, whose=Whose("reported", Claim.TOLD if is_told else Claim.OPEN, origin, behind))


def read_enclosures(known: Evidence) -> Evidence:
    """Read whose words annexes have, and what was submitted on behalf of others; see `enclosures`. The submitter of a
    document has not surely said what it encloses, and whom the annex names as its author has not said something else.
    """
    if not known.places or known.whose:
        return known
    asked, speakers, each = set(known.chosen.submitter), known.tools.speakers, []
    for place in known.places[:MOST_READ]:
        letters = known.tools.letters(place.document.id)
        found = letters.enclosed(place, speakers)
        names = place.document.description.submitters
        named = (
            [known.stranger]
            if known.stranger
            else [submitter for submitter in known.chosen.submitter if not speakers.is_state(submitter)]
        )
        if found and (found.authors & asked or any(found.is_by(form) for form in letters.written_out(named))):
            return replace(known, whose=Whose("enclosed", Claim.SAID, _annexed(names, found)))
        if known.is_denied and _speaks_for(known, place, letters):
            return replace(known, whose=Whose("spoken for", Claim.SAID, Message("spoken_for", names=names)))
        each.append((names, found))
    enclosed = [(names, found) for names, found in each if found is not None]
    if len(enclosed) < len(each):
        return known
    names, first = enclosed[0]
    is_open = asked and all(found.by_another for _, found in enclosed)
    return replace(known, whose=Whose("enclosed", Claim.OPEN if is_open else Claim.TOLD, _annexed(names, first)))


def read_signatures(known: Evidence) -> Evidence:
    """Look for somebody whom nobody knows by that name among those who signed a document with the words, or spoke them
    in the record of a meeting; they stand in no annex to it.
    """
    for place in known.places if known.stranger and not known.whose else ():
        about = place.document.description
        if any(is_called(signatory, known.stranger) for signatory in about.signatories):
            told = Message("signed_there", names=about.submitters, words="; ".join(about.signatories))
            return replace(known, whose=Whose("signed", Claim.SAID, told))
    return known


def read_records(known: Evidence) -> Evidence:
    """Read who else spoke for the State of the person who is named, where the words stand in records of meetings
    alone.
    """
    is_person = known.note is not None and known.note.code == SIGNED
    if (
        not known.places
        or not is_person
        or known.is_accused
        or (known.whose and known.whose.rule == "in quotation marks")
    ):
        return known
    spoke = [place.document.description.signatories if place.document.part_of else () for place in known.places]
    asked = fold(last_name(known.asked.speaker))
    if not all(spoke) or any(fold(last_name(person)) == asked for each in spoke for person in each):
        return known
    return replace(known, persons=tuple(dict.fromkeys(person for each in spoke for person in each)))


QUOTE: tuple[Step[Evidence], ...] = (
    Step("documents of the named speaker", choose_documents),
    Step("words", look_for_words),
    Step("likely speaker", doubt_likely_speaker),
    Step("language", note_other_language),
    Step("sentence around the words", read_sentence_around),
    Step("quotation marks", read_quotation_marks),
    Step("reports", read_reports),
    Step("annexes", read_enclosures),
    Step("signatures", read_signatures),
    Step("records of meetings", read_records),
)


def checked_quotation(tools: Tools, asked: QuoteRequest, filters: Filters) -> Entry:
    """Check a quotation and judge what is found. Raises BadParameterError."""
    trail = tuple(taken(QUOTE, Evidence(tools, asked, filters)))
    return replace(verdict(trail[-1].after), trail=trail)


def verdict(known: Evidence) -> Entry:
    """Judge what is known of a quotation."""
    asked, checked, whose = known.asked, known.checked, known.whose
    problem = known.note if asked.stated and known.stranger else None
    note = None if problem or checked is None else known.note or _by_a_body(checked, known.chosen.submitter)
    claim = whose.claim if whose else Claim.TOLD
    if checked and checked.wording and claim is not Claim.TOLD:
        nearest = () if claim is Claim.SAID and checked.verdict is Verdict.MISATTRIBUTED else checked.nearest
        checked = replace(checked, verdict=checked.wording, nearest=nearest)
    is_said, is_open = claim is Claim.SAID, claim is Claim.OPEN
    rule = whose.rule if whose else ""
    return Entry(
        asked,
        checked,
        None if is_said else problem,
        known.chosen.submitter,
        None if is_said and known.stranger else note,
        whose.origin if whose else None,
        quoted=is_open and rule == "in quotation marks",
        enclosed=is_open and rule == "enclosed",
        reported=is_open and rule == "reported",
        persons=known.persons,
        behind=known.behind or (whose.behind if whose else ""),
        condition=known.condition,
        asks=known.asks,
        translated=known.translated,
    )


def _words_in(known: Evidence, chosen: Filters) -> Checked:
    return known.tools.check.check(known.asked.text, chosen, known.tools.speakers.bodies(chosen))


def _searched(known: Evidence) -> tuple[Filters, Message | None]:
    """In which documents a quotation is looked for, and what is to be told of its speaker. Raises BadParameterError."""
    asked, filters, speakers = known.asked, known.filters, known.tools.speakers
    if filters.submitter:
        return replace(filters, submitter=known_speakers(filters.submitter, speakers, "submitter")), None
    if asked.speaker and (meant := _submitters_meant(asked, speakers)):
        return replace(filters, submitter=meant[0]), meant[1]
    if asked.speaker and speakers.known(asked.speaker):
        note = Message("speaker_likely", speaker=asked.speaker) if asked.likely else None
        return replace(filters, submitter=known_speakers((asked.speaker,), speakers, "speaker")), note
    if asked.speaker and (several := speakers.several(asked.speaker)):
        return replace(filters, submitter=several), Message("speakers_together", names=several)
    if asked.speaker:
        return filters, unknown_speaker(asked.speaker, speakers)
    return filters, None if asked.stated else Message(UNRECOGNISED)


def _submitters_meant(asked: QuoteRequest, speakers: Speakers) -> tuple[tuple[str, ...], Message] | None:
    """Whom the name of a speaker means that is a part of others, a person's or a phrase, and what is to be told of
    that.
    """
    name, known = asked.speaker[:LONGEST_NAME], speakers.known(asked.speaker)
    if joint := speakers.joint(asked.speaker):
        return (known, *joint) if known else joint, Message("speaker_joint", name=name, names=joint)
    if known or not asked.stated:
        return None
    if signed := speakers.person(asked.speaker):
        person, submitter = signed
        return (submitter,), Message(SIGNED, person=person, speaker=submitter)
    if meant := described_speaker(asked.speaker, speakers):
        return (meant,), Message("speaker_meant", name=name, speaker=meant)
    return None


def _by_a_body(checked: Checked, speakers: Sequence[str]) -> Message | None:
    """Which bodies of a State submitted what it is said to have said, if the State itself submitted none of it."""
    names = {name for place in checked.places for name in place.document.description.submitters}
    own = spellings(speakers)
    if not speakers or not names or checked.verdict is Verdict.MISATTRIBUTED or not own.isdisjoint(spellings(names)):
        return None
    return Message("speaker_body", names=tuple(sorted(names)[:MOST_BODIES]), states=tuple(speakers))


def _speaks_for(known: Evidence, place: Place, letters: Letters) -> bool:
    """Whether a document says that it speaks on behalf of the named speaker, whom nobody but the document may know."""
    speakers, stranger = known.tools.speakers, known.stranger
    spoken = letters.spoken_for(place.document.description, speakers)
    if stranger:
        sought = spelling(stranger)
        return any(
            sought == spelling(represented) or any(form.fullmatch(stranger) for form in called(represented))
            for represented in spoken
        )
    return not set(known.chosen.submitter).isdisjoint(
        speakers.known(represented) or represented for represented in spoken
    )


def _annexed(names: Sequence[str], found: Enclosed) -> Message:
    if not names:
        if found.told:
            return Message("in_annex_under_of_somebody", words=found.told)
        return Message("in_compilation_of_somebody" if found.compiled else "in_annex_of_somebody")
    if found.told:
        return Message("in_annex_under", names=tuple(names), words=found.told)
    return Message(IN_COMPILATION if found.compiled else "in_annex", names=tuple(names))


def known_speakers(names: Sequence[str], speakers: Speakers, parameter: str) -> tuple[str, ...]:
    """The submitters with these names. Raises BadParameterError for a name that nobody bears; it suggests near ones."""
    found = [speakers.known(name) for name in names]
    for name, submitter in zip(names, found, strict=True):
        if submitter is None:
            raise BadParameterError(parameter, unknown_speaker(name, speakers))
    return tuple(dict.fromkeys(submitter for submitter in found if submitter))


def unknown_speaker(name: str, speakers: Speakers) -> Message:
    """What to say of a name that nobody bears."""
    near = speakers.near(name)
    if near:
        return Message("speaker_unknown_close", name=name[:LONGEST_NAME], close=near)
    return Message("speaker_unknown", name=name[:LONGEST_NAME])
