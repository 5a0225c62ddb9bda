"""The title of a United Nations document: it stands below the session, the place and the items of its masthead."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import TYPE_CHECKING

import regex

from indexer.languages import pattern_of
from indexer.vocabulary.fold import fold
from pipelines.describe.capitals import in_small_letters
from pipelines.describe.headline import blocks_of, letters_of, most_prominent, rest_of
from pipelines.describe.kinds import RECORDS, type_of_title
from pipelines.describe.masthead import bare, is_body, is_furniture, is_session, items
from pipelines.describe.symbol import stands_in_masthead
from pipelines.describe.title import (
    MAX_HEADING,
    MAX_TITLE,
    Title,
    begins_with_label,
    goes_on,
    has_no_words,
    heads_the_text,
    is_long_sentence,
    is_scribble,
    is_unfinished,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipelines.extract.printed import PrintedLine

_FLAGS = regex.VERSION1 | regex.IGNORECASE
_PARAGRAPH = regex.compile(r"\[?1[.)]\s*\p{Lu}.{20,}|(?:I|A|1)\.\s*\p{Lu}.{2,80}", regex.VERSION1)
"""The first paragraph or the first heading of a text."""
_SUBJECT = regex.compile(
    r"(?:The |L[’']|La |Le |El )?(?P<organ>.{4,80})[,،，]|(?:The |L[’']|La |Le |El )(?P<organ>.{4,80}):", regex.VERSION1
)
"""What begins a resolution or decision: `The General Assembly,`; with a colon, a title may end."""
_SUBJECT_OF_A_SENTENCE = regex.compile(r"(?:The |L[’']|La |Le |El )(?P<organ>.{4,80}?), (?=\p{Ll})", regex.VERSION1)
_SHARE_OF_A_FULL_LINE = 0.7
"""Of the longest line of a paragraph, below which a line that is not its last was not broken by the margin."""
_DAYS = regex.compile(r"\s*\([^()]*(?:19|20)\d\d\)")
_NUMBERED = regex.compile(r"\d{1,3}/\d{1,4}[A-Z]?\.\s+\p{L}.*", regex.VERSION1)
"""The title of a resolution or decision, which follows its number."""
_NUMBER_ALONE = regex.compile(r"\d{1,3}/\d{1,4}[A-Z]?\.?")
_SUBMITTED = regex.compile(pattern_of("submitted_by"), _FLAGS)
_DRAFT = pattern_of("sponsored")
_SUBMITTED_PAPER = regex.compile(rf"\s(?:{pattern_of('submitted_by')})", _FLAGS)
_SPONSORED = regex.compile(rf".*[:：][*,\s]*(?:{_DRAFT})(?!\p{{L}})(?P<to>.*)", _FLAGS)
"""Who sponsors a draft; its title follows, or to what it is an amendment."""
_DRAFT_BY = regex.compile(rf"(?:{_DRAFT})\s+(?:{pattern_of('submitted_by')}).*", _FLAGS)
"""Which officer submits a draft; its title follows."""
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
_MARK_OF_A_YEAR = regex.compile(r"(?<=\b(?:19|20)\d\d)(?P<marks>\d)$")
_ENDS_IN_BRACKETS = regex.compile(r"\d\W*\)$")
"""The years of what a title names: `Decade of Lakes (2016–2025)`."""
_REMARK = regex.compile(r"\[.*\]")
"""From which proposal a resolution comes, below its title: `[on the report of the Third Committee]`."""
_LIST = regex.compile(
    rf"(?:\p{{Lu}}[^,;:.]{{2,60}},[*,]*\s+){{2,}}+[^;:.]*+[:：][*,\s]*(?:{_DRAFT})(?!\p{{L}}).*",
    _FLAGS,
)
"""The sponsors of a draft, of whom there are three or more."""
_LINES_OF_SPONSORS = 20
_OWN_SUBJECT = regex.compile(rf"\b(?:{pattern_of('own_subject')})\b", regex.IGNORECASE)
_SUBJECT_LENGTH = 120


def title_below_masthead(lines: Sequence[str], symbol_line: int, printed: Sequence[PrintedLine] = ()) -> Title | None:
    """The title below session, dates and items of a United Nations document, and the line about its author."""
    records = next((n for n, line in enumerate(lines) if n > symbol_line and RECORDS.fullmatch(line)), None)
    if records is not None:
        return _of_supplement(lines[symbol_line + 1 : records])
    end = next((index for index in range(symbol_line + 1, len(lines)) if _begins_text(lines, index)), len(lines))
    marks = [index for index in range(symbol_line + 1, end) if is_session(lines[index]) or items(lines[index])]
    while marks and not _blocks(lines[marks[-1] + 1 : end]):
        marks.pop()  # the place and the days of the meeting stand below the title
    last = marks[-1] if marks else symbol_line
    # The titles of items follow their numbers directly, or are not printed.
    spaced = _is_spaced(lines[symbol_line : last + 1])
    agenda = items(lines[last]) if marks and (spaced or lines[last + 1 : last + 2] != [""]) else 0
    blocks = [block for block in _blocks(lines[last + 1 : end]) if not _REMARK.fullmatch(block)]
    above = [block for block in _blocks(lines[:symbol_line]) if not is_session(block)] if not marks else []
    if any(map(_is_author, above)) and not any(map(_is_author, blocks)):
        blocks = above  # the symbol stands below the title
    masthead = " ".join(lines[symbol_line:last])
    blocks = [*blocks[:agenda], *_without_bodies(blocks[agenda:], masthead, items_above=agenda > 0)]
    numbered = next((block for block in blocks if _NUMBERED.fullmatch(block)), None) or _below_number(lines[last:end])
    if numbered or not blocks:
        return Title.read(numbered, "title below a masthead") if numbered else None
    authors = [n for n, block in enumerate(blocks) if _is_author(block) and (n or _DRAFT_BY.fullmatch(block))]
    drafted = next((n for n, block in enumerate(blocks) if _is_sponsored(block) or _DRAFT_BY.fullmatch(block)), None)
    authors = [n for n in authors if drafted is None or n < drafted] + ([] if drafted is None else [drafted])
    chosen = _without_number_marks(_chosen(blocks, authors[-1] if authors else None, agenda), lines)
    text = _as_printed(chosen, lines[last + 1 : end], printed)
    about = "\n".join(blocks[index] for index in authors) or (chosen if _is_author(chosen) else None)
    added = _addition(lines[last + 1 : end])
    title = Title.read(text, "title below a masthead", about)
    if added:
        title = Title.read(f"{title.text} – {added}", "title below a masthead", about)
    return replace(title, item=chosen) if text != chosen else title


def _as_printed(title: str, lines: Sequence[str], printed: Sequence[PrintedLine]) -> str:
    """A title as far as it is in the largest print below the masthead, whole. If nothing of it is, what is, unless that
    only says whose report it is.
    """
    wanted = letters_of(title)
    found = blocks_of(printed, "\n".join(lines))
    leads = most_prominent([block for block in found if _may_be_title(block.text) or letters_of(block.text) == wanted])
    if wanted in letters_of("".join(block.text for block in leads)):
        whole = next((block.text for block in leads if wanted in letters_of(block.text)), title)
        marks = letters_of(whole).startswith(wanted) and not any(map(str.isalpha, rest_of(whole, title)))
        return title if marks and not _ENDS_IN_BRACKETS.search(whole) else whole
    lead = leads[0].text if leads else title
    only_whose = letters_of(lead) not in wanted and _is_author(lead) and type_of_title(title) is None
    kept = only_whose or wanted.startswith(letters_of(lead))
    return title if kept else lead


def _may_be_title(block: str) -> bool:
    """Whether a printed block may be the title: several words that are neither a heading of the text nor a body."""
    return (
        " " in block and any(char.isalpha() for char in block) and not is_long_sentence(block)
        and not any(pattern.match(block) for pattern in (_PARAGRAPH, _NOTE))
        and not (heads_the_text(block) or is_furniture(block) or has_no_words(block))
        and not is_body(in_small_letters(block))
        and (type_of_title(block) is not None or not is_session(block))
    )  # fmt: skip


def masthead_of(page: str, symbol_line: int | None) -> str:
    """The first page up to where its text begins; the whole page without a symbol on it. Below may be a list of other
    documents, each with its author.
    """
    if symbol_line is None:
        return page
    raw = page.splitlines()
    lines = [bare(line) for line in raw]
    end = next((index for index in range(symbol_line + 1, len(lines)) if _begins_text(lines, index)), len(lines))
    return "\n".join(raw[:end])


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


def _chosen(  # noqa: PLR0911 - one form of cover after the other
    blocks: Sequence[str], author: int | None, agenda: int
) -> str:
    """As many titles of items stand above a title as there are items. Where nothing but the author of a report follows
    the title of an item, both together are the title; that of a draft follows its sponsors.
    """
    if author is None:
        return blocks[min(agenda, len(blocks) - 1)]
    sponsored = _SPONSORED.fullmatch(blocks[author])
    if sponsored and sponsored["to"].strip(" *"):
        return blocks[author]
    if sponsored or _DRAFT_BY.fullmatch(blocks[author]):
        below = next(filter(_is_heading, blocks[author + 1 :]), None)
        if below or not author:
            return below or blocks[author]
    if type_of_title(blocks[author]) == "statement" and _SUBMITTED_PAPER.search(blocks[author]):
        return blocks[author]
    named = blocks[:author]
    alone = len(named) <= max(1, agenda)
    if named and alone and type_of_title(blocks[author]) == "report" and _says_its_subject(blocks[author], named[0]):
        # `Report of the Working Group on Herons` below `Herons`; what the report is on may stand below.
        subject = blocks[author + 1] if author + 1 < len(blocks) else ""
        return f"{blocks[author]}: {subject}" if _is_subject(subject) else blocks[author]
    if not alone or not agenda or agenda > len(named) > 1:
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
    return not block.rstrip('”"»').endswith((".", ":", ";")) and len(block) <= MAX_HEADING


def _is_spaced(lines: Sequence[str]) -> bool:
    """Whether a page has an empty line below each line, as pages of the web have; then they tell nothing."""
    filled = [index for index, line in enumerate(lines) if line]
    return len(filled) > 1 and all(lines[index - 1] == "" for index in filled[1:])


def _without_number_marks(text: str, lines: Sequence[str]) -> str:
    """The title without marks of notes that are numbers, if the page has the notes."""
    match = _NUMBER_MARKS.search(text) or _MARK_OF_A_YEAR.search(text)
    numbers = regex.findall(r"\d+", match["marks"]) if match else []
    noted = all(any(regex.match(rf"{number}\s+\p{{Lu}}", line) for line in lines) for number in numbers)
    return text[: match.start()] if match and noted else text


def _is_author(block: str) -> bool:
    if len(block) > _SHORT:
        return len(block) <= MAX_TITLE * _LINES_OF_SPONSORS and _LIST.fullmatch(block) is not None
    if is_long_sentence(block):
        return False  # `The report takes into account`, in the text
    return (
        type_of_title(block) not in {None, "resolution", "decision"}
        or _SUBMITTED.match(block) is not None
        or _DRAFT_BY.fullmatch(block) is not None
        or _SPONSORED.fullmatch(block) is not None
    )


def _without_bodies(blocks: Sequence[str], above: str, *, items_above: bool) -> Sequence[str]:
    """The blocks without days of a session, and without names of bodies: any where no titles of items stand above, else
    those that the masthead `above` names, since an item may be called after a body.
    """
    masthead = fold(above)
    kept = [
        block
        for block in blocks
        if not is_session(block)
        and not (is_body(in_small_letters(block)) and (not items_above or fold(block) in masthead))
    ]
    return kept or blocks


def _of_supplement(lines: Sequence[str]) -> Title | None:
    """The title of a report in the official records, on whose cover the organ, its session and the number of the
    supplement stand below it; a report on its own session stands below the name of the body.
    """
    kept = ["" if stands_in_masthead(line) or (is_session(line) and _is_balanced(line)) else line for line in lines]
    blocks = _blocks(kept)
    if not blocks:
        return None
    body = in_small_letters(blocks[0]) if is_body(in_small_letters(blocks[0])) and blocks[1:] else None
    text = _DAYS.sub("", f"{blocks[1]}: {blocks[0]}" if body else blocks[0])
    return Title.read(text, "title below a masthead", text, body)


def _is_balanced(line: str) -> bool:
    return line.count("(") == line.count(")")


def _begins_text(lines: Sequence[str], index: int) -> bool:
    line = lines[index]
    if line and not lines[index - 1] and _is_paragraph(list(itertools.takewhile(bool, lines[index:]))):
        return True
    subject = _SUBJECT.fullmatch(line)
    if subject and (is_body(subject["organ"]) or is_furniture(subject["organ"])):
        return True
    return _PARAGRAPH.fullmatch(line) is not None or heads_the_text(line)


def _is_paragraph(lines: Sequence[str]) -> bool:
    """Whether lines are a sentence, all of them about as long as the longest, or begin a resolution that goes on."""
    text = " ".join(lines)
    longest = max(map(len, lines))
    if is_long_sentence(text):
        return len(lines) > 1 and all(len(line) >= _SHARE_OF_A_FULL_LINE * longest for line in lines[:-1])
    organ = _SUBJECT_OF_A_SENTENCE.match(text) if len(lines) > 1 else None
    return organ is not None and (is_body(organ["organ"]) or is_furniture(organ["organ"]))


def _blocks(lines: Sequence[str]) -> list[str]:
    """What stands between empty lines and furniture, each as one line. Words that name a kind of document begin a block
    of their own: `Report of the Chair` below what it is about.
    """
    blocks: list[str] = []
    open_ = gap = listed = False
    for index, line in enumerate(lines):
        gap = gap and (index == 0 or not lines[index - 1])
        unfinished = open_ and is_unfinished(blocks[-1])
        if _NOTE.fullmatch(line):
            break
        if line and (is_scribble(line) or (begins_with_label(line) and not unfinished and _OFFICER.match(line))):
            continue
        continued = unfinished or (open_ and not gap and line[:1].islower())
        if not line or ((is_furniture(line) or has_no_words(line)) and not continued):
            open_ = not line and bool(blocks) and (unfinished or _is_heading(blocks[-1]))
            gap = not line
        elif _ADDENDUM.fullmatch(line) or (_TO_BE_HELD.fullmatch(line) and line[0].isupper()):
            open_ = False
        elif (
            open_
            and not _is_sponsored(blocks[-1])
            and (listed or unfinished or goes_on(line) or not (gap or _begins_block(lines, index)))
        ):
            broken = regex.search(r"\p{L}-$", blocks[-1]) is not None
            blocks[-1] = f"{blocks[-1]}{line}" if broken else f"{blocks[-1]} {line}"
            open_ = unfinished or not is_furniture(line)
            listed = listed and ":" not in line
        else:
            blocks.append(line)
            open_ = True
            listed = ":" not in line and _begins_list(lines, index)
    return [block for block in blocks if len(block) <= MAX_TITLE and any(char.isalpha() for char in block)]


def _is_sponsored(block: str) -> bool:
    """Whether a block ends with what is sponsored, so that its title is another one."""
    match = _SPONSORED.fullmatch(block)
    return match is not None and not match["to"].strip(" *")


def _begins_block(lines: Sequence[str], index: int) -> bool:
    """Whether a line says by whom a document is, or begins the list of those who sponsor a draft."""
    return not lines[index][0].islower() and (_is_author(lines[index]) or _begins_list(lines, index))


def _begins_list(lines: Sequence[str], index: int) -> bool:
    end = next((n for n in range(index, len(lines)) if not lines[n]), len(lines))
    together = " ".join(line[:MAX_TITLE] for line in lines[index : min(end, index + _LINES_OF_SPONSORS)])
    return "," in lines[index] and _LIST.match(together) is not None
