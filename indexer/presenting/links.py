"""Addresses of this site: the one place that knows how they are built. Knows nothing of Flask."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

from indexer.domain import Filters, SearchRequest
from indexer.presenting.beginnings import beginning
from indexer.request import request_to_params

if TYPE_CHECKING:
    from collections.abc import Iterable

    from indexer.domain import Passage

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

    def permalink(self, passage: Passage) -> str:
        """Address of a passage that still leads to the place when the document is read anew and the passage has another
        id: it bears the paragraph's number too or, where it has none, a sign for its first words.
        """
        return f"{self.document(passage.document_id)}/pages/{passage.page}?{urlencode(_recognised_by(passage))}"

    def reference(self, document_id: str, suffix: str, passage_id: str | None = None) -> str:
        """Address of a file for reference managers, `ris` or `bib`, of a document or a passage in it."""
        return f"{self.document(document_id)}/cite.{suffix}{_passage(passage_id)}"

    def submitter(self, name: str, page: int = 1) -> str:
        """Address of the page about a submitter; `page` is of its list of documents."""
        return self._about("submitters", name, page) or self.search(SearchRequest(filters=Filters(submitter=(name,))))

    def process(self, name: str, page: int = 1) -> str:
        """Address of the page about a process; `page` is of its list of documents."""
        return self._about("processes", name, page) or self.search(SearchRequest(filters=Filters(process=(name,))))

    def _about(self, kind: str, name: str, page: int) -> str:
        """Empty for a name that no address can hold: browsers take `.` and `..` between slashes for directions."""
        if {".", ".."} & set(name.split("/")):
            return ""
        return f"{self.base}/{kind}/{quote(name, safe='', errors='replace')}{f'?page={page}' if page > 1 else ''}"

    def browse(self, field: str = "", request: SearchRequest | None = None) -> str:
        """Address of the lists of names, or of the whole list of one field among what a request finds."""
        params = urlencode(request_to_params(request)) if request else ""
        return f"{self.base}/browse{f'/{field}' if field else ''}{'?' if params else ''}{params}"

    def sitemap(self, part: int) -> str:
        """Address of a part of the sitemap."""
        return f"{self.base}/sitemap-{part}.xml"

    def evidence(self, passage_ids: Iterable[str], suffix: str = "", style: str = "") -> str:
        """Address of an evidence pack, or with a suffix (`docx`, `html`) of it as a file."""
        params = urlencode([*(("passage", one) for one in passage_ids), *((("style", style),) if style else ())])
        return f"{self.base}/evidence{f'.{suffix}' if suffix else ''}{'?' if params else ''}{params}"

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


def _recognised_by(passage: Passage) -> dict[str, str]:
    if passage.paragraph:
        return {"passage": passage.id, "paragraph": passage.paragraph.rstrip(".")}
    return {"passage": passage.id, "begins": beginning(passage.text)}
