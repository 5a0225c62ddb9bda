"""The numbers that a PDF gives its pages for viewers (`/PageLabels`), by PDFium. Only called in child processes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2

if TYPE_CHECKING:
    from pathlib import Path

LONGEST = 20
"""Characters; what is longer is no number."""


def page_names(path: Path, count: int) -> tuple[str, ...]:
    """The name of each of its `count` pages, "" where it has none; empty for a file that names none of its pages, that
    PDFium cannot open, or in which it finds more or fewer pages.
    """
    try:
        with pypdfium2.PdfDocument(path) as document:
            if len(document) != count:
                return ()
            names = tuple(document.get_page_label(index)[: LONGEST + 1] for index in range(count))
    except (pypdfium2.PdfiumError, UnicodeDecodeError):
        return ()
    return tuple(name if len(name) <= LONGEST else "" for name in names) if any(names) else ()
