"""How the record of a meeting prints that somebody begins to speak who presides or serves it, in each language."""

from __future__ import annotations

import regex

from indexer.languages import LANGUAGES

BRACKET = r"[(（](?P<bracket>(?:[^()（）]|[(（][^()（）]*[)）]){2,150})[)）]"
"""What stands in brackets behind a speaker, with brackets in it: *(Iran (Islamic Republic of))*."""
PRESIDES = tuple(
    regex.compile(
        rf"^\s*(?:{language.presides})(?:\s?{BRACKET}){{0,2}}\s?[:：]",
        regex.VERSION1 | regex.IGNORECASE | regex.MULTILINE,
    )
    for language in LANGUAGES.values()
    if language.presides
)
"""The opening of a presiding officer at the beginning of a line: *The Acting President (spoke in Arabic):*."""
