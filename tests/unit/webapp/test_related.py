"""Documents with the same words are one entry of the page."""

from __future__ import annotations

import pytest

from indexer.domain import Description, Document, DocumentHit, Passage, PassageHit
from webapp.presenters.related import merged

FORM = "We ask that fisheries data of the Lumen Sea be published each year, without a fee and in all languages."


def hit(name: str, text: str) -> DocumentHit:
    passage = Passage(f"{name}.1", name, 0, 1, 1, None, "en", text)
    document = Document(name, f"{name}.pdf", name, Description(), 1)
    return DocumentHit(document, 1.0, (PassageHit(passage, 1.0, (), ()),), 1)


@pytest.mark.parametrize(
    "attached", [FORM, FORM.replace(" data", "data"), FORM.replace("each", "each\n"), "4. " + FORM]
)
def test_copies_of_a_text_are_one_entry(attached: str) -> None:
    entries = merged([hit("form", FORM), hit("other", "We ask for nothing of the kind."), hit("attachment", attached)])
    assert [(entry.hit.document.id, [one.document.id for one in entry.also]) for entry in entries] == [
        ("form", ["attachment"]),
        ("other", []),
    ]


def test_another_text_stays_by_itself() -> None:
    entries = merged(
        [hit("yes", FORM), hit("no", FORM.replace("without a fee and in all languages", "for States only"))]
    )
    assert [entry.also for entry in entries] == [(), ()]


def test_documents_without_passages_are_not_the_same() -> None:
    bare = DocumentHit(Document("a", "a.pdf", "a", Description(), 1), 1.0, (), 0)
    assert len(merged([bare, bare])) == 2
