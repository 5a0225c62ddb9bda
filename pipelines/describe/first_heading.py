"""The title of a document without a masthead: its first heading, or the head of a speech."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from indexer.languages import pattern_of
from indexer.quotes.attribution.wording import whole_words
from pipelines.dates import find_dates, month_of
from pipelines.describe.headline import (
    blocks_of,
    from_its_letters,
    letters_of,
    most_prominent,
    rest_of,
    shares,
    usual_size,
)
from pipelines.describe.kinds import SPEECH, type_of_parts, type_of_title
from pipelines.describe.masthead import is_furniture, is_letterhead, is_session, items
from pipelines.describe.own_letter import headings_above, salutation, subject, subject_of_form
from pipelines.describe.title import (
    MAX_HEADING,
    MAX_TITLE,
    begins_with_label,
    ends_in_small_word,
    goes_on,
    has_long_word,
    has_no_words,
    heads_the_text,
    is_long_sentence,
    is_scribble,
    is_unfinished,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipelines.describe.headline import Block
    from pipelines.extract.printed import PrintedLine

_LINES_ABOVE_A_SPEECH = _LINES_OF_A_SPEECH = 12
_TO_BE_CHECKED = regex.compile(rf"\W*(?:{pattern_of('to_be_checked')})\W*", regex.VERSION1 | regex.IGNORECASE)
"""What speeches that are handed out have at their head."""
_FORM = regex.compile(
    r"\W*(?:(?:INTER-?OFFICE|INTERIEUR|INTÉRIEUR|MEMORANDUM|MÉMORANDUM|FACSIMILE|FAX)\W*)+", regex.IGNORECASE
)
"""The name of a form, of which only the subject is a title."""
_HAN = regex.compile(r"\p{Han}")
_FIRST_WORD = regex.compile(r"\p{Lu}\p{L}{4,}")
_CYRILLIC = regex.compile(r"\p{Cyrillic}")
_LATIN = regex.compile(r"\p{Latin}")
_DASH = regex.compile(r"\s[—–|-]\s")
_SEVERAL_TEXTS = regex.compile(r"\d{1,4}[A-Z]?\s?\(\w[\w-]{0,8}[).]{1,2}\s*\p{Lu}", regex.VERSION1)
"""The number of a resolution of a session, and its title: `2752 (XXVI). Admission of`."""
_KIND_OF_LETTER = regex.compile(r"(?:(?:Open|Joint|Public) letter|Lettre ouverte|Carta abierta)\b", regex.IGNORECASE)
_WORDS_OF_A_NAME = 9
_ONE_WORD = regex.compile(r"\p{Lu}\p{L}+")
ENDS_IN_BY = regex.compile(r"\b(?:by|of|the|from|de|du|del|par|por|statement|speech|address)\W*$", regex.IGNORECASE)
"""The end of a line behind which it is said whose words follow."""
_LINES_ABOVE_A_FORM = 4
"""Lines of the longest title above the first label of a form; all of them are the title."""
_WORDS_OF_A_LINE = 6
"""Words of the shortest line of a text that are not furniture: *as delivered*."""
_NEXT_SENTENCE = regex.compile(r"\p{Ll}{3}\.\s+\p{Lu}")
_FIRST_PERSON = regex.compile(rf"\b(?:{whole_words('first_person')})\b", regex.VERSION1)
_QUOTES = frozenset('"“„«「')
_ADDRESS = regex.compile(rf"\W*(?:{pattern_of('salutations')})", regex.VERSION1 | regex.IGNORECASE)
_OPENING = regex.compile(rf"(?:{pattern_of('speech_openings')})\b", regex.VERSION1)
_HONORIFIC = regex.compile(rf"(?:{pattern_of('honorifics')})(?![\p{{L}}\p{{M}}])", regex.VERSION1 | regex.IGNORECASE)
_SOME_LETTERS = 12
"""Of a block of one print, by which it is found in a heading."""
_PART_OF_A_COVER = 0.75
"""Of the size of its largest letters: what the other lines of its title have, at least."""
_LARGE = 1.4
"""Times the size of a page's smallest or usual letters: what is large."""
_NO_PART = regex.compile(r"(?:by|par|por|von)\s|\d{1,2}(?:\.\d{1,2})*\.?\s+\p{Lu}", regex.IGNORECASE)
"""Who wrote a paper, and the first heading of its text: `By the Heron Society`, `1. Context`."""
_LONGEST_DAY = 30
"""Characters of a date and its place."""
_FULL = 0.8
"""Share of the longest line of a page from which on a line is full: what it says may go on in the next."""


def first_heading(lines: Sequence[str], printed: Sequence[PrintedLine] = ()) -> str | None:
    """The first line that reads like a heading: some words, no sentence, no label of a form; and those that
    carry it on. `printed` are the lines of the page as they are printed: what stands out is the heading.
    """
    spoken = _speech_from(lines)
    if spoken is not None:
        return _title_of_speech(lines[spoken:])
    if any(_FORM.fullmatch(line) for line in lines):
        return subject_of_form(lines)
    if sum(_SEVERAL_TEXTS.match(line) is not None for line in lines) > 1:
        return None  # a page of several resolutions
    greeting = salutation(lines)
    about = subject(lines, greeting) if greeting is not None else None
    if about:
        return about if len(about) <= MAX_TITLE and not _is_text(about) else None
    if greeting is not None:
        # Above a salutation stand addresses, unless a line says what the letter is.
        above = headings_above(lines, greeting, lambda line: _is_named(line) or bool(type_of_parts(line)))
        return _heading_in(above, lines)
    return _as_printed(_heading_in(lines, lines), lines, printed)


def _as_printed(heading: str | None, lines: Sequence[str], printed: Sequence[PrintedLine]) -> str | None:
    """A heading as the page prints it: whole, and without the smaller print around it. If nothing of it is in the
    largest print, what is; but not in place of the name of a paper.
    """
    page = "\n".join(lines)
    blocks = blocks_of(printed, page)
    run = _headline(blocks, page)
    if not run or heading is None:
        large = bool(run) and run[0].size >= _LARGE * usual_size(blocks)
        return _together(run) if large else heading
    own = letters_of(heading)
    shared = next((n for n, block in enumerate(run) if shares(heading, block.text)), None)
    if shared is None:
        block = next((block for block in blocks if letters_of(block.text)[:_SOME_LETTERS] in own), None)
        outshone = block is not None and block.is_below(run[0])
        return _together(run) if outshone and not _is_named(heading) else heading
    title = _together(run[shared:]) or heading
    found = letters_of(title)
    if own in found:
        return from_its_letters(title, heading) if _is_named(heading) else title
    rest = rest_of(heading, title)
    unfinished = bool(rest) and (goes_on(rest) or ends_in_small_word(title))
    return heading if unfinished and not find_dates(rest) else title


def _together(run: Sequence[Block]) -> str | None:
    title = " ".join(block.text for block in run)
    return title if len(title) <= MAX_TITLE else None


def _headline(blocks: Sequence[Block], page: str) -> list[Block]:
    """The first block of the largest print above the text that reads like a heading, and those above and below that
    belong to it: of the same print, as an unfinished line goes on, or large; but the last of several above the text is
    the text's own heading.
    """
    begun = next((n for n, block in enumerate(blocks) if _is_running(block.text)), None)
    above = blocks[:begun]
    leads = most_prominent([block for block in above if _may_lead(block.text)])
    if not leads or len({(block.size, block.bold) for block in blocks}) == 1:
        return []
    lead = next((block for block in leads if _is_named(block.text)), leads[0])
    least = max(_PART_OF_A_COVER * lead.size, _LARGE * min(block.size for block in blocks))

    def belong(block: Block, below: Block) -> bool:
        follows = not any(char.isalnum() for char in page[block.end : below.start])
        carried = goes_on(below.text) or ends_in_small_word(block.text)
        other = block if below is above[first] else below
        large = min(block.size, below.size) >= least or other.is_like(lead)
        own = begun is not None and below is above[-1]
        free = not any(_is_no_part(part.text) for part in (block, below))
        return follows and free and (carried or (large and not own and " " in below.text))

    first = last = above.index(lead)
    while not _is_named(above[first].text) and first and belong(above[first - 1], above[first]):
        first -= 1
    while last + 1 < len(above) and belong(above[last], above[last + 1]):
        if sum(len(block.text) for block in above[first : last + 2]) > MAX_HEADING:
            break
        last += 1
    return list(above[first : last + 1])


def _is_no_part(block: str) -> bool:
    """Whether a printed block ends a title: a date, an address, who wrote it, a numbered heading."""
    bare = block.strip("()[]©• ")
    return (
        not any(char.isalpha() for char in bare) or "@" in bare
        or _is_no_title(bare) or _NO_PART.match(bare) is not None
        or (bool(find_dates(bare)) and len(bare) <= _LONGEST_DAY)
    )  # fmt: skip


def _may_lead(block: str) -> bool:
    """Whether a printed block reads like a heading: of the whole, if it ends in a colon, the name of a paper."""
    heads = _reads_like_heading(block) and not (_is_no_title(block) or heads_the_text(block))
    return heads and (not block.endswith(":") or _is_named(block))


def _is_running(block: str) -> bool:
    """Whether a block is of the text: a sentence of many words, or more than one."""
    return is_long_sentence(block) or _NEXT_SENTENCE.search(block) is not None


def _heading_in(lines: Sequence[str], page: Sequence[str]) -> str | None:
    """The first heading among some lines of a page."""
    width = max((len(line) for line in lines), default=0)
    paragraph: list[str] = []
    of_form = False
    for index, line in enumerate(lines):
        form = any(begins_with_label(other) for other in lines[index : index + _LINES_ABOVE_A_FORM] if other)
        if not paragraph and not form and _begins_text(line):
            return None  # what reads like a heading further down heads a part
        named = _is_named((paragraph or [line])[0])
        if paragraph and not line and (_is_open(paragraph[-1], named=named) or _goes_on_below(lines, index - 1)):
            continue
        if paragraph and not (line and _belongs(paragraph, line, width, form=form, named=named)):
            if not named and len(paragraph[0].split()) <= _WORDS_OF_A_NAME and _names_a_paper(lines[index:]):
                paragraph.clear()  # the name of whose paper it is
            else:
                break
        if paragraph or _begins_heading(lines, index, form=form, named=named):
            paragraph.append(line)
            of_form = of_form or form
    title = " ".join(paragraph)
    is_text = not of_form and (_is_text(title) or is_long_sentence(title))
    return title if title and len(title) <= MAX_TITLE and not is_text and _is_in_script(title, page) else None


def _is_open(line: str, *, named: bool) -> bool:
    """Whether a title goes on below an empty line: it ends in a small word, or, as the name of a paper, unfinished."""
    return (named and is_unfinished(line)) or ends_in_small_word(line) or ENDS_IN_BY.search(line) is not None


def _begins_heading(lines: Sequence[str], index: int, *, form: bool, named: bool) -> bool:
    line = lines[index]
    below = "".join(lines[index + 1 : index + 2]) if " " in line and ends_in_small_word(line) else ""
    bare = line.rstrip(",") if form or named else line
    return _goes_on_below(lines, index) or (
        bool(line)
        and not _is_no_title(line)
        and (form or not _is_text(line))
        and (_reads_like_heading(bare) or bool(below and _reads_like_heading(f"{line} {below}")))
    )


def _is_in_script(title: str, page: Sequence[str]) -> bool:
    """Whether a title may be of a page: text recognition makes Latin letters of Cyrillic ones that it cannot read."""
    text = "\n".join(page)
    return bool(_CYRILLIC.search(title)) or len(_CYRILLIC.findall(text)) <= len(_LATIN.findall(text))


def _goes_on_below(lines: Sequence[str], index: int) -> bool:
    """Whether a line is the first word of a title, which goes on in the next line: `AGREEMENT`, `on lamps`."""
    below = next((line for line in lines[index + 1 : index + 3] if line), "")
    return bool(below) and _FIRST_WORD.fullmatch(lines[index]) is not None and goes_on(below)


def _is_named(line: str) -> bool:
    """Whether a line begins with what kind of paper it is: `Submission to`."""
    return line[:1].isupper() and (type_of_title(line) is not None or _KIND_OF_LETTER.match(line) is not None)


def _names_a_paper(lines: Sequence[str]) -> bool:
    """Whether the next line with text begins with the name of a paper."""
    return any(map(_is_named, next(([line] for line in lines if line), [])))


def _belongs(paragraph: Sequence[str], line: str, width: int, *, form: bool, named: bool) -> bool:
    """Whether a line goes on with the title above it."""
    if begins_with_label(line) and not is_unfinished(paragraph[-1]):
        return False
    return form or _carries_on(paragraph[-1], line, width) or (named and _stands_below(paragraph, line, width))


def _stands_below(paragraph: Sequence[str], line: str, width: int) -> bool:
    """Whether a line of a title page belongs to the title above it, of which it is a part without a sign."""
    whole = " ".join([*paragraph, line])
    return (
        len(line) < _FULL * width and len(whole) <= MAX_HEADING and not paragraph[-1].endswith((".", "!", "?"))
        and not (_is_no_title(line) or find_dates(line))
    )  # fmt: skip


def _speech_from(lines: Sequence[str]) -> int | None:
    """The index of a line at the head of a page that says whose words follow: `Statement by`."""
    for index in [index for index, line in enumerate(lines) if line][:_LINES_ABOVE_A_SPEECH]:
        if lines[index][0].islower():
            continue  # within a title, which began above
        below = [line for line in lines[index + 1 :] if line][:2]
        alone = _ONE_WORD.fullmatch(lines[index]) is not None
        opening = SPEECH.match(lines[index]) or (alone and SPEECH.match(" ".join([lines[index], *below])))
        if opening and not _OPENING.match(lines[index][opening.end() :].strip()):
            return index
    return None


def _title_of_speech(lines: Sequence[str]) -> str | None:
    """All lines up to an empty one, a date or a place; an unfinished line goes on below an empty one."""
    title: list[str] = []
    for line in lines[:_LINES_OF_A_SPEECH]:
        if not line:
            if title and not (ENDS_IN_BY.search(title[-1]) or _ONE_WORD.fullmatch(" ".join(title))):
                break
        elif title and (_ends_title(line) or len(" ".join([*title, line])) > MAX_HEADING):
            break
        else:
            title.append(line)
    return " ".join(title) or None


def _ends_title(line: str) -> bool:
    """Whether a line below the title of a speech is none of it: a date, unless it is of a phrase that goes on."""
    return _is_no_title(line) or (bool(find_dates(line)) and not goes_on(line))


def _is_no_title(line: str) -> bool:
    return (
        _TO_BE_CHECKED.fullmatch(line) is not None
        or is_letterhead(line)
        or is_scribble(line)
        or _is_running_head(line)
        or is_furniture(line)
        or has_no_words(line)
        or is_session(line)
        or month_of(line) is not None
        or items(line) > 0
    )


def _is_running_head(line: str) -> bool:
    """Whether a line is an organ and its session beside a folio: `2 General Assembly — Twenty-sixth session`."""
    parts = [part.strip(" 0123456789") for part in _DASH.split(line)]
    return len(parts) > 1 and all(not part or is_furniture(part) or is_session(part) for part in parts)


def _carries_on(above: str, line: str, width: int) -> bool:
    return (
        goes_on(line) or is_unfinished(above) or (len(above) >= _FULL * width and not above.endswith((".", "!", "?")))
    )


def _begins_text(line: str) -> bool:
    """Whether the text of a document has begun with a line: an address, some words of a text, a sentence of many words,
    or a paragraph as long as two headings.
    """
    count = len(line.split())
    return (
        _ADDRESS.match(line) is not None
        or (_is_text(line) and count >= _WORDS_OF_A_LINE)
        or is_long_sentence(line)
        or len(line) > 2 * MAX_HEADING
    )


def _is_text(line: str) -> bool:
    """Whether a line is of a text rather than its title: the middle of a sentence, words of a speaker, what is quoted,
    an address, or more than a sentence.
    """
    return (
        line[:1].islower()
        or line[:1] in _QUOTES
        or _NEXT_SENTENCE.search(line) is not None
        or any(_FIRST_PERSON.search(text) for text in (line, line[:1].lower() + line[1:]))
        or any(pattern.match(line) for pattern in (_ADDRESS, _OPENING, _HONORIFIC))
    )


def _reads_like_heading(line: str) -> bool:
    letters = sum(char.isalpha() for char in line)
    # A single word (`Document`, `Annex`, `Draft`) names the kind of page rather than its subject.
    several_words = " " in line or _HAN.search(line) is not None
    if not has_long_word(line):
        return False
    ends_as_sentence = line.endswith((".", ";", ",", "。")) and not line.endswith("...")
    return several_words and letters > len(line) / 2 and len(line) <= MAX_HEADING and not ends_as_sentence
