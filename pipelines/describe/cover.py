"""The title of a document: the line of its cover that says what it is, in the six UN languages."""

from __future__ import annotations

from pathlib import PurePosixPath

import regex

from indexer.languages import pattern_of

_OPENING = regex.compile(
    rf"(?:(?P<note>{pattern_of('note_verbale')})|(?P<letter>{pattern_of('letter')}))\s*"
    rf"(?={pattern_of('letter_continues')})",
    regex.VERSION1 | regex.IGNORECASE,
)
_CHINESE_LETTER = regex.compile(r"^\d{4}年\d{1,2}月\d{1,2}日.{2,120}?的(?:同文)?(?P<kind>信|普通照会)", regex.VERSION1)

_ADDRESSEE = (
    r"(?:(?:the )?(?:Secretary-General(?: of the United Nations)?|"
    r"President of the (?:General Assembly|Security Council|"
    r"Economic and Social Council|Human Rights Council|Conference on Disarmament)|"
    r"(?:Executive Secretary|Secretariat|Chair(?:man|person)?|Secretary|Director)(?: of| to) (?:the )?[^,.;]{3,120}?|"
    r"Office of the United Nations High Commissioner for Human Rights|"
    r"United Nations High Commissioner for Human Rights))"
)
_ADDRESSED = regex.compile(
    rf".*?\baddressed to {_ADDRESSEE}(?:(?:, and|,| and) {_ADDRESSEE})*(?=\s|$)",
    regex.VERSION1 | regex.DOTALL,
)
_BODY_START = regex.compile(rf"\s(?=(?:{pattern_of('text_openings')})\s)", regex.VERSION1)
_MAX_TITLE = 400
"""Longer than any title of a letter; what follows is its text."""

_SKIPPED = regex.compile(
    r"United Nations|Nations Unies|Naciones Unidas|Организация Объединенных Наций|الأمم المتحدة|联合国|"
    r"(?:General Assembly|Security Council|Economic and Social Council|Human Rights Council|\s|-)+|"
    r"Distr\.?:?.*|Original:.*|(?:English|French|Spanish|Russian|Arabic|Chinese)(?: only)?|"
    r"\d{2}-\d{5}.*|\*\d{7,}\*|(?:.* )?(?:session|year)|(?:Agenda )?items?\b.*|Page \d+.*|\W*\d[\d\W]*|https?://\S+",
    regex.VERSION1 | regex.IGNORECASE,
)

_MASTHEAD = regex.compile(
    r"Original:.*|\d{2}-\d{5}.*|\*\d{7,}\*|(?:\p{L}+[- ]){1,4}(?:session|year)|"
    r"(?-i:(?:Provisional )?(?:Agenda i|I)tems?) \d.*|"
    r"\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?, \d{1,2}\b.* \d{4}",
    regex.VERSION1 | regex.IGNORECASE,
)
"""The last lines before a title: language, job number, session, agenda item, place and dates."""

_PARAGRAPH = regex.compile(r"1\.\s+\p{Lu}.{20,}")
"""With its first paragraph begins the text, whose lines may look like those of a masthead."""

_COVER_LINES = 40
_MAX_HEADING = 200


def letter_title(page: str) -> tuple[str, str] | None:
    """Title and type (`letter`, `note verbale`) of a letter, whole, given its first page; None when it is none."""
    lines = [" ".join(line.split()) for line in page.splitlines()]
    for index, line in enumerate(lines):
        chinese = _CHINESE_LETTER.match("".join(lines[index : index + 3]))
        if chinese:
            return chinese.group(), "letter" if chinese["kind"] == "信" else "note verbale"
        opening = _OPENING.match(line)
        if opening:
            title = _until_text(lines[index:])
            return title, "note verbale" if opening["note"] else "letter"
    return None


def _until_text(lines: list[str]) -> str:
    """Cut a letter's title off from the text that follows: extracted lines do not always show where it ends."""
    joined = " ".join(line for line in lines[:20] if line)
    addressed = _ADDRESSED.match(joined[: _MAX_TITLE * 2])
    if addressed:
        return addressed.group().rstrip(" .")
    title = _BODY_START.split(joined, maxsplit=1)[0]
    return title if len(title) <= _MAX_TITLE else _first_paragraph(lines)


def _first_paragraph(lines: list[str]) -> str:
    paragraph = []
    for line in lines:
        if not line:
            break
        paragraph.append(line)
    return " ".join(paragraph)[:_MAX_TITLE].rstrip()


def heading(page: str, symbol_line: int | None = None) -> str | None:
    """Find the first line that reads like a heading: some words, no sentence, none of the masthead.

    On a United Nations document (`symbol_line` is where its symbol stands) the organ, session, place and agenda item
    come before the title.
    """
    lines = [" ".join(raw.split()).strip("*_# ") for raw in page.splitlines()][:_COVER_LINES]
    if symbol_line is not None:
        lines = lines[_end_of_masthead(lines, symbol_line) :]
    paragraph: list[str] = []
    for line in lines:
        if paragraph and (not line or not line[0].islower()):
            break
        if paragraph or (line and not _SKIPPED.fullmatch(line) and _reads_like_heading(line)):
            paragraph.append(line)
    title = " ".join(paragraph)
    return title if title and len(title) <= _MAX_TITLE else None


def _end_of_masthead(lines: list[str], symbol_line: int) -> int:
    text = next((index for index, line in enumerate(lines) if _PARAGRAPH.match(line)), len(lines))
    ends = [index for index, line in enumerate(lines[:text]) if _MASTHEAD.fullmatch(line)]
    return max([symbol_line, *ends]) + 1


def _reads_like_heading(line: str) -> bool:
    letters = sum(char.isalpha() for char in line)
    # One word (`Document`, `Annex`, `Draft`) says what a page is rather than what it is about.
    several_words = " " in line or not line.isascii()
    ends_as_sentence = line.endswith((".", ";", ",", "。")) and not line.endswith("...")
    return several_words and letters > len(line) / 2 and len(line) <= _MAX_HEADING and not ends_as_sentence


def title_from_file_name(file_name: str) -> str:
    """Make a title of last resort out of a file's name, without folder and extension."""
    stem = PurePosixPath(file_name.replace("\\", "/")).stem
    return " ".join(stem.replace("_", " ").split()) or file_name
