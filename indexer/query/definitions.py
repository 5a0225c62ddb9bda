"""What the texts of an index say that acronyms stand for, and which of it a query asks for.

A vocabulary has the acronyms that many texts use without saying what they mean. Those of a field's own bodies,
instruments and programmes are in no list; the first text that uses one says what it is.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from itertools import compress, islice
from typing import TYPE_CHECKING, NamedTuple, Protocol

from indexer.analysis import SEARCH_LANGUAGES, exacts_of_word, stems, stems_of_word
from indexer.analysis.acronyms import singular
from indexer.query.compounds import plain_runs

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from indexer.query.nodes import Node

LEAST_SHARE = 0.1
"""Share of the passages that define an acronym that a long form needs: what fewer say is a slip."""
LEAST_TO_SHORTEN = 0.5
"""Share of them that a long form needs to be searched by its acronym, which otherwise means something else."""
LEAST_DEFINING = 2
"""Passages that need to define it for that: what one calls so, others may not."""
SHORTEST = 3
"""Letters of an acronym by which its long form is searched, too: two letters mean many things."""


class Defined(NamedTuple):
    """What an acronym stands for in a language: its long forms, the commonest first."""

    language: str
    acronym: str
    long_forms: tuple[str, ...]
    needs_capitals: bool
    """Whether it counts as such in capitals only: texts have it in small letters, too, as a word, or it is short."""
    is_written_out: bool = False
    """Whether a query has the long form, and not the acronym."""


@dataclass(frozen=True, slots=True)
class Definitions:
    """Definitions by the exact term of the acronym, and by language and stems of the long form."""

    of_acronym: Mapping[str, Sequence[Defined]] = field(default_factory=dict)
    of_long_form: Mapping[tuple[str, tuple[str, ...]], Sequence[Defined]] = field(default_factory=dict)

    def asked(self, words: Sequence[str], languages: Collection[str]) -> Iterator[Defined]:
        """Those of the acronyms and long forms among words that stand side by side."""
        for word in words:
            in_capitals = singular(word).isupper()
            for term in exacts_of_word(word):
                found = self.of_acronym.get(term, ()) or self.of_acronym.get(term.removesuffix("s"), ())
                yield from (definition for definition in found if in_capitals or not definition.needs_capitals)
        for language in languages:
            stemmed = [stems_of_word(word, language) for word in words]
            for start in range(len(words) - 1):
                key = stemmed[start]
                for more in stemmed[start + 1 :]:
                    key += more
                    yield from self.of_long_form.get((language, key), ())


class Defining(Protocol):
    """What is asked of a version of an index."""

    def definitions(self) -> Definitions:
        """See `dictionary.acronyms_in`."""

    def has_phrase(self, phrases: Sequence[tuple[str, ...]]) -> list[bool]:
        """See `compounds.Written`."""


def defined(root: Node | None, index: Defining, languages: Collection[str]) -> list[Defined]:
    """What the texts of an index, in these languages, say of the acronyms and long forms in a query. Long forms that
    stand in no text any more are left out.
    """
    runs = plain_runs(root)
    if not runs:
        return []
    spoken = [code for code in SEARCH_LANGUAGES if code in languages]
    known = index.definitions()
    asked = list(dict.fromkeys(definition for run in runs for definition in known.asked(run, spoken)))
    long_forms = [(text, definition.language) for definition in asked for text in definition.long_forms]
    stand = iter(index.has_phrase([stems_of_word(*form) for form in long_forms]) if long_forms else ())
    standing = [
        tuple(compress(definition.long_forms, islice(stand, len(definition.long_forms)))) for definition in asked
    ]
    return [definition._replace(long_forms=texts) for definition, texts in zip(asked, standing, strict=True) if texts]


def definitions_of(counts: Mapping[tuple[str, str, str], int], words: Collection[str]) -> Definitions:
    """Definitions from the number of passages with each (language, acronym, long form), and the acronyms that are
    `words`, too.
    """
    forms: dict[tuple[str, str], Counter[tuple[str, ...]]] = defaultdict(Counter)
    written: dict[tuple[str, tuple[str, ...]], Counter[str]] = defaultdict(Counter)
    for (language, acronym, long_form), count in counts.items():
        key = tuple(term.term for term in stems(long_form, language))  # too many to be remembered
        forms[language, acronym][key] += count
        written[language, key][long_form] += count
    of_acronym: dict[str, list[Defined]] = defaultdict(list)
    of_long_form: dict[tuple[str, tuple[str, ...]], list[Defined]] = defaultdict(list)
    for (language, acronym), some in sorted(forms.items()):
        total = some.total()
        kept = [key for key, count in sorted(some.items(), key=_order) if count >= LEAST_SHARE * total]
        texts = tuple(min(written[language, key].items(), key=_order)[0] for key in kept)
        is_short = len(acronym) < SHORTEST
        known = Defined(language, acronym, texts, is_short or acronym in words)
        for term in exacts_of_word(acronym):
            of_acronym[term].append(known)
        if not is_short and acronym not in words and some[kept[0]] >= max(LEAST_DEFINING, LEAST_TO_SHORTEN * total):
            of_long_form[language, kept[0]].append(known._replace(long_forms=texts[:1], is_written_out=True))
    return Definitions(of_acronym, of_long_form)


def _order(one: tuple[object, int]) -> tuple[int, object]:
    return -one[1], one[0]
