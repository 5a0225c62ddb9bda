"""Who speaks in a transcript: the names before a colon at the beginning of its paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from indexer.languages import pattern_of
from pipelines.describe.speakers import known_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.vocabulary import Vocabulary

_FLAGS = regex.VERSION1 | regex.IGNORECASE
_LABEL = regex.compile(
    r"^[\s>*–—-]*(?P<who>[^:：|\n()]{2,80}?)\s*(?:\((?P<state>[^:：\n()]{2,60})\))?[\s*]*[:：|](?=\s|$|\p{Han})", _FLAGS
)
"""`NORWAY:`, `Mr. Birk (Norway):`, `The President:`, `Norway | Representative`."""
_CHAIR = regex.compile(rf"\W*(?:{pattern_of('voices')})\W*", _FLAGS)


def voices(pages: Sequence[str], vocabulary: Vocabulary) -> set[str]:
    """The States and submitters who speak in a text, by canonical names, and `""` for whoever leads the meeting."""
    found: set[str] = set()
    for page in pages:
        for line in page.splitlines():
            label = _LABEL.match(line)
            if label is None:
                continue
            name = known_name(label["state"] or "", vocabulary) or known_name(label["who"], vocabulary)
            if name:
                found.add(name)
            elif _CHAIR.fullmatch(label["who"]):
                found.add("")
    return found
