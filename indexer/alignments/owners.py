"""Whose statement, proposal or position is meant, by the words behind the verb."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from indexer.alignments.clause import AT_ONCE, COORDINATED, LONGEST, RELATIVE, Clause
from indexer.alignments.names import CAPITALS, POSSESSIVE, is_acronym, known, spans
from indexer.alignments.naming import (
    ACRONYM,
    ARTICLES,
    BEGINS,
    BETWEEN,
    CAPITALISED,
    INDEFINITE,
    OWNER_BEFORE,
    SUBJECT_FOLLOWS,
    is_state,
    names_of,
)
from indexer.alignments.patterns import patterns
from indexer.alignments.statement import AlignmentKind

MODIFIERS = 8
"""Words between them, at most."""
BEHALF = 160
"""Code points after *by* in which names stand."""
DIRECTLY = 16
"""Code points between a verb and whom it names without a word for a statement, at most. In *aligns itself with the
mediation efforts of* an undertaking is meant.
"""
CHAIN = 5
"""Words between a noun and the next one of the same chain, at most."""
TITLE = regex.compile(rf"{CAPITALS.pattern}(?:\s+(?:to|on|in|against|with|by)\s+(?:the\s+)?{CAPITALS.pattern})*")
"""Words in capitals, with others that a preposition joins to them."""
STOP = regex.compile(r"[:;(\[]|https?://|\s[-–—]\s")
"""What ends the words that belong to a noun."""
_CUT = regex.compile(r"(?:\s+\p{Lu}\S*)*\s+\S*$")
"""The last word, with words in capitals before it."""
_NUMBER = regex.compile(
    r"[\s,]*(?:\(?(?:\p{Lu}[\p{L}\d]*(?:[./-][\p{L}\d]+)*[./-]\p{L}*\d[\p{L}\d./-]*|\p{Lu}{2,}\s?\d+|"
    r"\d{1,3}(?![\p{L}\d%]))\)?)"
)
"""The number of a document behind the noun for it: *draft resolution A/1/L.5*, *working paper WP 12*."""
_WORD = regex.compile(r"\s+(?=\S)")
"""Where the next word of a topic begins."""
TOPIC = 8
"""Words of what a noun is about before it is told whose it is, at most."""
_SMALL = regex.compile(r"(?:\s+\p{Ll}[\p{L}-]*)+")
"""Words in small letters."""
_CONTINUES = regex.compile(r"(?:\s+\p{Ll}+){1,2}\s+\p{Lu}")
"""How a title goes on behind a noun."""
_IN_COMMON = frozenset({AlignmentKind.JOINS, AlignmentKind.SUPPORTS})
"""Kinds that name somebody before what they say: *joins A in calling for*, *supports A in its call for*."""


@dataclass(frozen=True, slots=True)
class OwnedClause(Clause):
    """A clause that says whose statement, proposal or position is meant."""

    def _leads(self, gap: str, noun: str) -> bool:
        """Whether words lead from one noun to another that means the same: *the views and proposals expressed in the
        statement of*, *the draft against lamps submitted by*, not *the text as it was before the proposal of*.
        """
        words = patterns(self.language)
        if STOP.search(gap) or words.turning.search(gap) or len(gap.split()) > CHAIN:
            return False
        return words.stated.fullmatch(noun) is None or words.relating.search(gap) is None

    def _modifies(self, words: str) -> bool:
        """Whether words between verb and noun belong to the noun, as in *the joint EU statement*."""
        words = ACRONYM.sub(" ", words)
        if STOP.search(words):
            return False
        if self.language in OWNER_BEFORE:
            return True
        if patterns(self.language).turning.search(words) or (self.language in SUBJECT_FOLLOWS and "،" in words):
            return False  # rejects war, because the position of
        untitled = TITLE.sub("X", words)  # the Lamps for All initiative
        untitled = patterns(self.language).coupled.sub(" ", untitled)  # the views and proposals
        return patterns(self.language).apart.search(untitled) is None and len(untitled.split()) <= MODIFIERS

    def _directly(self, rest: str) -> list[str]:
        """Whom a verb names without a word for a statement: *aligns with the European Union*, *joins it in calling
        for*.
        """
        words = patterns(self.language)
        places = self.naming.places(rest[:BEHALF], BETWEEN)
        leads = rest[: places[0][0]] if places else ""
        if places and not self.naming.only_links(words.whose.sub(" ", leads)):
            return []
        said = words.stated.search(leads)
        if said and words.saying_of.search(leads, said.end()):
            return []  # associates itself with the view that A should
        names, end = names_of(places), places[-1][1] if places else 0
        if self.kind is not AlignmentKind.JOINS and words.naming.fullmatch(self.verb.group()):
            if not names and (names := self._office(rest)):
                end = rest.find(names[0]) + len(names[0])
            return [] if self._of_theirs(rest[end:]) else [*self._principals(rest[end:]), *names]
        if not names:
            names = [name for name in self.naming.capitals(rest, DIRECTLY) if " " in name]
            end = rest.find(names[0]) + len(names[0]) if names else 0
        if not names or self.kind not in _IN_COMMON or not self._in_common(rest, end, known_names=bool(places)):
            return []
        return names if places else known(names[0], self.language) or names

    def _principals(self, behind: str) -> list[str]:
        """For whom somebody has spoken, by the words behind the name: *agrees with what A said on behalf of B*."""
        words = patterns(self.language)
        behalf = words.verbs[AlignmentKind.ON_BEHALF_OF].search(behind, 0, BETWEEN)
        leads = behind[: behalf.start()] if behalf else ""
        near = behalf is not None and len(leads.split()) <= COORDINATED and not words.joined.search(leads)
        return self.naming.known(behind[behalf.end() :], BEGINS) if behalf and near else []

    def _in_common(self, rest: str, end: int, *, known_names: bool) -> bool:
        """Whether the words behind the names say what is said in common: *joins A in calling for*, *supports A in its
        call for*, *joins A and others that have called for*.
        """
        words = patterns(self.language)
        common = words.common.match(rest, end)
        if common is None:
            return False
        besides = words.unnamed.sub(" ", words.joined.sub(" ", common["gap"]))
        if common["that"]:  # supports A in that lamps are useful
            return known_names and self.kind is AlignmentKind.SUPPORTS and not besides.strip(" ,")
        if common.groupdict().get("who"):  # not: joined the Alliance, which calls for
            others = words.unnamed.search(rest, 0, common.start("who"))
            return known_names and others is not None and not besides.strip(" ,")
        supports = self.kind is AlignmentKind.SUPPORTS
        gap = CAPITALS.sub(" ", besides if supports and known_names else common["gap"])
        if (supports or not known_names) and gap.strip(" ,"):
            return False  # joins small nations in calling for
        # not: supports A in its efforts
        return not supports or any(pattern.search(common.group()) for pattern in (words.stated, words.urging))

    def _as_proposed(self, rest: str) -> list[str]:
        """Who proposed what is supported, in whatever words: *supports references to lamps, as proposed by A*."""
        words = patterns(self.language)
        said = words.as_proposed.search(rest, 0, BEHALF)
        if said is None or self.kind in {AlignmentKind.ALIGNS, AlignmentKind.JOINS}:
            return []
        what = rest[: said.start()]
        if words.negation.search(what[-DIRECTLY:]) or self._another_clause(what):
            return []  # not as proposed by; supports lamps, and notes a text as proposed by
        other = (STOP, words.own, words.relative, words.supposing)
        return (
            []
            if any(pattern and pattern.search(what) for pattern in other)
            else self.naming.known(rest[said.end() :], BEGINS)
        )

    def _another_clause(self, what: str) -> bool:
        """Whether a conjunction in the object of a verb may begin a clause with another verb: *and notes*."""
        words = patterns(self.language)
        behind = [what[match.end() :].split() for match in words.joined.finditer(what)]
        if self.language not in CAPITALISED or any(
            words.joined.match(phrase.lstrip()) for phrase in what.split(",")[1:]
        ):
            return bool(behind)
        return any(words.saying.fullmatch(form) for first, *_ in filter(None, behind) for form in (first, f"{first}s"))

    def _office(self, rest: str) -> list[str]:
        """Whom a verb names by an office: *agrees with President X*."""
        words = patterns(self.language)
        for name in self.naming.capitals(rest, DIRECTLY):
            office, _, bearer = name.partition(" ")
            theirs = rest[rest.find(bearer) + len(bearer) :].startswith(("'", "’"))
            titled = words.role.fullmatch(office.rstrip(".")) and not words.role.fullmatch(bearer)  # Mr. President
            if bearer and titled and not words.stated.fullmatch(office) and not theirs:
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
        small = [word for word in match.group().split() if not words.role.fullmatch(word)] if match else []
        if any(words.saying.fullmatch(word) for word in small[:COORDINATED]):
            return False  # what A has just said
        leads = (words.apart, words.joined, words.relative)
        return bool(small) and not any(lead.fullmatch(small[0]) for lead in leads if lead)

    def _whose(self, rest: str, noun: regex.Match[str], *, refers: bool) -> list[str]:
        words = patterns(self.language)
        if words.undoing.fullmatch(noun.group()):  # the amendment to the proposal of A
            whose = words.whose.match(rest, noun.end())
            changed = words.stated.search(rest, whose.end() if whose else noun.end())
            topic = changed and len(rest[noun.end() : changed.start()].split()) == 1  # the amendment on lamps made by
            rest = rest[: changed.start()] if changed and not topic else rest
        modifiers = "" if refers or words.theirs.search(noun.group()) else rest[: noun.start()]
        if self.language in OWNER_BEFORE:
            before = [] if self._relates(rest, noun) else self.naming.known(modifiers, AT_ONCE)
        else:
            before = known(rest[: noun.end()], self.language) if modifiers else []
        if self._in_a_title(rest, noun):
            before = []
        elif before:
            before += self._also_before(rest, noun)
        behind = rest[noun.start() : noun.end() + DIRECTLY * 2] if self.language not in OWNER_BEFORE else ""
        before += [name for start, _, name in spans(behind, self.language) if start <= len(noun.group()) + 1]  # es, fr
        owners = self._owners(rest[noun.end() :], titled=noun.group()[0].isupper())
        if before or owners:
            return [*before, *owners]
        capitals = CAPITALS.findall(modifiers)
        if capitals and POSSESSIVE.search(capitals[0]):
            owner = POSSESSIVE.sub("", capitals[0])
            if " " not in owner and not is_acronym(owner):
                return []  # Bob's appeal
            return self.naming.capitals(f"{capitals[0]}.", LONGEST)
        if noun.group()[0].isupper() or words.titled.fullmatch(noun.group()):
            return []  # other capitals before it belong to a title
        nearest = modifiers[max([0, *(match.end() for match in words.joined.finditer(modifiers))]) :]
        return [name for name in self.naming.capitals(nearest, LONGEST) if " " in name or is_acronym(name)]

    def _relates(self, rest: str, noun: regex.Match[str]) -> bool:
        """Whether words before a noun's owner, or behind the noun, tell that something else is meant, where whose it is
        stands before it: `对` *the proposal of A* `的` *amendment*.
        """
        relating = patterns(self.language).relating
        owner = next((start for start, _, _ in spans(rest[: noun.start()], self.language)), 0)
        return relating.search(rest, 0, owner) is not None or relating.match(rest, noun.end()) is not None

    def _also_before(self, rest: str, noun: regex.Match[str]) -> list[str]:
        """Whose a second statement is that has its owner before it: *the A statement and the B Group declaration*."""
        words = patterns(self.language)
        join = words.joined.match(rest, noun.end() + 1)
        another = words.stated.search(rest, join.end(), join.end() + RELATIVE) if join else None
        phrase = rest[join.end() : another.start()].strip() if join and another else ""
        if not phrase or STOP.search(phrase) or self.language in OWNER_BEFORE:
            return []
        bodies = (name for name in CAPITALS.findall(ARTICLES.sub("", phrase)) if words.organisations.search(name))
        return known(phrase, self.language) or list(bodies)[:1]

    def _in_a_title(self, rest: str, noun: regex.Match[str]) -> bool:
        """Whether the name before a noun is a part of a title, as in *the Barbados Plan of Action* and *the Barbados
        Declaration*.
        """
        places = spans(rest[: noun.end()], self.language)
        title = patterns(self.language).titled.fullmatch(noun.group()) or _CONTINUES.match(rest, noun.end())
        return bool(places and title) and self.naming.begins_a_title(rest, *places[-1])

    def _owners(self, rest: str, *, titled: bool, subject: bool = False) -> list[str]:
        """Whose statement it is, which may be the `subject` of a verb behind it: the names after *by*, *of* or *on
        behalf of*, one such phrase after another. Whom somebody speaks for comes before the speaker. After *of* alone,
        behind the noun of a title such as *Declaration*, and behind a second noun only known names count: other
        capitals continue the title.
        """
        words = patterns(self.language)
        behalf = words.verbs[AlignmentKind.ON_BEHALF_OF]
        plain = ACRONYM.sub(lambda acronym: " " * len(acronym.group()), rest)
        found: list[str] = []
        at = 0
        while True:
            since = _after_number(rest, at) if at == 0 else at
            directly = words.whose.match(rest, since)
            whose = directly or self._behind_a_second(rest, at) or self._behind_a_topic(rest, since)
            if whose is not None:
                ends = [
                    end for pattern in (STOP, words.own, words.stated) if (end := pattern.search(plain, whose.end()))
                ]
                most = _end_of_reading(rest, self._reach(rest, whose.end()))
                stop = max(whose.end(), min([match.start() for match in ends] + [most]))
                continues = directly is None or (titled and len(whose.group().split()) == 1)
                goes_on = ends and rest[stop : stop + 1].isupper() and "," not in rest[whose.end() : stop]
                in_title = words.stated.match(rest, stop) if goes_on else None
                stop = in_title.end() if in_title else stop
                named = self.naming.known if continues or in_title else self.naming.names
                speaker, *principals = self._speakers(rest[whose.end() : stop])
                names = [
                    name
                    for principal in principals
                    for name in named(principal, BEGINS) or self.naming.described(principal.strip())
                ]
                acts = subject or (words.relative is not None and words.relative.search(whose.group()) is not None)
                speakers = named(speaker, BEGINS, led=bool(whose.group().strip()) and not acts)
                found += [*speakers, *names] if behalf.search(whose.group()) else [*names, *speakers]
            elif found or at:
                break
            since = whose.end() if whose else since
            another = words.stated.search(rest, since, since + (2 * BEHALF if whose else RELATIVE))
            gap = rest[since : another.start()] if another else ""
            if another is None or not (words.another.search(gap) if found else self._leads(gap, another.group())):
                break
            if found and (words.denying.search(gap) or words.saying_of.search(gap)):
                break  # the proposal of A, not that of B; the statement of A that the proposals of B
            bare = words.whose.match(rest, another.end())
            if not found and INDEFINITE.search(gap) and bare and len(bare.group().split()) == 1:
                break  # a request for an opinion of A
            titled = another.group()[0].isupper()
            at = another.end()
        return found

    def _reach(self, rest: str, start: int) -> int:
        """Up to where names are read: further while a list of them goes on."""
        end = start + BEHALF
        while end < min(len(rest), LONGEST):
            *before, last = self._speakers(rest[start:end])
            places = self.naming.places(last, BEGINS)
            is_list = before or len(places) > 1
            if not is_list or len(last) - (places[-1][1] if places else 0) > BETWEEN:
                break
            end += BEHALF
        return end

    def _speakers(self, named: str) -> list[str]:
        """The words before, between and behind what divides speakers and those for whom they speak: *A on behalf of B*;
        behind other words for it only a known group counts, *A as Chair of the C Group*.
        """
        words = patterns(self.language)
        others = (match for match in words.for_whom.finditer(named) if self._begins_with_a_group(named[match.end() :]))
        places = sorted(match.span() for match in (*words.verbs[AlignmentKind.ON_BEHALF_OF].finditer(named), *others))
        starts, ends = [0, *(end for _, end in places)], [*(start for start, _ in places), len(named)]
        return [named[start:end] for start, end in zip(starts, ends, strict=True)]

    def _begins_with_a_group(self, text: str) -> bool:
        names = self.naming.known(text, DIRECTLY)
        return bool(names) and not is_state(names[0])

    def _behind_a_topic(self, rest: str, at: int) -> regex.Match[str] | None:
        """What leads to a name behind what a noun is about, by more than a preposition: *the proposal on the use of
        lamps made by*.
        """
        words = patterns(self.language)
        about = words.about.match(rest, at)
        for word, _ in zip(_WORD.finditer(rest, about.end()) if about else (), range(TOPIC), strict=False):
            topic = rest[about.end() : word.start()] if about else ""
            apart = (STOP, words.stated, words.own, words.turning, words.urging)
            if any(pattern.search(topic) for pattern in apart):
                break
            whose = words.whose.match(rest, word.start())
            if whose is not None and len(whose.group().split()) > 1:
                return whose
        return None

    def _behind_a_second(self, rest: str, at: int) -> regex.Match[str] | None:
        """What leads to a name behind a second noun: *the initiatives and actions taken by*."""
        words = patterns(self.language)
        second = words.second.match(rest, at)
        return words.whose.match(rest, second.end()) if second and not words.people.search(second.group()) else None


def _after_number(text: str, at: int) -> int:
    """Where the number of a document ends that a text begins with; a name with a number, *G77*, is none."""
    number = _NUMBER.match(text, at)
    return number.end() if number and not known(number.group(), "en") else at


def _end_of_reading(text: str, most: int) -> int:
    """Up to where a text is read, at most so far, and not into a word or a name in capitals."""
    cut = _CUT.search(text[:most]) if len(text) > most else None
    return cut.start() if cut else most
