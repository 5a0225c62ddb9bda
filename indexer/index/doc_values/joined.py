"""Columns of several segments as one: what `ColumnsWriter` would have made of the documents that are chosen of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from indexer.fields import COLUMN_FIELDS, PASSAGE_FIELD
from indexer.index.doc_values.writer import FAMILY, KINDS, NO_HEADING, OF_DOCUMENTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from indexer.index.doc_values.fields import Integers

    Arrays = dict[str, npt.NDArray[Any]]
    Values = dict[str, list[str]]
    Places = npt.NDArray[np.int64]


def passages_of(parts: Sequence[Arrays], documents: Places) -> Places:
    """The places of the passages of documents, by document. Places count through all segments, one after the other."""
    return _ranges(_sizes(parts), documents)


def joined(parts: Sequence[tuple[Arrays, Values]], documents: Places, passages: Places) -> tuple[Arrays, Values]:
    """The arrays and values of the documents and passages at these places, in this order, of segments with these."""
    arrays = [one for one, _ in parts]
    result: Arrays = {name: np.concatenate([one[name] for one in arrays])[documents] for name in OF_DOCUMENTS}
    values: Values = {KINDS: parts[0][1][KINDS]}
    result["document_of"] = np.repeat(np.arange(len(documents)), _sizes(arrays)[documents]).astype(np.int32)
    result["kind_of"] = np.concatenate([one["kind_of"] for one in arrays])[passages]
    result["heading_of"] = _headings(arrays, passages)
    result["language_of"], values[PASSAGE_FIELD] = _codes(parts, PASSAGE_FIELD, "language_of", passages)
    result["family_of"], values[FAMILY] = _codes(parts, FAMILY, "family_of", documents)
    for spec in COLUMN_FIELDS:
        starts, codes = f"{spec.name}_starts", f"{spec.name}_codes"
        sizes = np.concatenate([np.diff(one[starts]) for one in arrays])
        result[codes], values[spec.name] = _codes(parts, spec.name, codes, _ranges(sizes, documents))
        result[starts] = np.append(0, np.cumsum(sizes[documents])).astype(np.int32)
    return result, values


def _sizes(parts: Sequence[Arrays]) -> Places:
    """The number of passages of each document."""
    return np.concatenate([np.bincount(one["document_of"], minlength=len(one["first_day"])) for one in parts])


def _headings(arrays: Sequence[Arrays], passages: Places) -> Integers:
    counts = [len(one["heading_of"]) for one in arrays]
    offsets = np.cumsum([0, *counts])
    headings = np.concatenate(
        [
            np.where(one["heading_of"] == NO_HEADING, NO_HEADING, one["heading_of"] + offset)
            for one, offset in zip(arrays, offsets[:-1].tolist(), strict=True)
        ]
    )[passages]
    moved = np.full(int(offsets[-1]) + 1, NO_HEADING, dtype=np.int32)  # the last one is where there is none
    moved[passages] = np.arange(len(passages), dtype=np.int32)
    result: Integers = moved[headings]
    return result


def _codes(
    parts: Sequence[tuple[Arrays, Values]], field: str, codes: str, places: Places
) -> tuple[Integers, list[str]]:
    """The codes at these places, by the order in which the values occur, and the values."""
    first_arrays, first_values = parts[0]
    known = dict(zip(first_values[field], range(len(first_values[field])), strict=True))
    common = [first_arrays[codes]]
    for arrays, values in parts[1:]:
        own = np.array([known.setdefault(value, len(known)) for value in values[field]], dtype=np.int64)
        common.append(own[arrays[codes]])
    found = np.concatenate(common)[places]
    first = np.full(len(known), len(found), dtype=np.int64)
    first[found[::-1]] = np.arange(len(found))[::-1]  # of several places, the one assigned last stays: the first
    order = np.argsort(first, kind="stable")[: int((first < len(found)).sum())]
    code_of = np.zeros(len(known), dtype=parts[0][0][codes].dtype)
    code_of[order] = np.arange(len(order))
    words = list(known)
    return code_of[found], [words[place] for place in order.tolist()]


def _ranges(sizes: Places, chosen: Places) -> Places:
    """The places of all members of the chosen groups, where groups have these sizes and stand one after the other."""
    return ranges((np.cumsum(sizes) - sizes)[chosen], sizes[chosen])


def ranges(starts: Places, lengths: Places) -> Places:
    """The numbers of several ranges, one range after the other."""
    result: Places = np.repeat(starts - (np.cumsum(lengths) - lengths), lengths)
    result += np.arange(len(result))
    return result
