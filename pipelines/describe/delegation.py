"""The State whose delegation makes a statement, as its paper names it: in a letterhead, a title, an office, or where
the speaker says *my country*.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, NamedTuple

import regex

from indexer.languages import pattern_of
from indexer.vocabulary.adjectives import state_of
from pipelines.describe.offices import GOES_ON, offices
from pipelines.describe.speakers import known_name, longest_known, without_articles

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.vocabulary import Vocabulary

_FLAGS = regex.VERSION1 | regex.IGNORECASE
_HEAD_LINES = 25
_LONGEST_LINE = 160
"""Characters; longer lines belong to no head."""
_SALUTATION = regex.compile(rf"^[\W\d]*(?:{pattern_of('salutations')}|Senhor|Signor )", _FLAGS)
"""The line with which the speech itself begins: an address to the meeting. Some are in Portuguese or Italian."""
_ENDS_OF_AN_ADDRESS = (",", ":", "!", "،")
_FIRST_PERSON = regex.compile(rf"^[\W\d]*(?:{pattern_of('speech_openings')})\b", regex.VERSION1)
_SPOKEN = rf"(?:{pattern_of('speeches')}|intervento)"
_SAYS_SO = regex.compile(rf"(?<!\p{{L}}){_SPOKEN}(?!\p{{L}})|general debate|débat général|debate general", _FLAGS)
ON_ANOTHERS = regex.compile(
    rf"\b(?:{pattern_of('toward')}|{pattern_of('papers_on')})\b[\s:–—-]*(?:(?:{pattern_of('articles')})\s)?"
    rf"(?:{pattern_of('speech_by')})",
    _FLAGS,
)
"""A line that names the statement that is answered: `Reply to the statement by`."""
_NAME_BEFORE = regex.compile(
    rf"^\W*(?P<name>.{{3,60}}?)(?:[’']s?)?\s+(?:(?:national|country|official|opening|closing|general)\s+)*{_SPOKEN}\b"
    r"|^\W*(?P<name>.{3,60}?)\s+Permanent Mission\b"
    r"|^\W*(?P<name>[^:]{3,60}?)\s*[-–—:]\s*(?:(?:Prime |Foreign |Deputy )*Minister|(?:Vice-?)?President)\b",
    _FLAGS,
)
"""A State before what it says or who speaks: `INDIA STATEMENT`, `Oman's Address`, `Norway - Minister of ...`."""
_NAME_BEHIND = regex.compile(
    rf"^\W*{_SPOKEN}\s+(?:(?:on behalf of|au nom d[eu]s?|en nombre de)\s+)?(?P<name>.{{3,80}})$"
    r"|^\W*(?:the )?(?:Government|Permanent Mission|Delegation|Embassy|Presidency|Office of the \p{L}+(?: \p{L}+)?) of "
    r"(?P<name>.{3,80}?)(?:\s+to(?: the)?\b.*)?$"
    r"|^\W*(?:Gouvernement|Mission permanente|Délégation|Gobierno|Misión Permanente|Delegación)(?: de la| de l[’']| du|"
    r" de| del| d[’']) ?(?P<name>.{3,80}?)(?:\s+(?:auprès|ante)\b.*)?$",
    _FLAGS,
)
"""A State behind it: `Government of Bangladesh`, `بيان الجمهورية التونسية`."""
_HEADING = regex.compile(
    rf"^\W*(?:\p{{Nd}}+\W+)?(?:{_SPOKEN}|contribution|submission|comments|views|reply|contribución|réponse|respuesta)"
    r"s?\s+(?:by|of|from|by the|de la|de l[’']|du|des|de|del)?\s*(?P<name>.{3,50})$",
    _FLAGS,
)
"""A line that says whose statement follows."""
_OWN = regex.compile(rf"\b(?:{pattern_of('own_country')})\s*[,،]?\s+", _FLAGS)
"""What a speaker says before the name of the own State."""
_OWN_BEHIND = regex.compile(rf"(?P<before>[^.;:!?]{{0,60}}),\s*(?:{pattern_of('own_country')})\s*[,.;،]", _FLAGS)
"""The same behind the name: `Norway, my country, will`."""
_BEHALF = regex.compile(rf"\b(?:{pattern_of('own_behalf')})", _FLAGS)
_BEHALF_OF_PEOPLE = regex.compile(rf"\b(?:{pattern_of('own_people')})\b", _FLAGS)
_OF_A_MEETING = regex.compile(
    rf"(?<!\p{{L}})(?:{pattern_of('officers')})\s(?:of|de|du|d[’'])\P{{L}}?(?:\p{{L}}{{1,15}}[ ’'º°.-]{{1,2}}){{0,8}}?"
    rf"(?:{pattern_of('principal_organs')}|{pattern_of('session')})",
    _FLAGS,
)
"""Who speaks for a meeting: `Presidente del 53.º período de sesiones de la Asamblea General`."""
_GREETING = 2_000
"""Characters at the beginning in which one speaks for the own State; later it may be for others."""
_LONGEST_NAME = 60
"""Characters of a line that may be a State's name."""
_NEXT_SENTENCE = regex.compile(r"\p{Ll}{3}\.\s+\p{Lu}")
_LINES_OF_A_HEADING = 3
_WORDS_OF_PROSE = 4
_MOST_PLACES = 200
"""Places where a speaker may name the own State; more are no speech."""


class ShownState(NamedTuple):
    """A State that a statement shows as its own, the rule of `evidence.CONFIDENCE` by which it does, and the words."""

    state: str
    rule: str
    words: str


def delegation_state(pages: Sequence[str], vocabulary: Vocabulary) -> ShownState | None:
    """The one State that a statement shows as its own; None for several, or none, or if the pages are no statement."""
    lines = lines_of(pages[0])[:_HEAD_LINES]
    spoken = next((place for place, line in enumerate(lines) if is_salutation(line, vocabulary)), None)
    prose = next((place for place, line in enumerate(lines) if is_prose(line)), None)
    end = min((place for place in (spoken, prose) if place is not None), default=None)
    head = [line for line in lines[:end] if len(line) <= _LONGEST_LINE and not ON_ANOTHERS.search(line)]
    if spoken is None and not any(_SAYS_SO.search(line) for line in head):
        return None
    shown = [*_in_lines(head, vocabulary), *offices("\n".join(head), vocabulary)]
    if shown:
        return _only_state(shown, "head of a statement")
    if _OF_A_MEETING.search(" ".join(lines[:end])):
        return None  # who presides names the own country in thanks for the election
    texts = [" ".join(page.split()) for page in pages]
    said = (
        shown_state
        for text in texts
        for shown_state in (*_states_behind(text, vocabulary), *_called_own(text, vocabulary))
    )
    greeted = _greeting(" ".join(pages[0].split())[:_GREETING], vocabulary)
    return _only_state([*greeted, *said], "speaker's own country")


def begins_another(pages: Sequence[str], state: str, words: str, vocabulary: Vocabulary) -> bool:
    """Whether a statement of another State begins than the one that `words` name: a line says whose statement follows;
    or it has a name alone, as these words are, above an address to the meeting.
    """
    alone = _state(words, vocabulary) == state
    for page in pages:
        lines = lines_of(page)
        for place, line in enumerate(lines):
            if len(line) > _LONGEST_NAME or line[0].islower():
                continue
            heading = _HEADING.match(line)
            below = lines[place + 1 : place + 1 + _LINES_OF_A_HEADING]
            above = alone and not line.endswith(".") and any(is_salutation(text, vocabulary) for text in below)
            name = heading["name"] if heading else line if above else ""
            if name and _state(name, vocabulary) not in {None, state}:
                return True
    return False


def lines_of(page: str) -> list[str]:
    """The lines of a page that have text, with single blanks."""
    return [line for raw in page.splitlines() if (line := " ".join(raw.split()))]


def is_salutation(line: str, vocabulary: Vocabulary) -> bool:
    """Whether a line addresses the meeting. One that ends with the office that a person holds for a State does not:
    `Mr. Birk, Minister for Lakes of Norway`.
    """
    match = _SALUTATION.match(line)
    if match is None or match["named"] is None:
        return match is not None
    _, _, office = line.partition(",")
    return line.endswith(_ENDS_OF_AN_ADDRESS) or not any(offices(office, vocabulary))


def opens_speech(line: str) -> bool:
    """Whether a line begins with the speaker, or with thanks: `I have the honour`, `Thank you`."""
    return _FIRST_PERSON.match(line) is not None


def is_prose(line: str) -> bool:
    """Whether a line is part of a sentence: few of its longer words begin with a capital, as those of titles do, or it
    begins with the speaker.
    """
    if opens_speech(line):
        return True
    words = [word for word in regex.findall(r"\p{L}{4,}", line) if word[0].isupper() or word[0].islower()]
    return len(words) >= _WORDS_OF_PROSE and sum(word[0].isupper() for word in words) * 3 < len(words)


def is_text(line: str) -> bool:
    """Whether a line is surely of a text: a sentence ends within it, and the next one begins."""
    return _NEXT_SENTENCE.search(line) is not None and is_prose(line)


def _only_state(found: Sequence[tuple[str, str]], rule: str) -> ShownState | None:
    """The State that was found, if it is the only one, with the rule that found it."""
    return ShownState(found[0][0], rule, found[0][1]) if len({state for state, _ in found}) == 1 else None


def _in_lines(head: Sequence[str], vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    """The States that stand in a line of their own, or beside what makes it theirs."""
    for line, following in itertools.zip_longest(head, head[1:], fillvalue=""):
        for text in (line, f"{line} {following}"):
            matches = (_NAME_BEFORE.match(text), _NAME_BEHIND.match(text))
            named = (line, *(match["name"] for match in matches if match))
            state = next((state for name in named if (state := _state(name, vocabulary))), None)
            if state:
                yield state, text
                break


def _state(name: str, vocabulary: Vocabulary) -> str | None:
    known = known_name(name.strip(" .,;:*[]()"), vocabulary)
    return known if known and vocabulary.country_of_submitter(known) else None


def _states_behind(text: str, vocabulary: Vocabulary, pattern: regex.Pattern[str] = _OWN) -> Iterator[tuple[str, str]]:
    """The States that are named behind what the pattern finds."""
    for match in itertools.islice(pattern.finditer(text), _MOST_PLACES):
        start = len(text) - len(without_articles(text[match.end() :]))
        name, length = longest_known(text[start : start + _LONGEST_LINE], vocabulary)
        if name and vocabulary.country_of_submitter(name) and not GOES_ON.match(text, start + length):
            yield name, text[match.start() : start + length]


def _called_own(text: str, vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    """The States that are named before `my country`."""
    for match in itertools.islice(_OWN_BEHIND.finditer(text), _MOST_PLACES):
        words = match["before"].split()
        tails = (" ".join(words[start:]) for start in range(len(words)))
        state = next((state for tail in tails if (state := _state(tail, vocabulary))), None)
        if state:
            yield state, match.group()


def _greeting(text: str, vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    """The States on whose behalf the beginning of a speech is."""
    yield from _states_behind(text, vocabulary, _BEHALF)
    for match in itertools.islice(_BEHALF_OF_PEOPLE.finditer(text), _MOST_PLACES):
        if state := state_of(match["adjective"]):
            yield state, match.group()
