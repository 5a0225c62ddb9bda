"""Whose statement a paper without a masthead is, by the line at its head that says so: *Item 3: statement of Chile*,
*Heron Trust opening statement*, *Delegation of Chile*; else by who speaks in it.
"""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import TYPE_CHECKING

import regex

from indexer.alignments.reading import statements
from indexer.alignments.statement import AlignmentKind
from indexer.analysis.detection import detect
from indexer.languages import pattern_of
from indexer.vocabulary.adjectives import state_of
from pipelines.describe.delegation import ON_ANOTHERS, is_prose
from pipelines.describe.evidence import read
from pipelines.describe.offices import GOES_ON, offices
from pipelines.describe.organisation_names import AND, ARTICLE, NAME
from pipelines.describe.own_voice import (
    given_floor,
    holds_views,
    is_defined,
    is_mentioned,
    is_organisation,
    speaks,
    speaks_as,
    speaks_first,
)
from pipelines.describe.persons import is_person
from pipelines.describe.representation import leading_names
from pipelines.describe.speakers import known_name, longest_known, without_articles
from pipelines.describe.submitters import Submitters
from pipelines.describe.title import is_unfinished

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.vocabulary import Vocabulary
    from pipelines.describe.paper import Paper

    Named = tuple[tuple[str, ...], str]
    """Names, and the words that tell them."""

_FLAGS = regex.VERSION1 | regex.IGNORECASE
_CASED = rf"(?:{pattern_of('spoken_papers', scripts=('Latin', 'Cyrillic'))})"
_UNCASED = rf"(?:{pattern_of('spoken_papers', scripts=('Arabic',))})"
_BY = pattern_of("delivered_by")
_PLACES = pattern_of("places_of_speech")
_ABOUT = rf"(?:{pattern_of('toward')}|{pattern_of('papers_on')}|{_PLACES}|{_BY})"
_BEFORE = regex.compile(
    rf"^\W*(?P<name>[^:;]{{2,90}}?)(?:[’']s?)?\s+{_CASED}(?=\s*(?:$|[–—:(,.|-]|\d)|\s+{_ABOUT}\b)", _FLAGS
)
"""The name before what the paper is: `The Heron Trust's statement on`."""
_BEHIND = regex.compile(
    rf"^\W*(?!declaration\sof\b){_CASED}\s+(?P<place>(?:{_PLACES})\s[^:;]{{3,150}}?\s)?(?P<by>{_BY})\s?"
    rf"(?P<name>.{{2,150}})$|^\W*{_UNCASED}\s(?P<name>.{{2,80}})$",
    _FLAGS,
)
"""The name behind it: `Statement at the second session by Chile`. An English declaration is of what it declares."""
_BESIDE = regex.compile(rf"^\W*{_CASED}\s+(?P<name>[^:–—,]{{3,60}}?)\s*(?:$|[–—:,]|\s-\s)", _FLAGS)
"""A State behind it without a word between: `Intervención Colombia`."""
_LISTED = regex.compile(r"\s*[•·▪●◦‣–-]")
"""The beginning of an item of a list."""
_DELEGATION = regex.compile(rf"(?<!\p{{L}})(?:{pattern_of('delegations')})(?!\p{{L}})", _FLAGS)
_OF = regex.compile(r"\s*(?:of|from|de|du|des|del|d[’'])?\s*(?:(?:the|la|las|los|el)\s+|l[’'])?", _FLAGS)
_OWNER = regex.compile(r"of|d[’']|d\p{L}{1,2}(?: l(?:a|os|[’']))?", _FLAGS)
_BEHALF = regex.compile(rf"(?<!\p{{L}})(?:{pattern_of('on_behalf_of')})\s*", _FLAGS)
_CALLED = regex.compile(rf"\W*{_CASED}", _FLAGS)
_ALONE = regex.compile(rf"\W*{_CASED}\W*", _FLAGS)
_PARTS = regex.compile(r"\s+[–—|-]\s+|[:,;.]\s+")
_BRACKETS = regex.compile(r"\s*[(\[][^()\[\]]*[)\]]")
_INSTITUTION = pattern_of("organisations", scripts=("Latin",))
_ABOUT_IT = (
    rf"\s+(?:{pattern_of('papers_on', scripts=('Latin',))}|{pattern_of('toward', scripts=('Latin',))}|{_PLACES})\b"
)
_IN_SMALL_LETTERS = regex.compile(
    rf"(?-i:(?=\p{{Lu}}))(?:{_INSTITUTION})(?:\s(?!(?:{_PLACES})\b)[\p{{L}}’'-]+){{1,8}}?(?=\W*$|[,;:.(]|{_ABOUT_IT})",
    _FLAGS,
)
"""A name of which only the first word needs a capital: `Réseau des villes lacustres`."""
_UNLISTED = regex.compile(
    rf"(?!(?i:the)$)(?:(?i:the)\s)?(?:(?P<name>{NAME})(?P<short>\s?\(\p{{Lu}}[\p{{L}}\p{{N}}-]+\))?"
    rf"|(?P<name>{NAME}\s(?:{AND})\s{NAME})(?P<short>\s?\(\p{{Lu}}[\p{{L}}\p{{N}}-]+\)))(?!\s\p{{Lu}}|\s(?:{AND})\s\p{{Lu}})",
    regex.VERSION1,
)
_OFFICE = regex.compile(
    rf"(?:(?:,|\s(?:of|from|de|du|del)(?:\sthe|\sla|\sl[’'])?)\s|^\P{{N}}+?\sat\s(?:the\s)?)(?P<name>{NAME})\W*$",
    regex.VERSION1,
)
"""The end of a line with an office: `Observer of the Heron Trust`; at a place, with no date before it."""
_LINES_OF_AN_OFFICE = 4
_SUBMITTED = regex.compile(rf"^\W*(?:{pattern_of('submitted_by')})\s*(?P<name>.{{2,150}})$", _FLAGS)
_FOR_ANOTHER = regex.compile(
    rf"\W*(?:[Tt]he\s)?(?P<name>{NAME})\s(?:(?i:{pattern_of('on_behalf_of')}))\s(?:the\s)?(?P<whom>{NAME})\W*",
    regex.VERSION1,
)
"""A line with nothing but who speaks for whom."""
_ALONE_NAME = regex.compile(
    rf"\W*{ARTICLE}(?P<name>{NAME}(?:\s(?i:{_INSTITUTION}))?)\W*(?:\(\p{{Lu}}+\)\W*)?", regex.VERSION1
)
"""A line with nothing but an organisation's name."""
_DELIVERED = regex.compile(rf"\s+(?=(?:{pattern_of('read_out')})\b)", _FLAGS)
_TITLE_LINES = 3


def own_statement(paper: Paper, said: Submitters, vocabulary: Vocabulary) -> Submitters | None:
    """Whose statement a paper is; None for nobody's, or where it tells of several that it is theirs; and for a State's
    where it has `said` that it is somebody's who is in no list, and no person.
    """
    unlisted = bool(said.names) and not is_person(said.names[0])
    for rule, found in (
        ("own statement", _in_head(paper, vocabulary)),
        ("by whom, who speaks", _unlisted(paper)),
        ("given the floor", given_floor(paper.text, vocabulary)),
        ("speaks first", speaks_first(paper.text, vocabulary)),
        ("holds views", holds_views(paper.text, vocabulary)),
    ):
        told = list(found)
        if told:
            names, words = max(told, key=lambda reading: (len(reading[0]), sum(map(len, reading[0]))))
            alike = all(_is_among(other, names, vocabulary) for others, _ in told for other in others)
            named = Submitters.of_names(names, vocabulary, read(rule, words))
            return named if alike and not (unlisted and named.countries) else None
    return None


def _is_among(other: str, names: tuple[str, ...], vocabulary: Vocabulary) -> bool:
    """Whether one of these names is another one, or has it within if it is in no list; Niger is not Nigeria."""
    return other in names or (vocabulary.submitter(other) is None and any(other in name for name in names))


def _readings(paper: Paper) -> Iterator[str]:
    """The lines of a head, each also with the next one where either only says what the paper is, or the first goes on;
    without what stands in brackets, and without what a dash, a colon or a comma parts from the rest. What begins in
    small letters goes on with what stands above.
    """
    bare = [_BRACKETS.sub("", line) for line in paper.head]
    pairs = (itertools.zip_longest(lines, lines[1:], fillvalue="") for lines in (paper.head, bare))
    for line, below in dict.fromkeys(itertools.chain(*pairs)):
        if _LISTED.match(line) or ON_ANOTHERS.search(line):
            continue
        alone = any(_ALONE.fullmatch(text) for text in (line, below)) or is_unfinished(line)
        joined = [f"{line} {below}"] if below and alone else []
        for text in (line, *joined):
            if not text[:1].islower():
                yield text
            for part in _PARTS.finditer(text):
                yield text[part.end() :]


def _in_head(paper: Paper, vocabulary: Vocabulary) -> Iterator[Named]:
    """The known names in lines that say whose paper it is."""
    for text in _readings(paper):
        before = _BEFORE.match(text)
        name = before and (known_name(before["name"], vocabulary) or state_of(before["name"]))
        if before and name:
            yield (name,), before.group()
            continue
        behind = _name_behind(text)
        names, cut = leading_names(behind["name"], vocabulary) if behind else ([], False)
        if behind and names and not cut:
            yield tuple(names), behind.group()
            continue
        beside = _BESIDE.match(text)
        if beside and (state := known_name(beside["name"], vocabulary)) and vocabulary.country_of_submitter(state):
            yield (state,), beside.group()
            continue
        alone = known_name(text.strip(" *.,:"), vocabulary)
        if alone and text in paper.head[:_TITLE_LINES] and vocabulary.country_of_submitter(alone):
            yield (alone,), text
        for noun in _DELEGATION.finditer(text):
            delegated = _delegation(text, noun, vocabulary)
            if delegated:
                yield (delegated,), text


def _name_behind(text: str) -> regex.Match[str] | None:
    """The name behind what the paper is; behind a place, only `by` stands before it: *at the Institute of Chile*."""
    match = _BEHIND.match(text)
    return None if match and match["place"] and _OWNER.fullmatch(match["by"]) else match


def delegated(text: str, vocabulary: Vocabulary) -> str | None:
    """The State whose delegation a text names first, by name or by an adjective: `the Chilean delegation`."""
    found = (_delegation(text, noun, vocabulary) for noun in _DELEGATION.finditer(text))
    return next(filter(None, found), None)


def _delegation(text: str, noun: regex.Match[str], vocabulary: Vocabulary) -> str | None:
    """The State of a delegation: behind the word, or before it; by name or by an adjective."""
    rest = text[_OF.match(text, noun.end()).end() :]  # type: ignore[union-attr]
    name, length = longest_known(without_articles(rest), vocabulary)
    if name and vocabulary.country_of_submitter(name) and not GOES_ON.match(without_articles(rest), length):
        return name
    words = rest.split()
    before = text[: noun.start()].strip(" -–—,:")
    near = (before, *before.split()[-1:], *words[:1])
    found = (known_name(near_words, vocabulary) or state_of(near_words) for near_words in near if near_words)
    return next((state for state in found if state and vocabulary.country_of_submitter(state)), None)


def _unlisted(paper: Paper) -> Iterator[Named]:
    """Organisations in no list whose paper it is by such a line, or that a speaker's office names below it, where the
    text is theirs, too.
    """
    below = 0
    for line in paper.head:
        person = _name_behind(line)
        below = _LINES_OF_AN_OFFICE if person and not is_organisation(person["name"]) else below - 1
        office = _OFFICE.search(line) if below > 0 else None
        if office and is_organisation(office["name"]) and is_mentioned(office["name"], paper.text):
            yield (office["name"],), line
    for text in _readings(paper):
        before, behind = _BEFORE.match(text), _name_behind(text) or _SUBMITTED.match(text)
        for named in filter(None, (before, behind)):
            name = _DELIVERED.split(named["name"].strip())[0]
            match = (_UNLISTED.match if named is behind else _UNLISTED.fullmatch)(name)
            if match and _is_vouched(match, paper, of_its=named is behind):
                yield (match["name"],), text
            small = _IN_SMALL_LETTERS.match(without_articles(name)) if named is behind else None
            if small and is_mentioned(small.group(), paper.text):
                yield (small.group(),), text
    for line in paper.head[:_TITLE_LINES]:
        alone = _ALONE_NAME.fullmatch(line)
        if alone and is_organisation(alone["name"]) and speaks_as(alone["name"], paper.text):
            yield (alone["name"],), line
        parties = _FOR_ANOTHER.fullmatch(line)
        if parties and any(speaks(parties[name], paper.text) for name in ("name", "whom")):
            yield (parties["name"], parties["whom"]), line


def _is_vouched(match: regex.Match[str], paper: Paper, *, of_its: bool) -> bool:
    """Whether the text is an organisation's that a line names; or, if the line says by whom the paper is, whether it is
    surely no person: one with its abbreviation, or that the text has, too.
    """
    name, short = match["name"], match["short"] or ""
    if of_its and " " not in name and sum(map(str.isupper, name)) == 1:
        return False
    if speaks(f"{name}{short}", paper.text):
        return True
    surely = is_defined(f"{name}{short}") or is_mentioned(f"{name}{short}", paper.text)
    return of_its and surely and is_organisation(name)


def called_in_head(paper: Paper, title: str | None, vocabulary: Vocabulary) -> str | None:
    """What the head of a paper calls it, where it has no `title`, or one that stands below the name of a State alone:
    its motto, or a service of it.
    """
    lines = paper.head
    place = next((n for n, line in enumerate(lines) if title and line.strip("*# ") == title), None)
    below = place is not None and place > 0 and known_name(lines[place - 1].strip(" *.,:"), vocabulary) is not None
    if title is not None and not below:
        return None
    below_title = ((n, line) for n, line in enumerate(lines) if n > (-1 if place is None else place))
    named = (n for n, line in below_title if not is_prose(line) and _is_called(line))
    first = next(named, None)
    if first is None or _ALONE.fullmatch(lines[first]):
        return None
    text = lines[first]
    for line in lines[first + 1 :]:
        if not is_unfinished(text):
            break
        text = f"{text} {line}"
    return text


def _is_called(line: str) -> bool:
    """Whether a line begins with what a paper is, in small letters only with whose; or with a name, and what is whose:
    `Heron Trust statement`.
    """
    if _CALLED.match(line) and (not line[0].islower() or _name_behind(line)):
        return True
    match = _BEFORE.match(line)
    return match is not None and _UNLISTED.fullmatch(match["name"].strip()) is not None


def as_called(found: Submitters, paper: Paper) -> Submitters:
    """The submitter of a paper by that part of a name in no list by which the paper calls it: a person may stand before
    it in a line, and who reads the paper out behind it.
    """
    if found.evidence.rule != "by an official" or len(found.names) != 1:
        return found
    name = _DELIVERED.split(found.names[0])[0]
    words = name.split()
    tails = [" ".join(words[start:]) for start in range(1, len(words) - 1) if words[start][0].isupper()]
    own = next((tail for tail in tails if tail in paper.text), None) if name not in paper.text else None
    return replace(found, names=(own or name,))


def with_those_spoken_for(found: Submitters, paper: Paper, vocabulary: Vocabulary) -> Submitters:
    """The State that submits a paper and the group on whose behalf its head says that it is, if one is `found`."""
    groups = _spoken_for(paper, vocabulary)
    if len(found.names) != 1 or not groups:
        return found
    if found.countries:
        return replace(found, names=(*found.names, *(name for name in groups if name not in found.names)))
    states = _spokesmen(paper, vocabulary) if found.names == groups else []
    if len(set(states)) != 1:
        return found
    return Submitters.of_names((states[0], *groups), vocabulary, found.evidence)


def _spoken_for(paper: Paper, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The group on whose behalf the head of a paper says that it is; none if it aligns itself with others there."""
    text = " ".join(paper.head)
    if any(
        statement.kind is not AlignmentKind.ON_BEHALF_OF
        for statement in statements(text, detect(text), (), records=False)
    ):
        return ()
    for line, below in itertools.zip_longest(paper.head, paper.head[1:], fillvalue=""):
        if is_prose(line) and not _CALLED.match(line):
            continue  # `align ourselves with the statement on behalf of`
        for match in _BEHALF.finditer(line):
            rest = line[match.end() :]
            names, cut = leading_names(f"{rest} {below}".lstrip(), vocabulary, len(rest))
            if len(names) == 1 and not cut and not vocabulary.country_of_submitter(names[0]):
                return tuple(names)
    return ()


def _spokesmen(paper: Paper, vocabulary: Vocabulary) -> list[str]:
    """The States of which the head of a paper names an office, a delegation or a mission."""
    text = "\n".join(paper.head)
    joined = " ".join(paper.head)
    delegated = (_delegation(joined, noun, vocabulary) for noun in _DELEGATION.finditer(joined))
    return [*(state for state, _ in offices(text, vocabulary)), *filter(None, delegated)]
