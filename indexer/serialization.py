"""Documents, descriptions and passages to JSON and back, for the archive and the indexes.

Values are checked and converted by msgspec from the types of the dataclasses; keys that a later version added are
ignored.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import msgspec

from indexer.domain import CorpusStatus, Description, Document, Page, PageOrigin, Passage, Variant

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


def to_json(value: Description | Document | Passage) -> str:
    """One line of JSON."""
    return json.dumps(asdict(value), ensure_ascii=False, sort_keys=True)


def description_from_json(line: str) -> Description:
    """The description that `to_json` wrote. Raises ValueError when it is damaged."""
    return msgspec.convert(json.loads(line), Description)


def document_from_json(line: str | bytes) -> Document:
    """The document that `to_json` wrote. Raises ValueError when it is damaged."""
    return document_from_values(json.loads(line))


def document_from_values(values: Mapping[str, Any]) -> Document:
    """The document of which `dataclasses.asdict` made these values. Raises ValueError when they are damaged."""
    return msgspec.convert(values, Document)


def variants_from_values(values: Iterable[Mapping[str, Any]]) -> tuple[Variant, ...]:
    """The variants of which `dataclasses.asdict` made these values."""
    return msgspec.convert(values, tuple[Variant, ...])


def page_to_values(page: Page) -> list[Any]:
    """A page as a list, as short as possible: an index holds many."""
    return [page.number, page.text, page.origin, page.quality, page.words]


def page_from_values(values: Sequence[Any]) -> Page:
    """The page of which `page_to_values` made this, or an older version of the program the number and the text."""
    number, text, *rest = values
    if not rest:
        return Page(number, text)
    origin, quality, words = rest
    return Page(number, text, PageOrigin(origin), quality, tuple(tuple(word) for word in words))


def passage_from_json(line: str | bytes) -> Passage:
    """The passage that `to_json` wrote. Raises ValueError when it is damaged."""
    return passage_from_values(json.loads(line))


def passage_from_values(values: Mapping[str, Any]) -> Passage:
    """The passage of which `dataclasses.asdict` made these values. Raises ValueError when they are damaged."""
    return msgspec.convert(values, Passage)


def status_from_values(values: Mapping[str, Any]) -> CorpusStatus:
    """The status of which `dataclasses.asdict` made these values. Raises ValueError when they are damaged."""
    return msgspec.convert(values, CorpusStatus)
