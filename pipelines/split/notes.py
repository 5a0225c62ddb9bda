"""Footnotes: where they start on a page, and their marks in the text."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

import regex

from indexer.languages import MONTH_OF
from pipelines.split.furniture import RULE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    Range = tuple[int, int]

_NOTE = regex.compile(r"^(?P<sign>\d{1,3}|[¹²³⁰⁴-⁹]{1,3}|\*{1,4}|[a-z](?=\s+\p{Lu}))(?P<stop>\.?)\s+[^\s\d]")
"""The first line of a footnote: "12 See para. 30.", "12. See it", "* A/80/50.", "a The Act"."""
_DAY = regex.compile(
    rf"\d{{1,2}}(?:er|\.|º)?\s+(?:de\s+)?(?:{'|'.join(regex.escape(name) for name in MONTH_OF)})(?!\p{{L}})",
    regex.IGNORECASE,
)
"""A date that begins a line of text: `1 October 1993.`"""
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_ABBREVIATED = regex.compile(r"(?:^|[\s(])(?:arts?|nos?|n|pp?|op|paras?|vol|ch|sect|fig|núm|párr|ст|п|№)\.?$",
                             regex.IGNORECASE)  # fmt: skip
"""After these, a number is no footnote mark, even if the space between is missing."""
_MARK = regex.compile(
    r"""(?: (?<=[\p{L}.,;:!?)\]”’"»،؛؟。，；])(?<!\d[.,:;]) (?P<glued>\d{1,3}|[⁰¹²³⁴-⁹]{1,3})
          | (?<=[.,;:!?)\]”’"»،؛؟。，；])\s (?P<apart>\d{1,3}) (?=$|\s+[\p{Lu}“«(])
          | (?<=[\p{L}\p{N}.,;:!?)\]”’"»،؛؟])\s?(?P<stars>\*{1,4})
          | (?<=[.,;:)\]”])(?P<letter>[a-z])
        ) (?=$|[\s,.;:!?)\]”’»،؛。，；、])""",
    regex.VERBOSE,
)
"""A mark at a word or its punctuation; after a space, which PDF programs insert before raised figures, only at the end
of a sentence or clause that ends its line or is followed by a capital.
"""
_NAME_WITH_NUMBER = regex.compile(r"\p{Lu}[\p{L}\p{N}]*\p{Lu}[\p{L}\p{N}]*$")
"""A word with two capitals, to which a number may belong: IPv4, COP28. It is no footnote mark unless the mark before or
after it stands elsewhere in the text.
"""
LONGEST_NAME = 40
"""Letters of such a word."""
_NUMBERED_PARAGRAPH = regex.compile(r"(?:OP|PP)$")


def footnotes_from(lines: Sequence[str], skip: set[int]) -> int:
    """The number of the line at which a page's footnotes start; the number of lines when it has none.

    Footnotes follow a rule, below which stands a note or less than half of the page; without one, they are
    consecutively numbered lines at the end of the page, of which the first has a mark in the text.
    """
    rule = next(
        (number for number in range(len(lines)) if RULE.match(lines[number]) and _parts_notes(lines, number)), None
    )
    if rule is not None:
        return rule
    numbered = _numbered(lines, skip)
    apart = [(number, sign) for number, sign in numbered if number and not lines[number - 1]]
    chosen = apart or numbered  # where empty lines separate notes, another number belongs to a note's text
    if not chosen:
        return len(lines)
    called: dict[str, int] = {}
    for number, line in enumerate(lines):
        for sign, (start, _), glued in _marks_in(line):
            if glued and not may_belong_to_name(line, start):
                called.setdefault(sign, number)
    start = len(lines)
    due: int | None = None
    # From the last note upwards: the numbers count down to the first.
    for number, sign in reversed(chosen):
        if due is not None and int(sign) != due:
            break
        due = int(sign) - 1
        if called.get(sign, number) < number:
            start = number
    return start


def _parts_notes(lines: Sequence[str], rule: int) -> bool:
    """Whether footnotes follow a rule, and not the text below a masthead."""
    below = [line for line in lines[rule + 1 :] if line.strip()]
    return 2 * len(below) < sum(bool(line.strip()) for line in lines) or _NOTE.match(below[0].strip()) is not None


def _numbered(lines: Sequence[str], skip: set[int]) -> list[tuple[int, str]]:
    """Lines that may begin a footnote, with their numbers. Numbers with a full stop, like those of paragraphs, only
    count where they are lower than the one before: below paragraph 8, "3. See the report" is no paragraph.
    """
    result = []
    highest = 0
    for number, line in enumerate(lines):
        match = _NOTE.match(line) if number not in skip and not _DAY.match(line) else None
        sign = match["sign"].translate(_RAISED) if match else ""
        if match and sign.isdigit():
            if not match["stop"] or int(sign) <= highest:
                result.append((number, sign))
            else:
                highest = int(sign)
    return result


def marks(lines: Sequence[str], body: Sequence[int], notes: Sequence[int]) -> dict[int, list[Range]]:
    """The ranges of footnote marks in each line of the text, with the space before them.

    Only marks of notes on the same page are looked for, each once, in the order of the notes.
    """
    signs = _signs(lines, notes)
    places: dict[str, list[tuple[int, int, int]]] = {}
    for number in body if signs else ():
        for sign, (start, end), _ in _marks_in(lines[number]):
            places.setdefault(sign, []).append((number, start, end))
    chosen: dict[str, tuple[int, int, int]] = {}
    last = (-1, 0, 0)
    for sign in signs:
        here = places.get(sign, [])
        at = bisect_right(here, last)
        if at < len(here):
            last = chosen[sign] = here[at]
    doubtful = {sign for sign, (number, start, _) in chosen.items() if may_belong_to_name(lines[number], start)}
    found: dict[int, list[Range]] = {}
    for sign, (number, start, end) in chosen.items():
        if sign not in doubtful or any(
            neighbour in chosen and neighbour not in doubtful for neighbour in _numbers_beside(sign)
        ):
            found.setdefault(number, []).append((start, end))
    return found


def may_belong_to_name(line: str, start: int) -> bool:
    """Whether the figures from `start` on may belong to the word before them; raised ones never do."""
    is_plain = line[start].isascii() and line[start].isdigit()
    return is_plain and bool(_NAME_WITH_NUMBER.search(line[max(0, start - LONGEST_NAME) : start]))


def _numbers_beside(sign: str) -> list[str]:
    """The numbers before and after a number."""
    return [str(int(sign) - 1), str(int(sign) + 1)] if sign.isdigit() else []


def note_number(line: str) -> int | None:
    """The number of the footnote or endnote that a line may begin: 12 of `12 See para. 30`."""
    match = _NOTE.match(line)
    sign = match["sign"].translate(_RAISED) if match and not match["stop"] else ""
    return int(sign) if sign.isdigit() else None


def number_marks(line: str) -> Iterator[tuple[int, Range]]:
    """The numbers in a line that may be footnote marks, with their ranges."""
    for sign, place, _ in _marks_in(line):
        if sign.isdigit():
            yield int(sign), place


def first_lines(lines: Sequence[str], notes: Sequence[int]) -> set[int]:
    """The first lines of footnotes."""
    left = _signs(lines, notes)
    result = set()
    for number in notes:
        match = _NOTE.match(lines[number])
        if match and left and match["sign"].translate(_RAISED) == left[0]:
            result.add(number)
            del left[0]
    return result


def _signs(lines: Sequence[str], notes: Sequence[int]) -> list[str]:
    """The marks of the notes, each once; numbers only while they increase."""
    signs: dict[str, None] = {}
    last = 0
    for number in notes:
        match = _NOTE.match(lines[number])
        sign = match["sign"].translate(_RAISED) if match else ""
        if sign[:1].isdigit():
            if int(sign) <= last:
                continue
            last = int(sign)
        if sign:
            signs[sign] = None
    return list(signs)


def _marks_in(line: str) -> Iterator[tuple[str, Range, bool]]:
    """Possible marks in a line: the sign, its range, and whether it is attached to a word."""
    for match in _MARK.finditer(line):
        before = line[max(0, match.start() - 8) : match.start()].rstrip()
        if not _ABBREVIATED.search(before) and not _NUMBERED_PARAGRAPH.fullmatch(before):
            yield match.group().strip().translate(_RAISED), match.span(), match["glued"] is not None
