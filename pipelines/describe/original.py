"""The language in which a document was written first, as its cover says: `Original: English`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from indexer.languages import LANGUAGES
from indexer.vocabulary import language_code

if TYPE_CHECKING:
    from collections.abc import Iterable

_ORIGINAL = regex.compile(
    r"\b(?:Original|Оригинал|Подлинный текст на|Подлинный текст)\s?[:：]?\s*(?P<names>[^\]\[)(\n]{2,120})"
    r"|الأصل\s?[:：]\s*(?:ب)?(?P<names>[^\]\[)(\n]{2,120})"
    r"|(?:原文|原件)\s?[:：]\s*(?P<names>[^\]\[)(\n]{2,120})",
    regex.VERSION1 | regex.IGNORECASE,
)
_JOINTS = regex.compile(r"\s*(?:[/,;、،]|\band\b|\bet\b|\by\b|\bи\b|\s+و|和)\s*", regex.IGNORECASE)
_CODES = {name: one.code for one in LANGUAGES.values() for name in one.names_on_covers.split()}
_AFTER = regex.compile(r"\s+(?:only|seulement|uniquement|solamente|únicamente|языке?|فقط)\W*$", regex.IGNORECASE)


def original_languages(text: str) -> tuple[str, ...]:
    """ISO 639-1 codes of the languages that `Original: ...` names in `text`; none when it does not say so."""
    for match in _ORIGINAL.finditer(text):
        codes = tuple(dict.fromkeys(_codes(match["names"])))
        if codes:
            return codes
    return ()


def original_on_cover(lines: Iterable[str]) -> tuple[str, ...]:
    """The same, of the lines at the head of a cover; several languages may go on in the next line."""
    kept = [" ".join(line.split()) for line in lines]
    for index, line in enumerate(kept):
        if _ORIGINAL.search(line):
            together = "".join(kept[index : index + 2]) if line.endswith(("/", ",", "،", "、")) else line
            return original_languages(together)
    return ()


def _codes(names: str) -> Iterable[str]:
    for name in _JOINTS.split(_AFTER.sub("", names.strip())):
        word = name.strip(" .*").casefold()
        code = _CODES.get(word) or (language_code(word) if len(word) > len("xxx") else None)
        if code is None:
            return
        yield code
