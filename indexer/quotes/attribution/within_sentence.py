"""Which speaker of a sentence belongs to which of its quotations."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from indexer.languages import CASED, END, pattern_of
from indexer.languages.phrases import Either, Ending, Phrase
from indexer.languages.word_classes import word_class
from indexer.quotes.attribution import anaphors
from indexer.quotes.attribution.anaphors import Anaphor
from indexer.quotes.attribution.capitals import heading_clauses
from indexer.quotes.attribution.group_voices import of_group
from indexer.quotes.attribution.marks import (
    BOUNDARY,
    COMMAS,
    behind_quotation,
    clause_end,
    clause_starts,
    last_before,
    phrase_start,
)
from indexer.quotes.attribution.sentence import BEGINS_CLAUSE
from indexer.quotes.attribution.set_apart import speakers_set_apart
from indexer.quotes.attribution.signature import signature
from indexer.quotes.attribution.struck_out import is_struck_out
from indexer.quotes.attribution.verbs import Silent, Statement, statements
from indexer.quotes.attribution.wording import (
    ARTICLE,
    BACK_REFERENCE,
    ELIDED,
    HAN_ROLE,
    LEADING,
    LETTER,
    ROLES_NEXT,
    SAYING,
    SPEAKER_ROLE,
    whole_words,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.languages.phrases import Found
    from indexer.quotes.attribution.names import Name
    from indexer.quotes.attribution.sentence import Sentence

_ACCORDING = regex.compile(whole_words("according_to"))
_PAPERS = pattern_of("papers", scripts=CASED)
_ACCORDING_TO_IT = Either(
    word_class("according_to_it"),
    Phrase(
        regex.compile(
            rf"(?<!\p{{L}})(?:{pattern_of('according_to', scripts=CASED)})\s+"
            rf"(?:{pattern_of('possessives', scripts=CASED)})\s+(?:\p{{Ll}}+\s+){{0,2}}"
        ),
        Either(SPEAKER_ROLE, rf"(?:{_PAPERS}){END}"),
    ),
)
"""By a pronoun, or by an office with one: *according to its ambassador*."""
_I = regex.compile(rf"\s*(?:{whole_words('first_person')})\s", regex.IGNORECASE)
_NOUN = pattern_of("saying_nouns", scripts=CASED)
_POSSESSED = regex.compile(
    rf".{{0,2}}['’]s?\s+(?:\p{{Ll}}+\s+)?(?:{_NOUN})(?:,[^,;:]{{1,80}},)?"
    rf"(?:(?:\s+(?:is|was))?\s+(?:{pattern_of('reporting')}|of|for)|\s+to(?:\s+[\p{{L}}'’-]+){{1,6}}|(?P<colon>\s*:))\s*"
)
"""A possessive and what somebody says, and what stands before the words themselves: *Cuba's pledge to keep it*; not
*called Cuba's claim* ...
"""
_TO_DO = regex.compile(
    r"\s+(?:(?:de|a|à|para)\s+|d['’])\p{L}+(?:er|ir|re|ar)(?:\s+[\p{L}'’-]+){0,6}\s*|"
    r"\s+\p{Cyrillic}+(?:ть|ться|ти)(?:\s+\p{Cyrillic}+){0,6}\s*"
)
"""An infinitive behind whose promise it is: *la promesse de Cuba de garder* ..."""
_NOUN_OF = regex.compile(
    rf"(?<!\p{{L}})(?:{_NOUN})\s+(?:(?:{pattern_of('of_words')})\s+)?{ARTICLE}?$",
    regex.IGNORECASE,
)
_THE = rf"(?<!\p{{L}})(?:(?:{pattern_of('articles', scripts=('Latin',))})\s+|{ELIDED})"
_CLAIM = regex.compile(
    rf"{_THE}(?:[\p{{L}}'’-]+\s+){{0,2}}(?:{_NOUN})\s*,?\s*(?:{pattern_of('that_clauses')}|{pattern_of('reporting')})"
    r"\s+(?:[\p{L}'’-]+\s+){0,6}$",
    regex.IGNORECASE,
)
_THAT = regex.compile(rf"\s*,?\s*(?:{pattern_of('that_clauses')}|{pattern_of('reporting')})\s*")
_GIVEN = Ending(
    rf"(?:(?:{whole_words('quoting')})|(?<!\p{{L}})(?:{pattern_of('quoting', scripts=('Arabic',))}))"
    rf"\s*(?:(?:{pattern_of('toward')})\s+)?{ARTICLE}?$",
    ROLES_NEXT,
)
"""A verb that gives the words of who is named next."""
_OF_WHOM = "|".join(pattern_of(field, scripts=("Latin",)) for field in ("of_words", "agents", "sources"))
_WORDS_OF = Ending(
    rf"(?<!\p{{L}})(?:{_NOUN}|{_PAPERS}|message|mensaje|послани[ея])\s+(?-i:\p{{Ll}}+\s+)?"
    rf"(?:(?:{_OF_WHOM})\s*|(?<=\p{{Cyrillic}}\s))(?:{ARTICLE})?$|"
    rf"(?<!\p{{L}})[وفبكل]?(?:ال)?(?:{pattern_of('saying_nouns', scripts=('Arabic',))})\s+$",
    ROLES_NEXT,
)
"""A noun for what somebody says or writes before whose it is."""
_CALLED = Either(
    rf"[^,;:.\p{{Cyrillic}}]*(?<!\p{{L}})(?:{pattern_of('passive_auxiliaries')})\s+(?:\p{{L}}+\s+){{1,4}}",
    Phrase(r"\s+(?=\p{Cyrillic})", SAYING, r"\s*"),
)
"""What follows on whose words others call something, up to that; in Russian, a verb without a subject does."""
_HAN_CALLED = regex.compile(
    rf"的?(?:{pattern_of('saying_nouns', scripts=('Han',))})[^，；。]{{0,20}}被[^，；。]{{0,20}}"
)
_HAN_GIVEN = regex.compile(
    rf"(?:{HAN_ROLE})*(?:的?(?:{pattern_of('saying_nouns', scripts=('Han',))})|关于|所谓)说?[:：]?\s*"
)
_SAYING_THAT = Phrase(
    rf"\s+(?!(?:{pattern_of('and_words')})\s)(?-i:\p{{Ll}}+\s+){{1,2}}",
    SAYING,
    rf"(?:\s+(?:{pattern_of('reporting')}))?\s*(?:\p{{L}}+\s+){{0,3}}[:]?\s*",
)
_GOES_ON = regex.compile(
    rf"\s*,?\s*(?:{pattern_of('that_clauses')}|ب?(?:{pattern_of('reporting')})|"
    rf"(?:{pattern_of('who', scripts=(*CASED, 'Arabic'))})"
    rf"|(?<!\p{{L}})о|for)\s+(?:[\p{{L}}'’-]+\s+){{0,6}}(?:{pattern_of('reporting')}\s+)?",
    regex.IGNORECASE,
)
_COLON = regex.compile(r"\s*[:：]\s*")
_SUBJECT = {
    script: pattern_of("subject_relatives", scripts=scripts)
    for script, scripts in (("cased", CASED), ("Arabic", ("Arabic",)), ("Han", ("Han",)))
}
_WHO = regex.compile(
    rf"(?:\s*,\s*(?:{_SUBJECT['cased']})|\s*[,،]?\s*(?:{_SUBJECT['Arabic']}))\s+"
    rf"(?P<clause>[^,،，;؛；:：]*(?:,\s*(?:{pattern_of('reporting', scripts=('Cyrillic',))}))?)\s*[,،:]?\s*"
    rf"|[^;；。:：]{{0,20}}[,，]?(?:{_SUBJECT['Han']})(?P<clause>[^,，;；:：]*)[,，:：]?\s*",
    regex.IGNORECASE,
)
"""A clause about who is named before it that goes on up to the quotation: *Cuba, which had said that*."""
_WHOSE_SPEAKER = Phrase(rf"\s*,\s*(?:{pattern_of('whose', scripts=CASED)})\s*", SPEAKER_ROLE, r"[^,;:]*")
"""A clause about whose speaker says it, up to the quotation: *Cuba, whose envoy praised* ..."""
_UNLIKE = Ending(rf"(?<![\p{{L}}\p{{M}}])[وف]?(?:{pattern_of('unlike')})\s*{ARTICLE}?$", ROLES_NEXT)
_REPORTS = regex.compile(rf"(?<![\p{{L}}\p{{M}}])(?:{pattern_of('reporting')})\s*$", regex.IGNORECASE)
_ABOUT = Ending(rf"(?<!\p{{L}})(?:{pattern_of('papers_on', scripts=CASED)})\s+{ARTICLE}?$", ROLES_NEXT)
_PRONOUN = regex.compile(rf"(?:{pattern_of('subject_pronouns', scripts=CASED)}){END}", regex.IGNORECASE)
_PAPER_SAYS = regex.compile(
    rf".{{0,2}}['’]s?\s+(?-i:\p{{Ll}}+\s+)?(?:{_PAPERS}|{_NOUN}),?\s+(?:{pattern_of('relative', scripts=CASED)})\s+"
    rf"(?:[\p{{L}}'’-]+\s+){{1,5}}",
    regex.IGNORECASE,
)
_ASIDE_BEFORE = Ending(
    rf"(?:,|(?<!\p{{L}})(?:{pattern_of('reporting', scripts=CASED)}))\s*,?\s*"
    rf"(?:{pattern_of('according_to', scripts=CASED)})\s+{ARTICLE}?$",
    ROLES_NEXT,
)
_ASIDE_BEHIND = regex.compile(r"\s*,\s*")
_REPROACHED = Ending(
    rf"(?<!\p{{L}})(?:{pattern_of('reproaching', scripts=CASED)})\s+"
    rf"(?!(?:{pattern_of('agents', scripts=CASED)})\s)(?:(?-i:\p{{Ll}}+)\s+)?"
    rf"(?:(?:{pattern_of('toward', scripts=('Latin',))})\s+)?"
    rf"{ARTICLE}?$|(?:{pattern_of('reproaching', scripts=('Han',))})$|"
    rf"(?<!\p{{L}})[وف]?(?:{pattern_of('reproaching', scripts=('Arabic',))})\s[^,;:،؛]{{0,60}}$",
    ROLES_NEXT,
)
"""Who is named behind such a verb; in Arabic, behind who does so."""
_DETERMINERS = "|".join(
    pattern_of(field, scripts=("Latin",)) for field in ("articles", "indefinite_articles", "possessives")
)
_BY = "|".join(pattern_of(field, scripts=("Latin",)) for field in ("of_words", "papers_by", "agents"))
_PAPER_OF = regex.compile(
    rf"\s+(?:(?:{_DETERMINERS})\s+|{ELIDED})?(?:\p{{Ll}}+\s+)?(?:{_PAPERS})(?:\s+\p{{Ll}}+)?\s+"
    rf"(?:(?:{_BY})\s+{ARTICLE}?|(?<=\p{{Cyrillic}}\s)|{ELIDED})",
    regex.IGNORECASE,
)
_FOR_WHOM = regex.compile(
    rf",\s+(?:{pattern_of('according_to', scripts=CASED)})\s+"
    rf"(?:{pattern_of('who', scripts=CASED)}|{pattern_of('whom', scripts=CASED)})(?!\p{{L}})",
    regex.IGNORECASE,
)
"""*Cuba, for whom*; nobody else in the clause says so."""
_SEMICOLON = regex.compile(r"[;؛；]")
_SUBORDINATORS = "|".join(pattern_of(field, scripts=CASED) for field in ("subordinators", "sequences"))
_CONJUNCTIONS = "|".join([_SUBORDINATORS, *(pattern_of(field, scripts=CASED) for field in ("and_words", "reporting"))])
_ASIDE = regex.compile(rf"\s*(?:{_SUBORDINATORS})\s[^,،]*[,،]\s*(?:{pattern_of('reporting')})\s*", regex.IGNORECASE)
_STOP = regex.compile(r"\s*(?:[.;؛；。]|$)")
_JOINS = Phrase(r"\s*", Either(rf"(?:{_CONJUNCTIONS}){END}|[وف]|\p{{Han}}", Phrase(rf"(?!{ARTICLE})", BACK_REFERENCE)))
"""What joins a clause to the one before; in Arabic, a letter of its first word. In Chinese, it is what comes next."""
_INTRODUCES = regex.compile(rf"(?:[:：]|{pattern_of('reporting')})\s*$")
"""The end of words that introduce the quotation behind them."""


def speakers_in(sentence: Sentence) -> list[str | Silent | None]:
    """For each quotation of a sentence the speaker, or what the sentence says instead; None if it says nothing. A
    speaker is a canonical name, or a name as written that nobody known bears.
    """
    told = statements(sentence)
    apart = speakers_set_apart(sentence)
    found: list[str | Silent | None] = []
    used: set[Statement] = set()
    struck_out: set[int] = set()
    for number in range(len(sentence.quotations)):
        quotation = _Quotation(sentence, number, told)
        statement = quotation.statement(used)
        if is_struck_out(sentence.text, sentence.quotations[number]) and not quotation.has_statement_behind(statement):
            struck_out.add(number)
        if whose := apart.get(sentence.quotations[number]) or quotation.whose_words() or quotation.relayed():
            found.append(whose)
        elif who := quotation.of_relative_clause():
            found.append(who)
        elif quotation.is_own_voice():
            found.append(sentence.label() or Silent.SOMEBODY)
        elif head := quotation.label() or quotation.head_before(statement) or quotation.main_head(statement):
            found.append(head)
        elif statement is not None:
            used.add(statement)
            found.append(Silent.SOMEBODY if quotation.has_two_speakers(statement) else statement.speaker)
        else:
            found.append(quotation.speaker_without_verb() or quotation.speaker_before(found))
    found = [_unless_a_capital_speaks(sentence, number, told) for number, told in enumerate(found)]
    found = [_unless_reproached(sentence, number, told) for number, told in enumerate(found)]
    found = [_unless_called(sentence, number, told) for number, told in enumerate(found)]
    found = [of_group(sentence, number, told) for number, told in enumerate(found)]
    return [Silent.NOBODY if number in struck_out else told for number, told in enumerate(found)]


def _unless_reproached(sentence: Sentence, number: int, told: str | Silent | None) -> str | Silent | None:
    """What is read of a quotation, or that nobody known said it, of what somebody unknown reproaches with it who is
    read: *Lantern Watch criticised Cuba for “...”*.
    """
    place, first = sentence.quotations[number], sentence.quotations[number - 1] + 1 if number else 0
    inside = [(name.start, name.end, name.owner) for name in sentence.names if first <= name.start < place][-1:]
    if isinstance(told, str) and (start := sentence.text.find(told, first, place)) >= 0:
        inside.append((start, start + len(told), told))
    for start, end, owner in inside:
        before = sentence.text[phrase_start(start, first) : start]
        if BOUNDARY.search(sentence.text, end, place) or not _REPROACHED.search(before):
            continue
        if told in {owner, None}:
            answers = SAYING.search(sentence.text, end, place)  # Norway accused Cuba, which had said “...”
            return (None if answers else _reproacher(sentence, owner, first, start)) or Silent.SOMEBODY
    return told


def _unless_called(sentence: Sentence, number: int, told: str | Silent | None) -> str | Silent | None:
    """What is read of a quotation, or that nobody known said it, where it is what somebody calls the words of who is
    read: *The words of Cuba were called* “...”.
    """
    place, first = sentence.quotations[number], sentence.quotations[number - 1] + 1 if number else 0
    for name in sentence.names:
        if name.owner != told or not first <= name.start < place:
            continue
        before, behind = sentence.text[phrase_start(name.start, first) : name.start], sentence.text[name.end : place]
        if _HAN_CALLED.fullmatch(behind) or (_CALLED.fullmatch(behind) and _WORDS_OF.search(before)):
            return Silent.SOMEBODY
    return told


def _reproacher(sentence: Sentence, owner: str, first: int, place: int) -> str | None:
    """Who heads the clause in which somebody is reproached whose name begins at a place: *Norway* accused Cuba."""
    clause = last_before(clause_starts(sentence.text, first, place), place)
    heads = {name.owner for name in sentence.names if clause <= name.start < place and sentence.is_head(name, clause)}
    verb = _REPROACHED.search(sentence.text, clause, place)
    if not heads and verb and not LETTER.search(sentence.text, clause, verb.start()):
        heads = {sentence.apposition_before(clause) or sentence.head_before(clause) or owner}
    return heads.pop() if len(heads - {owner}) == len(heads) == 1 else None


def _unless_a_capital_speaks(sentence: Sentence, number: int, told: str | Silent | None) -> str | Silent | None:
    """What is read of a quotation, or that nobody known said it: a capital of another State heads a clause between the
    quotation before and this one, where who is told is not named: *Cuba said "...", but Moscow was blunter: "..."*.
    """
    if not isinstance(told, str):
        return told
    first, place = sentence.quotations[number - 1] + 1 if number else 0, sentence.quotations[number]
    if any(name.owner == told and first <= name.start < place for name in sentence.names):
        return told
    others = heading_clauses(sentence.text, first, place)
    return Silent.SOMEBODY if others and told not in others else told


def _according_aside(before: str, behind: str) -> bool:
    """Whether what stands around a name tells, between commas, that what follows is so for this one: X said that, *for
    Cuba,* ...
    """
    return _ASIDE_BEHIND.fullmatch(behind) is not None and _ASIDE_BEFORE.search(before) is not None


class _Quotation:
    """The quotation of a number in its sentence, and the verbs of saying that are `told` there."""

    def __init__(self, sentence: Sentence, number: int, told: Sequence[Statement]) -> None:
        places = sentence.quotations
        self._sentence = sentence
        self._text = sentence.text
        self._statements = told
        self._place = places[number]
        self._previous = places[number - 1] if number else -1
        self._following = places[number + 1] if number + 1 < len(places) else None

    def speaker_before(self, found: Sequence[str | Silent | None]) -> str | Silent | None:
        """The last of the speakers `found`, unless somebody else is named since: ...; *so did Cuba*: ..."""
        speaker = found[-1] if found else None
        if speaker is None:
            return None
        since = (name for name in self._sentence.names if self._previous < name.start < self._place)
        return speaker if all(name.owner == speaker for name in since) else None

    def whose_words(self) -> str | None:
        """Whose a noun directly before it says that it is: *Cuba's claim that* ..., *la remarque de Cuba selon
        laquelle* ...
        """
        for name in self._sentence.names:
            if not self._previous < name.start < self._place:
                continue
            behind, before = self._text[name.end - 2 : self._place], self._text[: name.start]
            possessed = _POSSESSED.fullmatch(behind)
            if (
                possessed
                and possessed["colon"]
                and not LEADING.fullmatch(before[behind_quotation(before, len(before)) :])
            ):
                continue  # Norway rejected Cuba's claim: ...
            told = possessed or (
                _NOUN_OF.search(before)
                and any(pattern.fullmatch(self._text, name.end, self._place) for pattern in (_THAT, _TO_DO))
            )
            if told:
                return name.owner
        return None

    def relayed(self) -> str | Silent | None:
        """Whose words somebody else gives: *quoted Cuba as saying*, *the words of Cuba's minister that*, *Cuba's
        letter, which says that*; somebody's, where it is not clear whether that one goes on: *the words of Cuba*: ...
        """
        for name in self._sentence.names:
            if not self._previous < name.start < self._place:
                continue
            before = self._text[phrase_start(name.start, self._previous + 1) : name.start]
            behind = self._text[name.end : self._place]
            if _GIVEN.search(before) or _WORDS_OF.search(before):
                says = _SAYING_THAT.fullmatch(behind) and not self._sentence.holds_name(name.end + 1, self._place)
                if says or _GOES_ON.fullmatch(behind):
                    return name.owner
                if _COLON.fullmatch(behind) and LETTER.search(before):
                    return self._unless_alone(name)
            if _GIVEN.search(before) and behind.lstrip()[:1] in COMMAS:
                return Silent.SOMEBODY  # Norway, quoting Cuba, said that “...”
            if _HAN_GIVEN.fullmatch(behind):
                return self._unless_alone(name)
            if _PAPER_SAYS.fullmatch(self._text, name.end - 2, self._place) or _according_aside(before, behind):
                return name.owner
        return None

    def of_relative_clause(self) -> str | Silent | None:
        """Who says it in a clause about somebody who is named before that, whatever the verb: Norway opposed *Cuba,
        which had said that* “...”; somebody, where the verb may be none of saying, and others are named.
        """
        inside = [mention for mention in self._sentence.names if self._previous < mention.start < self._place]
        if inside and _WHOSE_SPEAKER.fullmatch(self._text, inside[-1].end, self._place):
            return inside[-1].owner
        if inside and self._is_what_one_says(inside[-1]):
            return inside[-1].owner
        who = _WHO.fullmatch(self._text, inside[-1].end, self._place) if inside else None
        if who is None or _PRONOUN.match(who["clause"]):
            return None
        name = inside[-1]
        if _ABOUT.search(self._text[phrase_start(name.start, self._previous + 1) : name.start]):
            return Silent.SOMEBODY
        if SAYING.search(who["clause"]) or _REPORTS.search(who["clause"]):
            return name.owner
        return Silent.SOMEBODY if any(other.owner != name.owner for other in inside) else name.owner

    def _is_what_one_says(self, name: Name) -> bool:
        """Whether somebody says the quotation, whatever another does with it: Norway rejected *what Cuba calls*."""
        between = self._text[name.end : self._place]
        return self._sentence.is_inside(name) and LETTER.search(between) is not None and not BOUNDARY.search(between)

    def _unless_alone(self, name: Name) -> str | Silent:
        """Whose the words of somebody are behind a colon: of who is named alone, or of one of two."""
        others = (other for other in self._sentence.names if self._previous < other.start < name.start)
        return Silent.SOMEBODY if any(other.owner != name.owner for other in others) else name.owner

    def statement(self, used: set[Statement]) -> Statement | None:
        """The statement to which it belongs: the last before it that is not `used` for another quotation, else the one
        behind it, else the last before it, unless somebody is named since.
        """
        before = self._not_aside(
            [statement for statement in self._statements if self._previous < statement.start < self._place]
        )
        behind = next((statement for statement in self._statements if statement.start > self._place), None)
        if behind is not None and not self._belongs_to(behind):
            behind = None
        fresh = [statement for statement in before if statement not in used]
        if fresh and behind and _SEMICOLON.search(self._text, fresh[-1].end, self._place):
            fresh = []  # another clause: what follows belongs to the quotation
        again = [statement for statement in before[-1:] if not self._is_another_named(statement)]
        return next((statement for statement in (*fresh[-1:], behind, *again) if statement is not None), None)

    def has_statement_behind(self, statement: Statement | None) -> bool:
        """Whether the statement to which it belongs stands behind it."""
        return statement is not None and statement.start > self._place

    def _not_aside(self, before: Sequence[Statement]) -> Sequence[Statement]:
        """The statements before it, without a last one between commas: Cuba said, *as Norway had said*, that “...”."""
        if len(before) > 1 and (
            _ASIDE.fullmatch(self._text, before[-1].start, self._place) or self._is_set_aside(before[-1])
        ):
            return before[:-1]
        return before

    def _is_set_aside(self, statement: Statement) -> bool:
        """Whether a statement is the object of another and ends before it: contrary to *what Norway claimed*, “...”."""
        inside = self._sentence.inside_another(statement.speaker)
        return inside is not None and not COMMAS.isdisjoint(self._text[statement.end : self._place])

    def _is_another_named(self, since: Statement) -> bool:
        """Whether another name stands between a statement and the quotation, or alone behind it: “...”, *and Cuba*."""
        names = (name for name in self._sentence.names if name.owner != since.speaker)
        return any(since.end <= name.start < self._place or self._is_alone_behind(name) for name in names)

    def _is_alone_behind(self, name: Name) -> bool:
        """Whether nothing but a name stands behind it up to a stop."""
        return (
            name.start > self._place
            and not LETTER.search(self._text, self._place + 1, name.start)
            and _STOP.match(self._text, name.end) is not None
        )

    def label(self) -> str | None:
        """Whose name stands alone before it, behind what another says in the sentence: “...”, Norway said, *and Cuba*:
        “...”.
        """
        if all(statement.start > self._place for statement in self._statements):
            return None
        return self._sentence.label_before(self._place)

    def head_before(self, statement: Statement | None) -> str | None:
        """The head of the clauses before it, if the statement behind it has another speaker, and runs into the next
        quotation: after *Cuba* had deplored “...”, Norway asked for “...”.
        """
        following = self._following
        if statement is None or following is None or not self._place < statement.start < statement.end <= following:
            return None
        if BOUNDARY.search(self._text, statement.end, following):
            return None
        head = self._sentence.only_head_before(self._place)
        return None if head == statement.speaker else head

    def main_head(self, statement: Statement | None) -> str | None:
        """Who heads the clause that leads into it, where all others before are in clauses below that, or contrasted
        with that one: while Norway says it is final, *Cuba* sees “...”; unlike Norway, *Cuba* sees “...”.
        """
        inside = [name for name in self._sentence.names if self._previous < name.start < self._place]
        others = [name for name in inside if name.owner != inside[-1].owner]
        if not others or not self._sentence.leads_clause(inside[-1]):
            return None
        starts = clause_starts(self._text, self._previous + 1, self._place)
        clause, between = last_before(starts, inside[-1].start), self._text[inside[-1].end : self._place]
        if (
            (statement is not None and statement.start >= clause)
            or BOUNDARY.search(between)
            or not LETTER.search(between)
        ):
            return None
        if all(self._is_below(name, last_before(starts, name.start)) for name in others):
            return inside[-1].owner
        return None

    def _is_below(self, name: Name, clause: int) -> bool:
        """Whether a name stands in a clause that begins at a place with a word for when or why, or is contrasted."""
        if BEGINS_CLAUSE.match(self._text, clause):
            return True
        return _UNLIKE.search(self._text, phrase_start(name.start, clause), name.start) is not None

    def has_two_speakers(self, statement: Statement) -> bool:
        """Whether a statement before it has one speaker, and one directly behind it another: contrary to what Norway
        *says*, “...”, *said* Cuba. A conjunction behind it begins another clause.
        """
        behind = next((other for other in self._statements if other.start > self._place), None)
        if statement.start > self._place or behind is None or not self._belongs_to(behind):
            return False
        if not isinstance(statement.speaker, str) or behind.speaker in {statement.speaker, *Silent}:
            return False
        if self._following is not None and not BOUNDARY.search(self._text, behind.end, self._following):
            return False
        return _JOINS.match(self._text, behind.start) is None

    def is_own_voice(self) -> bool:
        """Whether the author of the text says it: *I answer:* ..."""
        before = self._text[self._previous + 1 : self._place].rstrip()
        clause = BOUNDARY.split(before[:-1])[-1]
        if before[-1:] not in {":", "："} or not _I.match(clause):
            return False
        return not self._sentence.holds_name(self._place - len(clause), self._place)

    def _belongs_to(self, behind: Statement) -> bool:
        """Whether the quotation belongs to a statement behind it: nothing else stands between, and that statement
        introduces no other.
        """
        following = self._following
        if following is not None and following < behind.start:
            return False
        if BOUNDARY.search(self._text[self._place + 1 : behind.start].strip(" ,،，—–-")):
            return False
        if following is None or any(behind.start < statement.start < following for statement in self._statements):
            return True
        if BEGINS_CLAUSE.match(self._text, behind.start) and not BOUNDARY.search(self._text, behind.end, following):
            return False  # Cuba warned of “...”, while Norway called it “...”
        return not _INTRODUCES.search(self._text[behind.end : following])

    def speaker_without_verb(self) -> str | Silent | None:
        """A speaker without a verb: `According to Cuba, ...`, `In its view, ...`, `Cuba: ...`, `... — Cuba`."""
        if signed := signature(self._text, self._place + 1):
            return self._signer(signed.end()) or " ".join(signed["who"].split())
        for match in _FOR_WHOM.finditer(self._text, max(0, self._previous), self._place):
            ends = match.start()
            return next((mention.owner for mention in self._sentence.names if mention.end == ends), Silent.SOMEBODY)
        for match in self._according():
            if name := self._sentence.name_after(match.end()) or self._whose_paper(match.end()):
                return name.owner
            if meant := self._anaphor_at(match.end()):
                return meant
        if any(map(self._is_before_following, _ACCORDING_TO_IT.finditer(self._text))):
            return Silent.ANAPHOR
        behind = self._sentence.only_name_behind(self._place, self._following)
        before = None if self._is_anothers_claim() else self._sentence.only_head_before(self._place)
        return behind or before or self._meant()

    def _according(self) -> list[regex.Match[str]]:
        """The words for according to, up to the following quotation: those since the one before come first, and others
        do not count if somebody is named since.
        """
        found = [match for match in _ACCORDING.finditer(self._text) if self._is_before_following(match)]
        near = [match for match in found if match.start() > self._previous]
        named = any(self._previous < name.start < self._place for name in self._sentence.names)
        return near if near or named else found

    def _is_anothers_claim(self) -> bool:
        """Whether the quotation is what a noun is for, whoever claims that: Cuba ignored *the complaint that* ..."""
        return _CLAIM.search(self._text, self._previous + 1, self._place) is not None

    def _whose_paper(self, place: int) -> Name | None:
        """Whose a paper is that is told at a place: according to *an internal note of Cuba*."""
        return next((name for name in self._sentence.names if _PAPER_OF.fullmatch(self._text, place, name.start)), None)

    def _anaphor_at(self, place: int) -> Silent | None:
        """What an office or an organisation means that begins at a place: according to *the company*."""
        for anaphor in self._sentence.anaphors:
            if place <= anaphor.start and not self._text[place : anaphor.start].strip():
                return Silent.ORGANISATION if anaphor.kind is Anaphor.ORGANISATION else Silent.ITS_OFFICE
        return None

    def _meant(self) -> Silent | None:
        """Whom an office or a noun beside the quotation means, without a verb that is known."""
        text, mentions = self._text, self._sentence.anaphors
        first = behind_quotation(text, self._place)
        if self._sentence.holds_name(first, self._place):
            return None
        following = len(text) if self._following is None else self._following
        letter = LETTER.search(text, self._place + 1)
        end = min(following, clause_end(text, letter.start() if letter else len(text)))
        meant = None
        if not self._sentence.holds_name(self._place + 1, end):
            meant = anaphors.beside_quotation(text, mentions, self._place + 1, end)
        if meant is None:
            meant = anaphors.before_quotation(text, mentions, first, self._place)
        if meant is None:
            return None
        return Silent.ORGANISATION if meant is Anaphor.ORGANISATION else Silent.ITS_OFFICE

    def _is_before_following(self, match: Found | regex.Match[str]) -> bool:
        return self._following is None or match.start() < self._following

    def _signer(self, end: int) -> str | None:
        """The known name in a line up to `end` that tells whose the quotation is, or behind it, where that tells whose
        speaker it is: *— Maria Lopez, delegate of Cuba*.
        """
        line = self._text.rfind("\n", 0, end) + 1
        inside = [name for name in self._sentence.names if line <= name.start < end]
        return inside[-1].owner if inside else self._sentence.apposition(end)
