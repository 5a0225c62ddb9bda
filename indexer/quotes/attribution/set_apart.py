"""Quotations in brackets or between dashes directly behind a name, as in lists: *Norway (“...”), Cuba (“...”) and Chad
(“...”) spoke*.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from indexer.quotes.attribution.marks import BOUNDARY, QUOTATION, clause_starts, last_before, phrase_start
from indexer.quotes.attribution.verbs import Silent
from indexer.quotes.attribution.wording import ROLES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from indexer.quotes.attribution.names import Name
    from indexer.quotes.attribution.sentence import Sentence

_QUOTED = rf"\s*{QUOTATION}(?:[\s,;،，、]*{QUOTATION})*"
_DASH = r"(?:\s*[—–]|\s-\s)"
_SET_APART = regex.compile(
    rf"[(（]{_QUOTED}[^()（）{QUOTATION}]{{0,40}}[)）]|{_DASH}{_QUOTED}\s*[,.]?{_DASH}|"
    rf"(?P<last>{_DASH}{_QUOTED}(?=\s*(?:[.;。]|$)))"
)
"""Quotations in brackets, with a page or a stop behind them, or between dashes, of which the last one may be a stop."""
_BEHIND_QUOTATION = regex.compile(rf"{QUOTATION}[,.]?{_DASH}\s*$")


def speakers_set_apart(sentence: Sentence) -> dict[int, str | Silent]:
    """The speaker of each quotation that is set apart directly behind a name, by its place. In a list, those behind a
    name that nobody known bears are said by somebody else; one alone is only read behind a subject.
    """
    found = list(_parts_set_apart(sentence))
    if not any(name for _, name in found):
        return {}
    if len(found) == 1 and not all(name and _may_speak_alone(sentence, name) for _, name in found):
        return {}
    told: dict[int, str | Silent] = {}
    for match, name in found:
        speaker = name.owner if name and _is_alone(sentence, name) else Silent.SOMEBODY
        told.update((place, speaker) for place in sentence.quotations if match.start() < place < match.end())
    return told


def _parts_set_apart(sentence: Sentence) -> Iterator[tuple[regex.Match[str], Name | None]]:
    """What is set apart in a sentence, and the known name directly before it; between dashes, only behind a name."""
    listed = False
    for match in _SET_APART.finditer(sentence.text):
        name = _directly_before(sentence, match.start())
        if sentence.holds_name(*match.span()) or (match["last"] and not listed):
            continue
        if name or match.group()[0] in {"(", "（"}:
            listed = True
            yield match, name


def _directly_before(sentence: Sentence, place: int) -> Name | None:
    """The known name directly before a place, or with an office behind it."""
    text = sentence.text
    name = next((mention for mention in reversed(sentence.mentioned) if mention.end <= place), None)
    if name is None or BOUNDARY.search(text, name.end, place) or not ROLES.fullmatch(text, name.end, place):
        return None
    return None if _BEHIND_QUOTATION.search(text, phrase_start(name.start), name.start) else name


def _may_speak_alone(sentence: Sentence, name: Name) -> bool:
    """Whether a name may be the subject of its clause, and no other stands before it there."""
    clause = last_before(clause_starts(sentence.text, 0, name.start), name.start)
    return _is_alone(sentence, name) and sentence.is_free(name, clause)


def _is_alone(sentence: Sentence, name: Name) -> bool:
    """Whether a name may speak, and no other stands before it in its clause, who may have said that of it."""
    clause = last_before(clause_starts(sentence.text, 0, name.start), name.start)
    return name in sentence.names and not sentence.holds_name(clause, name.start)
