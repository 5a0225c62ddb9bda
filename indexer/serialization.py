"""Convert documents, descriptions and passages to JSON and back, for the archive and the indexes.

Values are checked and converted by msgspec from the types of the dataclasses; keys added by later versions are ignored.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import msgspec

from indexer.domain import CorpusStatus, Description, Document, Page, PageOrigin, Passage, Variant

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


_DOCUMENT, _PASSAGE = msgspec.json.Decoder(Document), msgspec.json.Decoder(Passage)


def to_json(value: Description | Document | Passage) -> str:
    """The value as one line of JSON."""
    return json.dumps(asdict(value), ensure_ascii=False, sort_keys=True)


def description_from_json(line: str) -> Description:
    """Read a description that `to_json` wrote. Raises ValueError when it is damaged."""
    return msgspec.convert(json.loads(line), Description)


def document_from_json(line: str | bytes) -> Document:
    """Read a document that `to_json` wrote. Raises ValueError when it is damaged."""
    return _DOCUMENT.decode(line)


def document_from_values(values: Mapping[str, Any]) -> Document:
    """The document with these values of `dataclasses.asdict`. Raises ValueError when they are damaged."""
    return msgspec.convert(values, Document)


def variants_from_values(values: Iterable[Mapping[str, Any]]) -> tuple[Variant, ...]:
    """The variants with these values of `dataclasses.asdict`."""
    return msgspec.convert(values, tuple[Variant, ...])


def page_to_values(page: Page) -> list[Any]:
    """A page as a short list, since an index holds many."""
    return [page.number, page.text, page.origin, page.quality, page.words]


def page_from_values(values: Sequence[Any]) -> Page:
    """The page in a list of `page_to_values`, or in one of an older version, with number and text only."""
    number, text, *rest = values
    if not rest:
        return Page(number, text)
    origin, quality, words = rest
    return Page(number, text, PageOrigin(origin), quality, tuple(tuple(word) for word in words))


def passage_from_json(line: str | bytes) -> Passage:
    """Read a passage that `to_json` wrote. Raises ValueError when it is damaged."""
    return _PASSAGE.decode(line)


def passage_from_values(values: Mapping[str, Any]) -> Passage:
    """The passage with these values of `dataclasses.asdict`. Raises ValueError when they are damaged."""
    return msgspec.convert(values, Passage)


def status_from_values(values: Mapping[str, Any]) -> CorpusStatus:
    """The status with these values of `dataclasses.asdict`. Raises ValueError when they are damaged."""
    return msgspec.convert(values, CorpusStatus)
