"""Of which body an officer is: a paper says *Report of the Executive Director*, and its head says of what."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import regex

from indexer.languages import pattern_of
from indexer.vocabulary.fold import fold
from pipelines.describe.capitals import in_small_letters
from pipelines.describe.kinds import KINDS
from pipelines.describe.masthead import LINES, SMALL_WORDS, bare, is_body, is_furniture, is_session, items

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_FLAGS = regex.VERSION1 | regex.IGNORECASE
_HEAD_OF_A_BODY = regex.compile(rf"(?:{pattern_of('heads_of_bodies')})", _FLAGS)
_HEAD_OF_AN_ENTITY = regex.compile(rf"(?:{pattern_of('heads_of_entities')})", _FLAGS)
_SHORT_NAME = regex.compile(r"(?P<office>.+ of )the (?P<body>(?-i:\p{Lu})[\p{L}-]+)", _FLAGS)
"""An officer of a body that only one word names: `Vice-President of the Council`."""
_OWN_OFFICE = regex.compile(
    r",\s(?P<office>\p{Lu}[\p{L}-]+(?: (?:(?:of|and|for) )?\p{Lu}[\p{L}-]+){1,8})\W*$", regex.VERSION1
)
"""Behind the officer, at the end of the line: `Report of the Director, Independent Evaluation Office`."""
_REPORT = KINDS["report"]
_BY = pattern_of("papers_by")
_OF_A_SESSION = regex.compile(
    rf"(?:{_REPORT})\s(?:{_BY}|{pattern_of('papers_on')})\s(?:\p{{L}}+[\s’'])?(?:\p{{L}}+ ){{0,2}}session", _FLAGS
)
"""A report on nothing but a session: *Report of the annual session 2025*."""
_BOARD = regex.compile(
    r"Executive Board of the \p{Lu}[^.:\d]{5,200}?(?=\s(?:Distr|\p{Lu}\p{L}+ (?:regular )?session|\d))"
)
_SERIES = {
    "DP/FPA": "UNFPA", "DP/OPS": "UNOPS", "DP": "UNDP", "E/ICEF": "UNICEF", "UNEP": "UNEP", "HSP": "UN-Habitat",
    "UNW": "UN-Women", "WFP": "WFP",
}  # fmt: skip
"""Series of documents of executive boards, of which the head of one entity reports; of several the longest counts."""
_BESIDES = {"DP": "UNCDF"}
"""Another entity that reports in a series."""
_NAMES = {"UNCDF": "United Nations Capital Development Fund", "UNOPS": "United Nations Office for Project Services"}
_SUBMITS = regex.compile(
    r"(?:(?<!\p{L})The|,\sthe) (?P<whom>\p{Lu}[^.;]{2,200}?) (?:submits|presents) (?:to the (?:\p{Lu}\p{L}+ ){1,4})?"
    r"(?:the present|this|its)\s(?:\p{Ll}+\s){0,2}(?:report|note|document|paper)(?!\p{L})",
    regex.VERSION1,
)
"""The sentence of a summary that says whose a document is."""
_ACRONYM = regex.compile(r"\s\(\p{Lu}[\p{L}-]+\)")
_SUMMARY = 1_000
"""Characters of the text of a document in which it says whose it is."""


def of_which_body(name: str, words: str, head: Sequence[str], symbol: str | None, title: str = "") -> str | None:
    """The name of an officer with the body, which stands behind the `words` that name the officer, in other lines of
    the head of the paper, or in the symbol; the name itself where it says of which body, None where nothing says it.
    """
    short = _SHORT_NAME.fullmatch(name)
    if short and any(pattern.match(short["office"]) for pattern in (_HEAD_OF_A_BODY, _HEAD_OF_AN_ENTITY)):
        whole = [body for body in _bodies(head) if fold(short["body"]) in fold(body).split()]
        return f"{short['office']}the {whole[0]}" if whole else name
    if _HEAD_OF_A_BODY.fullmatch(name):
        body = next(iter(reversed(list(_bodies(head, organs=False)))), None)
        return f"{name} of the {body}" if body else None
    if not _HEAD_OF_AN_ENTITY.fullmatch(name):
        return name
    lines = (" ".join(line.split()) for line in head)
    behind = (_OWN_OFFICE.match(line[len(words) :]) for line in lines if line.startswith(words))
    own = next(filter(None, behind), None)
    entity = _entity(symbol, title) if symbol else None
    if own:
        return ", ".join(filter(None, (name, own["office"], entity)))
    return f"{name} of {entity}" if entity else None


def of_its_series(title: str, head: Sequence[str], symbol: str) -> str | None:
    """Whose a report in the series of an executive board is, of which no line says by whom it is: the board's, if it is
    on a session; the entity's, if the title says so (*Report of UNDP on*, *UNDP: Report*, *UNICEF report*), or that of
    its head (*report of the Executive Director of UNICEF*). None where the title is only about something.
    """
    entity = _entity(symbol, title)
    if entity is None:
        return None
    if any(_OF_A_SESSION.match(part) for part in (title, title.rpartition(": ")[2])):
        board = _BOARD.search(" ".join(filter(None, map(bare, head))))
        return board.group() if board else None
    name = "|".join(map(regex.escape, filter(None, (entity, _NAMES.get(entity)))))
    name, office = rf"(?:{name})", rf"(?P<office>{_HEAD_OF_AN_ENTITY.pattern})"
    of_its_head = rf"(?:{_REPORT})\s[^:]{{0,12}}?(?:{_BY})\s(?:the\s)?(?:{office}\s(?:{_BY})\s{name}|{name}\s{office})"
    of_the_head = rf"^{name}\s.*(?:{_REPORT})\s(?:{_BY})\s(?:the\s)?{office}"
    led = regex.search(rf"{of_its_head}(?!\p{{L}})|{of_the_head}(?!\p{{L}})", title, _FLAGS)
    if led:
        return f"{led['office']} of {entity}"
    part = regex.match(
        rf"(?P<part>{name}(?-i:\s(?:\p{{Lu}}\p{{L}}+|of|and|for)){{1,8}})\s(?:(?:19|20)\d\d\s)?(?:{_REPORT})(?!\p{{L}})",
        title,
        _FLAGS,
    )
    if part:
        return part["part"]
    begins = rf"{name}\s?(?:[:–—]|-\s|\s(?:{_REPORT})(?!\p{{L}}))"
    by_it = rf"(?:[^:]{{0,120}}:\s)?(?:{_REPORT})\s(?:{_BY})\s{name}(?!\p{{L}})"
    return entity if regex.match(f"{begins}|{by_it}", title, _FLAGS) else None


def submits(text: str) -> tuple[str, str] | None:
    """Who submits a document, as its text says at the beginning, and the words: *the Ethics Office submits the present
    report*.
    """
    match = _SUBMITS.search(" ".join(text.split())[:_SUMMARY])
    whom = _ACRONYM.sub("", match["whom"]) if match else ""
    words = regex.findall(r"\p{L}[\p{L}’'-]*", whom)
    named = all(word[0].isupper() or word in SMALL_WORDS for word in words)
    return (whom, match.group()) if match and named and len(words) > 1 else None


def _entity(symbol: str, title: str = "") -> str | None:
    """The entity in whose series a document is; another one that reports in it, where the title names that."""
    fitting = [series for series in _SERIES if symbol.startswith(f"{series}/")]
    series = max(fitting, key=len, default="")
    other = _BESIDES.get(series)
    if other and any(name in title for name in (other, _NAMES[other])):
        return other
    return _SERIES.get(series)


def _bodies(lines: Sequence[str], *, organs: bool = True) -> Iterator[str]:
    """The names of bodies in the head of a document, each on one line or several."""
    kept = [in_small_letters(bare(line)) for line in lines[:LINES]]
    parted = [not line or is_session(line) or items(line) > 0 or is_furniture(line) for line in kept]
    for is_parted, group in itertools.groupby(zip(kept, parted, strict=True), key=lambda pair: pair[1]):
        some = [line for line, _ in group]
        if is_parted:
            yield from (line for line in some if organs and is_body(line))
        elif is_body(" ".join(some)):
            yield " ".join(some)
