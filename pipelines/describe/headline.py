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
_LEFT_OUT = regex.compile(r"[\s\p{Pd}\p{Cf}\ufffe\x02]+")
"""What programs make of it differs: spaces, signs without width, and hyphens at the ends of lines."""
_BROKEN = regex.compile(r"(?<=\p{L})-\s*\n\s*")
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
        at = _begins_line(text, places, _places_of(bare, wanted)) if len(wanted) >= _LEAST else None
        if at is not None:
            start, end = places[at], places[at + len(wanted) - 1] + 1
            words = " ".join(_BROKEN.sub("-", text[start:end]).split())
            first, last = lines[0], lines[-1]
            found.append(Block(words, start, end, max(line.size for line in lines), first.bold, first.top, last.top))
    return found


def _places_of(bare: str, wanted: str) -> Iterator[int]:
    """Where the wanted letters begin in a text, each time that it has them."""
    at = bare.find(wanted)
    while at >= 0:
        yield at
        at = bare.find(wanted, at + 1)


def _begins_line(text: str, places: Sequence[int], found: Iterator[int]) -> int | None:
    """The first place where a line of the text begins: the words may stand within another one, too."""
    return next((at for at in found if not text[: places[at]].rpartition("\n")[2].strip()), None)


def most_prominent(blocks: Sequence[Block]) -> list[Block]:
    """The blocks of the most prominent print, in order."""
    return [block for block in blocks if not any(block.is_below(other) for other in blocks)]


def usual_size(blocks: Sequence[Block]) -> float:
    """The size of most letters, in points."""
    counted: Counter[float] = Counter()
    for block in blocks:
        counted[block.size] += len(block.text)
    return counted.most_common(1)[0][0]


def letters_of(text: str) -> str:
    """The text by which it is found in another."""
    return _bare(text)[0]


def shares(text: str, block: str) -> bool:
    """Whether one of two has the letters of the other."""
    one, other = letters_of(text), letters_of(block)
    return one in other or other in one


def from_its_letters(text: str, part: str) -> str:
    """A text from where it has the letters of a part."""
    bare, places = _bare(text)
    return text[places[max(bare.find(letters_of(part)), 0)] :]


def rest_of(text: str, beginning: str) -> str:
    """What stands in a text behind a beginning of which it has the letters; nothing, if it has not."""
    bare, places = _bare(text)
    known = letters_of(beginning)
    return text[places[len(known)] :] if bare.startswith(known) and len(known) < len(bare) else ""


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
    kept = [
        (char, place) for place, letter in enumerate(text) if not _LEFT_OUT.match(letter) for char in letter.lower()
    ]
    return "".join(char for char, _ in kept), [place for _, place in kept]
