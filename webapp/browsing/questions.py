"""Questions with which the home page begins: each is one that the collection at hand answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.domain import SearchRequest, Sort
from webapp.i18n.locale import filled, gettext
from webapp.presenters.labels import label

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.domain import Facet, SearchResponse
    from indexer.presenting.links import Links

    Question = tuple[str, str]

MOST = 3
"""Most questions; more are a menu."""


def questions(response: SearchResponse, topics: Sequence[str], links: Links) -> list[Question]:
    """Questions and the links that answer them. `response` is of all documents, `topics` are those of which most of
    them speak.
    """
    if not response.total.documents:
        return []
    found = [
        *_on_topics(topics, response.facets.get("group", ()), links),
        *(
            (filled("Who took part in %(process)s?", process=label("process", facet.value)), links.process(facet.value))
            for facet in response.facets.get("process", ())[:1]
        ),
    ]
    return [
        *found[: MOST - 1],
        (gettext("What was added last?"), links.search(SearchRequest(sort=Sort.ADDED))),
    ]


def _on_topics(topics: Sequence[str], groups: Sequence[Facet], links: Links) -> Iterator[Question]:
    """Who speaks of the most frequent topic, and what the two groups with most documents say on the next one."""
    for topic in topics[:1]:
        yield filled("Who says what on %(topic)s?", topic=topic), links.search(SearchRequest(topic))
    if len(topics) > 1 and len(groups) > 1:
        one, other = (group.value for group in groups[:2])
        asked = filled(
            "%(one)s and %(other)s on %(topic)s: what does each say?",
            one=label("group", one), other=label("group", other), topic=topics[1],
        )  # fmt: skip
        yield asked, links.compared((("group", one), ("group", other)), topics[1:2])
