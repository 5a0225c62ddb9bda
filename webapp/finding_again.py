"""The passage that an address means: by its id or, when the document was read anew and the id is gone, by its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from indexer.vocabulary.fold import fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from indexer.domain import Passage


@dataclass(frozen=True, slots=True)
class Sought:
    """What became of the passage that an address names. `passage` stands on the page that is shown, `elsewhere` is the
    passage when it stands on another page of the document. `again` says that it was found by its number or its first
    words, `lost` that it was not found on this page.
    """

    passage: Passage | None = None
    elsewhere: Passage | None = None
    again: bool = False
    lost: bool = False


def sought(passages: Sequence[Passage], page: int, wanted: Mapping[str, str]) -> Sought:
    """Look for the passage that `passage`, `paragraph` and `begins` of an address mean, among a document's passages."""
    if not any(wanted.get(name) for name in ("passage", "paragraph", "begins")):
        return Sought()
    here = [one for one in passages if one.page <= page <= one.page_to]
    by_id = next((one for one in passages if one.id == wanted.get("passage")), None)
    if by_id is not None:
        return Sought(by_id) if by_id in here else Sought(elsewhere=by_id, lost=True)
    found = _by_place(here, fold(wanted.get("paragraph", "")), fold(wanted.get("begins", "")))
    return Sought(found, again=True) if found else Sought(lost=True)


def _by_place(here: Sequence[Passage], paragraph: str, begins: str) -> Passage | None:
    """The first passage on the page that bears the number or holds the words, those at its beginning before others."""
    if paragraph:
        return next((one for one in here if fold(one.paragraph or "") == paragraph), None)
    texts = [(fold(one.text), one) for one in here]
    starting = (one for text, one in texts if begins and text.startswith(begins))
    holding = (one for text, one in texts if begins and begins in text)
    return next(starting, None) or next(holding, None)
