"""What the quote check found out, as messages: for page, report and command line alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.messages import Message
from indexer.quotes.answer import Verdict
from indexer.quotes.meaning_changes import MeaningChange

if TYPE_CHECKING:
    from indexer.quotes.answer import Checked, WordChange

VERDICTS = {
    Verdict.VERBATIM: Message("verdict_verbatim"),
    Verdict.ALTERED: Message("verdict_altered"),
    Verdict.PARAPHRASE: Message("verdict_paraphrase"),
    Verdict.NOT_FOUND: Message("verdict_not_found"),
}
REFUSED = Message("quotation_refused")
MISATTRIBUTED = Message("misattributed")
MEANING_CHANGES = {
    MeaningChange.NEGATION: Message("meaning_negation"),
    MeaningChange.MODAL: Message("meaning_modal"),
    MeaningChange.NUMBER: Message("meaning_number"),
    MeaningChange.DATE: Message("meaning_date"),
    MeaningChange.NAME: Message("meaning_name"),
}


def difference(change: WordChange) -> Message:
    """`“never” is added`."""
    if not change.quoted:
        return Message("words_left_out", words=change.source)
    if not change.source:
        return Message("words_added", words=change.quoted)
    return Message("words_exchanged", quoted=change.quoted, source=change.source)


def warning(change: WordChange) -> Message | None:
    """`This turns the meaning: a negation: “never” is added`; None for a change that does not."""
    if not change.meaning_changes:
        return None
    ways = tuple(MEANING_CHANGES[turn] for turn in change.meaning_changes)
    return Message("meaning_changed", ways=ways, change=difference(change))


def coverage(checked: Checked) -> list[Message]:
    """In how much it was looked for, and what could not be read of it."""
    scope = checked.scope
    found = [Message("documents_searched", number=scope.documents)]
    if scope.failed or scope.doubtful:
        found.append(Message("files_unread", failed=scope.failed, partly=scope.doubtful))
    return found
