"""Pair what a quotation replaced: from the edits of an alignment to changes that a reader understands."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate, pairwise, product
from typing import TYPE_CHECKING

import regex

from indexer.quotes.inflection import common_form
from indexer.quotes.meaning_changes import of_one_kind
from indexer.quotes.opposites import LONGEST_CHINESE, opposed, with_one_stem
from indexer.quotes.small_words import SMALL_WORDS
from indexer.quotes.spelling import respelled
from indexer.vocabulary.mentions import known_names, names_among

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from indexer.analysis.exact_words import Token
    from indexer.quotes.quotation import Element

_BETWEEN_CHINESE = regex.compile(r"(?<=\p{Han}) (?=\p{Han})")
_CHINESE = regex.compile(r"\p{Han}+")
_TOGETHER = sorted(product(range(1, LONGEST_CHINESE + 1), repeat=2), key=sum)
"""Numbers of words of a quotation that may stand together for numbers of words of a text, the fewest first."""
AROUND = 2
"""Words of the document between its matched words and the counterpart of a word at the quotation's end."""
LEFT_OUT = 5
"""The same for the first or last words of a quotation that leaves out what follows or precedes them, for each of them:
the more words stand there in a row, the less by chance.
"""
REPLACED = 3
"""Most words at the end of a quotation that stand for those with which the clause of the document ends, and most of
these.
"""


@dataclass(frozen=True, slots=True)
class Change:
    """A difference in words. An empty `source` means that the quotation added words, an empty `quoted` that it left
    some out. `first` and `last` are positions in the text: from `first` up to, excluding, `last`; `step` and
    `step_to` are those in the quotation. `rejects` is true of words left out by which somebody is against what follows.
    """

    source: str
    quoted: str
    first: int
    last: int
    step: int = 0
    step_to: int = 0
    rejects: bool = False

    @property
    def is_of_capitals(self) -> bool:
        """Whether the words are the same but for capitals."""
        return self.source.casefold() == self.quoted.casefold()


@dataclass(frozen=True, slots=True)
class _Block:
    """Adjacent edits: these steps of the quotation stand for these words of the text."""

    step: int
    step_to: int
    first: int
    last: int


def paired(
    steps: Sequence[Element], text: Sequence[Token], edits: Sequence[tuple[int, int, int, int]], start: int, end: int
) -> tuple[int, int, list[Change]]:
    """Where the place starts and ends, and its changes. `edits` have positions in the quotation and in the text: from,
    up to, from, up to; `start` and `end` limit the aligned words.

    Words at the ends of a quotation, outside the words that match, are added: they replace nothing, unless the
    document has their opposite, another form or another number there, or both ends are exchanged. Where the document
    has these very words a little farther out, what lies between is left out.
    """
    blocks = _adjacent(edits)
    if len(blocks) == 1 and (blocks[0].step, blocks[0].step_to) == (0, len(steps)):
        return start, end, list(_changes(steps, text, blocks))  # no word matches
    before, blocks, after = _ends(steps, text, blocks)
    core = before.last if before else start, after.first if after else end
    leading, trailing = _exchanged(steps, text, before, after, blocks, core)
    if before and not leading:
        leading = _leading(steps, text, before)
    if after and not trailing:
        trailing = _trailing(steps, text, after)
    inner = (part for block in blocks for part in _divided(steps, text, block))
    parts = [*leading, *inner, *trailing]
    begins = min([core[0], *(block.first for block in leading)])
    ends = max([core[1], *(block.last for block in trailing)])
    return begins, ends, list(_changes(steps, text, parts))


def left_out(text: Sequence[Token], first: int, last: int, step: int) -> Change:
    """The words from `first` up to `last` of a text as left out before a step of the quotation."""
    return Change(_joined(word.exact for word in text[first:last]), "", first, last, step, step)


def _adjacent(edits: Sequence[tuple[int, int, int, int]]) -> list[_Block]:
    blocks: list[_Block] = []
    for step, step_to, first, last in edits:
        if blocks and blocks[-1].step_to == step and blocks[-1].last == first:
            blocks[-1] = _Block(blocks[-1].step, step_to, blocks[-1].first, last)
        else:
            blocks.append(_Block(step, step_to, first, last))
    return blocks


def _ends(
    steps: Sequence[Element], text: Sequence[Token], blocks: Sequence[_Block]
) -> tuple[_Block | None, list[_Block], _Block | None]:
    """The edits before, in and after the part that is quoted. It ends with the last matching words, but not with a few
    that match by chance among added ones, as *the* does in *..., said the ambassador*.
    """
    bounds = [0, *(edge for block in blocks for edge in (block.step, block.step_to)), len(steps)]
    parts = [steps[start:end] for start, end in pairwise(bounds)]  # runs of matching words and blocks, in turns
    matching = [sum(_key(element) not in SMALL_WORDS for element in part) for part in parts]
    cost = [0 if _respelled(steps, text, block) else block.step_to - block.step for block in blocks]
    scores = [-cost[number // 2] if number % 2 else matching[number] for number in range(len(parts))]
    last = len(scores) - 1 if parts[-1] else _best_end(scores)
    first = 0 if parts[0] else last - _best_end(scores[last::-1])
    outer = blocks[: first // 2], blocks[last // 2 :]
    before = _Block(0, outer[0][-1].step_to, outer[0][-1].last, outer[0][-1].last) if outer[0] else None
    after = _Block(outer[1][0].step, len(steps), outer[1][0].first, outer[1][0].first) if outer[1] else None
    return before, list(blocks[first // 2 : last // 2]), after


def _respelled(steps: Sequence[Element], text: Sequence[Token], block: _Block) -> bool:
    """Whether the quotation only spells these words in another way."""
    asked = [step.word.exact for step in steps[block.step : block.step_to] if step.word]
    return respelled(asked, [word.exact for word in text[block.first : block.last]])


def _best_end(scores: Sequence[int]) -> int:
    """Up to which run, at even positions, the sum is greatest; the farthest of equal ones."""
    sums = list(accumulate(scores))
    return max(range(0, len(scores), 2), key=lambda place: (sums[place], place))


def _leading(steps: Sequence[Element], text: Sequence[Token], block: _Block) -> list[_Block]:
    """The words before the matched ones, from these outwards: each with its counterpart, if the text has one near."""
    found: list[_Block] = []
    step, core = block.step_to, block.last
    while step > block.step:
        reach = _unbroken(text, core - 1 - AROUND, core)
        near = [_Block(step - 1, step, place, place + 1) for place in range(core - 1, reach - 1, -1)]
        beside = [
            _Block(step - asked, step, core - there, core)
            for asked, there in _TOGETHER
            if asked <= step - block.step and there <= core
        ]
        answer = _counterpart(steps, text, near, beside, directly=_directly(steps, text, step, core))
        if answer is None:
            lengths = range(step - block.step, 0, -1)
            ends = [_Block(step - length, step, core - (LEFT_OUT + 1) * length, core) for length in lengths]
            answer = _repeated(steps, text, ends, core)
        if answer is None:
            break
        found = [answer, _Block(step, step, answer.last, core), *found]
        step, core = answer.step, answer.first
    first = _beginning_of_clause(text, core) if _directly(steps, text, step, core) else core
    if max(core - first, step - block.step) > REPLACED:
        first = core
    return [_Block(block.step, step, first, core), *found] if step > block.step else found


def _trailing(steps: Sequence[Element], text: Sequence[Token], block: _Block) -> list[_Block]:
    """The words after the matched ones, in the same way."""
    found: list[_Block] = []
    step, core = block.step, block.first
    while step < block.step_to:
        near = [_Block(step, step + 1, place, place + 1) for place in range(core, min(core + 1 + AROUND, len(text)))]
        beside = [
            _Block(step, step + asked, core, core + there)
            for asked, there in _TOGETHER
            if asked <= block.step_to - step and there <= len(text) - core
        ]
        answer = _counterpart(steps, text, near, beside, directly=_directly(steps, text, step, core))
        if answer is None:
            lengths = range(block.step_to - step, 0, -1)
            ends = [_Block(step, step + length, core, core + (LEFT_OUT + 1) * length) for length in lengths]
            answer = _repeated(steps, text, ends, core)
        if answer is None:
            break
        found += [_Block(step, step, core, answer.first), answer]
        step, core = answer.step_to, answer.last
    last = _end_of_clause(text, core) if _directly(steps, text, step, core) else core
    if max(last - core, block.step_to - step) > REPLACED:
        last = core
    return [*found, _Block(step, block.step_to, core, last)] if step < block.step_to else found


def _beginning_of_clause(text: Sequence[Token], last: int) -> int:
    """Where the words up to `last` that only blanks and hyphens part begin."""
    first = last
    while first > 0 and (first == last or text[first].start - text[first - 1].end == 1):
        first -= 1
    return first


def _end_of_clause(text: Sequence[Token], first: int) -> int:
    """Where the words from `first` on that only blanks and hyphens part end."""
    last = first
    while last < len(text) and (last == first or text[last].start - text[last - 1].end == 1):
        last += 1
    return last


def _unbroken(text: Sequence[Token], first: int, last: int) -> int:
    """From where the text up to a word is within one paragraph, at the earliest `first`."""
    start = last
    while start > max(first, 0) and (start == len(text) or text[start - 1].end <= text[start].start):
        start -= 1
    return start


def _counterpart(
    steps: Sequence[Element], text: Sequence[Token], near: Sequence[_Block], beside: Sequence[_Block], *,
    directly: bool,
) -> _Block | None:  # fmt: skip
    """The first of the blocks in which words of the quotation stand for those of the text: for their opposite, another
    number or the same; where they stand `directly` beside the words that match, also for what is of their kind.
    """
    answer = next((block for block in (*near, *beside) if _answers(steps, text, block)), None)
    if answer is None and directly:
        return next((block for block in reversed(beside) if _is_of_its_kind(steps, text, block)), None)
    return answer


def _repeated(steps: Sequence[Element], text: Sequence[Token], blocks: Sequence[_Block], core: int) -> _Block | None:
    """The first of these words of the quotation that stand, all in a row, among the words of the text beside them, with
    no paragraph's end before or behind `core`, where what matches begins or ends; not small words alone, which stand
    anywhere.
    """
    for block in blocks:
        asked = [_key(step) for step in steps[block.step : block.step_to]]
        if SMALL_WORDS.issuperset(asked) or not all(asked):
            continue
        for place in range(max(block.first, 0), min(block.last, len(text)) - len(asked) + 1):
            if [word.key for word in text[place : place + len(asked)]] == asked:
                first, last = min(place, core - 1), max(core, place + len(asked) - 1)
                if _unbroken(text, first, last) <= max(first, 0):
                    return _Block(block.step, block.step_to, place, place + len(asked))
    return None


def _answers(steps: Sequence[Element], text: Sequence[Token], block: _Block) -> bool:
    """Whether words of the quotation stand for those of the text: for their opposite, for a number of as many digits,
    or for the same, in capitals or divided otherwise. Of several words, only Chinese ones may be opposites, which are
    characters here.
    """
    asked = [step.word.key for step in steps[block.step : block.step_to] if step.word]
    there = [word.key for word in text[block.first : block.last]] if block.first >= 0 else []
    if len(asked) < block.step_to - block.step or len(there) < block.last - block.first:
        return False
    one, other = "".join(asked), "".join(there)
    if one == other or (len(one) == len(other) and one.isdecimal() and other.isdecimal()):
        return True
    return (len(asked) == len(there) == 1 or bool(_CHINESE.fullmatch(one + other))) and opposed(one, other)


def _is_of_its_kind(steps: Sequence[Element], text: Sequence[Token], block: _Block) -> bool:
    """Whether words of the quotation are others of the same kind as those of the text: the same number in another
    spelling, another name, another form of one word, or another modal verb, quantity or month.
    """
    asked = [step.word for step in steps[block.step : block.step_to] if step.word]
    there = text[block.first : block.last]
    some, others = ([word.exact for word in side] for side in (asked, there))
    if respelled(some, others) or (_is_name(some) and _is_name(others)):
        return True
    one, other = "".join(word.key for word in asked), "".join(word.key for word in there)
    return len(asked) == len(there) == 1 and (with_one_stem(one, other) or of_one_kind(one, other))


def _is_name(some: Sequence[str]) -> bool:
    """Whether words are the name of a known submitter, and nothing else."""
    return [(start, end) for start, end, _ in names_among(some, known_names())] == [(0, len(some))]


def _directly(steps: Sequence[Element], text: Sequence[Token], step: int, place: int) -> bool:
    """Whether neither the quotation nor the text has a mark between the words before these places and behind them."""
    asked = [element.word for element in steps[max(0, step - 1) : step + 1] if element.word]
    there = text[max(0, place - 1) : place + 1]
    return all(len(pair) > 1 and 0 <= pair[1].start - pair[0].end <= 1 for pair in (asked, there))


def _exchanged(  # noqa: PLR0913, PLR0917 - both ends, and what is between them
    steps: Sequence[Element], text: Sequence[Token], before: _Block | None, after: _Block | None,
    inner: Sequence[_Block], core: tuple[int, int],
) -> tuple[list[_Block], list[_Block]]:  # fmt: skip
    """The ends, each where its words stand elsewhere in the text, and those that the text has there elsewhere in the
    quotation: *B supports A* for *A supports B*.
    """
    ends = []
    if before:
        first = max(core[0] - (before.step_to - before.step), 0)
        ends.append(_Block(before.step, before.step_to, first, core[0]))
    if after:
        last = min(core[1] + after.step_to - after.step, len(text))
        ends.append(_Block(after.step, after.step_to, core[1], last))
    found = []
    for end in ends:
        others = [block for block in (*inner, *ends) if block is not end]
        gone = {word for block in others for word in _words(text, block)}
        come = {word for block in others for word in _words_quoted(steps, block)}
        found.append([end] if gone & _words_quoted(steps, end) and come & _words(text, end) else [])
    return found[0] if before else [], found[-1] if after else []


def _words(text: Sequence[Token], block: _Block) -> set[str]:
    return _carriers(word.key for word in text[block.first : block.last])


def _words_quoted(steps: Sequence[Element], block: _Block) -> set[str]:
    """The content words that a block has in the quotation."""
    return _carriers(map(_key, steps[block.step : block.step_to]))


def _carriers(keys: Iterable[str]) -> set[str]:
    """The words of some content, as what their forms have in common, where a language inflects what it moves."""
    return {common_form(key) for key in keys if key not in SMALL_WORDS}


def _divided(steps: Sequence[Element], text: Sequence[Token], block: _Block) -> Iterator[_Block]:
    """A block, divided around words that are each other's opposite, if it has more words on one side."""
    if block.step_to - block.step != block.last - block.first:
        for step in range(block.step, block.step_to):
            for place in range(block.first, block.last):
                if opposed(_key(steps[step]), text[place].key):
                    yield from _divided(steps, text, _Block(block.step, step, block.first, place))
                    yield _Block(step, step + 1, place, place + 1)
                    yield from _divided(steps, text, _Block(step + 1, block.step_to, place + 1, block.last))
                    return
    yield block


def _changes(steps: Sequence[Element], text: Sequence[Token], blocks: Sequence[_Block]) -> Iterator[Change]:
    """The blocks as changes; none where only the division into words differs."""
    for block in blocks:
        quoted = [step for step in steps[block.step : block.step_to] if step.word is not None]
        source = text[block.first : block.last]
        if "".join(element.word.exact for element in quoted if element.word) == "".join(word.exact for word in source):
            continue
        yield Change(
            _joined(word.exact for word in source), _joined(element.text for element in quoted),
            block.first, block.last, block.step, block.step_to,
        )  # fmt: skip


def _joined(some: Iterable[str]) -> str:
    """Words as they are written: with spaces, but not between Chinese characters."""
    return _BETWEEN_CHINESE.sub("", " ".join(some))


def _key(step: Element) -> str:
    return step.word.key if step.word else ""
