"""What the contract says, in the plainest code: every passage is looked at, nothing is indexed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import product

from indexer.analysis import exacts, holds_near, stems
from indexer.archive import ArchivedDocument
from indexer.dates import date_range
from indexer.domain import Document, Filters, Match, Passage
from indexer.fields import FIELDS_BY_NAME, FILTER_FIELDS
from indexer.index.context_fields import context_streams, label_terms
from indexer.query.nodes import And, Group, Near, Node, Not, Or, Phrase, Prefix, Symbol, Synonym, Word
from indexer.vocabulary import Vocabulary


class Reference:
    def __init__(self, documents: Sequence[ArchivedDocument], vocabulary: Vocabulary) -> None:
        self.documents = sorted(documents, key=lambda one: one.document.id)
        self._vocabulary = vocabulary

    def matches(self, root: Node | None, match: Match, filters: Filters) -> set[str]:
        """Ids of the passages that match."""
        return {
            passage.id
            for one in self.documents
            for passage in one.passages
            if passes(one.document, passage, filters)
            and (root is None or self._holds(root, match, one.document, passage))
        }

    def facet(self, field: str, passages: set[str]) -> dict[str, int]:
        """Documents by value, among those that have one of the passages."""
        counts: Counter[str] = Counter()
        for one in self.documents:
            found = [passage for passage in one.passages if passage.id in passages]
            if found and field == "language":
                counts.update({passage.language for passage in found})
            elif found:
                counts.update(set(values(one.document, field)))
        return dict(counts)

    def _holds(self, node: Node, match: Match, document: Document, passage: Passage) -> bool:
        def holds(child: Node, how: Match = match) -> bool:
            return self._holds(child, how, document, passage)

        if isinstance(node, Not):
            return not holds(node.node, Match.ALL)
        if isinstance(node, And):
            return all(holds(child) for child in node.nodes)
        if isinstance(node, Or):
            return any(holds(child) for child in node.nodes)
        if isinstance(node, Group):
            if match is Match.ALL:
                return all(holds(child) for child in node.nodes)
            asked = [holds(child) for child in node.nodes if not isinstance(child, Not)]
            excluded = [holds(child) for child in node.nodes if isinstance(child, Not)]
            return (any(asked) or not asked) and all(excluded)
        return self._leaf(node, match, document, passage)

    def _leaf(self, node: Node, match: Match, document: Document, passage: Passage) -> bool:
        context, context_exact = (text.split() for text in context_streams(document, self._vocabulary))
        context_exact += label_terms(passage).split()
        text = [term.term for term in exacts(passage.text)]
        if isinstance(node, Word):
            terms = {term.term for term in stems(passage.text, passage.language)} | set(context)
            found = [bool(terms & set(some)) for some in node.readings()]
            return bool(found) and (all(found) if match is Match.ALL else any(found))
        if isinstance(node, Near):
            return holds_near(text, node.terms, node.distance)
        if isinstance(node, Prefix):
            return any(term.startswith(node.text) for term in text)
        if isinstance(node, Synonym):
            stemmed = [term.term for term in stems(passage.text, passage.language)]
            return has_run(stemmed, node.stems) or has_run(context, node.stems)
        assert isinstance(node, Phrase | Symbol)
        quoted = isinstance(node, Phrase) and node.quoted
        return has_run(text, node.terms) or (not quoted and has_run(context_exact, node.terms))


def has_run(terms: Sequence[str], run: Sequence[str]) -> bool:
    return any(tuple(terms[at : at + len(run)]) == tuple(run) for at in range(len(terms) - len(run) + 1))


def values(document: Document, field: str) -> tuple[str, ...]:
    about = document.description
    if field == "document":
        return (document.id,)
    if field == "year":
        return (about.date[:4],) if about.date else ()
    held = getattr(about, FIELDS_BY_NAME[field].attribute)
    return tuple(value for value in (held if isinstance(held, tuple) else (held,)) if value)


def passes(document: Document, passage: Passage, filters: Filters) -> bool:
    for field in FILTER_FIELDS:
        wanted = getattr(filters, field)
        if field != "language" and wanted and not set(wanted) & set(values(document, field)):
            return False
    if filters.language and passage.language not in filters.language:
        return False
    if filters.date_from or filters.date_to:
        if not document.description.date:
            return False
        first, last = date_range(document.description.date)
        if filters.date_from and last < date_range(filters.date_from)[0]:
            return False
        if filters.date_to and first > date_range(filters.date_to)[1]:
            return False
    return True


def combinations(field_values: dict[str, tuple[str, ...]]) -> list[Filters]:
    """Every pair of single-valued filters."""
    pairs = []
    for (a, some), (b, others) in product(field_values.items(), repeat=2):
        if a < b:
            pairs += [Filters(**{a: (x,), b: (y,)}) for x in some[:2] for y in others[:2]]
    return pairs
