"""The title of a letter or note verbale: up to whom it is addressed, and without the text below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from indexer.languages import pattern_of
from pipelines.describe.evidence import read
from pipelines.describe.masthead import bare
from pipelines.describe.title import MAX_TITLE, Title

if TYPE_CHECKING:
    from collections.abc import Sequence

_OPENING = regex.compile(
    rf"(?:(?P<note>{pattern_of('note_verbale')})|(?P<letter>{pattern_of('letter')}))\s*"
    rf"(?={pattern_of('letter_continues')})",
    regex.VERSION1 | regex.IGNORECASE,
)
_CHINESE_LETTER = regex.compile(r"^\d{4}年\d{1,2}月\d{1,2}日.{2,120}?的(?:同文)?(?P<kind>信|普通照会)", regex.VERSION1)
_ADDRESSEE = (
    r"(?:the )?(?:Secretary-General(?: of the United Nations)?|President of the (?:General Assembly|Security Council|"
    r"Economic and Social Council|Human Rights Council|Conference on Disarmament)|"
    r"(?:Office of the )?United Nations High Commissioner for (?:Human Rights|Refugees))"
)
_ADDRESSED = regex.compile(
    rf".*?\baddressed to {_ADDRESSEE}(?:(?:, and|,| and) {_ADDRESSEE})*\*?(?=\s*$|\s+\p{{Lu}}|\.\s)",
    regex.VERSION1 | regex.DOTALL,
)
"""Up to the addressees of most letters. What follows them in small letters still belongs to the name of an office."""
_NAMES_ADDRESSEE = regex.compile(rf"\b(?:{pattern_of('addressed')})\b.{{6}}", regex.DOTALL | regex.IGNORECASE)
_BODY_START = regex.compile(rf"\s(?=(?:{pattern_of('text_openings')})\s)", regex.VERSION1)
_LINES_OF_A_LETTER = 20


def letter_title(page: str) -> Title | None:
    """The title of a letter or note verbale, given its first page; None for other documents."""
    lines = [bare(line) for line in page.splitlines()]
    for index, line in enumerate(lines):
        chinese = _CHINESE_LETTER.match("".join(lines[index : index + 3]))
        if chinese:
            return _letter(chinese.group(), "letter" if chinese["kind"] == "信" else "note verbale")
        opening = _OPENING.match(line)
        if opening and not line[0].islower():
            return _letter(_until_text(lines[index:]), "note verbale" if opening["note"] else "letter")
    return None


def _letter(text: str, kind: str) -> Title:
    return Title(text, kind, evidence=read("title of a letter", text))


def _until_text(lines: Sequence[str]) -> str:
    """Separate a letter's title from the text after it: extracted lines do not always show where it ends."""
    joined = " ".join(line for line in lines[:_LINES_OF_A_LETTER] if line)
    addressed = _ADDRESSED.match(joined[: MAX_TITLE * 2])
    if addressed:
        return addressed.group().rstrip(" .*")
    title: list[str] = []
    for line in lines[:_LINES_OF_A_LETTER]:
        if title and line[:1] == "[":
            break  # `[Original: English]`
        if line:
            title.append(line)
        elif _NAMES_ADDRESSEE.search(" ".join(title)) or not title[-1].isascii():
            break
    return _BODY_START.split(" ".join(title), maxsplit=1)[0][:MAX_TITLE].rstrip(" .*")
