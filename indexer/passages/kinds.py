"""What kind of text each passage of a document is. Pure functions of its passages in their order.

Rules look at form, not at meaning, and doubt is in favour of `STATEMENT`: a passage wrongly called furniture hides an
answer, one wrongly called a statement only takes a place. A passage is what its lines are, and a statement when one of
them is.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

import regex

from indexer.domain import PassageKind
from indexer.languages import LANGUAGES, pattern_of
from indexer.passages.features import (
    LONGEST_HAN,
    NUMBER,
    URL,
    capitalised_share,
    ends_sentence,
    figures_share,
    is_courtesy,
    length,
    sentence_words,
    without_number,
    words,
)
from indexer.passages.references import has_signs, is_reference

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.domain import Passage

LONG = 90
"""Words from which only figures, contents and addresses can be anything but a statement."""
PAGED_LINES = 3
"""Lines that end with a page's number, from which they are a table of contents."""
HEADING_LINES = 4
"""Lines of a heading at most, with those above it."""
LEAD_WORDS = 5
"""Words before a colon from which a line leads to what follows rather than naming it."""
HEADING_WORDS = 16
"""Words of a heading at most."""
TITLE_WORDS = 6
"""Words of a heading at most where nothing follows that it could be above."""
NAME_WORDS = 40
"""Words of a line of names at most."""
NOTE_WORDS = 30
"""Words of a footnote without a sentence at most."""
MAY_REFER = {PassageKind.STATEMENT, PassageKind.HEADING, PassageKind.NAMES, PassageKind.TABLE}
"""Kinds that what stands beside a passage can make a reference of."""
ROW_FIGURES = 0.5
"""The share of figures from which a line is a row of a table."""

_LEADERS = regex.compile(r"(?:\.\s?){4,}\s*\p{Nd}{0,3}|…{2,}\s*\p{Nd}{0,3}|_{5,}")
_CONTENTS = regex.compile(rf"^(?:{pattern_of('contents_titles')})\W*$", regex.IGNORECASE)
_LABELS = regex.compile(rf"(?:^|\s)(?:{pattern_of('form_labels')})\s?[:：]", regex.IGNORECASE)
_LABEL_ALONE = regex.compile(rf"^(?:{pattern_of('form_labels')})\s?[:：]?$", regex.IGNORECASE)
_CODE = regex.compile(
    r"\b[A-Z]{1,6}(?:/[A-Za-z0-9.()+-]+){1,6}|\b\d{2}-\d{5}\b|\*\d{5,8}\*|\(E\)|\bpage\s?\d+(?:\s?(?:of|/)\s?\d+)?|"
    r"\b\d{6}\b",
    regex.IGNORECASE,
)
_FOOTNOTE = regex.compile(r"^(\d{1,3})\s+(?=\p{Lu}|https?:|[“\"«])")
_SIGNED = regex.compile(r"^\W*\((?:signed|signé|firmado|подпись|توقيع|签名)\)", regex.IGNORECASE)
_ADDRESS = regex.compile(
    r"[\w.+-]+@[\w-]+\.\w|\b(?:tel|phone|fax|tél|teléfono|тел|p\.?\s?o\.?\s?box)\b\s?[.:]|\+\d{1,3}[\s(]\d",
    regex.IGNORECASE,
)
_ROW_STARTS = regex.compile(r"^\p{Nd}{1,5}\s")
_DATED_ROW = regex.compile(r"^(?:\p{Nd}{1,5}\s)?\p{Nd}{1,2}[-/.](?:\p{L}{3}|\p{Nd}{1,2})[-/.]\p{Nd}{2,4}\s\p{Lu}")
_MONTHS = "|".join(month for one in LANGUAGES.values() for words in one.months for month in words.split())
_DATE = regex.compile(rf"^(?:[^\p{{Nd}}]{{3,40}},\s)?(?:\p{{Nd}}{{1,2}}\s(?:de\s)?)?(?:{_MONTHS})\s(?:de\s)?(?:\p{{Nd}}{{1,2}},?\s)?\p{{Nd}}{{4}}\W*$", regex.IGNORECASE)
_PAGED = regex.compile(r"[\p{L})]\s+\p{Nd}{1,3}$")


def passage_kinds(passages: Sequence[Passage]) -> list[PassageKind]:
    """The kind of each passage of one document, given in their order."""
    kinds = [_by_itself(passage.text) for passage in passages]
    _among_references(passages, kinds)
    _list_items(passages, kinds)
    return [
        PassageKind.STATEMENT if kind is PassageKind.HEADING and not _may_head(passages, kinds, place) else kind
        for place, kind in enumerate(kinds)
    ]


def headings(passages: Sequence[Passage], kinds: Sequence[PassageKind]) -> list[int | None]:
    """For each passage the place of the heading that stands directly above it, on the same or the preceding page; None
    where there is none, and for headings.
    """
    result: list[int | None] = []
    for place, (passage, kind) in enumerate(zip(passages, kinds, strict=True)):
        above = place - 1
        headed = (
            place > 0
            and kind is not PassageKind.HEADING
            and kinds[above] is PassageKind.HEADING
            and passage.page - passages[above].page_to <= 1
        )
        result.append(above if headed else None)
    return result


def with_kinds(passages: Sequence[Passage]) -> list[Passage]:
    """The passages of one document with their kinds and the texts of their headings."""
    kinds = passage_kinds(passages)
    return [
        replace(passage, kind=kind, heading=None if above is None else passages[above].text)
        for passage, kind, above in zip(passages, kinds, headings(passages, kinds), strict=True)
    ]


def _by_itself(text: str) -> PassageKind:
    """The kind of a passage without regard to its neighbours; `HEADING` means that it may be one."""
    lines = [" ".join(line.split()) for line in text.split("\n")]
    lines = [line for line in lines if line]
    size = length(URL.sub(" ", text))
    if any(_LEADERS.search(line) for line in lines) and sum(map(len, _LEADERS.findall(text))) * 8 > len(text):
        return PassageKind.CONTENTS
    if lines and _CONTENTS.match(lines[0]) and not any(map(ends_sentence, lines)):
        return PassageKind.CONTENTS
    dated = sum(bool(_DATED_ROW.match(line)) for line in lines)
    if dated > 1 and dated * 2 > len(lines):
        return PassageKind.TABLE
    paged = sum(bool(_PAGED.search(line)) for line in lines)
    if paged >= PAGED_LINES and paged * 2 > len(lines) and not any(map(ends_sentence, lines)):
        return PassageKind.CONTENTS
    if is_reference(text) and not any(_says(line) for line in lines):
        return PassageKind.REFERENCE
    if is_courtesy(text):
        return PassageKind.CLOSING
    if size > LONG and not any(_is_row(line) for line in lines):
        return PassageKind.STATEMENT
    kinds = Counter[PassageKind]()
    for line in lines:
        kind = _of_line(line)
        if kind is PassageKind.STATEMENT:
            return kind
        if kind is not None:
            kinds[kind] += max(1, length(line))
    kind = kinds.most_common(1)[0][0] if kinds else PassageKind.COVER
    too_many = kind is PassageKind.HEADING and len(lines) > HEADING_LINES  # a list of items without stops
    return PassageKind.STATEMENT if too_many else kind


def _of_line(line: str) -> PassageKind | None:  # noqa: PLR0911 - a list of rules, the first that holds
    """The kind of a line; None for a bare number, which belongs to any kind."""
    body = without_number(line)
    if not words(body):
        return PassageKind.TABLE if figures_share(line) == 1 and len(line.split()) > 1 else None
    if _LABEL_ALONE.match(body):
        return PassageKind.COVER
    if is_courtesy(line):
        return PassageKind.CLOSING
    if is_reference(line):
        return PassageKind.REFERENCE
    if _SIGNED.match(line):
        return PassageKind.NAMES
    if _DATE.match(body):
        return None
    if _DATED_ROW.match(line) and not ends_sentence(line):
        return PassageKind.TABLE
    saying = sentence_words(body)
    if saying > 1:
        return PassageKind.STATEMENT
    if _is_row(line) and not saying:
        return PassageKind.TABLE
    if len(_LABELS.findall(line)) > 1 and not ends_sentence(line):
        return PassageKind.COVER
    if len(_CODE.findall(line)) > 0 and length(_CODE.sub(" ", line)) <= 6 and not ends_sentence(line):
        return PassageKind.COVER
    if _ADDRESS.search(line) and not saying:
        return PassageKind.NAMES
    if _is_names(body, saying):
        return PassageKind.NAMES
    if _looks_like_heading(body, saying):
        return PassageKind.HEADING
    return PassageKind.STATEMENT


def _says(line: str) -> bool:
    """Whether a line of several is a sentence or an item without any sign of a reference."""
    return ends_sentence(line) and length(without_number(line)) > 1 and not has_signs(line) and not is_reference(line)


def _is_row(line: str) -> bool:
    share = figures_share(line)
    return (
        (share >= ROW_FIGURES
        and len(line.split()) > 2)
        or (
            bool(_ROW_STARTS.match(line))
            and share >= 0.2
            and len(line.split()) > 3
            and sentence_words(line) == 0
            and not ends_sentence(line)
        )
    )


def _is_names(body: str, saying: int) -> bool:
    """Whether a line is a list of names: capitals with commas, semicolons or colons between, and no sentence."""
    if saying or ends_sentence(body) or length(body) > NAME_WORDS:
        return False
    parts = [part.strip() for part in regex.split(r"[,;:/&–—]|\s-\s?", body) if part.strip()]
    return len(parts) > 2 and capitalised_share(body) >= 0.9 and all(length(part) <= 6 for part in parts)


def _looks_like_heading(body: str, saying: int) -> bool:
    plain = body.rstrip()
    if saying or (ends_sentence(plain) and not plain.endswith("?")) or plain.endswith((",", "،", "，", "-")):
        return False
    first = next((character for character in plain if character.isalpha()), "")
    if first.islower() or not first or (plain.endswith((":", "：")) and length(plain) > LEAD_WORDS):
        return False
    return length(plain) <= HEADING_WORDS and sum(word >= "\u2e80" for word in words(plain)) <= LONGEST_HAN


def _among_references(passages: Sequence[Passage], kinds: list[PassageKind]) -> None:
    """A short line between references, or beside one and with a sign of one, is a reference; so is a footnote that says
    nothing, where the document has the note before or after it.
    """
    first = list(kinds)
    notes = {number for passage in passages for number in _notes(passage.text)}
    for place, passage in enumerate(passages):
        if kinds[place] not in MAY_REFER or sentence_words(passage.text):
            continue
        size = length(URL.sub(" ", passage.text))
        beside = [first[at] is PassageKind.REFERENCE for at in (place - 1, place + 1) if 0 <= at < len(first)]
        between = len(beside) > 1 and all(beside) and size <= HEADING_WORDS and kinds[place] is not PassageKind.HEADING
        signed = any(beside) and size <= NAME_WORDS and has_signs(passage.text)
        own = _notes(passage.text)
        noted = size <= NOTE_WORDS and any({number - 1, number + 1} & notes for number in own[:1])
        if between or signed or (noted and ends_sentence(passage.text)):
            kinds[place] = PassageKind.REFERENCE


def _notes(text: str) -> list[int]:
    """The numbers of the footnotes that begin on the lines of a text, where the first line begins one."""
    lines = text.split("\n")
    if not _FOOTNOTE.match(lines[0]):
        return []
    return [int(match[1]) for match in map(_FOOTNOTE.match, lines) if match]


def _list_items(passages: Sequence[Passage], kinds: list[PassageKind]) -> None:
    """What may be a heading by its form is an item of a list where its neighbour bears the next number."""
    numbers = [_number(passage.text) for passage in passages]
    for place, kind in enumerate(kinds):
        if kind is not PassageKind.HEADING or numbers[place] is None:
            continue
        after = place + 1 < len(kinds) and numbers[place + 1] == _next(numbers[place])
        before = place > 0 and _next(numbers[place - 1]) == numbers[place]
        alone = "\n" not in passages[place].text
        if alone and (
            after
            or (
                before
                and kinds[place - 1] is PassageKind.STATEMENT
                and length(passages[place - 1].text) <= HEADING_WORDS
            )
        ):
            if length(passages[place].text) > ITEM_WORDS:
                kinds[place] = PassageKind.STATEMENT


def _number(text: str) -> tuple[int, ...] | None:
    match = NUMBER.match(text)
    digits = regex.findall(r"\p{Nd}+", match.group()) if match else []
    return tuple(int(one) for one in digits) or None


def _next(number: tuple[int, ...] | None) -> tuple[int, ...] | None:
    return (*number[:-1], number[-1] + 1) if number else None


def _may_head(passages: Sequence[Passage], kinds: Sequence[PassageKind], place: int) -> bool:
    """Whether text that a heading may be above follows it, if need be after other headings. Without that, a short line
    of a few words is still a title; a longer one may be a sentence that lacks its stop.
    """
    for after in range(place + 1, len(kinds)):
        if passages[after].page - passages[place].page_to > 1:
            break
        if kinds[after] is not PassageKind.HEADING:
            return True
    return length(passages[place].text) <= TITLE_WORDS
