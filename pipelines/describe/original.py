"""The original language of a document, from its cover: `Original: English`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from indexer.languages import LANGUAGES, pattern_of
from indexer.vocabulary import language_code

if TYPE_CHECKING:
    from collections.abc import Iterable

_NAMES = r"(?P<names>[^\]\[)(\n]{2,120})"
_ORIGINAL = regex.compile(
    rf"\b(?:{pattern_of('original_labels', scripts=('Latin', 'Cyrillic'))})\s?[:：]?\s*{_NAMES}"
    rf"|(?:{pattern_of('original_labels', scripts=('Arabic',))})\s?[:：]\s*(?:ب)?{_NAMES}"
    rf"|(?:{pattern_of('original_labels', scripts=('Han',))})\s?[:：]\s*{_NAMES}",
    regex.VERSION1 | regex.IGNORECASE,
)
_JOINTS = regex.compile(
    rf"\s*(?:[/,;、،]|\b(?:{pattern_of('and_words', scripts=('Latin', 'Cyrillic'))})\b|\s+و|和)\s*", regex.IGNORECASE
)
_CODES = {name: language.code for language in LANGUAGES.values() for name in language.names_on_covers.split()}
_AFTER = regex.compile(rf"\s+(?:{pattern_of('only_in')})\W*$", regex.IGNORECASE)


def original_languages(text: str) -> tuple[str, ...]:
    """ISO 639-1 codes of the languages that `Original: ...` names in `text`; empty without such a note."""
    for match in _ORIGINAL.finditer(text):
        codes = tuple(dict.fromkeys(_codes(match["names"])))
        if codes:
            return codes
    return ()


def original_on_cover(lines: Iterable[str]) -> tuple[str, ...]:
    """The languages of the original by the head of a cover; their list may continue on the next line."""
    kept = [" ".join(line.split()) for line in lines]
    for index, line in enumerate(kept):
        if _ORIGINAL.search(line):
            together = "".join(kept[index : index + 2]) if line.endswith(("/", ",", "،", "、")) else line
            return original_languages(together)
    return ()


def language_named(name: str) -> str | None:
    """The ISO 639-1 code of a language by its name in any of the six languages."""
    return next(iter(_codes(name)), None)


def _codes(names: str) -> Iterable[str]:
    for name in _JOINTS.split(_AFTER.sub("", names.strip())):
        word = name.strip(" .*").casefold()
        code = _CODES.get(word) or (language_code(word) if len(word) > len("xxx") else None)
        if code is None:
            return
        yield code
