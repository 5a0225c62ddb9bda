"""Content-based ids of documents, passages and texts."""

from __future__ import annotations

import hashlib

ID_LENGTH = 24
"""Hex digits of a document's id: 96 bits, no collision expected below 10^14 documents."""


def document_id(sha256: str, page_from: int | None = None, page_to: int | None = None, place: int = 1) -> str:
    """The id of the document that is the whole file, or the given pages of it. `place`, from 1, distinguishes documents
    on the same pages.
    """
    base = sha256[:ID_LENGTH]
    if page_from is None and page_to is None:
        return base
    suffix = f"-{place}" if place > 1 else ""
    return f"{base}-p{page_from or 1}-{page_to or 'end'}{suffix}"


def text_hash(text: str) -> bytes:
    """16 bytes that identify a passage's text in the vector table."""
    return hashlib.blake2b(text.encode(), digest_size=16).digest()


def checksum(*values: object) -> bytes:
    """16 bytes that tell whether a row of the archive still has these values, which are as SQLite returns them."""
    return hashlib.blake2b(repr(values).encode(), digest_size=16).digest()


def passage_id(document: str, page: int, text: str, occurrence: int) -> str:
    """An id that stays the same when other passages of the document change. `occurrence` distinguishes equal texts on a
    page.
    """
    content = f"{page}\0{occurrence}\0{text}".encode()
    return f"{document}.{hashlib.blake2b(content, digest_size=5).hexdigest()}"
