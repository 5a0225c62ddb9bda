"""What an ellipsis or a bracket of a quotation stands for, where that turns what is quoted: *we did ... cancel the
elections*.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from indexer.quotes.context import CLAUSES
from indexer.quotes.meaning_changes import MeaningChange, are_modals, hedges, meaning_changes, negates
from indexer.quotes.pairing import Change
from indexer.quotes.quotation import GAP, SUBSTITUTED
from indexer.quotes.small_words import SMALL_WORDS
from indexer.quotes.words import words
from indexer.vocabulary.mentions import entities_among, known_entities, known_names, names_among

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.quotes.align import Alignment
    from indexer.quotes.candidates import Span
    from indexer.quotes.quotation import Element

LEAST_JOINED = 2
"""Words that an ellipsis leaves out at least where it joins two sentences."""
_SENTENCE_END = regex.compile(r"[.!?。！？؟](?:[\s»”\")\]]|$)|\n")


def turning_omissions(steps: Sequence[Element], span: Span, alignment: Alignment) -> Iterator[Change]:
    """The words left out that negate, doubt or limit what stands beside them, as changes. They stand in one clause with
    the quoted words before or after them: whole clauses may be left out, whatever they say.
    """
    for step, first, last in alignment.omissions:
        if _turns(steps[step].text):
            continue  # a bracket says as much
        for start, end in _beside(span, first, last):
            source = _text(span, start, end)
            if _turns(source):
                yield Change(source, "", start, end, step, step)


def turning_brackets(steps: Sequence[Element], span: Span, alignment: Alignment) -> Iterator[Change]:
    """The brackets of the quotation that deny what the document says, *we must [not] act*, or name somebody else than
    the document does there: *[Denmark] is arming* for *Sweden is arming*. One at either end stands for the words beside
    the quoted ones, up to the next mark, or from the last mark.
    """
    within = {step: (first, last) for step, first, last in alignment.omissions}
    for step, element in enumerate(steps):
        if element.word is not None or element.reach != SUBSTITUTED:
            continue
        first, last = within.get(step) or _outside(step, steps, span, alignment)
        source, inserted = _text(span, first, last) if first < last else "", element.text[1:-1].strip()
        renames = bool(_names(source) and _names(inserted)) and not _name_one(source, inserted)
        denies = not negates(source) and MeaningChange.NEGATION in meaning_changes(source, inserted)
        if renames or denies:
            place = min(max(first, alignment.start), alignment.end)
            behind = last if step in within else place
            yield Change(source, element.text, place, behind, step, step + 1)


def joins_sentences(steps: Sequence[Element], span: Span, alignment: Alignment) -> bool:
    """Whether an ellipsis leads from one sentence into the middle of another, which may be somebody else's or be
    doubted there.
    """
    for step, first, last in alignment.omissions:
        if steps[step].reach != GAP or last - first < LEAST_JOINED:
            continue
        ends = [at for at in range(first, last) if _ends_sentence(span, at - 1, at)]
        if ends and ends[-1] < last and not _ends_sentence(span, last - 1, last):
            return True
    return False


def _ends_sentence(span: Span, one: int, other: int) -> bool:
    if span.owners[one] != span.owners[other]:
        return True
    text = span.passages[span.owners[one]].text
    return bool(_SENTENCE_END.search(text[span.words[one].end : span.words[other].start]))


def _outside(step: int, steps: Sequence[Element], span: Span, alignment: Alignment) -> tuple[int, int]:
    """The words beside those that are quoted, for which a bracket at an end stands; none for others. Before a mark,
    they are those of the clause that ends there: *the Russian Federation, is destroying*.
    """
    if not any(one.word for one in steps[:step]):
        last = alignment.start
        first = last - 1 if last else 0
        while first > max(0, last - SUBSTITUTED) and _are_of_one_clause(span, first - 1, first):
            first -= 1
        return (first, last) if last and not _ends_sentence(span, last - 1, last) else (last, last)
    if not any(one.word for one in steps[step:]):
        first = last = alignment.end
        while last < min(len(span.words), first + SUBSTITUTED) and _are_of_one_clause(span, last - 1, last):
            last += 1
        return first, last
    return 0, 0


def _names(text: str) -> set[str]:
    """The words of a text with a capital; the first as well, if it is no word of small content."""
    return {word.key for word in words(text) if text[word.start].isupper() and word.key not in SMALL_WORDS}


def _name_one(one: str, other: str) -> bool:
    """Whether two texts have a name in common, perhaps in other words."""
    if not _names(one).isdisjoint(_names(other)):
        return True
    some, others = ({owner for _, _, owner in _owners(text)} for text in (one, other))
    return not some.isdisjoint(others)


def _owners(text: str) -> list[tuple[int, int, str]]:
    exact = [word.exact for word in words(text)]
    return [*names_among(exact, known_names()), *entities_among(exact, known_entities())]


def _turns(text: str) -> bool:
    return negates(text) or hedges(text) or are_modals(text)


def _beside(span: Span, first: int, last: int) -> list[tuple[int, int]]:
    """Of the words from `first` up to `last`, those in one clause with the word before them and with the word after
    them; once if these are all.
    """
    behind = first
    while behind < last and _are_of_one_clause(span, behind - 1, behind):
        behind += 1
    ahead = last
    while ahead > first and _are_of_one_clause(span, ahead - 1, ahead):
        ahead -= 1
    found = [(first, behind), (ahead, last)]
    return [(start, end) for start, end in dict.fromkeys(found) if start < end]


def _are_of_one_clause(span: Span, one: int, other: int) -> bool:
    if span.owners[one] != span.owners[other]:
        return False
    text = span.passages[span.owners[one]].text
    return not CLAUSES.search(text[span.words[one].end : span.words[other].start])


def _text(span: Span, first: int, last: int) -> str:
    text = span.passages[span.owners[first]].text
    return str(regex.sub(r"\s+", " ", text[span.words[first].start : span.words[last - 1].end]))
