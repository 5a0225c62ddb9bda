"""Documents with the same words are one entry of the page."""

from __future__ import annotations

from dataclasses import replace

import pytest

from indexer.domain import Description, Document, DocumentHit, Passage, PassageHit
from indexer.presenting.related import alike, merged

FORM = "We ask that fisheries data of the Lumen Sea be published each year, without a fee and in all languages."


def hit(name: str, text: str, marked: str = "") -> DocumentHit:
    passage = Passage(f"{name}.1", name, 0, 1, 1, None, "en", text)
    document = Document(name, f"{name}.pdf", name, Description(), 1)
    marks = ((text.index(marked), text.index(marked) + len(marked)),) if marked else ()
    words = ((marked, marks),) if marked else ()
    return DocumentHit(document, 1.0, (PassageHit(passage, 1.0, (), marks, words=words),), 1)


@pytest.mark.parametrize(
    "attached", [FORM, FORM.replace(" data", "data"), FORM.replace("each", "each\n"), "4. " + FORM, FORM + " Now."]
)
def test_copies_of_a_text_are_one_entry(attached: str) -> None:
    entries = merged([hit("form", FORM), hit("other", "We ask for nothing of the kind."), hit("attachment", attached)])
    assert [(entry.hit.document.id, [one.document.id for one in entry.also]) for entry in entries] == [
        ("form", ["attachment"]),
        ("other", []),
    ]


@pytest.mark.parametrize(
    "other", [FORM.replace("without a fee and in all languages", "for States only"), FORM.replace("be", "not be")]
)
def test_another_text_stays_by_itself(other: str) -> None:
    entries = merged([hit("yes", FORM), hit("no", other)])
    assert [entry.also for entry in entries] == [(), ()]


def test_passages_cut_at_other_places_are_one_entry_if_the_same_sentence_answers() -> None:
    before, after = "The Lumen Sea belongs to nobody.", "The catch has fallen since the year before last."
    first, second = f"{before} {FORM}", f"{FORM} {after}"
    entries = merged([hit("form", first, marked="fisheries"), hit("attachment", second, marked="fisheries")])
    assert [[one.document.id for one in entry.also] for entry in entries] == [["attachment"]]


def test_passages_of_which_other_sentences_answer_stay_apart() -> None:
    both = f"{FORM} The catch has fallen in all its waters since the year before last."
    assert len(merged([hit("form", both, marked="fisheries"), hit("attachment", both, marked="catch")])) == 1
    other = f"{FORM} We thank the chair."
    assert len(merged([hit("form", both, marked="catch"), hit("attachment", other, marked="fisheries")])) == 2


def test_copies_are_one_entry_however_short_the_sentence_that_answers_is() -> None:
    text = f"Of fees. {FORM}"
    assert len(merged([hit("form", text, marked="fees"), hit("attachment", text, marked="fees")])) == 1


def test_a_heading_in_common_is_no_wording() -> None:
    assert len(merged([hit("one", "Net neutrality"), hit("other", "Net neutrality")])) == 2


def test_documents_without_passages_are_not_the_same() -> None:
    bare = DocumentHit(Document("a", "a.pdf", "a", Description(), 1), 1.0, (), 0)
    assert len(merged([bare, bare])) == 2


def test_documents_that_a_reader_cannot_tell_apart_are_told() -> None:
    one, two, other = hit("one", FORM), hit("two", FORM), hit("other", FORM)
    other = replace(other, document=replace(other.document, description=Description(title="Reply")))
    assert alike(one.document for one in (one, two, two, other)) == {"one", "two"}
