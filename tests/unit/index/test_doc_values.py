"""Columns come back as they were written, or it is said that they are damaged."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Sequence

import numpy as np
import pytest
from archived_documents import archived

from indexer.domain import Filters, PassageKind
from indexer.index.doc_values import PARTS, Columns, ColumnsWriter
from indexer.index.doc_values.writer import VALUES


@pytest.fixture
def parts() -> dict[str, bytes]:
    writer = ColumnsWriter()
    for name, languages in (("a", ["en", "fr"]), ("b", ["fr"])):
        writer.add_document(archived(name).document, languages)
    return writer.parts()


def test_they_can_be_kept(parts: dict[str, bytes]) -> None:
    columns = Columns.of(parts)
    assert tuple(parts) == PARTS
    assert (columns.documents, columns.passages, columns.languages) == (2, 3, ("en", "fr"))
    assert columns.selected(np.arange(3), Filters(language=("fr",))).tolist() == [1, 2]
    assert columns.owners(np.array([2])).tolist() == [False, True]


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize(
    "damage", [lambda _: b"", lambda _: b"PK\x03\x04nothing", lambda whole: whole[:20], lambda whole: whole[:-9]]
)
def test_damaged_columns_are_refused(parts: dict[str, bytes], part: str, damage: Callable[[bytes], bytes]) -> None:
    with pytest.raises(ValueError, match="damaged"):
        Columns.of({**parts, part: damage(parts[part])})


def test_kinds_and_headings_come_back_by_ordinal() -> None:
    writer = ColumnsWriter()
    kinds = [PassageKind.HEADING, PassageKind.STATEMENT]
    writer.add_document(archived("a").document, ["en", "en"], kinds, [None, 0])
    writer.add_document(archived("b").document, ["en", "en"], kinds, [None, 0])
    writer.add_document(archived("c").document, ["en"])
    columns = Columns.of(writer.parts())
    assert columns.kinds == tuple(kind.value for kind in PassageKind)
    told = [columns.kinds[code] for code in columns.kind_of]
    assert told == ["heading", "statement", "heading", "statement", "statement"]
    assert columns.heading_of.tolist() == [-1, 0, -1, 2, -1]


def test_columns_of_a_version_without_kinds_are_refused(parts: dict[str, bytes]) -> None:
    values = json.loads(parts[VALUES])
    del values["kinds"]
    with pytest.raises(ValueError, match="lacks the fields kinds"):
        Columns.of({**parts, VALUES: json.dumps(values).encode()})


@pytest.mark.parametrize("passages", [range(60), range(9, 60), range(10, 45), [3], []])
def test_what_few_and_many_passages_come_to_is_what_each_does(passages: Sequence[int]) -> None:
    """Of passages and runs in a language, the fewer are looked up."""
    languages = [["en"] * 10 + ["fr"] * 10, ["en"] * 20, [], ["fr"] * 10 + ["ru"] * 10, []]
    writer = ColumnsWriter()
    for name, written in zip("abcde", languages, strict=True):
        writer.add_document(archived(name).document, written)
    columns = Columns.of(writer.parts())
    selected = np.array(passages, dtype=np.int64)
    every = [(document, one) for document, written in enumerate(languages) for one in written]
    by_run = columns.counts_by_run(selected)
    held = Counter(every[ordinal][0] for ordinal in passages)
    assert columns.counts_by_document(by_run).tolist() == [held[document] for document in range(len(languages))]
    wanted = Counter(language for _, language in {every[ordinal] for ordinal in passages})
    assert dict(columns._language_counts(by_run > 0)) == wanted
