"""What an answer about allies consists of. Values only."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from indexer.alignments.delivering import delivered_by
from indexer.alignments.naming import is_state
from indexer.vocabulary.same_submitter import spelling

if TYPE_CHECKING:
    from collections.abc import Mapping

    from indexer.alignments.statement import Statement
    from indexer.domain import Document, Passage
    from indexer.search.coverage import SearchCoverage


class Stance(StrEnum):
    """How another passage stands to what was asked about, best first. All but `SAME_WORDS` are inferred."""

    SAME_WORDS = "same_words"
    SAME_POSITION = "same_position"
    PARTLY = "partly"
    OTHERWISE = "otherwise"
    SAME_SUBJECT = "same_subject"

    @property
    def agrees(self) -> bool:
        """Whether who takes the stance is an ally, at least in part."""
        return self in {Stance.SAME_WORDS, Stance.SAME_POSITION, Stance.PARTLY}


@dataclass(frozen=True, slots=True)
class Found:
    """A passage with its stance, and why: the places of shared and of contradicting words in its text, and the content
    words that both have. `score` (0 to 1) orders the passages of one stance. `base` tells that what it shares is quoted
    and nobody's own, `courtesy` that it is thanks or the phrases of letters, `distant` that it is not near enough to be
    on the same subject for sure. `covered` are the places of the words of a short text, as typed or translated, if it
    has half of them. `nearest` is the place of the sentence nearest in meaning; None where only shared words led
    to the passage. `lacks` are the words of a short text in its language that it has not then, as typed. `telling` are
    the places of the sentences by which it is told whether the passage is for or against what a short text speaks of.
    `of` is the passage that it was compared with, `claim` the claim of a position that makes several which it takes or
    denies. `recommended_by` are those whose recommendation it is, where the document lists those of others.
    """

    document: Document
    passage: Passage
    stance: Stance
    score: float
    shared: tuple[tuple[int, int], ...] = ()
    contradicts: tuple[tuple[int, int], ...] = ()
    words: tuple[str, ...] = ()
    base: bool = False
    courtesy: bool = False
    distant: bool = False
    covered: tuple[tuple[int, int], ...] = ()
    nearest: tuple[int, int] | None = None
    lacks: tuple[str, ...] = ()
    telling: tuple[tuple[int, int], ...] = ()
    of: Passage | None = None
    claim: str = ""
    recommended_by: tuple[str, ...] = ()

    @property
    def submitters(self) -> tuple[str, ...]:
        """Who says it: whose recommendation it is, or who submitted its document; nobody where that is not known."""
        return self.recommended_by or self.document.description.submitters

    @property
    def said_by(self) -> tuple[str, ...]:
        """Who says it, alike for all spellings; the file that has it, where nobody knows whose it is."""
        return tuple(map(spelling, self.submitters)) or (self.document.file,)


@dataclass(frozen=True, slots=True)
class Ally:
    """A submitter, or several who submitted together, with the passages that have one stance, best first. `submitter`
    is empty where nobody knows whose the document is.
    """

    submitter: str
    group: str | None
    stance: Stance
    passages: tuple[Found, ...]

    @property
    def submitters(self) -> tuple[str, ...]:
        """Each of them; none where nobody knows whose the document is."""
        return self.passages[0].submitters

    @property
    def reported_by(self) -> tuple[str, ...]:
        """Who submitted the document that tells that they say so; empty if they submitted it themselves."""
        best = self.passages[0]
        return best.document.description.submitters if best.recommended_by else ()

    @property
    def title(self) -> str:
        """How the document of the best passage is called."""
        best = self.passages[0].document
        return best.description.title or best.file

    @property
    def inferred(self) -> bool:
        """Whether the stance is concluded and not said in the same words."""
        return self.stance is not Stance.SAME_WORDS

    @property
    def distant(self) -> bool:
        """Whether nothing of it is near enough to be on the same subject for sure."""
        return all(passage.distant for passage in self.passages)

    @property
    def score(self) -> float:
        """The best passage's score."""
        return self.passages[0].score


@dataclass(frozen=True, slots=True)
class Explicit:
    """A statement of alignment, with the document and passage that have it. `also` are other documents of the same
    submitters that have it in the same words.
    """

    document: Document
    passage: Passage
    statement: Statement
    also: tuple[tuple[Document, Passage], ...] = ()

    @property
    def text(self) -> str:
        """The words."""
        return self.passage.text[self.statement.start : self.statement.end]

    @property
    def delivered_by(self) -> tuple[str, ...]:
        """Those of the others who only delivered the statement of a group: nobody aligns itself with them by that. So
        do the submitters of one with which another State aligns itself.
        """
        others, submitters = self.statement.others, self.document.description.submitters
        if self.statement.by and self.statement.by not in submitters:
            speaking = tuple(name for name in others if name in submitters)
            if speaking and any(name not in submitters and not is_state(name) for name in others):
                return speaking
        return delivered_by(self.text, self.passage.language, others)

    @property
    def partners(self) -> tuple[str, ...]:
        """The submitters with whom the statement aligns its author."""
        delivering = self.delivered_by
        return tuple(name for name in self.statement.others if name not in delivering)

    @property
    def who(self) -> tuple[str, ...]:
        """Who says so, or is said to: the State of which the words say it; else the document's submitters, without
        those for whom they say that they speak; or nobody, where these are not known.
        """
        if self.statement.by:
            return (self.statement.by,)
        submitters = self.document.description.submitters
        return tuple(name for name in submitters if name not in self.statement.others) or submitters

    @property
    def named_in_text(self) -> bool:
        """Whether only the words tell who says so, since the document's submitters are not known."""
        return bool(self.statement.by) and not self.document.description.submitters


@dataclass(frozen=True, slots=True)
class AlliesAnswer:
    """Explicit statements first, then what is found in the texts. `explicit` stand in the document that was asked about
    or are near to it in meaning, `explicit_elsewhere` those of the same submitters that may be on anything. `query` is
    the text that was asked about, `asked` are the passages that were compared for it, unless it was pasted; `left_out`
    counts further statements of the document and those for which there was no time, and `not_compared` passages that
    may share words with these and are too many to be compared. `spoken_for` are those on whose behalf documents say
    that they speak, by the ids of these. `claims` are those of a pasted position that makes several that were asked
    about by themselves: who takes one takes a part of the position.
    """

    query: str
    allies: tuple[Ally, ...]
    scope: SearchCoverage
    explicit: tuple[Explicit, ...] = field(default=())
    explicit_elsewhere: tuple[Explicit, ...] = field(default=())
    asked: tuple[tuple[Document, Passage], ...] = ()
    left_out: int = 0
    not_compared: int = 0
    spoken_for: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    claims: tuple[str, ...] = ()

    def represented(self, ally: Ally) -> tuple[str, ...]:
        """On whose behalf the document with an ally's best passage says that it speaks."""
        return self.spoken_for.get(ally.passages[0].document.id, ())

    @property
    def named_above(self) -> tuple[Ally, ...]:
        """Those that say it in part, or near to it, whose submitters stand already under a heading above: versions of
        one text in two languages, or further passages. Who says otherwise is never among them.
        """
        above: dict[tuple[str, ...], Stance] = {}
        found = []
        for ally in self.allies:
            who = ally.passages[0].said_by
            if ally.stance in {Stance.PARTLY, Stance.SAME_SUBJECT} and who in above:
                found.append(ally)
            else:
                above.setdefault(who, ally.stance)
        return tuple(found)

    @property
    def unsaid(self) -> tuple[str, ...]:
        """The words of a short text that none of its allies has, and no other passage with half of its words: they may
        make the difference. None where one of these passages is in another language, which says it in other words, or
        takes a claim of the text, which is told with it.
        """
        agreeing = [passage for ally in self.allies if ally.stance.agrees for passage in ally.passages]
        if not agreeing or any(found.claim for found in agreeing):
            return ()
        each = [passage.lacks for ally in self.allies for passage in ally.passages if passage.covered]
        return tuple(word for word in (each[0] if each else ()) if all(word in some for some in each))
