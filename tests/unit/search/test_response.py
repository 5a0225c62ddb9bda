"""What is listed as related, and in which order."""

from __future__ import annotations

from indexer.domain import Description, Document, DocumentHit, Mode, Passage, PassageHit, Total
from indexer.search.response import telling
from indexer.search.retrieval import FIRST_RELATED

WORDS = 15
LONG = " ".join(["toll"] * WORDS)
SHORT = "Take part! Ships of the world, unite!"


def hit(number: int, *passages: tuple[str, float], more: int = 0) -> DocumentHit:
    document = Document(str(number), f"{number}.pdf", "", Description(), 1)
    found = tuple(
        PassageHit(Passage(f"{number}.{at}", str(number), at, 1, 1, None, "en", text), score, (Mode.SEMANTIC,), ())
        for at, (text, score) in enumerate(passages)
    )
    return DocumentHit(document, passages[0][1], found, len(found) + more)


def test_short_passages_are_not_listed_as_related() -> None:
    found = telling([hit(0, (SHORT, 4.0)), hit(1, (SHORT, 3.0), (LONG, 1.0), more=2), hit(2, (LONG, 2.0))], WORDS)
    assert [one.document.id for one in found.results] == ["2", "1"], "in the order of the passages that are listed"
    assert [one.text for hit in found.results for one in (each.passage for each in hit.passages)] == [LONG, LONG]
    assert found.total == Total(2, 4)


def test_an_address_makes_a_passage_no_longer() -> None:
    slogan = f"{SHORT} See www.example.org/take/part/in/all/of/it/now/or/later/or/never"
    assert not telling([hit(0, (slogan, 4.0))], WORDS).results


def test_only_a_few_documents_are_listed_as_related() -> None:
    found = telling([hit(number, (LONG, 9.0 - number)) for number in range(FIRST_RELATED + 2)], WORDS)
    assert [one.document.id for one in found.results] == [str(number) for number in range(FIRST_RELATED)]
