"""The words of alignment of each language, from `indexer/languages`, as regular expressions."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import regex

from indexer.alignments.statement import AlignmentKind
from indexer.languages import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from indexer.languages.language import Language


@dataclass(frozen=True, slots=True)
class Patterns:
    """What `Language` calls the same, but `verbs`, its alignments; `whose`, its `stated_by`; `roles`, its
    `speaker_roles`; `common`, what others are joined in. `denial` ends where a verb begins, `anaphor` where a
    noun does, and `others` is a subject of the verb that begins where it ends. `pronoun` is searched for in the words
    around a verb, with a bar for it; `unnamed` finds whoever is meant without a name, `besides` the same with what
    leads to another one: *many States and*. `owned` ends where a noun begins, `told` begins where it ends, `subject`
    ends where a verb begins, `dates` is a month with what follows, `coordinated` is a second verb of the same object,
    and `second` a second noun. `surname` is a person's title with one name, and `this` is the author's own statement
    behind a verb. `turning` begins another clause, `saying_of` one about what stands before it, `acting` is the verb by
    which what stands before it is the subject of one, `denying` denies or excepts what follows, and `doubting` are
    words of who is not sure of it. `undone` ends where a verb begins that `undoing` words take back, with what stands
    between as `its`; `dated` is a date at the end of a name. `supported` are `supported_by`, `delegation` is
    `its_delegation`, and `is_done` ends where such a participle begins that is a passive verb.
    """

    verbs: Mapping[AlignmentKind, regex.Pattern[str]]
    own: regex.Pattern[str]
    people: regex.Pattern[str]
    former: regex.Pattern[str]
    stated: regex.Pattern[str]
    whose: regex.Pattern[str]
    negation: regex.Pattern[str]
    denial: regex.Pattern[str]
    telling: regex.Pattern[str]
    apart: regex.Pattern[str]
    urging: regex.Pattern[str]
    supposing: regex.Pattern[str]
    organisations: regex.Pattern[str]
    forums: regex.Pattern[str]
    titled: regex.Pattern[str]
    anaphor: regex.Pattern[str]
    theirs: regex.Pattern[str]
    owned: regex.Pattern[str] | None
    relative: regex.Pattern[str] | None
    naming: regex.Pattern[str]
    common: regex.Pattern[str]
    undoing: regex.Pattern[str]
    undone: regex.Pattern[str]
    affirming: regex.Pattern[str]
    times_told: regex.Pattern[str]
    others: regex.Pattern[str]
    unnamed: regex.Pattern[str]
    besides: regex.Pattern[str]
    pronoun: regex.Pattern[str]
    subject: regex.Pattern[str]
    told: regex.Pattern[str]
    coupled: regex.Pattern[str]
    saying: regex.Pattern[str]
    examples: regex.Pattern[str]
    as_proposed: regex.Pattern[str]
    namely: regex.Pattern[str]
    joined: regex.Pattern[str]
    another: regex.Pattern[str]
    coordinated: regex.Pattern[str]
    role: regex.Pattern[str]
    agents: regex.Pattern[str] | None
    dates: regex.Pattern[str]
    dated: regex.Pattern[str]
    elliptic: regex.Pattern[str]
    second: regex.Pattern[str]
    own_behalf: regex.Pattern[str] | None
    surname: regex.Pattern[str]
    quoting: regex.Pattern[str]
    denied: regex.Pattern[str]
    this: regex.Pattern[str]
    for_whom: regex.Pattern[str]
    relating: regex.Pattern[str]
    parties_to: regex.Pattern[str]
    past_times: regex.Pattern[str]
    turning: regex.Pattern[str]
    saying_of: regex.Pattern[str]
    acting: regex.Pattern[str]
    denying: regex.Pattern[str]
    doubting: regex.Pattern[str]
    about: regex.Pattern[str]
    supported: regex.Pattern[str]
    delegation: regex.Pattern[str]
    proposing: regex.Pattern[str]
    recording: regex.Pattern[str]
    is_done: regex.Pattern[str]


_ADJECTIVE = r"\p{L}+(?:ic|al|ive|ous|ful|[ai]ble|ed|ing|[ae]nt|ary|ista|que)\s+"
"""A second adjective before a noun: *the wise and realistic proposal*."""


@cache
def patterns(code: str) -> Patterns:
    """The patterns of the language with this code."""
    language = LANGUAGES[code]
    bounded = language.script != "Han"
    before = r"(?<!\p{L})" if bounded else ""
    words = r"(?:\s+[\p{L}’']+){0,3}\s*" if bounded else r"\p{Han}{0,4}"
    few = r"(?:\s+\p{L}+){0,2}\s*" if bounded else r"\p{Han}{0,2}"
    relative = rf"(?:(?:{_spaced(language.relative)})\s+)?" if language.relative else ""
    others = rf"|(?P<who>{_spaced(language.relative)})" if language.relative else ""
    blank, beyond = (r"\s+", r"(?!\p{L})") if bounded else ("", "")
    months = "|".join(" ".join(language.months).split()) or "(?!)"
    calling = rf"\s+(?:{_spaced(language.to_call)})\s|" if language.to_call else ""
    doing = rf",?\s+(?:{language.in_common}{others})\s+(?:ال|(?:\p{{L}}+\s+){{0,2}})" if bounded else language.in_common
    kinds = {AlignmentKind(kind): _compiled(pattern, bounded=bounded) for kind, pattern in language.alignments.items()}
    return Patterns(
        kinds,
        _compiled(language.own_voice, bounded=bounded),
        _compiled(language.people, bounded=bounded),
        _compiled(language.former, bounded=bounded),
        _compiled(language.stated, bounded=bounded),
        regex.compile(rf"[\s,،，]*(?:{_spaced(language.stated_by)})", regex.IGNORECASE),
        _compiled("|".join(map(regex.escape, language.negations.split())), bounded=bounded),
        regex.compile(rf"{before}(?:{_spaced(language.denying)})\s*$", regex.IGNORECASE),
        _compiled(rf"(?<!-)(?:{language.telling})(?!-)", bounded=bounded),
        _compiled(rf"(?<!-)(?:{language.apart})(?!-)", bounded=bounded),
        _compiled(language.urging, bounded=bounded),
        _compiled(language.supposing, bounded=bounded),
        _compiled(_inflected(language), bounded=bounded),
        _compiled(language.forums, bounded=bounded),
        _compiled(language.titled, bounded=bounded),
        regex.compile(rf"{before}(?:{_spaced(language.anaphors)})(?:\s+\p{{L}}+)?[\s’']*$", regex.IGNORECASE),
        regex.compile(rf"{before}(?:{_spaced(language.anaphors)})(?:\s+\p{{L}}+){{0,3}}\s*$", regex.IGNORECASE),
        regex.compile(rf"{before}(?:{language.possessives}){few}$", regex.IGNORECASE) if language.possessives else None,
        _compiled(language.relative, bounded=bounded) if language.relative else None,
        _compiled(language.naming, bounded=bounded),
        regex.compile(
            rf"(?P<gap>(?:,?\s+[\p{{L}}\d’'-]+){{0,8}}?)"
            rf"(?:(?P<that>{blank}(?:{_spaced(language.on_a_point)}){beyond})|{calling}"
            rf"(?:{doing})(?:{_spaced(f'{language.favouring}|{language.opposing}|{language.urging}|{language.stated}')}))",
            regex.IGNORECASE,
        ),
        _compiled(language.undoing, bounded=bounded),
        regex.compile(rf"{before}(?:{_spaced(language.undoing)})(?P<its>{few})$", regex.IGNORECASE),
        _compiled(f"{language.attitude_wording.affirming}|{language.assenting}", bounded=bounded),
        _compiled(language.times_told, bounded=bounded),
        regex.compile(rf"{before}(?:{_spaced(language.other_voices)}){few}$", regex.IGNORECASE),
        _compiled(language.other_voices, bounded=bounded),
        regex.compile(
            rf"{before}(?:{_spaced(language.other_voices)})[\s,،]*(?:{_spaced(language.joining)})", regex.IGNORECASE
        ),
        regex.compile(_spaced(language.pronouns), regex.IGNORECASE),
        regex.compile(rf"{before}(?:{_spaced(language.subject_pronouns)}){few}$", regex.IGNORECASE),
        regex.compile(rf"\s*{relative}(?:{_spaced(language.subject_pronouns)})\s", regex.IGNORECASE),
        regex.compile(
            rf"(?<=\w\s){before}(?:{_spaced(language.joining)})\s+(?:\p{{L}}{{1,3}}\s+|{_ADJECTIVE}(?:[\w-]*-\w+\s+)?)?$",
            regex.IGNORECASE,
        ),
        _compiled(language.saying, bounded=bounded),
        _compiled(language.examples, bounded=bounded),
        _compiled(language.as_proposed, bounded=bounded),
        _compiled(language.namely, bounded=bounded),
        _compiled(language.joining, bounded=bounded),
        regex.compile(rf"(?:[,،，]|{before}(?:{_spaced(language.joining)})){words}$", regex.IGNORECASE),
        regex.compile(
            rf"\s*(?:{_spaced(language.joining)})\s+(?:(?-i:\p{{Ll}})[\p{{L}}’'-]*\s+){{1,3}}?"
            rf"(?=th(?:e|is|at|ese|ose)\s|l[ae]s?\s|l[’']|el\s|los\s|(?-i:\p{{Lu}})|(?:{_spaced(language.stated)})\s)",
            regex.IGNORECASE,
        ),
        _compiled(language.speaker_roles, bounded=bounded),
        _compiled(language.agents, bounded=bounded) if language.agents else None,
        regex.compile(rf"(?:{months})(?:\s.*)?", regex.IGNORECASE),
        regex.compile(rf"\s+\p{{Ll}}+\s+(?:\d{{1,2}}\s+)?(?:{months})(?:\s.*)?$", regex.IGNORECASE),
        _compiled(language.elliptic, bounded=bounded),
        regex.compile(
            rf"[\s,]*(?:{_spaced(language.joining)})\s+(?:\p{{Ll}}{{4,}}\s+)?\p{{Ll}}{{4,}}(?!\p{{L}})"
            if bounded
            else r"(?!)",
            regex.IGNORECASE,
        ),
        regex.compile(_spaced(language.own_behalf), regex.IGNORECASE) if language.own_behalf else None,
        regex.compile(rf"(?:(?:{language.honorifics})(?:\.\s*|\s+))+[\p{{L}}\p{{M}}’'-]+", regex.IGNORECASE)
        if language.honorifics
        else regex.compile("(?!)"),
        _compiled(language.quoting_aloud, bounded=bounded),
        _denied(language, bounded=bounded),
        regex.compile(rf"[\s’']*(?:{_spaced(language.this_statement)}){beyond}", regex.IGNORECASE),
        _compiled(language.for_whom, bounded=bounded),
        _compiled(language.relating, bounded=bounded),
        regex.compile(rf"\s*(?:{_spaced(language.parties_to)})", regex.IGNORECASE),
        regex.compile(rf"\W*(?:{_spaced(language.past_times)}){beyond}", regex.IGNORECASE),
        _compiled("|".join(filter(None, (language.adversatives, language.subordinators))), bounded=bounded),
        _compiled(language.relative or language.subordinating, bounded=bounded),
        _acting(language, bounded=bounded),
        _compiled(f"{language.attitude_wording.denying}|{language.attitude_wording.excepting}", bounded=bounded),
        _compiled(language.attitude_wording.doubting, bounded=bounded),
        _about(language),
        _compiled(language.supported_by, bounded=bounded),
        _compiled(language.its_delegation, bounded=bounded),
        _compiled(language.proposing, bounded=bounded),
        _compiled(language.recording or "(?!)", bounded=bounded),
        _is_done(language, before),
    )


def titles_of(code: str) -> str:
    """The words before the name of a person in a language, as alternatives of a pattern."""
    language = LANGUAGES[code]
    return "|".join(filter(None, (language.honorifics, language.titles))) or "(?!)"


def _about(language: Language) -> regex.Pattern[str]:
    """What a topic begins with behind a noun, where words are set apart: *the proposal on*, *regarding*."""
    words = "|".join(language.about_words.split())
    return regex.compile(rf"[\s,،]+(?:{words})(?=\s)" if language.script != "Han" else "(?!)", regex.IGNORECASE)


def _is_done(language: Language, before: str) -> regex.Pattern[str]:
    """The verb directly before a participle that makes it a passive one: *was fully* before *supported by*."""
    verbs = "|".join(filter(None, (language.passive_auxiliaries, *language.copulas.split())))
    return regex.compile(rf"{before}(?:{verbs})\s+(?:\p{{L}}+\s+){{0,2}}$", regex.IGNORECASE)


def _acting(language: Language, *, bounded: bool) -> regex.Pattern[str]:
    """Where words are set apart, a verb of duty, *is* or *has* directly behind a name."""
    if not bounded:
        return regex.compile(r"(?!)")
    verbs = "|".join(map(regex.escape, f"{language.modals} {language.copulas}".split()))
    return regex.compile(rf"\s+(?:{verbs})(?!\p{{L}})", regex.IGNORECASE)


def _denied(language: Language, *, bounded: bool) -> regex.Pattern[str]:
    """Words that deny what follows, or by which it only may be done."""
    denying = f"(?:{language.attitude_wording.denying})"
    modals = "|".join(language.modals.split())
    passive = language.passive_auxiliaries
    may = (
        rf"|(?:{modals})\s+(?:\p{{L}}+\s+)?(?:{passive})\s+(?!\p{{L}}+ing\b)\p{{L}}+\s*$" if modals and passive else ""
    )
    return _compiled(denying + may, bounded=bounded)


def _inflected(language: Language) -> str:
    """A language’s words for organisations, with the endings and article that they have behind *on behalf of*."""
    words = language.organisations.split("|") if language.script in {"Cyrillic", "Arabic"} else []
    if language.script == "Cyrillic":
        return "|".join(rf"{regex.sub('[аяоеьы]$', '', word)}\w{{0,3}}" for word in words)
    return "|".join(f"(?:ال)?{word}" for word in words) or language.organisations


def _compiled(pattern: str, *, bounded: bool) -> regex.Pattern[str]:
    words = f"(?:{_spaced(pattern)})"
    return regex.compile(rf"(?<![\p{{L}}\p{{N}}]){words}(?![\p{{L}}\p{{N}}])" if bounded else words, regex.IGNORECASE)


def _spaced(pattern: str) -> str:
    """The pattern, so that its words may stand on two lines."""
    return pattern.replace(" ", r"\s+")
