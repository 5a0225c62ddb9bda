"""The JSON of answers about allies has the names that OpenAPI describes, and no others."""

from __future__ import annotations

from unit.webapp.stub import VOCABULARY, StubIndex

from indexer.alignments.statement import AlignmentKind, Statement
from indexer.allies.answer import Explicit
from indexer.allies.search import Allies
from indexer.domain import Description, Document, Filters
from indexer.presenting.allies import alignment_json, allies_json
from indexer.presenting.links import Links
from webapp.openapi.schemas import SCHEMAS

SAID = "We align ourselves with the statement of Torvia on the tolls of all harbours."


def test_every_name_in_an_answer_is_described() -> None:
    index = StubIndex()
    document = index.add(Document("a" * 24, "a.pdf", "a", Description(submitters=("Valmere",), language="en"), 1), SAID)
    answer = allies_json(Allies(index, VOCABULARY).of_text(SAID, Filters()), Links())
    assert set(answer) == set(SCHEMAS["Allies"]["properties"])
    (ally,) = answer["allies"]
    described = SCHEMAS["Ally"]["properties"]
    assert set(ally) == set(described)
    passage = described["passages"]["items"]["properties"]
    assert set(ally["passages"][0]) == set(passage)
    assert set(ally["passages"][0]["why"]) == set(passage["why"]["properties"])
    said = Statement(0, len(SAID), AlignmentKind.ALIGNS, ("Torvia",))
    stated = Explicit(document, index.passages(document.id)[0], said)
    assert set(alignment_json(stated, Links())) == set(SCHEMAS["Alignment"]["properties"])
