"""Read statements of alignment from a text: a verb of alignment, what is aligned with, and whose it is.

The words are in `indexer/languages`. A statement counts when the text speaks of its own author, or of a submitter of
the document by name, and when it is said whose statement, proposal or position is meant.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

import regex

from indexer.alignments.aligned import AlignedClause
from indexer.alignments.clause import sentences, titled
from indexer.alignments.followers import FollowersClause
from indexer.alignments.heard import heard
from indexer.alignments.names import spans
from indexer.alignments.naming import is_state
from indexer.alignments.patterns import patterns
from indexer.alignments.reported import ReportedClause
from indexer.alignments.speaking import SpeakingClause
from indexer.alignments.statement import AlignmentKind, Statement
from indexer.alignments.supporters import SupportersClause
from indexer.alignments.unsigned import named_subjects
from indexer.languages import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    Verb = tuple[AlignmentKind, regex.Match[str]]

MOST_GROUPS = 20
"""Groups that a document speaks for, at most: one with more has many speakers, and each name costs time."""
SEVERAL = 2
"""Groups from which on a document has the words of several speakers."""
MOST_VERBS = 100
"""Verbs of alignment that are looked at in a sentence, at most, and words that are put in: each costs milliseconds, and
a sentence with more of them is none.
"""
QUOTED = 600
"""Code points before a verb in which a quotation may begin that contains it, and behind it, in which it ends."""
_QUOTES = regex.compile("[“”«»]")
_OPENING = "“«"


def statements(
    text: str,
    language: str,
    submitters: Sequence[str],
    spoken_for: Collection[str] = frozenset(),
    *,
    records: bool = True,
) -> list[Statement]:
    """The statements of alignment in a passage of a document by these submitters, in the order of the text, and those
    of others who align themselves with it. `spoken_for` are groups on whose behalf the document has spoken before: *the
    African Group supports* is then said by its author, unless there are more than `MOST_GROUPS` of them. Without
    `records`, what a record tells of several States is left out: it does not tell whose text it is.
    """
    if language not in LANGUAGES:
        return []
    found: list[Statement] = []
    own = frozenset(submitters)
    for place in sentences(text):
        groups = groups_spoken_for(found).union(spoken_for)
        voices = own.union(groups if len(groups) <= MOST_GROUPS else ())
        verbs = list(islice(_verbs(text, place, language), MOST_VERBS))
        said = list(_in_sentence(verbs, place, language, own, voices, records=records))
        aligned = {
            name for statement in said if statement.kind is not AlignmentKind.ON_BEHALF_OF for name in statement.others
        }
        told: set[tuple[str, str]] = set()
        for statement in said:
            if statement.kind is AlignmentKind.ON_BEHALF_OF and not aligned.isdisjoint(statement.others):
                continue  # A spoke on behalf of B, and we align ourselves with that
            if statement.by and statement.kind is AlignmentKind.ON_BEHALF_OF:
                found.append(statement)
            elif not told.issuperset(pairs := [(statement.by, name) for name in statement.others]):
                found.append(statement)
                told.update(pairs)
        found += _followers(verbs, place, language, own, groups if len(groups) == 1 else ())
        if records and not any(map(is_state, own)):
            found += _statements_put_in(text, place, language, own)
    return found


def groups_spoken_for(said: Iterable[Statement]) -> set[str]:
    """The groups on whose behalf somebody speaks, by what it said; States are no groups."""
    speaking = [statement for statement in said if statement.kind is AlignmentKind.ON_BEHALF_OF and not statement.by]
    return {name for statement in speaking for name in statement.others if not is_state(name)}


def _in_sentence(  # noqa: PLR0913 - a sentence, and by whom and in what text it may be said
    verbs: Sequence[Verb],
    place: tuple[int, int],
    language: str,
    own: frozenset[str],
    voices: frozenset[str],
    *,
    records: bool,
) -> Iterator[Statement]:
    """The statements in a sentence with these verbs by its `own` submitters, who may also speak as other `voices`."""
    start, end = place
    for kind, verb in verbs:
        text = verb.string
        clause = text, start, end, verb, kind, language
        speaks = kind is AlignmentKind.ON_BEHALF_OF
        before = text[start : verb.start()]
        reported = None if not speaks or any(map(is_state, own)) else ReportedClause(*clause, own, records).reported()
        if reported is not None:
            yield reported
            continue
        voice = _heard(before, language, own, voices, kind)
        statement = SpeakingClause(*clause, own).on_behalf() if speaks else AlignedClause(*clause, voice).aligned()
        if named := [] if own or speaks else list(_statements_of_named(clause, records=records)):
            yield from named
        elif statement is not None:
            yield (
                statement
                if speaks
                else replace(statement, by=_speaking_group(before, verb.group(), language, own, voice))
            )


def _statements_of_named(
    clause: tuple[str, int, int, regex.Match[str], AlignmentKind, str], *, records: bool
) -> Iterator[Statement]:
    """What a clause of a text of nobody says of States that it names."""
    text, start, end, verb, _, language = clause
    speaker = heard(text, start, verb.start(), language) if records else None
    subjects = named_subjects(text[start : verb.start()], verb.group(), text[verb.end() : end], language)
    names = [speaker] if speaker else subjects
    said = AlignedClause(*clause, frozenset(names), heard=speaker is not None).aligned() if names else None
    if said and not said.kind.against and (records or len(names) == 1):  # opponents tell that of each other
        yield from (replace(said, by=name) for name in names)


def _followers(
    verbs: Sequence[Verb], place: tuple[int, int], language: str, own: frozenset[str], groups: Collection[str]
) -> Iterator[Statement]:
    """A statement of each who aligns itself with this one, of its `own` submitters or of the only group that it has
    spoken for: of several groups it is not told whose statement is meant.
    """
    told: set[str] = set()
    for kind, verb in verbs:
        for follower in FollowersClause(verb.string, *place, verb, kind, language, own).followers(sorted(groups)):
            if follower.by not in told:
                told.add(follower.by)
                yield follower


def _statements_put_in(text: str, place: tuple[int, int], language: str, own: frozenset[str]) -> Iterator[Statement]:
    """What a sentence of a report tells of who supports somebody, or speaks for a group, by words that are put in."""
    words = patterns(language)
    for match in islice(words.supported.finditer(text, *place), MOST_VERBS):
        if not _quoted(text, match.start()):
            yield from SupportersClause(text, *place, match, AlignmentKind.SUPPORTS, language, own).supporters()
    for match in islice(words.for_whom.finditer(text, *place), MOST_VERBS):
        said = SupportersClause(text, *place, match, AlignmentKind.ON_BEHALF_OF, language, own).spokesman()
        if said and not _quoted(text, match.start()):
            yield said


def _verbs(text: str, place: tuple[int, int], language: str) -> Iterator[Verb]:
    """The verbs of alignment in a sentence that are not quoted, and no part of a title."""
    words = patterns(language)
    for kind, pattern in words.verbs.items():
        for verb in pattern.finditer(text, *place):
            aloud = words.quoting.search(text, place[0], verb.start())
            if not (aloud or _quoted(text, verb.start()) or titled(text, place[0], verb)):
                yield kind, verb


def _heard(
    before: str, language: str, own: frozenset[str], voices: frozenset[str], kind: AlignmentKind
) -> frozenset[str]:
    """Whose voice it may be. Where several groups have spoken, as in the transcript of a meeting, a group is heard only
    where it is named before the verb: others align themselves with it. So is a State that aligns itself, if nobody else
    is the document's author.
    """
    groups = voices - own
    if len(groups) < SEVERAL:
        return voices
    named = {name for _, _, name in spans(before, language)}
    states = {name for name in named if kind is AlignmentKind.ALIGNS and not own and is_state(name)}
    return own.union(named & groups, states)


def _speaking_group(before: str, verb: str, language: str, own: frozenset[str], heard: frozenset[str]) -> str:
    """The group of which a sentence says it, if no other own voice stands between its name and the verb: *the African
    Group aligns itself*; empty if it is the author.
    """
    named = [(end, name) for _, end, name in spans(before, language) if name in heard - own]
    if not named or patterns(language).own.search(before[named[-1][0] :] + verb):
        return ""
    return named[-1][1]


def _quoted(text: str, at: int) -> bool:
    """Whether a place is within a quotation."""
    before = list(_QUOTES.finditer(text, max(0, at - QUOTED), at))
    behind = _QUOTES.search(text, at, at + QUOTED)
    return bool(before and behind and before[-1].group() in _OPENING and behind.group() not in _OPENING)
