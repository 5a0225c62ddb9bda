"""Names in a sentence that nobody known bears, by their form."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

import regex

from indexer.analysis.exact_words import words
from indexer.languages import CASED, END, pattern_of
from indexer.languages.phrases import Phrase
from indexer.quotes.attribution.full_names import PARTICLES, PRESIDING
from indexer.quotes.attribution.marks import BOUNDARY, NEAR, clause_starts, last_before, phrase_start
from indexer.quotes.attribution.names import is_rare
from indexer.quotes.attribution.offices import is_office
from indexer.quotes.attribution.wording import (
    ADDRESSING,
    ANOTHER_VERB,
    BACK_REFERENCES,
    ELIDED,
    LEADING,
    ROLES,
    ROLES_NEXT,
    SAYING,
    SPEAKER_ROLE,
    alternatives,
)
from indexer.quotes.small_words import SMALL_WORDS
from indexer.vocabulary.adjectives import state_of
from indexer.vocabulary.names import ARTICLES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.quotes.attribution.sentence import Sentence

_INSIDE = "|".join(pattern_of(field, scripts=("Latin",)) for field in ("of_words", "articles", "within_names"))
_EMPLOYED = alternatives("employed_by", "particles")
_NAME = rf"\p{{Lu}}[\p{{L}}\p{{M}}'’-]*(?:\s+(?:(?:{_INSIDE})\s+)*\p{{Lu}}[\p{{L}}\p{{M}}'’-]*)*"
_NAMES = regex.compile(_NAME)
_PERSON_OF = regex.compile(
    rf"\p{{Lu}}[\p{{L}}\p{{M}}'’-]*(?:\s+\p{{Lu}}[\p{{L}}\p{{M}}'’-]*)+(?=\s+(?:{_EMPLOYED})\s)|"
    rf"(?:\p{{Lu}}[\p{{L}}\p{{M}}'’-]*\p{{Ll}}\s+){{2,}}?(?=\p{{Lu}}{{2,3}}\s*$)"
)
"""A person before whom somebody is employed by, or before the letters of a degree: *Ada Brook KC*."""
_HONORIFIC = rf"(?:(?i:{pattern_of('honorifics', scripts=('Latin',))})\b\.?\s+)?"
_NAME_AFTER = regex.compile(rf"\s+(?:(?:{pattern_of('articles', scripts=('Latin',))})\s+)?{_HONORIFIC}({_NAME})")
_ARTICLE_BEFORE = regex.compile(rf"(?<!\p{{L}})(?:{pattern_of('articles', scripts=('Latin',))})\s+$", regex.IGNORECASE)
_HONORIFIC_HEAD = regex.compile(
    rf"(?:^|{BOUNDARY.pattern})\s*(?i:{pattern_of('honorifics', scripts=('Latin',))})\b\.?\s+"
    rf"(?:(?:{PARTICLES})\s+|{ELIDED})*\p{{Lu}}[\p{{L}}-]+"
)
"""*Mme d'Ormoy* at the head of a clause."""
_INDEFINITE_HEAD = regex.compile(
    rf"(?:^|{BOUNDARY.pattern})\W*(?:{pattern_of('indefinite_articles', scripts=CASED)})\s+\p{{Ll}}", regex.IGNORECASE
)
_OFFICE_FIRST = Phrase(r"\W*", SPEAKER_ROLE, ROLES_NEXT)
_ROLE = Phrase(r"\s+", SPEAKER_ROLE)
_OFFICER = regex.compile(
    rf"(?:{PRESIDING})(?:\s+(?:(?:{_INSIDE})\s+)+(?:{pattern_of('forums', scripts=('Latin',))}){END}.*)?",
    regex.IGNORECASE,
)
"""An officer of a meeting, and of which: *Vice-Chair of the Committee*."""
_IN = regex.compile(rf"(?<!\p{{L}})(?:{pattern_of('among', scripts=CASED)})\s+$", regex.IGNORECASE)


def last_words(sentence: Sentence) -> list[str]:
    """The last words of the names that are not known; behind an article, only the adjective of a State:
    *the Latvian*, not *the Icelander*.
    """
    found = []
    for match in _NAMES.finditer(sentence.text):
        last = match.group().split()[-1]
        article = _ARTICLE_BEFORE.search(sentence.text, phrase_start(match.start()), match.start())
        if article and last == match.group() and state_of(last) is None:
            continue
        if not sentence.holds_name(match.end() - len(last), match.end()):
            found.append(last)
    return found


def names_in(sentence: Sentence) -> Iterator[regex.Match[str]]:
    """The names in a sentence that are not known, also where its first word may be one: outside of those that are, and
    of a person of somebody (*Fiona Marsh of the Reform Union*) that of the person.
    """
    start = 0
    for end, following in [*((name.start, name.end) for name in sentence.mentioned), (len(sentence.text), 0)]:
        for match in _NAMES.finditer(sentence.text, start, max(start, end)):
            yield _PERSON_OF.match(sentence.text, match.start(), match.end()) or match
        start = max(start, following)


def any_inside(sentence: Sentence) -> bool:
    """Whether a sentence has a name that is not known; a word at its beginning has a capital whatever it is."""
    return any(
        not _is_alone(sentence.text, match) and not sentence.holds_name(*match.span())
        for match in _NAMES.finditer(sentence.text)
    )


def heads_clause(sentence: Sentence) -> bool:
    """Whether a clause begins with the name of somebody who is not known: *President Orsk* boasted."""
    text = sentence.text
    if any(not sentence.holds_name(*match.span()) for match in _HONORIFIC_HEAD.finditer(text)):
        return True
    starts = clause_starts(text, 0, len(text))
    return any(
        not sentence.holds_name(*match.span())
        and (first := last_before(starts, match.start())) == phrase_start(match.start(), first)
        and LEADING.fullmatch(text[first : match.start()])
        and (" " in match.group() or _stands_inside(sentence, match.group()))
        for match in _NAMES.finditer(text)
    )


def speaks(sentence: Sentence) -> bool:
    """Whether the name of somebody who is not known stands directly before a verb of saying: *Ebrard said he would*."""
    text = sentence.text
    return any(
        before_verb(sentence, clause_starts(text, 0, match.start())[-1], match.start()) is not None
        for match in SAYING.finditer(text)
    )


def begins_indefinite(sentence: Sentence) -> bool:
    """Whether a clause begins with somebody, or something, not told of before: *Outside, a taxi driver* had a view."""
    return _INDEFINITE_HEAD.search(sentence.text) is not None


def introduces_somebody(sentence: Sentence) -> bool:
    """Whether a sentence tells of somebody else than was told of: it has the full name of somebody who is not known, or
    begins with an office that refers to nobody told of: *the chair*, *a spokeswoman*, or a clause with *a nurse*.
    """
    text = sentence.text
    head = _OFFICE_FIRST.match(text)
    if head and not BACK_REFERENCES.fullmatch(head.group()) and any(map(is_office, words(head.group()))):
        return True
    if begins_indefinite(sentence):
        return True
    return any(" " in match.group() and not sentence.holds_name(*match.span()) for match in _NAMES.finditer(text))


def tells_of_unknown(sentence: Sentence, first: int = 0, end: int | None = None) -> bool:
    """Whether a sentence tells, from `first` up to `end`, of somebody who is not known, by a name that is no person's:
    *The remark was aimed at Olmaria*, *her counterpart from Olmaria*.
    """
    last = len(sentence.text) if end is None else end
    return any(first <= start < last for start in sentence.unknown)


def ends_with_name(subject: str) -> bool:
    """Whether what stands before a verb ends with a name, and not with a place alone: *The High Commissioner for Human
    Rights* said, but *in Geneva* said Cuba.
    """
    found = words(subject)
    if not found or not subject[found[-1].start].isupper() or BACK_REFERENCES.fullmatch(subject[found[-1].start :]):
        return False
    first = len(found) - 1
    while first and subject[found[first - 1].start].isupper():
        first -= 1
    return first != 1 or found[0].key not in SMALL_WORDS - ARTICLES


def before_verb(sentence: Sentence, clause: int, verb: int) -> str | None:
    """Who is named directly before the verb of the clause that begins there, but is not known."""
    text = sentence.text
    for match in deque(_NAMES.finditer(text, clause, verb), NEAR):
        name = match.group()
        between = text[match.end() : verb]
        if not BACK_REFERENCES.fullmatch(between) or sentence.holds_name(*match.span()):
            continue
        if ANOTHER_VERB.match(between):
            continue  # in March and said
        if _IN.search(text, clause, match.start()):
            continue  # Cairo's man in New York said
        if " " in name and words(name)[0].key in ARTICLES:
            name = name[words(name)[1].start :]  # The Rights Council
            if state_of(name.partition(" ")[0]):
                continue  # The Norwegian Institute
        if words(name)[0].key in SMALL_WORDS or BACK_REFERENCES.fullmatch(name) or ROLES.fullmatch(name):
            continue
        if state_of(name) or (_is_alone(text, match) and not _stands_inside(sentence, name)):
            continue
        return name
    return None


def after_verb(sentence: Sentence, verb: int, end: int) -> str | None:
    """Who is named directly after the verb that ends at `end`, but is not known; or whom an apposition says to speak
    for.
    """
    match = _NAME_AFTER.match(sentence.text, end)
    if (
        match is None
        or ROLES.fullmatch(match.group(1))
        or _OFFICER.fullmatch(match.group(1))
        or ADDRESSING.fullmatch(sentence.text[verb:end])
    ):
        return None
    role = _ROLE.match(sentence.text, match.end())
    if role and words(role.group())[0].key not in SMALL_WORDS:
        return None  # an adjective: said the *Valmerian* minister
    return sentence.apposition(match.end()) or match.group(1)


def _is_alone(text: str, name: regex.Match[str]) -> bool:
    """Whether a name is the first word of its sentence, which has a capital whatever it is."""
    return " " not in name.group() and not text[: name.start()].strip(" \n“”\"'")


def _stands_inside(sentence: Sentence, word: str) -> bool:
    """Whether a word has its capital inside a sentence, too, or ends a name there, or is no word of a language."""
    if is_rare(word):
        return True
    before = r"(?:\p{Ll}|(?<!\p{L})\p{Lu}\p{L}+)[^\S\n]*\n?[^\S\n]*(?<=\s)"
    return regex.search(rf"{before}{regex.escape(word)}{END}", sentence.read_so_far) is not None
