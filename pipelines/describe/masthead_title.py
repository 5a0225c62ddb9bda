"""The title of a United Nations document: it stands below the session, the place and the items of its masthead."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from indexer.languages import pattern_of
from indexer.vocabulary.fold import fold
from pipelines.describe.kinds import KINDS, type_of_title
from pipelines.describe.masthead import is_body, is_furniture, is_session, items
from pipelines.describe.title import (
    MAX_HEADING,
    MAX_TITLE,
    Title,
    begins_with_label,
    goes_on,
    has_no_words,
    is_long_sentence,
    is_scribble,
    is_unfinished,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

_FLAGS = regex.VERSION1 | regex.IGNORECASE
_PARAGRAPH = regex.compile(r"\[?1[.)]\s*\p{Lu}.{20,}|(?:I|A|1)\.\s*\p{Lu}.{2,80}", regex.VERSION1)
"""The first paragraph or the first heading of a text."""
_SUBJECT = regex.compile(r"(?:The |L[’']|La |Le |El )?(?P<organ>.{4,80})[,،，]", regex.VERSION1)
"""What begins a resolution: `The General Assembly,`."""
_SUMMARY = regex.compile(rf"(?:{pattern_of('summary_titles')}|{pattern_of('contents_titles')})\W*", _FLAGS)
_NUMBERED = regex.compile(r"\d{1,3}/\d{1,4}[A-Z]?\.\s+\p{L}.*", regex.VERSION1)
"""The title of a resolution or decision, which follows its number."""
_NUMBER_ALONE = regex.compile(r"\d{1,3}/\d{1,4}[A-Z]?\.?")
_SUBMITTED = regex.compile(pattern_of("submitted_by"), _FLAGS)
_SPONSORED = regex.compile(rf".*[:：]\**\s*(?:revised )?(?:{KINDS['draft resolution']}|draft decision)\W*", _FLAGS)
"""Who sponsors a draft; its title follows."""
_SHORT = 200
"""Characters of the longest line that says by whom a document is."""
_ADDENDUM = regex.compile(rf"(?:{pattern_of('addenda')})\W*(?:\d{{1,3}}\W*)?", _FLAGS)
"""What a document is to the one whose symbol it extends; it stands below the title."""
_OFFICER = regex.compile(rf"[^:：]{{0,60}}(?:{pattern_of('officers')})[^:：]{{0,20}}[:：]", _FLAGS)
"""Who reports for a body: `Vice-President and Rapporteur: Mr. Birk`."""
_TO_BE_HELD = regex.compile(rf"(?:\p{{L}}+ )?(?:{pattern_of('to_be_held')})\b.*", _FLAGS)
"""A line that says where and when the meeting of the title is; it is none of the title."""
_NOTE = regex.compile(r"(?:\*{1,4}|[†‡])\s.*")
"""A note below the title."""
_NUMBER_MARKS = regex.compile(r"(?<=\p{L})\s?(?P<marks>\d{1,2}(?:,\s?\d{1,2})*)$", regex.VERSION1)
_LIST = regex.compile(
    r"(?:\p{Lu}[^,;:.]{2,60},\**\s+){2,}+[^;:.]*+[:：]\**\s*(?:revised )?(?:"
    rf"{KINDS['draft resolution']}|draft decision)\W*",
    _FLAGS,
)
"""The sponsors of a draft, of whom there are three or more."""
_LINES_OF_SPONSORS = 20
_OWN_SUBJECT = regex.compile(rf"\b(?:{pattern_of('own_subject')})\b", regex.IGNORECASE)
_SUBJECT_LENGTH = 120


def title_below_masthead(lines: Sequence[str], symbol_line: int) -> Title | None:
    """The title below session, dates and items of a United Nations document, and the line about its author."""
    end = next((index for index, line in enumerate(lines) if index > symbol_line and _begins_text(line)), len(lines))
    marks = [index for index in range(symbol_line + 1, end) if is_session(lines[index]) or items(lines[index])]
    last = marks[-1] if marks else symbol_line
    # The titles of items follow their numbers directly, or are not printed.
    spaced = _is_spaced(lines[symbol_line : last + 1])
    agenda = items(lines[last]) if marks and (spaced or lines[last + 1 : last + 2] != [""]) else 0
    blocks = _blocks(lines[last + 1 : end])
    above = [block for block in _blocks(lines[:symbol_line]) if not is_session(block)] if not marks else []
    if any(map(_is_author, above)) and not any(map(_is_author, blocks)):
        blocks = above  # the symbol stands below the title
    if not agenda:
        blocks = [block for block in blocks if not is_body(block)] or blocks
    numbered = next((block for block in blocks if _NUMBERED.fullmatch(block)), None) or _below_number(lines[last:end])
    if numbered or not blocks:
        return Title.read(numbered, "title below a masthead") if numbered else None
    authors = [index for index, block in enumerate(blocks) if index and _is_author(block)]
    text = _without_number_marks(_chosen(blocks, authors[-1] if authors else None, agenda), lines)
    about = "\n".join(blocks[index] for index in authors) or (text if _is_author(text) else None)
    added = _addition(lines[last + 1 : end])
    return Title.read(f"{text} – {added}" if added else text, "title below a masthead", about)


def _below_number(lines: Sequence[str]) -> str | None:
    """The title of a resolution or decision of which the number has a line for itself: `14/105` above it."""
    for index, line in enumerate(lines[:-1]):
        if _NUMBER_ALONE.fullmatch(line) and lines[index + 1][:1].isupper():
            title = next(iter(_blocks(lines[index + 1 :])), "")
            return f"{line.rstrip('.')}. {title}" if title else None
    return None


def _addition(lines: Sequence[str]) -> str | None:
    """What an addendum or corrigendum calls itself below the title of the document that it adds to, and its own title
    below that: `Addendum: Views of the State under review`.
    """
    at = next((index for index, line in enumerate(lines) if _ADDENDUM.fullmatch(line)), None)
    if at is None:
        return None
    own = next(iter(_blocks(lines[at + 1 :])), "")
    return f"{lines[at].rstrip(' *')}: {own}" if own and _is_heading(own) else lines[at].rstrip(" *")


def _chosen(blocks: Sequence[str], author: int | None, agenda: int) -> str:
    """As many titles of items stand above a title as there are items. Where nothing but the author of a report follows
    the title of an item, both together are the title; that of a draft follows its sponsors.
    """
    if author is None:
        return blocks[min(agenda, len(blocks) - 1)]
    if _SPONSORED.fullmatch(blocks[author]) and author + 1 < len(blocks):
        return blocks[author + 1]
    named = blocks[:author]
    if named and type_of_title(blocks[author]) == "report" and _says_its_subject(blocks[author], named[0]):
        # `Report of the Working Group on Herons` below `Herons`; what the report is on may stand below.
        subject = blocks[author + 1] if author + 1 < len(blocks) else ""
        return f"{blocks[author]}: {subject}" if _is_subject(subject) else blocks[author]
    if len(named) > max(1, agenda) or not agenda or agenda > len(named) > 1:
        return named[-1] if agenda else named[0]
    if type_of_title(blocks[author]) not in {"report", "note"}:
        return named[-1]
    return f"{named[0]}: {blocks[author]}" if agenda == 1 else blocks[author]


def _says_its_subject(report: str, item: str) -> bool:
    """Whether the line about a report's author says what the report is on: its body's own session or work, or all that
    the item is called.
    """
    words = {word for word in fold(item).split() if len(word) > len("and")}
    return _OWN_SUBJECT.search(report) is not None or words <= set(fold(report).split())


def _is_subject(block: str) -> bool:
    """Whether a block below the line about the author is the name of what it is about."""
    return bool(block) and len(block) <= _SUBJECT_LENGTH and _is_heading(block) and not begins_with_label(block)


def _is_heading(block: str) -> bool:
    """Whether a block has no sentence."""
    return not block.endswith((".", ":", ";")) and len(block) <= MAX_HEADING


def _is_spaced(lines: Sequence[str]) -> bool:
    """Whether a page has an empty line below each line, as pages of the web have; then they tell nothing."""
    filled = [index for index, line in enumerate(lines) if line]
    return len(filled) > 1 and all(lines[index - 1] == "" for index in filled[1:])


def _without_number_marks(text: str, lines: Sequence[str]) -> str:
    """The title without marks of notes that are numbers, if the page has the notes."""
    match = _NUMBER_MARKS.search(text)
    numbers = regex.findall(r"\d+", match["marks"]) if match else []
    noted = all(any(regex.match(rf"{number}\s+\p{{Lu}}", line) for line in lines) for number in numbers)
    return text[: match.start()] if match and noted else text


def _is_author(block: str) -> bool:
    if len(block) > _SHORT:
        return len(block) <= MAX_TITLE * _LINES_OF_SPONSORS and _LIST.fullmatch(block) is not None
    if is_long_sentence(block):
        return False  # `The report takes into account`, in the text
    return (
        type_of_title(block) is not None
        or _SUBMITTED.match(block) is not None
        or _SPONSORED.fullmatch(block) is not None
    )


def _begins_text(line: str) -> bool:
    subject = _SUBJECT.fullmatch(line)
    if subject and (is_body(subject["organ"]) or is_furniture(subject["organ"])):
        return True
    return _PARAGRAPH.fullmatch(line) is not None or _SUMMARY.fullmatch(line) is not None


def _blocks(lines: Sequence[str]) -> list[str]:
    """What stands between empty lines and furniture, each as one line. Words that name a kind of document begin a block
    of their own: `Report of the Chair` below what it is about.
    """
    blocks: list[str] = []
    open_ = gap = False
    for index, line in enumerate(lines):
        gap = gap and (index == 0 or not lines[index - 1])
        unfinished = open_ and is_unfinished(blocks[-1])
        if _NOTE.fullmatch(line):
            break
        if line and (is_scribble(line) or (begins_with_label(line) and not unfinished and _OFFICER.match(line))):
            continue
        if not line or ((is_furniture(line) or has_no_words(line)) and not unfinished):
            open_ = not line and bool(blocks) and (unfinished or _is_heading(blocks[-1]))
            gap = not line
        elif _ADDENDUM.fullmatch(line) or (_TO_BE_HELD.fullmatch(line) and line[0].isupper()):
            open_ = False
        elif open_ and (unfinished or goes_on(line) or not (gap or _begins_block(lines, index))):
            broken = blocks[-1].endswith("-") and line[0].islower()
            blocks[-1] = f"{blocks[-1]}{line}" if broken else f"{blocks[-1]} {line}"
        else:
            blocks.append(line)
            open_ = True
    return [block for block in blocks if len(block) <= MAX_TITLE and any(char.isalpha() for char in block)]


def _begins_block(lines: Sequence[str], index: int) -> bool:
    """Whether a line says by whom a document is, or begins the list of those who sponsor a draft."""
    if lines[index][0].islower():
        return False
    end = next((n for n in range(index, len(lines)) if not lines[n]), len(lines))
    together = " ".join(line[:MAX_TITLE] for line in lines[index : min(end, index + _LINES_OF_SPONSORS)])
    return _is_author(lines[index]) or ("," in lines[index] and _LIST.match(together) is not None)
