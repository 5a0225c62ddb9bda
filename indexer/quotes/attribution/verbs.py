"""The verbs of saying in a sentence, each with whom it is said of."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from itertools import pairwise
from typing import TYPE_CHECKING

import regex

from indexer import budget
from indexer.analysis.exact_words import words
from indexer.analysis.segment import is_chinese
from indexer.languages import CASED, END, LANGUAGES, pattern_of, words_of
from indexer.languages.phrases import Either, Phrase, Run
from indexer.languages.word_classes import word_class
from indexer.quotes.attribution import anaphors, strangers
from indexer.quotes.attribution.anaphors import Anaphor
from indexer.quotes.attribution.capitals import is_capital
from indexer.quotes.attribution.full_names import FULL_NAME, WHOSE_PERSON
from indexer.quotes.attribution.kinds import OTHER, kinds_in
from indexer.quotes.attribution.marks import (
    BOUNDARY,
    COMMAS,
    NEAR,
    QUOTATION,
    behind_quotation,
    clause_end,
    clause_starts,
    phrase_start,
)
from indexer.quotes.attribution.offices import has_role, is_office
from indexer.quotes.attribution.wording import (
    ADDRESSING,
    ANOTHER_VERB,
    ARTICLE,
    BACK_REFERENCE,
    BACK_REFERENCES,
    ELIDED,
    JOINED,
    LEADING,
    LETTER,
    PARTICIPLE,
    PREPOSITIONS,
    REMARKING,
    ROLES,
    ROLES_NEXT,
    SAYING,
    SPEAKER_ROLE,
    alternatives,
)
from indexer.quotes.small_words import SMALL_WORDS
from indexer.vocabulary.names import ARTICLES, without_possessive

if TYPE_CHECKING:
    from indexer.languages.phrases import Found
    from indexer.quotes.attribution.anaphors import Mention
    from indexer.quotes.attribution.names import Name
    from indexer.quotes.attribution.sentence import Sentence

_PRONOUN_BEFORE = Phrase(word_class("subject_pronouns"), BACK_REFERENCES, "$")
MOST_QUOTED_WITH = 8
"""Words of a clause behind its quotation: Cuba calls “...” *the plan for the paths* and hopes."""
NEAR_PRONOUN = 80
"""Characters before a verb in which its pronoun stands behind a name."""
_AGENT = regex.compile(rf"\s+(?:{pattern_of('agents')})\s+", regex.IGNORECASE)
_AGENT_BEHIND = regex.compile(rf"[^{QUOTATION},;:.]*{QUOTATION}\s+(?:{pattern_of('agents')})\s+", regex.IGNORECASE)
"""Who does it, behind what is quoted: was called “...” *by*."""
_ELIDED = regex.compile(ELIDED, regex.IGNORECASE)
"""What begins a phrase, and no participle: est *d’avis*."""
_PASSIVE = regex.compile(
    rf"(?<!\p{{L}})(?:{pattern_of('passive_auxiliaries')})\s+(?:\p{{L}}+(?:ly|ment|mente)\s+)?$", regex.IGNORECASE
)
_AS = regex.compile(
    rf"\W*(?:{pattern_of('sequences', scripts=CASED)}|{pattern_of('according_to', scripts=CASED)})\s+",
    regex.IGNORECASE,
)
"""Before a verb whose subject follows, or is who spoke last: *como* dijo Cuba, *según* dijo."""
_ARTICLES = "|".join(pattern_of(field, scripts=("Latin",)) for field in ("articles", "indefinite_articles"))
_ARTICLES_OF_PAPERS = "|".join(pattern_of(field, scripts=("Latin",)) for field in ("articles", "possessives"))
_ARTICLE_OF_NOUN = "|".join(alternatives(field, "auxiliaries") for field in ("indefinite_articles", "possessives"))
"""The English *a* is also a French verb."""
_ROMANCE = Phrase(word_class("saying", languages=("es", "fr")), r"(?<!n|nt)")
_SUBJECT_FIRST = word_class("saying", "remarking", languages=("en", "fr"))
_ADVERB_NEXT = regex.compile(r"\s+\p{Ll}+")
"""What tells how it is said behind such a verb in the singular, since a subject there has an article or a capital: dice
*nada más* empezar.
"""
_NEW_SUBJECT = regex.compile(rf"\s+(?:{_ARTICLES})\s+\p{{Ll}}")
_SUBJECT_BEHIND_ADDRESSEE = regex.compile(
    rf"\s+(?:{pattern_of('toward', scripts=('Latin',))})\s+(?:{ELIDED}|(?:{_ARTICLES})\s+)?\p{{Lu}}[\p{{L}}\p{{M}}-]*"
    rf"\s+(?:{pattern_of('indefinite_articles', scripts=('Latin',))})\s+\p{{Ll}}"
)
"""A subject behind whom it addresses: a indiqué *à Reuters un* habitant."""
_NEXT_BACK = Phrase(r"\s+", BACK_REFERENCE)
_LEADER_OF = Phrase(
    _NEXT_BACK,
    Either(_NEXT_BACK, optional=True),
    regex.compile(r"\s+\p{Lu}\p{Cyrillic}+\s+(?=\p{Cyrillic})\p{Ll}"),
)
"""Somebody of an organisation that is not known: *лидер Всеобщего народного* конгресса."""
_SOME_SPEAKER = Phrase(rf"\s*(?:{pattern_of('indefinite_articles')}|one)\s+(?:\p{{Ll}}+\s+)?", SPEAKER_ROLE)
"""Somebody whom the text does not name: *a delegate*, also where an earlier sentence names a speaker."""
_AUXILIARY = regex.compile(rf"\s*(?:{pattern_of('auxiliaries')})\s*", regex.IGNORECASE)
_ARABIC = regex.compile(r"\s*\p{Arabic}")
_TOWARD = regex.compile(
    "|".join(
        rf"(?:{language.saying}|{language.remarking})\s+(?:{language.toward})(?:\s+(?:{language.articles}))?\s+"
        for language in LANGUAGES.values()
        if language.script == "Latin"
    ),
    regex.IGNORECASE,
)
"""A verb and the word before whom it addresses: *dijo a* Cuba."""
_NOUN_FOLLOWS = regex.compile(rf"(?<![\p{{L}}\p{{M}}])(?:{_ARTICLE_OF_NOUN})\s+$", regex.IGNORECASE)
"""What makes a noun of a word that may be a verb: *une note*, *its answers*. *La*, *le*, *les* may be pronouns."""
_AMONG = Phrase(BACK_REFERENCES, rf"(?<!\p{{L}})(?:{pattern_of('among')})\s+[^\w\s]?", ROLES_NEXT)
_HAN_PRONOUN = regex.compile(rf"\W*(?:{pattern_of('subject_pronouns', scripts=('Han',))})\p{{Han}}{{0,8}}")
"""A pronoun at the head of a Chinese clause, and how that one says it: *他开门见山地*说."""
_NOUN_AGAIN = Phrase(rf"\s+{ARTICLE}", BACK_REFERENCE, Run(_NEXT_BACK), rf"\s*(?:[.,،;:!?{QUOTATION}]|$)")
"""A noun behind a verb that refers back, and nothing else in the clause: advirtió *el mandatario*."""
_PLURAL = regex.compile(rf"(?:{pattern_of('plural_saying')})$", regex.IGNORECASE)
_PRONOUN_AFTER = regex.compile(rf"[-‑](?:{pattern_of('subject_pronouns', scripts=('Latin',))}){END}", regex.IGNORECASE)
_WHOSE = Phrase(rf"\s*(?:{pattern_of('whose')})\s*", SPEAKER_ROLE)
_NOUN_NEAR = regex.compile(rf"(?<![\p{{L}}\p{{M}}])(?:{_ARTICLE_OF_NOUN})\s+(?:\p{{Ll}}+\s+){{0,2}}$", regex.IGNORECASE)
_PAPER = regex.compile(pattern_of("papers", scripts=CASED), regex.IGNORECASE)
_PAPER_AGAIN = Phrase(
    BACK_REFERENCES, rf"(?:(?:{_ARTICLES_OF_PAPERS})\s+)?", f"(?:{pattern_of('papers')})", BACK_REFERENCES, "$"
)
_PERSON_AND_OFFICE = regex.compile(rf"\s+{FULL_NAME}\s*,")
_BY = "|".join(pattern_of(field, scripts=("Latin",)) for field in ("of_words", "papers_by", "agents"))
_PAPER_BY = regex.compile(
    rf"\W*(?:(?:{_ARTICLES}|{_ARTICLES_OF_PAPERS})\s+)?(?:\p{{Ll}}+\s+)?(?:{pattern_of('papers', scripts=('Latin',))})"
    rf"(?:\s+\p{{Ll}}+){{0,3}}\s+(?:{_BY})\s+{ARTICLE}?",
    regex.IGNORECASE,
)
"""Whose a paper is that says it: *un rapport publié lundi par* l'Institut de Valbrise juge."""
_PAPER_BEHIND = regex.compile(rf"\s+(?P<paper>{pattern_of('papers', scripts=('Arabic',))}){END}")
_SAME_WORD = 5
"""Letters by which a noun is the same as another form of it."""
_PAPERS_BACK = 600
"""Characters before a sentence in which the paper was told of to which it refers again."""
_HAN_WORDS = 4
"""Characters behind the name of a State that tell whether it is somebody there who speaks: 一名学者."""
_WHO = regex.compile(rf"\s*(?:{pattern_of('who')}){END}", regex.IGNORECASE)
_OTHER_CLAUSE = regex.compile(
    rf"(?<!\p{{L}})(?i:{pattern_of('subordinators', scripts=CASED)})(?:\s+|(?<=['’]))"
    rf"(?:(?i:{_ARTICLES})\s+\p{{L}}|(?i:{ELIDED})?\p{{Lu}})"
)
"""The beginning of a clause about somebody else: Cuba was silent *when the chair* remarked."""
_OTHER_PERSON = regex.compile(
    rf"(?<!\p{{L}})(?i:{pattern_of('sequences', scripts=CASED)})\s+(?:\p{{Lu}}[\p{{L}}\p{{M}}'’-]*\s+)+$"
)
"""A name behind what may begin such a clause, directly before the verb: Cuba listened *as Ada Brook* said."""
_AND = frozenset(pattern_of("and_words").split("|"))
_ADDRESSED = regex.compile(rf"[^{QUOTATION},،;:.]{{1,60}}[,،]\s*{QUOTATION}")
_RELATIVE = regex.compile(rf"\s*(?:{pattern_of('relative', scripts=CASED)}){END}", regex.IGNORECASE)
_COLON = regex.compile(r"\s*[:：]")
_IS_TOLD = regex.compile(rf"(?:\s+\p{{Ll}}+){{1,3}}\s+{QUOTATION}")
"""The verb of which such a name is the subject: said Cuba *was* “...”."""
_DENYING = regex.compile(pattern_of("saying_no"), regex.IGNORECASE)
_NOT = regex.compile(
    rf"(?:(?<!\p{{L}})(?:{'|'.join(map(regex.escape, words_of('negations').split()))})|n['’]t)"
    r"(?:\s+(?:yet|ever|actually|really))?\s*$",
    regex.IGNORECASE,
)
_OWNED_NOUN = regex.compile(r"(?:(?<!\p{L})the|['’]s|(?<=s)['’])\s+$|(?<=\p{Han})的$", regex.IGNORECASE)
"""What makes a noun of the English or Chinese word behind it."""
_QUOTED_AND = regex.compile(
    rf"[^{QUOTATION},;:.]*{QUOTATION}(?:\s+[\p{{L}}’'-]+){{0,{MOST_QUOTED_WITH}}}\s+"
    rf"(?:{pattern_of('and_words', scripts=CASED)})\s+(?:(?:{pattern_of('auxiliaries', scripts=CASED)})\s+)?"
)
_INDEFINITE_NEXT = regex.compile(rf"\s+(?:{pattern_of('indefinite_articles', scripts=CASED)})\s")
_FIRST_PERSON = regex.compile(rf"\W*(?:{pattern_of('first_person')})\W*", regex.IGNORECASE)


class Silent(Enum):
    """Subjects without a name."""

    ANAPHOR = "it"
    APART = "it, set apart by commas"
    ITS_OFFICE = "its ambassador"
    ORGANISATION = "the network"
    SOMEBODY = "somebody else"
    NOBODY = "nobody: it is what a text says"


@dataclass(frozen=True, slots=True)
class Statement:
    """A verb of saying with its subject, from `start` to `end` of a sentence. `speaker` is a canonical name, or a name
    as written that nobody known bears, the agent of a `passive` verb.
    """

    start: int
    end: int
    speaker: str | Silent
    passive: bool = False


def statements(sentence: Sentence) -> list[Statement]:
    """The verbs of saying in a sentence with their subjects, in order. Raises OverBudgetError within a budget."""
    found: list[Statement] = []
    for match in SAYING.finditer(sentence.text):
        budget.check()
        if _is_noun(sentence.text, match) or (found and _is_reproach(sentence, found[-1], match.start())):
            continue
        told = _Verb(sentence, *match.span()).statement()
        if told.speaker in {Silent.SOMEBODY, Silent.ANAPHOR} and found and PARTICIPLE.fullmatch(match.group()):
            told = replace(told, speaker=found[-1].speaker)  # ..., said Cuba, adding that
        elif told.speaker in {Silent.SOMEBODY, Silent.ANAPHOR} and found and _goes_on(sentence, found[-1], match):
            told = replace(told, speaker=found[-1].speaker)  # Cuba calls it “...” in a letter and hopes
        elif told.speaker is Silent.ANAPHOR and found and (inside := sentence.inside_another(found[-1].speaker)):
            told = replace(told, speaker=sentence.outer_head(inside) or Silent.SOMEBODY)
        elif told.speaker is Silent.ANAPHOR and found and JOINED.fullmatch(sentence.text, told.start, match.start()):
            told = replace(told, speaker=found[-1].speaker)  # Cuba holds ... and calls it
        if _is_denied(sentence.text, match):
            told = replace(told, speaker=Silent.SOMEBODY)  # Cuba did not say
        elif told.speaker is Silent.SOMEBODY and REMARKING.fullmatch(match.group()):
            continue
        found.append(told)
    return found


def _goes_on(sentence: Sentence, last: Statement, match: Found) -> bool:
    """Whether a verb behind a quotation has the subject of the statement before: nothing but what the quotation belongs
    to stands between, and *and* directly before the verb; no subject of its own follows. That subject is known, and
    leads its clause.
    """
    if not any(name.owner == last.speaker and sentence.leads_clause(name) for name in sentence.names):
        return False
    between = sentence.text[last.end : match.start()]
    if not _QUOTED_AND.fullmatch(between) or sentence.holds_name(last.end, match.start()):
        return False
    following = [
        word
        for word in words(sentence.text[match.end() : clause_end(sentence.text, match.end())])
        if word.key not in ARTICLES
    ]
    if not following or _INDEFINITE_NEXT.match(sentence.text, match.end()):
        return not following
    return not (is_office(following[0]) and ROLES.fullmatch(following[0].key))


def _is_denied(text: str, match: Found) -> bool:
    """Whether a verb says that somebody does not say something, or denies it. Who *did not agree: "..."* says it."""
    if _COLON.match(text, match.end()):
        return False
    return bool(_DENYING.fullmatch(match.group()) or _NOT.search(text, phrase_start(match.start()), match.start()))


def _is_reproach(sentence: Sentence, last: Statement, verb: int) -> bool:
    """Whether a verb only tells what the agent of the one before it reproaches somebody with: accused by Norway *of
    having said* nothing.
    """
    between = sentence.text[last.end : verb]
    keys = [word.key for word in words(between)]
    if not last.passive or not keys or BOUNDARY.search(between) or sentence.holds_name(last.end, verb):
        return False
    return keys[0] in PREPOSITIONS and _AND.isdisjoint(keys)


def _is_noun(text: str, match: Found) -> bool:
    """Whether a word that may be a verb is a noun here: *une note*, *its explanatory note*, *Cuba's claims*, and 声明
    behind 古巴的.
    """
    first, end = phrase_start(match.start()), match.start()
    if _OWNED_NOUN.search(text, first, end) and not PARTICIPLE.fullmatch(match.group()):
        return True
    paper = _PAPER.fullmatch(match.group()) and _NOUN_NEAR.search(text, first, end)
    return bool(paper or _NOUN_FOLLOWS.search(text, first, end))


class _Verb:
    """A verb of saying, from `start` up to `end` of a sentence, in the clause that begins at `clause`."""

    def __init__(self, sentence: Sentence, start: int, end: int) -> None:
        self._sentence = sentence
        self._text = sentence.text
        self._start = start
        self._end = end
        self._clause = clause_starts(self._text, 0, start)[-1]
        self._subject = self._text[self._clause : start]
        """What stands before the verb in its clause."""
        self._near = [name for name in sentence.names if name.start < start][-NEAR:]

    def statement(self) -> Statement:
        """The verb with whom it is said of."""
        if agent := self._agent():
            return Statement(self._start, agent.end, agent.owner, passive=True)
        if self._is_passive():
            return Statement(self._clause, self._end, Silent.SOMEBODY)
        if speaker := self._named_before():
            return Statement(self._clause, self._end, speaker)
        silent = self._is_silent()
        if self._is_participle():
            return Statement(self._clause, self._end, self._understood())
        return self._named_after(silent=silent) or self._with_other_subject(silent=silent)

    def _named_after(self, *, silent: bool) -> Statement | None:
        """The verb with the known name behind it of which it is said."""
        if self._is_han or (not silent and strangers.ends_with_name(self._subject)):
            return None  # Maria Lopez said Cuba had
        after = self._sentence.name_after(self._end, free=silent)
        if after is not None and not self._addresses(after) and not self._is_subject_of_quotation(after.end):
            joined = self._sentence.is_joined(after)
            told = (self._sentence.together(after, ends=True) or Silent.SOMEBODY) if joined else after.owner
            return Statement(self._clause, after.end, told)
        return None

    def _is_subject_of_quotation(self, end: int) -> bool:
        """Whether a name behind the verb, which ends there, is the subject of a sentence of which a quotation is the
        rest: the delegate said *Cuba* “must sign it now”. In Arabic, a subject follows its verb.
        """
        begins = behind_quotation(self._text, self._start)
        if not LETTER.search(self._text, begins, self._start) or _ARABIC.match(self._text, self._start):
            return False
        if self._text[end:].lstrip()[:1] == QUOTATION:
            return True
        return self._follows_apposition() and _IS_TOLD.match(self._text, end) is not None

    def _follows_apposition(self) -> bool:
        """Whether the verb stands directly behind a comma, and somebody before it: Ada Brook, the president, *said*."""
        return not LETTER.search(self._subject) and self._text[self._clause - 1 : self._clause] in COMMAS

    @property
    def _is_han(self) -> bool:
        """Whether the verb is Chinese, so that it follows its subject."""
        return is_chinese(self._text[self._start])

    def _with_other_subject(self, *, silent: bool) -> Statement:
        """The verb with whoever else it is said of."""
        if owner := (self._said_among_after() if silent else None) or self._owner_of_office():
            return Statement(self._clause, self._end, owner)
        if meant := self._meant():
            kind = Silent.ORGANISATION if meant.kind is Anaphor.ORGANISATION else Silent.ITS_OFFICE
            return Statement(min(self._clause, meant.start), self._end, kind)
        if silent and self._is_behind_quotation() and _NOUN_AGAIN.match(self._text, self._end):
            return Statement(self._clause, self._end, self._understood_before() or Silent.ITS_OFFICE)
        told = Silent.ANAPHOR if self._is_paper_again() else self._unnamed(silent=silent)
        return Statement(self._clause, self._end, told)

    def _is_paper_again(self) -> bool:
        """Whether the subject is a paper that was told of before: *the report* also says."""
        if bounds := _PAPER_AGAIN.bounds(self._subject):
            paper = self._subject[bounds[2] : bounds[3]]
        elif match := _PAPER_BEHIND.match(self._text, self._end):
            paper = match["paper"]
        else:
            return False
        before = self._sentence.read_so_far[: -len(self._text)][-_PAPERS_BACK:]
        return paper.removeprefix("ال")[:_SAME_WORD].casefold() in before.casefold()

    def _agent(self) -> Name | None:
        """Who does what a passive verb says: Iran was answered by *Israel*."""
        by = _AGENT.match(self._text, self._end)
        if by is None and self._is_passive():
            by = _AGENT_BEHIND.match(self._text, self._end)
        return self._sentence.name_after(by.end()) if by else None

    def _is_passive(self) -> bool:
        """Whether the subject suffers what the verb says: Cuba *was told*; not *was saying*."""
        auxiliary = _PASSIVE.search(self._text, phrase_start(self._start, self._clause), self._start)
        return auxiliary is not None and not self._is_participle() and not _ELIDED.match(self._text, self._start)

    def _named_before(self) -> str | Silent | None:
        """The known name before the verb of which it is said; somebody, where two names are joined."""
        inside = [name for name in self._sentence.names if self._clause <= name.start < self._start]
        ends = inside if len(inside) <= 2 * NEAR else inside[:NEAR] + inside[-NEAR:]
        subjects = [name for name in ends if self._is_subject(name)] or [
            name for name in self._near if self._reaches(name)
        ]
        if not subjects:
            return None
        both = any(JOINED.fullmatch(self._text[name.end : other.start]) for name, other in pairwise(inside))
        return (self._together_before(inside[-1]) or Silent.SOMEBODY) if both else subjects[-1].owner

    def _together_before(self, last: Name) -> str | None:
        """All that are the subject, where nothing but an auxiliary stands between the last of them and the verb."""
        between = self._text[last.end : self._start]
        directly = BACK_REFERENCES.fullmatch(between) or _AUXILIARY.fullmatch(between)
        return self._sentence.together(last) if directly else None

    def _is_subject(self, name: Name) -> bool:
        """Whether a name before the verb is what it is said of: the head of the clause, or directly before the verb and
        no object of a preposition.
        """
        if self._is_han and name.state and kinds_in(self._text[name.end : name.end + _HAN_WORDS]) == {OTHER}:
            return False  # the media of Cuba
        if self._is_han and self._sentence.is_inside(name):
            return True
        if self._is_said_by_pronoun(name.end):
            return False
        if (among := self._is_said_among(name)) or self._sentence.is_declined(name):
            return among
        if LEADING.fullmatch(self._text[self._clause : name.start]) and not self._has_other_subject(name.end):
            return True
        return self._ends_at_verb(name) and (
            self._sentence.is_free(name, self._clause)
            or self._sentence.may_be_subject(name, self._clause)
            or _PAPER_BY.fullmatch(self._text, self._clause, name.start) is not None
        )

    def _is_said_among(self, name: Name) -> bool:
        """Whether a verb in the plural says what those say among whom it is: *В Ольмарии отмечают*."""
        among = _AMONG.fullmatch(self._text, self._clause, name.start)
        return (
            among is not None
            and _PLURAL.search(self._text[self._start : self._end]) is not None
            and BACK_REFERENCES.fullmatch(self._text[name.end : self._start].strip('»”"')) is not None
        )

    def _said_among_after(self) -> str | None:
        """Where those are who say something, if its name follows the verb: *отмечают в Ольмарии*."""
        if not _PLURAL.search(self._text[self._start : self._end]):
            return None
        names = (name for name in self._sentence.names if name.start > self._end)
        return next((name.owner for name in names if _AMONG.fullmatch(self._text, self._end, name.start)), None)

    def _has_other_subject(self, start: int) -> bool:
        """Whether another name behind `start` stands directly before the verb, and not behind a preposition."""
        for name in self._near:
            if start < name.start and self._ends_at_verb(name) and self._sentence.may_be_subject(name, start):
                return True
        return any(pattern.search(self._text, start, self._start) for pattern in (_OTHER_CLAUSE, _OTHER_PERSON))

    def _ends_at_verb(self, name: Name) -> bool:
        """Whether nothing but an office, or what names nobody, stands between a name and the verb; behind *and*, it has
        the subject of the verb before.
        """
        between = self._text[name.end : self._start]
        if ANOTHER_VERB.match(between):
            return False
        return bool(BACK_REFERENCES.fullmatch(between) or ROLES.fullmatch(between))

    def _is_said_by_pronoun(self, start: int) -> bool:
        """Whether a pronoun behind a name is what the verb is said of: *of Cuba's people he said*; not *Cuba said it
        hoped*, nor *Cuba's letter, in which it says*.
        """
        between = self._text[max(start, self._start - NEAR_PRONOUN) : self._start]
        pronoun = _PRONOUN_BEFORE.search(between)
        if pronoun is None or SAYING.search(between):
            return False
        before = words(between[: pronoun.start()])
        return not before or before[-1].key not in SMALL_WORDS

    def _reaches(self, name: Name) -> bool:
        """Whether a person's name with the office ends at the verb: Maria Lopez, the president of Isterra, *said*."""
        if not name.person or name.end > self._start or self._ends_relative_clause(name):
            return False
        return bool(BACK_REFERENCES.fullmatch(self._text[name.end : self._start]))

    def _ends_relative_clause(self, name: Name) -> bool:
        """Whether a clause between commas about somebody before it ends with a name: Brook, who spoke after *Lopez*,
        said.
        """
        return self._text[name.end :].lstrip()[:1] in COMMAS and self._sentence.is_in_relative_clause(name)

    def _is_silent(self) -> bool:
        """Whether nothing before the verb names its subject, unless by a pronoun."""
        silent = (
            BACK_REFERENCES.fullmatch(self._subject)
            or _AS.fullmatch(self._subject)
            or _PRONOUN_BEFORE.search(self._subject)
            or _HAN_PRONOUN.fullmatch(self._subject)
        )
        return silent is not None and not _SOME_SPEAKER.match(self._subject)

    def _is_participle(self) -> bool:
        """Whether nothing that follows may be the verb's subject."""
        return PARTICIPLE.fullmatch(self._text, self._start, self._end) is not None

    def _addresses(self, name: Name) -> bool:
        """Whether a name behind the verb is whom it addresses."""
        toward = _TOWARD.match(self._text, self._start)
        if toward and toward.end() == name.start:
            return True
        return self._may_address() and LETTER.search(self._subject) is not None and not self._is_inverted()

    def _is_inverted(self) -> bool:
        """Whether the verb follows a quotation with nothing but an auxiliary before it: "...", *a assuré* Cuba."""
        return self._is_behind_quotation() and LETTER.search(self._subject) is not None

    def _is_behind_quotation(self) -> bool:
        before = self._text[: self._clause].rstrip(" ,،")
        return before.endswith(QUOTATION) and (
            not LETTER.search(self._subject) or _AUXILIARY.fullmatch(self._subject) is not None
        )

    def _may_address(self) -> bool:
        """Whether what follows the verb may be whom it addresses."""
        return ADDRESSING.fullmatch(self._text, self._start, self._end) is not None

    def _unnamed(self, *, silent: bool) -> str | Silent:
        """Whom the verb is said of if no known name is beside it."""
        if _SOME_SPEAKER.match(self._subject):
            return Silent.SOMEBODY
        if owner := self._whose_office():
            return owner
        unknown: str | Silent | None = self._apposed() or strangers.before_verb(
            self._sentence, self._clause, self._start
        )
        if not unknown and not strangers.ends_with_name(self._subject):
            unknown = self._stranger_after()
        if unknown:
            capital = isinstance(unknown, str) and is_capital(without_possessive(unknown))
            return Silent.SOMEBODY if capital else unknown
        if silent:
            return self._understood()
        if _FIRST_PERSON.fullmatch(self._subject) and (labelled := self._sentence.label()):
            return labelled  # The ambassador of Cuba: We said it in spring: ...
        return (None if self._is_han else self._sentence.apposition(self._end)) or Silent.SOMEBODY

    def _stranger_after(self) -> str | None:
        """Who is named directly after the verb, but is not known, unless a sentence of which a quotation is the rest
        begins with the name.
        """
        name = strangers.after_verb(self._sentence, self._start, self._end)
        place = self._text.find(name, self._end) if name else -1
        return None if name and place >= 0 and self._is_subject_of_quotation(place + len(name)) else name

    def _apposed(self) -> Silent | None:
        """What is meant by the office behind the name of somebody who is not known, directly behind the verb: said
        Maria Lopez, *a spokeswoman for the network*.
        """
        person = _PERSON_AND_OFFICE.match(self._text, self._end)
        if person is None or self._may_address():
            return None
        for anaphor in self._sentence.anaphors:
            if anaphor.start >= person.end() and not BOUNDARY.search(self._text, person.end(), anaphor.start):
                if not has_role(self._text[person.end() : anaphor.start]) or self._sentence.holds_name(
                    anaphor.start, anaphor.end
                ):
                    return None
                return Silent.ORGANISATION if anaphor.kind is Anaphor.ORGANISATION else Silent.ITS_OFFICE
        return None

    def _owner_of_office(self) -> str | None:
        """Whose office is the subject, if the sentence names only one before, as the head of a clause: Cuba rejected
        what *its envoy* called.
        """
        first = behind_quotation(self._text, self._clause)
        inside = [name for name in self._near if name.start >= first]
        heads = [
            name for name in inside if name.start < self._clause or LETTER.search(self._text, name.end, self._start)
        ]
        owners = {name.owner for name in inside}
        if len(owners) != 1 or not heads or not self._sentence.is_head(heads[0], first):
            return None
        return (
            inside[0].owner
            if anaphors.directly_before_verb(self._text, self._sentence.anaphors, first, self._start)
            else None
        )

    def _whose_office(self) -> str | None:
        """Whose office a relative clause is about that follows a name: Cuba, *whose envoy* shrugged when asked."""
        if _WHOSE.match(self._subject):
            return next((name.owner for name in self._near if name.end == self._clause - 1), None)
        if not BACK_REFERENCES.fullmatch(self._subject):
            return None
        for name in self._near[-1:]:
            if WHOSE_PERSON.fullmatch(self._text, name.end, self._clause):
                return name.owner
        return None

    def _meant(self) -> Mention | None:
        """The subject if it is an office with a possessive, or a kind of organisation: *its ambassador*."""
        first = behind_quotation(self._text, self._clause)
        mentions = self._sentence.anaphors
        if any(first <= name.start < self._start for name in self._sentence.names):
            return None
        before = anaphors.before_verb(self._text, mentions, first, self._start)
        follows = not LETTER.search(self._subject) or _AUXILIARY.fullmatch(self._subject)
        if before is None and follows and not self._may_address():
            return anaphors.after_verb(self._text, mentions, self._end, free=self._is_behind_quotation())
        return before

    def _understood(self) -> str | Silent:
        """Whom the verb is said of without a subject before it."""
        if self._is_set_apart():
            return Silent.APART  # Cuba, he said, ...: it is not Cuba that said it
        if named := self._understood_before():
            return named
        another = not self._may_address() and not self._is_participle() and self._has_subject_after()
        head = self._sentence.head_before(self._clause)
        foremost = head and another and self._head_comes_first()  # Cuba, attacked at home, said the lamp was “...”
        if not foremost and (_NEW_SUBJECT if another else _SUBJECT_BEHIND_ADDRESSEE).match(self._text, self._end):
            return self._sentence.apposition(self._end) or Silent.SOMEBODY
        if head is not None:
            return head or Silent.SOMEBODY
        if another or self._has_somebody_before():
            return Silent.SOMEBODY
        return Silent.ANAPHOR

    def _head_comes_first(self) -> bool:
        """Whether a subject stands before the verb in its language, unless the verb is behind a quotation."""
        return (
            _SUBJECT_FIRST.fullmatch(self._text, self._start, self._end) is not None and not self._is_behind_quotation()
        )

    def _understood_before(self) -> str | None:
        """For whom the one speaks whose office stands before the verb."""
        return self._whose_office() or self._sentence.apposition_before(self._clause) or self._who()

    def _who(self) -> str | None:
        """For whom the one speaks whose office stands directly before a relative clause: according to *the delegate of
        Cuba, who* added.
        """
        if not _WHO.match(self._subject) or self._text[self._clause - 1 : self._clause] not in COMMAS:
            return None
        name = next((mention for mention in self._near if mention.end == self._clause - 1), None)
        return name.owner if name and has_role(self._text[: name.start]) else None

    def _is_set_apart(self) -> bool:
        """Whether the verb and a pronoun stand between commas, alone, or with whom it addresses before a quotation: *he
        told the Assembly*, “...”.
        """
        before = self._text[self._clause - 1 : self._clause]
        if before not in COMMAS or not _PRONOUN_BEFORE.fullmatch(self._subject.strip()):
            return False
        after = self._text[self._end : self._end + 1]
        return after in COMMAS or (self._may_address() and _ADDRESSED.match(self._text, self._end) is not None)

    def _has_subject_after(self) -> bool:
        """Whether a verb without a subject before it has one after it: *said the chair*."""
        if (
            LETTER.search(self._subject)
            and not JOINED.fullmatch(self._subject)
            and not _AUXILIARY.fullmatch(self._subject)
        ):
            return False
        rest = self._text[self._end : clause_end(self._text, self._end)]
        if _PRONOUN_AFTER.match(rest):
            return False
        if _NEW_SUBJECT.match(rest) or _LEADER_OF.match(rest):
            return True
        if _ROMANCE.fullmatch(self._text, self._start, self._end) and _ADVERB_NEXT.match(rest):
            return False
        first = next(iter(words(rest)), None)
        return bool(first and first.key not in SMALL_WORDS and not BACK_REFERENCES.fullmatch(rest[: first.end]))

    def _has_somebody_before(self) -> bool:
        """Whether an earlier clause has the subject, which is nobody known: *a judge*, quoting an old proverb, said. In
        Arabic, a subject follows its verb.
        """
        relative = _RELATIVE.match(self._subject)
        subject = self._subject[relative.end() :] if relative else self._subject
        if LETTER.search(subject) or _ARABIC.match(self._text, self._start):
            return False
        return not BACK_REFERENCES.fullmatch(self._text[behind_quotation(self._text, self._clause) : self._clause])
