"""Whose national paper a document is: the contribution, the communication or the report that a treaty asks of a State
and that nobody but this State gives, so that the State that it names is its author, though no line says *by*.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, NamedTuple

import regex

from indexer.attitudes.states import states_in
from indexer.languages import END, LANGUAGES, pattern_of
from pipelines.dates import find_dates, month_of
from pipelines.describe.delegation import is_prose
from pipelines.describe.kinds import KINDS
from pipelines.describe.organisation_names import LISTED
from pipelines.describe.representation import without_body
from pipelines.describe.speakers import known_name, longest_known, without_articles
from pipelines.describe.title import MAX_HEADING, goes_on, is_unfinished

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.vocabulary import Vocabulary

_FLAGS = regex.VERSION1 | regex.IGNORECASE
_PAPER = regex.compile(rf"(?:{pattern_of('national_papers')})(?![\p{{L}}\p{{M}}])", _FLAGS)
_IN_WORDS = regex.compile(r"\s|\p{Han}")
_PRESENTED = regex.compile(rf"(?:{pattern_of('presenting_own')})\s+[“\"«]?(?=(?P<paper>{_PAPER.pattern}))", _FLAGS)
_SENTENCE = regex.compile(r"(?<=[.!?]\s)(?=\p{Lu})", regex.VERSION1)
_OF_A_SUBMISSION = (
    rf"(?:(?:{pattern_of('subject_labels')})\s*[:：]\s*)?"
    rf"(?:(?:{KINDS['submission']})\s+(?:{pattern_of('papers_by')})\s+)?"
)
"""What may stand before it in a letter: *Subject: Submission of*."""
_BEFORE = regex.compile(
    rf"\W*{_OF_A_SUBMISSION}(?:(?:{pattern_of('articles')})\s+)?(?:(?P<name>[^:;,.]{{3,60}}?)(?:[’'‟`´]s?)?\s+)?",
    _FLAGS,
)
"""What may stand in its line before a paper: an article, or the name of a State."""
_POSSESSIVE = regex.compile(r"(?<=\p{L})[’'‟`´]s(?!\p{L})", _FLAGS)
"""Also in capitals: *CHILE’S*."""
_COVER = 400
"""Characters of a first page that is a cover alone, behind which the next page begins the paper."""
_LINES = 4
"""Lines in which the name of a paper is printed, with whose it is before and behind it."""
_HEAD = 12
"""Lines of a cover in which somebody else may be named as its author."""
_ABOUT = regex.compile(rf"(?<![\p{{L}}\p{{M}}])(?:{pattern_of('papers_about')})(?![\p{{L}}\p{{M}}])", _FLAGS)
_CIVIL_SOCIETY = regex.compile(rf"(?<![\p{{L}}\p{{M}}])(?:{pattern_of('civil_society')})", _FLAGS)
_ORGANISATION = regex.compile(rf"(?<!\p{{L}})(?:{pattern_of('organisations')})(?!\p{{L}})", _FLAGS)
_NAME = regex.compile(LISTED, regex.VERSION1)
_OF_MANY = regex.compile(pattern_of("papers_of_many"), _FLAGS)
"""Without a number: a *second national communication* is a State's."""
_LONG_FORMS = "|".join(form.strip() for language in LANGUAGES.values() for form in language.long_forms)
_IN_PERSON = regex.compile(
    rf"(?<!\p{{L}})(?:{pattern_of('bodies_of_states')}|{pattern_of('offices')}|(?:{_LONG_FORMS}){END})", _FLAGS
)
"""How a State is named in person: by its government, by a ministry, or with its full name."""
_BRACKETS = regex.compile(r"[(（][^()（）]*[)）]?")
_OF = regex.compile(rf"\A(?:[\W\d]|(?:{pattern_of('papers_by')}|{pattern_of('articles')}|for|pour|para){END})*", _FLAGS)
"""What may stand between a paper and the State whose it is."""
_SECTION = regex.compile(r"\d+\.")
"""The beginning of a numbered heading or paragraph."""
_ENDS = regex.compile(rf"[\W\d]*(?:$|(?:{pattern_of('papers_under')}){END})", _FLAGS)
"""What may stand behind the two: nothing, or under what it is given."""


class NationalPaper(NamedTuple):
    """A State, the words that name its paper, and the whole heading."""

    state: str
    words: str
    title: str


def national_paper(pages: Sequence[str], vocabulary: Vocabulary) -> NationalPaper | None:
    """The State whose national paper the pages are; None for another paper, or where it is not clear whose it is."""
    front = [*pages[:1], *(pages[1:2] if len(pages[0].strip()) < _COVER else ())] if pages else []
    lines = [" ".join(line.split()) for page in front for line in page.splitlines()]
    heading = next(_headings(lines, vocabulary), None)
    if heading is None:
        return _presented(lines, vocabulary)
    words, title = heading
    head = list(_cover(lines[:_HEAD], title))
    if any(map(_is_others, (title, *head))) or not _is_all(title, vocabulary):
        return None
    papers = [match.group() for match in _PAPER.finditer(title)]
    if all(map(_OF_MANY.fullmatch, papers)) and not any(map(_IN_PERSON.search, (title, *head))):
        return None
    named = _in_heading(title, vocabulary) or _states_on_own_line(lines, vocabulary)
    return NationalPaper(named.pop(), words, title) if len(named) == 1 else None


def is_national_paper(title: str) -> bool:
    """Whether a title names a national paper, and not by its abbreviation alone."""
    return any(map(_IN_WORDS.search, (match.group() for match in _PAPER.finditer(title))))


def _headings(lines: Sequence[str], vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    """The words that name a national paper at the beginning of a line, or behind a State's name there, and the heading
    that they begin; it is no sentence, unless it names a State or stands alone.
    """
    for place, line in enumerate(lines):
        above = lines[place - 1] if place else ""
        if not line or line[0].islower() or is_unfinished(above) or is_prose(above):
            continue
        text, ends = _joined(lines[place : place + _LINES])
        paper = _PAPER.search(text)
        before = _BEFORE.fullmatch(text, 0, paper.start()) if paper else None
        if paper is None or before is None or (before["name"] and not _state(before["name"], vocabulary)):
            continue
        last = next(number for number, end in enumerate(ends) if end >= paper.end())
        title, end = text[: ends[last]], place + last + 1
        while end < len(lines) and _carries_on(title, lines[end - 1], lines[end], vocabulary):
            title, end = f"{title} {lines[end]}", end + 1
        alone = not above and not any(lines[end : end + 1]) and not title.endswith(".")
        named = _in_heading(title, vocabulary) and _is_all(title, vocabulary)
        if alone or not is_prose(title) or named:
            yield text[: paper.end()], title


def _carries_on(title: str, above: str, line: str, vocabulary: Vocabulary) -> bool:
    """Whether a line goes on with a heading, of which `above` is the last one: it may be in capitals as that is, unless
    it is a State's own.
    """
    if not line or find_dates(line) or month_of(line) or len(title) + len(line) > MAX_HEADING:
        return False
    in_capitals = above.isupper() and line.isupper() and not _state(line, vocabulary)
    return in_capitals or is_unfinished(title) or goes_on(line)


def _presented(lines: Sequence[str], vocabulary: Vocabulary) -> NationalPaper | None:
    """The State that a sentence names first which presents a paper as its own: *Chile is pleased to submit its*."""
    for has_text, block in itertools.groupby(lines, bool):
        text = " ".join(block) if has_text else ""
        match = _PRESENTED.search(text)
        if match is None:
            continue
        sentence = without_articles(_SENTENCE.split(text[: match.start()])[-1])
        state, _ = longest_known(sentence, vocabulary)
        if state and vocabulary.country_of_submitter(state):
            return NationalPaper(state, text[match.start() : match.end("paper")], "")
    return None


def _joined(lines: Sequence[str]) -> tuple[str, list[int]]:
    """Lines as one text up to an empty one, and where each of them ends."""
    text, ends = "", []
    for line in lines:
        if not line or find_dates(line) or month_of(line):
            break
        text = f"{text} {line}" if text else line
        ends.append(len(text))
    return text, ends


def _in_heading(title: str, vocabulary: Vocabulary) -> set[str]:
    named = states_in(_POSSESSIVE.sub("’s", title))
    return {state for _, state in named if vocabulary.country_of_submitter(state)}


def _states_on_own_line(lines: Sequence[str], vocabulary: Vocabulary) -> set[str]:
    """The States whose name, or their government's, has a line of its own."""
    found = (_state(line, vocabulary) for line in lines if line and len(line) <= MAX_HEADING and not is_prose(line))
    return {state for state in found if state}


def _state(name: str, vocabulary: Vocabulary) -> str | None:
    bare = name.strip(" *.:,-–—|")
    known = known_name(without_body(bare), vocabulary)
    return known if known and vocabulary.country_of_submitter(known) else None


def _cover(lines: Sequence[str], title: str) -> Iterator[str]:
    """The lines above the first section or paragraph of a text that has this title."""
    for line, below in itertools.zip_longest(lines, lines[1:], fillvalue=""):
        of_a_paragraph = line not in title and is_prose(line) and (line.endswith(".") or is_prose(below))
        if of_a_paragraph or _SECTION.match(line):
            return
        if line:
            yield line


def _is_all(title: str, vocabulary: Vocabulary) -> bool:
    """Whether a heading says nothing behind a paper's name but whose it is and under what: no *NDC tracker*."""
    behind = _BRACKETS.sub(" ", _PAPER.sub(" ", _PAPER.split(title, 1)[-1]))
    behind = _OF.sub("", behind, count=1)
    _, length = longest_known(behind, vocabulary)
    return _ENDS.match(behind, length) is not None


def _is_others(line: str) -> bool:
    """Whether a line of a cover says that others have written about a State: it is the name of an organisation that is
    no State's, or has a word of civil society or of what is written about such papers.
    """
    named = _NAME.fullmatch(line) and _ORGANISATION.search(line) and not states_in(line)
    return bool(named or _CIVIL_SOCIETY.search(line) or _ABOUT.search(_PAPER.sub("", line)))
