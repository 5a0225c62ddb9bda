"""Whom an office represents: *Permanent Representative of Chile*, *Permanent Mission of Chile*."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import regex

from indexer.languages import pattern_of
from pipelines.describe.capitals import in_small_letters
from pipelines.describe.evidence import read
from pipelines.describe.offices import GOES_ON
from pipelines.describe.speakers import known_name, longest_known, without_articles
from pipelines.describe.submitters import Submitters

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.vocabulary import Vocabulary

_FLAGS = regex.VERSION1 | regex.IGNORECASE
_SENDER = regex.compile(pattern_of("sender"), _FLAGS)
_OFFICE = regex.compile(pattern_of("representing"), _FLAGS)
_BEFORE_OFFICE = regex.compile(
    rf"(?:(?:{pattern_of('honorifics')}|{pattern_of('articles')}|deputy|acting|alternate|federal|royal|national|central|"
    r"first|and)\b[.,]?\s*)*",
    _FLAGS,
)
"""What may stand before an office in a list of names. An association of ambassadors is no State."""
_UN_OFFICIAL = regex.compile(pattern_of("officials"), _FLAGS)
_LETTERHEAD = regex.compile(
    rf"(?:the )?(?:{pattern_of('letterheads')})(?: (?:{pattern_of('accredited_to')}).*)?", _FLAGS
)
"""The head of a mission's paper. Addressees are named within a sentence, or below `To`."""
_LONGEST_LETTERHEAD = 200
"""Characters."""
_BODIES = regex.compile(rf"^(?:(?:{pattern_of('articles')}) )?(?:{pattern_of('bodies_of_states')})", _FLAGS)
_JOINTS = regex.compile(
    r"\s*,\s*(?:(?:{0})\s+)?|\s+(?:{0})\s+".format(pattern_of("and_words", scripts=("Latin", "Cyrillic"))), _FLAGS
)


def letter_submitters(title: str, vocabulary: Vocabulary) -> Submitters:
    """The sender of a letter, from its title."""
    match = _SENDER.search(title)
    if not match:
        return Submitters()
    sender = " ".join(match["sender"].split())
    parts = tuple(_represented(sender, vocabulary))
    evidence = read("sender of a letter", match.group())
    if parts:
        return Submitters.of_names(parts, vocabulary, evidence)
    if _UN_OFFICIAL.match(sender):
        return Submitters((in_small_letters(sender),), group="IGO", evidence=evidence)
    return Submitters()


def letterhead_submitters(lines: Sequence[str], vocabulary: Vocabulary) -> Submitters:
    """The mission whose paper it is, if the head names exactly one."""
    found: dict[str, str] = {}
    for line in itertools.chain(lines, map(" ".join, itertools.pairwise(lines))):
        match = _LETTERHEAD.fullmatch(line) if len(line) <= _LONGEST_LETTERHEAD else None
        if match:
            office = _OFFICE.match(match["office"])
            known = known_name(office["whom"] if office else match["office"], vocabulary)
            if known:
                found[known] = line
    if len(found) != 1:
        return Submitters()
    return Submitters.of_names(tuple(found), vocabulary, read("letterhead", " ".join(found.values())))


def represented(office: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The submitters that a written-out office represents: `Permanent Mission of Chile`; empty when it is no office."""
    match = _OFFICE.match(office)
    if not match or not _BEFORE_OFFICE.fullmatch(match["before"]):
        return ()
    return tuple(_represented(office, vocabulary))


def _represented(sender: str, vocabulary: Vocabulary) -> Iterator[str]:
    """Yield the countries and organisations whose offices `sender` names."""
    office = _OFFICE.match(sender)
    whom = office["whom"] if office else sender
    known = known_name(whom, vocabulary)
    if known:
        yield known
        return
    names, cut = leading_names(whom, vocabulary) if office else ([], False)
    if not cut:
        yield from names
    if office and office["permanent"] and (cut or not names) and not _JOINTS.search(whom):
        # The phrase alone is certain: it may be a permanent observer of an unlisted organisation.
        yield regex.sub(r"^لل", "ال", without_articles(whom)).removeprefix("ل")


def without_body(name: str) -> str:
    """A name without the body by which a State speaks: *the Government of Chile*."""
    return _BODIES.sub("", name)


def leading_names(text: str, vocabulary: Vocabulary, line_end: int = 0) -> tuple[list[str], bool]:
    """Known names in sequence at the beginning of `text` (`Brazil, Germany and the Netherlands on ...`), and whether a
    longer name begins with the last of them (`Brazil Internet Society`). At `line_end`, a name may end before anything.
    """
    names: list[str] = []
    rest = text
    while rest:
        rest = without_articles(without_body(rest))
        name, length = longest_known(rest, vocabulary)
        if not name or (rest[0].islower() and vocabulary.country_of_submitter(name)):
            break  # `la reunión` is no island
        names.append(name)
        rest = rest[length:]
        joint = _JOINTS.match(rest)
        if not joint:
            return names, len(text) - len(rest) != line_end and GOES_ON.match(rest) is not None
        rest = rest[joint.end() :]
    return names, False
