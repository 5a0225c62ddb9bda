"""Read statements of alignment from a text: a verb of alignment, what is aligned with, and whose it is.

The words are in `indexer/languages`. A statement counts when the text speaks of its own author, or of a submitter of
the document by name, and when it is said whose statement, proposal or position is meant.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import regex

from indexer.alignments.statement import AlignmentKind, Statement
from indexer.analysis import exacts, stems
from indexer.languages import LANGUAGES
from indexer.vocabulary.fold import fold
from indexer.vocabulary.mentions import known_names

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence


LONGEST = 400
"""Code points after the verb in which what it refers to is looked for."""
NEAR = 90
"""Code points between the verb and the end of the word for a statement or proposal, at most."""
MODIFIERS = 8
"""Words between them, at most."""
BEHALF = 160
"""Code points after *by* in which names stand."""
BEGINS = 45
"""Code points between these words and the first name, at most: a title or an office may stand between."""
BETWEEN = 25
"""Code points between names of a list, at most."""
SUBJECT = 60
"""Code points before the verb in which its subject stands."""
DENIAL = 25
"""Code points before the verb in which a negation may belong to it."""
DENIED = 1
"""Words between negation and verb, at most, for a rejection: *do not fully support*. With more nothing is concluded:
*will spare no effort to support*.
"""
DIRECTLY = 16
"""Code points between a verb and whom it names without a word for a statement, at most. In *aligns itself with the
mediation efforts of* an undertaking is meant.
"""
WHOLE_SENTENCE = 120
"""Code points before a verb of aligning in which its subject stands: *Cyprus, as a member of the Union, ...*."""
BEFORE = 300
"""Code points before a sentence in which it is said whose statement *that statement* is."""
ABOUT = 200
"""Code points of what is said to be supported, as it is shown."""
MOST_REPRESENTED = 60
"""Names after *on behalf of*, at most."""
LEAST_NAME = 4
"""A submitter's name of fewer letters is looked for only as the vocabulary knows it."""

_END = regex.compile(
    r"(?<!\b(?:Mr|Mrs|Ms|Dr|St|No|Amb|Sr|Sra|M|Mme|H\.E|S\.E|п|г))[.!?](?=[\s”’\")\]]*(?:\s[\p{Lu}\p{Lo}\d“\"«(]|$))"
    r"|[。！？؟;；]|\n\s*\n"
)
_CAPITALS = regex.compile(
    r"(?:\p{Lu}[\p{L}\p{M}\p{N}’'&.-]*)"
    r"(?:\s+(?:(?:of|the|for|and|de|la|du|des|del|y|et)\s+){0,2}[\p{Lu}\p{N}][\p{L}\p{M}\p{N}’'&.-]*)*"
)
_POSSESSIVE = regex.compile(r"['’]s$")
_STOP = regex.compile(r"[:;(\[]|https?://|\s[-–—]\s")
_DETACHED = frozenset({AlignmentKind.ALIGNS, AlignmentKind.JOINS})
"""Kinds that are about no subject, but about what somebody says."""
_INFLECTED = frozenset({"ru", "ar"})
"""Languages in which names are looked for by their stems, too."""


@dataclass(frozen=True, slots=True)
class _Patterns:
    verbs: Mapping[AlignmentKind, regex.Pattern[str]]
    own: regex.Pattern[str]
    stated: regex.Pattern[str]
    whose: regex.Pattern[str]
    negation: regex.Pattern[str]
    telling: regex.Pattern[str]
    apart: regex.Pattern[str]
    urging: regex.Pattern[str]
    organisations: regex.Pattern[str]
    forums: regex.Pattern[str]
    titled: regex.Pattern[str]
    anaphors: regex.Pattern[str]
    relative: regex.Pattern[str] | None


def statements(text: str, language: str, submitters: Sequence[str]) -> list[Statement]:
    """The statements of alignment in a passage of a document by these submitters, in the order of the text."""
    if language not in LANGUAGES:
        return []
    found: list[Statement] = []
    for start, end in _sentences(text):
        said = list(_in_sentence(text, start, end, language, frozenset(submitters)))
        aligned = {name for one in said if one.kind is not AlignmentKind.ON_BEHALF_OF for name in one.others}
        for one in said:
            if one.kind is AlignmentKind.ON_BEHALF_OF and not aligned.isdisjoint(one.others):
                continue  # A spoke on behalf of B, and we align ourselves with that
            if not any(one.start < other.end and other.start < one.end for other in found):
                found.append(one)
    return found


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _END.finditer(text):
        yield start, match.end()
        start = match.end()
    if start < len(text):
        yield start, len(text)


def _in_sentence(text: str, start: int, end: int, language: str, own: frozenset[str]) -> Iterator[Statement]:
    for kind, pattern in _patterns(language).verbs.items():
        for verb in pattern.finditer(text, start, end):
            clause = _Clause(text, start, end, verb, kind, language, own)
            one = clause.on_behalf() if kind is AlignmentKind.ON_BEHALF_OF else clause.aligned()
            if one is not None:
                yield one


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

    def on_behalf(self) -> Statement | None:
        """*I speak on behalf of ...*: only what the text's own author says or submits so."""
        patterns = _patterns(self.language)
        before = self.text[self.start : self.verb.start()]
        around = self.text[self.start : min(self.end, self.verb.end() + LONGEST)]
        if not patterns.telling.search(around) or not self._speaks_for_itself(around):
            return None
        if any(one.search(before) for kind, one in patterns.verbs.items() if kind is not AlignmentKind.ON_BEHALF_OF):
            return None  # somebody else's statement is meant: aligns with the statement of A on behalf of B
        if any(patterns.whose.match(before, noun.end()) for noun in patterns.stated.finditer(before)):
            return None  # the statement delivered by A on behalf of B
        following = self.text[self.verb.end() : min(self.end, self.verb.end() + LONGEST)]
        following = patterns.own.split(following, maxsplit=1)[0]
        alone = self.own if len(self.own) == 1 else frozenset[str]()
        bodies = [one for one in self._capitals(following, BEGINS) if patterns.organisations.search(one)]
        others = _known(following, self.language, BEGINS) or bodies
        others = [name for name in others if not _is_any(name, alone) and not _ends_in_any(name, alone)]
        return self._statement(self.kind, others[:MOST_REPRESENTED]) if others else None

    def aligned(self) -> Statement | None:
        """*We align ourselves with the statement of ...*, and so for the other kinds."""
        patterns = _patterns(self.language)
        if patterns.urging.search(self.text[max(self.start, self.verb.start() - SUBJECT) : self.verb.start()]):
            return None
        rest = self._referred_to()
        noun = patterns.stated.search(rest, 0, NEAR)
        refers = noun is not None and patterns.anaphors.search(rest[: noun.start()]) is not None
        if noun is not None and not refers and not self._modifies(rest[: noun.start()]):
            noun = None
        if not self._speaks_for_itself(self._subject(rest[: noun.start()] if noun else "")):
            return None
        start = self.start
        others = self._whose(rest, noun) if noun else self._directly(rest)
        if refers and not others:
            start, others = self._said_before()
        others = [name for name in dict.fromkeys(others) if not _is_any(name, self.own)]
        if not others:
            return None
        kind = self.kind
        before = self.text[max(self.start, self.verb.start() - DENIAL) : self.verb.start()]
        denials = list(patterns.negation.finditer(before))
        if denials:
            if kind is AlignmentKind.REJECTS or len(before[denials[-1].end() :].split()) > DENIED:
                return None
            kind = AlignmentKind.REJECTS
        about = "" if kind in _DETACHED else " ".join(rest[:ABOUT].split())
        return self._statement(kind, others, about, start)

    def _said_before(self) -> tuple[int, list[str]]:
        """Whose statement *that statement* is: whom the words before speak of as spoken for, and where these begin."""
        behalf = _patterns(self.language).verbs[AlignmentKind.ON_BEHALF_OF]
        since = max(0, self.start - BEFORE)
        told = list(behalf.finditer(self.text, since, self.verb.start()))
        if not told:
            return self.start, []
        first = max([since, *(end for _, end in _sentences(self.text[: self.start]) if end <= told[-1].start())])
        return min(first, self.start), _known(
            self.text[told[-1].end() : self.verb.start()][:BEHALF], self.language, BEGINS
        )

    def _referred_to(self) -> str:
        """What the verb refers to: the words after it, or those before *with which* or *to which* it stands."""
        before = self.text[self.start : self.verb.start()]
        patterns = _patterns(self.language)
        relative = list(patterns.relative.finditer(before)) if patterns.relative else []
        nouns = [noun.start() for noun in patterns.stated.finditer(before, 0, relative[-1].start())] if relative else []
        if self.kind is AlignmentKind.ALIGNS and nouns and len(before) - relative[-1].end() <= SUBJECT:
            return before[nouns[-1] : relative[-1].start()]
        return self.text[self.verb.end() : min(self.end, self.verb.end() + LONGEST)]

    def _statement(
        self, kind: AlignmentKind, others: Sequence[str], about: str = "", start: int | None = None
    ) -> Statement:
        start = self.start if start is None else start
        if self.verb.start() - start > LONGEST:  # a letterhead, or a list without full stops
            start = self.text.rfind("\n", start, self.verb.start() - SUBJECT) + 1 or self.verb.start() - SUBJECT
        sentence = self.text[start : self.end]
        return Statement(start + len(sentence) - len(sentence.lstrip()), self.end, kind, tuple(others), about)

    def _subject(self, modifiers: str) -> str:
        """The words in which the verb's subject stands: those before it, in Arabic also those after it."""
        far = WHOLE_SENTENCE if self.kind is AlignmentKind.ALIGNS else SUBJECT
        before = self.text[max(self.start, self.verb.start() - far) : self.verb.end()]
        return f"{before} {modifiers}"

    def _speaks_for_itself(self, words: str) -> bool:
        if _patterns(self.language).own.search(words):
            return True
        return any(_is_any(name, self.own) for name in _known(words, self.language)) or any(
            len(name) > LEAST_NAME and fold(name) in fold(words) for name in self.own
        )

    def _modifies(self, words: str) -> bool:
        """Whether words between verb and noun belong to the noun, as in *the joint EU statement*."""
        if _STOP.search(words):
            return False
        return _patterns(self.language).apart.search(words) is None and len(words.split()) <= MODIFIERS

    def _directly(self, rest: str) -> list[str]:
        """Whom a verb names without a word for a statement: *aligns with the European Union*."""
        if self.kind is not AlignmentKind.ALIGNS:
            return []
        return _known(rest[:BEHALF], self.language, DIRECTLY)

    def _whose(self, rest: str, noun: regex.Match[str]) -> list[str]:
        modifiers = rest[: noun.start()]
        known = _known(modifiers, self.language)
        owners = self._owners(rest[noun.end() :], titled=noun.group()[0].isupper())
        named = noun.group()[0].isupper() or _patterns(self.language).titled.fullmatch(noun.group())
        if known or owners or named:  # other capitals before it belong to a title
            return [*known, *owners]
        return [name for name in self._capitals(modifiers, LONGEST) if " " in name or _is_acronym(name)]

    def _owners(self, rest: str, *, titled: bool) -> list[str]:
        """Whose statement it is: the names after *by*, *of* or *on behalf of*, one such phrase after another. Whom
        somebody speaks for comes before the speaker. After *of* alone, behind the noun of a title such as
        *Declaration*, only known names count: other capitals continue the title.
        """
        patterns = _patterns(self.language)
        behalf = patterns.verbs[AlignmentKind.ON_BEHALF_OF]
        found: list[str] = []
        at = 0
        while whose := patterns.whose.match(rest, at):
            ends = [
                end for pattern in (_STOP, patterns.own, patterns.stated) if (end := pattern.search(rest, whose.end()))
            ]
            stop = min([one.start() for one in ends] + [whose.end() + BEHALF])
            continues = titled and len(whose.group().split()) == 1
            named = self._known_close if continues else self._names
            speaker, *principals = behalf.split(rest[whose.end() : stop])
            names = [name for one in principals for name in named(one, BEGINS)]
            if behalf.search(whose.group()):
                found += [*named(speaker, BEGINS), *names]
            else:
                found += [*names, *named(speaker, BEGINS)]
            another = patterns.stated.search(rest, whose.end(), whose.end() + 2 * BEHALF)
            if another is None:
                break
            at = another.end()
        return found

    def _known_close(self, text: str, within: int) -> list[str]:
        return _known(text, self.language, within)

    def _names(self, text: str, within: int) -> list[str]:
        """The known names in a text, or else the first words in capitals, that begin within so many code points."""
        return _known(text, self.language, within) or self._capitals(text, within)

    def _capitals(self, text: str, within: int) -> list[str]:
        """The first words in capitals, unless another phrase begins before them or they are only the beginning or the
        adjective of a name, or the body in which all speak.
        """
        patterns = _patterns(self.language)
        match = _CAPITALS.search(text)
        if match is None or match.start() > within or patterns.apart.search(text[: match.start()]):
            return []
        name = _POSSESSIVE.sub("", " ".join(match.group().replace("- ", "-").strip(" .'’-").split()))
        if len(name) == 1 or patterns.forums.fullmatch(name):
            return []
        follows = text[match.end() :].lstrip()
        if " " in name or _is_acronym(name) or not follows or follows[0] in ".)”»\"'’;:":
            return [name]
        return [name] if patterns.apart.match(follows) else []


def _is_acronym(name: str) -> bool:
    return "-" not in name and sum(map(str.isupper, name)) > 1


def _ends_in_any(name: str, own: frozenset[str]) -> bool:
    """Whether a name is of an office or a body of one of the submitters: *the Council of the State of A*."""
    return any(f" {fold(name)}".endswith(f" {fold(one)}") for one in own)


def _is_any(name: str, own: frozenset[str]) -> bool:
    """Whether a name is that of one of the submitters, or its beginning."""
    folded = fold(name)
    return any(f"{fold(one)} ".startswith(f"{folded} ") for one in own)


def _known(text: str, language: str, within: int = LONGEST) -> list[str]:
    """The submitters whose names a text has, in its order; of overlapping names the longest counts. With `within`, only
    those that begin within so many code points, and those that follow closely.
    """
    table, longest = _table()
    found: list[tuple[int, int, str]] = []
    for terms in (exacts(text), stems(text, language) if language in _INFLECTED else []):
        at = 0
        while at < len(terms):
            for count in range(min(longest, len(terms) - at), 0, -1):
                words = terms[at : at + count]
                owner = table.get(tuple(term.term for term in words)) or _acronym(text[words[0].start : words[-1].end])
                first = text[terms[at].start]
                if owner and (first.isupper() or not first.islower()):
                    if any(words[0].start < end and start < words[-1].end for start, end, _ in found):
                        at += 1  # the same word as it stands is another name: Нигерии is not Нигер
                        break
                    found.append((words[0].start, words[-1].end, owner))
                    at += count
                    break
            else:
                at += 1
    found.sort()
    if within == LONGEST:
        return list(dict.fromkeys(owner for _, _, owner in found))
    kept: list[str] = []
    for start, end, owner in found:
        if start > within:
            break
        kept.append(owner)
        within = end + BETWEEN
    return list(dict.fromkeys(kept))


def _acronym(text: str) -> str | None:
    """Whose acronym it is; the same letters in small type are a word."""
    return known_names().submitter(text) if text.isupper() and text.isascii() and text.isalpha() else None


@cache
def _table() -> tuple[dict[tuple[str, ...], str], int]:
    """Every form of every known name as exact terms, and the length of the longest."""
    names = known_names()
    table: dict[tuple[str, ...], str] = {}
    for owner, spellings in names.searched.items():
        table.setdefault(tuple(term.term for term in exacts(owner)), owner)
        for name in spellings:
            for form in (name.exacts, *name.forms, name.stems):
                table.setdefault(form, owner)
    for folded, owner in names.owners.items():
        if folded not in names.words and folded not in names.capitals:
            table.setdefault(tuple(term.term for term in exacts(folded)), owner)
    table.pop((), None)
    return table, max(map(len, table))


@cache
def _patterns(code: str) -> _Patterns:
    language = LANGUAGES[code]
    bounded = language.script != "Han"
    before = r"(?<!\p{L})" if bounded else ""
    kinds = {AlignmentKind(kind): _compiled(one, bounded=bounded) for kind, one in language.alignments.items()}
    return _Patterns(
        kinds,
        _compiled(language.own_voice, bounded=bounded),
        _compiled(language.stated, bounded=bounded),
        regex.compile(rf"[\s,،，]*(?:{_spaced(language.stated_by)})", regex.IGNORECASE),
        _compiled("|".join(map(regex.escape, language.negations.split())), bounded=bounded),
        _compiled(language.telling, bounded=bounded),
        _compiled(language.apart, bounded=bounded),
        _compiled(language.urging, bounded=bounded),
        _compiled(language.organisations, bounded=bounded),
        _compiled(language.forums, bounded=bounded),
        _compiled(language.titled, bounded=bounded),
        regex.compile(rf"{before}(?:{_spaced(language.anaphors)})(?:\s+\p{{L}}+)?[\s’']*$", regex.IGNORECASE),
        _compiled(language.relative, bounded=bounded) if language.relative else None,
    )


def _compiled(pattern: str, *, bounded: bool) -> regex.Pattern[str]:
    words = f"(?:{_spaced(pattern)})"
    return regex.compile(rf"(?<![\p{{L}}\p{{N}}]){words}(?![\p{{L}}\p{{N}}])" if bounded else words, regex.IGNORECASE)


def _spaced(pattern: str) -> str:
    """The pattern, so that its words may stand on two lines."""
    return pattern.replace(" ", r"\s+")
