"""Answers about documents that somebody has made as costly as they can be."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient
from unit.webapp.stub import StubIndex, document

from indexer.domain import Page, Passage
from pipelines.extract.divide import divided
from pipelines.split import passages

DOCUMENT = document(170)
ID = DOCUMENT.id
HOSTILE = {
    "a heading in each line": "第一。\n\n" * 60_000,
    "items": "(a) b c.\n" * 60_000,
    "numbered": "".join(f"{number}. 甲乙丙丁。\n\n" for number in range(1, 40_000)),
    "one word": "网" * 400_000,
}
MOST_BYTES = 6_000_000
"""Of an answer about a page or a document, as docs/security.md has it."""


def fill(index: StubIndex, text: str) -> None:
    pages = list(divided([text]))
    drafts = passages(pages, lambda one: len(one) < 2500)
    index.add(DOCUMENT, "Replaced below.")
    index.page_texts[ID] = [Page(number, page) for number, page in enumerate(pages, 1)]
    index.texts[ID] = [
        Passage(f"{ID}.{n:010x}", ID, n, one.spans[0][0], one.spans[-1][0], None, "zh", one.text, tuple(one.spans))
        for n, one in enumerate(drafts)
    ]


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_no_document_makes_an_answer_grow_beyond_its_bound(client: FlaskClient, index: StubIndex, text: str) -> None:
    fill(index, text)
    sizes = {
        name: len(client.get(path).data)
        for name, path in {
            "document": f"/documents/{ID}",
            "page": f"/documents/{ID}/pages/1",
            "API document": f"/api/v1/documents/{ID}",
            "API page": f"/api/v1/documents/{ID}/pages/1",
        }.items()
    }
    assert max(sizes.values()) < MOST_BYTES, sizes
    assert min(sizes["page"], sizes["API page"]) > 100_000, "the page is not in its answer"
    assert sizes["API document"] < 100_000, sizes
