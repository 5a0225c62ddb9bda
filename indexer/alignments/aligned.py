"""Statements of aligning, joining, supporting and rejecting: *we align ourselves with the statement of ...*."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from indexer.alignments.clause import CLOSE, COORDINATED, LONGEST, OPENING, SUBJECT, TAIL, sentences
from indexer.alignments.names import CAPITALS, LEAST_NOUN, called, is_any, spans, without
from indexer.alignments.naming import LEADING, OWNER_BEFORE, SUBJECT_FOLLOWS
from indexer.alignments.owners import DIRECTLY, TITLE
from indexer.alignments.patterns import patterns
from indexer.alignments.referring import NEAR, ReferringClause
from indexer.alignments.statement import AlignmentKind, Statement

if TYPE_CHECKING:
    from collections.abc import Iterator

DENIAL = 25
"""Code points before the verb in which a negation may belong to it."""
ABOUT = 200
"""Code points of what is said to be supported, as it is shown."""
_DETACHED = frozenset({AlignmentKind.ALIGNS, AlignmentKind.JOINS, AlignmentKind.DISSOCIATES})
"""Kinds that are about no subject, but about what somebody says."""


@dataclass(frozen=True, slots=True)
class _Object:
    """What a verb refers to: its words, in them the noun for a statement or a position, if there is one, and the words
    before that. `refers` is true if these refer to what was just told of: *that statement*.
    """

    words: str
    noun: regex.Match[str] | None = None
    modifiers: str = ""
    refers: bool = False

    @property
    def noun_referred_to(self) -> str:
        """The noun, if it refers to what the text has just named; else empty."""
        return self.noun.group() if self.noun and self.refers else ""


@dataclass(frozen=True, slots=True)
class AlignedClause(ReferringClause):
    """A clause that may align its author with somebody; `heard` if its subject is known already to be the author."""

    heard: bool = False

    def aligned(self) -> Statement | None:
        """*We align ourselves with the statement of ...*, and so for the other kinds."""
        before, affirmed = self._affirmed(self.before)
        kind = None if self._only_asked(before) or self._in_the_past(before) else self._kind_with_negations(before)
        if kind is None or (affirmed and self.kind.against):
            return None
        words, theirs = self._referred_to()
        what = self._object(words)
        if (
            what is None
            or self._excepts(what)
            or not (self.heard or self._speaks_for_itself(before, what.modifiers if what.noun else words[:DIRECTLY]))
        ):
            return None
        start, found = next((pair for pair in self._with_whom(what, theirs) if pair[1]), (self.start, []))
        if found:
            found = [*found, *self._also_with(words)]
        if self.verb.groupdict().get("again"):  # whose appeal it is that a person made nobody knows: its own, mostly
            found = [name for name in found if spans(name, self.language)]
        surname = patterns(self.language).surname  # who Mr. Lamp is nobody knows
        others = [name for name in dict.fromkeys(found) if not is_any(name, self.own) and not surname.fullmatch(name)]
        about = "" if kind in _DETACHED else " ".join(words[:ABOUT].split())
        return self._statement(kind, others, about, start) if others else None

    def _object(self, text: str) -> _Object | None:
        """What the verb refers to by these words; None if that is to be undone."""
        words = patterns(self.language)
        noun = words.stated.search(text, 0, NEAR)
        if noun is None:
            return _Object(text)
        modifiers = text[: noun.start()]
        if words.undoing.search(self._before_owner(CAPITALS.sub("X", modifiers))):
            return None  # supports the deletion of the proposal of
        refers = words.anaphor.search(modifiers) is not None
        if self._says_of(modifiers):
            return _Object(text)  # agrees with A that the proposal of B
        entered = self.kind is AlignmentKind.JOINS and noun.group()[0].isupper()
        if not refers and (entered or not self._modifies(modifiers)):
            return _Object(text)  # joined the Lamps Initiative
        return _Object(text, noun, modifiers, refers)

    def _before_owner(self, modifiers: str) -> str:
        """The words before a noun, up to whose it is where its topic stands between the two: *A’s deletion plan*."""
        places = spans(modifiers, self.language) if self.language in OWNER_BEFORE else []
        return modifiers[: places[0][0]] if places else modifiers

    def _says_of(self, modifiers: str) -> bool:
        """Whether a clause that begins behind a name, known or not, or behind an office has the noun: that one says
        something of it.
        """
        words = patterns(self.language)
        named = [end for _, end, _ in spans(modifiers, self.language)][:1]
        named += [match.end() for match in (CAPITALS.search(modifiers),) if match]
        named += [match.end() for match in words.role.finditer(modifiers) if len(match.group()) >= LEAST_NOUN][:1]
        return bool(named) and words.saying_of.search(modifiers, min(named)) is not None

    def _excepts(self, what: _Object) -> bool:
        """Whether what the verb refers to is denied or excepted: *neither the proposal of A nor*, *no proposal of A*,
        *the proposals of all but A*.
        """
        words = patterns(self.language)
        named = next((start for start, _, _ in spans(what.words, self.language)), 0)
        begins = what.words[: min(named, len(what.modifiers))] if what.noun else ""
        begins = words.affirming.sub(" ", begins)  # no less the proposal of A
        before = " ".join(words.affirming.sub(" ", what.words[:named]).split()[-LEADING:])
        return words.denying.search(begins) is not None or any(
            pattern.search(before) for pattern in (words.denying, words.turning)
        )

    def _with_whom(self, what: _Object, theirs: list[str]) -> Iterator[tuple[int, list[str]]]:
        """All ways to read with whom the verb aligns, the surest first: where the words begin that tell it, and who it
        is. `theirs` are those of whom it is known already.
        """
        words = patterns(self.language)
        text, noun = what.words, what.noun
        yield self.start, theirs
        if noun:
            yield self.start, self._whose(text, noun, refers=what.refers)
        yield self.start, self._directly(text)
        back = what.refers or self._by_pronoun(text)
        if back:
            yield self.start, self._owners_just_named(what.noun_referred_to)
        its = self._owned(noun.group() if noun else "", what.modifiers if what.refers else "")
        told = noun is not None and words.told.match(text, noun.end()) is not None  # the view that she expressed
        if (its or told) and not words.people.search(what.modifiers):
            yield self._only_other()
        yield self.start, self._second_object(text)
        if noun and (title := TITLE.match(text, noun.start())):  # the Call to Action initiated by
            yield self.start, self._owners(text[title.end() :], titled=False)
        yield self.start, self._as_proposed(text)
        if what.refers:
            yield self._said_before()
        if back:
            yield self._owners_before(what.noun_referred_to)
        if (
            what.noun_referred_to and self.kind is not AlignmentKind.JOINS
        ):  # to join this initiative is to take part in it
            yield self._owners_a_sentence_before(what.noun_referred_to)

    def _also_with(self, text: str) -> list[str]:
        """With whom else, where the preposition of the verb is said again: *aligns with what A says and with B*."""
        words = patterns(self.language)
        preposition = self.verb.group().split()[-1]
        if self.kind is not AlignmentKind.ALIGNS or not words.apart.fullmatch(preposition):
            return []
        again = (
            match.end() for match in words.joined.finditer(text) if text[match.end() :].split()[:1] == [preposition]
        )
        since = next(again, None)
        return self._directly(text[text.index(preposition, since) + len(preposition) :]) if since is not None else []

    def _owned(self, noun: str, modifiers: str) -> bool:
        """Whether a possessive stands before a noun, or at its end where the language has it there: *its proposal*."""
        words = patterns(self.language)
        if words.owned is None:
            return bool(noun) and words.pronoun.search(f"{noun}|") is not None
        return words.owned.match(modifiers.lstrip()) is not None

    def _kind_with_negations(self, before: str) -> AlignmentKind | None:
        """What the verb tells with the negations before it; None if that is not sure."""
        words = patterns(self.language)
        denial = words.denial.search(before[-TAIL:])
        near = self._nearly(before[-TAIL:][: denial.start()] if denial else before)
        near = without(near, spans(near, self.language))  # 非洲集团 is no negation
        if words.negation.search(near) or words.doubting.search(near) or self._taken_back(before):
            return None
        if denial is None:
            return self.kind
        return None if self.kind.against else self.kind.denied

    def _affirmed(self, before: str) -> tuple[str, bool]:
        """The words before the verb, of those whose negation does not deny it only who speaks, *cannot but support*;
        and whether the verb itself is within such words: *n’appuyons pas seulement*.
        """
        words = patterns(self.language)
        at, since = self.verb.start(), self.verb.start() - len(before)
        found = list(words.affirming.finditer(self.text, since, min(self.end, at + LONGEST)))
        for match in found:
            start, end = match.start() - since, min(match.end(), at) - since
            if start < end:
                own = " ".join(words.own.findall(before[start:end]))
                before = f"{before[:start]}{own:<{end - start}}{before[end:]}"
        return before, any(match.start() <= at < match.end() for match in found)

    def _taken_back(self, before: str) -> bool:
        """Whether the words directly before the verb's own take it back: *we withdraw our support for*."""
        words = patterns(self.language)
        undone = None if self._passive else words.undone.search(before[-TAIL:])
        return undone is not None and not any(pattern.search(undone["its"]) for pattern in (words.joined, words.own))

    def _nearly(self, before: str) -> str:
        """The words before the verb in which a negation may belong to it."""
        near = before[-DENIAL:]
        return near.rsplit("，", 1)[-1] if self.language in OWNER_BEFORE else near

    def _only_asked(self, before: str) -> bool:
        """Whether others are asked to do what the verb says, or it is only supposed."""
        denial = patterns(self.language).denial.search(before[-TAIL:])
        asked = before[-SUBJECT : len(before) - (len(denial.group()) if denial else 0)]
        rest = self.text[self.verb.start() : self.end][:LONGEST]
        clauses = regex.split("[,،，]", patterns(self.language).joined.sub(",", asked))
        own = len(clauses) > 1 and bool(self._own_ends(clauses[-1]))
        since = len(asked) - len(clauses[-1]) if own else 0
        for match in patterns(self.language).supposing.finditer(asked + rest):  # would support it if
            begins = not regex.split("[,،，]", asked[: match.start()])[-1].strip()
            if match.start() < len(asked) and (match.start() >= since or begins):
                return True  # if it is so, we support it, but not: lamps would be useful, and we support it
        if own:
            asked = clauses[-1]
        return patterns(self.language).urging.search(asked) is not None

    def _speaks_for_itself(self, before: str, modifiers: str) -> bool:
        """Whether the verb's subject is the text's own author: the words before it speak of it, and of nobody else
        directly before the verb.
        """
        if self.verb.groupdict().get("whose"):  # the support of A for
            return bool(self._own_ends(self.verb.group()))
        near = before[-SUBJECT:]
        ends = self._own_ends(near + self.verb.group())
        if self._passive or (ends and ends[-1] > len(near)):
            return True
        if self.language in SUBJECT_FOLLOWS and modifiers:
            behind = [name for start, _, name in spans(modifiers, self.language) if start <= DIRECTLY]
            if self._own_ends(modifiers[: 2 * DIRECTLY]):
                return True
            if behind and not near.strip():
                return False
        if not ends:
            return self._opens(before) or self._leads_to_the_author(before) or self._goes_on(before)
        return not self._another_acts(near[ends[-1] :])

    def _opens(self, before: str) -> bool:
        """Whether a text begins with a verb that may name somebody, as notes of a speech do: *Align with A*; or a
        sentence with words that leave out who speaks: *Just to support the proposal of A*.
        """
        if patterns(self.language).elliptic.fullmatch(before.strip()):
            return True
        names = patterns(self.language).naming.fullmatch(self.verb.group()) is not None
        begins = not self.text[: self.start].strip() and not before.strip()
        return begins and names and self.language not in SUBJECT_FOLLOWS

    def _leads_to_the_author(self, before: str) -> bool:
        """Whether a sentence begins with the verb and goes on with its author: *Echoing the call of A, we*."""
        words = patterns(self.language)
        if len(before.split()) > COORDINATED or words.others.search(before) or spans(before, self.language):
            return False
        _, *phrases = regex.split("[,،]\\s|，", self.text[self.verb.end() : min(self.end, self.verb.end() + LONGEST)])
        return any(
            (ends := self._own_ends(phrase[:SUBJECT])) and len(phrase[: ends[0]].split()) <= CLOSE for phrase in phrases
        )

    def _goes_on(self, before: str) -> bool:
        """Whether a pronoun begins the sentence, and the one before it with the author: *A spoke. It supports*."""
        words = patterns(self.language)
        pronoun = words.subject.search(before)
        if pronoun is None or len(before[: pronoun.start()].split()) > COORDINATED or spans(before, self.language):
            return False
        past = self.text[max(0, self.start - LONGEST) : self.start]
        *_, (start, _) = [(0, 0), *sentences(past)]
        told = past[start:]
        if not all(is_any(name, self.own) for _, _, name in spans(told, self.language)):
            return False
        ends = [match.start() for name in self.own for form in called(name) for match in form.finditer(told)]
        return bool(ends) and len(told[: min(ends)].split()) <= OPENING
