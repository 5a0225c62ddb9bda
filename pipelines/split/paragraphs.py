"""Join the lines of pages into paragraphs: where one starts, its number, and whether it continues on the next page."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

import regex

from pipelines.split.articles import within_articles
from pipelines.split.endnotes import marks_of_other_pages
from pipelines.split.furniture import furniture
from pipelines.split.hyphens import Words, seam
from pipelines.split.lines import lines_of
from pipelines.split.numbering import (
    ITEM,
    LETTER,
    LOST_ARTICLE,
    NUMBER,
    Candidate,
    Judged,
    Verdict,
    count_of,
    counted,
    levels,
)
from pipelines.split.votes import begins_list, goes_on, names_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pipelines.split.lines import Line, Span

HEADING = 150
"""Characters; longer text without a full stop is no heading."""
SHORT_LINE = 0.75
"""Share of the page's usual line length. A shorter line that ends a sentence ends a paragraph; one that ends none,
before a longer line, is a heading.
"""
FULL_LINE = 0.85
"""Share of the usual line length from which a line is full."""
ARTICLE_REACH = 3
"""Lines below an article's number in which its first paragraph is looked for."""
TAIL = 24
"""Characters at the end of a text that are examined for how it ends: a paragraph may have megabytes."""
NEXT_LINES = 2
"""Lines below the label of a list of votes that are examined for names."""
LEAST_RUNNING = 40
"""Least number of characters of a paragraph that may continue on the next page."""
LEAST_USUAL = 30
"""Usual line length of a page, in characters, from which the length of a line is evidence."""

_ENDS = regex.compile(r"""[.!?:;。！？；：؟؛]["'”’»)\]]*(?:\d{1,3})?$""")
_ITEM_MAY_FOLLOW = regex.compile(r"(?:[,،，;:.]|\b(?:and|or|et|ou|y|e|o|и|или|و|أو|和|或))$", regex.IGNORECASE)
_OPEN = regex.compile(
    r"\s(?:the|an?|of|and|or|to|in|for|by|with|on|le|la|les|des?|du|et|à|au|aux|el|los|las|del|y|en|и|в|на|с|по|о|"
    r"من|في|على|إلى|عن)$",
    regex.IGNORECASE,
)
"""Words with which no heading and no sentence ends."""
_PART = regex.compile(
    r"(?:Annex|Annexe|Enclosure|Appendix|Pièce jointe|Appendice|Anexo|Apéndice|Приложение|Добавление|المرفق|مرفق|تذييل|"
    r"附件|附录)\b"
)
"""The beginning of a part of a document."""
_ROW = regex.compile(r"[\d%–—)-]$")
"""The end of a row of figures in a table."""
_ROWS = regex.compile(r"(?:^|\s)\d[\d.,%]*(?:\s+[\d.,%–—-]+)+$")
"""A row with several figures; the text before it is its heading."""
_FIGURES = regex.compile(r"(?:\s[\d.,%–—-]+){3,}$")
"""A row of figures of any length."""
_NARROW = str.maketrans("０１２３４５６７８９．", "0123456789.")
_ROW_NUMBER = regex.compile(r"(\d{1,4})\s")
_NOTE = regex.compile(r"\d{1,3}/\s")
_UNENDED = (",", "،", "，", "、", "-", "–", "(")


@dataclass(slots=True)
class Paragraph:
    """A paragraph. `spans` are its ranges (page number, start, end) in the pages' texts, one per run of lines; `starts`
    are the offsets in `text` where each begins. `short` means that no line so far fills the page's usual width, `full`
    that the last one does. `apart` means that it begins with a number by which it is not cited as a paragraph of the
    document: one of a list, or of an article whose number cannot be read. `vote` means that it lists those who voted
    in one way, `goes_on` that it began on the page before.
    """

    number: str | None
    text: str
    spans: list[Span]
    footnote: bool = False
    starts: list[int] = field(default_factory=lambda: [0])
    short: bool = False
    full: bool = False
    article: bool = False
    apart: bool = False
    vote: bool = False
    goes_on: bool = False

    def go_on_with(
        self, text: str, spans: Sequence[Span], starts: Sequence[int] = (0,), words: Words | None = None
    ) -> None:
        """Append the continuation of the paragraph."""
        gone, between = seam(self.text, text, words)
        self._shorten(gone)
        self.text += between + text
        shift = len(self.text) - len(text)
        self.spans.extend(spans)
        self.starts.extend(start + shift for start in starts)

    def _shorten(self, count: int) -> None:
        """Remove the last characters."""
        self.text = self.text[: len(self.text) - count]
        while count and self.spans:
            page, start, end = self.spans.pop()
            if end - start > count:
                self.spans.append((page, start, end - count))
                return
            count -= end - start
            self.starts.pop()

    @property
    def page(self) -> int:
        """The page on which it starts."""
        return self.spans[0][0]

    @property
    def page_to(self) -> int:
        """The page on which it ends."""
        return self.spans[-1][0]


def paragraphs(
    pages: Sequence[str], first_number: int = 1, skipped: Sequence[set[int]] | None = None
) -> list[Paragraph]:
    """The paragraphs of a document's pages in reading order; footnotes follow their page's text.

    `first_number` is the number of the first page. `skipped` comes from `furniture`, if that has been called with more
    pages than these. Line ends become spaces, or what `seam` returns for a hyphen. Footnote marks, line numbers and
    leaders are left out.
    """
    if skipped is None:
        skipped = furniture(pages, first_number)
    words = Words(pages)
    marked = marks_of_other_pages([page.split("\n") for page in pages], skipped)
    read = [
        lines_of(page, skip, number, here)
        for number, (page, skip, here) in enumerate(zip(pages, skipped, marked, strict=True), first_number)
    ]
    judged = _judge_numbers([body for body, _ in read])
    result: list[Paragraph] = []
    due = 1
    for body_lines, note_lines in read:
        before = next((paragraph for paragraph in reversed(result) if not paragraph.footnote), None)
        if listed := _list_above_notes(result):
            before = listed
        body = _of_lines(body_lines, judged, words, due, names_of(before.text) if before and before.vote else None)
        due = next((after for paragraph in reversed(body) if (after := _number_after(paragraph.number))), due)
        if body and before and (body[0].goes_on or _runs_on(before, body[0])):
            before.go_on_with(body[0].text, body[0].spans, body[0].starts, words)
            before.full = body[0].full
            body = body[1:]
        result.extend(body)
        for note in _of_lines(note_lines, {}, words):
            note.footnote = True
            result.append(note)
    within_articles(result)
    return result


def _list_above_notes(read: Sequence[Paragraph]) -> Paragraph | None:
    """The list of votes with which a page ends but for its notes, also if their marks are not known as such."""
    last = next(
        (paragraph for paragraph in reversed(read) if not (paragraph.footnote or _NOTE.match(paragraph.text))), None
    )
    return last if last and last.vote else None


def _runs_on(before: Paragraph, after: Paragraph) -> bool:
    """Whether a page's first paragraph continues the one before it."""
    ended = before.vote or _ENDS.search(before.text[-TAIL:])  # `goes_on` tells what goes on with a list of votes
    if ended or after.number is not None or ITEM.match(after.text):
        return False
    row, next_row = _ROW_NUMBER.match(before.text), _ROW_NUMBER.match(after.text)
    if row and next_row and int(next_row[1]) == int(row[1]) + 1:
        return False
    if len(before.text) < LEAST_RUNNING or _PART.match(after.text):
        return False
    if _OPEN.search(before.text[-TAIL:]) or before.text.endswith(_UNENDED):
        return True
    first = next((c for c in after.text if c.isalpha()), "")
    if first.islower() or not (first.isupper() or first.istitle()):
        return True
    # A name or an acronym: the page break is within a sentence if its last line is full and no heading follows.
    return before.full and len(before.spans) > 1 and not is_heading(after)


Key = tuple[int, int]


def _judge_numbers(pages: Sequence[Sequence[Line | None]]) -> dict[Key, Judged | None]:
    """For each line that starts with a number, by page and line, what the number is."""
    keys: list[Key] = []
    candidates: list[Candidate] = []
    leveled: dict[Key, str] = {}
    for lines in pages:
        usual = _usual_length(lines)
        before: Line | None = None
        since = ARTICLE_REACH
        for line in lines:
            match = NUMBER.match(line.text) if line else None
            if line and match:
                value = count_of(match)
                if value is not None:
                    keys.append(line.key)
                    candidates.append(Candidate(value, _worth(before, usual), since < ARTICLE_REACH))
                elif match["level"]:
                    leveled[line.key] = match["level"]
            since = 0 if match and match["article"] else since + (line is not None)
            before = line
    return {**dict(zip(keys, counted(candidates), strict=True)), **levels(leveled)}


def _worth(before: Line | None, usual: int) -> float:
    """How much a line, given the one before it, resembles a paragraph's first."""
    if before is None:
        return 1.0
    if _ENDS.search(before.text[-TAIL:]) or len(before.text) < usual * SHORT_LINE:
        return 0.9
    return 0.3


def _of_lines(
    lines: Sequence[Line | None],
    judged: Mapping[Key, Judged | None],
    words: Words,
    due: int = 1,
    names: str | None = None,
) -> list[Paragraph]:
    """The paragraphs of the lines of a page. `names` are the last ones of a list of votes with which the page before
    ends.
    """
    usual = _usual_length(lines)
    usual = usual if usual >= LEAST_USUAL else 0
    result: list[Paragraph] = []
    fresh = True
    for place, line in enumerate(lines):
        if line is None:
            fresh = True
            continue
        before = result[-1] if result else None
        if names is not None and goes_on(names, line.text):
            names = names_of(f"{names} {line.text}")
            if before is None:
                before = _begun(line, None, None)
                before.vote = before.goes_on = True
                result.append(before)
            else:
                before.go_on_with(line.text, line.spans, line.starts, words)
            continue
        fresh, names = fresh or names is not None, None
        if begins_list(line.text, _next_texts(lines, place)):
            result.append(_begun(line, None, None))
            result[-1].vote, names = True, names_of(line.text)
            continue
        match = _number(line, judged, before, due, fresh=fresh)
        due = _number_after(match["number"] if match else None) or due
        following = lines[place + 1] if place + 1 < len(lines) else None
        row = bool(_FIGURES.search(line.text))
        lost = LOST_ARTICLE.search(line.text) if following and _may_start(following.text) else None
        begins = before is None or fresh or line.begins or match or row or (lost and lost.start() == 0)
        if before is None or begins or _begins(line, before, following, judged, usual):
            result.append(_begun(line, match, judged.get(line.key)))
        else:
            before.go_on_with(line.text, line.spans, line.starts, words)
        if lost:
            result[-1].number, result[-1].apart = None, True
        result[-1].short = result[-1].short and len(line.text) < usual * SHORT_LINE
        result[-1].full = len(line.text) >= usual * FULL_LINE > 0
        fresh = line.closed or row or (bool(_ENDS.search(line.text)) and len(line.text) < usual * SHORT_LINE)
    return result


def _next_texts(lines: Sequence[Line | None], place: int) -> list[str]:
    """The texts of the next line, and of the one behind it: the first names of a list, where its label has a line of
    its own.
    """
    return [line.text for line in islice(filter(None, lines[place + 1 : place + 1 + 2 * NEXT_LINES]), NEXT_LINES)]


def _begun(line: Line, match: regex.Match[str] | None, verdict: Judged | None) -> Paragraph:
    """The paragraph that a line begins, with its number if it has one."""
    listed = match is not None and verdict is not None and verdict.verdict is not Verdict.DOCUMENT
    number = _tidy(match["number"]) if match and not listed else None
    if match and verdict and verdict.within is not None:
        number = f"{verdict.within} ({count_of(match)})"
    article = bool(match and match["article"] and not match["clause"])
    begun = Paragraph(number, line.text, list(line.spans), starts=list(line.starts), article=article, apart=listed)
    begun.short = True
    return begun


def _number(
    line: Line, judged: Mapping[Key, Judged | None], before: Paragraph | None, due: int, *, fresh: bool
) -> regex.Match[str] | None:
    """The number of the paragraph that this line begins; None if it begins none or has no such number."""
    match = NUMBER.match(line.text)
    verdict = judged.get(line.key)
    if match is None or (verdict and verdict.verdict is Verdict.NONE):
        return None
    starts = fresh or before is None or bool(_ENDS.search(before.text[-TAIL:]))
    if match["level"]:
        return match if verdict and starts else None
    if starts or (verdict and verdict.verdict is not Verdict.STRAY):
        return match
    # A number at a line's start within a paragraph may be a wrapped year or amount; the number that is due, after a
    # possible heading, is not.
    heading = before is not None and len(before.text) <= HEADING and before.number is None
    return match if heading and _number_after(match["number"]) == due + 1 else None


def _begins(
    line: Line, before: Paragraph, following: Line | None, judged: Mapping[Key, Judged | None], usual: int
) -> bool:
    """Whether a line without a number begins a paragraph, though no empty line precedes it."""
    tail = before.text[-TAIL:]
    ended = bool(_ENDS.search(tail))
    item = ITEM.match(line.text)
    if item and not item["capital"] and (ended or before.short or _ITEM_MAY_FOLLOW.search(tail)):
        return True
    if line.key in judged or (item and item["capital"]):
        return ended or before.short  # the number of a heading, or of a list within a paragraph
    if _OPEN.search(tail) or not _may_start(line.text):
        return False
    short = len(line.text) < usual * SHORT_LINE
    if ended:  # a heading after a paragraph whose last line is full
        return short and not _ENDS.search(line.text) and (following is None or _may_start(following.text))
    if short:
        return before.short and bool(_ROWS.search(line.text) or (_ROW.search(tail) and _ROW.search(line.text)))
    return before.short and not tail.endswith(_UNENDED)


def _may_start(text: str) -> bool:
    """Whether a sentence or heading may begin with this text."""
    first = next((c for c in text if c.isalnum()), "")
    return not first.islower()


def _number_after(number: str | None) -> int | None:
    """The number due after this one; None after "OP3" and the like."""
    digits = regex.match(r"\d+(?=\D*$)", number or "")
    return int(digits.group()) + 1 if digits else None


def ends_sentence(text: str) -> bool:
    """Whether a text ends like a sentence or like a clause of a list."""
    return bool(_ENDS.search(text[-TAIL:]))


def item_of(paragraph: Paragraph) -> str | None:
    """The letter of a list item in a paragraph: "a" of "(a)"; None for other paragraphs."""
    if paragraph.number is not None or paragraph.footnote:
        return None
    match = ITEM.match(paragraph.text)
    letter = LETTER.match(match["letter"]) if match and match["letter"] else None
    return letter[1] if letter else None


def is_heading(paragraph: Paragraph) -> bool:
    """Whether a paragraph looks like a heading: short, without a number to cite it by, and no sentence."""
    return (
        paragraph.number is None
        and not paragraph.vote
        and len(paragraph.text) <= HEADING
        and not _ENDS.search(paragraph.text)
        and not paragraph.text.endswith((",", "،", "，", "-"))
        and not paragraph.footnote
    )


def _tidy(number: str) -> str:
    return regex.sub(r"\s+", " ", number).strip().translate(_NARROW)


def _usual_length(lines: Sequence[Line | None]) -> int:
    lengths = sorted(len(line.text) for line in lines if line)
    return lengths[len(lengths) * 9 // 10] if lengths else 0
