"""What is listed as related, and in which order."""

from __future__ import annotations

from indexer.domain import Passage
from indexer.search.grouping import Group
from indexer.search.response import telling
from indexer.search.retrieval import FIRST_RELATED

WORDS = 15
LONG = " ".join(["toll"] * WORDS)
SHORT = "Take part! Ships of the world, unite!"


def told(*near: list[tuple[str, float]], more: int = 0) -> list[Group]:
    """What is listed of documents that have passages with these texts and scores, and more that are not shown."""
    texts: list[str] = []
    groups = []
    for document, passages in enumerate(near):
        found = tuple((len(texts) + place, score) for place, (_, score) in enumerate(passages))
        groups.append(Group(document, passages[0][1], found, len(passages) + more))
        texts += [text for text, _ in passages]
    read = {at: Passage(str(at), "", at, 1, 1, None, "en", text) for at, text in enumerate(texts)}
    return telling(groups, read, WORDS)


def test_short_passages_are_not_listed_as_related() -> None:
    found = told([(SHORT, 4.0)], [(SHORT, 3.0), (LONG, 1.0)], [(LONG, 2.0)], more=2)
    in_the_order_of_those_listed = [Group(2, 2.0, ((3, 2.0),), 3), Group(1, 1.0, ((2, 1.0),), 3)]
    assert found == in_the_order_of_those_listed


def test_an_address_makes_a_passage_no_longer() -> None:
    slogan = f"{SHORT} See www.example.org/take/part/in/all/of/it/now/or/later/or/never"
    assert not told([(slogan, 4.0)])


def test_only_a_few_documents_are_listed_as_related() -> None:
    found = told(*([(LONG, 9.0 - number)] for number in range(FIRST_RELATED + 2)))
    assert [one.document for one in found] == list(range(FIRST_RELATED))
