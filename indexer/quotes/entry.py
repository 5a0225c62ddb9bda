"""A quotation that was checked, and what a reader is told of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from indexer.messages import Message
from indexer.quotes.answer import Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.quotes.answer import Checked
    from indexer.quotes.reading import QuoteRequest
    from indexer.steps import Taken

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
UNKNOWN = frozenset({"speaker_unknown", "speaker_unknown_close"})
"""What is said of a name that nobody bears."""
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
    trail: tuple[Taken[Any], ...] = field(default=(), compare=False, repr=False)
    """The steps by which it was checked."""

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
        return tuple(message for message in told if message)

    @property
    def page_words(self) -> str:
        """The words of the quotation that stand in the head or foot of a page of its first place."""
        return self.checked.places[0].page_words if self.checked and self.checked.places else ""

    @property
    def stranger(self) -> str:
        """The name of the speaker, if nobody is known by it."""
        told = self.problem or self.note
        return self.asked.speaker if told and told.code in UNKNOWN else ""

    @property
    def speaker_unrecognised(self) -> bool:
        """Whether the quotation stands in a text that does not say clearly who said it."""
        return self.note is not None and self.note.code == UNRECOGNISED

    @property
    def needs_picture(self) -> bool:
        """Whether what differs from it was read from the picture of a page, by a program that may have misread it."""
        if self.checked is None:
            return False
        found = self.checked.places or self.checked.nearest
        own = self.checked.nearest if self.checked.verdict is Verdict.MISATTRIBUTED else ()
        return self.checked.by_letters or any(place.recognised and place.changes for place in (*found[:1], *own[:1]))

    @property
    def joins(self) -> bool:
        """Whether an ellipsis of it joins two sentences of each document that has it."""
        places = self.checked.places if self.checked and self.checked.wording else ()
        return bool(places) and all(place.joined for place in places)

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


def outcome_counts(entries: Sequence[Entry]) -> dict[str | None, int]:
    """How many quotations have each outcome, in the order of OUTCOMES."""
    counts = Counter(entry.outcome for entry in entries)
    return {outcome: counts[outcome] for outcome in OUTCOMES if counts[outcome]}
