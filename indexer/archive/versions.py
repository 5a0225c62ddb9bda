"""Find documents that belong together: copies, translations, revisions, corrigenda, addenda.

Pure functions: from the names and words of documents to the variants that each lists. In doubt, the rules keep two
documents apart rather than show two submissions as one: see ADR 0008.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections import defaultdict
from dataclasses import dataclass, field
from itertools import combinations
from typing import TYPE_CHECKING

import regex

from indexer.domain import Relation, Variant

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from indexer.domain import Document

LEAST_WORDS = 30
"""Shortest texts compared, in words: shorter ones, such as forms and covering notes, are equal by accident."""
MOST_COPIES = 50
"""Most copies that a document lists; of further ones it gives the number. A form letter may have thousands."""
SHOWN_AS_ONE = frozenset({Relation.COPY, Relation.TRANSLATION, Relation.LATER, Relation.EARLIER})
"""A corrigendum or an addendum has content, often of another submitter: it is linked, but remains a result."""

_WORD = regex.compile(r"\p{Han}|[\p{L}\p{M}\p{N}]+")
_SUFFIX = regex.compile(r"/(Rev|Corr|Add|Amend)\.?\s?(\d{1,4})(?=/|$)", regex.IGNORECASE)
_SEVERAL = regex.compile(r"\s*[,;]\s*|\s*[-–]\s*(?=[A-Z]{1,8}/)")
"""Separates the symbols of a document that has two: `A/79/716-S/2025/18`."""


@dataclass(frozen=True, slots=True)
class Family:
    """A document's relations: the id shared by documents that form one result (empty if it forms its own), its listed
    variants, and the number of unlisted ones.
    """

    id: str = ""
    variants: tuple[Variant, ...] = ()
    unlisted: int = 0


@dataclass(frozen=True, slots=True)
class _Issue:
    """One parsed symbol of a document: `A/AC.291/22/Rev.1/Add.2` is addendum 2 of revision 1 of `A/AC.291/22`."""

    base: str
    revision: int = 0
    beside: tuple[tuple[Relation, int], ...] = ()


@dataclass(frozen=True, slots=True)
class _Issued:
    """A document under one of its symbols, with the key of its text."""

    issue: _Issue
    document: Document
    key: bytes | None


@dataclass(slots=True)
class _Links:
    """Relations found so far: for each document, the relation of others to it. The first one found counts."""

    found: dict[str, dict[str, Relation]] = field(default_factory=lambda: defaultdict(dict))
    copies: dict[str, int] = field(default_factory=dict)
    """The number of copies of a document, listed or not."""

    def add(self, one: str, other: str, relation: Relation, inverse: Relation) -> None:
        """Record that `other` is `relation` to `one`, and the inverse."""
        self.found[one].setdefault(other, relation)
        self.found[other].setdefault(one, inverse)


def text_key(texts: Iterable[str]) -> bytes | None:
    """A key that is equal for documents with the same words, in any order of passages and footnotes. None for fewer
    than LEAST_WORDS words.
    """
    words = sorted(
        word for text in texts for word in _WORD.findall(unicodedata.normalize("NFKC", text).casefold())
    )  # fmt: skip
    if len(words) < LEAST_WORDS:
        return None
    return hashlib.sha256("\n".join(words).encode("utf-8", "surrogatepass")).digest()[:16]


def keys_of(document: Document, key: bytes | None) -> frozenset[str]:
    """What a document with this `text_key` is linked to others by: documents of different families share none."""
    keys = {f"id {document.id}"}
    if document.part_of is not None:
        keys.add(f"id {document.part_of}")
    if key is not None:
        keys.add(f"text {key.hex()}")
    return frozenset(keys | {f"symbol {issue.base}" for issue in _issues(document.description.symbol)})


def families(documents: Sequence[tuple[Document, bytes | None]]) -> dict[str, Family]:
    """The family of each document that belongs with others, by id. `documents` come with their `text_key`."""
    links = _Links()
    _link_copies(documents, links)
    _link_issues(documents, links)
    _spread_to_copies(links)
    _link_parts([document for document, _ in documents], links)
    by_id = {document.id: document for document, _ in documents}
    heads = _heads(links.found)
    return {ident: _family(by_id, ident, links, heads) for ident in links.found}


def _link_copies(documents: Sequence[tuple[Document, bytes | None]], links: _Links) -> None:
    """Link files with the same words as copies, unless they have different submitters."""
    same: dict[bytes, list[Document]] = defaultdict(list)
    for document, key in documents:
        if key is not None:
            same[key].append(document)
    for some in same.values():
        for group in _by_submitter(some):
            if len(group) == 1:
                continue
            ids = sorted(document.id for document in group)
            # A star rather than all pairs, since there may be thousands.
            pairs = [*combinations(ids[: MOST_COPIES + 1], 2), *((ids[0], other) for other in ids[MOST_COPIES + 1 :])]
            for one, other in pairs:
                links.add(one, other, Relation.COPY, Relation.COPY)
            links.copies.update(dict.fromkeys(ids, len(ids) - 1))


def _by_submitter(documents: Sequence[Document]) -> list[list[Document]]:
    """Documents grouped by submitter. Those without one join the others if these have a single submitter."""
    groups: dict[frozenset[str], list[Document]] = defaultdict(list)
    for document in documents:
        groups[frozenset(document.description.submitters)].append(document)
    named = [group for names, group in groups.items() if names]
    if len(named) == 1:
        return [list(documents)]
    return list(groups.values())


def _link_parts(documents: Sequence[Document], links: _Links) -> None:
    """Link a compendium and the submissions split from it."""
    there = {document.id for document in documents}
    for document in documents:
        if document.part_of in there:
            links.add(document.part_of, document.id, Relation.PART, Relation.WHOLE)


def _link_issues(documents: Sequence[tuple[Document, bytes | None]], links: _Links) -> None:
    """Link documents by symbol. Parts of a compendium, which carry the symbol of the whole, are left out."""
    bases: dict[str, list[_Issued]] = defaultdict(list)
    for document, key in documents:
        if document.part_of is None and document.page_from is None:
            for issue in _issues(document.description.symbol):
                bases[issue.base].append(_Issued(issue, document, key))
    for some in bases.values():
        if len(some) > 1:
            _link_of_one_base(some, links)


def _link_of_one_base(some: Sequence[_Issued], links: _Links) -> None:
    plain = {issued.document.id: issued for issued in some if not issued.issue.beside}
    for group in _by_submitter([issued.document for issued in plain.values()]):
        versions = [plain[document.id] for document in group]
        if _is_clear(versions):
            _link_versions(versions, links)
    for issued in some:
        if not issued.issue.beside:
            continue
        # `X/Rev.1/Add.2` belongs to `X/Rev.1`, or to `X` where that revision is missing.
        near = [other for other in plain.values() if other.issue.revision == issued.issue.revision]
        for other in near or plain.values():
            links.add(other.document.id, issued.document.id, issued.issue.beside[-1][0], Relation.MAIN)


def _is_clear(versions: Sequence[_Issued]) -> bool:
    """Whether each revision has one text per language. Otherwise one symbol covers several documents, for instance the
    separate statements of a compendium, and nothing shows which belong together.
    """
    seen: dict[tuple[int, str | None], set[object]] = defaultdict(set)
    for version in versions:
        seen[version.issue.revision, version.document.description.language].add(version.key or version.document.id)
    return all(len(texts) == 1 for texts in seen.values())


def _link_versions(versions: Sequence[_Issued], links: _Links) -> None:
    for one, other in combinations(versions, 2):
        if one.issue.revision == other.issue.revision:
            if _may_be_of_one_day(one.document, other.document):
                links.add(one.document.id, other.document.id, Relation.TRANSLATION, Relation.TRANSLATION)
        else:
            before, after = sorted((one, other), key=lambda version: version.issue.revision)
            links.add(before.document.id, after.document.id, Relation.LATER, Relation.EARLIER)


def _may_be_of_one_day(one: Document, other: Document) -> bool:
    """Whether the known dates allow that both documents were issued on one day."""
    a, b = one.description.date or "", other.description.date or ""
    return a.startswith(b) or b.startswith(a)


def _spread_to_copies(links: _Links) -> None:
    """Copy links to copies: a translation of a document is a translation of its copies."""
    for ident in sorted(links.copies):
        copies = [other for other, relation in links.found[ident].items() if relation is Relation.COPY]
        for copy in copies:
            for other, relation in tuple(links.found[copy].items()):
                if relation is not Relation.COPY:
                    links.add(ident, other, relation, links.found[other][copy])


def _issues(symbol: str | None) -> Iterator[_Issue]:
    for part in _SEVERAL.split(symbol or ""):
        text = "".join(part.split()).upper()
        revision, beside = 0, []
        for match in _SUFFIX.finditer(text):
            kind, number = match[1].upper(), int(match[2])
            if kind == "REV":
                revision = number
            else:
                beside.append((Relation.ADDENDUM if kind == "ADD" else Relation.CORRIGENDUM, number))
        base = _SUFFIX.sub("", text)
        if base[:1].isalpha() and "/" in base and any(character.isdigit() for character in base):
            yield _Issue(base, revision, tuple(beside))


def _heads(found: Mapping[str, Mapping[str, Relation]]) -> dict[str, str]:
    """For each document that shares a result with others, the least id among them."""
    heads: dict[str, str] = {}
    for start in sorted(found):
        if start in heads:
            continue
        waiting = [start]
        while waiting:
            one = waiting.pop()
            if one not in heads:
                heads[one] = start
                waiting.extend(other for other, relation in found[one].items() if relation in SHOWN_AS_ONE)
    return heads


def _family(by_id: Mapping[str, Document], ident: str, links: _Links, heads: Mapping[str, str]) -> Family:
    others = links.found[ident]
    order = list(Relation)

    def place(other: str) -> tuple[int, int, str]:
        return order.index(others[other]), by_id[other].page_from or 0, other

    copies = [other for other in sorted(others) if others[other] is Relation.COPY][:MOST_COPIES]
    listed = sorted({*copies, *(other for other in others if others[other] is not Relation.COPY)}, key=place)
    shown_as_one = any(relation in SHOWN_AS_ONE for relation in others.values())
    return Family(
        heads[ident] if shown_as_one else "",
        tuple(_variant(by_id[other], others[other]) for other in listed),
        links.copies.get(ident, 0) - len(copies),
    )


def _variant(document: Document, relation: Relation) -> Variant:
    about = document.description
    return Variant(
        document.id, relation, about.title or document.file, about.symbol, about.language, about.date, about.submitters,
        document.page_from, document.page_to,
    )  # fmt: skip
