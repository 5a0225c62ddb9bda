"""Short acronyms as terms that no word in small letters has: *US* is not *us*, *WHO* not *who*."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHORT = r"\p{Lu}{2,5}"
_BEGINS_A_TITLE = r"(?<!\p{Ll} )\p{Lu}+\s\p{Lu}{2,}(?!\p{Ll})"
_IN_A_TITLE = r"(?<!\p{L})\p{Lu}{2,}\s"
_ACRONYM = regex.compile(
    rf"(?<![\p{{L}}\p{{M}}\p{{N}}])(?<!{_IN_A_TITLE})(?!{_BEGINS_A_TITLE}){_SHORT}(?![\p{{L}}\p{{M}}\p{{N}}$])"
)
_WHOLE = regex.compile(_SHORT)


def in_capitals(text: str) -> Iterator[tuple[str, int, int]]:
    """The words of two to five capitals in a text, each as the term by which it is found, with its half-open range of
    code points; not those that follow a word in capitals, as in a title, or begin one, nor the sign of a currency:
    *US$ 5*. An index has these terms behind all others of a passage, so that its words still follow each other.
    """
    for match in _ACRONYM.finditer(text):
        yield match.group(), *match.span()


def terms_in_capitals(text: str) -> str:
    """The terms of `in_capitals`, joined by spaces."""
    return " ".join(term for term, _, _ in in_capitals(text))


def is_in_capitals(term: str) -> bool:
    """Whether a term is one of these: exact terms have no capitals."""
    return _WHOLE.fullmatch(term) is not None
