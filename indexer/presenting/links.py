"""Addresses of this site: the one place that knows how they are built. Knows nothing of Flask."""

from __future__ import annotations

from dataclasses import dataclass, replace
from urllib.parse import quote, urlencode

from indexer.domain import Filters, SearchRequest
from indexer.request import request_to_params

EXPORTS = ("csv", "jsonl", "ris", "bib")
"""The formats that hold every match, as they stand behind `/search.`"""


@dataclass(frozen=True, slots=True)
class Links:
    """Addresses that begin with `base`: the public address of the site, or the path under which it is mounted. `corpus`
    is the fingerprint of what stands behind them; citations carry it.
    """

    base: str = ""
    corpus: str = ""

    def into(self, corpus: str) -> Links:
        """The same, into the corpus with this fingerprint."""
        return replace(self, corpus=corpus)

    def to(self, path: str) -> str:
        """Address of a fixed path, which begins with a slash."""
        return f"{self.base}{path}"

    def document(self, document_id: str) -> str:
        """Address of a document."""
        return f"{self.base}/documents/{quote(document_id, safe='')}"

    def page(self, document_id: str, number: int, passage_id: str | None = None) -> str:
        """Address of a page, with a passage marked on it."""
        return f"{self.document(document_id)}/pages/{number}{_passage(passage_id)}"

    def image(self, document_id: str, number: int, passage_id: str | None = None) -> str:
        """Address of a page's picture."""
        return f"{self.document(document_id)}/pages/{number}.png{_passage(passage_id)}"

    def original(self, document_id: str) -> str:
        """Address of the file as it came."""
        return f"{self.document(document_id)}/original"

    def search(self, request: SearchRequest, suffix: str = "") -> str:
        """Address of a search, or with a suffix (`csv`, `atom`) of the same request in that form."""
        dot = "." if suffix else ""
        params = urlencode(request_to_params(request))
        return f"{self.base}/search{dot}{suffix}{'?' if params else ''}{params}"


def only_document(document_id: str) -> SearchRequest:
    """The search that selects one document."""
    return SearchRequest(filters=Filters(document=(document_id,)))


def _passage(passage_id: str | None) -> str:
    return "?" + urlencode({"passage": passage_id}) if passage_id else ""
