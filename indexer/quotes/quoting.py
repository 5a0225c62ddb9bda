"""Whom documents quote or report: words in quotation marks there, and those that records give to others, are not their
submitter's own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from indexer.languages import pattern_of
from indexer.quotes.attribution import told_speakers
from indexer.quotes.attribution.marks import LONGEST_PHRASE
from indexer.quotes.attribution.names import names_in
from indexer.quotes.attribution.wording import LEADING, SAYING, SPEAKER_ROLE, whole_words
from indexer.quotes.reading import quotations
from indexer.quotes.words import words
from indexer.vocabulary import load_vocabulary
from indexer.vocabulary.mentions import known_names, names_among

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.quotes.answer import Place
    from indexer.quotes.attribution.names import Name
    from indexer.quotes.speakers import Speakers


_IN_BRACKETS = regex.compile(r"[^.;()（）。；؛]{0,300}[(（]([^()（）]{2,300})[)）]\s*(?:[.,;:。，；،؛]|$)")
"""What stands in brackets at the end of the clause that goes on behind the words."""
_BETWEEN = regex.compile(r"\s*[,;/、，；،؛]\s*")
_ASIDE = r"(?:\s*[,،，][^,،，;.]{1,80}[,،，])?\s*"
_AUXILIARY = rf"(?:(?:{pattern_of('auxiliaries')})\s+)?"
_RECORDED = regex.compile(
    rf"{_ASIDE}{_AUXILIARY}(?:(?:{whole_words('recording')})|(?:{SAYING.pattern})\s*(?:[:：]|(?:{whole_words('reporting')})))",
    regex.IGNORECASE,
)
"""What stands behind the name of whose words a record tells; *began*, *continued* may tell of deeds."""
_RECORDED_FIRST = regex.compile(
    rf"\W*(?:{pattern_of('recording', scripts=('Arabic',))})\s+(?:(?:{SPEAKER_ROLE})\s+)*", regex.IGNORECASE
)
_NUMBERED = regex.compile(r"^[\s(]*[\p{Nd}.]+[.)]?\s+")
"""The number of a paragraph before its sentence."""


def quoted_from(places: Sequence[Place], speakers: Speakers) -> str | None:
    """Whose words the places are, if each of them stands in quotation marks: the canonical name that all of them tell,
    or empty if that is not known. None if one of the places has them as its own, or there is none.
    """
    found: set[str] = set()
    for place in places:
        whose = _quoted_in(place, speakers)
        if whose is None:
            return None
        found.add(whose)
    return (found.pop() if len(found) == 1 else "") if found else None


def reported_from(places: Sequence[Place], speakers: Speakers) -> tuple[str, ...]:
    """To whom the places give their words, if each of them does, by canonical names: those that stand alone in brackets
    behind the clause, as lists of recommendations have them, or, in a document that is no State's own, the name with
    which the sentence begins, as records have it, if a verb tells that this one says it: *Norway welcomed*, but not
    *Norway resumed*. Those that all places tell.
    """
    told = [_reported_in(place, speakers) for place in places]
    return tuple(sorted(frozenset.intersection(*told))) if told else ()


def _reported_in(place: Place, speakers: Speakers) -> frozenset[str]:
    if listed := _IN_BRACKETS.match(place.after):
        each = [_names(part) for part in _BETWEEN.split(listed[1])]
        if all(len(names) == 1 and names[0][:2] == (0, count) for names, count in each):
            return frozenset(names[0][2] for names, _ in each)
    if load_vocabulary().group("States") in place.document.description.groups:
        return frozenset()
    sentence = _NUMBERED.sub("", f"{place.before}{place.text}{place.after}".lstrip())[:LONGEST_PHRASE]
    return frozenset(one.owner for one in names_in(sentence, speakers, {})[:1] if _records(sentence, one))


def _records(sentence: str, name: Name) -> bool:
    """Whether a sentence begins with the name of somebody of whom a verb tells that this one says it; in Arabic, with
    the verb.
    """
    before = sentence[: name.start]
    if _RECORDED_FIRST.fullmatch(before):
        return True
    return LEADING.fullmatch(before) is not None and _RECORDED.match(sentence, name.end) is not None


def _names(text: str) -> tuple[list[tuple[int, int, str]], int]:
    """The names in a text, from one word up to another and whose they are, and the number of its words."""
    exact = [word.exact for word in words(text)]
    return list(names_among(exact, known_names())), len(exact)


def _quoted_in(place: Place, speakers: Speakers) -> str | None:
    text = place.passage.text
    spans = quotations(text)
    holding = next((number for number, (start, end) in enumerate(spans) if place.text in text[start:end]), None)
    if holding is None:
        return None
    name, _ = told_speakers(text, spans, speakers)[holding]
    return speakers.known(name) or ""
