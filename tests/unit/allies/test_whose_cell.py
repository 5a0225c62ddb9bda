"""What a cell of a comparison tells of words that may not be those of the side itself."""

from __future__ import annotations

from support.cases import each_case

from indexer.allies.comparison import Cell, Side, _lead
from indexer.domain import Annex, Description, Document, DocumentHit, Mode, Passage, PassageHit

SIDE = Side("submitter", "Valmere")
DOCUMENT = Document("a" * 24, "a.pdf", "a", Description(submitters=("Valmere",)), 1)


def _hit(text: str, *words: str, language: str = "en", annex: Annex | None = None) -> PassageHit:
    places = tuple((text.index(one), text.index(one) + len(one)) for one in words)
    passage = Passage("p", DOCUMENT.id, 0, 1, 1, None, language, text, annex=annex)
    return PassageHit(passage, 1.0, (Mode.KEYWORD,), places)


def _cell(topic: str, hit: PassageHit) -> Cell:
    return Cell(SIDE, topic, (), 1, DOCUMENT, hit)


def test_an_annex_is_told_and_the_covering_words_come_first() -> None:
    """What a State only handed on stood under its name."""
    annexed = _hit("Tolls must end.", "Tolls", annex=Annex("Annex I", "Harbour Union"))
    assert _cell("tolls", annexed).annex == Annex("Annex I", "Harbour Union")
    own = _hit("We think of tolls as needed.", "tolls")
    hit = DocumentHit(DOCUMENT, 1.0, (annexed, own))
    assert _lead(hit) == own
    assert _cell("tolls", own).annex is None


@each_case
def test_what_stands_in_quotation_marks_alone_is_told(text: str, *, quoted: bool) -> None:
    assert _cell("tolls", _hit(text, "tolls")).quoted == quoted


@each_case
def test_what_stands_in_translation_alone_is_told(text: str, word: str, language: str, *, translated: bool) -> None:
    assert _cell("tolls", _hit(text, word, language=language)).translated == translated
