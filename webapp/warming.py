"""Ask once for what readers ask for, before they do, so that nobody's request pays for what it loads.

The language identifier, patterns of each language, catalogues, templates and modules are loaded at their first use,
which takes up to a second of processor time for one page; most of them depend on what documents there are.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

from indexer.budget import limited
from indexer.domain import Filters, PassageKind, SearchRequest, Sort
from webapp.services import services

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flask import Flask

    from indexer.domain import Passage
    from indexer.ports import Index

PAGE_SECONDS = 10.0
"""Processor time, and seconds, for one page: more than loading takes. Within it, parts are limited as for readers."""
QUOTED_WORDS = 12
"""Words of a passage that are checked as a quotation."""
TOPIC = "peace and security"

_LOG = logging.getLogger("onrecord.web")

Asked = tuple[str, dict[str, str] | None]
"""An address, and the form that is posted there."""


def ask_all(app: Flask) -> None:
    """Make every page of `pages` in this thread: by the views alone, so that nothing is counted or limited as a
    reader's request.
    """
    with app.test_request_context():
        asked = list(pages(services().index))
    for address, form in asked:
        try:
            with app.test_request_context(address, data=form), limited(PAGE_SECONDS, PAGE_SECONDS):
                app.dispatch_request()
        except Exception as error:  # noqa: BLE001 - whatever it is, the reader is told who asks; this is done ahead
            _LOG.warning("Asked ahead for %s: %s: %s", address.partition("?")[0], type(error).__name__, error)


def pages(index: Index) -> Iterator[Asked]:
    """What is asked: each costly page about what the index has, in each of its languages."""
    facets = index.everything().facets
    passages = [one for value in facets.get("language", ()) if (one := _newest(index, value.value)) is not None]
    yield from (("/", None), ("/search?" + urlencode({"q": TOPIC}), None), ("/alliances", None))
    names = [one.value for one in facets.get("submitter", ())][:2]
    groups = [one.value for one in facets.get("group", ())][:2]
    sides = [*(("submitter", one) for one in names), *(("group", one) for one in groups)]
    if len(sides) > 1:
        yield "/compare?" + urlencode([*sides, ("topic", TOPIC)]), None
    for name in names[:1]:
        yield f"/submitters/{quote(name, safe='')}/positions?" + urlencode({"q": TOPIC}), None
        yield "/alliances?" + urlencode({"submitter": name}), None
    for passage in passages:
        yield "/allies?" + urlencode({"passage": passage.id}), None
    for passage in passages[:1]:
        yield "/allies?" + urlencode({"text": passage.text[:500]}), None
        yield f"/documents/{passage.document_id}", None
    if passages:
        quotations = (" ".join(passage.text.split()[:QUOTED_WORDS]) for passage in passages)
        yield "/quotes", {"text": "\n\n".join(f"“{one}”" for one in quotations)}


def _newest(index: Index, language: str) -> Passage | None:
    """The first statement of the newest document in a language; None if it has none."""
    newest = SearchRequest(sort=Sort.NEWEST, size=1, filters=Filters(language=(language,)))
    for hit in index.search(newest).results:
        statements = (one for one in index.passages(hit.document.id) if one.kind is PassageKind.STATEMENT)
        return next(statements, None)
    return None
