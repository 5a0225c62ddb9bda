"""Paragraphs of a document whose symbol a query has, in the ways in which citations have them: `paras. 112-114`,
`párr. 27`, `пп. 27-29`, `第27至29段`, `§ 112`, `paragraph 122.126`, `para. 111 (93)`, `recommendation 140.3`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import regex

from indexer.analysis import exacts_of_word
from indexer.analysis.paragraph_numbers import paragraph_term
from indexer.languages import LANGUAGES
from indexer.languages.chinese import PARAGRAPH_AND, PARAGRAPH_TO
from indexer.query.article_references import article, in_digits
from indexer.query.nodes import And, Not, Or, Phrase
from indexer.query.references import any_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from indexer.query.nodes import Node

MOST = 30
"""Paragraphs of a citation that are looked for; one of more is a chapter, and is left as it was typed."""

_WORDINGS = [language.article_wording for language in LANGUAGES.values() if language.article_wording]


def _words(*fields: str) -> str:
    return any_of({word for some in fields for word in some.split() if word})


def _with_blanks(name: str) -> Iterator[str]:
    """The words of a field that stand between numbers. They have blanks around them, unless they are Chinese."""
    return (f" {word} " for wording in _WORDINGS for word in getattr(wording, name).split())


def _between(texts: Collection[str]) -> str:
    """Signs and words between numbers."""
    return any_of([regex.escape(text) for text in texts if text])


_TO = _between({"-", "–", "—", "‑", "−", *PARAGRAPH_TO, *_with_blanks("to")})
_AND = _between({",", ";", "、", "，", "،", *PARAGRAPH_AND, *_with_blanks("also")})
_PART = r"(?:\s?\((?:\p{Ll}|[ivx]{1,4})\))*"
"""Letters of what is below a paragraph."""
_ONE = rf"\p{{Nd}}{{1,4}}(?:\.\p{{Nd}}{{1,4}})?(?:\s?\(\p{{Nd}}{{1,4}}\))?{_PART}"
_LIST = rf"(?P<list>{_ONE}(?:\s*(?:{_TO}|{_AND})+\s*{_ONE})*)"
_PARAGRAPH = "|".join((*(_words(wording.paragraph, wording.paragraphs) for wording in _WORDINGS), "[§¶]+"))
_RECOMMENDATION = _words(*(wording.recommendation for wording in _WORDINGS))
_CITED = regex.compile(
    rf"(?<![\w/])(?:(?P<word>{_PARAGRAPH})|(?P<recommended>{_RECOMMENDATION}))\.?\s*{_LIST}(?![\w/.]*\w)|第\s*{_LIST}\s*段"
    "|第(?P<list>[一二三四五六七八九十]{1,3})段",
    regex.IGNORECASE | regex.VERSION1,
)
_SYMBOL = regex.compile(r"(?<![\w/])\p{L}+(?:/[\w.]+)*/[\w.]*\p{Nd}")
_ARTICLE = "|".join(_words(wording.article, wording.articles) for wording in _WORDINGS)
_OF_AN_ARTICLE = regex.compile(rf"(?<!\w)(?:{_ARTICLE})\.?\s*\p{{Nd}}|条", regex.IGNORECASE)
_PIECE = regex.compile(
    rf"(?P<number>\p{{Nd}}{{1,4}})(?:\.(?P<below>\p{{Nd}}{{1,4}}))?(?:\s?\((?P<listed>\p{{Nd}}{{1,4}})\))?"
    rf"{_PART}(?:\s*(?P<to>(?:{_TO}))\s*(?P<last>\p{{Nd}}{{1,4}})(?![.\p{{Nd}}]))?"
)


class Cited(NamedTuple):
    """A query without the paragraphs that it cites, and what finds these, as alternatives."""

    text: str
    paragraphs: Node | None = None


def cited(text: str) -> Cited:
    """The paragraphs that a query with the symbol of a document cites; those of articles are read elsewhere, and in
    quotation marks everything is meant as it stands.
    """
    if not _SYMBOL.search(text) or _OF_AN_ARTICLE.search(text) or regex.search('["“”„«»「」]', text):
        return Cited(text)
    found: list[Node] = []
    for match in _CITED.finditer(text):
        each = list(_each(in_digits(match["list"]) or match["list"], match.group(), match["recommended"] or ""))
        if not each or len(each) > MOST:
            return Cited(text)
        found += each
        found += _referring(match["list"], match.group()) if len(each) == 1 and not match["recommended"] else ()
    rest = _CITED.sub(" ", text)
    return Cited(rest, Or(tuple(dict.fromkeys(found)), same=True)) if found else Cited(text)


def _each(numbers: str, typed: str, recommended: str) -> Iterator[Node]:
    """What finds each of the paragraphs."""
    for piece in _PIECE.finditer(numbers):
        first, below, listed = int(piece["number"]), piece["below"], piece["listed"]
        last = int(piece["last"] or first)
        if below is not None:
            end = last if piece["last"] and last > int(below) else int(below)
            yield from (_phrase(typed, str(first), str(number)) for number in range(int(below), end + 1))
        elif listed is not None:
            yield _not_the_paragraph(int(listed), typed)
        elif recommended:
            yield from (_not_the_paragraph(number, typed) for number in range(first, last + 1))
        else:
            end = max(first, min(last, first + MOST))
            yield from (_bearing(number, typed) for number in range(first, end + 1))


def _phrase(typed: str, *terms: str) -> Phrase:
    return Phrase(terms, quoted=False, typed=typed)


def _bearing(number: int, typed: str) -> Node:
    """What finds the paragraph that bears a number."""
    return _phrase(typed, paragraph_term(str(number)) or str(number))


def _not_the_paragraph(number: int, typed: str) -> Node:
    """What has a number that is not its own as a paragraph: a recommendation that a paragraph lists."""
    return And((_phrase(typed, str(number)), Not(_bearing(number, typed))))


def _referring(number: str, typed: str) -> Iterator[Node]:
    """The ways in which texts refer to a paragraph."""
    terms = exacts_of_word(f"paragraph {in_digits(number) or number}")
    found = article(terms, range(len(terms) + 1))
    for way in found.ways if found and found.count == len(terms) else ():
        if isinstance(way, Phrase):
            yield _phrase(typed, *way.terms)
