"""Each engine stores with a passage what kind of text it is, and finds it by the heading above it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from archived_documents import archived, row

from indexer.archive import Archive, PassageVectors, text_hash
from indexer.engines.opensearch.write.bulk_lines import passage_line
from indexer.engines.projection import ProjectedDocument, Projection
from indexer.index.doc_values import Columns
from indexer.vocabulary import load_vocabulary

MODEL = "m@1"
BODY = "The delegation is of the view that this is so, and that it should remain so."


def projection_of(folder: Path, *texts: str) -> tuple[ProjectedDocument, Projection]:
    one = archived("a.pdf", *texts, title="Harbours")
    vectors = {text_hash(text): PassageVectors(np.ones(4, dtype=np.float32)) for text in texts}
    with Archive(folder) as archive:
        archive.put_file(row(one), [one], vectors, MODEL)
        projection = Projection(archive, load_vocabulary(None), MODEL, 4)
        (document,) = projection.documents()
    return document, projection


def projected(folder: Path, *texts: str) -> tuple[ProjectedDocument, Columns]:
    document, projection = projection_of(folder, *texts)
    return document, Columns.of(projection.columns.parts())


def test_a_table_of_contents_states_no_alignment(tmp_path: Path) -> None:
    """Who speaks on a page for whom is said on the page."""
    entries = "Chad 12\nTunisia (on behalf of the Arab Group) 24\nUganda 25\nZambia 27"
    said = "I have the honour to speak on behalf of the Arab Group, which wants lamps."
    document, projection = projection_of(tmp_path, entries, said)
    assert document.passages[0].passage.kind.value == "contents"
    assert [one.ordinal for one in projection.alignments] == [1]


def test_passages_have_kinds_and_columns_have_them_by_ordinal(tmp_path: Path) -> None:
    document, columns = projected(tmp_path, "Tolls of ships", BODY, "Thank you.")
    assert [one.passage.kind.value for one in document.passages] == ["heading", "statement", "closing"]
    assert [columns.kinds[code] for code in columns.kind_of] == ["heading", "statement", "closing"]
    assert columns.heading_of.tolist() == [-1, 0, -1]


def test_a_heading_is_context_of_the_passage_below_it(tmp_path: Path) -> None:
    document, _ = projected(tmp_path, "Tolls of ships", BODY, BODY + " Again.")
    heading, below, further = document.passages
    assert below.passage.heading == "Tolls of ships"
    assert "toll~en" in document.context_of(below).split()
    assert "tolls" in below.context_exact.split()
    assert "toll~en" in document.stems_of(below)
    assert "toll~en" not in below.stems.split()
    assert document.context_of(heading) == document.context_of(further) == document.context
    assert "toll~en" not in document.stems_of(further)


def test_opensearch_is_sent_kind_and_context(tmp_path: Path) -> None:
    document, _ = projected(tmp_path, "Tolls of ships", BODY)
    below = document.passages[1]
    sent = passage_line(below, 7, {}, document.context_of(below)).decode()
    assert '"kind": "statement"' in sent
    assert '"heading": "Tolls of ships"' in sent
    assert f'"context": "{document.context_of(below)}"' in sent
