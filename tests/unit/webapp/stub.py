"""A small index in memory that answers the `Index` protocol: a real enough corpus for every page of the front end."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from support.stub_model import vector as stub_vector

from indexer.alignments.statement import Statement
from indexer.archive import is_pdf
from indexer.domain import (
    CorpusStatus,
    Description,
    Document,
    DocumentHit,
    DocumentStatus,
    Facet,
    FileNote,
    FileState,
    Filters,
    Match,
    MatchedBy,
    Mode,
    NearPassage,
    NearSentence,
    OcrNote,
    Page,
    Passage,
    PassageHit,
    Provenance,
    Related,
    SearchRequest,
    SearchResponse,
    SharedWording,
    Sort,
    SpellCheck,
    Spelling,
    Suggestion,
    Total,
)
from indexer.errors import NotFoundError
from indexer.fields import FACET_SPECS, FILTER_SPECS, FieldSpec
from indexer.messages import Message
from indexer.passages import sentence_spans
from indexer.vocabulary import load_vocabulary
from pipelines.extract.thumbnails import png

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PICTURE = png(np.full((207, 160), 255, dtype=np.uint8))
THUMBNAIL = f"/thumbnails/{1:064x}/1-{hashlib.blake2b(PICTURE, digest_size=8).hexdigest()}.png"
"""The address of that picture, as a thumbnail of the first document."""
SAMPLE = Path(__file__).parents[3] / "pipelines" / "sample" / "pdf" / "valmere-scope-of-offences.pdf"
"""A real PDF of two pages."""

HOSTILE = "<script>alert('x')</script> \"quoted\" & <img src=x onerror=alert(1)>"
"""What a page must show and not obey."""

VOCABULARY = load_vocabulary()
TYPICAL = 0.9
"""The cosine of each nearest sentence."""


@dataclass
class StubIndex:
    """Finds passages that hold all (or any) of a query's words, as they are; `error` is raised instead, if set."""

    documents: dict[str, Document] = field(default_factory=dict)
    page_texts: dict[str, list[Page]] = field(default_factory=dict)
    texts: dict[str, list[Passage]] = field(default_factory=dict)
    originals: dict[str, Path] = field(default_factory=dict)
    failures: tuple[FileNote, ...] = ()
    notes: tuple[Message, ...] = ()
    near: tuple[str, ...] = ()
    """Ids of documents that are related to every search by meaning that they do not answer."""
    near_score: float = 0.5
    """How near they are."""
    also_searched: tuple[str, ...] = ()
    error: Exception | None = None
    asked: list[SearchRequest] = field(default_factory=list)

    statements: list[tuple[Document, Passage, Statement]] = field(default_factory=list)
    """Statements of alignment that it has, whatever the filters."""

    def asking(self, request: SearchRequest) -> Callable[[Filters], SearchResponse]:
        """Each answer is a search."""
        return lambda filters: self.search(replace(request, filters=filters))

    def everything(self) -> SearchResponse:
        """As a search finds it."""
        return self.search(SearchRequest(size=1))

    def sharing(self, passages: Sequence[Passage], filters: Filters, most: int) -> list[SharedWording]:
        """Every passage of another document that passes the filters."""
        request = SearchRequest(filters=filters)
        result = []
        for passage in passages:
            others = [
                (document, other)
                for document in self.documents.values()
                for other in self.texts[document.id]
                if document.id != passage.document_id
            ]
            passing = [one for one in others if _selected(one[0], request)]
            result.append(SharedWording(tuple(passing[:most]), max(0, len(passing) - most), tuple(others[:most])))
        return result

    def alignments(
        self, filters: Filters, wanted: Callable[[Statement], bool] = lambda _: True
    ) -> list[tuple[Document, Passage, Statement]]:
        """Those that were set."""
        _ = filters
        return [one for one in self.statements if wanted(one[2])]

    def unread(self) -> tuple[int, int]:
        """As the status counts them."""
        files = self.status().files
        return files.get(FileState.FAILED, 0), files.get(FileState.DOUBTFUL, 0)

    def fingerprint(self) -> str:
        return "0123456789abcdef"

    def add(self, document: Document, *paragraphs: str | tuple[str, str], original: Path | None = None) -> Document:
        """Add a document of one page for every two paragraphs; a paragraph may come with a language of its own."""
        pages: dict[int, str] = {}
        passages = []
        for ordinal, paragraph in enumerate(paragraphs):
            text, language = paragraph if isinstance(paragraph, tuple) else (paragraph, document.description.language)
            number = ordinal // 2 + 1
            before = pages.get(number, "")
            start = len(before) + 2 if before else 0
            pages[number] = f"{before}\n\n{text}" if before else text
            spans = ((number, start, start + len(text)),)
            ident = f"{document.id}.{ordinal:010x}"
            passages.append(
                Passage(ident, document.id, ordinal, number, number, f"{ordinal + 1}.", language or "en", text, spans)
            )
        self.documents[document.id] = document
        self.page_texts[document.id] = [Page(number, text) for number, text in pages.items()]
        self.texts[document.id] = passages
        if original is not None:
            self.originals[document.id] = original
        return document

    def search(self, request: SearchRequest, shown: int | None = 3) -> SearchResponse:
        """Search by plain words."""
        self._fail()
        self.asked.append(request)
        checked = _spell_check(request)
        words = re.findall(r"\w+", checked.query.casefold())
        match = request.match or (Match.ALL if request.mode is Mode.KEYWORD else Match.ANY)
        hits = list(self._hits(request, words, match, shown))
        all_words = list(self._hits(request, words, Match.ALL))
        if request.sort is Sort.ADDED:
            hits.sort(key=lambda hit: hit.document.added, reverse=True)
        elif request.sort is not Sort.RELEVANCE:
            hits.sort(key=lambda hit: hit.document.description.date or "", reverse=request.sort is Sort.NEWEST)
        start = (request.page - 1) * request.size
        return SearchResponse(
            request,
            match,
            _total(hits),
            _total(all_words),
            tuple(hits[start : start + request.size]),
            {spec.name: _facet(spec, hits) for spec in FACET_SPECS},
            self.notes if hits or not self.near or request.mode is Mode.KEYWORD else self._nothing(request),
            1.25,
            self.also_searched,
            self._related(request, hits),
            checked,
        )

    def _nothing(self, request: SearchRequest) -> tuple[Message, ...]:
        searched = sum(_selected(one, request) for one in self.documents.values())
        return (*self.notes, Message("nothing_says_this", documents=searched))

    def _related(self, request: SearchRequest, hits: list[DocumentHit]) -> Related:
        if request.mode is Mode.KEYWORD or not request.query or request.page > 1:
            return Related()
        apart = set(self.near) - {hit.document.id for hit in hits}
        found = tuple(
            DocumentHit(one, 0.5, self._near(one), 2)
            for one in self.documents.values()
            if one.id in apart and _selected(one, request)
        )
        return Related(_total(list(found)), found)

    def _near(self, document: Document) -> tuple[PassageHit, ...]:
        return tuple(PassageHit(text, self.near_score, (MatchedBy.SEMANTIC,), ()) for text in self.texts[document.id])

    def best(self, request: SearchRequest) -> list[DocumentHit]:
        """The results alone."""
        return list(self.search(request).results)

    def count(self, request: SearchRequest) -> Total:
        """How many answer; of alternatives, the most that one of them finds."""
        each = [replace(request, query=one, page=1, size=1) for one in request.query.split(" OR ")]
        return max((self.search(one).total for one in each), key=lambda total: total.documents)

    def every_match(self, request: SearchRequest, *, marked: bool = False) -> Iterator[DocumentHit]:  # noqa: ARG002
        """Every match."""
        page, found = 1, list[DocumentHit]()
        while (answer := self.search(replace(request, page=page, size=100), shown=None)).results:
            found += answer.results
            page += 1
        return iter(found)

    def nearest(self, request: SearchRequest, most: int, *, covered: float | None = None) -> list[NearPassage]:
        """Those that hold any of the words, with the sentence of each that holds most of them."""
        words = {word.casefold() for word in re.findall(r"\w+", request.query)}

        def held(text: str) -> int:
            return len(words & {word.casefold() for word in re.findall(r"\w+", text)})

        def near(document: Document, hit: PassageHit) -> NearPassage:
            passage = hit.passage
            sentences = [NearSentence(document, passage, *span, TYPICAL) for span in sentence_spans(passage.text)]
            sentence = max(sentences, key=lambda one: held(one.text), default=None)
            coverage = held(passage.text) / max(1, len(words)) if covered is not None else 0.0
            said = held(sentence.text) / max(1, len(words)) if sentence and covered is not None else 0.0
            return NearPassage(document, passage, hit.score, sentence, coverage, said=said)

        found = list(self.every_match(request))[:most]
        return [near(hit.document, one) for hit in found for one in hit.passages]

    def nearest_each(
        self, requests: Sequence[SearchRequest], most: int, *, covered: float | None = None
    ) -> Iterator[list[NearPassage]]:
        """The same for each."""
        return (self.nearest(one, most, covered=covered) for one in requests)

    def nearest_sentences(self, request: SearchRequest, vector: np.ndarray, most: int) -> list[NearSentence]:
        """Sentences of these, by what `support.stub_model` makes of their words."""
        found = [
            NearSentence(one.document, one.passage, start, end, _cosine(one.passage.text[start:end], vector))
            for one in self.nearest(request, most)
            for start, end in sentence_spans(one.passage.text)
        ]
        return sorted(found, key=lambda one: -one.cosine)[:most]

    def _hits(
        self, request: SearchRequest, words: list[str], match: Match, shown: int | None = 3
    ) -> Iterator[DocumentHit]:
        for document in self.documents.values():
            if not _selected(document, request):
                continue
            passages = []
            for passage in self.texts[document.id]:
                text = passage.text.casefold()
                found = [word in text for word in words]
                if (all if match is Match.ALL else any)(found) or not words:
                    places = tuple(
                        (word, tuple(hit.span() for hit in re.finditer(re.escape(word), text)))
                        for word, stands in zip(words, found, strict=True)
                        if stands
                    )
                    marks = tuple(place for _, each in places for place in each)
                    both, missing = (
                        (MatchedBy.KEYWORD, MatchedBy.SEMANTIC),
                        [word for word in words if word not in text],
                    )
                    passages.append(PassageHit(passage, 1.0 + sum(found), both, marks, tuple(missing), places))
            if passages or not words:
                yield DocumentHit(document, 2.5, tuple(passages[:shown]), len(passages))

    def document_ids(self) -> list[str]:
        """All of them."""
        self._fail()
        return list(self.documents)

    def signed(self) -> dict[str, tuple[str, int]]:
        """Nobody has signed anything."""
        return {}

    def document(self, document_id: str) -> Document:
        """One document."""
        self._fail()
        if document_id not in self.documents:
            raise NotFoundError(Message("no_document", document=document_id))
        return self.documents[document_id]

    def pages(self, document_id: str) -> list[Page]:
        """Its pages."""
        return self.page_texts[self.document(document_id).id]

    def page(self, document_id: str, number: int) -> Page:
        """One of its pages."""
        for candidate in self.pages(document_id):
            if candidate.number == number:
                return candidate
        raise NotFoundError(Message("no_page", document=document_id, page=number))

    def page_numbers(self, document_id: str) -> list[int]:
        """The numbers of its pages."""
        return [page.number for page in self.pages(document_id)]

    def passages(self, document_id: str) -> list[Passage]:
        """Its passages."""
        return self.texts[self.document(document_id).id]

    def passage(self, passage_id: str) -> Passage:
        """One passage."""
        for passages in self.texts.values():
            for passage in passages:
                if passage.id == passage_id:
                    return passage
        raise NotFoundError(Message("no_passage", passage=passage_id))

    def original(self, document_id: str) -> Path:
        """The file as it came."""
        self.document(document_id)
        if document_id not in self.originals:
            raise NotFoundError(Message("original_lost"))
        return self.originals[document_id]

    def original_is_pdf(self, document: Document) -> bool:
        """Whether its content begins as a PDF does."""
        path = self.originals.get(document.id)
        return path is not None and path.is_file() and is_pdf(path)

    def status(self) -> CorpusStatus:
        """Counts."""
        self._fail()
        documents = self.documents.values()
        total = Total(len(documents), sum(map(len, self.texts.values())))
        files = Counter(document.status.value for document in documents) + Counter(note.state for note in self.failures)
        doubtful = tuple(
            FileNote(one.file, FileState.DOUBTFUL, "unreadable_pages", "Page 2 has no readable text.", (one.id,))
            for one in documents
            if one.status is DocumentStatus.DOUBTFUL
        )
        return CorpusStatus(
            engine="embedded",
            model="packaged:multilingual-e5-small",
            generation=7,
            fingerprint="0123456789abcdef",
            ocr=tuple(OcrNote(one.id, one.file, len(one.ocr_pages), one.pages) for one in documents if one.ocr_pages),
            indexed=total,
            archived=total,
            pages=sum(map(len, self.page_texts.values())),
            unreadable_pages=sum(len(one.unreadable_pages) for one in documents),
            files=files,
            by_process=Counter(process for one in documents for process in one.description.processes or ("unknown",)),
            by_group=Counter(group for one in documents for group in one.description.groups),
            by_year=Counter((one.description.date or "unknown")[:4] for one in documents),
            by_language=Counter(one.description.language or "unknown" for one in documents),
            notes=(*self.failures, *doubtful),
            unknown_values={"process": ("Some Other Forum",)},
        )

    def ready(self) -> None:
        """Raise the error, if there is one."""
        self._fail()

    def warm(self) -> None:
        """Nothing to load."""
        self._fail()

    def _fail(self) -> None:
        if self.error is not None:
            raise self.error


def document(number: int, **description: object) -> Document:
    """A document whose id is made from a number; what is not given is unknown."""
    given = {"title": f"Statement {number}", "submitters": ("Republic of Valmere",), "language": "en"} | description
    provenance = dict.fromkeys(given, Provenance.MANIFEST)
    return Document(
        id=f"{number:024x}",
        file=f"statement-{number}.pdf",
        sha256=f"{number:064x}",
        description=Description(**given, provenance=provenance),  # type: ignore[arg-type]
        pages=1,
    )


def _selected(document: Document, request: SearchRequest) -> bool:
    filters = request.filters
    for spec in FILTER_SPECS:
        wanted = getattr(filters, spec.name)
        if wanted and not set(wanted) & set(spec.of(document)):
            return False
    date = document.description.date
    if filters.date_from and (not date or date < filters.date_from):
        return False
    return not (filters.date_to and (not date or date > filters.date_to))


def _facet(spec: FieldSpec, hits: list[DocumentHit]) -> tuple[Facet, ...]:
    counts = Counter(value for hit in hits for value in spec.of(hit.document))
    return tuple(Facet(value, VOCABULARY.label(spec.name, value), count) for value, count in counts.most_common())


def _total(hits: list[DocumentHit]) -> Total:
    return Total(len(hits), sum(len(hit.passages) for hit in hits))


def _cosine(text: str, vector: np.ndarray) -> float:
    return float(stub_vector(text, len(vector)) @ vector)


def _spell_check(request: SearchRequest) -> SpellCheck:
    """One word that somebody surely misspelt, and one that somebody may have."""
    surely, perhaps = Suggestion("ransonware", "ransomware"), Suggestion("ransomwear", "ransomware")
    suggestions = (perhaps,) if perhaps.typed in request.query else ()
    if surely.typed not in request.query:
        return SpellCheck(request.query, (), suggestions)
    if request.spelling is Spelling.TYPED:
        return SpellCheck(request.query, (), (surely, *suggestions))
    return SpellCheck(request.query.replace(surely.typed, surely.meant), (surely,), suggestions)
