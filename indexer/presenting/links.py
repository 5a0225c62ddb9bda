"""Addresses of this site: the one place that knows how they are built. Knows nothing of Flask."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

from indexer.domain import Filters, SearchRequest
from indexer.presenting.beginnings import beginning
from indexer.query.request import request_to_params

if TYPE_CHECKING:
    from collections.abc import Iterable

    from indexer.domain import Passage

REMEMBERED = 512
"""Parts of addresses that are remembered, of each kind: a page of results links every passage several times, with the
search that it shows.
"""


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
        """The same links, into the corpus with this fingerprint."""
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

    def beside(self, document_id: str, number: int, other_id: str, opposite: int = 0) -> str:
        """Address of a page beside one of another version; without its number, the one that is as far on."""
        path = f"{_document(document_id)}/pages/{number}/beside/{quote(other_id, safe='')}"
        return self.to(f"{path}/pages/{opposite}" if opposite else path)

    def permalink(self, passage: Passage) -> str:
        """Address of a passage that still leads to the place when the document is read anew and the passage has another
        id: it bears the paragraph's number too or, where it has none, a sign for its first words.
        """
        path = f"{_document(passage.document_id)}/pages/{passage.page}"
        return self.asset(path, urlencode(_recognised_by(passage)))

    def reference(self, document_id: str, suffix: str, passage_id: str | None = None) -> str:
        """Address of a file for reference managers, in a format of this suffix, of a document or a passage in it."""
        return self.asset(f"{_document(document_id)}/cite.{suffix}", _passage(passage_id))

    def submitter(self, name: str, page: int = 1) -> str:
        """Address of the page about a submitter; `page` is of its list of documents."""
        return self._about("submitters", name, page) or self.search(SearchRequest(filters=Filters(submitter=(name,))))

    def positions(self, name: str, topic: str = "") -> str:
        """Address of what a submitter says on a topic, in the order of dates, or of the box for the topic; empty for a
        name that none can hold.
        """
        return self._about("submitters", name, 1, "/positions", urlencode({"q": topic}) if topic else "")

    def compared(self, sides: Iterable[tuple[str, str]], topics: Iterable[str] = ()) -> str:
        """Address of what sides, each a field and a value of it, say on topics; of the box where there are too few."""
        return self.to("/compare", urlencode([*sides, *(("topic", topic) for topic in topics)]))

    def allies(self, submitter: str, topic: str) -> str:
        """Address of who says what a submitter says on a topic."""
        return self.to("/allies", urlencode({"submitter": submitter, "q": topic}))

    def alliances(self, **chosen: str) -> str:
        """Address of the page that says who stands with whom, of a submitter or in a process."""
        return self.to("/alliances", urlencode(chosen))

    def process(self, name: str, page: int = 1) -> str:
        """Address of the page about a process; `page` is of its list of documents."""
        return self._about("processes", name, page) or self.search(SearchRequest(filters=Filters(process=(name,))))

    def _about(self, kind: str, name: str, page: int, more: str = "", query: str = "") -> str:
        """Empty for a name that no address can hold: browsers take `.` and `..` between slashes for directions."""
        if {".", ".."} & set(name.split("/")):
            return ""
        path = f"/{kind}/{quote(name, safe='', errors='replace')}{more}"
        return self.to(path, query, f"page={page}" if page > 1 else "")

    def browse(self, field: str = "", request: SearchRequest | None = None) -> str:
        """Address of the lists of names, or of the whole list of one field among what a request finds."""
        return self.to(f"/browse/{field}" if field else "/browse", _params(request))

    def sitemap(self, part: int) -> str:
        """Address of a part of the sitemap."""
        return self.asset(f"/sitemap-{part}.xml")

    def evidence(self, passages: Iterable[str | tuple[str, str]], suffix: str = "", style: str = "") -> str:
        """Address of an evidence pack, or with a suffix (`docx`, `ris`) of it as a file. `passages` are ids, and other
        parameters of the pack with their names, in their order.
        """
        named = [("passage", passage) if isinstance(passage, str) else passage for passage in passages]
        params = urlencode([*named, *((("style", style),) if style else ())])
        return self.to(f"/evidence.{suffix}" if suffix else "/evidence", params)

    def image(self, document_id: str, number: int, passage_id: str | None = None) -> str:
        """Address of a page's picture."""
        return self.asset(f"{_document(document_id)}/pages/{number}.png", _passage(passage_id))

    def thumbnail(self, sha256: str, number: int, name: str) -> str:
        """Address of a small picture of a page of an original; the name says what is in it."""
        return self.asset(f"/thumbnails/{sha256}/{number}-{name}.png")

    def original(self, document_id: str) -> str:
        """Address of the file as it came."""
        return self.asset(f"{_document(document_id)}/original")

    def search(self, request: SearchRequest, suffix: str = "") -> str:
        """Address of a search, or with a suffix (`csv`, `atom`) of the same request in that form."""
        if suffix:
            return self.asset(f"/search.{suffix}", _params(request))
        return self.to("/search", _params(request))

    def alerts(self, request: SearchRequest) -> str:
        """Address of the form for alerts by e-mail about a search."""
        return self.to("/alerts", _params(request))


@lru_cache(maxsize=REMEMBERED)
def _document(document_id: str) -> str:
    return f"/documents/{quote(document_id, safe='')}"


@lru_cache(maxsize=REMEMBERED)
def _passage(passage_id: str | None) -> str:
    return urlencode({"passage": passage_id}) if passage_id else ""


@lru_cache(maxsize=REMEMBERED)
def _params(request: SearchRequest | None) -> str:
    return urlencode(request_to_params(request)) if request else ""


def _recognised_by(passage: Passage) -> dict[str, str]:
    if passage.paragraph:
        return {"passage": passage.id, "paragraph": passage.paragraph.rstrip(".")}
    return {"passage": passage.id, "begins": beginning(passage.text)}
