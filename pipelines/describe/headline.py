"""What a first page has in its largest print: the words that its author wants read as its title."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipelines.extract.printed import PrintedLine

_SAME = 0.08
"""Share by which sizes of one print differ."""
_APART = 1.5
"""Distance of two lines, in the size of their letters, up to which they are of one paragraph."""
_LEFT_OUT = regex.compile(r"[\s\p{Pd}\xad\ufffe\x02]+")
"""What programs make of it differs: spaces, and hyphens at the ends of lines."""
_LEAST = 4
"""Letters of the shortest block that is looked for in the text."""


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of one print that follow each other; `start` and `end` are where the text of the page has them. `top` and
    `bottom` are those of its first and last line, in points.
    """

    text: str
    start: int
    end: int
    size: float
    bold: bool
    top: float
    bottom: float

    def is_like(self, other: Block) -> bool:
        """Whether two blocks are of one print."""
        return self.bold == other.bold and abs(self.size - other.size) <= _SAME * max(self.size, other.size)

    def is_below(self, other: Block) -> bool:
        """Whether a block is of a less prominent print than another: smaller, or as large and not bold."""
        close = abs(self.size - other.size) <= _SAME * max(self.size, other.size)
        return other.bold and not self.bold if close else self.size < other.size


def blocks_of(printed: Sequence[PrintedLine], text: str) -> list[Block]:
    """The blocks of a printed page, from above, that the text of the page has in one piece."""
    bare, places = _bare(text)
    found: list[Block] = []
    for lines in _paragraphs(printed):
        wanted, _ = _bare(" ".join(line.text for line in lines))
        at = bare.find(wanted) if len(wanted) >= _LEAST else -1
        if at >= 0:
            start, end = places[at], places[at + len(wanted) - 1] + 1
            words = " ".join(text[start:end].split())
            first, last = lines[0], lines[-1]
            found.append(Block(words, start, end, max(line.size for line in lines), first.bold, first.top, last.top))
    return found


def most_prominent(blocks: Sequence[Block]) -> list[Block]:
    """Those of the most prominent print, in order."""
    return [one for one in blocks if not any(one.is_below(other) for other in blocks)]


def usual_size(blocks: Sequence[Block]) -> float:
    """The size of most letters, in points."""
    counted: Counter[float] = Counter()
    for block in blocks:
        counted[block.size] += len(block.text)
    return counted.most_common(1)[0][0]


def letters_of(text: str) -> str:
    """The text by which it is found in another."""
    return _bare(text)[0]


def rest_of(text: str, beginning: str) -> str:
    """What stands in a text behind a beginning of which it has the letters; all of it, if it has not."""
    bare, places = _bare(text)
    count = len(letters_of(beginning))
    if not bare.startswith(letters_of(beginning)):
        return text
    return text[places[count] :] if count < len(bare) else ""


def _paragraphs(printed: Sequence[PrintedLine]) -> Iterator[list[PrintedLine]]:
    """Lines of one print that follow each other closely, one below the other."""
    open_: list[list[PrintedLine]] = []
    for line in printed:
        above = next((lines for lines in reversed(open_) if _follows(line, lines[-1])), None)
        if above is None:
            open_.append([line])
        else:
            above.append(line)
    yield from open_


def _follows(line: PrintedLine, above: PrintedLine) -> bool:
    size = max(line.size, above.size)
    return (
        line.bold == above.bold
        and abs(line.size - above.size) <= _SAME * size
        and 0 < line.top - above.top <= _APART * size
        and line.left < above.right
        and above.left < line.right
    )


def _bare(text: str) -> tuple[str, list[int]]:
    """The text in small letters without what programs read differently, and where each of its characters stands."""
    kept = [(char, place) for place, one in enumerate(text) if not _LEFT_OUT.match(one) for char in one.lower()]
    return "".join(char for char, _ in kept), [place for _, place in kept]
