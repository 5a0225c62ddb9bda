"""Whom sentences of reports name as speaking: *Norway welcomed*, *the Lake Trust stated that*, *it noted*."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from indexer.analysis.exact_words import words
from indexer.analysis.segment import is_chinese
from indexer.languages import CASED, pattern_of
from indexer.languages.phrases import Ahead, Characters, Either, Matcher, Phrase
from indexer.languages.word_classes import word_class
from indexer.quotes.attribution.longer_names import begins_name
from indexer.quotes.attribution.names import names_in
from indexer.quotes.attribution.wording import (
    ARTICLE,
    BACK_REFERENCE,
    BACK_REFERENCES,
    JOINED,
    LEADING,
    LETTER,
    PREPOSITIONS,
    ROLES_NEXT,
    SAYING,
    whole_words,
)
from indexer.quotes.small_words import SMALL_WORDS
from indexer.vocabulary import load_vocabulary
from indexer.vocabulary.fold import fold
from indexer.vocabulary.same_submitter import written_out

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.quotes.attribution.names import Name
    from indexer.quotes.speakers import Speakers

FARTHEST = 400
"""Characters of a sentence in which it says who speaks: what it is about may stand before."""
LONGEST = 150
"""Characters of the name of a speaker whom nobody knows."""

_ASIDE = r"(?:\s*\([^()]{1,80}\))?(?:\s*[,،，][^,،，;.]{1,80}[,،，])?\s*"
_BESIDE = Phrase(Either(f"(?:{pattern_of('auxiliaries')})", BACK_REFERENCE), r"\s+")
_BESIDE_VERB = Either(Phrase(_BESIDE, _BESIDE), _BESIDE, optional=True)
_VERB = Either(word_class("recording"), Phrase(SAYING, r"\s*", Either("[:：]", word_class("reporting"))))
_VERB_NEXT = Phrase(_BESIDE_VERB, _VERB)
_ASIDE_BEHIND = regex.compile(_ASIDE)
_RECORDED = Phrase(_ASIDE, _VERB_NEXT)
"""What stands behind the name of whose words a record tells; *began*, *resumed* may tell of deeds."""
_ARABIC_FIRST = rf"\W*(?:{pattern_of('recording', scripts=('Arabic',))})\s+"
_RECORDED_FIRST = Phrase(_ARABIC_FIRST, ROLES_NEXT)
_VERB_FIRST = Phrase(r"\W*\p{Arabic}+\s+", ROLES_NEXT)
_DONE_TO = Phrase(_ASIDE, word_class("passive_auxiliaries"), r"\s+", word_class("recording"))
"""*was commended*: others did that."""
_IS_DONE = regex.compile(rf"(?:{whole_words('passive_auxiliaries')})(?:\s+\p{{L}}+)?$", regex.IGNORECASE)
_NO_VERB = "|".join(
    pattern_of(field, scripts=CASED) for field in ("of_words", "and_words", "among", "agents", "posted_to", "sources")
)
_ANY_VERB = regex.compile(rf"{_ASIDE}(?:(?<=\s)(?!(?i:{_NO_VERB})\b)\p{{Ll}}|\p{{Han}})")
"""What stands behind the subject of a sentence, whatever it tells of that."""
_UNKNOWN = regex.compile(
    rf"(?:(?:{pattern_of('and_words', scripts=CASED)})\s+)?"
    rf"(?P<name>(?:(?i:{ARTICLE}))?\p{{Lu}}[^,;:()]{{0,{LONGEST}}}?|\p{{Han}}{{2,20}}?)"
    rf"(?:\s*\((?:(?i:{ARTICLE}))?(?P<short>[^()]{{1,40}})\))?\s*(?:(?<=[\s)])|(?<=\p{{Han}}))"
)
_BESIDE_NAME = regex.compile(
    rf"(?P<before>\p{{L}}+)\s+(?:{pattern_of('auxiliaries')}|\p{{L}}+(?:ly|ment|mente))$", regex.IGNORECASE
)
_PRONOUN = regex.compile(rf"(?P<name>[^,;:()]{{1,{LONGEST}}})\s+")
_HAN_PRONOUN = regex.compile(r"(?P<name>\p{Han}{1,6})")
_FOR = regex.compile(rf"\s*[(,،]\s*(?:{whole_words('on_behalf_of')})", regex.IGNORECASE)
"""What stands behind the name of who speaks for others."""
_OFFICE = word_class("heads_of_bodies", "heads_of_entities", cased=True)
_OFFICER = Phrase(
    Either(ARTICLE, optional=True),
    _OFFICE,
    Either(
        Characters(rf"\s+(?:{whole_words('of_words')})\s+[^,;:()]{{1,{LONGEST}}}?", shortest=True),
        optional=True,
    ),
    regex.compile(r"(?!\s+\p{Lu})"),
    Ahead(_RECORDED),
)
"""An officer of a meeting: *the Vice-Chair*, *the Chair of the Working Group*."""
_ARABIC_OFFICER = Phrase(_ARABIC_FIRST, _OFFICE)
_SOME = word_class("unnamed_speakers")
_UNNAMED = Either(Phrase(_SOME, Ahead(_RECORDED)), Phrase(_ARABIC_FIRST, _SOME))
_CLAUSE = regex.compile(r"[,;،，；؛]\s*")
_OWN = regex.compile(whole_words("first_person"), regex.IGNORECASE)
_SUBORDINATOR = regex.compile(whole_words("subordinators"), regex.IGNORECASE)
_ARTICLE = regex.compile(ARTICLE, regex.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Subject:
    """Who speaks in a clause that begins at `start`: the known submitters, and the name as written that is no State's,
    with what stands in brackets behind it; neither where nobody is named anew (*it*, *the delegation*), nor of
    `unnamed` speakers (*several delegations*). `told` is false where no verb tells that it says something. An
    `officer` may be the meeting's, or of a delegation.
    """

    start: int
    owners: frozenset[str] = frozenset()
    names: tuple[str, ...] = ()
    told: bool = True
    officer: bool = False
    unnamed: bool = False

    @property
    def is_back(self) -> bool:
        """Whether nobody is named anew."""
        return not self.owners and not self.names and not self.unnamed


def subjects(sentence: str, speakers: Speakers) -> list[Subject]:
    """The subjects of the clauses of a sentence of whom a verb tells that they say something; and that with which the
    sentence begins, if it is a known name, whatever the verb is. Raises OverBudgetError within a budget of work.
    """
    sentence = sentence[:FARTHEST]
    names = names_in(sentence, speakers, {})
    starts = [0, *(match.end() for match in _CLAUSE.finditer(sentence))]
    return [subject for start in starts for subject in _in_clause(sentence, start, names)]


def without_article(name: str) -> str:
    """A name without the article before it."""
    return _ARTICLE.sub("", name, count=1) if _ARTICLE.match(name) else name


def _in_clause(sentence: str, start: int, names: Sequence[Name]) -> Iterator[Subject]:
    first = next((place for place, name in enumerate(names) if name.start >= start), len(names))
    if first < len(names) and (lead := _lead(sentence[start : names[first].start])) is not None:
        last = _joined(sentence, names, first)
        if not begins_name(sentence, names[last]) and not _is_possessive(sentence, names[last]):
            owners = frozenset(name.owner for name in names[first : last + 1])
            owners |= _spoken_for(sentence, names[last], names[last + 1 :])
            written = sentence[names[first].start : names[last].end]
            known = () if all(name.state for name in names[first : last + 1]) else (written,)
            told = lead or _RECORDED.match(sentence, names[last].end) is not None
            if told or (start == 0 and _is_subject(sentence, names[first], names[last])):
                yield Subject(start, owners, known, told=told)
            return
    yield from _unknown(sentence, start)


def _lead(before: str) -> bool | None:
    """Whether what stands between the beginning of a clause and a name has the verb, as in Arabic; None if the name is
    no subject.
    """
    if _RECORDED_FIRST.fullmatch(before):
        return True
    return False if LEADING.fullmatch(before) or _VERB_FIRST.fullmatch(before) else None


def _spoken_for(sentence: str, speaker: Name, others: Sequence[Name]) -> frozenset[str]:
    """On whose behalf a speaker is said to speak, behind its name: *Iraq (on behalf of the Group of 77 and China)*."""
    aside, begins = _ASIDE_BEHIND.match(sentence, speaker.end), _FOR.match(sentence, speaker.end)
    if aside is None or begins is None:
        return frozenset()
    return frozenset(name.owner for name in others if begins.end() <= name.start < aside.end())


def _joined(sentence: str, names: Sequence[Name], first: int) -> int:
    """The last of the names that are named together: *Norway and Cuba*."""
    last = first
    while last + 1 < len(names) and JOINED.fullmatch(sentence, names[last].end, names[last + 1].start):
        last += 1
    return last


def _is_subject(sentence: str, first: Name, last: Name) -> bool:
    """Whether a verb, whatever it is, may have names as its subject: nothing is done to them, and no ending tells
    another case.
    """
    declined = fold(sentence[first.start : first.end]) in load_vocabulary().names.declined
    verb_first = regex.search(r"\p{Arabic}", sentence[first.start : first.end])
    return not declined and bool(
        (verb_first and first.start) or (_ANY_VERB.match(sentence, last.end) and not _DONE_TO.match(sentence, last.end))
    )


def _is_possessive(sentence: str, name: Name) -> bool:
    return sentence[name.end - 2 : name.end] in {"'s", "’s"} or sentence[name.end : name.end + 1] in {"'", "’"}


def _unknown(sentence: str, start: int) -> Iterator[Subject]:
    """Who speaks in a clause without a known name: somebody whose name has capitals, or nobody who is named anew."""
    back = _match_before_verb(_VERB_NEXT, _PRONOUN, sentence, start) or _match_before_verb(
        _VERB, _HAN_PRONOUN, sentence, start
    )
    if bounds := _OFFICER.bounds(sentence, start):
        yield Subject(start, names=(sentence[bounds[1] : bounds[3]],), officer=True)
    elif bounds := _ARABIC_OFFICER.bounds(sentence, start):
        yield Subject(start, names=(sentence[bounds[1] : bounds[2]],), officer=True)
    elif _UNNAMED.match(sentence, start):
        yield Subject(start, unnamed=True)
    elif back and (BACK_REFERENCES.fullmatch(back["name"]) or LEADING.fullmatch(f"{back['name']} ")):
        yield Subject(start)
    elif (found := _match_before_verb(_VERB, _UNKNOWN, sentence, start)) and _is_name(
        plain := _without_beside(found["name"].strip())
    ):
        short = found["short"] or ""
        whole = written_out(short, [sentence]) or without_article(plain)
        yield Subject(start, names=tuple(filter(None, (whole, short))))
    elif start == 0 and _RECORDED_FIRST.match(sentence):
        yield Subject(start)


def _match_before_verb(
    verb: Matcher, pattern: regex.Pattern[str], sentence: str, start: int
) -> regex.Match[str] | None:
    """The match of a pattern from a place up to the first verb that it reaches."""
    for place in verb.starts(sentence, start, len(sentence)):
        if (found := pattern.fullmatch(sentence, start, place)) and verb.match(sentence, place):
            return found
    return None


def _without_beside(name: str) -> str:
    """A name without auxiliaries and adverbs before the verb: the Ombudsman *had also*; but on *environment*."""
    while (found := _BESIDE_NAME.search(name)) and found["before"].casefold() not in PREPOSITIONS:
        name = name[: found.end("before")]
    return name


def _is_name(written: str) -> bool:
    """Whether a phrase may be a name: behind an article, one of the first two words that say something has a capital,
    and otherwise at least half of them, where there are capitals; none is a first person, and nothing is
    done to it: *the lamps were* noted.
    """
    each = [written[word.start : word.end] for word in words(written) if word.key not in SMALL_WORDS]
    last = words(written)[-1:]
    if not each or (last[0].key in SMALL_WORDS and not is_chinese(last[0].key[0])):
        return False
    if (
        _OWN.match(written)
        or _SUBORDINATOR.fullmatch(written)
        or _IS_DONE.search(written)
        or any(_OWN.fullmatch(word) for word in each)
    ):
        return False
    capitals = [not word[0].islower() for word in each]
    if _ARTICLE.match(written):
        return any(capitals[:2])
    return capitals[:1] == [True] and 2 * sum(capitals) >= len(capitals) and LETTER.search(written) is not None
