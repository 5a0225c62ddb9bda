"""Evidence that a file is a collection of submissions, not a report whose headings name States."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from indexer.analysis.detection import UNKNOWN, detect
from indexer.languages import pattern_of
from pipelines.describe.contributors import contributors
from pipelines.describe.officials import BY_OFFICIAL

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_FLAGS = regex.VERSION1 | regex.IGNORECASE
LANGUAGE_WORDS = 30
"""Words from which the language of a part is detected; shorter parts are too uncertain."""
SMALL_SHARE = 0.5
"""Share of lower-case words from which a text is prose: a list of participants consists of names and titles."""
VOICE_WORDS = 150
"""A speaker says `we`, `my delegation`, `Mr. Chair` or the like at least once in this many words."""

_WITH_BLANKS, _WITHOUT = ("Latin", "Cyrillic"), ("Arabic", "Han")
"""Scripts in whose languages a blank ends a word, and in which other words are written together with it."""
_COLLECTION = regex.compile(
    rf"\b(?:{pattern_of('collections', scripts=_WITH_BLANKS)})\b|{pattern_of('collections', scripts=_WITHOUT)}", _FLAGS
)
_SUBMITTED = regex.compile(
    rf"\b(?:{pattern_of('submitted_collections', scripts=_WITH_BLANKS)})"
    rf"|{pattern_of('submitted_collections', scripts=_WITHOUT)}",
    _FLAGS,
)
_VOICE = regex.compile(
    rf"\b(?:{pattern_of('first_person', scripts=_WITH_BLANKS)})\b|{pattern_of('first_person', scripts=_WITHOUT)}",
    _FLAGS,
)
TRANSLATION = regex.compile(rf"^[\[(]?\s*(?:{pattern_of('translations')})\s*[\])]?:?$", _FLAGS | regex.MULTILINE)
"""A heading below which a statement is repeated in another language."""
_WORD = regex.compile(r"\p{Han}|[^\W\d_]+", regex.VERSION1)
_ENDS = regex.compile(r"[.!?。！？؟](?=\s|$)|[。！？]")


def speaks_of_a_collection(lines: Iterable[str]) -> bool:
    """Whether titles call the file a compendium, a compilation, replies received, and the like."""
    text = " ".join(lines)
    return bool(_COLLECTION.search(text) or names_who_submitted([text]))


def calls_itself_a_collection(titles: Sequence[str]) -> bool:
    """The same of the titles of the whole: a line that says whose report or note it is (*Report of the
    Secretary-General*) ends those, but for the next one; what is called a collection below is a chapter or an annex.
    """
    by = next((place for place, title in enumerate(titles) if BY_OFFICIAL.match(title)), len(titles))
    return speaks_of_a_collection(titles[: by + 2])


def names_who_submitted(lines: Iterable[str]) -> bool:
    """Whether titles say that the texts were submitted by others: a compendium of practices may be one author's."""
    text = " ".join(lines)
    return _SUBMITTED.search(text) is not None or contributors(text) is not None


def is_prose(text: str) -> bool:
    """Whether the text consists of sentences rather than a list of names."""
    words = _WORD.findall(text)
    if not words or not _ENDS.search(text):
        return False
    cased = [word for word in words if word[0].isupper() or word[0].islower()]
    small = sum(word[0].islower() for word in cased)
    return not cased or small >= SMALL_SHARE * len(cased)


def has_voice(text: str) -> bool:
    """Whether the text is in the first person, as statements are and reports about others are not."""
    count = len(_VOICE.findall(text))
    return count > 0 and count * VOICE_WORDS >= len(_WORD.findall(text))


def languages(texts: Sequence[str]) -> set[str]:
    """The languages of the texts that are long enough to detect them."""
    return {detect(text) for text in texts if len(_WORD.findall(text)) >= LANGUAGE_WORDS} - {UNKNOWN}
