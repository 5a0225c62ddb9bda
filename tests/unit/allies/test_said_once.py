"""The same statement of alignment in two documents of one submitter is one."""

from __future__ import annotations

from indexer.alignments.statement import AlignmentKind, Statement
from indexer.allies.answer import Explicit
from indexer.allies.said_once import said_once
from indexer.domain import Description, Document, Passage


def _said(ident: str, text: str, submitter: str = "Valmere", other: str = "Lowmoor") -> Explicit:
    submitters = (submitter,) if submitter else ()
    document = Document(ident, f"{ident}.pdf", ident, Description(submitters=submitters, language="en"), 1)
    statement = Statement(0, len(text), AlignmentKind.SUPPORTS, (other,))
    return Explicit(document, Passage(ident, ident, 0, 1, 1, None, "en", text), statement)


def test_form_and_attachment_say_it_once() -> None:
    form = _said("a", "We support the proposal of Lowmoor [1].")
    attachment = _said("b", "Contribution of Valmere\n\nWe support the proposal of Lowmoor1.")
    (one,) = said_once([form, attachment])
    assert (one.document, one.also) == (form.document, ((attachment.document, attachment.passage),))
    (one,) = said_once([attachment, form])
    assert (one.document, one.also) == (attachment.document, ((form.document, form.passage),))


def test_other_words_other_names_and_unknown_submitters_stay_apart() -> None:
    some = [
        _said("a", "We support the proposal of Lowmoor."),
        _said("b", "We fully back the proposal of Lowmoor."),
        _said("c", "We support the proposal of Lowmoor.", submitter="Isterra"),
        _said("d", "We support the proposal of Lowmoor.", other="Harbour Watch"),
        _said("e", "We support the proposal of Lowmoor.", submitter=""),
        _said("f", "We support the proposal of Lowmoor.", submitter=""),
    ]
    assert said_once(some) == some
