"""A sentence, the known names in it, and where in its clauses they stand."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import islice, takewhile
from typing import TYPE_CHECKING

import regex

from indexer import budget
from indexer.analysis.exact_words import words
from indexer.analysis.segment import is_chinese
from indexer.languages import CASED, END, SPACED, pattern_of
from indexer.languages.phrases import Ending, Phrase
from indexer.languages.word_classes import word_class
from indexer.quotes.attribution.anaphors import Anaphor, fits, mentions_in
from indexer.quotes.attribution.capitals import clauses_by_capital
from indexer.quotes.attribution.descriptions import Described, described_in, is_title, offices_again, rows_in
from indexer.quotes.attribution.full_names import FROM_STATE, FULL_NAME, SPEAKS_FOR, presides
from indexer.quotes.attribution.longer_names import begins_name
from indexer.quotes.attribution.marks import (
    BOUNDARY,
    COMMAS,
    LONGEST_PHRASE,
    NEAR,
    QUOTATION,
    behind_quotation,
    clause_end,
    clause_starts,
    last_before,
    phrase_start,
)
from indexer.quotes.attribution.names import Introduced, Name, names_in
from indexer.quotes.attribution.offices import (
    answers,
    has_office_behind,
    has_role,
    is_former,
    is_office,
    is_posted_to,
    with_office,
)
from indexer.quotes.attribution.unknown_names import covered, unknown_names
from indexer.quotes.attribution.wording import (
    ARTICLE,
    BACK_REFERENCES,
    ELIDED,
    GOVERNING,
    HAN_ROLE,
    JOINED,
    LEADING,
    LETTER,
    PREPOSITIONS,
    ROLES,
    ROLES_NEXT,
    SAYING,
    STAFF,
    alternatives,
    whole_words,
)
from indexer.quotes.small_words import SMALL_WORDS
from indexer.vocabulary.names import ARTICLES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.analysis.exact_words import Token
    from indexer.quotes.speakers import Speakers

_DATELINE = regex.compile(r"\s*\p{Lu}{2,}\b[^\n–—]{0,60}\p{Nd}[^\n–—]{0,20}?\s[–—-]{1,2}\s")
"""Where and when an article was written: *GENEVA, 5 May* –"""
_OVERLAPPING = 2
"""Names that may stand at one place: one, and another that contains it."""
_WORDS_BETWEEN = 4
"""Most words between a verb and a speaker's name after it: warned yesterday *Cuba*."""

_OF = rf"(?:(?:{pattern_of('of_words')})\s+|(?:{ELIDED}))?{ARTICLE}?"
_OTHER_PARTIES_BEFORE = regex.compile(rf"(?:{whole_words('other_parties')})\s+{_OF}$", regex.IGNORECASE)
_PART_BEFORE = regex.compile(
    rf"(?<![\p{{L}}\p{{M}}])(?:{pattern_of('parts_of_states', scripts=CASED)}|"
    rf"[وف]?(?:{pattern_of('parts_of_states', scripts=('Arabic',))})){END}\s+{_OF}$",
    regex.IGNORECASE,
)
_ITS_PART_BEFORE = regex.compile(
    rf"(?<!\p{{L}})(?:{pattern_of('possessives', scripts=CASED)})\s+\p{{L}}+\s+{ARTICLE}?$", regex.IGNORECASE
)
"""*For its part*."""
_PART_BEHIND = regex.compile(pattern_of("parts_of_states", scripts=("Han",)))
_OTHER_PARTIES_AFTER = regex.compile(
    rf"(?<=['’]s?)\s+(?:\p{{Ll}}+\s+){{0,2}}(?:{whole_words('other_parties')})|的(?:{whole_words('other_parties')})",
    regex.IGNORECASE,
)
_ON_BEHALF = regex.compile(rf"(?:{pattern_of('on_behalf_of')})\s*{ARTICLE}?$", regex.IGNORECASE)
_RELATIVE = regex.compile(rf"(?<![\p{{L}}\p{{M}}])(?:{pattern_of('relative', scripts=CASED)}){END}", regex.IGNORECASE)
_SAYING_NEXT = Phrase(BACK_REFERENCES, word_class("saying"))

_SUBORDINATORS = "|".join(pattern_of(field, scripts=SPACED) for field in ("subordinators", "where", "sequences"))
_SUBORDINATE = regex.compile(rf"(?<![\p{{L}}\p{{M}}])(?:{_SUBORDINATORS})\s*$", regex.IGNORECASE)
_SOURCES = pattern_of("sources", scripts=(*CASED, "Arabic"))
_BEGINNINGS = "|".join(pattern_of(field, scripts=SPACED) for field in ("subordinators", "where"))
BEGINS_CLAUSE = regex.compile(rf"\s*(?:{_BEGINNINGS}){END}", regex.IGNORECASE)
"""The first word of a clause with a subject of its own."""
_FROM_WHOM = regex.compile(
    rf"(?<![\p{{L}}\p{{M}}])(?:{pattern_of('agents')}|{_SOURCES})\s+{ARTICLE}?$|"
    rf"(?:{pattern_of('sources', scripts=('Han',))})$",
    regex.IGNORECASE,
)
"""What stands before who acts on the subject: criticised *by* Cuba."""
_WHAT = Ending(
    rf"(?:(?<![\p{{L}}\p{{M}}])(?:{pattern_of('what')})|,\s*(?:{pattern_of('whom_they', scripts=CASED)}))\s*"
    rf"(?:(?:{pattern_of('saying', scripts=('Arabic',))})\s+)?{ARTICLE}?$",
    ROLES_NEXT,
)
"""The beginning of a clause that is itself what is said or done, up to the subject: rejected *what the envoy of* Cuba.
"""
_HAN_WHAT = regex.compile(rf"(?:{HAN_ROLE})*所(?={pattern_of('saying', scripts=('Han',))})")
_DECLINED = regex.compile(r"(?:[юуеиы]|[её]й|ой)$")
_INSTRUMENTAL = regex.compile(r"(?:[её]й|ой)$")
"""Endings of Russian names in *-а* and *-я*."""
_SOMEBODY_ON = regex.compile(
    rf"(?<!\p{{L}})(?:{pattern_of('indefinite_articles', scripts=('Latin',))})\s+$", regex.IGNORECASE
)
_NOUN_NEXT = regex.compile(r"\s+\p{Ll}")
_OWNED = regex.compile(rf"(?:(?<=['’]s)|(?<=s['’])|['’]s?)\s+(?:\p{{Ll}}+\s+){{0,3}}(?=\s*{QUOTATION})")
_DETERMINERS = ("articles", "indefinite_articles", "possessives")
_DETERMINER = rf"(?:{'|'.join(pattern_of(field, scripts=('Latin',)) for field in _DETERMINERS)}|des)"
_OTHER_SUBJECT = regex.compile(
    rf"\s*(?:{_DETERMINER}|{pattern_of('subject_pronouns', scripts=('Latin',))}|we|on)\s+\p{{Ll}}", regex.IGNORECASE
)
"""The beginning of a clause with a subject of its own: *his attacks* aimed at Cuba."""
_DESCRIBED = regex.compile(rf"\s*{_DETERMINER}\s+(?:\p{{Ll}}+\s+){{0,2}}$", regex.IGNORECASE)
"""What belongs to a name behind it: *an impassioned* Isterran delegate."""


_FULL_NAMES = regex.compile(FULL_NAME)
_SPOKE = regex.compile(rf"\W?\s+\p{{Ll}}+\s+{FULL_NAME}\s*[:：]\s*")
_ARABIC_VERB = Phrase(BACK_REFERENCES, r"\p{Arabic}{3,}", r"\s+$")
"""The first word of an Arabic sentence is its verb, before the subject."""
_ARABIC = regex.compile(r"\p{Arabic}")
_SEMICOLON = regex.compile("[;؛；]")
_ARABIC_AND = "و"
"""It is written together with the next word."""
_REPORTING = regex.compile(rf"\s*(?:{pattern_of('reporting')})\s*$", regex.IGNORECASE)


_FOR_ORGANISATION = regex.compile(
    rf"(?:\s+\p{{Ll}}+){{1,3}}\s+(?:{alternatives('employed_by', 'of_words', 'papers_by')})\s+"
    rf"{ARTICLE}?\p{{Lu}}\p{{L}}+\s+\p{{Lu}}"
)
_ITS_OWN = regex.compile(rf"(?<!\p{{L}})(?!(?i:{ARTICLE}))\p{{Lu}}[\p{{L}}\p{{M}}&.-]*(?:['’]s?)?\s+$")
_OF_ITS_OWN = regex.compile(
    rf"\s+(?:{pattern_of('of_words')})\s+{ARTICLE}?(?!{pattern_of('united_nations')}|U\.?N)\p{{Lu}}"
)
_LONGER_NAME = regex.compile(r"(?:\p{Lu}[\p{L}'’-]+\s+){2,}$")


_AND = regex.compile(whole_words("and_words"), regex.IGNORECASE)
_ELIDED = regex.compile(rf"^{ELIDED}", regex.IGNORECASE)
_NOTHING = regex.compile(rf"\W*{ARTICLE}?")
_ENDS_CLAUSE = regex.compile(r"\s*(?:[.;:!؛。：；]|$)")


class Sentence:
    """The sentence of a text from `start` up to `end`, in which each quotation is a mark. Offsets are those of `text`,
    the sentence alone. `mentioned` are all known names in it, `names` those of them that may speak: not those that only
    tell who somebody else is. `anaphors` name somebody by what was told before. `quotations` are the offsets
    of the marks, `described` the offices that tell whose they are, and `rows` the words that may stand in one.
    `introduced` are people and offices that the text tells of elsewhere. Raises OverBudgetError within a budget of
    work.
    """

    def __init__(
        self, whole: str, start: int, end: int, speakers: Speakers, introduced: Introduced | None = None
    ) -> None:
        self.whole = whole
        self.speakers = speakers
        self._end = end
        self.text = whole[start:end]
        dateline = _DATELINE.match(self.text)
        begins = dateline.end() if dateline else 0
        known = introduced or Introduced()
        self.mentioned = [
            name
            for name in names_in(self.text, speakers, known.people, parts=True)
            if name.start >= begins
            and not _is_held_elsewhere(self.text, name)
            and not presides(self.text, name.start, name.end)
        ]
        self.rows = list(rows_in(self))
        self.described = list(described_in(self))
        self._named = {description.start: description.named for description in self.described}
        self.mentioned = _with_described(self.mentioned, self.described, speakers)
        if known.offices:
            again = [Name(*office, person=True) for office in offices_again(self, known.offices)]
            self.mentioned = sorted([*self.mentioned, *again], key=_place)
        self._ends = [name.end for name in self.mentioned]
        self.names = [name for name in self.mentioned if not self._is_aside(name)]
        self._by_place = sorted(self.names, key=_place)
        self.anaphors = mentions_in(self.text)
        self.quotations = [match.start() for match in regex.finditer(QUOTATION, self.text)]

    @property
    def read_so_far(self) -> str:
        """The text up to the end of the sentence."""
        return self.whole[: self._end]

    def is_bare(self) -> bool:
        """Whether the sentence is a quotation and nothing else."""
        return not regex.sub(r"[\W]", "", self.text)

    def is_of_another(self, name: Name) -> bool:
        """Whether a name only tells where somebody is, of what something is a part, or is a part of another."""
        if is_posted_to(self.text, name.start):
            return True
        return name.state and (_is_of_another(self.text, name) or _tells_part(self.text, name))

    @cached_property
    def unknown(self) -> list[int]:
        """Where names begin that nobody known and no person bears, and that are no adjectives of States."""
        people = covered(self.text, (match.span() for match in _FULL_NAMES.finditer(self.text)))
        return [
            start
            for start, end in unknown_names(self.text, self.mentioned, least=None)
            if not people[start] and self.speakers.state_by(self.text[start:end]) is None
        ]

    @cached_property
    def silent_capitals(self) -> set[str]:
        """The States whose capital begins a clause and does not speak: *Dublin was less pleased*."""
        taken = covered(self.text, ((name.start, name.end) for name in self.mentioned))
        return {
            self.speakers.known(capital) or capital
            for start, capital in clauses_by_capital(self.text)
            if not taken[start]
        }

    def holds_name(self, start: int, end: int) -> bool:
        """Whether a known name stands somewhere from `start` to `end`."""
        behind = bisect_right(self._ends, start)
        return any(name.start < end for name in self.mentioned[behind : behind + _OVERLAPPING])

    def may_be(self, owner: str) -> bool:
        """Whether one of the kinds of organisations that it tells of may be what the owner is."""
        return any(
            anaphor.kind is Anaphor.ORGANISATION and fits(self.text, anaphor, owner) for anaphor in self.anaphors
        )

    def label(self) -> str | None:
        """Whose words a transcript says that follow: *The ambassador of Cuba:* at the beginning of the sentence."""
        first = next(iter(self.names), None)
        if first is None or not LEADING.fullmatch(self.text[: first.start]):
            return None
        return first.owner if self.text[first.end :].lstrip()[:1] in {":", "："} else None

    def heads(self) -> set[str]:
        """Whose names are the heads of its clauses, without those for whom they speak; the mark of nobody if only
        others are named.
        """
        starts = clause_starts(self.text, 0, len(self.text))
        heads = [name for name in self.names if self.is_head(name, last_before(starts, name.start))]
        found = {head.owner for head in heads if not _ON_BEHALF.search(self.text, phrase_start(head.start), head.start)}
        owners = {name.owner for name in self.names}
        if not heads and len(owners) == 1 and SPEAKS_FOR.fullmatch(self.text, 0, self.names[0].start):
            return owners if any(name.person for name in self.names) else {""}
        return found or {head.owner for head in heads} or ({""} if self.names else set())

    def is_head(self, name: Name, clause: int) -> bool:
        """Whether a name begins the clause that begins there, or a word for its speaker stands directly before it."""
        before = self.text[clause : name.start]
        return (self._leads(before) and not self.is_declined(name)) or self._has_role(name, clause)

    def leads_clause(self, name: Name) -> bool:
        """Whether a name, with its office, begins a clause, and none about somebody who is named before it."""
        clause = last_before(clause_starts(self.text, 0, name.start), name.start)
        return self._leads(self.text[clause : name.start]) and not self.is_in_relative_clause(name)

    def inside_another(self, speaker: object) -> Name | None:
        """The name of a speaker that is the subject of what is the object of another verb: Norway rejected *what Cuba*
        called “...”.
        """
        return next((name for name in self.names if name.owner == speaker and self.is_inside(name)), None)

    def is_inside(self, name: Name) -> bool:
        """Whether a name is such a subject, or its Chinese counterpart: 挪威拒绝了*古巴所称的*“...”."""
        before = _WHAT.search(self.text, phrase_start(name.start), name.start)
        return before is not None or _HAN_WHAT.match(self.text, name.end) is not None

    def outer_head(self, inside: Name) -> str | None:
        """Who alone leads a clause before the name of such a subject, since the last quotation."""
        first = behind_quotation(self.text, inside.start)
        before = [name for name in self.names if first <= name.start < inside.start and self.leads_clause(name)]
        owners = {name.owner for name in before} - {inside.owner}
        return owners.pop() if len(owners) == 1 else None

    def is_declined(self, name: Name) -> bool:
        """Whether the Russian name of a State is in a case in which it is no subject: *Торвию* похвалила Ольмария."""
        written = self.text[name.start : name.end]
        ending = _DECLINED.search(written) if name.state and not name.person else None
        stem = written[: ending.start()] if ending else ""
        return bool(stem) and any(self.speakers.known(stem + last_letter) == name.owner for last_letter in ("а", "я"))

    def _has_role(self, name: Name, clause: int) -> bool:
        """Whether a word for its speaker stands before a name in the clause that begins there, or in its description:
        *the delegation of Isterra*, but not *the Isterran government*.
        """
        return has_role(self.text[clause : self._named.get(name.start, name.start)])

    def _leads(self, before: str) -> bool:
        """Whether nothing stands before a name in its clause but what names nobody, or a verb in Arabic."""
        if LEADING.fullmatch(before):
            return True
        bounds = _ARABIC_VERB.bounds(before)
        return bounds is not None and words(before[bounds[1] : bounds[2]])[0].key not in SMALL_WORDS

    def may_be_subject(self, name: Name, first: int) -> bool:
        """Whether a name directly before a verb may be its subject, of words from `first` on: neither it nor the office
        beside it is the object of a preposition. A clause of its own may begin with it: *when Cuba* said.
        """
        office = with_office(self.text, name.start, name.end)
        end = max(first, min(office[0] if office else name.start, name.start))
        before = self.text[phrase_start(end, first) : end]
        previous = _without_articles(before)
        if not previous or previous[-1].key not in GOVERNING:
            return True
        return _SUBORDINATE.search(before[: previous[-1].end]) is not None

    def is_in_relative_clause(self, name: Name) -> bool:
        """Whether a name stands in a clause about somebody who is named before: Cuba, *which borders on* Haiti."""
        clause = last_before(clause_starts(self.text, 0, name.start), name.start)
        relative = _RELATIVE.search(self.text, clause, name.start)
        return relative is not None and not LETTER.search(self.text, clause, relative.start())

    def is_free(self, name: Name, clause: int) -> bool:
        """Whether a name in the clause that begins there is no object of a preposition."""
        before = self.text[clause : name.start]
        previous = _without_articles(before)
        if not previous or has_role(before):
            return True
        described = _DESCRIBED.fullmatch(before) and not _acts(before)
        begins_with_another = _OTHER_SUBJECT.match(before) and not described
        governed = previous[-1].key in GOVERNING and not _SUBORDINATE.search(before[: previous[-1].end])
        return not governed and not begins_with_another

    def only_head_before(self, quotation: int) -> str | None:
        """The only head of the clauses before the quotation at an offset: *Cuba* was more careful: ..."""
        starts = clause_starts(self.text, behind_quotation(self.text, quotation), quotation)
        inside = [(name, last_before(starts, name.start)) for name in self.names if starts[0] <= name.start < quotation]
        last = max((match.end() for match in _SEMICOLON.finditer(self.text, starts[0], quotation)), default=0)
        inside = [pair for pair in inside if pair[0].start >= last] or inside  # Norway was silent; Cuba was not: ...
        if inside and self._is_subject_of_quotation(*inside[-1], quotation):
            inside.pop()  # the envoy was blunt: Norway “must sign it now”
            if not inside:
                return None
        heads = {name.owner for name, clause in inside if self.is_head(name, clause) or self._answers(name, clause)}
        if heads and any(name.owner not in heads and self._acts_on_subject(name) for name, _ in inside):
            return None
        if len({name.owner for name, _ in inside}) == 1 and not self._owns_what_is_quoted(inside[-1][0]):
            heads |= {name.owner for name, clause in inside if self._may_act(name, clause, quotation)}
            if self._one_speaks_for(quotation):
                return inside[0][0].owner
        elif self.text[:quotation].rstrip()[-1:] not in {":", "："}:
            return None
        if joined := [name for name, _ in inside if name.owner in heads and self.is_joined(name)]:
            return self.together(self._chain(joined[0], 1)[-1])
        return next(iter(heads)) if len(heads) == 1 else None

    def _is_subject_of_quotation(self, name: Name, clause: int, quotation: int) -> bool:
        """Whether a name behind a colon is the subject of a sentence of which the quotation is the rest."""
        if LETTER.search(self.text, name.end, quotation) or BOUNDARY.search(self.text, name.end, quotation):
            return False
        return self.text[:clause].rstrip()[-1:] in {":", "："}

    def label_before(self, quotation: int) -> str | None:
        """The name that alone makes a clause before a quotation, with a colon: ..., *and Cuba*: ..."""
        starts = clause_starts(self.text, behind_quotation(self.text, quotation), quotation)
        for name in self.names:
            if starts[0] <= name.start < quotation and self.text[name.end : quotation].strip() in {":", "："}:
                before = self.text[last_before(starts, name.start) : name.start]
                return name.owner if LETTER.search(before) and self._leads(before) else None
        return None

    def _acts_on_subject(self, name: Name) -> bool:
        """Whether a name is the agent, or the source, of what happens to a subject: Cuba was attacked *by Norway*; in
        Russian, one in the instrumental case without a preposition.
        """
        office = with_office(self.text, name.start, name.end)
        start = min(office[0], name.start) if office else name.start
        if _FROM_WHOM.search(self.text, phrase_start(start), start):
            return True
        instrumental = _INSTRUMENTAL.search(self.text[name.start : name.end])
        return instrumental is not None and self.is_declined(name) and self.is_free(name, phrase_start(name.start))

    def _owns_what_is_quoted(self, name: Name) -> bool:
        """Whether a quotation tells of something of a name directly before it: *said Cuba's latest "..."*."""
        owned = _OWNED.match(self.text, name.end)
        return owned is not None and not has_role(owned.group())

    def _one_speaks_for(self, quotation: int) -> bool:
        """Whether the sentence begins with whom somebody speaks for, whose name stands before a colon: *For Cuba spoke
        Maria Lopez*: ...
        """
        name = self.names[0]
        if not SPEAKS_FOR.fullmatch(self.text, 0, name.start):
            return False
        return _SPOKE.fullmatch(self.text, name.end, quotation) is not None

    def _answers(self, name: Name, clause: int) -> bool:
        """Whether a colon follows what somebody says: *a prompt answer of Cuba*: ..."""
        return self.text[name.end :].lstrip()[:1] in {":", "："} and answers(self.text[clause : name.start])

    def _may_act(self, name: Name, clause: int, quotation: int) -> bool:
        """Whether a name before a quotation may be the subject of its clause: it is no object of a preposition, and
        something follows that may be a verb; nothing does in *the chair assured Cuba that*. In Chinese, it leads the
        clause.
        """
        if is_chinese(self.text[name.start]) and not self._leads(self.text[clause : name.start]):
            return False
        behind = _REPORTING.sub("", self.text[name.end : quotation])
        return self.is_free(name, clause) and LETTER.search(behind) is not None

    def only_name_behind(self, quotation: int, following: int | None) -> str | None:
        """The only name in the clause after a quotation, up to the `following` one: *complained* Cuba. In Chinese, a
        clause that leads into the quotation has its own subject; in Arabic, the subject follows its verb.
        """
        if is_chinese(self.text[max(0, quotation - 1)]):
            return None
        letter = LETTER.search(self.text, quotation + 1)  # behind a comma or a dash
        if letter and _SEMICOLON.search(self.text, quotation + 1, letter.start()):
            return None
        if letter and BEGINS_CLAUSE.match(self.text, letter.start()):
            return None  # Cuba warned of “...”, while Norway called for “...”
        end = clause_end(self.text, letter.start() if letter else len(self.text))
        end = end if following is None else min(end, following)
        inside = [name for name in self.names if quotation < name.start < end]
        if len(inside) != 1 or not self.is_free(inside[0], quotation + 1):
            return None
        if end == following and any(name.start < quotation for name in self.names):
            return None  # where Cuba sees “...”, Norway sees “...”
        before = self.text[quotation + 1 : inside[0].start]
        return inside[0].owner if not _ARABIC.search(before) or self._leads(before) else None

    def name_after(self, start: int, *, free: bool = False) -> Name | None:
        """The name that follows in the clause, with nothing but what may stand around a speaker's name before it; or,
        if `free`, a word or two, and no preposition.
        """
        end = clause_end(self.text, start)
        name = next((mention for mention in self.names if start <= mention.start < end), None)
        if name is None:
            return None
        between = self.text[start : name.start]
        if _RELATIVE.search(between) or _REPORTING.search(between) or self._owns_what_is_quoted(name):
            return None
        if LEADING.fullmatch(between):
            return name
        if STAFF.fullmatch(between) and (not name.state or has_office_behind(self.text, name.end)):
            return name
        most = _WORDS_BETWEEN * 2 if name.person else _WORDS_BETWEEN
        return name if free and len(words(between)) <= most and self.is_free(name, start) else None

    def head_before(self, clause: int) -> str | None:
        """The name at the head of the clause that begins there or of an earlier one, up to a quotation: *Cuba*, for its
        part, declared; empty where it is joined with another.
        """
        for start in clause_starts(self.text, behind_quotation(self.text, clause), clause)[: -NEAR - 1 : -1]:
            end = min(clause, start + LONGEST_PHRASE)
            relative = _RELATIVE.search(self.text, start, end)
            if relative and not LETTER.search(self.text, start, relative.start()):
                continue  # a clause about somebody who is named before it
            budget.check()
            for name in self._names_from(start, end):
                before = self.text[start : name.start]
                if (self._leads(before) or _SUBORDINATE.search(before)) and not self.is_declined(name):
                    return "" if self.is_joined(name) else name.owner
        return None

    def is_joined(self, name: Name) -> bool:
        """Whether a name and the next one are the heads of one clause: *Norway and Cuba*, in a letter, said."""
        following = self.mentioned[bisect_right(self._ends, name.end) :][:_OVERLAPPING]
        return any(
            JOINED.fullmatch(self.text[name.end : mention.start])
            or (self.text[mention.start] == _ARABIC_AND and self.text[name.end : mention.start].isspace())
            for mention in following
        )

    def together(self, name: Name, *, ends: bool = False) -> str | None:
        """All who are named as one subject of which `name` is the last, or, if it `ends` the clause, the first: *Norway
        and Cuba*. None where anything but an article stands around them there, or one is named by an office.
        """
        chain = self._chain(name, 1 if ends else -1)
        owners = tuple(dict.fromkeys(mention.owner for mention in chain))
        written = (_ELIDED.sub("", self.text[mention.start : mention.end]) for mention in chain)
        bare = all(self.speakers.known(text) == mention.owner for text, mention in zip(written, chain, strict=True))
        if not bare or not 1 < len(chain) == len(owners):
            return None
        if not _AND.search(self.text, chain[-2].end, chain[-1].start):
            return None
        begins = behind_quotation(self.text, chain[0].start)
        around = (
            _ENDS_CLAUSE.match(self.text, chain[-1].end)
            if ends
            else _NOTHING.fullmatch(self.text, begins, chain[0].start)
        )
        return "; ".join(owners) if around else None

    def _chain(self, name: Name, step: int) -> list[Name]:
        """The names that are joined with one another from `name` on, or back to the first, in order."""
        at = next((n for n, other in enumerate(self._by_place) if other == name), None)
        chain = [name]
        while at is not None and 0 <= (at := at + step) < len(self._by_place):
            first, second = (chain[-1], self._by_place[at])[::step]
            if not JOINED.fullmatch(self.text[first.end : second.start]):
                break
            chain.append(self._by_place[at])
        return chain[::step]

    def apposition(self, start: int) -> str | None:
        """The name in the next clause: said Maria Lopez, *the representative of Cuba*; but not *a Cuba scholar*."""
        bound = BOUNDARY.search(self.text, start)
        if bound is None or bound.group() not in COMMAS:
            return None
        person = FROM_STATE.match(self.text, bound.end())
        name = self._name_at(person.end()) if person else self.name_after(bound.end())
        return name.owner if name and not self._is_subject_matter(name) else None

    def _name_at(self, start: int) -> Name | None:
        """The name that begins at a place."""
        return next((name for name in self.names if name.start == start), None)

    def _is_subject_matter(self, name: Name) -> bool:
        """Whether a name only tells what somebody knows about: *a Cuba scholar*."""
        if not _SOMEBODY_ON.search(self.text, phrase_start(name.start), name.start):
            return False
        return _NOUN_NEXT.match(self.text, name.end) is not None and not has_office_behind(self.text, name.end)

    def apposition_before(self, clause: int) -> str | None:
        """The name of the clause before that which begins there, where it only tells whose speaker was named before:
        Maria Lopez, *the representative of Cuba*, said. Who speaks on behalf of others is the speaker.
        """
        starts = clause_starts(self.text, behind_quotation(self.text, clause), clause)
        begins = starts[-2] if len(starts) > 1 else starts[0]
        if not LETTER.search(self.text, starts[0], begins):
            return None
        for name in self.names:
            if not begins <= name.start < clause:
                continue
            before, after = self.text[begins : name.start], self.text[name.end : clause]
            if has_role(before) and not LETTER.search(after):
                if _ON_BEHALF.search(before) and (speaker := self.head_before(begins)):
                    return speaker
                return name.owner if LEADING.fullmatch(before) else None
        return None

    def _names_from(self, start: int, end: int) -> Iterator[Name]:
        """The first names that begin from `start` up to `end`: one, and another that contains it."""
        first = bisect_left(self._by_place, start, key=_place)
        return takewhile(lambda name: name.start < end, islice(self._by_place, first, first + _OVERLAPPING))

    def _begins_name(self, name: Name) -> bool:
        """Whether the name of a State, without an office, begins another's: *Isterra Bar Association*."""
        return name.state and not name.person and name.start not in self._named and begins_name(self.text, name)

    def _is_aside(self, name: Name) -> bool:
        """Whether a name only tells who somebody else is: *Cuba's allies*, the group *of which Cuba* is a member."""
        before = self.text[phrase_start(name.start) : name.start]
        if self.is_of_another(name) or self._begins_name(name):
            return True
        if _OTHER_PARTIES_BEFORE.search(before) or _OTHER_PARTIES_AFTER.match(self.text, name.end):
            return True
        office = with_office(self.text, name.start, name.end) if name.state else None
        if office and is_former(self.text, *office):
            return True
        previous = _without_articles(before)
        if not previous or not _RELATIVE.fullmatch(before[previous[-1].start : previous[-1].end]):
            return False
        if _SUBORDINATE.search(before) or self.is_inside(name):
            return False
        behind = before[: previous[-1].start].rstrip()
        begins = behind.endswith((",", "،")) or (len(previous) > 1 and previous[-2].key in PREPOSITIONS)
        return begins and not _SAYING_NEXT.match(self.text, name.end)


def _is_held_elsewhere(text: str, name: Name) -> bool:
    """Whether the name of an office is one of an organisation that is named beside it: *the OSCE Secretary-General*."""
    if name.state or not is_title(text[name.start : name.end]):
        return False
    before = _ITS_OWN.search(text, phrase_start(name.start), name.start)
    return (before or _OF_ITS_OWN.match(text, name.end)) is not None


def _with_described(names: list[Name], described: Sequence[Described], speakers: Speakers) -> list[Name]:
    """The names, in order; those within the description of an office are one with it."""
    if not described:
        return names
    whole = [
        Name(
            description.start,
            description.end,
            description.owner,
            person=bool(description.person),
            state=speakers.is_state(description.owner),
        )
        for description in sorted(described)
    ]
    starts = [name.start for name in whole]
    before = ((name, whole[bisect_left(starts, name.end) - 1]) for name in names)
    outside = [name for name, last in before if not (last.start < name.end and name.start < last.end)]
    return sorted([*outside, *whole], key=_place)


def _is_of_another(text: str, name: Name) -> bool:
    """Whether a State's name is the last word of a longer one, *Frack Free Namibia*, or tells where somebody is in
    charge for an organisation: *Tunisia director for Amnesty International*.
    """
    if _FOR_ORGANISATION.match(text, name.end):
        return True
    longer = _LONGER_NAME.search(text, phrase_start(name.start), name.start)
    before = longer.group().split() if longer else []
    return bool(before) and not any(
        word_class.fullmatch(word) for word_class in (ROLES, BACK_REFERENCES, SAYING) for word in before
    )


def _tells_part(text: str, name: Name) -> bool:
    """Whether only a part of a State is named, which is not it: *half of Chile*, *northern Mali*."""
    first = phrase_start(name.start)
    if _PART_BEFORE.search(text, first, name.start) and not _ITS_PART_BEFORE.search(text, first, name.start):
        return True
    return _PART_BEHIND.match(text, name.end) is not None


def _acts(before: str) -> bool:
    """Whether the words before a name are an office and what its holder does: *the delegate thanked* Cuba."""
    found = _without_articles(before)
    return any(is_office(word) and ROLES.fullmatch(before[word.start : word.end]) for word in found[:-1])


def _place(name: Name) -> int:
    return name.start


def _without_articles(before: str) -> list[Token]:
    """The last words before a name, without articles directly before it."""
    found = words(before[phrase_start(len(before)) :])
    while found and found[-1].key in ARTICLES:
        found.pop()
    return found
