"""Which names are one submitter's: those that differ only in spelling or in the order of their parts, and an acronym
where it stands beside what it stands for, or where the document that uses it writes it out. Nothing else is evidence
that two names are one.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import regex

from indexer.vocabulary.fold import fold
from indexer.vocabulary.names import ARTICLES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

LONGEST = 12
"""Words before an acronym in brackets among which those that it stands for are looked for."""

_BRACKETED = regex.compile(r"(?P<name>\S.*\S)\s*\((?P<acronym>\p{Lu}[\p{L}\p{N}]*)\)")
_BETWEEN_PARTS = regex.compile(r"\s+[-–—/|]\s+")
_WORD = regex.compile(r"[\p{L}\p{N}][\p{L}\p{M}\p{N}’']*")


@lru_cache(maxsize=1 << 15)
def spelling(name: str) -> str:
    """What all spellings of a name have in common: not case, accents, punctuation, an article at its beginning, the
    acronym of the name itself in brackets at its end, and the order of parts between dashes or slashes.
    """
    return " ".join(sorted(filter(None, map(_of_part, _BETWEEN_PARTS.split(name))))) or name


def _of_part(name: str) -> str:
    bracketed = _BRACKETED.fullmatch(name.strip())
    bare = name
    if bracketed and _stands_for(bracketed["acronym"], _WORD.findall(bracketed["name"])):
        bare = bracketed["name"]
    folded = fold(bare)
    first, _, rest = folded.partition(" ")
    return rest if first in ARTICLES and " " in rest else folded


def spellings(names: Iterable[str]) -> frozenset[str]:
    """The same of several names."""
    return frozenset(map(spelling, names))


def written_out(acronym: str, texts: Iterable[str]) -> str:
    """What these texts say that an acronym stands for, by the words before it where it stands in brackets; empty if
    they do not say it, or say different things.
    """
    bracketed = regex.compile(rf"\(\s*{regex.escape(acronym)}\s*\)")
    found: dict[str, str] = {}
    for text in texts:
        for match in bracketed.finditer(text):
            words = list(_WORD.finditer(text, max(0, match.start() - 40 * LONGEST), match.start()))[-LONGEST:]
            for at in range(len(words) - 1, -1, -1):
                if _stands_for(acronym, [word.group() for word in words[at:]]):
                    name = " ".join(text[words[at].start() : words[-1].end()].split())
                    found.setdefault(spelling(name), name)
                    break
    return next(iter(found.values())) if len(found) == 1 else ""


def best_spelling(names: Collection[str], signed: Collection[str]) -> str:
    """The name to show of one submitter's: one that documents bear, of several one with its acronym, and of these the
    one with the fewest capitals.
    """
    return min(
        names,
        key=lambda name: (name not in signed, not _BRACKETED.fullmatch(name), sum(map(str.isupper, name)), name),
    )


def _stands_for(acronym: str, words: list[str]) -> bool:
    """Whether an acronym consists of the beginnings of words, in their order, from the first word on; a word may give
    several letters or none. See A. Schwartz, M. Hearst, A simple algorithm for identifying abbreviation definitions in
    biomedical text, PSB 2003.
    """
    if sum(map(str.isupper, acronym)) < 2 or len(words) < 2:  # noqa: PLR2004 - no acronym, or no name
        return False
    letters, folded = acronym.casefold(), [word.casefold() for word in words]
    reached = {length for length in range(1, len(letters) + 1) if folded[0].startswith(letters[:length])}
    for word in folded[1:]:
        reached |= {
            length
            for done in reached
            for length in range(done + 1, len(letters) + 1)
            if word.startswith(letters[done:length])
        }
    return len(letters) in reached
