"""Annexes, enclosures and what else a letter forwards: whose words they are is told by their signature, their title or
the covering letter, and not by who submitted the document.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from indexer.alignments.spokesmen import spoken_for
from indexer.analysis.exact_words import words
from indexer.domain import UNDIVIDED, PassageKind
from indexer.languages import CASED, END, MONTH_OF, SPACED, pattern_of
from indexer.languages.phrases import Either, Phrase
from indexer.languages.word_classes import word_class
from indexer.passages import (
    ADDRESSED,
    ENCLOSING,
    HEADING,
    LONGEST_COVER,
    PAPER,
    PAPER_AT_HEAD,
    PERSON,
    Letter,
    behind_heading,
    sentence_spans,
    signatures,
    title_of,
)
from indexer.quotes.attribution.descriptions import is_title
from indexer.quotes.attribution.longer_names import is_within_name
from indexer.quotes.attribution.names import names_in
from indexer.quotes.attribution.offices import is_posted_to
from indexer.quotes.attribution.wording import ARTICLE, HAN_ROLE, OFFICE_WORD, PREPOSITIONS
from indexer.quotes.small_words import SMALL_WORDS
from indexer.vocabulary.fold import fold
from indexer.vocabulary.same_submitter import written_out

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.domain import Description, Passage
    from indexer.quotes.answer import Place
    from indexer.quotes.attribution.names import Name
    from indexer.quotes.speakers import Speakers

MOST_DEFINING = 40
"""Passages in which a document tells what an acronym stands for."""
FARTHEST = 150
"""Characters between a word such as *letter* and the name of who wrote it, with that office."""
LEAST_LISTED = 3
"""Names from which on a note to a letter is a list: of those on whose behalf it speaks."""
BESIDE = 60
"""Characters between words such as *on behalf of* and a name, between a group and those whom it comprises, and between
words such as *in response to* and the paper that is answered.
"""
LONGEST_PREPOSITION = 40
"""Characters before a name in which the last word stands."""

_ROLE_NEXT = Phrase(r"(?<=\S\s)(?=\p{L}{3})", word_class("speaker_roles", "staff"))
_WRITTEN = regex.compile(PAPER, regex.IGNORECASE)
_BY = regex.compile(rf"\s+(?:{pattern_of('papers_by', scripts=('Latin',))})\s*{ARTICLE}?\p{{Lu}}")
_FORUM = regex.compile(pattern_of("forums"))
_HAN_PAPERS = "|".join(pattern_of(field, scripts=("Han",)) for field in ("papers", "saying_nouns"))
_HAN_PAPER = regex.compile(rf"(?:{HAN_ROLE}|{pattern_of('portfolios', scripts=('Han',))})*的?(?:{_HAN_PAPERS}|信|函)")
_LINK_FIELDS = ("papers_by", "addressed", "letter_continues", "of_words")
_LINK = Either("|".join(pattern_of(field, scripts=SPACED) for field in _LINK_FIELDS), OFFICE_WORD, ARTICLE)
_BEFORE_AUTHORS = "|".join(
    pattern_of(field, scripts=("Latin",)) for field in ("papers_by", "agents", "sources", "addressed")
)
_ABOUT = frozenset(pattern_of("papers_on").split("|"))
_BEGINS_BY = regex.compile(
    rf"[\s,]*(?:(?:{pattern_of('letter_continues', scripts=('Latin',))})[\s\p{{Nd}}]*"
    rf"(?:\p{{L}}+\s+){{0,3}}?[\p{{Nd}}\s,]*)?(?:(?:{_BEFORE_AUTHORS})"
    rf"(?:{END}|(?<=['’]))|\W*$|\W*[\p{{Cyrillic}}\p{{Arabic}}\p{{Han}}])",
    regex.IGNORECASE,
)
"""What stands behind a paper before who wrote it, with the day: *dated 3 May from*; not *for*, *on*."""
_FROM = regex.compile(
    rf"(?<!\p{{L}})(?:{pattern_of('agents', scripts=SPACED)}|{pattern_of('sources', scripts=SPACED)}){END}",
    regex.IGNORECASE,
)
_ON_BEHALF = regex.compile(rf"(?<!\p{{L}})(?:{pattern_of('on_behalf_of', scripts=SPACED)}){END}", regex.IGNORECASE)
_ANSWERED = regex.compile(
    rf"(?<!\p{{L}})(?:{pattern_of('answered_papers', scripts=SPACED)}){END}[^,;()،؛]{{0,{BESIDE}}}$|"
    rf"(?:{pattern_of('answered_papers', scripts=('Han',))})[^，；。（）]{{0,10}}$",
    regex.IGNORECASE,
)
"""What stands before a paper that others answer: *in response to false allegations in the* statement."""
_ENDS_WITH_ARTICLE = regex.compile(rf"{ARTICLE}$", regex.IGNORECASE)
_WHOSE_FIELDS = ("of_words", "papers_by", "agents", "sources")
_WHOSE = regex.compile(
    rf"(?<!\p{{L}})(?:{'|'.join(pattern_of(field, scripts=CASED) for field in _WHOSE_FIELDS)})\s*{ARTICLE}?$",
    regex.IGNORECASE,
)
"""What stands before whose an office or a paper is."""
_LISTING = regex.compile(rf"[(:（：]|{pattern_of('namely')}")
_NEXT_LISTED = regex.compile(
    rf"[\s,;()（）、،]*(?:(?:{pattern_of('and_words')})\s*)?(?:{ARTICLE})?[\s,;()（）、،]*", regex.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Enclosed:
    """What tells whose the words of an annex are. `told` is its signature or title, as written, empty without one.
    `authors` are the submitters whom it, or the covering letter, calls its authors, and `persons` who signed it.
    `by_another` is true where something tells that it is not by who submitted the document; so is `compiled` where that
    may hold many submissions, which could not be told apart.
    """

    told: str
    authors: frozenset[str]
    persons: tuple[str, ...]
    by_another: bool
    compiled: bool = False

    def is_by(self, name: str) -> bool:
        """Whether whoever bears a name, known or not, signed it, or is named by its signature or title: all words of a
        person's name stand in the signature, the last one last; and those of others, if they are several, in a row.
        """
        if any(is_called(person, name) for person in self.persons):
            return True
        asked = fold(name).split()
        whole = rf"(?<!\w){regex.escape(' '.join(asked))}(?!\w)"
        return len(asked) > 1 and regex.search(whole, fold(self.told)) is not None


class Letters:
    """A document as a covering letter and what it encloses, with whose words these are."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        """`passages` are those of the document, with their kinds."""
        self._passages = passages
        self._letter = Letter(passages)

    def enclosed(self, place: Place, speakers: Speakers) -> Enclosed | None:
        """What tells whose words stand in a place; None if it stands in no annex, and in no document of many
        submissions. Raises OverBudgetError within a budget of work.
        """
        passage = place.passage
        part = self._letter.enclosed(passage.ordinal, max(0, passage.text.find(place.text[:FARTHEST])))
        if UNDIVIDED in place.document.doubts and (part is not None or not self._letter.encloses):
            return Enclosed("", frozenset(), (), by_another=True, compiled=True)
        submitters = frozenset(place.document.description.submitters)
        return None if part is None else self._enclosed_in(part, submitters, speakers)

    def _enclosed_in(self, part: str, submitters: frozenset[str], speakers: Speakers) -> Enclosed:
        """Who wrote an enclosed part, as its signatures, its title and the covering letter say."""
        persons, signed, title = _signers(part), list(signatures(part)), title_of(part)
        own_hand = {fold(signer) for signer in _signers(self._letter.cover)} & set(map(fold, persons))
        by_signature = {name for signer in signed for name in _first_owner(signer, speakers)}
        by_title, by_cover = _author(title, speakers, anchored=True), _authors_by_cover(self._letter.cover, speakers)
        authors = by_signature | by_title or _joint(part, speakers) or by_cover
        forwarded = bool(submitters) and all(
            not speakers.is_state(submitter) and is_title(submitter) for submitter in submitters
        )
        unknown = not by_title and _is_by_somebody(title)
        own = bool(own_hand) or (bool(authors) and authors <= submitters)
        another = bool(persons) or unknown or forwarded or bool(authors - submitters)
        told = "; ".join(signed) or (title if by_title or _begins_by(title) else "")
        return Enclosed(" ".join(told.split()), frozenset(authors), persons, another and not own)

    def written_out(self, names: Sequence[str]) -> list[str]:
        """Names, an acronym also as the document writes it out."""
        texts = [passage.text for passage in self._passages[:MOST_DEFINING]]
        return [form for name in names for form in (name, written_out(name, texts) if name.isupper() else "") if form]

    def spoken_for(self, description: Description, speakers: Speakers) -> tuple[str, ...]:
        """On whose behalf the document says of itself that it speaks, before its annexes or in the first of its
        passages: a group, and its members where they are listed. Raises OverBudgetError within a budget of work.
        """
        read = self._letter.covering()
        found = spoken_for(read, description)
        for passage in read if found else ():
            for start, end in sentence_spans(passage.text):
                named = _on_behalf(passage.text[start:end], speakers)
                found += named if named and named[0] in found else ()
        for passage in read if found else ():
            if passage.kind in {PassageKind.NAMES, PassageKind.REFERENCE}:
                listed = tuple(name.owner for name in names_in(passage.text, speakers, {}))
                found += listed if len(set(listed)) >= LEAST_LISTED else ()
        return tuple(dict.fromkeys(found))


def is_called(person: str, name: str) -> bool:
    """Whether a name is that of a person as signed: all its words stand there in order, the first one of the signature
    not alone, or all of them in another order: *Sokhonn Prak*. An office may follow in the signature.
    """
    signed, asked = fold(person).split(), fold(name).split()
    rest = iter(signed)
    in_order = bool(asked) and all(word in rest for word in asked)
    return (in_order and asked != signed[:1]) or (len(asked) > 1 and sorted(asked) == sorted(signed))


def _signers(text: str) -> tuple[str, ...]:
    """Who signed, by the names behind the marks of signatures, without offices."""
    found = (" ".join(match["name"].split()) for match in PERSON.finditer(text))
    offices = {name: _ROLE_NEXT.search(name) for name in found}
    return tuple(dict.fromkeys(name[: office.first if office else None].strip() for name, office in offices.items()))


def _begins_by(title: str) -> regex.Match[str] | None:
    """What stands in a title between a paper and who wrote it: *Report by the* Director."""
    paper = PAPER_AT_HEAD.match(title)
    return _BY.match(title, paper.end()) if paper else None


def _is_by_somebody(title: str) -> bool:
    """Whether a title tells of an author whom nobody knows here, and who is no office: *Report of the Joint Panel*."""
    by = _begins_by(title)
    return by is not None and _LINK.match(title, by.end() - 1) is None


def _joint(part: str, speakers: Speakers) -> set[str]:
    """Whose letter has an annex, as its heading tells, if several wrote it: *Annex to the letter from A, B and C*."""
    heading = HEADING.match(part)
    if heading is None or heading["to"] is None:
        return set()
    line = part[heading.end() : behind_heading(part)]
    found = {name.owner for name in _names(ADDRESSED.split(line)[0], speakers)}
    return found if len(found) > 1 else set()


def _authors_by_cover(cover: str, speakers: Speakers) -> set[str]:
    """Whom the covering letter calls the authors of what it encloses."""
    found: set[str] = set()
    text = cover[behind_heading(cover) :][:LONGEST_COVER]
    for start, end in sentence_spans(text):
        if ENCLOSING.search(text, start, end):
            found |= _author(text[start:end], speakers)
    return found


def _author(text: str, speakers: Speakers, *, anchored: bool = False) -> set[str]:
    """The submitters whom a text calls the authors of papers, or of that with whose title it begins, if `anchored`:
    *Report of the Tidelamp Network*, *a letter dated 3 May from the Minister of Isterra*.
    """
    names = _names(text, speakers)
    written = [name for name in names if _HAN_PAPER.match(text, name.end) and not _ANSWERED.search(text, 0, name.start)]
    found = {name.owner for name in written if not anchored or name.start == 0}
    for match in filter(None, [PAPER_AT_HEAD.match(text)]) if anchored else _WRITTEN.finditer(text):
        if not anchored and _ANSWERED.search(text, 0, match.start()):
            continue
        author = next((name for name in names if match.end() <= name.start <= match.end() + FARTHEST), None)
        if author and _is_by(text[match.end() : author.start]):
            found.add(author.owner)
    return found


def _is_by(between: str) -> bool:
    """Whether nothing stands between a paper and a name but what tells who wrote it: dates, offices, small words, also
    to whom it is addressed, if somebody behind that wrote it.
    """
    addressed = ADDRESSED.search(between)
    by = _FROM.search(between, addressed.end()) if addressed else None
    if (addressed and not by) or not _BEGINS_BY.match(between):
        return False
    rest = between[: addressed.start()] + between[by.start() :] if addressed and by else between
    return all(_may_stand_before(rest[word.start : word.end], word.key) for word in words(rest))


def _may_stand_before(written: str, key: str) -> bool:
    if key in _ABOUT:
        return False
    if written[0].isupper() or written[0].isdigit() or key in SMALL_WORDS or written.casefold() in MONTH_OF:
        return True
    return _LINK.fullmatch(written) is not None


def _names(text: str, speakers: Speakers) -> list[Name]:
    """The submitters named in a text, without those with whom somebody is posted or whom another's office concerns, and
    those within longer names, nor the body of which a paper is to be a document.
    """
    return [
        name
        for name in names_in(text, speakers, {})
        if not is_posted_to(text, name.start)
        and not _is_concerned(text, name)
        and not is_within_name(text, name)
        and not _FORUM.fullmatch(text, name.start, name.end)
    ]


def _is_concerned(text: str, name: Name) -> bool:
    """Whether another office concerns a State, or a body does: *High Representative for*, *Committee concerning*. What
    stands before the name is a preposition, and none that tells whose an office or a paper is.
    """
    before = text[: name.start]
    last = words(_ENDS_WITH_ARTICLE.sub("", before)[-LONGEST_PREPOSITION:])[-1:] if name.state else []
    return bool(last) and last[0].key in PREPOSITIONS | _ABOUT and not _WHOSE.search(before)


def _first_owner(text: str, speakers: Speakers) -> list[str]:
    """The first submitter that a signature names."""
    return [name.owner for name in _names(text, speakers)[:1]]


def _on_behalf(sentence: str, speakers: Speakers) -> tuple[str, ...]:
    """On whose behalf a sentence speaks: the name behind these words, and those that are listed with it."""
    found: list[str] = []
    match = _ON_BEHALF.search(sentence)
    names = _names(sentence, speakers) if match else []
    end = match.end() if match else 0
    for name in names:
        if name.start < end:
            continue
        between = sentence[end : name.start]
        first = not found and len(between) <= BESIDE and "," not in between
        listed = found and (_NEXT_LISTED.fullmatch(between) or (len(between) <= BESIDE and _LISTING.search(between)))
        if not (first or listed):
            break
        found.append(name.owner)
        end = name.end
    return tuple(found)
