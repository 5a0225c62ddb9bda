"""Word coverage: which share of a query's words a passage contains, weighted by their rarity."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from indexer.analysis import query_stems, stems_of_word
from indexer.languages import LANGUAGES
from indexer.query.nodes import And, Group, Near, Not, Or, Phrase, Prefix, Symbol, Synonym, Translated, Word

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from indexer.query.nodes import Alternative, Node
    from indexer.ranking.document_frequency import DocumentFrequencies

WEIGHT_DIGITS = 4
"""Weights are rounded, so that both engines add up the same numbers."""
FULLY_COVERED = 0.99
"""The word coverage from which a passage has all words, as typed or translated; weights are rounded."""


@dataclass(frozen=True, slots=True)
class Covering:
    """What covers a word of a query: any of `stems` in text or context or, for an expression, a match of `node`.
    `share` is how much of the part is covered then.
    """

    share: float
    stems: tuple[str, ...] = ()
    node: Node | None = None


Way = tuple[tuple[Covering, ...], ...]
"""One way to cover a part: of each of its words the best covering counts, and these are added up."""


@dataclass(frozen=True, slots=True)
class CoveredPart:
    """A word of a query, or an expression that counts as one, with its share of the whole. Of the ways to cover it, as
    typed or translated, the best counts.
    """

    weight: float
    ways: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class Unsaid:
    """How much of a query no passage can cover, 0 to 1: words that stand in none, as typed or translated, by their
    shares; and the stems of the query and its translations that stand in none.
    """

    share: float
    stems: frozenset[str]


def covered_parts(content: Node, frequencies: DocumentFrequencies) -> list[CoveredPart]:
    """The parts of what a query is about (`Plan.content`); their weights sum to 1. What is excluded is no part, nor are
    function words of a language that is translated; of alternatives, any one counts.
    """
    parts = list(_parts(content, frequencies))
    whole = sum(weight for weight, _ in parts)
    return [CoveredPart(round(weight / whole, WEIGHT_DIGITS), ways) for weight, ways in parts if whole > 0]


def covering_stems(parts: Iterable[CoveredPart]) -> list[str]:
    """The stems that cover any of the parts, once each; those of expressions only where they are a translation."""
    words = (word for part in parts for way in part.ways for word in way)
    return list(dict.fromkeys(stem for word in words for covering in word for stem in _stems(covering)))


def unsaid(parts: Iterable[CoveredPart], absent: Collection[str]) -> Unsaid:
    """What of a query no passage can cover. `absent` are those of the `covering_stems` that stand in no passage. Of
    other expressions than translations it is not known, and they count as said.
    """
    share = sum(part.weight * (1 - _most(part, absent)) for part in parts)
    return Unsaid(min(1.0, max(0.0, round(share, WEIGHT_DIGITS))), frozenset(absent))


def _most(part: CoveredPart, absent: Collection[str]) -> float:
    """How much of a part a passage covers at most, if it has all words that stand anywhere."""

    def most(word: Iterable[Covering]) -> float:
        return max((covering.share for covering in word if _stands(covering, absent)), default=0.0)

    return min(1.0, max((sum(map(most, way)) for way in part.ways), default=0.0))


def _stands(covering: Covering, absent: Collection[str]) -> bool:
    if isinstance(covering.node, Synonym):
        return not any(stem in absent for stem in covering.node.stems)
    return covering.node is not None or not all(stem in absent for stem in covering.stems)


def _stems(covering: Covering) -> tuple[str, ...]:
    return covering.node.stems if isinstance(covering.node, Synonym) else covering.stems


def _parts(node: Node, frequencies: DocumentFrequencies) -> Iterator[tuple[float, tuple[Way, ...]]]:
    if isinstance(node, And | Group):
        for child in node.nodes:
            yield from _parts(child, frequencies)
    elif isinstance(node, Translated):
        yield _translated(node, frequencies)
    elif isinstance(node, Or):
        yield rarity_of(node, frequencies), tuple(_either(node, frequencies))
    elif isinstance(node, Word) and node.exact:
        yield rarity_of(node, frequencies), (((Covering(1.0, (), node.in_forms()),),),)
    elif isinstance(node, Word):
        for stems in () if node.function else node.readings():
            yield _common(stems, frequencies), (((Covering(1.0, tuple(stems)),),),)
    elif not isinstance(node, Not):
        yield rarity_of(node, frequencies), (((Covering(1.0, (), node),),),)


def _either(node: Or, frequencies: DocumentFrequencies) -> Iterator[Way]:
    """Any of the alternatives, of which those that are translated are covered by their translations, too."""
    yield ((Covering(1.0, (), node),),)
    for child in node.nodes:
        if isinstance(child, Translated):
            yield from _translated(child, frequencies)[1]


def _translated(node: Translated, frequencies: DocumentFrequencies) -> tuple[float, tuple[Way, ...]]:
    """What was typed, in all its words, or their translations. The likeliest translation of a word into a language
    covers it wholly, another one in proportion to its probability. The words of a term are covered one by one, too, as
    they are where the term is typed in the language of the passage; not those of an added one, of which a part says
    nothing of what was typed: *Internet* nothing of *IoT*.
    """
    typed = list(_parts(node.node, frequencies))
    weight = sum(own for own, _ in typed)
    as_typed = tuple(
        tuple(replace(covering, share=round(covering.share * own / weight, WEIGHT_DIGITS)) for covering in ways[0][0])
        for own, ways in typed
        if weight > 0
    )
    translations = tuple(_alternatives(some, len(node.translations)) for some in node.translations if some)
    by_words = len(node.translations) == 1 and not isinstance(node.node, Synonym)
    terms = [term for term in node.translations[0] if len(term.stems) > 1] if by_words else []
    return weight, (as_typed, translations, *(_one_by_one(term, node.translations[0], frequencies) for term in terms))


def _one_by_one(term: Alternative, alternatives: Sequence[Alternative], frequencies: DocumentFrequencies) -> Way:
    """The words of a translation by themselves, each with the share that its rarity gives it. Function words say
    nothing: *renforcement des capacités* is *renforcement de capacités*.
    """
    rarities = {stem: frequencies.rarity(stem) for stem in term.stems if stem not in _function_stems()}
    whole = sum(rarities.values()) * _best_of(alternatives)[term.language]
    return tuple(
        (Covering(round(term.weight * rarity / whole, WEIGHT_DIGITS), (stem,)),)
        for stem, rarity in rarities.items()
        if whole > 0
    )


def _alternatives(some: Sequence[Alternative], words: int) -> tuple[Covering, ...]:
    best = _best_of(some)
    return tuple(
        Covering(
            round(one.weight / best[one.language] / words, WEIGHT_DIGITS),
            one.stems if len(one.stems) == 1 else (),
            Synonym(one.stems) if len(one.stems) > 1 else None,
        )
        for one in some
    )


def _best_of(some: Iterable[Alternative]) -> dict[str, float]:
    """The weight of the likeliest alternative in each language."""
    best: dict[str, float] = {}
    for one in some:
        best[one.language] = max(one.weight, best.get(one.language, 0.0))
    return best


@cache
def _function_stems() -> frozenset[str]:
    """The stems of the function words of all languages."""
    return frozenset(
        stem
        for code, language in LANGUAGES.items()
        for word in language.function_words.split()
        for stem in stems_of_word(word, code)
    )


def full_coverage(parts: Sequence[CoveredPart], constraint: Node | None) -> Node:
    """What the passages match that cover every part (`covered_parts`) wholly, and match the constraint."""
    bound = () if constraint is None else (constraint,)
    return And((*(Or(tuple(map(_whole, part.ways))) for part in parts), *bound))


def _whole(way: Way) -> Node:
    """What the passages match that cover a part in this way: the best covering of each of its words, or nothing."""
    most = [max(covering.share for covering in word) for word in way]
    if not way or sum(most) < FULLY_COVERED:
        return Or(())
    words = []
    for word, best in zip(way, most, strict=True):
        whole = [covering for covering in word if covering.share >= FULLY_COVERED * best]
        each = (
            [covering.node] if covering.node is not None else [Synonym((stem,)) for stem in covering.stems]
            for covering in whole
        )
        words.append(Or(tuple(chain.from_iterable(each))))
    return And(tuple(words))


def _common(stems: tuple[str, ...] | list[str], frequencies: DocumentFrequencies) -> float:
    """A word's rarity: that of its commonest reading."""
    return min((frequencies.rarity(stem) for stem in stems), default=0.0)


def rarity_of(node: Node, frequencies: DocumentFrequencies) -> float:
    """An expression is as rare as its rarest word; of alternatives, the commonest counts."""
    if isinstance(node, And | Group | Or):
        rarities = [rarity_of(child, frequencies) for child in node.nodes]
        return min(rarities, default=0.0) if isinstance(node, Or) else max(rarities, default=0.0)
    if isinstance(node, Translated):
        return rarity_of(node.node, frequencies)
    if isinstance(node, Not):
        return 0.0
    if isinstance(node, Synonym):
        return max(map(frequencies.rarity, node.stems), default=0.0)
    if isinstance(node, Word):
        read = list(node.readings())
    else:
        texts = node.terms if isinstance(node, Phrase | Symbol | Near) else (node.text,)
        read = [stems for text in texts for stems in query_stems(text)]
    found = [_common(stems, frequencies) for stems in read]
    if isinstance(node, Prefix) or not found:
        return frequencies.rarest
    return max(found)
