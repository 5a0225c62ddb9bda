"""The submitter of a document that is no letter, from the lines at its head. In doubt, the rules find none."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import regex

from indexer.languages import pattern_of
from pipelines.describe.delegation import delegation_state, is_salutation, is_text
from pipelines.describe.evidence import THRESHOLD, read
from pipelines.describe.head import HEAD_LINES, LINES_OF_AN_OFFICE, MAX_LINE, head
from pipelines.describe.kinds import KINDS, SPEECH, type_of_title
from pipelines.describe.offices import held_office
from pipelines.describe.officials import is_principal_organ, official_submitters
from pipelines.describe.own_letter import salutation
from pipelines.describe.own_statement import delegated
from pipelines.describe.persons import is_person
from pipelines.describe.representation import leading_names, letterhead_submitters
from pipelines.describe.speakers import listed_names, longest_known, without_articles
from pipelines.describe.submitters import Submitters
from pipelines.describe.title import is_unfinished

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.vocabulary import Vocabulary

_FLAGS = regex.VERSION1 | regex.IGNORECASE
_STATEMENT = regex.compile(rf"^(?!\s*[•·▪●◦‣–-])\W*(?:{pattern_of('statements_by')})\s+(?P<whom>.+)", _FLAGS)
_SUBMITTED = regex.compile(rf"\W*(?:{pattern_of('submitted_by')})\W*", _FLAGS)
"""A line that only says that the next one names who submits the paper."""
_HONORIFIC = pattern_of("honorifics")
_PERSON = regex.compile(
    rf"(?:the )?(?:{_HONORIFIC}|minister)\b[^;:!?]{{0,120}}?(?:{pattern_of('office_of_person')})", _FLAGS
)
"""A person, and the office that follows the name."""
_NGO = regex.compile(
    r"^\W*(?:(?:joint|written|oral) )*(?:statement|submission|contribution)s? "
    r"(?:submitted |presented |delivered )?by (?:the )?"
    r"(?:(?P<whom>[^,;:]{3,150}), (?:an? )?(?:national )?non-?\s?governmental organi[sz]ation\b|"
    r"(?P<several>[^;:]{3,600}?), (?:national )?non-?\s?governmental organi[sz]ations\b)",
    _FLAGS,
)
_BETWEEN_NAMES = regex.compile(r",\s+(?:and\s+)?|\s+and\s+")
_REPORT_OF = regex.compile(
    rf"^\W*(?:{KINDS['report']})\s+(?:{pattern_of('papers_by')})\s?(?P<whom>[^:;]{{3,150}}?)\W*$", _FLAGS
)
"""The whole line: `Report of Denmark`, not `Report of Denmark on the lakes`, which may be about it."""
_OF_ANOTHER = regex.compile(
    r"\s+(?:of|for|de|du|des|del)\s(?:the |la |el |los |las |l[’'])?(?-i:\p{Lu})|\s+d[’'](?-i:\p{Lu})", _FLAGS
)
"""Behind a name that many bodies have: `the secretariat of the Heron Treaty`."""
_UNLISTED = regex.compile(
    r"(?:the )?(?P<name>(?-i:\p{Lu})[^,;:.()]{2,120}?)"
    r"(?=\s(?:to|at|regarding|concerning|pursuant|under)\b|[,;:.()*]|$)",
    _FLAGS,
)
"""A name that may be the submitter's."""
_ON_BEHALF = regex.compile(r"\b(?:on\s+behalf\s+of|au\s+nom\s+de|en\s+nombre\s+de)\s(?P<whom>[^.;:()]{3,100})", _FLAGS)
_ANNOUNCED = regex.compile(rf"(?:\s[–—-]|:)\s+(?={pattern_of('speech_by')})", _FLAGS)
"""What stands between the title or the date of a speech and who makes it: `4 May 2018 - Lakes: Statement by`."""
_LINES_OF_A_NAME = 3
_CUT = "by whom, with more behind it"
_UNKNOWN = "by whom, in no list"


def statement_submitters(page: str, vocabulary: Vocabulary) -> Submitters:
    """The submitter of another document, from a line at its head such as `Statement by Chile`."""
    lines, blocks = head(page)
    found = organ = None
    text_begins = next((index for index, line in enumerate(lines) if is_text(line)), len(lines))
    for index, line in enumerate(lines):
        if line[0].islower() and not _SUBMITTED.fullmatch(line):
            continue  # within a title or a sentence, which began above
        by_whom = _by_whom(lines[index : index + _LINES_OF_A_NAME], vocabulary)
        found = by_whom if by_whom and by_whom.evidence.confidence >= THRESHOLD else None
        above = lines[index - 1] if index else ""
        official = official_submitters(lines[index:], blocks[index], above, vocabulary) if index < text_begins else None
        found = (
            found
            or official  # further down, a report is cited
            or _holder(lines[index : index + LINES_OF_AN_OFFICE], vocabulary)
            or by_whom
        )
        if found and is_principal_organ(found):
            organ, found = organ or found, None  # an item of the agenda, unless nobody else reports
        if found:
            break
    found = found or organ
    if found and found.evidence.confidence >= THRESHOLD:
        return found
    letterhead = letterhead_submitters(lines[:HEAD_LINES], vocabulary)
    return letterhead if letterhead.names or not found else found


def delegation_submitters(pages: Sequence[str], said: Submitters, vocabulary: Vocabulary) -> Submitters | None:
    """The State that a statement without a masthead shows as its own (see `delegation_state`), unless its head has
    `said` that it is somebody's who is in no list, and no person.
    """
    if said.names and not (said.evidence.rule == _UNKNOWN and is_person(said.names[0])):
        return None
    if salutation(pages[0].splitlines()) is not None:
        return None  # States at the head of a letter are its addressees'
    found = delegation_state(pages, vocabulary)
    return Submitters.of_names((found.state,), vocabulary, read(found.rule, found.words)) if found else None


def _by_whom(lines: Sequence[str], vocabulary: Vocabulary) -> Submitters | None:
    """Who is named after `Statement by` and the like; a name may continue on the next line, but not further. A line
    that only says that the next one names who submits the paper is one with it.
    """
    if lines[1:] and _SUBMITTED.fullmatch(lines[0]):
        lines = [f"{lines[0]} {lines[1]}", *lines[2:]]
    text = " ".join(lines)
    match = _STATEMENT.match(lines[0]) or (_STATEMENT.match(text) if lines[1:] and lines[1][0].islower() else None)
    if not match:
        return _of_states(lines[0], vocabulary)
    named = match["whom"].rstrip()
    if named.endswith(")") and "(" not in named:  # the whole line is in brackets
        whom = named = named.rstrip(").")
    else:
        whom = " ".join([named, *lines[1:2]]) if match.string is lines[0] else named
    names, cut = leading_names(whom, vocabulary, len(named) if match.string is lines[0] else 0)
    state = None if names else delegated(named, vocabulary)
    names = [state] if state else names
    cut = cut or (len(names) == 1 and _is_of_another(whom, vocabulary))
    behalf = _behalf("\n".join(lines), vocabulary)
    if cut and not behalf:
        return Submitters.of_names(names, vocabulary, read(_CUT, match.group()))
    if names or behalf:
        found = (*(() if cut else names), *behalf)
        return Submitters.of_names(tuple(dict.fromkeys(found)), vocabulary, read("by whom", match.group()))
    organisation = _NGO.match(text)
    if organisation:
        return Submitters(_organisations(organisation), group="NGO", evidence=read("by whom", organisation.group()))
    person = _PERSON.match(text, match.start("whom"))
    names, cut = leading_names(person["whom"], vocabulary) if person else ([], False)
    if names and not cut:
        return Submitters.of_names(names, vocabulary, read("office of a person", text))
    unlisted = _UNLISTED.match(match["whom"])
    return Submitters((unlisted["name"].strip(),), evidence=read(_UNKNOWN, match.group())) if unlisted else None


def _organisations(match: regex.Match[str]) -> tuple[str, ...]:
    """The organisation that a statement is submitted by, or the several ones that it says they are. One whose own name
    may have what joins names is not parted.
    """
    if match["whom"]:
        return (match["whom"],)
    named = match["several"]
    last = named.rpartition(",")[2].removeprefix(" and ")
    return tuple(_BETWEEN_NAMES.split(named)) if last.count(" and ") <= 1 and _one_joint(named) else (named,)


def _one_joint(named: str) -> bool:
    """Whether only the last of several names stands behind `and`."""
    *before, _ = named.split(",") if "," in named else ("", named)
    return not any(" and " in text for text in before)


def _of_states(line: str, vocabulary: Vocabulary) -> Submitters | None:
    """The States whose report a line says that it is, and nothing else."""
    match = _REPORT_OF.match(line)
    names = listed_names(without_articles(match["whom"]), vocabulary) if match else None
    if not names or not all(vocabulary.country_of_submitter(name) for name in names):
        return None
    return Submitters.of_names(names, vocabulary, read("by whom", line))


def _is_of_another(whom: str, vocabulary: Vocabulary) -> bool:
    """Whether a name that is no State's goes on with whose it is."""
    bare = without_articles(whom)
    name, length = longest_known(bare, vocabulary)
    if name is None or vocabulary.country_of_submitter(name):
        return False
    return _OF_ANOTHER.match(bare[length:]) is not None


def _behalf(text: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """For whom lines say that they are; the name may end where a line does, before anything: a place, a date."""
    match = _ON_BEHALF.search(text)
    whom = match["whom"] if match else ""
    names, cut = leading_names(whom.replace("\n", " "), vocabulary, whom.find("\n"))
    return () if cut else tuple(names)


def _holder(lines: Sequence[str], vocabulary: Vocabulary) -> Submitters | None:
    """The State whose representative, minister or head makes a speech: the office follows within a few lines."""
    announced = _ANNOUNCED.search(lines[0])
    if announced and (type_of_title(lines[0]) or is_unfinished(lines[0][: announced.start()])):
        announced = None  # `Comments on: Statement by`
    below = itertools.takewhile(lambda line: not is_salutation(line, vocabulary), lines[1:])
    kept = (lines[0][announced.end() :],) if announced else (lines[0], *below)
    text = "\n".join(line[:MAX_LINE] for line in kept)
    opening = SPEECH.match(text) if SPEECH.match(text.split("\n")[0]) or len(lines[0].split()) == 1 else None
    found = held_office(text, opening.end(), vocabulary) if opening else None
    return Submitters.of_names((found[0],), vocabulary, read("office of a person", text[: found[1]])) if found else None
