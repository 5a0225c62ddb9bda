"""The State of which a text names an office: `H.E. Ms. Birk, Minister for Lakes of Chile`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from indexer.languages import pattern_of
from pipelines.describe.speakers import longest_known

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.vocabulary import Vocabulary

_FLAGS = regex.VERSION1 | regex.IGNORECASE

GOES_ON = regex.compile(
    r"\s+(?!(?:and|et|y|at|on|in|to|for|during|before|by|par|por|concerning|regarding|under|with|about|delivered|as|à|aux?|sur|lors|pour|"
    r"dans|en|sobre|ante|para|con|durante|и|в|на|по|к|для)\b)(?-i:\p{Lu})\S*",
    _FLAGS,
)
"""A capital letter behind a name: it was the beginning of a longer name, such as that of an association."""
_OFFICE = regex.compile(
    rf"\b(?:{pattern_of('held_offices', scripts=('Latin', 'Cyrillic'))})\b"
    rf"|(?:{pattern_of('held_offices', scripts=('Arabic',))})\b",
    _FLAGS,
)
_OF = regex.compile(
    r"\b(?:of|de|du|des|del|d[’'])\s?(?:(?:the|la|los|las)\b\s?|l[’'])?"
    r"|(?<=\p{Cyrillic})\s(?=(?-i:\p{Lu})\p{Cyrillic})|(?<=\p{Arabic})\s(?=\p{Arabic})"
    r"|(?P<comma>,\s)",
    _FLAGS,
)
"""What stands between an office and its State. Russian and Arabic need no word for it."""
_FORMAL = regex.compile(
    r"\b(?:Republic|Kingdom|State|Sultanate|Federation|République|Royaume|República|Reino)\b", _FLAGS
)
"""In a formal name, behind which a capital begins a person's: `President of the Republic of Estonia Alar Karis`."""
_INSTITUTIONS = pattern_of("organisations", scripts=("Latin", "Cyrillic"))
OF_INSTITUTION = rf"(?:[’']s\b|(?:\s(?-i:\p{{Lu}})[\p{{L}}’'-]*){{0,4}}\s(?:{_INSTITUTIONS})\b)"
"""Behind a word for an office that begins the name of an institution: `King's College`, `President Heron School`."""
_NAME_OF_ANOTHER = regex.compile(OF_INSTITUTION, _FLAGS)
_ACCOMPANIED = regex.compile(
    rf"\b(?:{pattern_of('accompanied_by', scripts=('Latin', 'Cyrillic'))})\b"
    rf"|(?<!\p{{L}})(?:{pattern_of('accompanied_by', scripts=('Arabic', 'Han'))})(?!\p{{L}})",
    _FLAGS,
)
_HEADS_ANOTHER = regex.compile(
    rf"\b(?:{pattern_of('kinds_of_organisations', scripts=('Latin', 'Cyrillic'))})\p{{L}}{{0,3}}\b"
    rf"|(?<!\p{{L}})(?:{pattern_of('kinds_of_organisations', scripts=('Arabic',))})(?!\p{{L}})",
    _FLAGS,
)
"""Between an office and a State: `President of the Lake Bankers Association of Norway`."""
_INITIALS = regex.compile(r"\s+(?:\p{Lu}\.\s?){1,2}\p{Lu}\p{Ll}+", regex.VERSION1)
"""A person's name behind that of a State: `Minister for Lakes of Norway B. Birk`."""
_REACH = 120
"""Characters from an office to the State, between which the rest of the office is named."""
_AT_THE_UN = regex.compile(
    r"\W*(?:(?:to|at|auprès de|ante|при) (?:the |l[’']|la |las |los )?(?:United Nations|Organisation des Nations Unies|"
    r"ONU|Naciones Unidas|Conference on Disarmament|Организации Объединенных Наций)[^.;]{0,40})?\W*",
    _FLAGS,
)


def holder(text: str, vocabulary: Vocabulary) -> str | None:
    """The canonical name of the State whose office `text` names, if nothing follows but `to the United Nations`."""
    found = held_office(text, 0, vocabulary)
    return found[0] if found and _AT_THE_UN.fullmatch(text, found[1]) else None


def offices(text: str, vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    """Every State of which an office is named, and the words that name it."""
    for office in _OFFICE.finditer(text):
        found = _of_office(office, text, vocabulary)
        if found:
            yield found[0], text[office.start() : found[1]]


def held_office(text: str, start: int, vocabulary: Vocabulary) -> tuple[str, int] | None:
    """The first State of which an office is named from `start` on, and where its name ends."""
    found = (_of_office(office, text, vocabulary) for office in _OFFICE.finditer(text, start))
    return next((office_held for office_held in found if office_held), None)


def _of_office(office: regex.Match[str], text: str, vocabulary: Vocabulary) -> tuple[str, int] | None:
    """The State of an office and where its name ends. A capital letter behind the name, in the same line, makes it part
    of a longer one. Behind a comma (`Minister of Foreign Affairs, Malaysia`), the line ends with the name.
    """
    if _NAME_OF_ANOTHER.match(text, office.end()):
        return None
    accompanied = _ACCOMPANIED.search(text, office.end(), office.end() + _REACH)
    end = accompanied.start() if accompanied else office.end() + _REACH
    for place in _OF.finditer(text, office.end(), end):
        if _HEADS_ANOTHER.search(text, office.end(), place.start()):
            return None
        name, length = longest_known(text[place.end() :], vocabulary)
        if not name or not vocabulary.country_of_submitter(name):
            continue
        rest = text[place.end() + length :]
        ends = not rest or rest.startswith("\n")
        if place["comma"]:
            held = ends and "\n" not in text[office.end() : place.end()]
        else:
            formal = _FORMAL.search(text, place.end(), place.end() + length)
            held = ends or formal is not None or _INITIALS.match(rest) is not None or not GOES_ON.match(rest)
        if held:
            return name, place.end() + length
    return None
