"""Statements of speaking for others: *I speak on behalf of ...*."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from indexer.alignments.clause import AT_ONCE, COORDINATED, LONGEST, OPENING, SUBJECT, TAIL, Clause
from indexer.alignments.names import LEAST_NOUN, ends_in_any, is_any, spans, without
from indexer.alignments.naming import ARTICLES, BEGINS, BODY, OWNER_BEFORE, is_state, names_of
from indexer.alignments.patterns import patterns
from indexer.alignments.statement import AlignmentKind, Statement

_NOTE = regex.compile(r"[^\p{L}*]*\*+\s*")
"""What stands before the words of a note to the name of a sponsor: an asterisk, and before that no words."""
_WORD = regex.compile(r"\p{L}+")
_TO = "to"
"""No preposition: what the author does next begins with it, as in *as Chair of A to present*."""
MOST_REPRESENTED = 60
"""Names after *on behalf of*, at most."""


@dataclass(frozen=True, slots=True)
class SpeakingClause(Clause):
    """A clause that may say for whom its author speaks."""

    def on_behalf(self) -> Statement | None:
        """*I speak on behalf of ...*: only what the text's own author says or submits so."""
        before = self.before
        following = self.text[self.verb.end() : min(self.end, self.verb.end() + LONGEST)]
        another = self.verb.groupdict().get("another")  # in his capacity as Chair of
        if another or self._denied(before) or self._in_the_past(before) or not self._speaks(before, following):
            return None
        if self._of_what_another_says(before):
            return None
        following = self._before_own(following)
        if self._by_another(following):
            return None
        alone = self.own if len(self.own) == 1 else frozenset[str]()
        others = (
            self._with_its_members(following)
            or self._counted(following)
            or [name for name in self._bodies(following) or self._the_group(following) if not ends_in_any(name, alone)]
        )
        others = [name for name in others if not is_any(name, alone)]
        if any(map(is_state, self.own)) and patterns(self.language).people.search(following, 0, 2 * SUBJECT):
            others = [name for name in others if spans(name, self.language)]  # of the Council and the people of A
        only = others[0] if len(others) == 1 else ""
        if only and (self._by_its_own() or self._introduces_itself(only) or self._quotes_a_state(only)):
            return None
        return self._statement(self.kind, others[:MOST_REPRESENTED]) if others else None

    def _by_its_own(self) -> bool:
        """Whether a representative speaks for a State, *on behalf of the Government of A*: that is no other submitter,
        in whosever document it stands.
        """
        own = patterns(self.language).own_behalf
        said = own.match(self.text, self.verb.start()) if own else None
        return said is not None and bool(self.text[self.verb.end() : said.end()].strip())

    def _introduces_itself(self, name: str) -> bool:
        """Whether a document whose submitters are not known says so which State speaks: *on behalf of A, I thank*."""
        return not self.own and is_state(name)

    def _quotes_a_state(self, name: str) -> bool:
        """Whether a body, an organisation or a group is the author, and the words are for one State: it quotes who
        speaks for that, its Chair for instance.
        """
        return bool(self.own) and is_state(name) and not any(map(is_state, self.own))

    def _bodies(self, following: str) -> list[str]:
        """The bodies that the words begin with, without the author: *on behalf of the author and the Lamp Network*."""
        found = self.naming.bodies(following)
        parts = [part.strip() for name in found for part in patterns(self.language).joined.split(name)]
        ours = any(is_any(part, self.own) for part in parts)
        return [ARTICLES.sub("", part) for part in parts if not is_any(part, self.own)] if ours else found

    def _with_its_members(self, following: str) -> list[str]:
        """The names that the words begin with, and those of a group's members: *the A Group and associated States,
        namely B and C*.
        """
        named = self.naming.places(following, BEGINS, listed=True)
        words = patterns(self.language)
        namely = words.namely.search(following, named[-1][1], named[-1][1] + BEGINS) if named else None
        members = self.naming.known(following[namely.end() :], AT_ONCE, listed=True) if namely else []
        return list(dict.fromkeys([*names_of(named), *members]))

    def _counted(self, following: str) -> list[str]:
        """Those who are counted first, or a group that nobody knows, and then those whom it comprises: *on behalf of
        twelve States of a region, namely A and B*, *of the Lamp Group, composed of A and B*.
        """
        words = patterns(self.language)
        namely = words.namely.search(following, 0, 2 * SUBJECT)
        if namely is None:
            return []
        named = self.naming.bodies(following[: namely.start()])
        group = named or words.unnamed.search(following, 0, BEGINS)
        members = self.naming.known(following[namely.end() :], AT_ONCE, listed=True) if group else []
        return [*named, *members] if members else []

    def _the_group(self, following: str) -> list[str]:
        """The group that the words before name, where *on behalf of the group* says no more."""
        group = patterns(self.language).organisations.search(following, 0, AT_ONCE + BEGINS)
        if group is None or len(following[: group.start()].split()) > 1:
            return []
        named = [name for _, _, name in spans(self.before, self.language)]
        words = patterns("en")
        return [name for name in named if words.organisations.search(name) and not words.role.match(name)][-1:]

    def _speaks(self, before: str, following: str) -> bool:
        """Whether the author speaks or submits something here on somebody's behalf."""
        words = patterns(self.language)
        ends = self._own_ends(self.before + self.verb.group())
        if not ends:
            note = _NOTE.fullmatch(before) is not None and any(map(is_state, self.own))
            opens = len(before.split()) <= OPENING and not words.saying.search(before)  # not: as was said on behalf of
            own = self._author_follows(following)
            tells = not before.strip() or words.telling.search(before + following) is not None
            return note or (opens and own and tells)
        since = ends[-1]
        if self._of_another(before, since) or self._by_a_representative(before[since:]):
            return False
        noun = any(words.whose.match(before, noun.end()) for noun in words.stated.finditer(before, 0, since))
        if self._another_acts(before[since:]) and (self.language in OWNER_BEFORE or self._tells_last(before[since:])):
            return False
        if not before[since:].strip(" (,–-"):  # A (on behalf of B)
            return True
        if before.rstrip().endswith(",") and len(before[since:].split()) <= COORDINATED:  # we have come, on behalf of
            return True
        told = (self._behind_another(before), self.verb.group(), following)
        return not noun and any(words.telling.search(part) for part in told)

    def _author_follows(self, following: str) -> bool:
        """Whether words speak of the author, and of nobody else between it and those for whom somebody speaks: *on
        behalf of A, I*, not *speaking on behalf of A, the Minister of B told us*.
        """
        ends = self._own_ends(following)
        listed = self.naming.places(following, BEGINS, listed=True)
        told = following[listed[0][1] : ends[0]] if listed and ends else ""
        between = following[listed[-1][1] : ends[0]] if told else ""
        others = any(is_state(name) and not is_any(name, self.own) for _, _, name in spans(between, self.language))
        return bool(ends) and not others and not patterns(self.language).saying.search(told)

    def _behind_another(self, before: str) -> str:
        """The words behind an earlier *on behalf of*, if another clause begins there: *had hoped to speak on behalf of
        A, but is on a mission*.
        """
        words = patterns(self.language)
        earlier = max((match.end() for match in words.verbs[self.kind].finditer(before)), default=0)
        return before[earlier:] if words.turning.search(before, earlier) else before

    def _denied(self, before: str) -> bool:
        """Whether the words of a clause deny that somebody speaks for others, or only say that somebody may: *this is
        no statement on behalf of*, *a statement can be made on behalf of*.
        """
        near = regex.split("[,،，;:]", before)[-1][-TAIL:]
        words = patterns(self.language)
        return words.denied.search(without(near, spans(near, self.language))) is not None

    def _of_another(self, before: str, since: int) -> bool:
        """Whether words speak of what somebody else says or proposes: *we heard the statement of A, on behalf of*."""
        words = patterns(self.language)
        theirs = (words.whose.match(before, noun.end()) for noun in words.stated.finditer(before, since))
        names = [name for match in theirs if match for name in self.naming.names(before[match.end() :], BEGINS)]
        return any(not is_any(name, self.own) for name in names)

    def _by_a_representative(self, before: str) -> bool:
        """Whether the document of a body tells that somebody's representative spoke: *the Committee adopted a draft,
        and a representative of one Party made a statement on behalf of*, *noted the statements by the observer for A*.
        """
        words = patterns(self.language)
        if any(map(is_state, self.own)):
            return False
        roles = (match.group() for match in words.role.finditer(before))
        return any(len(role) >= LEAST_NOUN and not words.stated.search(role) for role in roles)

    def _tells_last(self, before: str) -> bool:
        """Whether words end by telling that somebody speaks: *Brazil speaking*, *A, who spoke*."""
        words = patterns(self.language)
        last = " ".join(before.split()[-1:])
        return words.telling.search(last) is not None or words.saying.search(last) is not None

    def _of_what_another_says(self, before: str) -> bool:
        """Whether somebody else is meant, or a statement of somebody else: *his efforts on behalf of*, *aligns with the
        statement of A on behalf of B*.
        """
        words = patterns(self.language)
        theirs = words.theirs.search(before[-TAIL:])
        verb = " ".join(before[-TAIL:][: theirs.start()].split()[-1:]) if theirs else ""
        if theirs and not words.telling.search(f"{verb} {theirs.group()}"):
            return True  # their efforts on behalf of, but not: address this meeting on behalf of
        owned = words.owned.search(before[-TAIL:]) if words.owned else None
        leading = before[-TAIL:][: owned.start()].split() if owned else []
        if leading and words.apart.fullmatch(leading[-1]):
            return True  # thank A for her statement
        if words.urging.search(before[-SUBJECT:]) or self._another_speaks(before) or self._only_thanks(before):
            return True
        return any(
            pattern.search(before) for kind, pattern in words.verbs.items() if kind is not AlignmentKind.ON_BEHALF_OF
        )

    def _only_thanks(self, before: str) -> bool:
        """Whether whom the author has named is who speaks, behind a preposition: *thank A for presenting a draft*."""
        words = patterns(self.language)
        since = max([0, *self._own_ends(before)])
        named = [end for _, end, name in spans(before[since:], self.language) if not is_any(name, self.own)]
        if not named or words.joined.search(before, since + named[-1]):
            return False
        behind = _WORD.findall(before[since + named[-1] :])
        leads = [at for at, word in enumerate(behind) if words.apart.fullmatch(word) and word.casefold() != _TO]
        return any(words.telling.fullmatch(word) for at in leads for word in behind[at + 1 : at + COORDINATED])

    def _by_another(self, following: str) -> bool:
        """Whether words name who spoke: *on behalf of the Group by A*, not *on behalf of the group led by A*."""
        agents = patterns(self.language).agents
        by = agents.search(following) if agents else None
        group = following[: by.start()].split() if by else []
        if by is None or not group or len(group) > BODY or not group[-1][0].isupper():
            return False
        return any(not is_any(name, self.own) for name in self.naming.known(following[by.end() :], BEGINS))

    def _before_own(self, following: str) -> str:
        """The words up to those that speak of the author anew: not in *on behalf of my country and of A, I*."""
        words = patterns(self.language)
        ends = [
            match.start()
            for match in words.own.finditer(following)
            if not words.joined.match(following[match.end() :].lstrip())
        ]
        return following[: ends[0]] if ends else following
