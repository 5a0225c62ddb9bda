"""Archived documents for tests."""

from __future__ import annotations

from dataclasses import replace

from indexer.archive import ArchivedDocument, LedgerRow, document_id, passage_id
from indexer.domain import Description, Document, FileState, Page, Passage
from indexer.index.doc_values import Columns, ColumnsWriter


def archived(name: str, *texts: str, title: str = "") -> ArchivedDocument:
    """A document of one page with these passages."""
    ident = document_id(f"{name.encode().hex():0<64}")
    passages = [
        Passage(passage_id(ident, 1, text, number), ident, number, 1, 1, None, "en", text, ((1, 0, len(text)),))
        for number, text in enumerate(texts)
    ]
    document = Document(ident, name, f"{name.encode().hex():0<64}", Description(title=title), 1)
    return ArchivedDocument(document, [Page(1, "\n".join(texts))], passages)


def columns_of(*descriptions: Description) -> Columns:
    """The columns of documents of one passage with these descriptions."""
    writer = ColumnsWriter()
    for number, description in enumerate(descriptions):
        writer.add_document(replace(archived(f"d{number}").document, description=description), ["en"])
    return Columns.of(writer.parts())


def row(one: ArchivedDocument, source: str = "", state: FileState = FileState.INDEXED) -> LedgerRow:
    """The ledger row of that document's file."""
    document = one.document
    return LedgerRow(
        source or f"/{document.file}", document.file, document.sha256, state, None, None, "s", (document.id,)
    )
