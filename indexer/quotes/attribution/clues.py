"""What the text around a quotation tells of each one who may be its speaker: where a name stands, and beside what."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import regex

from indexer import budget
from indexer.analysis.exact_words import words
from indexer.languages import CASED, pattern_of
from indexer.languages.word_classes import word_class
from indexer.quotes.attribution import strangers
from indexer.quotes.attribution.cast import is_stranger
from indexer.quotes.attribution.kinds import OTHER, differ, kinds_in, without
from indexer.quotes.attribution.marks import BOUNDARY, clause_starts, is_possessive, last_before
from indexer.quotes.attribution.verbs import Silent
from indexer.quotes.attribution.wording import ARTICLE, SAYING
from indexer.quotes.small_words import SMALL_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from indexer.quotes.attribution.cast import Cast
    from indexer.quotes.attribution.names import Name
    from indexer.quotes.attribution.sentence import Sentence

    Clues = dict[str, float]
    """What is true of one who may be the speaker, by the name of the clue, from 0 to 1, or a small number."""

SENTENCES_BEFORE = 3
MOST_CANDIDATES = 10
"""Those named last before a quotation, or first behind it."""
MANY_WORDS = 20
"""Words between a name and a quotation from which on they are far apart."""
MOST_LAST = 3
"""Those likeliest to have said the quotation before."""
NOBODY = ""

_PERSON = word_class("speaker_roles", "staff", "other_parties")
_PRONOUN = regex.compile(rf"(?<!\p{{L}})(?:{pattern_of('subject_pronouns')})(?!\p{{L}})", regex.IGNORECASE)
_BY = regex.compile(rf"(?<!\p{{L}})(?:{pattern_of('agents', scripts=CASED)})\s+{ARTICLE}?$", regex.IGNORECASE)
_DETERMINERS = "|".join(
    pattern_of(field, scripts=CASED) for field in ("articles", "indefinite_articles", "possessives")
)
_OWN_SUBJECT = regex.compile(
    rf"(?:{BOUNDARY.pattern}|(?<!\p{{L}})(?:{pattern_of('and_words', scripts=CASED)}|{pattern_of('reporting')}))\s*"
    rf"(?:{_DETERMINERS})\s*\p{{Ll}}",
    regex.IGNORECASE,
)
"""A clause that begins with a noun of its own."""
_PRONOUNS = frozenset({"anaphor", "apart", "its_office", "organisation"})


@dataclass(frozen=True)
class Quoted:
    """The quotation of a number in the sentence at a place of the sentences of a text, and all who are named in it.
    `told` is what the rules read there; `previous` is where the quotation before stands.
    """

    cast: Cast
    at: int
    number: int
    told: str | Silent | None
    previous: Quoted | None

    @property
    def by_pronoun(self) -> bool:
        """Whether the rules follow a pronoun, or an office with one, to its speaker."""
        return self._pronoun_read in _PRONOUNS

    def clues(self, last: Mapping[str, float]) -> dict[str, Clues]:
        """Clues for each one who may be the speaker, and for NOBODY of them; for nobody else where the rules tell a
        name. `last` has the probability of each that the quotation before is theirs. Raises OverBudgetError.
        """
        if self.told and isinstance(self.told, str) and not self.cast.speakers.known(self.told):
            return {self._owner_of_unknown(self.told): {}}
        candidates = self._candidates(last)
        if self.by_pronoun and self._somebody_new:
            candidates = [candidate for candidate in candidates if candidate in self._inside]
        found = {
            NOBODY: {
                f"nobody: {name}": value for name, value in true_clues(self._clues_for_nobody(last.get(NOBODY, 0)))
            }
        }
        for owner in candidates:
            budget.check()
            found[owner] = dict(true_clues([*self._clues_for(owner), *self._as_last(owner, last.get(owner, 0))]))
        return found

    def _owner_of_unknown(self, told: str) -> str:
        """Whom a name means that nobody known bears: a stranger, or a submitter by a part of its name."""
        found = [name.owner for name in self._names if self._text[name.start : name.end] in told]
        return next(iter(sorted(found, key=is_stranger, reverse=True)), NOBODY)

    @cached_property
    def _sentence(self) -> Sentence:
        return self.cast.sentences[self.at]

    @cached_property
    def _names(self) -> list[Name]:
        return self.cast.names[self.at]

    @cached_property
    def _text(self) -> str:
        return self._sentence.text

    @cached_property
    def _place(self) -> int:
        return self._sentence.quotations[self.number]

    @cached_property
    def _previous(self) -> int:
        """Where the quotation before it stands in its sentence, or -1."""
        return self._sentence.quotations[self.number - 1] if self.number else -1

    @cached_property
    def _following(self) -> int:
        return next((start for start in self._sentence.quotations if start > self._place), len(self._text))

    @cached_property
    def _starts(self) -> list[int]:
        return clause_starts(self._text, 0, len(self._text))

    @cached_property
    def _paragraph(self) -> int:
        """The sentence that begins its paragraph."""
        return self.cast.paragraph(self.at)

    @cached_property
    def _owners_before(self) -> list[str]:
        """Who is named before it, the last one first."""
        earlier = self.cast.names[max(0, self.at - SENTENCES_BEFORE) : self.at]
        names = [name for names in earlier for name in names]
        names += [name for name in self._names if name.start < self._place]
        return list(dict.fromkeys(name.owner for name in reversed(names)))

    @cached_property
    def _owners_behind(self) -> set[str]:
        """Who is named in the next sentence of the paragraph."""
        following = self.at + 1
        if following == len(self.cast.sentences) or self.cast.begins[following]:
            return set()
        return {name.owner for name in self.cast.names[following]}

    @cached_property
    def _inside(self) -> set[str]:
        return {name.owner for name in self._names}

    @cached_property
    def _in_paragraph(self) -> set[str]:
        return {name.owner for names in self.cast.names[self._paragraph : self.at + 1] for name in names}

    def _candidates(self, last: Mapping[str, float]) -> list[str]:
        after = [name.owner for name in self._names if name.start > self._place]
        beside = [name.owner for name in self.cast.names[self.previous.at]] if self.previous else []
        paragraph = [name.owner for names in self.cast.names[self._paragraph : self.at] for name in names]
        said = sorted((owner for owner in last if owner), key=lambda owner: -last[owner])[:MOST_LAST]
        alike = filter(None, [self.cast.likest(self._kinds)])
        near = [
            *self._owners_before[:MOST_CANDIDATES],
            *after,
            *sorted(self._owners_behind),
            *said,
            *reversed(beside),
            *alike,
        ]
        return list(dict.fromkeys([*near, *reversed(paragraph)]))[: 2 * MOST_CANDIDATES]

    @cached_property
    def _somebody_new(self) -> bool:
        """Whether the sentence before in the paragraph names nobody and begins with *a nurse*."""
        before = self.at - 1
        if before < self._paragraph or self.cast.names[before]:
            return False
        return strangers.begins_indefinite(self.cast.sentences[before])

    @cached_property
    def _follows(self) -> bool:
        """Whether the quotation before stands in the same sentence or the one before it."""
        return self.previous is not None and self.at - self.previous.at <= 1

    def _as_last(self, owner: str, said: float) -> Iterator[tuple[str, float]]:
        """The clues in that somebody said the quotation before with some probability."""
        yield "said the last", said
        yield "said the last in the sentence", said * (self.number > 0)
        yield "said the last, just before", said * self._follows
        yield "said the last, and nobody is named", said * (not self._inside)
        yield "said the last, and nothing is told", said * self._sentence.is_bare()
        yield "said the last, and a pronoun follows", said * self.by_pronoun
        if self.previous is not None:
            yield "beside the last", owner in {name.owner for name in self.cast.names[self.previous.at]}

    @cached_property
    def _introduced(self) -> bool:
        return self._text[: self._place].rstrip()[-1:] in {":", "："}

    @cached_property
    def _pronoun_read(self) -> str:
        """What the rules read: a kind of pronoun, or nothing."""
        if isinstance(self.told, Silent):
            return self.told.name.lower()
        return "nothing"

    def _people(self, start: int, end: int) -> int:
        """How often a part of the sentence tells of people without their names."""
        found = _PERSON.finditer(self._text, start, end)
        return min(3, sum(not self._sentence.holds_name(*match.span()) for match in found))

    def _clues_for_nobody(self, said: float) -> Iterator[tuple[str, float]]:
        """Each clue, by its name, that no known name is the speaker's."""
        first, end = self._previous + 1, self._following
        unnamed = not self._inside
        people = self._people(first, end)
        yield "always", 1
        yield f"told {self._pronoun_read}", 1
        yield "people", people
        yield "people where nobody is named", unnamed * people
        yield "bystander", OTHER in self._kinds
        yield "bystander where nobody is named", unnamed and OTHER in self._kinds
        yield "pronoun", _PRONOUN.search(self._text, first, end) is not None
        yield "nobody is named", unnamed
        yield "nothing but the quotation", self._sentence.is_bare()
        yield "anaphor", bool(self._sentence.anaphors)
        yield "verb of saying", SAYING.search(self._text, first, end) is not None
        yield "own subject", _OWN_SUBJECT.search(self._text, first, end) is not None
        yield "names", min(len(self._inside), 4)
        yield "names in the paragraph", min(len(self._in_paragraph), 5)
        yield "words where nobody is named", unnamed * min(len(words(self._text)), MANY_WORDS) / MANY_WORDS
        yield "verb of saying where nobody is named", unnamed * (SAYING.search(self._text, first, end) is not None)
        yield "said the last", said
        yield "said the last, just before", said * self._follows
        yield "said the last, and nothing is told", said * self._sentence.is_bare()
        unknown = sum(first <= start < end for start, _ in self._unknown)
        yield "unknown names", min(unknown, 2)
        yield "unknown name where nobody is named", unnamed and unknown > 0
        yield "unknown in the sentence before", unnamed and self.at > 0 and bool(self.cast.unknown[self.at - 1])

    @cached_property
    def _unknown(self) -> list[tuple[int, int]]:
        return self.cast.unknown[self.at]

    def _holds_unknown(self, start: int, end: int) -> bool:
        return any(start <= place < end for place, _ in self._unknown)

    @cached_property
    def _kinds(self) -> frozenset[str]:
        """The kinds of submitters of which the words around the quotation tell."""
        return kinds_in(without(self._text, self._names, self._previous + 1, self._following))

    def _clues_for(self, owner: str) -> Iterator[tuple[str, float]]:
        """Each clue, by its name, that somebody is the speaker of the quotation."""
        mentions = [name for name in self._names if name.owner == owner]
        before = [mention for mention in mentions if mention.start < self._place]
        after = [mention for mention in mentions if mention.start > self._place]
        if before:
            yield from ((f"before: {name}", value) for name, value in self._named_before(before))
        if after:
            yield from ((f"behind: {name}", value) for name, value in self._named_behind(after))
        yield from self._in_earlier_sentences(owner)
        yield "in the next sentence", owner in self._owners_behind
        rank = self._owners_before.index(owner) if owner in self._owners_before else len(self._owners_before)
        yield "named last", rank == 0
        yield "alone in the sentence", self._inside == {owner}
        yield "alone in the paragraph", self._in_paragraph == {owner}
        yield "in the paragraph", owner in self._in_paragraph
        told, own = self._kinds, self.cast.kinds_of(owner)
        yield "same kind", bool(told & own)
        yield "same kind where nobody is named", not self._inside and bool(told & own)
        yield "only one of the kind", self.cast.is_only_one_of(owner, told)
        yield "another kind", differ(told, own)
        yield "another kind where nobody is named", not self._inside and differ(told, own)
        yield "fitting kind where nobody is named", not self._inside and self._sentence.may_be(owner)
        yield "State", self.cast.speakers.is_state(owner)
        yield "stranger", is_stranger(owner)
        yield (
            "full name inside",
            is_stranger(owner)
            and any(name.owner == owner and " " in self._text[name.start : name.end] for name in self._names),
        )

    def _named_before(self, names: Sequence[Name]) -> Iterator[tuple[str, float]]:
        sentence, text, place = self._sentence, self._text, self._place
        name = names[-1]
        clause = last_before(self._starts, name.start)
        yield "always", 1
        yield from self._clues_between(name.end, place)
        yield "others", len({other.owner for other in self._names if name.end <= other.start < place} - {name.owner})
        yield "head", any(sentence.is_head(mention, last_before(self._starts, mention.start)) for mention in names)
        yield "free", sentence.is_free(name, clause)
        yield "person", any(mention.person for mention in names)
        yield "in part", name not in sentence.mentioned and not name.person
        yield "clauses", min(sum(name.end < start <= place for start in self._starts), 4)
        yield "unknown before", self._holds_unknown(0, name.start)
        yield "colon", self._introduced
        yield "possessive", is_possessive(text, name.end)
        yield "by", _BY.search(text[max(0, name.start - MANY_WORDS) : name.start]) is not None
        yield "own subject", _OWN_SUBJECT.search(text, name.end, place) is not None

    def _named_behind(self, names: Sequence[Name]) -> Iterator[tuple[str, float]]:
        sentence, text = self._sentence, self._text
        name, behind = names[0], self._place + 1
        yield "always", 1
        yield from self._clues_between(behind, name.start)
        yield "others", len({other.owner for other in self._names if behind <= other.start < name.start} - {name.owner})
        yield "free", sentence.is_free(name, max(behind, last_before(self._starts, name.start)))
        yield "person", any(mention.person for mention in names)
        yield "in part", name not in sentence.mentioned and not name.person
        yield "clauses", min(sum(behind < start <= name.start for start in self._starts), 4)
        yield "words behind", min(len(words(text[name.end : self._following])), 10) / 10
        yield "unknown between", self._holds_unknown(behind, name.start)
        yield "colon", self._introduced
        yield "by", _BY.search(text[max(0, name.start - MANY_WORDS) : name.start]) is not None
        yield "small word", self._small_word(name.start)

    def _clues_between(self, start: int, end: int) -> Iterator[tuple[str, float]]:
        """What stands between a name and the quotation."""
        between = len(words(self._text[start:end]))
        yield "words", min(between, MANY_WORDS) / MANY_WORDS
        yield "verb of saying", SAYING.search(self._text, start, end) is not None
        yield "people", min(2, self._people(start, end))
        yield "pronoun", _PRONOUN.search(self._text, start, end) is not None

    def _small_word(self, place: int) -> bool:
        """Whether a preposition or the like stands directly before a place."""
        before = words(self._text[max(0, place - 2 * MANY_WORDS) : place])
        return bool(before) and before[-1].key in SMALL_WORDS

    def _in_earlier_sentences(self, owner: str) -> Iterator[tuple[str, float]]:
        for back in range(1, min(SENTENCES_BEFORE, self.at) + 1):
            sentence = self.cast.sentences[self.at - back]
            names = [name for name in self.cast.names[self.at - back] if name.owner == owner]
            if not names:
                continue
            starts = clause_starts(sentence.text, 0, len(sentence.text))
            told = f"{back} back"
            yield told, 1
            since = [
                *(start for start, _ in self._unknown if start < self._following),
                *(start for start, _ in self.cast.unknown[self.at - back] if start > names[-1].end),
            ]
            yield f"{told}: unknown since", owner not in self._inside and bool(since)
            yield f"{told}: head", any(sentence.is_head(name, last_before(starts, name.start)) for name in names)
            yield f"{told}: alone", {name.owner for name in self.cast.names[self.at - back]} == {owner}
            yield f"{told}: same paragraph", self.at - back >= self._paragraph


def true_clues(clues: Iterable[tuple[str, float]]) -> Iterator[tuple[str, float]]:
    """The clues that are true, or not 0."""
    return ((name, float(value)) for name, value in clues if value)
