"""Whether a name is a person's."""

from __future__ import annotations

import regex

from indexer.languages import pattern_of
from pipelines.describe.offices import OF_INSTITUTION

_FLAGS = regex.VERSION1 | regex.IGNORECASE
_HONORIFIC = pattern_of("honorifics")
_TITLE = "(?:prime |deputy |foreign )*minister|(?:vice[- ]?)?president|king|queen|prince|sheikh"
_HONOURED = regex.compile(rf"(?:the )?(?:{_HONORIFIC}|{_TITLE})\b(?!{OF_INSTITUTION})", _FLAGS)
"""How a person is named, and no organisation."""


def is_person(name: str) -> bool:
    """Whether a name begins as a person is named with respect, and no organisation: `H.E. Ms. Birk`."""
    return _HONOURED.match(name) is not None
