"""The title of a document: the words of its cover that serve as one, whole, and nothing of what stands around them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import regex

from indexer.languages import pattern_of
from indexer.vocabulary.fold import fold
from pipelines.dates import find_dates, month_of
from pipelines.describe.evidence import NOTHING, read
from pipelines.describe.kinds import KINDS, SPEECH, type_of_parts, type_of_title
from pipelines.describe.masthead import LINES, SMALL_WORDS, bare, is_body, is_furniture, is_session, items
from pipelines.describe.own_letter import headings_above, salutation, subject

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.domain import Evidence


@dataclass(frozen=True, slots=True)
class Title:
    """A title, the type of document where its form tells it (`letter`, `note verbale`), the lines that say by
    whom the document is, and what all was read from.
    """

    text: str
    kind: str | None = None
    author: str | None = None
    evidence: Evidence = NOTHING


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
_NAMES_ADDRESSEE = regex.compile(r"\b(?:addressed to|adressée?s?|dirigidas?|на имя|موجهة)\b.{6}", regex.DOTALL)
_BODY_START = regex.compile(rf"\s(?=(?:{pattern_of('text_openings')})\s)", regex.VERSION1)
_MAX_TITLE = 400
"""Characters; longer than any title of a letter. What follows is its text."""
_MAX_HEADING = 200
_LINES_OF_A_LETTER = 20

_PARAGRAPH = regex.compile(r"\[?1[.)]\s*\p{Lu}.{20,}|(?:I|A|1)\.\s*\p{Lu}.{2,80}", regex.VERSION1)
"""The first paragraph or the first heading of a text."""
_SUBJECT = regex.compile(r"(?:The |L[’']|La |Le |El )?(?P<organ>.{4,80})[,،，]", regex.VERSION1)
"""What begins a resolution: `The General Assembly,`."""
_SUMMARY = regex.compile(
    rf"(?:{pattern_of('summary_titles')}|{pattern_of('contents_titles')})\W*", regex.VERSION1 | regex.IGNORECASE
)
_NOTE_MARKS = regex.compile(r"(?<=[\p{L}\p{N})”’\"])\s*[*†‡]+(?:[,\s]*[*†‡]+)*$", regex.VERSION1)
_NUMBERED = regex.compile(r"\d{1,3}/\d{1,4}[A-Z]?\.\s+\p{L}.*", regex.VERSION1)
"""The title of a resolution or decision, which follows its number."""
_SUBMITTED = regex.compile(
    r"(?:(?:re)?submitted|prepared|presented|transmitted|proposal) (?:by|from)\b|"
    r"(?:présentée?|soumise?|établie?) par\b|"
    r"(?:presentad|preparad)[oa] por\b|представлен\w* |مقدمة? من |由.{2,40}(?:提交|编写)",
    regex.VERSION1 | regex.IGNORECASE,
)
_SPONSORED = regex.compile(
    rf".*[:：]\**\s*(?:revised )?(?:{KINDS['draft resolution']}|draft decision)\W*", regex.VERSION1 | regex.IGNORECASE
)
"""Who sponsors a draft; its title follows."""
_MEETING = regex.compile(
    r"(?:[\p{L} ]+ )?\d{1,5}(?:st|nd|rd|th|e|re|ª|a|-е|-ое)? (?:\p{L}+ )?"
    r"(?:meeting|séance|sesión|заседание)(?: \([^)]+\))?|الجلسة (?:العامة )?\d{1,5}|第\s?\d{1,5}\s?次(?:全体)?会议",
    regex.VERSION1,
)
_SHORT = 200
"""Characters of the longest line that says by whom a document is."""
_UNFINISHED = regex.compile(
    r"(?:[,:;/&(«“–—-]|\b(?:and|or|of|the|a|an|in|on|for|to|from|by|with|at|under|as|its|their|et|ou|de|des|du|la|le|les|"
    r"l[’']|d[’']|à|au|aux|en|sur|pour|par|y|o|del|el|los|las|por|para|con|sobre|и|или|в|на|о|об|по|с|для|от|из|к))$",
    regex.VERSION1 | regex.IGNORECASE,
)
"""Endings of a line that go on in the next one."""
_CHANGE = regex.compile(
    r"(?:Addendum|Corrigendum|Revision|Additif|Rectificatif|Adición|Corrección|Добавление|Исправление|إضافة|تصويب|增编|更正)\W*"
    r"(?:\d{1,3}\W*)?",
    regex.VERSION1 | regex.IGNORECASE,
)
"""What a document is to the one whose symbol it extends; it stands below the title."""
_TO_BE_HELD = regex.compile(
    r"(?:\p{L}+ )?(?:to be held|held|devant se tenir|qui se tiendra|que se celebrará) (?:at|in|on|from|à|au|en)\b.*",
    regex.VERSION1 | regex.IGNORECASE,
)
"""A line that says where and when the meeting of the title is; it is none of the title."""
_NOTE = regex.compile(r"(?:\*{1,4}|[†‡])\s.*")
"""A note below the title."""
_NUMBER_MARKS = regex.compile(r"(?<=\p{L})\s?(?P<marks>\d{1,2}(?:,\s?\d{1,2})*)$", regex.VERSION1)
_LIST = regex.compile(
    r"(?:\p{Lu}[^,;:.]{2,60},\**\s+){2,}+[^;:.]*+[:：]\**\s*(?:revised )?(?:"
    rf"{KINDS['draft resolution']}|draft decision)\W*",
    regex.VERSION1 | regex.IGNORECASE,
)
"""The sponsors of a draft, of whom there are three or more."""
_LINES_OF_SPONSORS = 20
_TAIL = 40
"""Characters at the end of a line that tell whether it goes on."""
_OWN_SUBJECT = regex.compile(
    r"\b(?:on (?:its|the work)|sur (?:sa|ses|les travaux)|sobre (?:su|sus|la labor)|о (?:работе|своей))\b",
    regex.IGNORECASE,
)
_LABEL = regex.compile(r"\p{Lu}[\p{L} ’'/-]{1,40}[:：](?:\s|$)", regex.VERSION1)
_ALL_BUT_TITLES = regex.compile(
    r"(?:Authors?|Correspondence(?: address)?|Address|Sharing|Tel(?:ephone)?|Phone|Fax|Date|Status|From|To|Version|"
    r"E-?mail|Contact|Ref(?:erence)?|Auteur|Autor|Fecha)\s*:.*|Page \d+.*|P\.?\s?O\.? Box\b.*|"
    r".*\bTel(?:ephone)?\b\W*\d.*|ABN [\d ]+|\W*\d[\d\W]*|(?:\w+\.)+(?:org|com|net|int|gov)(?:\.\w\w)?|"
    r"https?://\S+|\S+@\S+",
    regex.IGNORECASE,
)
"""Labels, contacts and numbers at the head of a paper."""
_SUBJECT_LENGTH = 120
_LINES_ABOVE_A_SPEECH, _LINES_OF_A_SPEECH = 12, 12
_TO_BE_CHECKED = regex.compile(
    r"\W*(?:(?:please )?check against delivery|seul le prononcé fait foi|à vérifier (?:à l[’']audition|au prononcé)|"
    r"cotejar con .{3,40}|сверить с .{3,40}|unofficial (?:\p{L}+ )?translation)\W*",
    regex.VERSION1 | regex.IGNORECASE,
)
"""What speeches that are handed out have at their head."""
_KIND_OF_LETTER = regex.compile(r"(?:(?:Open|Joint|Public) letter|Lettre ouverte|Carta abierta)\b", regex.IGNORECASE)
_WORDS_OF_A_NAME = 9
_ONE_WORD = regex.compile(r"\p{Lu}\p{L}+")
_ENDS_IN_BY = regex.compile(r"\b(?:by|of|the|from|de|du|del|par|por|statement|speech|address)\W*$", regex.IGNORECASE)
_LINES_ABOVE_A_FORM = 4
"""Lines of the longest title above the first label of a form; all of them are the title."""
_FULL = 0.8
"""Share of the longest line of a page from which on a line is full: what it says may go on in the next."""


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
    addressed = _ADDRESSED.match(joined[: _MAX_TITLE * 2])
    if addressed:
        return addressed.group().rstrip(" .*")
    title: list[str] = []
    for line in lines[:_LINES_OF_A_LETTER]:
        if line:
            title.append(line)
        elif _NAMES_ADDRESSEE.search(" ".join(title)) or not title[-1].isascii():
            break
    return _BODY_START.split(" ".join(title), maxsplit=1)[0][:_MAX_TITLE].rstrip(" .*")


def record_title(page: str) -> Title | None:
    """The title of the record of a meeting: its number."""
    match = next((match for line in page.splitlines() if (match := _MEETING.fullmatch(bare(line)))), None)
    return _title(match.group(), "title below a masthead") if match else None


def heading(page: str, symbol_line: int | None = None) -> Title | None:
    """Find the title of a document that is no letter. On one of the United Nations (`symbol_line` is the line of its
    symbol) the organ, session, place and agenda item come before the title.
    """
    lines = [bare(raw).strip("*# ") if symbol_line is None else bare(raw) for raw in page.splitlines()][:LINES]
    if symbol_line is not None:
        return _below_masthead(lines, symbol_line)
    text = _first_heading(lines)
    return _title(text, "first heading") if text else None


def _title(text: str, rule: str, author: str | None = None) -> Title:
    text = regex.sub(r"(?<=\p{L})[*†‡]+(?=[\s:])", "", _NOTE_MARKS.sub("", text))
    return Title(text, None, author, read(rule, text))


def _below_masthead(lines: Sequence[str], symbol_line: int) -> Title | None:
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
    numbered = next((block for block in blocks if _NUMBERED.fullmatch(block)), None)
    if numbered or not blocks:
        return _title(numbered, "title below a masthead") if numbered else None
    authors = [index for index, block in enumerate(blocks) if index and _is_author(block)]
    text = _without_number_marks(_chosen(blocks, authors[-1] if authors else None, agenda), lines)
    about = "\n".join(blocks[index] for index in authors) or (text if _is_author(text) else None)
    return _title(text, "title below a masthead", about)


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
    return bool(block) and len(block) <= _SUBJECT_LENGTH and _is_heading(block) and not _LABEL.match(block)


def _is_heading(block: str) -> bool:
    """Whether a block has no sentence."""
    return not block.endswith((".", ":", ";")) and len(block) <= _MAX_HEADING


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
        return len(block) <= _MAX_TITLE * _LINES_OF_SPONSORS and _LIST.fullmatch(block) is not None
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
        unfinished = open_ and _UNFINISHED.search(blocks[-1][-_TAIL:]) is not None
        if _NOTE.fullmatch(line):
            break
        if not line or ((is_furniture(line) or _ALL_BUT_TITLES.fullmatch(line)) and not unfinished):
            open_ = not line and bool(blocks) and (unfinished or _is_heading(blocks[-1]))
            gap = not line
        elif _CHANGE.fullmatch(line) or (_TO_BE_HELD.fullmatch(line) and line[0].isupper()):
            open_ = False
        elif open_ and (unfinished or _goes_on(line) or not (gap or _begins_block(lines, index))):
            blocks[-1] = f"{blocks[-1]} {line}"
        else:
            blocks.append(line)
            open_ = True
    return [block for block in blocks if len(block) <= _MAX_TITLE and any(char.isalpha() for char in block)]


def _begins_block(lines: Sequence[str], index: int) -> bool:
    """Whether a line says by whom a document is, or begins the list of those who sponsor a draft."""
    if lines[index][0].islower():
        return False
    end = next((n for n in range(index, len(lines)) if not lines[n]), len(lines))
    together = " ".join(line[:_MAX_TITLE] for line in lines[index : min(end, index + _LINES_OF_SPONSORS)])
    return _is_author(lines[index]) or ("," in lines[index] and _LIST.match(together) is not None)


def _first_heading(lines: Sequence[str]) -> str | None:
    """The first line that reads like a heading: some words, no sentence, no label of a form; and those that
    carry it on.
    """
    width = max((len(line) for line in lines), default=0)
    paragraph: list[str] = []
    spoken = _speech_from(lines)
    if spoken is not None:
        return _title_of_speech(lines[spoken:])
    greeting = salutation(lines)
    if greeting is not None:
        about = subject(lines, greeting)
        # Above a salutation stand addresses, unless a line says what the letter is.
        lines = (
            [] if about else headings_above(lines, greeting, lambda line: _is_named(line) or bool(type_of_parts(line)))
        )
        paragraph = [about] if about else []
    for index, line in enumerate(lines):
        form = any(_LABEL.match(other) for other in lines[index : index + _LINES_ABOVE_A_FORM] if other)
        named = _is_named((paragraph or [line])[0])
        if paragraph and not line and named and _UNFINISHED.search(paragraph[-1][-_TAIL:]):
            continue
        if paragraph and not (line and _belongs(paragraph, line, width, form=form, named=named)):
            if not named and len(paragraph[0].split()) <= _WORDS_OF_A_NAME and _names_a_paper(lines[index:]):
                paragraph.clear()  # the name of whose paper it is
            else:
                break
        if paragraph or (
            line and not _is_no_title(line) and _reads_like_heading(line.rstrip(",") if form or named else line)
        ):
            paragraph.append(line)
    title = " ".join(paragraph)
    return title if title and len(title) <= _MAX_TITLE else None


def _is_named(line: str) -> bool:
    """Whether a line begins with what kind of paper it is: `Submission to`."""
    return line[:1].isupper() and (type_of_title(line) is not None or _KIND_OF_LETTER.match(line) is not None)


def _names_a_paper(lines: Sequence[str]) -> bool:
    """Whether the next line with text begins with the name of a paper."""
    return any(map(_is_named, next(([line] for line in lines if line), [])))


def _belongs(paragraph: Sequence[str], line: str, width: int, *, form: bool, named: bool) -> bool:
    """Whether a line goes on with the title above it."""
    if _LABEL.match(line) and not (named and _UNFINISHED.search(paragraph[-1][-_TAIL:])):
        return False
    return form or _carries_on(paragraph[-1], line, width) or (named and _stands_below(paragraph, line, width))


def _stands_below(paragraph: Sequence[str], line: str, width: int) -> bool:
    """Whether a line of a title page belongs to the title above it, of which it is a part without a sign."""
    whole = " ".join([*paragraph, line])
    return (
        len(line) < _FULL * width and len(whole) <= _MAX_HEADING and not paragraph[-1].endswith((".", "!", "?"))
        and not (_is_no_title(line) or find_dates(line) or month_of(line))
    )  # fmt: skip


def _speech_from(lines: Sequence[str]) -> int | None:
    """The index of a line at the head of a page that says whose words follow: `Statement by`."""
    for index in [index for index, line in enumerate(lines) if line][:_LINES_ABOVE_A_SPEECH]:
        if lines[index][0].islower():
            continue  # within a title, which began above
        if SPEECH.match(lines[index]) or (
            index + 1 < len(lines)
            and _ONE_WORD.fullmatch(lines[index])
            and SPEECH.match(f"{lines[index]} {' '.join(lines[index + 1 :][:2])}")
        ):
            return index
    return None


def _title_of_speech(lines: Sequence[str]) -> str | None:
    """All lines up to an empty one, a date or a place; an unfinished line goes on below an empty one."""
    title: list[str] = []
    for line in lines[:_LINES_OF_A_SPEECH]:
        if not line:
            if title and not (_ENDS_IN_BY.search(title[-1]) or _ONE_WORD.fullmatch(" ".join(title))):
                break
        elif title and (_is_no_title(line) or find_dates(line) or len(" ".join([*title, line])) > _MAX_HEADING):
            break
        else:
            title.append(line)
    return " ".join(title) or None


def _is_no_title(line: str) -> bool:
    return (
        _TO_BE_CHECKED.fullmatch(line) is not None
        or is_furniture(line)
        or _ALL_BUT_TITLES.fullmatch(line) is not None
        or is_session(line)
        or items(line) > 0
    )


def _carries_on(above: str, line: str, width: int) -> bool:
    return (
        _goes_on(line)
        or _UNFINISHED.search(above) is not None
        or (len(above) >= _FULL * width and not above.endswith((".", "!", "?")))
    )


def _goes_on(line: str) -> bool:
    """Whether a line begins as only the middle of a title does: `of the annex`, in capitals too."""
    return line[0].islower() or (line.isupper() and line.split(maxsplit=1)[0].lower() in SMALL_WORDS)


def _reads_like_heading(line: str) -> bool:
    letters = sum(char.isalpha() for char in line)
    # A single word (`Document`, `Annex`, `Draft`) names the kind of page rather than its subject.
    several_words = " " in line or not line.isascii()
    ends_as_sentence = line.endswith((".", ";", ",", "。")) and not line.endswith("...")
    return several_words and letters > len(line) / 2 and len(line) <= _MAX_HEADING and not ends_as_sentence


def title_from_file_name(file_name: str) -> str:
    """Make a title from a file's name, without folder and extension, when there is no other."""
    stem = PurePosixPath(file_name.replace("\\", "/")).stem
    return " ".join(stem.replace("_", " ").split()) or file_name
