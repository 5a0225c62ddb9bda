"""CSL-JSON, the items that citation processors, Zotero and pandoc read.

The schema: https://github.com/citation-style-language/schema, `csl-data.json`.
"""

from __future__ import annotations

import calendar
import json
from typing import TYPE_CHECKING, Any

from indexer.citation.wording import corpus_words, joined, name_of, one_line, parts_of_date, places, published_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from indexer.domain import Document, Passage

SPOKEN = frozenset({"statement", "explanation of position", "explanation of vote"})
"""Types of document that were delivered before an audience, as far as their titles tell."""


def csl_item(
    document: Document, link: str, passages: Sequence[Passage] = (), corpus: str = "", *, quoted: Passage | None = None
) -> str:
    """One item as JSON. What is not known is left out, a month or a day too. Submitters are literal names: they are no
    persons whose family names could be told. `link` is the document's absolute address here.

    With `quoted`, the item is of that passage: `link` is its address, its pages and its text are in the item.
    """
    about, kind = document.description, _type(document)
    url = published_at(document)
    here = link if url and not quoted else ""
    where = places(document, (quoted,) if quoted else passages)
    known: dict[str, Any] = {
        "id": f"onrecord-{quoted.id if quoted else document.id}",
        "type": kind,
        "title": one_line(name_of(document)) or one_line(document.file),
        "author": [{"literal": one_line(submitter)} for submitter in about.submitters],
        "issued": _issued(about.date),
        "number": one_line(about.symbol or ""),
        "genre": one_line(about.type or ""),
        "event-title": joined((about.process, about.session)),
        "publisher": one_line(about.process or "") if kind == "report" else "",
        "keyword": joined(about.groups),
        "page": _pages(quoted) if quoted else "",
        "language": one_line(about.language or ""),
        "note": joined((where, here, url if quoted else "", corpus_words(corpus)), "; "),
        "annote": f"“{one_line(quoted.text)}”" if quoted else "",
        "URL": link if quoted or not url else url,
    }
    lines = [f"  {_json(name)}: {_json(value)}" for name, value in known.items() if value]
    return "{\n%s\n}" % ",\n".join(lines)  # noqa: UP031 - braces


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _type(document: Document) -> str:
    """The one of CSL's types that comes nearest; a symbol makes a report, as in the other formats."""
    if document.description.type in SPOKEN:
        return "speech"
    return "report" if document.description.symbol else "document"


def _issued(date: str | None) -> dict[str, Any] | None:
    """As much of the date as is known and is a date."""
    parts = [int(part) for part in parts_of_date(date) if part.isascii() and part.isdigit()]
    if len(parts) != sum(map(bool, parts_of_date(date))) or not parts or parts[0] == 0:
        return None
    if parts[1:] and not 1 <= parts[1] <= len(calendar.month_name) - 1:
        return {"date-parts": [parts[:1]]}
    if parts[2:] and not 1 <= parts[2] <= calendar.monthrange(parts[0], parts[1])[1]:
        return {"date-parts": [parts[:2]]}
    return {"date-parts": [parts]}


def _pages(passage: Passage) -> str:
    return f"{passage.page}" if passage.page_to <= passage.page else f"{passage.page}-{passage.page_to}"
