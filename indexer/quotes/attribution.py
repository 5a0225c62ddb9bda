"""Who said a quotation, according to the text around it: read in its sentence, before, after, or in the middle."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from itertools import pairwise
from typing import TYPE_CHECKING

import regex

from indexer import budget
from indexer.languages import pattern_of
from indexer.quotes.small_words import SMALL_WORDS
from indexer.quotes.words import words
from indexer.vocabulary.adjectives import state_of
from indexer.vocabulary.fold import fold
from indexer.vocabulary.mentions import LONGEST_HAN
from indexer.vocabulary.names import ARTICLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from indexer.quotes.speakers import Speakers
    from indexer.quotes.words import Token

QUOTATION = "\ufffc"
"""Stands for a quotation in the text around them."""
BACK = 2
"""Sentences before a quotation in which the speaker of *it said* is looked for."""
LONGEST_SENTENCE = 3_000
"""Characters of a sentence; what is longer is a list or has lost its stops."""
BETWEEN = 4
"""Most words between a verb and a speaker's name after it: warned yesterday *Cuba*."""

_END = r"(?![\p{L}\p{M}])"
_CASED = ("Latin", "Cyrillic")


def _anywhere(field: str) -> str:
    """The alternatives of a field, as whole words where blanks part words."""
    parted = pattern_of(field, scripts=_CASED)
    arabic, han = (pattern_of(field, scripts=(script,)) for script in ("Arabic", "Han"))
    return rf"(?<![\p{{L}}\p{{M}}])(?:{parted}|[وف]?(?:{arabic})){_END}|(?:{han})+"


_SAYING = regex.compile(_anywhere("saying"), regex.IGNORECASE)
_ADDRESSING = regex.compile(pattern_of("addressing"))
_ACCORDING = regex.compile(_anywhere("according_to"))
_ACCORDING_TO_IT = regex.compile(_anywhere("according_to_it"), regex.IGNORECASE)
_PRONOUN_BEFORE = regex.compile(
    rf"(?:{_anywhere('subject_pronouns')})(?:(?:{_anywhere('back_references')})|[\s\W])*$", regex.IGNORECASE
)
_BACK_REFERENCES = regex.compile(rf"(?:(?:{_anywhere('back_references')})|[\s\W])*", regex.IGNORECASE)
_LEADING = regex.compile(
    rf"(?:(?:{_anywhere('speaker_roles')})|(?:{_anywhere('back_references')})|[\s\W])*", regex.IGNORECASE
)
_ROLE_BEFORE = regex.compile(
    rf"(?:{_anywhere('speaker_roles')})(?:\s+(?:{_anywhere('speaker_roles')}))*\s*(?:[dl]['’])?$", regex.IGNORECASE
)
_ROLE = regex.compile(rf"\s+(?:{_anywhere('speaker_roles')})", regex.IGNORECASE)
_OFFICE = rf"(?:{_anywhere('speaker_roles')}|ال(?:{pattern_of('speaker_roles', scripts=('Arabic',))}){_END})"
_OFFICE_AFTER = regex.compile(rf"(?:\s+{_OFFICE})+{_END}", regex.IGNORECASE)
_OFFICE_BEFORE = regex.compile(rf"{_OFFICE}(?:\s+{_OFFICE})*\s+$", regex.IGNORECASE)
_OFFICE_WITHIN = regex.compile(rf"^{_OFFICE}\s|\s{_OFFICE}{_END}$", regex.IGNORECASE)
_AGENT = regex.compile(rf"\s+(?:{pattern_of('agents')})\s+", regex.IGNORECASE)
_OFFICE_MODIFIER = regex.compile(pattern_of("office_modifiers"), regex.IGNORECASE)
_FORMER = regex.compile(rf"(?:{_anywhere('former')})", regex.IGNORECASE)
_RELATIVE = regex.compile(rf"(?<![\p{{L}}\p{{M}}])(?:{pattern_of('relative', scripts=_CASED)}){_END}", regex.IGNORECASE)
_SAYING_NEXT = regex.compile(
    rf"(?:(?:{_anywhere('back_references')})|[\s\W])*(?:{_anywhere('saying')})", regex.IGNORECASE
)
_OTHER_PARTIES_BEFORE = regex.compile(
    rf"(?:{_anywhere('other_parties')})\s+(?:(?:of|de|del)\s+|du\s+|des\s+|d['’])?(?:(?:the|la|les?|el|l[oa]s)\s+|l['’])?$",
    regex.IGNORECASE,
)
_OTHER_PARTIES_AFTER = regex.compile(
    rf"(?<=['’]s?)\s+(?:\p{{Ll}}+\s+){{0,2}}(?:{_anywhere('other_parties')})|的(?:{_anywhere('other_parties')})",
    regex.IGNORECASE,
)
_ROLES = regex.compile(rf"(?:(?:{_anywhere('speaker_roles')})|['’]s?|[\s\W])*", regex.IGNORECASE)
_BOUNDARY = regex.compile(rf"[,;:،؛，；：—–()（）{QUOTATION}]|\s-\s")
_SEMICOLON = regex.compile(r"[;؛；]")
_UNKNOWN = regex.compile(
    r"\p{Lu}[\p{L}\p{M}'’-]*(?:\s+(?:(?:of|for|the|de|del|du|la|des|pour|para)\s+)*\p{Lu}[\p{L}\p{M}'’-]*)*"
)
_AND = regex.compile(r"\s*(?:,|、|and|et|y|e|и|و|和|与|및)\s*(?:the|la|le|el|les|los)?\s*")
_STOP = regex.compile(
    rf"(?P<paragraph>\n\s*\n)|(?P<han>[。！？؟])|(?P<stop>[.!?…]+)(?=\s)|(?P<line>\n)|(?P<said>{QUOTATION})"
)
_ENDS_SENTENCE = regex.compile(r"[.!?…。！？؟]\s*$")
_SHORT_FORM = regex.compile(r"(?<![\p{L}])\p{Lu}\p{Ll}{0,2}$")


_BEGINS_NAME = regex.compile(r"(?:[dl]['’])?[^\p{Ll}]")
_COMMAS = frozenset(",،，")
_CONJUNCTIONS = "that que qui qu что أن إن and et y e и و"
_PREPOSITIONS = SMALL_WORDS - frozenset(_CONJUNCTIONS.split())
"""What makes a name no subject: small words without conjunctions."""
_LETTER = regex.compile(r"\p{L}")
_NEW_SUBJECT = regex.compile(r"\s+(?:the|an?|le|la|les|el|los|las|un|une|una)\s+\p{Ll}")
_AUXILIARY = regex.compile(r"\s*(?:has|have|had|a|ont|avait|avaient|ha|han|había|habían)\s*", regex.IGNORECASE)
_SOME_SPEAKER = regex.compile(
    rf"\s*(?:an?|one|une?|una|один|одна)\s+(?:\p{{Ll}}+\s+)?(?:{_anywhere('speaker_roles')})", regex.IGNORECASE
)
"""Somebody whom the text does not name: *a delegate*, also where an earlier sentence names a speaker."""
_DATELINE = regex.compile(r"\s*\p{Lu}{2,}\b[^\n–—]{0,60}\p{Nd}[^\n–—]{0,20}?\s[–—-]{1,2}\s")
"""Where and when an article was written: *GENEVA, 5 May* –"""
_SIGNED = regex.compile(rf"[.!?…。]*\s*[—–-]\s*(?P<who>[^\n.,;:،؛，；：()（）{QUOTATION}]+)")
"""A line behind a quotation that tells whose it is: *— the delegate of Cuba*."""
_DETERMINER = r"(?:the|an?|his|her|its|their|le|la|les|une?|des|ses|son|sa|leurs?|el|los|las|una?|sus?)"
_OTHER_SUBJECT = regex.compile(
    rf"\s*(?:{_DETERMINER}|he|she|it|they|we|il|elle|ils|elles|on|él|ella|ellos|ellas)\s+\p{{Ll}}", regex.IGNORECASE
)
"""The beginning of a clause with a subject of its own: *his attacks* aimed at Cuba."""
_DESCRIBED = regex.compile(rf"\s*{_DETERMINER}\s+(?:\p{{Ll}}+\s+){{0,2}}$", regex.IGNORECASE)
"""What belongs to a name behind it: *an impassioned* Isterran delegate."""
_PERSON = (
    r"\p{Lu}[\p{L}\p{M}'’-]*\.?(?:\s+(?:(?:al|el|ben|bin|de|del|da|dos|di|la|van|von)\s+)*\p{Lu}[\p{L}\p{M}'’-]*\.?)+"
)
"""The full name of a person."""
_PERSON_AFTER = regex.compile(rf"\s+({_PERSON})|\s*,\s+({_PERSON})(?=\s*[,(])")
"""A person's name behind an office, or set apart from it by commas."""
_PERSON_BEFORE = regex.compile(rf"({_PERSON}),\s+$")
_INSIDE = regex.compile(rf"[,.!?…]\s*[—–]\s*(?={_anywhere('saying')})[^—–]{{3,80}}[,.]\s*[—–]\s*", regex.IGNORECASE)


class _Silent(Enum):
    """Units without a name."""

    ANAPHOR = "it"
    APART = "it, set apart by commas"
    SOMEBODY = "somebody else"


@dataclass(frozen=True, slots=True)
class _Name:
    start: int
    end: int
    owner: str
    person: bool = False


@dataclass(frozen=True, slots=True)
class _Unit:
    """A verb of saying with its subject, from `start` to `end` of the text."""

    start: int
    end: int
    speaker: str | _Silent


def speakers_of(text: str, spans: Sequence[tuple[int, int]], speakers: Speakers) -> list[str]:
    """The speaker of each quotation, by its canonical name if it is known; empty where the text does not say it in the
    sentence of the quotation, nor with a pronoun that can only mean one. `spans` are the quotations with their marks.
    Raises OverBudgetError within a budget of work.
    """
    plain, ends = _without(text, spans)
    found: list[str] = []
    before: list[tuple[_Sentence, str]] = []
    bounds = list(_bounded(plain, _sentences(plain, ends)))
    introduced = _introduced(_Sentence(plain, start, end, speakers) for start, end, _ in bounds)
    people = dict(introduced)
    for start, end, begins in bounds:
        budget.check()
        sentence = _Sentence(plain, start, end, speakers, introduced)
        last = ""
        for number, unit in enumerate(sentence.attributed()):
            name = unit if isinstance(unit, str) else ""
            if unit is _Silent.APART:
                name = last or _antecedent(before)
            elif unit is _Silent.ANAPHOR:
                name = last or _antecedent(before)
                head = sentence.head_before(number)
                if head and head != name:
                    name = "" if name else head  # Cuba disagreed: "...", it said
            elif unit is None and not last and not begins and before and sentence.is_bare():
                name = before[-1][1]  # nothing but a quotation, after another one
            name = people.get(name.rpartition(" ")[2], name)
            if name and speakers.known(name):
                people.update(dict.fromkeys(sentence.people(), name))
            last = name
            found.append(name)
        before = [*before, (sentence, last)][-BACK:]
    return found


def _introduced(sentences: Iterable[_Sentence]) -> dict[str, str]:
    """The last names of people whom the sentences introduce with an office, with the States that they speak for; none
    whom two sentences introduce for different States.
    """
    found: dict[str, str] = {}
    for sentence in sentences:
        budget.check()
        for person, owner in sentence.introduced():
            found[person] = owner if found.get(person, owner) == owner else ""
    return {person: owner for person, owner in found.items() if owner}


def parts_of(quotation: str) -> list[tuple[int, int]]:
    """The parts of a quotation, from and up to, around words in its middle that tell who says it: *This text, — said
    Cuba, — binds nobody*.
    """
    cuts = [match.span() for match in _INSIDE.finditer(quotation)]
    bounds = [0, *(edge for cut in cuts for edge in cut), len(quotation)]
    return list(zip(bounds[::2], bounds[1::2], strict=True))


def _without(text: str, spans: Sequence[tuple[int, int]]) -> tuple[str, dict[int, bool]]:
    """The text with a mark for each quotation; and whether the one at each place ends a sentence."""
    parts: list[str] = []
    ends: dict[int, bool] = {}
    done = length = 0
    for start, end in spans:
        parts += [text[done:start], QUOTATION]
        length += start - done
        ends[length] = bool(_ENDS_SENTENCE.search(text[start : end - 1]))
        length += 1
        done = end
    return "".join([*parts, text[done:]]), ends


def _sentences(text: str, ends: Mapping[int, bool]) -> Iterator[tuple[int, int, bool]]:
    """The sentences: from, up to, and whether each begins a paragraph."""
    start, begins = 0, True
    for match in _STOP.finditer(text):
        if not _stops(text, match, ends, start):
            continue
        if text[start : match.end()].strip():
            yield start, match.end(), begins
            begins = False
        start = match.end()
        begins = begins or match.lastgroup in {"paragraph", "line"}
    if text[start:].strip():
        yield start, len(text), begins


def _bounded(text: str, sentences: Iterable[tuple[int, int, bool]]) -> Iterator[tuple[int, int, bool]]:
    """The same sentences, the longest in several: each name in one is compared with each verb."""
    for first, end, begins in sentences:
        start = first
        while end - start > LONGEST_SENTENCE:
            blank = text.rfind(" ", start + 1, start + LONGEST_SENTENCE)
            cut = blank if blank > 0 else start + LONGEST_SENTENCE
            yield start, cut, begins and start == first
            start = cut
        yield start, end, begins and start == first


def _stops(text: str, match: regex.Match[str], ends: Mapping[int, bool], start: int) -> bool:
    before, after = text[start : match.start()], text[match.end() :].lstrip(" \t")
    told = match.end() if match.lastgroup == "said" else start + len(before.rstrip(" .!?…。"))
    if text[told - 1 : told] == QUOTATION and _signature(text, told):
        return False
    if match.lastgroup in {"paragraph", "han"}:
        return True
    if match.lastgroup == "line":
        return bool(_ENDS_SENTENCE.search(before)) or (before.endswith(QUOTATION) and ends[match.start() - 1])
    if match.lastgroup == "stop":
        return not after[:1].islower() and not _SHORT_FORM.search(before)
    if not ends[match.start()] or not after or after[0].islower() or _BOUNDARY.match(after):
        return False
    rest = after[: next((one.start() for one in _STOP.finditer(after) if one.lastgroup != "line"), len(after))]
    verb = _SAYING.search(rest)
    following = after[len(rest) : len(rest) + 1] == QUOTATION
    return verb is None or following


class _Sentence:
    """A sentence with marks for its quotations."""

    def __init__(
        self, text: str, start: int, end: int, speakers: Speakers, people: Mapping[str, str] | None = None
    ) -> None:
        self._text = text[start:end]
        self._before = text[:start]
        dateline = _DATELINE.match(self._text)
        begins = dateline.end() if dateline else 0
        names = _merged(self._text, _names(self._text, speakers, people or {}))
        self._mentioned = [one for one in names if one.start >= begins]
        self._names = [one for one in self._mentioned if not self._is_aside(one)]
        self._places = [match.start() for match in regex.finditer(QUOTATION, self._text)]
        self._units = [self._passive(match) or self._unit(match) for match in _SAYING.finditer(self._text)]

    def _holds_name(self, start: int, end: int) -> bool:
        return any(name.start < end and start < name.end for name in self._mentioned)

    def _is_aside(self, name: _Name) -> bool:
        """Whether a name only tells who somebody else is: *Cuba's allies*, the group *of which Cuba* is a member."""
        before = self._text[: name.start]
        if _OTHER_PARTIES_BEFORE.search(before) or _OTHER_PARTIES_AFTER.match(self._text, name.end):
            return True
        previous = _without_articles(before)
        if not previous or not _RELATIVE.fullmatch(before[previous[-1].start : previous[-1].end]):
            return False
        behind = before[: previous[-1].start].rstrip()
        begins = behind.endswith((",", "،")) or (len(previous) > 1 and previous[-2].key in _PREPOSITIONS)
        return begins and not _SAYING_NEXT.match(self._text, name.end)

    def introduced(self) -> Iterator[tuple[str, str]]:
        """The last names of people with the States for which they speak: *Maria Lopez, the president of Isterra*."""
        text = self._text
        for name in self._names:
            office = self._office(name)
            if office is None:
                continue
            start, end = office
            if _FORMER.search(" ".join([*text[:start].split()[-1:], text[start:end]])):
                continue
            after = _PERSON_AFTER.match(text, end)
            if after:
                yield _last(after[1] or after[2]), name.owner
            before = _PERSON_BEFORE.search(text, 0, _article_before(text, start))
            if before and not after and text[end : end + 1] in {",", ".", " ", ")"}:
                yield _last(before[1]), name.owner

    def _office(self, name: _Name) -> tuple[int, int] | None:
        """From where up to where a name stands with an office: *president of Isterra*, *Isterran president*."""
        before, after = _ROLE_BEFORE.search(self._text, 0, name.start), _OFFICE_AFTER.match(self._text, name.end)
        if before and any(one.key not in SMALL_WORDS for one in words(before.group())):
            return before.start(), name.end
        if after and _is_office(words(after.group())[-1]):
            return name.start, after.end()
        within = self._text[name.start : name.end]
        return (name.start, name.end) if _OFFICE_WITHIN.search(within) else None

    def quotes(self) -> bool:
        """Whether it has quotations."""
        return bool(self._places)

    def is_bare(self) -> bool:
        """Whether it is a quotation and nothing else."""
        return not regex.sub(r"[\W]", "", self._text)

    def attributed(self) -> list[str | _Silent | None]:
        """For each quotation the speaker, or what the sentence says instead; None if it says nothing."""
        found: list[str | _Silent | None] = []
        used: set[_Unit] = set()
        for number, place in enumerate(self._places):
            first = self._places[number - 1] if number else -1
            following = self._places[number + 1] if number + 1 < len(self._places) else None
            before = [one for one in self._units if first < one.start < place]
            after = next((one for one in self._units if one.start > place), None)
            if after is not None and not self._belongs(after, place, following):
                after = None
            fresh = [one for one in before if one not in used]
            if fresh and after and _SEMICOLON.search(self._text, fresh[-1].end, place):
                fresh = []  # another clause: what follows belongs to the quotation
            unit = fresh[-1] if fresh else after or (before[-1] if before else None)
            if unit is not None:
                used.add(unit)
                found.append(unit.speaker)
            else:
                found.append(self._otherwise(place, following) or (found[-1] if found else None))
        return found

    def head_before(self, number: int) -> str | None:
        """The only head of the clauses before the quotation of this number."""
        return self._in_clauses_before(self._places[number])

    def _belongs(self, unit: _Unit, place: int, following: int | None) -> bool:
        """Whether a unit after a quotation belongs to it: nothing else stands between, and it introduces no other."""
        if following is not None and following < unit.start:
            return False
        between = self._text[place + 1 : unit.start]
        if _BOUNDARY.search(between.strip(" ,،，—–-")):
            return False
        if following is None or any(unit.start < one.start < following for one in self._units):
            return True
        return not regex.search(r"[:：]\s*$|(?:that|que|что|أن|إن)\s*$", self._text[unit.end : following])

    def _otherwise(self, place: int, following: int | None) -> str | _Silent | None:
        """A speaker without a verb: `According to Cuba, ...`, `In its view, ...`, `Cuba: ...`, `... — Cuba`."""
        if signed := _signature(self._text, place + 1):
            return self._signer(signed.end()) or " ".join(signed["who"].split())
        for match in _ACCORDING.finditer(self._text):
            if following is not None and match.start() > following:
                break
            if name := self._name_after(match.end()):
                return name.owner
        if any(following is None or match.start() < following for match in _ACCORDING_TO_IT.finditer(self._text)):
            return _Silent.ANAPHOR
        return self._in_clause_after(place, following) or self._in_clauses_before(place)

    def _signer(self, start: int) -> str | None:
        """The known name in a line that tells whose a quotation is, or after it, where that tells whose speaker it is:
        *— Maria Lopez, delegate of Cuba*.
        """
        line = self._text.rfind("\n", 0, start) + 1
        inside = [one for one in self._names if line <= one.start < start]
        return inside[-1].owner if inside else self._apposition(start)

    def _in_clause_after(self, place: int, following: int | None) -> str | None:
        """The only name in the clause after a quotation: *complained* Cuba."""
        letter = _LETTER.search(self._text, place + 1)  # behind a comma or a dash
        begins = letter.start() if letter else len(self._text)
        bound = _BOUNDARY.search(self._text, begins)
        end = min(one for one in (bound.start() if bound else None, following, len(self._text)) if one is not None)
        inside = [one for one in self._names if place < one.start < end]
        return inside[0].owner if len(inside) == 1 and self._is_free(inside[0], place + 1) else None

    def _in_clauses_before(self, place: int) -> str | None:
        """The only head of the clauses before a quotation: *Cuba* was more careful: ..."""
        first = self._text.rfind(QUOTATION, 0, place) + 1
        starts = [first, *(one.end() for one in _BOUNDARY.finditer(self._text, first, place))]
        inside = [name for name in self._names if first <= name.start < place]
        clause = {name: max(one for one in starts if one <= name.start) for name in inside}
        heads = {name.owner for name in inside if self._is_head(name, clause[name])}
        if len({name.owner for name in inside}) == 1:
            heads |= {name.owner for name in inside if self._is_free(name, clause[name])}
        elif self._text[:place].rstrip()[-1:] not in {":", "："}:
            return None
        return next(iter(heads)) if len(heads) == 1 else None

    def _is_head(self, name: _Name, start: int) -> bool:
        """Whether a name begins a clause, or a word for its speaker stands directly before it."""
        before = self._text[start : name.start]
        return bool(_LEADING.fullmatch(before)) or _has_role(before)

    def _is_free(self, name: _Name, start: int) -> bool:
        """Whether a name is no object of a preposition."""
        before = self._text[start : name.start]
        previous = _without_articles(before)
        if not previous or _has_role(before):
            return True
        begins_with_another = _OTHER_SUBJECT.match(before) and not _DESCRIBED.fullmatch(before)
        return previous[-1].key not in _PREPOSITIONS and not begins_with_another

    def _passive(self, verb: regex.Match[str]) -> _Unit | None:
        """A verb with its agent: Iran was answered by *Israel*."""
        by = _AGENT.match(self._text, verb.end())
        agent = self._name_after(by.end()) if by else None
        return _Unit(verb.start(), agent.end, agent.owner) if agent else None

    def _unit(self, match: regex.Match[str]) -> _Unit:
        text, verb, end = self._text, match.start(), match.end()
        bounds = [one.end() for one in _BOUNDARY.finditer(text, 0, verb)]
        start = bounds[-1] if bounds else 0
        inside = [one for one in self._names if start <= one.start < verb]
        valid = [one for one in inside if self._is_subject(one, start, verb)]
        valid = valid or [one for one in self._names if one.person and self._reaches(one, verb)]
        if valid:
            both = any(_AND.fullmatch(text[one.end : other.start]) for one, other in pairwise(inside))
            return _Unit(start, end, _Silent.SOMEBODY if both else valid[-1].owner)
        subject = text[start:verb]
        silent = bool(_BACK_REFERENCES.fullmatch(subject) or _PRONOUN_BEFORE.search(subject))
        silent = silent and not _SOME_SPEAKER.match(subject)
        after = self._name_after(end, free=silent)
        addressed = _ADDRESSING.fullmatch(match.group()) and _LETTER.search(text[start:verb])
        if after is not None and not addressed:
            return _Unit(start, after.end, after.owner)
        if unknown := self._unknown(start, verb, end):
            return _Unit(start, end, unknown)
        if not silent:
            return _Unit(start, end, self._apposition(end) or _Silent.SOMEBODY)
        return _Unit(start, end, self._understood(start, verb, end))

    def _reaches(self, name: _Name, verb: int) -> bool:
        """Whether a person's name with the office ends at a verb: Maria Lopez, the president of Isterra, *said*."""
        return name.end <= verb and bool(_BACK_REFERENCES.fullmatch(self._text[name.end : verb]))

    def _understood(self, start: int, verb: int, end: int) -> str | _Silent:
        """Whom a verb without a subject before it is said of."""
        if (
            self._text[start - 1 : start] in _COMMAS
            and self._text[end : end + 1] in _COMMAS
            and self._is_pronoun(start, verb)
        ):
            return _Silent.APART  # Cuba, he said, ...: it is not Cuba that said it
        if head := self._apposition_before(start):
            return head
        addressed = _ADDRESSING.fullmatch(self._text[verb:end])
        another = not addressed and self._names_another(start, verb, end)
        if another and _NEW_SUBJECT.match(self._text, end):
            return self._apposition(end) or _Silent.SOMEBODY
        if head := self._head_before(start):
            return head
        another = another or self._somebody_before(start, verb)
        return _Silent.SOMEBODY if another else _Silent.ANAPHOR

    def _is_pronoun(self, start: int, verb: int) -> bool:
        return bool(_PRONOUN_BEFORE.fullmatch(self._text[start:verb].strip()))

    def _somebody_before(self, start: int, verb: int) -> bool:
        """Whether an earlier clause has the subject, which is nobody known: *a judge*, quoting an old proverb, said. In
        Arabic, a subject follows its verb.
        """
        if regex.search(r"\p{L}", self._text[start:verb]) or regex.match(r"\s*\p{Arabic}", self._text[verb:]):
            return False
        first = self._text.rfind(QUOTATION, 0, start) + 1
        return not _BACK_REFERENCES.fullmatch(self._text[first:start])

    def _names_another(self, start: int, verb: int, end: int) -> bool:
        """Whether a verb without a subject before it has one after it: *said the chair*."""
        bound = _BOUNDARY.search(self._text, end)
        rest = self._text[end : bound.start() if bound else len(self._text)]
        before = self._text[start:verb]
        if _LETTER.search(before) and not _AND.fullmatch(before) and not _AUXILIARY.fullmatch(before):
            return False
        if _NEW_SUBJECT.match(rest):
            return True
        first = next(iter(words(rest)), None)
        return bool(first and first.key not in SMALL_WORDS and not _BACK_REFERENCES.fullmatch(rest[: first.end]))

    def _is_subject(self, name: _Name, start: int, verb: int) -> bool:
        """Whether a name before a verb is what it is said of: the head of the clause, or directly before the verb and
        no object of a preposition.
        """
        text = self._text
        if _LEADING.fullmatch(text[start : name.start]) and not self._other_head(name.end, verb):
            return True
        if not _ROLES.fullmatch(text[name.end : verb]) and not _BACK_REFERENCES.fullmatch(text[name.end : verb]):
            return False
        return self._is_free(name, start)

    def _other_head(self, start: int, verb: int) -> bool:
        """Whether another name stands directly before the verb."""
        return any(
            start < one.start < verb and _BACK_REFERENCES.fullmatch(self._text[one.end : verb])
            and (words(self._text[start : one.start]) or [_NOBODY])[-1].key not in SMALL_WORDS
            for one in self._names
        )  # fmt: skip

    def _name_after(self, start: int, *, free: bool = False) -> _Name | None:
        """The name that follows, with nothing but what may stand around a speaker's name before it; or, if `free`, a
        word or two, and no preposition.
        """
        bound = _BOUNDARY.search(self._text, start)
        end = bound.start() if bound else len(self._text)
        for name in self._names:
            if not start <= name.start < end:
                continue
            between = self._text[start : name.start]
            if _RELATIVE.search(between):
                return None
            if _LEADING.fullmatch(between):
                return name
            return name if free and len(words(between)) <= BETWEEN and self._is_free(name, start) else None
        return None

    def _head_before(self, start: int) -> str | None:
        """The name at the head of an earlier clause, up to a quotation: *Cuba*, for its part, declared."""
        first = self._text.rfind(QUOTATION, 0, start) + 1
        bounds = [first, *(one.end() for one in _BOUNDARY.finditer(self._text, first, start))]
        for clause in reversed(bounds):
            relative = _RELATIVE.search(self._text, clause, start)
            if relative and not _LETTER.search(self._text, clause, relative.start()):
                continue  # a clause about somebody who is named before it
            for name in self._names:
                if clause <= name.start < start and _LEADING.fullmatch(self._text[clause : name.start]):
                    return name.owner
        return None

    def _apposition_before(self, start: int) -> str | None:
        """The name of the clause before a verb, where that only tells whose speaker was named before it: Maria Lopez,
        *the representative of Cuba*, said.
        """
        first = self._text.rfind(QUOTATION, 0, start) + 1
        *earlier, begins, _ = (first, first, *(one.end() for one in _BOUNDARY.finditer(self._text, first, start)))
        if not earlier or not _LETTER.search(self._text, first, begins):
            return None
        for name in self._names:
            before, after = self._text[begins : name.start], self._text[name.end : start]
            if begins <= name.start < start and _has_role(before) and not _LETTER.search(after):
                return name.owner if _LEADING.fullmatch(before) else None
        return None

    def _apposition(self, start: int) -> str | None:
        """The name in the next clause: said Maria Lopez, *the representative of Cuba*."""
        bound = _BOUNDARY.search(self._text, start)
        name = self._name_after(bound.end()) if bound and bound.group() in {",", "،", "，"} else None
        return name.owner if name else None

    def _unknown(self, start: int, verb: int, end: int) -> str | None:
        """Who is named directly before or after the verb, but is not known; or whom an apposition says to speak for."""
        text = self._text
        for match in _UNKNOWN.finditer(text, start, verb):
            if not _BACK_REFERENCES.fullmatch(text[match.end() : verb]) or self._holds_name(*match.span()):
                continue
            alone = " " not in match.group() and not text[: match.start()].strip(" \n“”\"'")
            word = match.group()
            if words(word)[0].key in SMALL_WORDS or _BACK_REFERENCES.fullmatch(word) or _ROLES.fullmatch(word):
                continue
            if state_of(word):
                continue
            if alone and not regex.search(rf"\p{{Ll}}\s+{regex.escape(word)}{_END}", self._before + text):
                continue  # the first word of a sentence has a capital
            return word
        after = regex.compile(rf"\s+(?:(?:the|le|la|el)\s+)?({_UNKNOWN.pattern})").match(text, end)
        if after and not _ADDRESSING.fullmatch(text[verb:end]):
            role = _ROLE.match(text, after.end())
            if role and words(role.group())[0].key not in SMALL_WORDS:
                return None  # an adjective: said the *Valmerian* minister
            return self._apposition(after.end()) or after.group(1)
        return None

    def heads(self) -> set[str]:
        """Who are the heads of its clauses; the mark of nobody if only others are named."""
        starts = [0, *(one.end() for one in _BOUNDARY.finditer(self._text))]
        found = {
            name.owner for name in self._names if self._is_head(name, max(one for one in starts if one <= name.start))
        }
        return found or ({""} if self._names else set())

    def named(self) -> set[str]:
        """All who are named."""
        return {name.owner for name in self._names}

    def spokesmen(self) -> set[str]:
        """For whom the people speak who are named."""
        return {name.owner for name in self._names if name.person}

    def has_stranger(self) -> bool:
        """Whether a clause begins with the full name of somebody who is not known: *President Orsk* boasted."""
        starts = [0, *(one.end() for one in _BOUNDARY.finditer(self._text))]
        return any(
            " " in match.group()
            and not self._holds_name(*match.span())
            and _LEADING.fullmatch(self._text[max(one for one in starts if one <= match.start()) : match.start()])
            for match in _UNKNOWN.finditer(self._text)
        )

    def people(self) -> Iterator[str]:
        """The last words of names that are not known."""
        for match in _UNKNOWN.finditer(self._text):
            last = match.group().split()[-1]
            if not self._holds_name(match.end() - len(last), match.end()):
                yield last


def _signature(text: str, start: int) -> regex.Match[str] | None:
    """The line after a quotation, up to a comma or its end, if it tells whose that is: names and roles alone."""
    match = _SIGNED.match(text, start)
    if match is None or "\n" not in text[start : match.start("who")]:
        return None
    who = match["who"]
    parts = [who[one.start : one.end] for one in words(who)]
    names_alone = all(
        not one[0].islower() or one.casefold() in SMALL_WORDS | ARTICLES or _ROLES.fullmatch(one) for one in parts
    )
    return match if parts and names_alone and not _SAYING.search(who) else None


def _without_articles(before: str) -> list[Token]:
    """The words before a name, without articles directly before it."""
    found = list(words(before))
    while found and found[-1].key in ARTICLES:
        found.pop()
    return found


def _last(person: str) -> str:
    """The last name of a person."""
    return regex.sub(r"['’]s$", "", person.rsplit(maxsplit=1)[-1].strip("."))


def _article_before(text: str, place: int) -> int:
    """Where the article before a place begins; the place if there is none."""
    previous = words(text[:place])[-1:]
    return previous[0].start if previous and previous[0].key in ARTICLES else place


def _has_role(before: str) -> bool:
    """Whether the words directly before a name tell whose speaker it is: *the delegate from*, but not *of* alone."""
    match = _ROLE_BEFORE.search(before)
    return match is not None and any(one.key not in SMALL_WORDS for one in words(match.group()))


def _antecedent(before: Sequence[tuple[_Sentence, str]]) -> str:
    """Whom *it said* means: who spoke in the nearest sentence that names or quotes anybody, unless another heads a
    clause there; without a quotation there, the only one who is named.
    """
    for sentence, speaker in reversed(before):
        if sentence.quotes():
            alone = {speaker}
            return speaker if sentence.heads() <= alone or sentence.named() <= alone else ""
        if named := sentence.named():
            people = sentence.spokesmen()
            alone = people if len(people) == 1 and people <= sentence.heads() and not sentence.has_stranger() else named
            return next(iter(alone)) if len(alone) == 1 and alone <= sentence.heads() else ""
        if sentence.has_stranger():
            return ""
    return ""


def _names(text: str, speakers: Speakers, people: Mapping[str, str]) -> Iterator[_Name]:
    """The known names in a text, the longest at each place, States by their adjectives beside an office, and people by
    their last names, given with whom they speak for.
    """
    tokens = words(text)
    at = 0
    while at < len(tokens):
        budget.check()
        count, owner = _name_at(text, tokens, at, speakers)
        if owner is not None:
            yield _Name(tokens[at].start, tokens[at + count - 1].end, owner)
        elif office := _by_adjective(text, tokens, at, speakers):
            yield office
        elif owner := people.get(_last(text[tokens[at].start : tokens[at].end])):
            yield _Name(_person_from(text, tokens[at].start), tokens[at].end, owner, person=True)
        at += max(count, 1)


def _merged(text: str, names: Iterable[_Name]) -> list[_Name]:
    """The names; a person and the office beside it are one: *Maria Lopez, the president of Isterra*."""
    found: list[_Name] = []
    for name in names:
        last = found[-1] if found else None
        beside = last is not None and last.owner == name.owner and last.person != name.person
        if (
            beside
            and last
            and _LEADING.fullmatch(text[last.end : name.start])
            and QUOTATION not in text[last.end : name.start]
        ):
            found[-1] = _Name(last.start, name.end, name.owner, person=True)
        else:
            found.append(name)
    return found


def _person_from(text: str, last: int) -> int:
    """Where a person's name begins whose last name stands here."""
    given = regex.search(r"(?:\p{Lu}[\p{L}\p{M}'’-]*\.?\s+)+$", text[:last])
    return given.start() if given else last


def _by_adjective(text: str, tokens: Sequence[Token], at: int, speakers: Speakers) -> _Name | None:
    """A State whose adjective stands here, with its office: the *Cuban delegate*. A former one speaks for nobody."""
    for count in (2, 1):
        if at + count > len(tokens):
            continue
        start, end = tokens[at].start, tokens[at + count - 1].end
        owner = state_of(text[start:end])
        if owner is None or not (owner := speakers.known(owner)):
            continue
        office = _office_beside(text, start, end)
        if office is None:
            return None
        start, end = office
        around = [*text[:start].split()[-1:], text[start:end], *text[end:].split()[:1]]
        return None if any(map(_FORMER.search, around)) else _Name(start, end, owner)
    return None


def _office_beside(text: str, start: int, end: int) -> tuple[int, int] | None:
    """From where up to where an adjective and the office directly after or before it stand."""
    after, before = _OFFICE_AFTER.match(text, end), _OFFICE_BEFORE.search(text, 0, start)
    if after and _is_office(words(after.group())[0], first=True) and _is_office(words(after.group())[-1]):
        return start, after.end()
    if before and _is_office(words(before.group())[-1]):
        return before.start(), end
    return None


def _is_office(word: Token, *, first: bool = False) -> bool:
    return word.key not in SMALL_WORDS and (first or not _OFFICE_MODIFIER.fullmatch(word.key))


def _name_at(text: str, tokens: Sequence[Token], at: int, speakers: Speakers) -> tuple[int, str | None]:
    if not _BEGINS_NAME.match(text, tokens[at].start):
        return 0, None
    for count in range(min(LONGEST_HAN, len(tokens) - at), 0, -1):
        written = text[tokens[at].start : tokens[at + count - 1].end]
        if "\n\n" in written or QUOTATION in written:
            continue
        for form in _forms(written):
            if fold(form) in speakers.names and (owner := speakers.known(form)):
                return count, owner
    return 0, None


def _forms(written: str) -> Iterator[str]:
    """A name as it is written, without a possessive, and without what Arabic writes together with it."""
    yield written
    if written.endswith(("'s", "’s")):
        yield written[:-2]
    if regex.match(r"[dlDL][’']", written):
        yield written[2:]
    if "\u0600" <= written[0] <= "\u06ff":
        if written.startswith("لل"):
            yield f"ال{written[2:]}"
        if written[0] in "وبلفك":
            yield written[1:]


_NOBODY = words("nobody")[0]
