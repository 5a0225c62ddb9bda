"""Whom a text names by what an earlier sentence told: *its ambassador*, *the network*, *the network's director*."""

from __future__ import annotations

from bisect import bisect_left
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

import regex

from indexer.analysis.exact_words import words
from indexer.languages import CASED, END, pattern_of
from indexer.languages.phrases import Either, Phrase, Run
from indexer.quotes.attribution.full_names import (
    ARABIC_NAME,
    BEHIND_HAN_NAME,
    FULL_NAME,
    HAN_NAME,
    NAME_BEFORE,
    last_name,
)
from indexer.quotes.attribution.marks import BOUNDARY, NEAR, phrase_start
from indexer.quotes.attribution.offices import is_office
from indexer.quotes.attribution.wording import (
    ARTICLE,
    BACK_REFERENCE,
    BACK_REFERENCES,
    ELIDED,
    HAN_ROLE,
    LETTER,
    OFFICE_WORD,
    whole_words,
)
from indexer.quotes.small_words import SMALL_WORDS
from indexer.vocabulary.fold import fold

if TYPE_CHECKING:
    from collections.abc import Sequence


class Anaphor(Enum):
    """What can be meant."""

    ANYBODY = "its ambassador"
    ORGANISATION = "the network"


_WORD = r"(?<![\p{L}\p{M}])"
_LATIN, _CYRILLIC, _ARABIC, _HAN = (
    pattern_of("organisations", scripts=(script,)) for script in ("Latin", "Cyrillic", "Arabic", "Han")
)
_MEETING = regex.compile(rf"(?:^|[\s'’]|ال|该)(?:{pattern_of('forums')})$", regex.IGNORECASE)
"""The body in which all speak is nobody's organisation: *the committee*."""
_MEANT = regex.compile(
    rf"(?P<its>{_WORD}(?:{pattern_of('possessives', scripts=CASED)})(?=\s)|"
    rf"(?:{pattern_of('possessives', scripts=('Han',))})(?=\p{{Han}}{{0,4}}(?:{HAN_ROLE})))|"
    rf"(?P<ending>{_WORD}(?:{pattern_of('its_offices')}){END})|(?P<state>{whole_words('state_nouns')})|"
    rf"(?P<organisation>{_WORD}(?:(?:{pattern_of('articles')}|{pattern_of('of_words')})\s+|{ELIDED})(?:{_LATIN}){END}|"
    rf"{_WORD}(?:{_CYRILLIC})[аыи]?{END}|{_WORD}(?:[وف]?ال|لل)(?:{_ARABIC}){END}|该(?:{_HAN})|(?<!\p{{Han}})(?:{_HAN})(?={HAN_ROLE}))",
    regex.IGNORECASE,
)
_STEM = 5
"""Letters of a noun that all its forms have."""
_ANY_KIND = regex.compile(
    rf"(?:{pattern_of('kinds_of_organisations', scripts=('Latin', 'Cyrillic', 'Arabic'))})\p{{L}}{{0,3}}",
    regex.IGNORECASE,
)
_WORKING_GROUP = regex.compile(pattern_of("working_groups"), regex.IGNORECASE)
_HAN_KIND = regex.compile(_HAN)
_WORDS = regex.compile(r"[\p{L}\p{M}]+")
MOST_WORDS = 6
"""Words of an office."""
_NEXT = Phrase(r"\s*", OFFICE_WORD)
_OFFICE = Phrase(r"(?:['’]s?)?", Either(rf"\p{{Han}}{{0,4}}?(?:{HAN_ROLE})+", Phrase(_NEXT, Run(_NEXT))))
_HELD = Run(OFFICE_WORD, r"['’]s?|[\s\W]")
_NAME = rf"(?:{FULL_NAME}|{HAN_NAME}(?=同|{BEHIND_HAN_NAME}|$)|{ARABIC_NAME})"
_BETWEEN = regex.compile(rf"\s*,?\s*(?P<name>{_NAME})\s*,?\s*")
_BEHIND = Either(
    Phrase(
        Either(regex.compile(rf"\s*,?\s*{_NAME}\s*,?\s*"), optional=True),
        BACK_REFERENCES,
    ),
    Phrase(rf"的?(?:\p{{Han}}份)?(?:{pattern_of('papers', scripts=('Han',))})", BACK_REFERENCES),
)
"""What may stand between such an office and the verb: the person's name, and words that name nobody."""
_APPOSITION = regex.compile(rf"\s+(?:{FULL_NAME}\s*,\s*)?")
_PERSON_OF = regex.compile(
    rf"[\s,،–—-]*(?:\p{{Ll}}+['’-])?\p{{Ll}}+\s+(?:\p{{Ll}}+\s+){{0,2}}{FULL_NAME},\s+(?:\p{{Ll}}\S*\s+){{0,3}}"
)
"""A verb whatever it is, and the name of somebody before whose that is: *sighed Maria Lopez, one of* its lawyers."""
_ANY_VERB = regex.compile(r"[\s,،–—-]*(?:\p{Ll}+['’-])?\p{Ll}+\s+(?:\p{Ll}+\s+){0,2}")
"""A verb whatever it is, or an auxiliary and its participle, behind a quotation."""
_REFERS_BACK = Either(
    Phrase(rf"{_ANY_VERB.pattern}{ARTICLE}", BACK_REFERENCE, BACK_REFERENCES),
    rf"[\s,،–—-]*(?:(?:{pattern_of('subject_pronouns', scripts=CASED)})\s+\p{{Ll}}+|"
    rf"(?:\p{{Ll}}+['’])?\p{{Ll}}+-(?:{pattern_of('subject_pronouns', scripts=('Latin',))}))[\s.]*",
)
"""A verb with a noun or a pronoun that refers back: *sighed the delegate*, *she sighed*, *soupire-t-elle*."""
_ADVERBS = regex.compile(r"\s+(?:\p{Ll}+\s+){1,4}")
_NAMED = regex.compile(rf"(?:\s+\p{{Ll}}[\p{{Ll}}’'-]*){{1,6}}?(?=,?\s+{FULL_NAME})")
"""What somebody is to an owner, whatever that is, before the person's name: *its head of procurement, Maria Lopez*."""
_OTHERS = regex.compile(rf"(?:{whole_words('other_parties')})|(?:{whole_words('former')})", regex.IGNORECASE)
_LABEL = regex.compile(r"\W*(?:\p{Lu}[.:]\s+)?")
"""The letter before a question or an answer of an interview."""
_ARABIC_VERB = regex.compile(r"\s*\p{Arabic}+\s+")
"""Its verb is the first word of a clause."""
_BEGINS = regex.compile(r"(?:^|[,;:،؛，；：])(?P<rest>[^,;:،؛，；：]*)$")


class Mention(NamedTuple):
    """What is meant, from `start` up to `end` of a text."""

    start: int
    end: int
    kind: Anaphor


def mentions_in(text: str) -> list[Mention]:
    """What is meant in a text, in order."""
    return [found for match in _MEANT.finditer(text) if (found := _mention(text, match))]


def _mention(text: str, match: regex.Match[str]) -> Mention | None:
    """What a possessive, an ending or a noun means, with the office beside it."""
    start, end = match.span()
    if match["organisation"] and _MEETING.search(match.group()):
        return None
    kind = Anaphor.ORGANISATION if match["organisation"] else Anaphor.ANYBODY
    after = _OFFICE.match(text, end)
    start, has_office = _office_before(text, start)
    if after and any(map(is_office, words(after.group()))):
        end, has_office = after.end(), True
    named = _NAMED.match(text, end) if match["its"] and not has_office else None
    if named and not _OTHERS.search(named.group()):
        end, has_office = named.end(), True
    return Mention(start, end, kind) if has_office or match["ending"] or match["organisation"] else None


def _office_before(text: str, end: int) -> tuple[int, bool]:
    """From where the words of an office stand directly before a place, and whether there is any."""
    first = phrase_start(end)
    start, found = end, False
    for word in reversed(words(text[first:end])[-MOST_WORDS:]):
        place = first + word.start
        if BOUNDARY.search(text, place, start) or not (word.key in SMALL_WORDS or _HELD.fullmatch(text, place, start)):
            break
        start, found = place, found or is_office(word)
    return (start, True) if found else (end, False)


def fits(text: str, mention: Mention, owner: str) -> bool:
    """Whether a kind of organisation may be what the owner is: *the network* is Tidelamp Network; *the company*, *the
    organisation* may be anybody.
    """
    told = text[mention.start : mention.end].casefold()
    if _HAN_KIND.search(told):
        return True
    nouns = [word.removeprefix("لل").removeprefix("ال") for word in _WORDS.findall(told)]
    return any(
        (_ANY_KIND.fullmatch(noun) and not _WORKING_GROUP.match(noun))
        or (len(noun) >= _STEM - 1 and fold(noun)[:_STEM] in fold(owner))
        for noun in nouns
    )


def before_verb(text: str, mentions: Sequence[Mention], first: int, verb: int) -> Mention | None:
    """What is meant by the subject between two places, directly before a verb: *its ambassador, Maria Lopez,* said."""
    start = phrase_start(verb, first)
    for mention in mentions[bisect_left(mentions, (start,)) : bisect_left(mentions, (verb,))][-NEAR:]:
        head = _BEGINS.search(text[start : mention.start])
        if head and BACK_REFERENCES.fullmatch(head["rest"]) and _BEHIND.fullmatch(text, mention.end, verb):
            return mention
    return None


def directly_before_verb(text: str, mentions: Sequence[Mention], first: int, verb: int) -> bool:
    """Whether an office with a possessive stands directly before a verb: what *its envoy* called."""
    return any(
        mention.kind is Anaphor.ANYBODY and _BEHIND.fullmatch(text, mention.end, verb)
        for mention in mentions[bisect_left(mentions, (first,)) : bisect_left(mentions, (verb,))][-1:]
    )


def after_verb(text: str, mentions: Sequence[Mention], end: int, *, free: bool = False) -> Mention | None:
    """What is meant by the subject directly after a verb: said *its ambassador*, said Maria Lopez, *its director*; if
    `free`, a few other words may stand between: ajoutait non sans humour *sa ministre*.
    """
    if free:
        for mention in mentions[bisect_left(mentions, (end,)) :][:1]:
            if _ADVERBS.fullmatch(text, end, mention.start):
                return mention
    gap = _APPOSITION.match(text, end)
    at = bisect_left(mentions, (gap.end(),)) if gap else len(mentions)
    return mentions[at] if gap and at < len(mentions) and mentions[at].start == gap.end() else None


def beside_quotation(text: str, mentions: Sequence[Mention], start: int, end: int) -> Anaphor | None:
    """What is meant by the subject behind a quotation, from `start` up to the end of its clause, whatever the verb:
    *sighed its ambassador*, *sighed the delegate*, *she shrugged*.
    """
    for mention in mentions[bisect_left(mentions, (start,)) :][:1]:
        if mention.end <= end and _ANY_VERB.fullmatch(text, start, mention.start):
            return mention.kind
        if mention.end <= len(text) and _PERSON_OF.fullmatch(text, start, mention.start):
            return mention.kind
    return Anaphor.ANYBODY if _REFERS_BACK.fullmatch(text, start, end) else None


def before_quotation(text: str, mentions: Sequence[Mention], start: int, end: int) -> Anaphor | None:
    """What is meant by the head of the words from `start` up to `end`, which introduce a quotation, whatever the verb:
    *its director* shrugged: ...
    """
    for mention in mentions[bisect_left(mentions, (start,)) :][:1]:
        label = _LABEL.match(text, start)
        verb = _ARABIC_VERB.match(text, label.end() if label else start)
        head = verb.end() if verb and verb.end() <= mention.start else label.end() if label else start
        if (
            mention.end <= end
            and BACK_REFERENCES.fullmatch(text, head, mention.start)
            and LETTER.search(text, mention.end, end)
        ):
            return mention.kind
    return None


def head_of(text: str, mentions: Sequence[Mention]) -> Anaphor | None:
    """What is meant by the first words of a text."""
    first = next(iter(mentions), None)
    return first.kind if first and BACK_REFERENCES.fullmatch(text[: first.start]) else None


def people_beside(text: str, mentions: Sequence[Mention]) -> list[str]:
    """The last names of people whom a text introduces with such an office."""
    found = [
        match["name"]
        for mention in mentions
        for match in (
            _BETWEEN.match(text, mention.end),
            NAME_BEFORE.search(text, phrase_start(mention.start), mention.start),
        )
        if match
    ]
    return list(map(last_name, found))
