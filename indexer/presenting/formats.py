"""The file formats of searches, documents and evidence packs. A format is added here.

Addresses, command line, OpenAPI document, the links of pages and the limits of requests read the table below.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from indexer.citation.bibtex_entry import bibtex
from indexer.citation.csl_item import csl_item
from indexer.citation.ris_record import ris
from indexer.presenting.exports import csv_rows, json_lines

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from indexer.domain import Document, DocumentHit, Passage
    from indexer.presenting.links import Links


class Record(Protocol):
    """Writes what a reference manager reads of one document or, with `quoted`, of one passage of it."""

    def __call__(
        self, document: Document, link: str, passages: Sequence[Passage] = (), corpus: str = "", *,
        quoted: Passage | None = None,
    ) -> str:  # fmt: skip
        """The record; `link` is the absolute address of what it is of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Format(ABC):
    """A file format: `suffix` ends the names of its files, `command` is its name on the command line, `label` what
    people call it.
    """

    suffix: str
    command: str
    label: str
    mimetype: str
    words: str = ""
    """The text of its link on a page of results, if not the label."""
    for_programs: bool = False
    """Whether its links are those of the API; other formats are opened elsewhere and need absolute links."""

    @property
    def key(self) -> str:
        """The name of the format among the names of addresses."""
        return self.suffix.replace(".", "_")

    @abstractmethod
    def write(self, hits: Iterable[DocumentHit], links: Links) -> Iterator[str]:
        """Every match of a search, piece by piece."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchFormat(Format):
    """A format for the matches of a search alone, which `writer` writes."""

    writer: Callable[[Iterable[DocumentHit], Links], Iterator[str]]

    def write(self, hits: Iterable[DocumentHit], links: Links) -> Iterator[str]:
        """See Format."""
        return self.writer(hits, links)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceFormat(Format):
    """A format that reference managers read: of a search, of a document or a passage, and of the passages of a pack.

    A file begins with `before`, has `between` between two records, and ends with `behind`.
    """

    record: Record
    before: str = ""
    between: str = ""
    behind: str = ""

    def write(self, hits: Iterable[DocumentHit], links: Links) -> Iterator[str]:
        """See Format. One record for each document; the passages' places are in its note."""
        return self._pieces(
            self.record(hit.document, links.document(hit.document.id), _passages(hit), links.corpus) for hit in hits
        )

    def file(self, records: Iterable[str]) -> str:
        """The whole file of these records."""
        return "".join(self._pieces(records))

    def _pieces(self, records: Iterable[str]) -> Iterator[str]:
        if self.before:
            yield self.before
        for number, record in enumerate(records):
            yield f"{self.between if number else ''}{record}"
        if self.behind:
            yield self.behind


def _passages(hit: DocumentHit) -> list[Passage]:
    return [found.passage for found in hit.passages]


FORMATS: tuple[Format, ...] = (
    MatchFormat(
        suffix="csv", command="csv", label="CSV", words="spreadsheet (CSV)", mimetype="text/csv", writer=csv_rows,
    ),
    MatchFormat(
        suffix="jsonl", command="jsonl", label="JSON Lines", mimetype="application/jsonl", writer=json_lines,
        for_programs=True,
    ),
    ReferenceFormat(
        suffix="ris", command="ris", label="RIS", words="references (RIS)",
        mimetype="application/x-research-info-systems", record=ris,
    ),
    ReferenceFormat(
        suffix="bib", command="bibtex", label="BibTeX", mimetype="application/x-bibtex", record=bibtex,
    ),
    ReferenceFormat(
        suffix="csl.json", command="csl-json", label="CSL-JSON", mimetype="application/vnd.citationstyles.csl+json",
        record=csl_item, before="[\n", between=",\n", behind="\n]\n",
    ),
)  # fmt: skip
"""In the order of the command line and of the OpenAPI document; pages name those for programs last."""

REFERENCE_FORMATS = tuple(known_format for known_format in FORMATS if isinstance(known_format, ReferenceFormat))
"""Those in which a single document or passage can be had."""

BY_SUFFIX = {known_format.suffix: known_format for known_format in FORMATS}
REFERENCES_BY_SUFFIX = {reference_format.suffix: reference_format for reference_format in REFERENCE_FORMATS}
BY_COMMAND = {known_format.command: known_format for known_format in FORMATS}
