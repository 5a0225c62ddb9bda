"""Who a paper without a masthead is by, where it says so itself: in a section *Who we are*, in *X welcomes the
opportunity to comment*, in *this submission is made by X*, in *X's submission to ...*.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import regex

from indexer.languages import pattern_of
from indexer.vocabulary.fold import fold
from pipelines.describe.organisation_names import AND, ARTICLE, JOINT, LISTED, NAME, NAMES, SHORT, bare, names_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.vocabulary import Vocabulary

_FLAGS = regex.VERSION1
_PAGES = 4
"""From the beginning; further on, others are introduced."""
_MOST_OF_A_PAGE = 10_000
"""Characters; texts without pages are one."""
_HEAD_BLOCKS = 8
_LONGEST = 1_500
"""Characters of a paragraph that are read."""
_LONGEST_HEADING = 300
"""Characters of a heading that are read."""
_SHORT_LINE = 45
"""Characters of a line that may be a heading without an empty line below it."""

_DEFINED = regex.compile(
    r"(?<![\p{L}\p{M}\p{N}’'+.-])"
    rf"(?P<name>{NAME}(?:\s(?:{AND})\s{NAME})?)\s[(（][“\"«]?(?P<short>\p{{Lu}}[\p{{L}}\p{{N}}&.-]{{1,20}})[”\"»]?[)）]",
    _FLAGS,
)
_KIND = regex.compile(rf"\b(?:{pattern_of('kinds_of_organisations')})", _FLAGS)
_FREE = regex.compile(pattern_of("civil_society"), _FLAGS)
_SECTION = regex.compile(
    rf"^[\W\d]*(?:(?i:{pattern_of('about_us')})|(?i:{pattern_of('about_whom')})\s*(?P<name>{LISTED}))[\s?:.]*$", _FLAGS
)
"""The heading of a section in which an organisation introduces itself."""
_IS_A = regex.compile(
    rf"^[\W\d]*(?P<name>{LISTED}(?:{JOINT}{LISTED}){{0,3}}),?\s+(?:{pattern_of('being')})(?P<what>[^.]{{0,300}})",
    _FLAGS,
)
_WE = regex.compile(rf"\b(?:{pattern_of('we')})\b", _FLAGS | regex.IGNORECASE)
_INVITED = regex.compile(rf"(?:^|(?<=[.!?:]\s)){NAMES},?\s+(?:{pattern_of('invited')})", _FLAGS)
_MADE_BY = regex.compile(
    rf"\b(?i:{pattern_of('made_by')})\s?{NAMES}(?=[.,;]|\s(?:{pattern_of('behind_names')})\b|\s?$)", _FLAGS
)
_PAPER = rf"(?i:{pattern_of('own_papers')})"
_OWN_PAPER = regex.compile(
    rf"^[\W\d]*{NAMES}(?:[’']s?)?(?P<mark>\s*[–—:-])?\s+{_PAPER}"
    rf"(?=(?P<addressed>\s+(?i:{pattern_of('toward')})\b.*)|\s+(?i:{pattern_of('papers_on')})\b|\s*$)",
    _FLAGS,
)
"""A line that says whose paper it is: `The Heron Trust's submission to ...`."""
_PAPER_OF = regex.compile(
    rf"^[\W\d]*{_PAPER}\s+(?i:{pattern_of('papers_by')})\s?{NAMES}"
    rf"\s+(?i:{pattern_of('toward')}|{pattern_of('papers_on')})\b[^.]{{0,60}}?\b(?i:{pattern_of('asking')})",
    _FLAGS,
)
"""The same with the name behind the paper, which answers somebody: `Comments of the Heron Trust on the draft`."""
_PAPER_TO = regex.compile(rf"^[\W\d]*{_PAPER}\s+(?i:{pattern_of('toward')})\b", _FLAGS)
_SAYS = rf"(?:{pattern_of('opining')})"
_NAME_ALONE = regex.compile(rf"^\W*{ARTICLE}(?P<names>{NAME})\W*$", _FLAGS)
_OTHERS = regex.compile(pattern_of("signatories"), _FLAGS | regex.IGNORECASE)
"""A letter of those whose names stand below it."""


_Said = tuple[tuple[str, ...], str, bool]
"""Names, the words, and whether they say that they are of civil society."""


class Introduced(NamedTuple):
    """The organisations as they write themselves, the rule that found them, the words, and whether they say that they
    are of civil society.
    """

    names: tuple[str, ...]
    rule: str
    words: str
    free: bool


def introduced(pages: Sequence[str], vocabulary: Vocabulary) -> Introduced | None:
    """Who introduces itself on the first pages of a paper; None if nobody does, or if different places name different
    ones of whom none includes the others.
    """
    first = [_blocks(page[:_MOST_OF_A_PAGE]) for page in pages[:_PAGES]]
    blocks = [block for page in first for block in page]
    signed = any(_OTHERS.search(block) for block in blocks)
    short = {
        short: name for block in blocks for short, name in _abbreviations(" ".join(block[:_LONGEST].split())).items()
    }
    found = [
        introduction._replace(names=tuple(dict.fromkeys(short.get(name, name) for name in introduction.names)))
        for introduction in _readings(first, blocks, vocabulary)
        if not signed or introduction.rule == "made by"
    ]
    largest = max(
        found, key=lambda introduction: (len(introduction.names), sum(map(len, introduction.names))), default=None
    )
    if largest is None:
        return None
    known = [fold(name) for name in largest.names]
    if any(not any(fold(name) in other for other in known) for introduction in found for name in introduction.names):
        return None
    return largest._replace(free=any(introduction.free for introduction in found))


def _abbreviations(text: str) -> dict[str, str]:
    """Names by what stands in brackets behind them, if it has their capitals."""
    found: dict[str, str] = {}
    for match in _DEFINED.finditer(text):
        *_, last = regex.split(rf"\s(?:{AND})\s", match["name"])
        for name in map(bare, (match["name"], last)):
            if "".join(regex.findall(r"\p{Lu}", name)) == "".join(regex.findall(r"\p{Lu}", match["short"])):
                found[match["short"]] = name
                break
    return found


def _readings(first: Sequence[Sequence[str]], blocks: Sequence[str], vocabulary: Vocabulary) -> Iterator[Introduced]:
    """All readings, each with those who are named in it."""
    about: list[_Said] = []
    for place, block in enumerate(blocks):
        text = " ".join(block[:_LONGEST].split())
        for rule, pattern in (("welcomes an opportunity", _INVITED), ("made by", _MADE_BY)):
            match = pattern.search(text)
            names = names_in(match["names"], vocabulary) if match else ()
            if match and names:
                yield Introduced(names, rule, match.group(), free=False)
        introduction = _introduction(block, blocks[place - 1] if place else "", vocabulary, on_cover=block in first[0])
        if introduction:
            about.append(introduction)
    for place, block in enumerate(first[0][:_HEAD_BLOCKS] if first else ()):
        names = _of_own_paper(block, first[0][place + 1 : place + 2], vocabulary)
        if names and (_is_addressed(block, names, blocks) or all(_has_a_say(name, blocks) for name in names)):
            yield Introduced(names, "own paper", " ".join(block.split()), free=False)
    if about:
        names = tuple(dict.fromkeys(name for some, _, _ in about for name in some))
        yield Introduced(names, "introduces itself", about[0][1], any(free for _, _, free in about))


def _introduction(block: str, above: str, vocabulary: Vocabulary, *, on_cover: bool) -> _Said | None:
    """Who says in a paragraph what it is, the words, and whether that is an organisation of civil society: under a
    heading that says so, or on the first page if the paragraph goes on with *we*.
    """
    text = " ".join(block[:_LONGEST].split())
    match = _IS_A.match(text)
    if not match:
        return None
    section = _SECTION.match(above)
    titled = section["name"] if section else above
    ours = section is not None and not titled
    if not ours and not _KIND.search(match["what"]):
        return None
    own_title = fold(bare(titled or "")) == fold(bare(match["name"]))
    if not (ours or own_title or (on_cover and _WE.search(text, match.end()))):
        return None
    names = names_in(match["name"], vocabulary)
    return (names, match.group(), _FREE.search(match["what"]) is not None) if names else None


def _of_own_paper(block: str, below: Sequence[str], vocabulary: Vocabulary) -> tuple[str, ...]:
    """Who is named in a line before `submission to`, or alone above it."""
    text = " ".join(block[:_LONGEST_HEADING].split())
    own = _OWN_PAPER.match(text) or _PAPER_OF.match(text)
    if own:
        return names_in(own["names"], vocabulary)
    alone = _NAME_ALONE.match(text)
    if alone and any(_PAPER_TO.match(" ".join(line.split())) for line in below):
        return names_in(alone["names"], vocabulary)
    return ()


def _is_addressed(block: str, names: Sequence[str], blocks: Sequence[str]) -> bool:
    """Whether a line says whose paper goes to whom: `Heron Watch submission to the Inquiry`. Names may be its subject,
    unless the text says *we*, and has their words neither in what the paper goes to nor in small letters.
    """
    own = _OWN_PAPER.match(" ".join(block[:_LONGEST_HEADING].split()))
    if own is None or own["mark"] or not own["addressed"]:
        return False
    text = " ".join(" ".join(blocks).split())
    addressed = set(fold(own["addressed"]).split())
    return _WE.search(text) is not None and not any(
        name.lower() in text or not addressed.isdisjoint(fold(name).split()) for name in names
    )


def _has_a_say(name: str, blocks: Sequence[str]) -> bool:
    """Whether a sentence says what an organisation thinks, or a heading announces it: what stands above a submission
    may be its subject.
    """
    says = regex.compile(rf"(?:^|[.!?]\s)\W*{ARTICLE}{regex.escape(name)}{SHORT},?\s+{_SAYS}", _FLAGS)
    titled = (heading["name"] or "" for block in blocks if (heading := _SECTION.match(block)))
    return any(fold(bare(title)) == fold(name) for title in titled) or any(
        says.search(" ".join(block.split())) for block in blocks
    )


def _blocks(page: str) -> list[str]:
    """What stands between empty lines, and a short line that ends no sentence apart from what it stands above."""
    blocks: list[str] = []
    for block in regex.split(r"\n\s*\n", page):
        lines = [line.strip() for line in block.strip().split("\n")]
        while len(lines) > 1 and _is_heading(lines[0]) and lines[1][:1].isupper():
            blocks.append(lines.pop(0))
        blocks.append("\n".join(lines))
    return [block for block in blocks if block]


def _is_heading(line: str) -> bool:
    return 0 < len(line) <= _SHORT_LINE and line[-1] not in ".,;:"
