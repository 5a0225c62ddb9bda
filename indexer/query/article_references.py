"""References to articles and paragraphs of treaties, drafts and reports, in the ways in which they are written:
`Article 5 (2)`, `art. 5(2)`, `paragraph 2 of article 5`, `para. 42 (b)`, `paragraphs 15 and 42`.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, NamedTuple

import regex

from indexer.analysis import exacts_of_word
from indexer.languages import LANGUAGES
from indexer.query.nodes import Near, Phrase
from indexer.query.references import LONGEST, MOST_BETWEEN, Reference

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    Terms = tuple[str, ...]


class _Wording(NamedTuple):
    """How a language refers to articles: words for the article as they are read and as they are looked for, the same
    for a paragraph, and what stands between a paragraph and its article.
    """

    article: Terms
    articles: Terms
    paragraph: Terms
    paragraphs: Terms
    within: Terms


_WORDINGS = [
    _Wording(
        exacts_of_word(wording.article),
        exacts_of_word(wording.articles),
        exacts_of_word(wording.paragraph),
        exacts_of_word(wording.paragraphs),
        tuple(" ".join(exacts_of_word(text)) for text in wording.within.split("|")),
    )
    for language in LANGUAGES.values()
    if (wording := language.article_wording)
]
_CHINESE_NUMBER = "[0-9]{1,3}|[一二三四五六七八九十百 ]{1,9}"
_CHINESE = regex.compile(rf"第 ({_CHINESE_NUMBER}) 条(?: 第 ({_CHINESE_NUMBER}) 款)?")
_CHINESE_PARAGRAPH = regex.compile(rf"第 ({_CHINESE_NUMBER}) 段")
_NUMBERED = regex.compile("^第|[0-9]")
"""What every reference has; most texts have none, and the patterns take time."""
_LETTERED = "(?: [a-z](?: [ivx]{1,4})?)?"
"""The letter of a subparagraph, and the number of what is below that: *40 (b) (ii)*."""
_HIGHEST = 99
"""Higher numbers are looked for as they were typed."""
_DIGITS = "零一二三四五六七八九"


def _patterns(wording: _Wording) -> Iterator[regex.Pattern[str]]:
    """Article first, and paragraph first. In each, the groups are named `article` and `paragraph`."""
    article = "|".join((*wording.article, *wording.articles))
    paragraph = "|".join((*wording.paragraph, *wording.paragraphs))
    within = "|".join(wording.within)
    number, part = (rf"(?<{name}>[0-9]{{1,3}}{_LETTERED})" for name in ("article", "paragraph"))
    yield regex.compile(rf"(?:l )?(?:{article}) {number}(?: (?:(?:{paragraph}) )?{part})?")
    between = f"(?:{within}) " if within else ""
    yield regex.compile(rf"(?:{paragraph}) {part} {between}(?:{article}) {number}")
    yield regex.compile(rf"(?<article>(?!))?(?:{'|'.join(_alone(wording))}) {part}")


def _alone(wording: _Wording) -> Terms:
    """The words that name a paragraph without an article beside it; the rarer ones mean other things: *par 5 voix*."""
    return (*wording.paragraph, *wording.paragraphs[:1])


_PATTERNS = [(wording, tuple(_patterns(wording))) for wording in _WORDINGS]


def article(terms: Sequence[str], ends: Sequence[int]) -> Reference | None:
    """All ways to write what the first of these exact terms refer to, if it is an article or a paragraph. A reference
    ends where a typed word does: at one of `ends`.
    """
    text = " ".join(_apart(terms[:LONGEST], ends))
    if not _NUMBERED.search(text):
        return None
    best = 0
    meant: tuple[str | None, str | None] = (None, None)
    found: dict[Terms, None] = {}
    for wording, patterns in _PATTERNS:
        for pattern in patterns:
            for count, match in _matches(pattern, text, ends):
                if count > best:
                    best, found = count, {}
                if count == best:
                    found.update(dict.fromkeys(_ways(wording, match["article"], match["paragraph"])))
                    meant = match["article"], match["paragraph"]
    for count, match in _matches(_CHINESE_PARAGRAPH, text, ends):
        best, meant = count, (None, in_digits(match[1]))
    for count, match in _matches(_CHINESE, text, ends):
        best = count
        found.update(dict.fromkeys(_chinese_ways(match[1], match[2])))
        meant = in_digits(match[1]), in_digits(match[2])
    found.update(dict.fromkeys(_elsewhere(*meant)))
    if not best:
        return None
    listed = (Near(terms, MOST_BETWEEN) for terms in dict.fromkeys(_in_lists(*meant)))
    return Reference(best, (*(Phrase(terms, quoted=False) for terms in found), *listed))


def _apart(terms: Sequence[str], ends: Sequence[int]) -> Iterator[str]:
    """The terms, without vowels that were typed apart from the number before them: these are words, *article 5 a*."""
    for at, term in enumerate(terms):
        alone = at in ends and regex.fullmatch("[aeiouy]", term) and terms[at - 1].isdecimal()
        yield "-" if alone else term


def _in_lists(article: str | None, paragraph: str | None) -> Iterator[Terms]:
    """The number of an article or of a paragraph, and the plurals beside which lists have it."""
    number = article or paragraph
    if number is not None and number.isdecimal() and (article is None or paragraph is None):
        for wording in _WORDINGS:
            yield from ((word, number) for word in (wording.articles if article else wording.paragraphs)[:1])


def _matches(pattern: regex.Pattern[str], text: str, ends: Sequence[int]) -> Iterator[tuple[int, regex.Match[str]]]:
    """The longest match at the beginning that ends where one of the terms does."""
    blanks = [at for at, letter in enumerate(text) if letter == " "]
    for end in sorted({*blanks, len(text)}, reverse=True):
        count = text.count(" ", 0, end) + 1
        if count in ends and (match := pattern.fullmatch(text, 0, end)):
            yield count, match
            return


def _ways(wording: _Wording, article: str | None, paragraph: str | None) -> Iterator[Terms]:
    if article is None:
        return  # the same in all languages: see below
    if paragraph is None:
        yield from ((word, *article.split()) for word in (*wording.article, *wording.articles))
        return
    number, below = article.split(), paragraph.split()
    for word in wording.article:
        yield (word, *number, *below)
        yield from ((word, *number, part, *below) for part in wording.paragraph)
        for part, within in product(wording.paragraph, wording.within):
            yield (part, *below, *within.split(), word, *number)


def _elsewhere(article: str | None, paragraph: str | None) -> Iterator[Terms]:
    """How the other languages refer to it first of all, as passages are labelled: it is the same article there."""
    if article is None:
        if paragraph is not None:
            yield from ((word, *paragraph.split()) for wording in _WORDINGS for word in _alone(wording))
            yield from (("第", *number, "段") for number in _chinese_numbers(paragraph))
        return
    for wording in _WORDINGS:
        yield (wording.article[0], *article.split(), *(paragraph or "").split())
    yield from _chinese_ways(article, paragraph)


def _chinese_ways(article: str, paragraph: str | None) -> Iterator[Terms]:
    for number in _chinese_numbers(article):
        if paragraph is None:
            yield ("第", *number, "条")
        else:
            yield from (("第", *number, "条", "第", *below, "款") for below in _chinese_numbers(paragraph))


def _chinese_numbers(typed: str) -> tuple[Terms, ...]:
    """A number below 100 in digits and in characters; another as it was typed."""
    written = typed.replace(" ", "")
    value = int(written) if written.isdecimal() else _value(written)
    if value is None or not 0 < value <= _HIGHEST:
        return (tuple(typed.split()),)
    tens, ones = divmod(value, 10)
    ten = "" if not tens else "十" if tens == 1 else f"{_DIGITS[tens]}十"
    return (str(value),), tuple(ten + (_DIGITS[ones] if ones else ""))


def in_digits(typed: str | None) -> str | None:
    """A number as it was typed, or in Chinese characters, in digits; None for others."""
    written = (typed or "").replace(" ", "")
    value = _value(written)
    return written if written.isdecimal() else str(value) if value else None


def _value(characters: str) -> int | None:
    match = regex.fullmatch(r"(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?", characters)
    if match is None:
        return None
    tens = (_DIGITS.index(match[1]) if match[1] else 1) if match[2] else 0
    return tens * 10 + (_DIGITS.index(match[3]) if match[3] else 0)
