"""Annexes, enclosures and what else a letter forwards: where they begin, and what they say of themselves."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

import regex

from indexer.domain import Annex, PassageKind
from indexer.languages import CASED, END, SPACED, pattern_of
from indexer.passages.sentence_spans import sentence_spans
from indexer.passages.signed import SIGNED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.domain import Passage

MOST_COVER = 12
"""Passages of a document in which it says that it is a letter, and on whose behalf it speaks."""
LONGEST_COVER = 6_000
"""Characters of a covering letter that are read."""
LONGEST_TITLE = 250
"""Characters of a title, and of a signature with its office, that are read."""
MOST_SYMBOLS = 4
"""Symbols of the document, and numbers of its pages, before the heading of an annex."""
BESIDE_SIGNATURE = 60
"""Characters before a Chinese signature that are read with it: its office."""

_BLANK = "\n\n"
_LETTER = "|".join(pattern_of(field, scripts=SPACED) for field in ("letter", "note_verbale"))
PAPER = rf"(?<![\p{{L}}\p{{M}}])(?:{_LETTER}|{pattern_of('papers', scripts=CASED)}|" + (
    "|".join(rf"(?:ال)?{form.removeprefix('ال')}" for form in pattern_of("papers", scripts=("Arabic",)).split("|"))
    + rf"){END}"
)
"""Pattern: a word for a letter, a report, a statement, where blanks part words."""
PAPER_AT_HEAD = regex.compile(rf"(?:[\p{{L}}-]+\s+){{0,3}}{PAPER}", regex.IGNORECASE)
"""What begins with a paper: *Joint position paper*."""
_IS_LETTER = regex.compile(rf"(?:{_LETTER})\s+(?:{pattern_of('letter_continues')})", regex.IGNORECASE)
HEADING = regex.compile(
    rf"(?m:^)(?:[^\s/]+/\S+\s+){{0,{MOST_SYMBOLS}}}(?:(?P<label>(?i:{pattern_of('annexes', scripts=SPACED)}){END}"
    rf"(?:\s+(?:[IVXLC]+|\d{{1,2}}|\p{{Lu}})(?![\p{{L}}\d]))?)"
    rf"(?:(?=[^\w\n]*(?:$|\n)|\s*[\[(*:]|\s+(?:\d|\p{{Lu}}))|(?P<to>[^.\n]{{0,12}}(?i:{PAPER})))"
    rf"|[^\n。]{{0,80}}(?P<label>(?:{pattern_of('annexes', scripts=('Han',))})[一二三四五六七八九十\d]*)"
    r"(?=[^\S\n]*(?:$|\n|[\[(（])))"
)
"""The heading of an annex, behind the symbol of the document: *Annex II*, *Annex to the letter dated*."""
ENCLOSING = regex.compile(
    rf"(?<![\p{{L}}\p{{M}}])(?:{pattern_of('enclosing', scripts=SPACED)}){END}|"
    rf"(?:{pattern_of('enclosing', scripts=('Han',))})",
    regex.IGNORECASE,
)
"""The words by which a letter or a note says that it encloses something."""
_FORMALITY = regex.compile(pattern_of("formalities"), regex.IGNORECASE)
_MARK = regex.compile(SIGNED)
PERSON = regex.compile(
    rf"{SIGNED}[^\S\n]*(?P<name>\p{{L}}[^\n\d(（*,;:]{{2,60}})|(?P<name>\p{{Han}}[\p{{Han}}·]{{1,15}})\s*{SIGNED}"
)
"""The name behind the mark of a signature, or before it in Chinese."""
_ENDS_SIGNATURE = regex.compile(r"\s\*|\n\n|[(（]")
_TITLE_LINE = regex.compile(
    rf"(?m:^)(?i:{PAPER_AT_HEAD.pattern})\s*"
    rf"(?:{pattern_of('papers_by', scripts=('Latin',))}|(?<=[\p{{Cyrillic}}\p{{Arabic}}]\s)\p{{L}})"
)
_IN_BRACKETS = regex.compile(r"\A\[[^\]\n]*\]\s*")
ADDRESSED = regex.compile(pattern_of("addressed", scripts=SPACED), regex.IGNORECASE)
"""The words that tell to whom a letter is addressed."""


class Letter:
    """A document as a covering letter and what it encloses. `cover` is the text of the letter, or the whole text of a
    document that is none, whose annexes are its own.
    """

    def __init__(self, passages: Sequence[Passage]) -> None:
        """`passages` are those of the document, with their kinds."""
        self._passages = passages
        self._starts = list(accumulate((len(passage.text) + len(_BLANK) for passage in passages[:-1]), initial=0))
        self._text = _BLANK.join(passage.text for passage in passages)
        begins = list(self._begins())
        self.cover = self._text[: begins[0]] if begins else self._text
        self._parts = list(pairwise([*begins, len(self._text)]))

    @property
    def encloses(self) -> bool:
        """Whether anything is enclosed."""
        return bool(self._parts)

    def covering(self) -> list[Passage]:
        """The first passages that stand before what is enclosed."""
        return [passage for passage in self._passages[:MOST_COVER] if self._starts[passage.ordinal] < len(self.cover)]

    def enclosed(self, ordinal: int, offset: int = 0) -> str | None:
        """The text of the annex in which a place of a passage stands; None outside annexes."""
        place = self._part_at(self._starts[ordinal] + offset)
        return self._text[slice(*self._parts[place])] if place >= 0 else None

    def annexes(self) -> list[Annex | None]:
        """The annex in which each passage begins."""
        read = [annex(self._text[first:end]) for first, end in self._parts]
        places = map(self._part_at, self._starts)
        return [read[place] if place >= 0 else None for place in places][: len(self._passages)]

    def _part_at(self, start: int) -> int:
        """The number of the annex at a place of the text, -1 before the first one."""
        return bisect_right(self._parts, start, key=lambda part: part[0]) - 1

    def _begins(self) -> Iterator[int]:
        """Where what is enclosed begins: at each heading of an annex, and behind the signature of the letter, on the
        next page or with the title of a paper.
        """
        signature = _MARK.search(self._text)
        headings = list(HEADING.finditer(self._text))
        ends = signature.end() if signature else None
        noted = self._transmits()
        if noted is not None and (ends is None or ends - noted > LONGEST_COVER):
            ends = noted
        if ends is None and not any(heading["to"] for heading in headings) and not self._is_letter():
            return
        end = len(self._text)
        titled = _TITLE_LINE.search(self._text, ends) if ends else None
        behind = min(self._page_behind(ends), titled.start() if titled else end) if ends else end
        if behind < min((heading.start() for heading in headings), default=end):
            yield behind
        yield from (heading.start() for heading in headings)

    def _transmits(self) -> int | None:
        """Where the sentence ends by which a note forwards what follows: *has the honour to transmit the report of*."""
        for passage in self._passages[:MOST_COVER]:
            for start, end in sentence_spans(passage.text):
                sentence = passage.text[start:end]
                if _FORMALITY.search(sentence) and ENCLOSING.search(sentence):
                    return self._starts[passage.ordinal] + end
        return None

    def _is_letter(self) -> bool:
        return any(_IS_LETTER.search(passage.text) for passage in self._passages[:MOST_COVER])

    def _page_behind(self, signature: int) -> int:
        """Where the next page begins behind the signatures of a letter, or the text ends."""
        last = self._passages[bisect_right(self._starts, signature) - 1]
        for passage in self._passages[last.ordinal + 1 :]:
            if passage.kind is PassageKind.NAMES or _MARK.search(passage.text):
                last = passage
            elif passage.page > last.page_to:
                return self._starts[passage.ordinal]
        return len(self._text)


def annex(part: str) -> Annex:
    """What an annex says of itself: its heading, and its signature or, without one, its title if that is a paper's."""
    heading = HEADING.match(part)
    title = title_of(part)
    words = next(signatures(part), "") or (title if PAPER_AT_HEAD.match(title) else "")
    return Annex(" ".join(heading["label"].split()) if heading else "", " ".join(words.split()))


def signatures(text: str) -> Iterator[str]:
    """The signatures in a text, with the office behind each, or before it in Chinese."""
    for match in PERSON.finditer(text):
        if match.end() - match.end("name"):
            yield text[max(0, match.start() - BESIDE_SIGNATURE) : match.end("name")].rpartition("。")[2]
        else:
            start = match.start("name")
            yield _ENDS_SIGNATURE.split(text[start : start + LONGEST_TITLE])[0]


def behind_heading(text: str) -> int:
    """Where the heading of an annex, or the title of a letter at the beginning of a text, ends: both tell of a letter,
    to whom it is addressed.
    """
    heading = HEADING.match(text)
    if heading and not heading["to"]:
        return heading.end()
    letter = heading or _IS_LETTER.search(text)
    if letter is None:
        return 0
    addressed = ADDRESSED.search(text, letter.end(), letter.end() + LONGEST_TITLE)
    line = text.find("\n", addressed.end() if addressed else letter.end())
    return line if line >= 0 else len(text)


def title_of(part: str) -> str:
    """The first line of an annex behind its heading, and behind a line in brackets: *[Original: Arabic]*."""
    return _IN_BRACKETS.sub("", part[behind_heading(part) :].lstrip(), count=1).partition("\n")[0][:LONGEST_TITLE]
