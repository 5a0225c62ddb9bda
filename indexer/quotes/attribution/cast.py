"""All whom a text tells of by name: the known submitters, also by a part of their name, and people nobody knows."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

import regex

from indexer import budget
from indexer.analysis.exact_words import words
from indexer.languages import CASED, END, pattern_of
from indexer.languages.phrases import Either
from indexer.languages.word_classes import word_class
from indexer.quotes.attribution import kinds, strangers
from indexer.quotes.attribution.full_names import BEHIND_ARABIC_NAME, BEHIND_HAN_NAME, HAN_NAMES, last_name
from indexer.quotes.attribution.marks import BOUNDARY, COMMAS, QUOTATION, phrase_start
from indexer.quotes.attribution.names import Name
from indexer.quotes.attribution.unknown_names import unknown_names
from indexer.quotes.attribution.wording import HAN_ROLE, NOTHING
from indexer.quotes.small_words import SMALL_WORDS
from indexer.quotes.speakers import (
    LEAST_UNCASED,
    MOST_WORDS,
    begins_like,
    distinctive_words,
    sole_owners,
    stem_of,
    without_prefix,
)
from indexer.vocabulary.adjectives import state_of
from indexer.vocabulary.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.analysis.exact_words import Token
    from indexer.quotes.attribution.sentence import Sentence
    from indexer.quotes.speakers import Speakers

STRANGER = "?"
"""Before the last name of somebody whom nobody knows, in place of a submitter."""
HAN_PARTS = (4, 3, 2)
"""Characters of the first part of a Chinese name."""
LONGEST_TITLE = 12
"""Characters in which a title stands before a name."""
MOST_PLACES = 10
"""Names of somebody among which the one is that tells who that is."""
_OF_ORGANISATIONS = ("organisations", "kinds_of_organisations", "portfolios", "forums")
_OFFICE = word_class("speaker_roles", "portfolios")
_NO_PERSON = regex.compile(
    rf"(?<![\p{{L}}\p{{M}}])(?:{'|'.join(pattern_of(field, scripts=CASED) for field in _OF_ORGANISATIONS)}){END}",
    regex.IGNORECASE,
)
"""In a name that is no person's."""
_HONORIFIC = regex.compile(
    rf"(?<!\p{{L}})(?:{pattern_of('honorifics', scripts=('Latin',))}|{pattern_of('titles', scripts=CASED)})\.?\s+$",
    regex.IGNORECASE,
)
_ARABIC_PREFIXED = regex.compile(r"^[وفبكل](?=\p{Arabic}{4})")
_HAN, _ARABIC = regex.compile(r"\p{Han}"), regex.compile(r"\p{Arabic}")
_MARKED = r"\p{M}*"
_HAN_PERSON = regex.compile(
    rf"(?:{HAN_ROLE}|{pattern_of('titles', scripts=('Han',))})(?P<name>(?:{pattern_of('surnames')})\p{{Han}}{{1,2}})"
)
_HAN_PART = r"\p{Han}{1,6}[·•]"
_HAN_DOTTED = regex.compile(
    rf"(?:(?<={HAN_ROLE})|\b){_HAN_PART}(?:{_HAN_PART})*(?P<name>\p{{Han}}{{2,6}}?)(?=\P{{Han}}|$|{BEHIND_HAN_NAME})"
)
"""A foreign name in Chinese, whose parts a dot sets apart."""
_ENDS_HAN_NAME = regex.compile(rf"\P{{Han}}|$|{BEHIND_HAN_NAME}")
_BEFORE_PERSON = Either(
    word_class("speaker_roles", "staff", "titles"),
    rf"(?<![\p{{L}}\p{{M}}])(?:{pattern_of('its_offices', scripts=('Arabic',))})",
)
_ARABIC_PERSON = regex.compile(
    rf"(?:\s[\p{{Arabic}}\p{{M}}]+،?){{0,4}}?\s(?P<name>(?!ال)[\p{{Arabic}}\p{{M}}]{{3,}}\s[\p{{Arabic}}\p{{M}}]{{3,}})"
    rf"(?=\s*[،؛:.({QUOTATION}]|\s(?:{BEHIND_ARABIC_NAME}){END})"
)
"""The name of a person behind an office: *وزير الاتصالات فهد البراق،*."""
_CASE_ENDING = regex.compile(rf"(?<=\p{{Cyrillic}}{{3}})(?:{pattern_of('case_endings')})$")


class Cast:
    """Who is named in the sentences of a text, and where; `begins` tells which of them begin a paragraph."""

    def __init__(self, sentences: Sequence[Sentence], begins: Sequence[bool], speakers: Speakers) -> None:
        self.sentences, self.begins, self.speakers = sentences, begins, speakers
        self._kinds: dict[str, frozenset[str]] = {}

    def paragraph(self, at: int) -> int:
        """The sentence that begins the paragraph of the one at a place."""
        return next((number for number in range(at, 0, -1) if self.begins[number]), 0)

    @cached_property
    def names(self) -> list[list[Name]]:
        """The names in each sentence, in order; those of strangers as STRANGER and their last names."""
        found = []
        for sentence in self.sentences:
            budget.check()
            mentioned = [name for name in sentence.mentioned if not sentence.is_of_another(name)]
            known = [*mentioned, *self._parts(sentence)]
            found.append(sorted([*known, *self._strangers(sentence, known)], key=lambda name: name.start))
        return found

    @cached_property
    def unknown(self) -> list[list[tuple[int, int]]]:
        """Where in each sentence names stand that nobody known and no person bears."""
        found = []
        for sentence, names in zip(self.sentences, self.names, strict=True):
            budget.check()
            found.append(list(unknown_names(sentence.text, names)))
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
        """Where somebody is named first with words that tell a kind of submitter, within the first MOST_PLACES; else
        first at all.
        """
        places = self.places[owner][:MOST_PLACES]
        return next((place for place in places if self.kinds_beside(*place)), places[0])

    def kinds_beside(self, at: int, name: Name) -> frozenset[str]:
        """The kinds of submitters of which the words beside a name tell."""
        text = self.sentences[at].text
        start, end = self.beside(at, name)
        return kinds.kinds_in(kinds.without(text, [other for other in self.names[at] if other is not name], start, end))

    def beside(self, at: int, name: Name) -> tuple[int, int]:
        """From where up to where the words stand that tell who bears a name: in its clause before it, and in an
        apposition behind it.
        """
        text = self.sentences[at].text
        first = phrase_start(name.start)
        starts = [first, *(match.end() for match in BOUNDARY.finditer(text, first, name.start))]
        apart = not text[starts[-1] : name.start].strip() and len(starts) > 1
        start = starts[-2] if apart and text[starts[-1] - 1] != QUOTATION else starts[-1]
        behind = BOUNDARY.search(text, name.end)
        end = name.end
        if behind and not text[name.end : behind.start()].strip() and behind.group() in COMMAS | {"(", "（"}:
            following = BOUNDARY.search(text, behind.end())
            end = following.start() if following else len(text)
        return start, end

    def kinds_of(self, owner: str) -> frozenset[str]:
        """The kinds of a submitter, or of those for whom a stranger speaks, as the words beside its name tell."""
        if owner not in self._kinds:
            known = not is_stranger(owner)
            self._kinds[owner] = (
                kinds.kinds_of(owner, self.speakers) if known else self.kinds_beside(*self.introduction(owner))
            )
        return self._kinds[owner]

    def is_only_one_of(self, owner: str, told: frozenset[str]) -> bool:
        """Whether a submitter alone, of all in the text, is of the kinds that are `told`."""
        alike = {known_owner for known_owner in self.counts if told & self.kinds_of(known_owner)}
        return alike == {owner}

    def likest(self, told: frozenset[str]) -> str:
        """The submitter of the kinds that are `told` whom the text names most; empty without one."""
        return next((owner for owner, _ in self.counts.most_common() if told & self.kinds_of(owner)), "")

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each submitter is named."""
        return Counter(name.owner for names in self.names for name in names if not is_stranger(name.owner))

    @cached_property
    def _known(self) -> set[str]:
        """The submitters whose names stand in the text."""
        return {name.owner for sentence in self.sentences for name in sentence.mentioned}

    @cached_property
    def _owners(self) -> dict[str, str]:
        """The words by which a submitter may be named in part, whose full name stands in the text; none of two."""
        return sole_owners((part, known_name) for known_name in self._known for part in distinctive_words(known_name))

    @cached_property
    def _han_parts(self) -> dict[str, str]:
        """The first characters by which a Chinese name that stands in the text may be cut short; none of two."""
        han = (known_name for known_name in self._known if _HAN.match(known_name))
        known = sole_owners((name[:length], name) for name in han for length in HAN_PARTS if len(name) > length)
        return {**{part: owner for part, owner in self.speakers.parts.items() if _HAN.match(part)}, **known}

    @cached_property
    def _stems(self) -> dict[str, str]:
        return {**self.speakers.stems, **{stem_of(part): owner for part, owner in self._owners.items()}}

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
                if (" " in match.group() and self._is_person(match.group()))
                or _HONORIFIC.search(text, max(0, match.start() - LONGEST_TITLE), match.start())
            }
            found |= {
                _key(match["name"])
                for office in _BEFORE_PERSON.finditer(text)
                if (match := _ARABIC_PERSON.match(text, office.end()))
                and not sentence.holds_name(*match.span("name"))
                and not _is_small(match["name"])
            }
            found |= {
                self._han_name(match)
                for match in _HAN_PERSON.finditer(text, overlapped=True)
                if not sentence.holds_name(*match.span("name"))
            }
            found |= {match["name"] for match in _HAN_DOTTED.finditer(text)}
        return {
            person
            for person in found
            if person and not self._by_part(person) and not _HONORIFIC.fullmatch(f"{person} ")
        }

    def _is_person(self, name: str) -> bool:
        """Whether a full name may be a person's: it is no State's, and no word of it behind an office tells of an
        organisation.
        """
        parts = name.split()
        while parts and _OFFICE.fullmatch(parts[0]):
            parts.pop(0)
        if not parts or _OFFICE.fullmatch(parts[-1]) or self.speakers.is_state(name):
            return False
        return _NO_PERSON.search(" ".join(parts)) is None

    def _han_name(self, match: regex.Match[str]) -> str:
        """The Chinese name that begins with a family name; empty if nothing tells where it ends."""
        longer = match["name"]
        shorter = longer[: HAN_NAMES[0]]
        short, long = (sum(sentence.text.count(name) for sentence in self.sentences) for name in (shorter, longer))
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
        return regex.compile("|".join(sorted(map(regex.escape, self._han_parts), key=lambda part: -len(part))))

    def _by_part(self, written: str) -> str:
        """Whose name a word is a part of, or an adjective made of it."""
        folded = without_prefix(written)
        owner = "" if written[0].islower() else self._owners.get(folded) or self.speakers.parts.get(folded, "")
        if not owner and (state := state_of(written)):
            owner = self.speakers.known(state) or ""
        if owner:
            return owner
        return begins_like(folded, self._stems) or ""

    def _strangers(self, sentence: Sentence, known: Sequence[Name]) -> Iterator[Name]:
        taken = {name.start for name in known}
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
        han = [person for person in self._people if _HAN.match(person)]
        arabic = [person for person in self._people if _ARABIC.match(person)]
        names = [
            *han,
            *(rf"(?<![\p{{L}}\p{{M}}])[وفبكل]?(?:ال)?{_MARKED.join(person)}{_MARKED}{END}" for person in arabic),
        ]
        return regex.compile("|".join(names) if names else NOTHING)


def is_stranger(owner: str) -> bool:
    """Whether an owner is somebody whom nobody knows."""
    return owner.startswith(STRANGER)


def _key(name: str) -> str:
    return _CASE_ENDING.sub("", without_prefix(last_name(name)))


def _is_small(name: str) -> bool:
    """Whether one of the words of a name is small."""
    return any(word.key in SMALL_WORDS for word in words(name))
