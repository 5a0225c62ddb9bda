"""All whom a text tells of by name: the known submitters, also by a part of their name, and people nobody knows."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

import regex

from indexer import budget
from indexer.languages import pattern_of
from indexer.quotes.attribution import strangers
from indexer.quotes.attribution.full_names import BEHIND_HAN_NAME, HAN_NAMES, last_name
from indexer.quotes.attribution.marks import QUOTATION
from indexer.quotes.attribution.names import Name
from indexer.quotes.attribution.offices import is_office
from indexer.quotes.attribution.wording import CASED, END, HAN_ROLE, NOTHING, SPEAKER_ROLE, whole_words
from indexer.quotes.small_words import SMALL_WORDS
from indexer.quotes.speakers import LEAST_PART, LEAST_UNCASED, MOST_WORDS, distinctive_words, sole_owners
from indexer.quotes.words import words
from indexer.vocabulary.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.quotes.attribution.sentence import Sentence
    from indexer.quotes.speakers import Speakers
    from indexer.quotes.words import Token

STRANGER = "?"
"""Before the last name of somebody whom nobody knows, in place of a submitter."""
HAN_PARTS = (4, 3, 2)
"""Characters of the first part of a Chinese name."""
SHORT = 3
"""Letters of words that are no office: *mr*, *for*."""
LONGEST_TITLE = 12
"""Characters in which a title stands before a name."""
MOST_ENDING = 6
"""Letters by which an adjective may be longer than a name."""
MOST_PLACES = 10
"""Names of somebody among which the one is that tells who that is."""
AROUND = 60
"""Characters before and behind a name in which an office stands."""
_OFFICE = regex.compile(rf"{SPEAKER_ROLE}|{whole_words('portfolios')}", regex.IGNORECASE)
_STAFF = regex.compile(whole_words("staff"), regex.IGNORECASE)
_HAN_OFFICE = regex.compile(rf"(?:{HAN_ROLE})+")
_HONORIFIC = regex.compile(
    rf"(?<!\p{{L}})(?:{pattern_of('honorifics', scripts=('Latin',))}|{pattern_of('titles', scripts=CASED)})\.?\s+$",
    regex.IGNORECASE,
)
_ARABIC_PREFIXED = regex.compile(r"^[وفبكل](?=\p{Arabic}{4})")
_ARABIC_PREFIX = regex.compile(r"^[وفبكل]?(?:ال|لل)(?=\p{Arabic}{3})")
_HAN, _ARABIC = regex.compile(r"\p{Han}"), regex.compile(r"\p{Arabic}")
_MARKED = r"\p{M}*"
_HAN_PERSON = regex.compile(
    rf"(?:{HAN_ROLE}|{pattern_of('titles', scripts=('Han',))})(?P<name>(?:{pattern_of('surnames')})\p{{Han}}{{1,2}})"
)
_ENDS_HAN_NAME = regex.compile(rf"\P{{Han}}|$|{BEHIND_HAN_NAME}|[至的将把没认等]")
_ARABIC_PERSON = regex.compile(
    rf"(?:{SPEAKER_ROLE}|{whole_words('staff')}|{whole_words('titles')}|"
    rf"(?<![\p{{L}}\p{{M}}])(?:{pattern_of('its_offices', scripts=('Arabic',))}))"
    rf"(?:\s[\p{{Arabic}}\p{{M}}]+،?){{0,4}}?\s(?P<name>(?!ال)[\p{{Arabic}}\p{{M}}]{{3,}}\s[\p{{Arabic}}\p{{M}}]{{3,}})"
    rf"(?=\s*[،؛:.({QUOTATION}]|\s(?:{pattern_of('reporting', scripts=('Arabic',))}|في|على|إلى|عن){END})"
)
"""The name of a person behind an office: *وزير الاتصالات فهد البراق،*."""
_CASE_ENDING = regex.compile(r"(?<=\p{Cyrillic}{3})(?:[оеиы]й|[оыеи]м|ого|его|ому|ему|[аеёиоуыэюяй])$")


class Cast:
    """Who is named in the sentences of a text, and where; `begins` tells which of them begin a paragraph."""

    def __init__(self, sentences: Sequence[Sentence], begins: Sequence[bool], speakers: Speakers) -> None:
        self.sentences, self.begins, self.speakers = sentences, begins, speakers

    def paragraph(self, at: int) -> int:
        """The sentence that begins the paragraph of the one at a place."""
        return next((one for one in range(at, 0, -1) if self.begins[one]), 0)

    @cached_property
    def names(self) -> list[list[Name]]:
        """The names in each sentence, in order; those of strangers as STRANGER and their last names."""
        found = []
        for sentence in self.sentences:
            budget.check()
            known = [*sentence.mentioned, *self._parts(sentence)]
            found.append(sorted([*known, *self._strangers(sentence, known)], key=lambda one: one.start))
        return found

    @cached_property
    def places(self) -> dict[str, list[tuple[int, Name]]]:
        """Where each is named: sentences and names."""
        found: dict[str, list[tuple[int, Name]]] = {}
        for at, names in enumerate(self.names):
            for name in names:
                found.setdefault(name.owner, []).append((at, name))
        return found

    def introduction(self, owner: str) -> tuple[int, Name]:
        """Where somebody is named first beside an office, within the first MOST_PLACES; else where first at all."""
        places = self.places[owner]
        beside = (one for one in places[:MOST_PLACES] if offices_in(around(self.sentences[one[0]].text, one[1])))
        return next(beside, places[0])

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each submitter is named."""
        return Counter(one.owner for names in self.names for one in names if not is_stranger(one.owner))

    @cached_property
    def _known(self) -> set[str]:
        """The submitters whose names stand in the text."""
        return {one.owner for sentence in self.sentences for one in sentence.mentioned}

    @cached_property
    def _owners(self) -> dict[str, str]:
        """The words by which a submitter may be named in part, whose full name stands in the text; none of two."""
        return sole_owners((part, one) for one in self._known for part in distinctive_words(one))

    @cached_property
    def _han_parts(self) -> dict[str, str]:
        """The first characters by which a Chinese name that stands in the text may be cut short; none of two."""
        han = (one for one in self._known if _HAN.match(one))
        return sole_owners((one[:length], one) for one in han for length in HAN_PARTS if len(one) > length)

    @cached_property
    def _stems(self) -> dict[str, str]:
        return {part[:-1] if len(part) > LEAST_PART else part: owner for part, owner in self._owners.items()}

    @cached_property
    def _people(self) -> set[str]:
        """The last names of strangers with a full name, or a title or an office before it."""
        found: set[str] = set()
        for sentence in self.sentences:
            budget.check()
            text = sentence.text
            found |= {
                _key(match.group())
                for match in strangers.names_in(sentence)
                if " " in match.group() or _HONORIFIC.search(text, max(0, match.start() - LONGEST_TITLE), match.start())
            }
            found |= {
                _key(match["name"])
                for match in _ARABIC_PERSON.finditer(text)
                if not sentence.holds_name(*match.span("name")) and not _is_small(match["name"])
            }
            found |= {
                self._han_name(match)
                for match in _HAN_PERSON.finditer(text, overlapped=True)
                if not sentence.holds_name(*match.span("name"))
            }
        return {one for one in found if one and not self._by_part(one)}

    def _han_name(self, match: regex.Match[str]) -> str:
        """The Chinese name that begins with a family name; empty if nothing tells where it ends."""
        longer = match["name"]
        shorter = longer[: HAN_NAMES[0]]
        short, long = (sum(one.text.count(name) for one in self.sentences) for name in (shorter, longer))
        if short > 1:
            return longer if long == short and len(longer) > len(shorter) else shorter
        start = match.start("name")
        ends = (length for length in HAN_NAMES if _ENDS_HAN_NAME.match(match.string, start + length))
        length = next(ends, None)
        return match.string[start : start + length] if length else ""

    def _parts(self, sentence: Sentence) -> Iterator[Name]:
        """Submitters named by a part of their names, or by an adjective that begins like it."""
        if self._han_parts:
            for match in self._short_han.finditer(sentence.text):
                if not sentence.holds_name(*match.span()):
                    owner = self._han_parts[match.group()]
                    yield Name(*match.span(), owner, state=self.speakers.is_state(owner))
        tokens = words(sentence.text)
        at = 0
        while at < len(tokens):
            count, owner = self._part_at(sentence, tokens, at)
            if owner:
                yield Name(tokens[at].start, tokens[at + count - 1].end, owner, state=self.speakers.is_state(owner))
            at += count

    def _part_at(self, sentence: Sentence, tokens: Sequence[Token], at: int) -> tuple[int, str]:
        """The number of words of the longest part of a name that begins with a word, and whose it is."""
        start, end = tokens[at].start, tokens[at].end
        if sentence.holds_name(start, end) or _HAN.match(sentence.text, start):
            return 1, ""
        for count in range(min(MOST_WORDS, len(tokens) - at), 1, -1):
            last = tokens[at + count - 1].end
            written = fold(_ARABIC_PREFIXED.sub("", sentence.text[start:last]))
            if (owner := self.speakers.parts.get(written)) and not sentence.holds_name(start, last):
                return count, owner
        return 1, self._by_part(sentence.text[start:end]) if end - start >= LEAST_UNCASED else ""

    @cached_property
    def _short_han(self) -> regex.Pattern[str]:
        return regex.compile("|".join(sorted(map(regex.escape, self._han_parts), key=lambda one: -len(one))))

    def _by_part(self, written: str) -> str:
        """Whose name a word is a part of, or an adjective made of it."""
        folded = fold(_ARABIC_PREFIX.sub("", written))
        owner = "" if written[0].islower() else self._owners.get(folded) or self.speakers.parts.get(folded, "")
        if owner:
            return owner
        for length in range(len(folded) - 1, max(LEAST_UNCASED - 1, len(folded) - MOST_ENDING - 1), -1):
            if stem := self._stems.get(folded[:length]):
                return stem
        return ""

    def _strangers(self, sentence: Sentence, known: Sequence[Name]) -> Iterator[Name]:
        taken = {one.start for one in known}
        for match in strangers.names_in(sentence):
            key = _key(match.group())
            if key in self._people and not any(match.start() <= place < match.end() for place in taken):
                yield Name(match.start(), match.end(), STRANGER + key, person=True)
        for match in self._uncased.finditer(sentence.text):
            if not sentence.holds_name(*match.span()):
                yield Name(match.start(), match.end(), STRANGER + _key(match.group()), person=True)

    @cached_property
    def _uncased(self) -> regex.Pattern[str]:
        """The names of people in scripts without capitals."""
        han = [one for one in self._people if _HAN.match(one)]
        arabic = [one for one in self._people if _ARABIC.match(one)]
        names = [*han, *(rf"(?<![\p{{L}}\p{{M}}])[وفبكل]?(?:ال)?{_MARKED.join(one)}{_MARKED}{END}" for one in arabic)]
        return regex.compile("|".join(names) if names else NOTHING)


def offices_in(text: str) -> set[str]:
    """The words for offices in a text, without small words."""
    found = {one.group() for one in _HAN_OFFICE.finditer(text) if len(one.group()) > 1}
    for word in words(text):
        written = text[word.start : word.end]
        if not _HAN.match(written) and is_office(word) and len(written) > SHORT and _OFFICE.fullmatch(written):
            found.add(word.key)
    return found


def has_staff(text: str) -> bool:
    """Whether a text tells of people who work for somebody."""
    return _STAFF.search(text) is not None


def around(text: str, name: Name) -> str:
    """What stands near a name."""
    return text[max(0, name.start - AROUND) : name.end + AROUND]


def is_stranger(owner: str) -> bool:
    """Whether this is somebody whom nobody knows."""
    return owner.startswith(STRANGER)


def stranger_key(name: str) -> str:
    """The name of a stranger among all names, by a name as it is written."""
    return STRANGER + _key(name)


def _key(name: str) -> str:
    return _CASE_ENDING.sub("", _ARABIC_PREFIX.sub("", fold(last_name(name))))


def _is_small(name: str) -> bool:
    return any(word.key in SMALL_WORDS for word in words(name))
