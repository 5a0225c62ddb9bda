"""Who speaks in the words of a speech itself: who is named as the one that thanks, aligns itself, has the floor."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import regex

from indexer.alignments.reading import statements
from indexer.alignments.statement import AlignmentKind
from indexer.analysis.detection import detect
from indexer.languages import pattern_of
from pipelines.describe.organisation_names import AND, ARTICLE, NAME, SHORT, bare
from pipelines.describe.speakers import known_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.vocabulary import Vocabulary

_FLAGS = regex.VERSION1
_OPENING = 1_500
"""Characters in which a speaker thanks and says with whom it stands; further on, it speaks of others."""
_MOST = 40
"""Places in a speech that are read."""
_VOICES = rf"(?:{pattern_of('opening_voices')})"
_SAYS = rf"(?:{pattern_of('opining')}|{pattern_of('opening_voices')})"
_FLOOR = regex.compile(pattern_of("floor_given"), _FLAGS | regex.IGNORECASE)
_SENTENCE = r"(?:^|(?<=[.!?:;,]\s)|(?<=[.!?]))"
_FIRST = regex.compile(
    rf"{_SENTENCE}{ARTICLE}(?:(?P<name>{NAME}){SHORT}|(?P<name>{NAME}\s(?:{AND})\s{NAME})\s?\(\p{{Lu}}{{2,9}}\))\s+{_VOICES}",
    _FLAGS,
)
_VIEW = regex.compile(rf"{_SENTENCE}{ARTICLE}(?P<name>{NAME})\s+(?:{pattern_of('holding_views')})", _FLAGS)
_LEAST_VIEWS = 2
_WORD = regex.compile(r"\p{Lu}[\p{L}\p{N}]*\p{Lu}[\p{L}\p{N}]*", _FLAGS)
_SHORT_NAME = regex.compile(r"[(（]\W?(?P<short>\p{Lu}[\p{L}\p{N}-]+)\W?[)）]", _FLAGS)
_SMALL_WORDS = regex.compile(rf"(?<!\S)(?:{pattern_of('within_names')})(?!\S)")
_OWNERS_MARK = regex.compile(r"(?<=s)[’']?(?=\\ |$)")
"""Where a name, escaped, may have the mark of an owner: `Workers’ Trust`."""
_MEMBERS = rf"(?i:(?:{pattern_of('bodies_of_states')})(?:(?:{pattern_of('papers_by')})\s?)?)"
"""Those by whom an organisation speaks: *the representatives of*."""
_OFFICE_OF = rf"(?i:{pattern_of('spoken_papers', scripts=('Latin', 'Cyrillic'))}|floor|behalf|capacity|opportunity)"


def given_floor(text: str, vocabulary: Vocabulary) -> Iterator[tuple[tuple[str, ...], str]]:
    """Whoever thanks for the floor by name, and the words."""
    for match in itertools.islice(_FLOOR.finditer(text[:_OPENING]), _MOST):
        whom = next(iter(match.captures("whom")), "")
        name = bare(regex.split(r"[—–]|\s-\s", whom)[0].strip(" ,"))
        known = known_name(name, vocabulary)
        if known or (regex.fullmatch(NAME, name, _FLAGS) and is_organisation(whom)):
            yield (known or name,), match.group()


def speaks_first(text: str, vocabulary: Vocabulary) -> Iterator[tuple[tuple[str, ...], str]]:
    """Those who thank, greet or align themselves by name at the beginning of a speech, and the words. A name in no list
    must be that of an organisation by its form: with an abbreviation in brackets, or one itself.
    """
    opening = text[:_OPENING]
    said = statements(opening, detect(opening), (), records=False)
    behalf = next(
        (
            statement
            for statement in said
            if statement.kind is AlignmentKind.ON_BEHALF_OF and not statement.by and statement.others
        ),
        None,
    )
    if behalf:  # others may align themselves with what is said on somebody's behalf
        groups = tuple(name for name in behalf.others if not vocabulary.country_of_submitter(name))
        yield groups or behalf.others, opening[behalf.start : behalf.end]
        return
    yield from (
        ((statement.by,), opening[statement.start : statement.end])
        for statement in said
        if statement.by and statement.others
    )
    for match in itertools.islice(_FIRST.finditer(opening), _MOST):
        name = match["name"]
        known = known_name(name, vocabulary)
        if known or is_organisation(match.group()):
            yield (known or bare(name),), match.group()


def holds_views(text: str, vocabulary: Vocabulary) -> Iterator[tuple[tuple[str, ...], str]]:
    """The State of which alone a speech says what it thinks, more than once, and the first of these words: of others, a
    speaker tells what they have said.
    """
    found = [(known, match) for match in _VIEW.finditer(text) if (known := known_name(match["name"], vocabulary))]
    if len(found) >= _LEAST_VIEWS and len({name for name, _ in found}) == 1:
        name, match = found[0]
        if vocabulary.country_of_submitter(name):
            yield (name,), match.group()


def speaks(name: str, text: str) -> bool:
    """Whether an organisation speaks in a text: its name, its abbreviation or its initials begin a sentence about what
    it thinks or does, or the text says that it is in its name. A name of one word that has one capital may be any word;
    it must say what speakers begin with.
    """
    says = _SAYS if " " in name or sum(map(str.isupper, name)) > 1 else _VOICES
    forms = _forms(name)
    voice = regex.compile(
        rf"{_SENTENCE}\W*(?:{ARTICLE}{_MEMBERS})?{ARTICLE}(?i:{forms}){SHORT}(?:, as [^.,]{{3,100}},|,)?\s+{says}|"
        rf"(?i:{pattern_of('on_behalf_of')})\s{ARTICLE}(?i:{forms})(?!\p{{L}})|"
        rf"{_OFFICE_OF}(?:\s+\p{{L}}+){{0,4}}?\s+(?i:{pattern_of('papers_by')})\s+{ARTICLE}(?i:{forms})(?!\p{{L}})|"
        rf"(?<!\p{{L}})(?i:{forms})[—–, -]*(?i:the floor)",
        _FLAGS,
    )
    return voice.search(text) is not None


def speaks_as(name: str, text: str) -> bool:
    """Whether a text says that those who speak in it are an organisation of this name, or in its name: *we, the Heron
    Trust*.
    """
    ours = rf"(?i:{pattern_of('on_behalf_of')}|\b(?:{pattern_of('we')})\b,?)"
    return regex.search(rf"{ours}\s{ARTICLE}(?i:{_form(name)})(?!\p{{L}})", text, _FLAGS) is not None


def is_mentioned(name: str, text: str) -> bool:
    """Whether a text has an organisation's name or abbreviation."""
    return regex.search(rf"(?<!\p{{L}})(?:{_forms(name)})(?!\p{{L}})", text, _FLAGS) is not None


def _forms(name: str) -> str:
    """A pattern for the ways in which a text may call an organisation, with or without the mark of an owner."""
    forms = sorted(called(name), key=lambda form: (-len(form), form))
    return "|".join(map(_form, forms))


def _form(name: str) -> str:
    return regex.sub("(?<!s)[’']", "[’']", _OWNERS_MARK.sub("[’']?", regex.escape(name)))


def is_defined(name: str) -> bool:
    """Whether an abbreviation stands in brackets behind a name, made of its initials: `Heron Trust (HT)`."""
    short = _SHORT_NAME.search(name)
    initials = "".join(word[0] for word in name.split() if word[:1].isupper()).casefold()
    return short is not None and initials.startswith(short["short"].casefold())


def called(name: str) -> set[str]:
    """The ways in which a text may call an organisation: by its name, what stands behind it in brackets, the words in
    capitals in it, and its initials.
    """
    short = _SHORT_NAME.search(name)
    whole = regex.sub(rf"^{ARTICLE}", "", _SHORT_NAME.sub("", name).strip(), flags=_FLAGS)
    forms = {whole, *(_WORD.findall(whole) if not whole.isupper() else ())}
    words = [word for word in regex.split(r"[\s-]+", _SMALL_WORDS.sub("", whole)) if word[:1].isupper()]
    if len(words) > 2:  # noqa: PLR2004 - two letters are initials of anything
        forms.add("".join(word[0] for word in words))
    return {*forms, *([short["short"]] if short else [])} - {""}


def is_organisation(name: str) -> bool:
    """Whether a name in no list has the form of an organisation's and no person's."""
    return (
        _SHORT_NAME.search(name) is not None
        or regex.search(rf"(?i:\b(?:{pattern_of('organisations')}|{pattern_of('kinds_of_organisations')})\b)", name)
        is not None
        or any(len(word) > 2 and word.isupper() for word in regex.findall(r"\p{L}+", name))  # noqa: PLR2004
    )
