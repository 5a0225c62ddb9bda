"""Read statements of alignment from a text: a verb of alignment, what is aligned with, and whose it is.

The words are in `indexer/languages`. A statement counts when the text speaks of its own author, or of a submitter of
the document by name, and when it is said whose statement, proposal or position is meant.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from indexer.alignments.names import CAPITALS, POSSESSIVE, called, ends_in_any, is_acronym, is_any, known, spans
from indexer.alignments.naming import (
    ACRONYM,
    ARTICLES,
    BEGINS,
    BETWEEN,
    CAPITALISED,
    INDEFINITE,
    OWNER_BEFORE,
    Naming,
    names_of,
)
from indexer.alignments.patterns import patterns
from indexer.alignments.statement import AlignmentKind, Statement
from indexer.languages import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


LONGEST = 400
"""Code points before and after the verb that are looked at."""
NEAR = 90
"""Code points between the verb and the end of the word for a statement or proposal, at most."""
MODIFIERS = 8
"""Words between them, at most."""
BEHALF = 160
"""Code points after *by* in which names stand."""
SUBJECT = 160
"""Code points before the verb in which its subject stands, and in which others may be asked to do what it says."""
RELATIVE = 60
"""Code points between a relative pronoun, or one noun, and the verb, or noun, that follows, at most."""
DENIAL = 25
"""Code points before the verb in which a negation may belong to it."""
DIRECTLY = 16
"""Code points between a verb and whom it names without a word for a statement, at most. In *aligns itself with the
mediation efforts of* an undertaking is meant.
"""
OPENING = 8
"""Words before *on behalf of* at the beginning of a sentence, at most."""
TAIL = 80
"""Code points before a verb in which the words stand that end there."""
CLOSE = 2
"""Words between a subject and its verb, at most, where nothing tells that another subject stands before these."""
COORDINATED = 3
"""Words between two verbs that have the same object, at most."""
CHAIN = 5
"""Words between a noun and the next one of the same chain, at most."""
AT_ONCE = 8
"""Code points between a verb and the first name before the noun, at most, where owners stand before it."""
BEFORE = 300
"""Code points before a sentence in which it is said whose statement *that statement* is."""
ABOUT = 200
"""Code points of what is said to be supported, as it is shown."""
PRONOUN = 10
"""Code points before or behind a verb in which a pronoun stands that is its object."""
STEM = 5
"""Letters in which the forms of a noun agree, at most."""
QUOTED = 600
"""Code points before a verb in which a quotation may begin that contains it, and behind it, in which it ends."""
MOST_REPRESENTED = 60
"""Names after *on behalf of*, at most."""

_END = regex.compile(
    r"(?<!\b(?:Mr|Mrs|Ms|Dr|St|No|Amb|Sr|Sra|M|Mme|H\.E|S\.E|п|г|\p{Lu}))[.!?]"
    r"(?=[\s”’\")\]]*(?:\s[\p{Lu}\p{Lo}\d“\"«(]|$))"
    r"|[。！？؟;；]|\n\s*\n"
)
_TITLE = regex.compile(rf"{CAPITALS.pattern}(?:\s+(?:to|on|in|against|with|by)\s+(?:the\s+)?{CAPITALS.pattern})*")
_STOP = regex.compile(r"[:;(\[]|https?://|\s[-–—]\s")
_SMALL = regex.compile(r"(?:\s+\p{Ll}[\p{L}-]*)+")
"""Words in small letters."""
_CONTINUES = regex.compile(r"(?:\s+\p{Ll}+){1,2}\s+\p{Lu}")
"""How a title goes on behind a noun."""
_QUOTES = regex.compile("[“”«»]")
_OPENING = "“«"
_DETACHED = frozenset({AlignmentKind.ALIGNS, AlignmentKind.JOINS})
"""Kinds that are about no subject, but about what somebody says."""
_IN_COMMON = frozenset({AlignmentKind.JOINS, AlignmentKind.SUPPORTS})
"""Kinds that name somebody before what they say: *joins A in calling for*, *supports A in its call for*."""
_SUBJECT_FOLLOWS = frozenset({"ar"})
"""Languages in which the subject may stand behind the verb."""


def statements(text: str, language: str, submitters: Sequence[str]) -> list[Statement]:
    """The statements of alignment in a passage of a document by these submitters, in the order of the text."""
    if language not in LANGUAGES:
        return []
    found: list[Statement] = []
    for start, end in _sentences(text):
        said = list(_in_sentence(text, start, end, language, frozenset(submitters)))
        aligned = {name for one in said if one.kind is not AlignmentKind.ON_BEHALF_OF for name in one.others}
        told: set[str] = set()
        for one in said:
            if one.kind is AlignmentKind.ON_BEHALF_OF and not aligned.isdisjoint(one.others):
                continue  # A spoke on behalf of B, and we align ourselves with that
            if not told.issuperset(one.others):
                found.append(one)
                told.update(one.others)
    return found


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _END.finditer(text):
        yield start, match.end()
        start = match.end()
    if start < len(text):
        yield start, len(text)


def _in_sentence(text: str, start: int, end: int, language: str, own: frozenset[str]) -> Iterator[Statement]:
    for kind, pattern in patterns(language).verbs.items():
        for verb in pattern.finditer(text, start, end):
            if _quoted(text, verb.start()) or _titled(text, start, verb):
                continue
            clause = _Clause(text, start, end, verb, kind, language, own)
            one = clause.on_behalf() if kind is AlignmentKind.ON_BEHALF_OF else clause.aligned()
            if one is not None:
                yield one


def _quoted(text: str, at: int) -> bool:
    """Whether a place is within a quotation."""
    before = list(_QUOTES.finditer(text, max(0, at - QUOTED), at))
    behind = _QUOTES.search(text, at, at + QUOTED)
    return bool(before and behind and before[-1].group() in _OPENING and behind.group() not in _OPENING)


def _titled(text: str, start: int, word: regex.Match[str]) -> bool:
    """Whether a word has a capital within a sentence, as in *the Field Support Strategy*."""
    return word.group()[0].isupper() and bool(regex.search(r"[\p{Ll}’'][ -]+$", text[start : word.start()]))


@dataclass(frozen=True, slots=True)
class _Clause:
    """A verb of alignment in a sentence of a text, by one of the `own` submitters if it counts."""

    text: str
    start: int
    end: int
    verb: regex.Match[str]
    kind: AlignmentKind
    language: str
    own: frozenset[str]

    @property
    def naming(self) -> Naming:
        """Reads names in its language."""
        return Naming(self.language)

    @property
    def before(self) -> str:
        """The words of the sentence before the verb, as far as they are looked at."""
        return self.text[max(self.start, self.verb.start() - LONGEST) : self.verb.start()]

    @property
    def _passive(self) -> bool:
        """Whether the verb's object stands before it, and it names the author: *the proposal of A has our support*."""
        return self.verb.groupdict().get("passive") is not None

    def on_behalf(self) -> Statement | None:
        """*I speak on behalf of ...*: only what the text's own author says or submits so."""
        before = self.before
        following = self.text[self.verb.end() : min(self.end, self.verb.end() + LONGEST)]
        if not self._speaks(before, following) or self._of_what_another_says(before):
            return None
        following = self._before_own(following)
        alone = self.own if len(self.own) == 1 else frozenset[str]()
        others = self.naming.known(following, BEGINS, listed=True) or [
            name for name in self.naming.bodies(following) or self._the_group(following) if not ends_in_any(name, alone)
        ]
        others = [name for name in others if not is_any(name, alone)]
        return self._statement(self.kind, others[:MOST_REPRESENTED]) if others else None

    def _the_group(self, following: str) -> list[str]:
        """The group that the words before name, where *on behalf of the group* says no more."""
        group = patterns(self.language).organisations.search(following, 0, AT_ONCE + BEGINS)
        if group is None or len(following[: group.start()].split()) > 1:
            return []
        named = [name for _, _, name in spans(self.before, self.language)]
        return [name for name in named if patterns("en").organisations.search(name)][-1:]

    def _speaks(self, before: str, following: str) -> bool:
        """Whether the author speaks or submits something here on somebody's behalf."""
        words = patterns(self.language)
        ends = self._own_ends(self.before + self.verb.group())
        if not ends:
            opens = len(before.split()) <= OPENING and not words.saying.search(before)  # not: as was said on behalf of
            return opens and bool(self._own_ends(following)) and words.telling.search(before + following) is not None
        since = ends[-1]
        noun = any(words.whose.match(before, noun.end()) for noun in words.stated.finditer(before, 0, since))
        if self._another_acts(before[since:]) and (self.language in OWNER_BEFORE or self._tells_last(before[since:])):
            return False
        if not before[since:].strip(" (,–-"):  # A (on behalf of B)
            return True
        if before.rstrip().endswith(",") and len(before[since:].split()) <= COORDINATED:  # we have come, on behalf of
            return True
        return not noun and any(words.telling.search(one) for one in (before, following))

    def _tells_last(self, before: str) -> bool:
        """Whether words end by telling that somebody speaks: *Brazil speaking*."""
        return patterns(self.language).telling.search(" ".join(before.split()[-1:])) is not None

    def _of_what_another_says(self, before: str) -> bool:
        """Whether somebody else is meant, or a statement of somebody else: *his efforts on behalf of*, *aligns with the
        statement of A on behalf of B*.
        """
        words = patterns(self.language)
        theirs = words.theirs.search(before[-TAIL:])
        if theirs and not words.telling.search(theirs.group()):
            return True
        if words.urging.search(before[-SUBJECT:]) or self._another_speaks(before):
            return True
        return any(one.search(before) for kind, one in words.verbs.items() if kind is not AlignmentKind.ON_BEHALF_OF)

    def _before_own(self, following: str) -> str:
        """The words up to those that speak of the author anew: not in *on behalf of my country and of A, I*."""
        words = patterns(self.language)
        ends = [
            one.start()
            for one in words.own.finditer(following)
            if not words.joined.match(following[one.end() :].lstrip())
        ]
        return following[: ends[0]] if ends else following

    def aligned(self) -> Statement | None:
        """*We align ourselves with the statement of ...*, and so for the other kinds."""
        words = patterns(self.language)
        before = self.before
        kind = None if self._only_asked(before) else self._told(before)
        if kind is None:
            return None
        rest, theirs = self._referred_to()
        noun = words.stated.search(rest, 0, NEAR)
        modifiers = rest[: noun.start()] if noun else ""
        if words.undoing.search(CAPITALS.sub("X", modifiers)):
            return None  # supports the deletion of the proposal of
        refers = noun is not None and words.anaphor.search(modifiers) is not None
        entered = self.kind is AlignmentKind.JOINS and noun is not None and noun.group()[0].isupper()
        if noun is not None and not refers and (entered or not self._modifies(modifiers)):
            noun, modifiers = None, ""  # joined the Lamps Initiative
        if not self._speaks_for_itself(before, modifiers if noun else rest[:DIRECTLY]):
            return None
        start = self.start
        others = theirs or (self._whose(rest, noun, refers=refers) if noun else []) or self._directly(rest)
        if not others and (refers or self._by_pronoun(rest)):
            others = self._just_told(noun.group() if noun and refers else "")
        its = refers and words.owned is not None and words.owned.search(modifiers) is not None
        if its and not others and not words.people.search(modifiers):
            others = self._only_other()
        others = others or self._second_object(rest)
        if noun and not others and (title := _TITLE.match(rest, noun.start())):  # the Call to Action initiated by
            others = self._owners(rest[title.end() :], titled=False)
        if refers and not others:
            start, others = self._said_before()
        others = [name for name in dict.fromkeys(others) if not is_any(name, self.own)]
        about = "" if kind in _DETACHED else " ".join(rest[:ABOUT].split())
        return self._statement(kind, others, about, start) if others else None

    def _told(self, before: str) -> AlignmentKind | None:
        """What the verb tells with the negations before it; None if that is not sure."""
        words = patterns(self.language)
        denial = words.denial.search(before[-TAIL:])
        if words.negation.search(self._nearly(before[-TAIL:][: denial.start()] if denial else before)):
            return None
        if denial is None:
            return self.kind
        return None if self.kind is AlignmentKind.REJECTS else AlignmentKind.REJECTS

    def _nearly(self, before: str) -> str:
        """The words before the verb in which a negation may belong to it."""
        near = before[-DENIAL:]
        return near.rsplit("，", 1)[-1] if self.language in OWNER_BEFORE else near

    def _only_asked(self, before: str) -> bool:
        """Whether others are asked to do what the verb says, or it is only supposed."""
        denial = patterns(self.language).denial.search(before[-TAIL:])
        asked = before[-SUBJECT : len(before) - (len(denial.group()) if denial else 0)]
        supposed = patterns(self.language).supposing.finditer(asked + self.verb.group())  # would like to join
        if any(one.start() < len(asked) for one in supposed):
            return True
        clauses = regex.split("[,،，]", asked)
        if len(clauses) > 1 and self._own_ends(clauses[-1]):
            asked = clauses[-1]
        return patterns(self.language).urging.search(asked) is not None

    def _said_before(self) -> tuple[int, list[str]]:
        """Whose statement *that statement* is: whom the words before speak of as spoken for, and where these begin."""
        behalf = patterns(self.language).verbs[AlignmentKind.ON_BEHALF_OF]
        since = max(0, self.start - BEFORE)
        told = list(behalf.finditer(self.text, since, self.verb.start()))
        if not told:
            return self.start, []
        first = max([since, *(end for _, end in _sentences(self.text[: self.start]) if end <= told[-1].start())])
        return min(first, self.start), self.naming.known(self.text[told[-1].end() : self.verb.start()][:BEHALF], BEGINS)

    def _referred_to(self) -> tuple[str, list[str]]:
        """What the verb refers to: the words after it, or those before the relative pronoun behind which it stands. In
        *A, whose statement we support*, it is also known whose.
        """
        words = patterns(self.language)
        before = self.before
        if self._passive:
            near = regex.split("[;:]", before[-SUBJECT:])[-1]
            told = [noun.start() for noun in words.stated.finditer(near)]
            return near[min([*told[-1:], near.rfind(",") + 1]) :], []
        after = self._own_object(self.text[self.verb.end() : min(self.end, self.verb.end() + LONGEST)])
        second = words.coordinated.match(after)
        apart = (words.urging, words.undoing, *words.verbs.values())
        if second and not any(one.search(second.group()) for one in apart):
            after = after[second.end() - 1 :]  # supports and welcomes the proposal of
        # a body may be joined, too: the statements of the Alliance, which A joined
        sought = words.relative if self.kind is not AlignmentKind.JOINS else None
        relative = list(sought.finditer(before)) if sought else []
        ends = self._own_ends(before + self.verb.group())
        if not relative or not ends or ends[-1] < relative[-1].end():
            return after, []
        if any(words.joined.match(one.lstrip()) for one in before[relative[-1].end() :].split(",")[1:]):
            return after, []  # the summit that took place, and we support
        return self._behind_a_pronoun(relative[-1], after)

    def _behind_a_pronoun(self, pronoun: regex.Match[str], after: str) -> tuple[str, list[str]]:
        """The same for a verb behind a relative pronoun."""
        words = patterns(self.language)
        told, subject = self.before[: pronoun.start()], self.before[pronoun.end() :]
        if words.stated.match(subject.lstrip()):
            return after, self._spoke_last(told)
        nouns = list(words.stated.finditer(told))
        if nouns and len(subject) <= RELATIVE and not words.own.search(told, nouns[-1].start()):
            return told[nouns[-1].start() :], self._told_whose(told, nouns[-1])
        direct = "," not in subject and not words.stated.search(after, 0, NEAR)
        if not nouns and self.kind is AlignmentKind.ALIGNS and direct:
            return after, self._spoke_last(told)  # the group with whom we align
        return after, []

    def _second_object(self, rest: str) -> list[str]:
        """Whose the second of two objects is: *supports a ceasefire and the proposal of A*."""
        words = patterns(self.language)
        for noun in words.stated.finditer(rest, 0, BEHALF) if self.language in CAPITALISED else ():
            _, *before = [(0, 0), *(one.span() for one in words.joined.finditer(rest, 0, noun.start()))]
            start, end = before[-1] if before else (0, 0)
            phrase = rest[end : noun.start()].lstrip()
            clause = rest[:start].rstrip().endswith(",") and " " not in rest[start:end]  # lamps, and the proposal is
            if not start or clause or not (ARTICLES.match(phrase) or phrase[:1].isupper()):
                continue
            found = words.stated.match(rest[end:], noun.start() - end)
            if found is not None and _STOP.search(rest, 0, start) is None and self._modifies(phrase):
                return self._whose(rest[end:], found, refers=False)
        return []

    def _by_pronoun(self, rest: str) -> bool:
        """Whether the object of the verb is a pronoun: *and we support it*."""
        verb = self.verb.group()
        around = f"{self.before[-PRONOUN:]}|{rest[:PRONOUN]}", f"{verb[-PRONOUN:]}|"
        return any(patterns(self.language).pronoun.search(one) for one in around)

    def _just_told(self, noun: str) -> list[str]:
        """Whose it is what a pronoun or *that proposal* stands for, if the words before the verb say so."""
        before = self.before
        nouns = [
            one
            for one in patterns(self.language).stated.finditer(before)
            if one.group()[:STEM].casefold() == noun[:STEM].casefold() or not noun
        ]
        return self._told_whose(before, nouns[-1]) if nouns else []

    def _only_other(self) -> list[str]:
        """Whom *its* means in *we thank A and support its proposal*: the only other one that the sentence has named."""
        own = patterns(self.language).own.search(self.before)
        named = {name for _, _, name in spans(self.before, self.language) if not is_any(name, self.own)}
        return list(named) if own and len(named) == 1 else []

    def _told_whose(self, before: str, noun: regex.Match[str]) -> list[str]:
        """Whose a noun before the verb is: *the proposal of A*, *we thank A for its proposal*."""
        words = patterns(self.language)
        owners = self._owners(before[noun.end() :], titled=noun.group()[0].isupper())
        before = before[: noun.start()]
        if self.language in OWNER_BEFORE:
            return [name for _, end, name in spans(before, self.language)[-1:] if len(before) - end <= AT_ONCE]
        places = spans(before, self.language)
        if not owners and places and not POSSESSIVE.sub("", before[places[-1][1] :].strip()):
            return [places[-1][2]]  # the A statement
        theirs = words.theirs.search(before) or words.pronoun.search(f"{noun.group()}|")
        if owners or not (theirs or (places and words.telling.search(before[places[-1][1] :]))):
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
                if _titled(rest, 0, verb):
                    continue
                if len(between.split()) <= COORDINATED and not words.stated.search(between):
                    continue
                if words.another.search(between[-TAIL:]) or verb.group().startswith("و"):
                    ends.append(verb.start())
        return rest[: min(ends)]

    def _statement(
        self, kind: AlignmentKind, others: Sequence[str], about: str = "", start: int | None = None
    ) -> Statement:
        start = self.start if start is None else start
        if self.verb.start() - start > LONGEST:  # a letterhead, or a list without full stops
            start = self.text.rfind("\n", start, self.verb.start() - RELATIVE) + 1 or self.verb.start() - RELATIVE
        sentence = self.text[start : self.end]
        return Statement(start + len(sentence) - len(sentence.lstrip()), self.end, kind, tuple(others), about)

    def _own_ends(self, words: str) -> list[int]:
        """Where words end by which the text speaks of its own author, in the order of the text."""
        found = [one.end() for one in patterns(self.language).own.finditer(words)]
        found += [end for _, end, name in spans(words, self.language) if is_any(name, self.own)]
        found += [one.end() for name in self.own for form in called(name) for one in form.finditer(words)]
        return sorted(found)

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
        if self.language in _SUBJECT_FOLLOWS and modifiers:
            behind = [name for start, _, name in spans(modifiers, self.language) if start <= DIRECTLY]
            if self._own_ends(modifiers[: 2 * DIRECTLY]):
                return True
            if behind and not near.strip():
                return False
        if not ends:
            return self._leads_to_the_author(before) or self._goes_on(before)
        return not self._another_acts(near[ends[-1] :])

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
        *_, (start, _) = [(0, 0), *_sentences(past)]
        told = past[start:]
        if not all(is_any(name, self.own) for _, _, name in spans(told, self.language)):
            return False
        ends = [one.start() for name in self.own for form in called(name) for one in form.finditer(told)]
        return bool(ends) and len(told[: min(ends)].split()) <= OPENING

    def _another_acts(self, between: str) -> bool:
        """Whether somebody else is named or meant directly before the verb: *we note that A supports*."""
        words = patterns(self.language)
        if words.others.search(between[-TAIL:]):
            return True
        named = [end for _, end, name in spans(between, self.language) if not is_any(name, self.own)]
        if not named or self._together(between):
            return False
        gap = between[named[-1] :]
        return len(gap.split()) <= CLOSE and not words.another.search(gap) and not self.verb.group().startswith("و")

    def _together(self, between: str) -> bool:
        """Whether the author acts together with others: *A and B support*."""
        words = patterns(self.language)
        (start, *_), *_ = spans(between, self.language)
        join = words.joined.match(between.lstrip())
        return join is not None and self.naming.only_links(words.joined.sub(" ", between[:start]))

    def _another_speaks(self, before: str) -> bool:
        """Whether the words directly before *on behalf of* name somebody else as who spoke: *as A said*, *by A*."""
        named = [(start, end) for start, end, name in spans(before, self.language) if not is_any(name, self.own)]
        if not named or len(before[named[-1][1] :].split()) > CLOSE:
            return False
        return any(
            one.end() <= named[-1][0] and len(before[one.end() : named[-1][0]].split()) <= COORDINATED
            for one in patterns(self.language).whose.finditer(before)
        )

    def _modifies(self, words: str) -> bool:
        """Whether words between verb and noun belong to the noun, as in *the joint EU statement*."""
        words = ACRONYM.sub(" ", words)
        if _STOP.search(words):
            return False
        if self.language in OWNER_BEFORE:
            return True
        untitled = _TITLE.sub("X", words)  # the Lamps for All initiative
        untitled = patterns(self.language).coupled.sub(" ", untitled)  # the views and proposals
        return patterns(self.language).apart.search(untitled) is None and len(untitled.split()) <= MODIFIERS

    def _leads(self, words: str) -> bool:
        """Whether words lead from one noun to another: *the views and proposals expressed in the statement of*."""
        return _STOP.search(words) is None and len(words.split()) <= CHAIN

    def _directly(self, rest: str) -> list[str]:
        """Whom a verb names without a word for a statement: *aligns with the European Union*, *joins it in calling
        for*.
        """
        words = patterns(self.language)
        places = self.naming.places(rest[:BEHALF], BETWEEN)
        if places and not self.naming.only_links(words.whose.sub(" ", rest[: places[0][0]])):
            return []
        names, end = names_of(places), places[-1][1] if places else 0
        if self.kind is not AlignmentKind.JOINS and words.naming.fullmatch(self.verb.group()):
            return self._office(rest) if not names else [] if self._of_theirs(rest[end:]) else names
        if not names:
            names = [name for name in self.naming.capitals(rest, DIRECTLY) if " " in name]
            end = rest.find(names[0]) + len(names[0]) if names else 0
        common = words.common.match(rest, end) if names else None
        if common is None or self.kind not in _IN_COMMON:
            return []
        gap = CAPITALS.sub(" ", common["gap"])
        if places and self.kind is AlignmentKind.SUPPORTS:
            gap = words.unnamed.sub(" ", words.joined.sub(" ", gap))  # supports A and other States in urging
        if (not places or self.kind is AlignmentKind.SUPPORTS) and gap.strip(" ,"):
            return []  # joins small nations in calling for
        if self.kind is AlignmentKind.SUPPORTS and not any(
            one.search(common.group()) for one in (words.stated, words.urging)
        ):
            return []  # supports A in its efforts
        return names if places else known(names[0], self.language) or names

    def _office(self, rest: str) -> list[str]:
        """Whom a verb names by an office: *agrees with President X*."""
        words = patterns(self.language)
        for name in self.naming.capitals(rest, DIRECTLY):
            office, _, bearer = name.partition(" ")
            theirs = rest[rest.find(bearer) + len(bearer) :].startswith(("'", "’"))
            if bearer and words.role.fullmatch(office) and not words.stated.fullmatch(office) and not theirs:
                return known(name, self.language) or [name]
        return []

    def _of_theirs(self, behind: str) -> bool:
        """Whether a name only says whose something is: *subscribes to A’s right*, *aligns with EU standards*."""
        words = patterns(self.language)
        if self.kind is AlignmentKind.ALIGNS and behind.startswith(("'", "’")):
            return True
        if self.language not in CAPITALISED:
            return False
        match = _SMALL.match(behind)
        small = match.group().split() if match else []
        if any(words.saying.fullmatch(word) for word in small[:COORDINATED]):
            return False  # what A has just said
        for word in small:
            if any(one.fullmatch(word) for one in (words.apart, words.joined, words.relative) if one):
                return False
            if not words.role.fullmatch(word):
                return True
        return False

    def _whose(self, rest: str, noun: regex.Match[str], *, refers: bool) -> list[str]:
        words = patterns(self.language)
        modifiers = "" if refers or words.theirs.search(noun.group()) else rest[: noun.start()]
        if self.language in OWNER_BEFORE:
            before = self.naming.known(modifiers, AT_ONCE)
        else:
            before = known(rest[: noun.end()], self.language) if modifiers else []
        if self._in_a_title(rest, noun):
            before = []
        behind = rest[noun.start() : noun.end() + DIRECTLY * 2]  # la propuesta noruega
        before += [name for start, _, name in spans(behind, self.language) if start == len(noun.group()) + 1]
        owners = self._owners(rest[noun.end() :], titled=noun.group()[0].isupper())
        if before or owners:
            return [*before, *owners]
        capitals = CAPITALS.findall(modifiers)
        if capitals and POSSESSIVE.search(capitals[0]):
            return self.naming.capitals(f"{capitals[0]}.", LONGEST)
        if noun.group()[0].isupper() or words.titled.fullmatch(noun.group()):
            return []  # other capitals before it belong to a title
        nearest = modifiers[max([0, *(one.end() for one in words.joined.finditer(modifiers))]) :]
        return [name for name in self.naming.capitals(nearest, LONGEST) if " " in name or is_acronym(name)]

    def _in_a_title(self, rest: str, noun: regex.Match[str]) -> bool:
        """Whether the name before a noun is a part of a title, as in *the Barbados Plan of Action*."""
        places = spans(rest[: noun.end()], self.language)
        continues = _CONTINUES.match(rest, noun.end())
        return bool(places and continues) and self.naming.begins_a_title(rest, *places[-1])

    def _owners(self, rest: str, *, titled: bool) -> list[str]:
        """Whose statement it is: the names after *by*, *of* or *on behalf of*, one such phrase after another. Whom
        somebody speaks for comes before the speaker. After *of* alone, behind the noun of a title such as
        *Declaration*, only known names count: other capitals continue the title.
        """
        words = patterns(self.language)
        behalf = words.verbs[AlignmentKind.ON_BEHALF_OF]
        found: list[str] = []
        at = 0
        while True:
            whose = words.whose.match(rest, at)
            if whose is not None:
                ends = [
                    end for pattern in (_STOP, words.own, words.stated) if (end := pattern.search(rest, whose.end()))
                ]
                stop = min([one.start() for one in ends] + [whose.end() + BEHALF])
                continues = titled and len(whose.group().split()) == 1
                in_title = words.stated.match(rest, stop) if ends and rest[stop : stop + 1].isupper() else None
                stop = in_title.end() if in_title else stop
                named = self.naming.known if continues or in_title else self.naming.names
                speaker, *principals = behalf.split(rest[whose.end() : stop])
                names = [name for one in principals for name in named(one, BEGINS)]
                if behalf.search(whose.group()):
                    found += [*named(speaker, BEGINS), *names]
                else:
                    found += [*names, *named(speaker, BEGINS)]
            elif found or at:
                break
            since = whose.end() if whose else at
            another = words.stated.search(rest, since, since + (2 * BEHALF if whose else RELATIVE))
            gap = rest[since : another.start()] if another else ""
            if another is None or not (words.another.search(gap) if found else self._leads(gap)):
                break
            bare = words.whose.match(rest, another.end())
            if not found and INDEFINITE.search(gap) and bare and len(bare.group().split()) == 1:
                break  # a request for an opinion of A
            titled = another.group()[0].isupper()
            at = another.end()
        return found
