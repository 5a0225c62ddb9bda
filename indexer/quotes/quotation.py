"""Parse a pasted quotation: its words, and the editing marks that quoting allows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import regex

from indexer.analysis.exact_words import Token, words
from indexer.analysis.languages import script_of
from indexer.analysis.segment import is_chinese
from indexer.quotes.small_words import SMALL_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

GAP = 60
"""Words that an ellipsis may replace; more would lead to another place of the document."""
SUBSTITUTED = 8
"""Words of the document that one bracket may replace."""
LEAST_OF_HEADLINE = 3
"""Words of some content from which capitals are those of a headline: two may be a name."""

_MARKS = regex.compile(
    r"(?P<gap>[\[(]\s*(?:…|\.\s*\.\s*\.+|\. \. \.)\s*[\])]|…|\.{3,}|\. \. \.)"
    r"|(?P<sic>\[\s*sic\s*!?\s*\])"
    r"|(?P<bracket>\[[^\[\]]{0,200}\])",
    regex.IGNORECASE,
)
_SENTENCE_END = regex.compile(r"[.:!?]\s")
_QUOTATION_MARKS = "\"'“”„‟«»‹›‘’‚‛「」『』〝〞＂ \t\r\n"


@dataclass(frozen=True, slots=True)
class Element:
    """One step of a quotation: a word, or a mark that replaces up to `reach` words of the document. `loose` means that
    the word's case is ignored. `text` is the original spelling.
    """

    word: Token | None
    reach: int = 0
    loose: bool = False
    text: str = ""

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the words that are equal to its word: an Arabic sentence is quoted without its *and* or *so*,
        which are written with the first word.
        """
        if self.word is None:
            return ()
        key = self.word.key
        return (key, f"و{key}", f"ف{key}") if self.loose and script_of(key) == "Arabic" else (key,)


def stripped(text: str) -> str:
    """The quotation without the quotation marks around it."""
    return text.strip(_QUOTATION_MARKS)


def elements(text: str) -> list[Element]:
    """The steps of a quotation, in order. Case is ignored in the first word of a sentence and of what follows a colon
    or an ellipsis, and in all words of a headline.
    """
    found = _elements(text)
    return [replace(element, loose=True) for element in found] if is_headline(found) else found


def parts(text: str) -> list[str]:
    """The texts between the ellipses of a quotation."""
    edges = [0, *(edge for match in _MARKS.finditer(text) if match["gap"] for edge in match.span()), len(text)]
    each = (text[start:end].strip() for start, end in zip(edges[::2], edges[1::2], strict=True))
    return [part for part in each if words(part)]


def is_headline(steps: Sequence[Element]) -> bool:
    """Whether a quotation is set in capitals, or every word of some content begins with one, as in a headline."""
    known = [step.word for step in steps if step.word and step.word.exact.lower() != step.word.exact.upper()]
    content = [word for word in known if word.key not in SMALL_WORDS]
    if len(content) < LEAST_OF_HEADLINE:
        return False
    return all(word.exact.isupper() for word in known) or all(word.exact[0].isupper() for word in content)


def _elements(text: str) -> list[Element]:
    found: list[Element] = []
    done, first = 0, True
    for match in _MARKS.finditer(text):
        for element in _plain(text, done, match.start(), first=first):
            found.append(element)
            first = False
        done = match.end()
        if match.group("gap"):
            found.append(Element(None, GAP, text=match.group()))
            first = True
        elif match.group("bracket"):
            found, done, first = _bracketed(text, match, found, first=first)
    found.extend(_plain(text, done, len(text), first=first))
    return found


def _plain(text: str, start: int, end: int, *, first: bool) -> Iterator[Element]:
    ends = start
    for number, word in enumerate(words(text[start:end])):
        moved = Token(word.key, word.exact, word.start + start, word.end + start)
        loose = (first and number == 0) or bool(_SENTENCE_END.search(text[ends : moved.start]))
        ends = moved.end
        yield Element(moved, loose=loose, text=text[moved.start : moved.end])


def _bracketed(
    text: str, match: regex.Match[str], found: list[Element], *, first: bool
) -> tuple[list[Element], int, bool]:
    """`[S]tates` is the word itself, `claim[ed]` replaces one word, `[the Committee]` a few or none; so does any in
    Chinese, which sets no blanks.
    """
    inner = match.group()[1:-1].strip()
    rest = regex.match(r"[\p{L}\p{M}'’]+", text, pos=match.end())
    before = found[-1].word if found else None
    if before and before.end == match.start() and not is_chinese(before.key):
        return [*found[:-1], Element(None, 1, text=found[-1].text + match.group())], match.end(), False
    if rest and inner:
        whole = words(inner + rest.group())
        if len(whole) == 1:
            word = Token(whole[0].key, whole[0].exact, match.start(), rest.end())
            return [*found, Element(word, loose=True, text=text[match.start() : rest.end()])], rest.end(), False
    return [*found, Element(None, SUBSTITUTED, text=match.group())], match.end(), first


def runs(steps: Sequence[Element]) -> list[list[Token]]:
    """The runs of words between marks."""
    found: list[list[Token]] = [[]]
    for step in steps:
        if step.word is None:
            found.append([])
        else:
            found[-1].append(step.word)
    return [run for run in found if run]
