"""What the quote check found out, in words: for page, report and command line alike. English here; `say` translates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.quotes.answer import Verdict
from indexer.quotes.meaning_changes import MeaningChange

if TYPE_CHECKING:
    from collections.abc import Callable

    from indexer.quotes.answer import Checked, WordChange

    Say = Callable[[str], str]

VERDICTS = {
    Verdict.VERBATIM: "Word for word",
    Verdict.ALTERED: "Not word for word",
    Verdict.PARAPHRASE: "Similar wording found; this is not a quotation",
    Verdict.NOT_FOUND: "Not found",
}
REFUSED = "Could not be checked"
TURNS = {
    MeaningChange.NEGATION: "a negation",
    MeaningChange.MODAL: "how binding it is",
    MeaningChange.NUMBER: "a number or quantity",
    MeaningChange.DATE: "a date",
    MeaningChange.NAME: "a name",
}
TURNING = "This turns the meaning:"
MISATTRIBUTED = "It stands only in what others said."
LEFT_OUT = "“%(words)s” is left out"
ADDED = "“%(words)s” is added"
EXCHANGED = "“%(quoted)s” stands for “%(source)s”"
COLON, COMMA = ": ", ", "
ELSEWHERE = "It stands in %(number)s more documents."
LOOKED_FOR = "Documents searched: %(number)s."
UNREAD = "Files that could not be read: %(failed)s, only in part: %(partly)s."
TITLE = "Quotation check"
AS_IT_STANDS = "As it stands there"
MARKS = "Underlined is what stands in the document, struck through what the quotation has instead."
CAUTION = "“Not found” means: not in this collection, as far as its files could be read."
MESSAGES = (
    *VERDICTS.values(), REFUSED, *TURNS.values(), TURNING, MISATTRIBUTED, LEFT_OUT, ADDED, EXCHANGED, COLON, COMMA,
    ELSEWHERE, LOOKED_FOR, UNREAD, TITLE, AS_IT_STANDS, MARKS, CAUTION,
)  # fmt: skip
"""For the catalogues of the site."""


def plainly(message: str) -> str:
    """English."""
    return message


def change_words(change: WordChange, say: Say = plainly) -> str:
    """`“never” is added`."""
    if not change.quoted:
        return say(LEFT_OUT) % {"words": change.source}
    if not change.source:
        return say(ADDED) % {"words": change.quoted}
    return say(EXCHANGED) % {"quoted": change.quoted, "source": change.source}


def turning_words(change: WordChange, say: Say = plainly) -> str:
    """`This meaning_changes the meaning: a negation: “never” is added`; empty for a change that does not."""
    if not change.meaning_changes:
        return ""
    ways = say(COMMA).join(say(TURNS[turn]) for turn in change.meaning_changes)
    return f"{say(TURNING)} {ways}{say(COLON)}{change_words(change, say)}"


def scope_words(checked: Checked, say: Say = plainly) -> str:
    """In how much it was looked for, and what could not be read of it."""
    scope = checked.scope
    words = [say(LOOKED_FOR) % {"number": f"{scope.documents:,}"}]
    if scope.failed or scope.doubtful:
        words.append(say(UNREAD) % {"failed": f"{scope.failed:,}", "partly": f"{scope.doubtful:,}"})
    return " ".join(words)
