"""Whose it is where the text has said so before: *that statement*, *its proposal*, *we support it*."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from indexer.alignments.clause import AT_ONCE, COORDINATED, LONGEST, OPENING, RELATIVE, SUBJECT, TAIL, sentences, titled
from indexer.alignments.names import POSSESSIVE, spans
from indexer.alignments.naming import ARTICLES, BEGINS, CAPITALISED, INDEFINITE, OWNER_BEFORE
from indexer.alignments.owners import BEHALF, DIRECTLY, MODIFIERS, STOP
from indexer.alignments.patterns import patterns
from indexer.alignments.possessives import BEFORE, STEM, PossessiveClause
from indexer.alignments.statement import AlignmentKind

NEAR = 90
"""Code points between the verb and the end of the word for a statement or proposal, at most."""
PRONOUN = 10
"""Code points before or behind a verb in which a pronoun stands that is its object."""


@dataclass(frozen=True, slots=True)
class ReferringClause(PossessiveClause):
    """A clause whose words refer to what stands before."""

    def _said_before(self) -> tuple[int, list[str]]:
        """Whose statement *that statement* is: whom the words before speak of as spoken for, and where these begin."""
        behalf = patterns(self.language).verbs[AlignmentKind.ON_BEHALF_OF]
        since = max(0, self.start - BEFORE)
        told = list(behalf.finditer(self.text, since, self.verb.start()))
        if not told:
            return self.start, []
        first = max([since, *(end for _, end in sentences(self.text[: self.start]) if end <= told[-1].start())])
        return min(first, self.start), self.naming.known(self.text[told[-1].end() : self.verb.start()][:BEHALF], BEGINS)

    def _referred_to(self) -> tuple[str, list[str]]:
        """What the verb refers to: the words after it, or those before the relative pronoun behind which it stands. In
        *A, whose statement we support*, it is also known whose.
        """
        words = patterns(self.language)
        before = self.before
        if self._passive:
            near = regex.split("[;:]", before[-SUBJECT:])[-1]
            told = list(words.stated.finditer(near))
            theirs = told and words.theirs.search(near[: told[-1].start()])  # A’s initiative, which has our support
            rest = near[min([*(noun.start() for noun in told[-1:]), near.rfind(",") + 1]) :]
            return rest, self._owners_of_noun(near, told[-1]) if theirs else []
        after = self._own_object(self.text[self.verb.end() : min(self.end, self.verb.end() + LONGEST)])
        second = words.coordinated.match(after)
        apart = (words.urging, words.undoing, *words.verbs.values())
        if second and not any(pattern.search(second.group()) for pattern in apart):
            after = after[second.end() - 1 :]  # supports and welcomes the proposal of
        # a body may be joined, too: the statements of the Alliance, which A joined
        sought = words.relative if self.kind is not AlignmentKind.JOINS else None
        relative = list(sought.finditer(before)) if sought else []
        ends = self._own_ends(before + self.verb.group())
        if not relative or not ends or ends[-1] < relative[-1].end():
            return after, []
        if any(words.joined.match(phrase.lstrip()) for phrase in before[relative[-1].end() :].split(",")[1:]):
            return after, []  # the summit that took place, and we support
        return self._behind_a_pronoun(relative[-1], after)

    def _behind_a_pronoun(self, pronoun: regex.Match[str], after: str) -> tuple[str, list[str]]:
        """What a verb behind a relative pronoun refers to, and whose that is: *the paper that we support*."""
        words = patterns(self.language)
        told, subject = self.before[: pronoun.start()], self.before[pronoun.end() :]
        _, comma, last = subject.rpartition(",")
        if comma and words.apart.match(last.lstrip()) and not words.joined.match(last.lstrip()):
            return after, []  # the proposal of A, to which we contribute, to support
        if words.stated.match(subject.lstrip()):
            return after, self._spoke_last(told)
        nouns = list(words.stated.finditer(told))
        behind = told[nouns[-1].end() :].rstrip(", ").rpartition(",") if nouns else ("", "", "")
        if behind[1] and INDEFINITE.match(behind[2].lstrip()):
            return after, []  # the contribution of A, a body which we support
        if nouns and len(subject) <= RELATIVE and not words.own.search(told, nouns[-1].start()):
            whose = self._owners_of_noun(told, nouns[-1])
            leading = told[: nouns[-1].start()]
            if not whose and INDEFINITE.sub("|", leading).endswith("|"):
                whose = self._spoke_last(leading)  # A spoke in a statement that we support
            return told[nouns[-1].start() :], whose
        direct = "," not in subject and not words.stated.search(after, 0, NEAR)
        if not nouns and words.naming.fullmatch(self.verb.group()) and direct:
            return after, self._spoke_last(told)  # the group with whom we align
        return after, []

    def _second_object(self, rest: str) -> list[str]:
        """Whose the second of two objects is, or an example: *supports a ceasefire and the proposal of A*, *supports
        all efforts, including the proposal of A*.
        """
        words = patterns(self.language)
        for noun in words.stated.finditer(rest, 0, BEHALF):
            leading = (*words.joined.finditer(rest, 0, noun.start()), *words.examples.finditer(rest, 0, noun.start()))
            start, end = max((match.span() for match in leading), default=(0, 0))
            phrase = rest[end : noun.start()].lstrip()
            example = words.examples.fullmatch(rest, start, end) is not None
            if len(rest[:start].split()) > MODIFIERS if example else self.language not in CAPITALISED:
                continue
            if example and words.theirs.search(noun.group()):
                continue  # efforts, in particular those of A
            comma = rest[:start].rstrip().endswith((",", "،"))
            clause = comma and not example and " " not in rest[start:end]  # lamps, and the proposal is
            if not start or clause or not (example or ARTICLES.match(phrase) or phrase[:1].isupper()):
                continue
            found = words.stated.match(rest[end:], noun.start() - end)
            if found is not None and STOP.search(rest, 0, start) is None and self._modifies(phrase):
                return self._whose(rest[end:], found, refers=False)
        return []

    def _by_pronoun(self, rest: str) -> bool:
        """Whether the object of the verb is a pronoun: *and we support it*."""
        verb = self.verb.group()
        around = f"{self.before[-PRONOUN:]}|{rest[:PRONOUN]}", f"{verb[-PRONOUN:]}|"
        return any(patterns(self.language).pronoun.search(text) for text in around)

    def _owners_just_named(self, noun: str) -> list[str]:
        """Whose it is what a pronoun or *that proposal* stands for, if the words before the verb say so."""
        nouns = self._words_for_noun(noun, self.before)
        return self._owners_of_noun(self.before, nouns[-1]) if nouns else []

    def _owners_a_sentence_before(self, noun: str) -> tuple[int, list[str]]:
        """Whose *that proposal* is, if the sentence before has the noun last with its owner, and this one begins with
        the author: *We note the proposal of A. We support that proposal*.
        """
        told = self.before
        if len(told.split()) > OPENING or self._names_another(told) or not self._own_ends(told + self.verb.group()):
            return self.start, []
        start, before = self._sentence_before()
        nouns = self._words_for_noun(noun, before)
        behind = before[nouns[-1].end() :] if nouns else ""
        named = self._owners(behind, titled=nouns[-1].group()[0].isupper(), subject=True) if nouns else []
        return (start, named) if len(named) == 1 else (self.start, [])

    def _words_for_noun(self, noun: str, text: str) -> list[regex.Match[str]]:
        """The words for a statement in a text, or those that are forms of this one."""
        stem = noun[:STEM].casefold()
        return [
            match
            for match in patterns(self.language).stated.finditer(text)
            if match.group().casefold().startswith(stem)
        ]

    def _owners_of_noun(self, before: str, noun: regex.Match[str]) -> list[str]:
        """Whose a noun before the verb is: *the proposal of A*, *we thank A for its proposal*."""
        words = patterns(self.language)
        owners = self._owners(before[noun.end() :], titled=noun.group()[0].isupper(), subject=True)
        before = before[: noun.start()]
        if self.language in OWNER_BEFORE:
            return [name for _, end, name in spans(before, self.language)[-1:] if len(before) - end <= AT_ONCE]
        places = spans(before, self.language)
        if not owners and places and not POSSESSIVE.sub("", before[places[-1][1] :].strip()):
            return [places[-1][2]]  # the A statement
        theirs = words.theirs.search(before) or words.pronoun.search(f"{noun.group()}|")
        thanked = bool(places) and self._thanks_for(before, places[-1])
        if owners or not (theirs or thanked or (places and words.telling.search(before[places[-1][1] :]))):
            return owners
        last = len(before)
        for start, end, name in reversed(places):
            gap = before[end:last]
            if len(gap.split()) > COORDINATED + 1 or (
                owners and not self.naming.only_links(words.joined.sub(" ", gap))
            ):
                break
            owners.insert(0, name)
            last = start
        return owners

    def _thanks_for(self, before: str, last: tuple[int, int, str]) -> bool:
        """Whether words before a noun thank for it whom they name last: *we thank A for the*."""
        start, end, _ = last
        return len(before[end:].split()) <= COORDINATED and self._addressed(before[:start])

    def _spoke_last(self, before: str) -> list[str]:
        """Whom the last words name, and for whom they say that they spoke."""
        places = spans(before, self.language)
        if not places or len(before) - places[-1][1] > DIRECTLY:
            return []
        behalf = list(patterns(self.language).verbs[AlignmentKind.ON_BEHALF_OF].finditer(before))
        names = self.naming.known(before[behalf[-1].end() :], BEGINS) if behalf else []
        return [*names, places[-1][2]]

    def _own_object(self, rest: str) -> str:
        """The words after a verb up to another verb of alignment with an object of its own."""
        words = patterns(self.language)
        ends = [len(rest)]
        for kind, pattern in words.verbs.items():
            if kind is AlignmentKind.ON_BEHALF_OF:
                continue
            for verb in pattern.finditer(rest):
                between = rest[: verb.start()]
                if titled(rest, 0, verb):
                    continue
                if len(between.split()) <= COORDINATED and not words.stated.search(between):
                    continue
                if words.another.search(between[-TAIL:]) or verb.group().startswith("و"):
                    ends.append(verb.start())
        return rest[: min(ends)]
