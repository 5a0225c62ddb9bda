"""Addresses of this site: the one place that knows how they are built. Knows nothing of Flask."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from urllib.parse import quote, urlencode

from indexer.domain import Filters, SearchRequest
from indexer.request import request_to_params

EXPORTS = ("csv", "jsonl", "ris", "bib")
"""The formats that hold every match, as they stand behind `/search.`"""


@dataclass(frozen=True, slots=True)
class Links:
    """Addresses that begin with `base`: the public address of the site, or the path under which it is mounted. `corpus`
    is the fingerprint of what stands behind them; citations carry it. `lang` is the language that a reader chose for
    the pages, which links from page to page keep.
    """

    base: str = ""
    corpus: str = ""
    lang: str = ""

    def into(self, corpus: str) -> Links:
        """The same, into the corpus with this fingerprint."""
        return replace(self, corpus=corpus)

    def asset(self, path: str, *queries: str) -> str:
        """Address of something that is the same in every language; the path begins with a slash, `queries` are encoded
        parameters.
        """
        query = "&".join(filter(None, queries))
        return f"{self.base}{path}?{query}" if query else f"{self.base}{path}"

    def to(self, path: str, *queries: str) -> str:
        """Address of a page of the site; the path begins with a slash, `queries` are encoded parameters."""
        return self.asset(path, *queries, f"lang={self.lang}" if self.lang else "")

    def document(self, document_id: str, asked: SearchRequest | None = None) -> str:
        """Address of a document; `asked` is the search that it is read for."""
        return self.to(_document(document_id), _params(asked))

    def page(
        self, document_id: str, number: int, passage_id: str | None = None, asked: SearchRequest | None = None
    ) -> str:
        """Address of a page, with a passage marked on it; `asked` is the search that it is read for."""
        return self.to(f"{_document(document_id)}/pages/{number}", _passage(passage_id), _params(asked))

    def image(self, document_id: str, number: int, passage_id: str | None = None) -> str:
        """Address of a page's picture."""
        return self.asset(f"{_document(document_id)}/pages/{number}.png", _passage(passage_id))

    def original(self, document_id: str) -> str:
        """Address of the file as it came."""
        return self.asset(f"{_document(document_id)}/original")

    def search(self, request: SearchRequest, suffix: str = "") -> str:
        """Address of a search, or with a suffix (`csv`, `atom`) of the same request in that form."""
        if suffix:
            return self.asset(f"/search.{suffix}", _params(request))
        return self.to("/search", _params(request))


def only_document(document_id: str) -> SearchRequest:
    """The search that selects one document."""
    return SearchRequest(filters=Filters(document=(document_id,)))


def _document(document_id: str) -> str:
    return f"/documents/{quote(document_id, safe='')}"


def _passage(passage_id: str | None) -> str:
    return urlencode({"passage": passage_id}) if passage_id else ""


@lru_cache(maxsize=512)
def _params(request: SearchRequest | None) -> str:
    """A page of results links every passage with the search that it shows."""
    return urlencode(request_to_params(request)) if request else ""
