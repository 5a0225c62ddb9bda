"""Find the passage that an address names: by its id or, if a new ingest has changed that, by its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from indexer.presenting.beginnings import begins_at
from indexer.vocabulary.fold import fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from indexer.domain import Passage


@dataclass(frozen=True, slots=True)
class Sought:
    """The result for the passage that an address names. `passage` is on the shown page, `elsewhere` on another page of
    the document. `again` means that it was found by its number or its first words, `lost` that it was not found on this
    page.
    """

    passage: Passage | None = None
    elsewhere: Passage | None = None
    again: bool = False
    lost: bool = False


def sought(passages: Sequence[Passage], page: int, wanted: Mapping[str, str]) -> Sought:
    """Find the passage described by `passage`, `paragraph` and `begins` of an address, among a document's passages."""
    if not any(wanted.get(name) for name in ("passage", "paragraph", "begins")):
        return Sought()
    here = [passage for passage in passages if passage.page <= page <= passage.page_to]
    by_id = next((passage for passage in passages if passage.id == wanted.get("passage")), None)
    if by_id is not None:
        return Sought(by_id) if by_id in here else Sought(elsewhere=by_id, lost=True)
    found = (
        _numbered(here, wanted["paragraph"]) if wanted.get("paragraph") else _beginning(here, wanted.get("begins", ""))
    )
    return Sought(found, again=True) if found else Sought(lost=True)


def _numbered(here: Sequence[Passage], paragraph: str) -> Passage | None:
    """The first passage on the page with this number."""
    return next((passage for passage in here if fold(passage.paragraph or "") == fold(paragraph)), None)


def _beginning(here: Sequence[Passage], sign: str) -> Passage | None:
    """The passage on the page that contains the words of the sign, nearest to its beginning."""
    places = [(at, passage) for passage in here if (at := begins_at(passage.text, sign)) is not None]
    return min(places, key=lambda place: place[0])[1] if places else None
