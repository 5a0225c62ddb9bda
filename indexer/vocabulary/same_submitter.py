"""Which names are one submitter's: those that differ only in spelling or in the order of their parts, and an acronym
where it stands beside what it stands for, or where the document that uses it writes it out. Nothing else is evidence
that two names are one.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import regex

from indexer.analysis.acronyms import bracketed, definitions, stands_for
from indexer.vocabulary.fold import fold
from indexer.vocabulary.loader import load_vocabulary
from indexer.vocabulary.names import ARTICLES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

_BETWEEN_PARTS = regex.compile(r"\s+[-–—/|]\s+")


@lru_cache(maxsize=1 << 15)
def spelling(name: str) -> str:
    """What all spellings of a name have in common: not case, accents, punctuation, an article at its beginning, the
    acronym of the name itself in brackets at its end, and the order of parts between dashes or slashes. All names of an
    entity of the vocabulary are one.
    """
    return " ".join(sorted(filter(None, map(_of_part, _BETWEEN_PARTS.split(name))))) or name


def _of_part(name: str) -> str:
    bare, acronym = bracketed(name)
    if (entity := _entity(bare)) and _entity(acronym) in {entity, ""}:
        return fold(entity)
    if not acronym or not stands_for(acronym, bare.split()):
        bare = name
    folded = fold(bare)
    first, _, rest = folded.partition(" ")
    return rest if first in ARTICLES and " " in rest else folded


def _entity(name: str) -> str:
    """The organisation, group or person that the vocabulary knows by this name, whatever its language."""
    known = load_vocabulary().entities
    key, written = known.whose(name), known.without_article(name)
    if not key or known.state_of(key):
        return ""
    is_as_listed = " " in written or any(written in texts for texts in known.written[key].values())
    return key if is_as_listed else ""  # WHO, not The Who


def spellings(names: Iterable[str]) -> frozenset[str]:
    """The spellings of several names by which submitters are compared."""
    return frozenset(map(spelling, names))


def written_out(acronym: str, texts: Iterable[str]) -> str:
    """What these texts say that an acronym stands for; empty if they do not say it, or say different things."""
    names = [name for text in texts for defined, name in definitions(text) if defined == acronym]
    found = {spelling(name): name for name in reversed(names)}
    return next(iter(found.values())) if len(found) == 1 else ""


def best_spelling(names: Collection[str], signed: Collection[str]) -> str:
    """The name to show of one submitter's: one that documents bear, of several one with its acronym, and of these the
    one with the fewest capitals.
    """
    return min(
        names,
        key=lambda name: (name not in signed, not bracketed(name)[1], sum(map(str.isupper, name)), name),
    )
