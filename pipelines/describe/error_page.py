"""Pages that a server gives in place of a document that it does not have: saved, they look like one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from indexer.languages import pattern_of

if TYPE_CHECKING:
    from collections.abc import Sequence

_SAYS_SO = regex.compile(pattern_of("error_pages"), regex.VERSION1 | regex.IGNORECASE)
_MOST = 800
"""Characters of such a page; that of the Official Document System has 250. A document may quote one."""


def is_error_page(pages: Sequence[str]) -> bool:
    """Whether the text of a file is one short page that says that a document was not found."""
    text = " ".join(" ".join(pages).split())
    return len(text) <= _MOST and _SAYS_SO.search(text) is not None
