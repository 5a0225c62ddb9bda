"""Who is told to have spoken for others, in the report of a body and by who gives the floor: *A (on behalf of B)*."""

from __future__ import annotations

from dataclasses import dataclass, replace

import regex

from indexer.alignments.clause import CLOSE, COORDINATED, LONGEST, Clause
from indexer.alignments.names import CAPITALS, is_any, spans
from indexer.alignments.naming import ARTICLES, BEGINS, OWNER_BEFORE, SUBJECT_FOLLOWS, is_state
from indexer.alignments.patterns import patterns
from indexer.alignments.speaking import MOST_REPRESENTED
from indexer.alignments.statement import AlignmentKind, Statement
from indexer.alignments.unsigned import WRITTEN_WITH, begins
from indexer.languages import pattern_of

_CLOSED = regex.compile(r"\s*[(（][^()（）]*[)）]")
"""A bracket behind a name that says more of it: *Micronesia (Federated States of)*."""
_OPENING = "(（"
_BEHIND_A_PERSON = regex.compile(r"\s*[)）]\s*(?:[,،，:：]|$)")
"""What ends the brackets with the State behind a speaker of it in a record: *Ms. B (A), speaking*, *Ms. B (A): she
spoke*.
"""
_CLOSES = regex.compile(r"\s*[)）]?[,،，]?\s*")
_BRACKETED = regex.compile(r"(?:[^()（）]|[(（][^()（）]*[)）])*")
"""The words up to the end of a bracket, with other brackets within."""
_LAST_ARTICLE = regex.compile(rf"\b(?:{pattern_of('articles')})\s+$|\bl[’']$", regex.IGNORECASE)
_BETWEEN = (",", "،", "、", ";", "；", "؛")
"""What stands between those of a list."""
_WORD = regex.compile(r"\p{L}+")


@dataclass(frozen=True, slots=True)
class ReportedClause(Clause):
    """A clause that may tell that somebody else than its author spoke on behalf of others; that a speaker of a State in
    brackets did, only if the text may be one of `records`.
    """

    records: bool = True

    def reported(self) -> Statement | None:
        """The statement that who is named directly before the words spoke for those who are named behind them."""
        before = self.before
        places = spans(before, self.language)
        as_chair = self.verb.groupdict().get("another")  # in his capacity as Chair of
        if as_chair or self._in_own_voice():
            return None
        if not places:
            return self._with_group_first(before) if self.records else None
        start, end, speaker = places[-1]
        gap = _CLOSED.sub("", before[end:])
        bracketed = gap.strip()[:1] in set(_OPENING)
        told = self._in_brackets(gap) if bracketed else self._tells(before, start, gap)
        if is_any(speaker, self.own) or not told:
            return None
        named = self._named_in_bracket() if bracketed else self._next()
        others = [name for name in named if name != speaker and not is_any(name, self.own)]
        if not others:
            return None
        return replace(self._statement(self.kind, others[:MOST_REPRESENTED]), by=speaker)

    def _in_own_voice(self) -> bool:
        """Whether the author speaks of itself in the sentence, and reports nothing: *we heard A on behalf of B*."""
        sentence = self.text[max(self.start, self.verb.start() - LONGEST) : min(self.end, self.verb.end() + LONGEST)]
        return bool(self.own) and patterns(self.language).own.search(sentence) is not None

    def _in_brackets(self, gap: str) -> bool:
        """Whether a bracket begins with the words, or with few others: *(also on behalf of B)*, not *(not on*."""
        words = patterns(self.language)
        leading = gap.strip().lstrip(_OPENING)
        return len(leading.split()) < COORDINATED and not words.negation.search(leading)

    def _tells(self, before: str, start: int, gap: str) -> bool:
        """Whether words without brackets tell that whom they name last speaks: *statements by A on behalf of B*, *the
        representative of A, who will speak on behalf of B*, but not *thanked A on behalf of B*.
        """
        words = patterns(self.language)
        leading = _LAST_ARTICLE.sub("", before[:start]).rstrip()
        last = "".join(_WORD.findall(leading)[-1:])
        gap = words.role.sub(" ", gap) if self.language in OWNER_BEFORE else gap
        rest = _WORD.findall(words.telling.sub(" ", gap))
        listed = not leading or leading.endswith(_BETWEEN) or self._ends_a_list(leading)
        recorded = self.records and _BEHIND_A_PERSON.match(gap) is not None
        led = listed or recorded or any(pattern and pattern.fullmatch(last) for pattern in (words.role, words.agents))
        if self.language in SUBJECT_FOLLOWS and leading == last:
            led = led or words.telling.fullmatch(WRITTEN_WITH.sub("", last)) is not None
        speaks = not rest or words.telling.search(gap) or any(map(words.saying.fullmatch, rest))
        return led and bool(speaks) and len(rest) <= COORDINATED

    def _with_group_first(self, before: str) -> Statement | None:
        """The statement where the group comes first: *Speaking on behalf of B, the representative of A said*."""
        words = patterns(self.language)
        following = self.text[self.verb.end() : min(self.end, self.verb.end() + LONGEST)]
        groups = self.naming.places(following, BEGINS)
        rest = following[groups[0][1] :] if groups else ""
        places = spans(rest, self.language)
        if not places or len(_WORD.findall(before)) > CLOSE or not is_state(places[0][2]) or is_state(groups[0][2]):
            return None
        start, end, speaker = places[0]
        gap = _CLOSES.match(rest, end)
        leads = rest[:start].rstrip().endswith(tuple(_OPENING)) or begins(rest[:start], self.language)
        says = words.saying.match(rest, gap.end() if gap else end)
        return replace(self._statement(self.kind, [groups[0][2]]), by=speaker) if leads and says else None

    def _ends_a_list(self, leading: str) -> bool:
        """Whether words lead to the last of a list of those who spoke: *statements by representatives of A, B and*."""
        words = patterns(self.language)
        joined = [match.start() for match in words.joined.finditer(leading) if not leading[match.end() :].strip()]
        return bool(joined) and any(word in leading for word in _BETWEEN) and words.role.search(leading) is not None

    def _named_in_bracket(self) -> list[str]:
        """Who is named up to the end of the bracket."""
        words = patterns(self.language)
        bracket = _BRACKETED.match(self.text, self.verb.end(), min(self.end, self.verb.end() + LONGEST))
        phrase = " ".join(bracket.group().split()) if bracket else ""
        named = self.naming.known(phrase, 2 * BEGINS, listed=True)
        if named and not self._begins_a_body(phrase):
            return named
        body = ARTICLES.sub("", phrase)
        if body[:1].isupper() and words.organisations.search(body) and "," not in body:
            return [body]
        return named or self.naming.bodies(phrase)

    def _begins_a_body(self, phrase: str) -> bool:
        """Whether words begin with those in capitals of which none is a known name: *the Group of Friends of*."""
        body = ARTICLES.sub("", phrase)
        capitals = CAPITALS.match(body)
        if capitals is None or any(start < capitals.end() for start, _, _ in spans(body, self.language)):
            return False
        rest = patterns(self.language).forums.sub(" ", capitals.group())
        return any(map(str.isupper, rest))  # not: States Members of the United Nations that are members of

    def _next(self) -> list[str]:
        """The group that is named next, or the States if the sentence ends with their list, or goes on by a verb of
        saying: others may speak then.
        """
        following = self.text[self.verb.end() : min(self.end, self.verb.end() + LONGEST)]
        another = patterns(self.language).verbs[AlignmentKind.ON_BEHALF_OF].search(following)
        following = following[: another.start()] if another else following
        places = self.naming.places(following, BEGINS)
        if not places:
            return self.naming.bodies(following)[:1]
        names = list(dict.fromkeys(name for _, _, name in places))
        if not is_state(names[0]):
            return names[:1]
        gap = _CLOSES.match(following, places[-1][1])
        persons = following[: places[0][0]].rstrip().endswith(tuple(_OPENING))  # the Chair, Mr. B (A)
        says = gap and not persons and patterns(self.language).saying.match(following, gap.end())
        ends = another is None and (says or not _WORD.search(following, places[-1][1]))
        return names if ends else []
