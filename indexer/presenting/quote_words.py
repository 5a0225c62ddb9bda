"""What the quote check found out, as messages: for page, report and command line alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.messages import Message
from indexer.quotes.answer import Verdict
from indexer.quotes.entry import IN_COMPILATION, LEFT_OPEN, QUOTED_AS, REPORTED_AS, outcome_counts
from indexer.quotes.meaning_changes import MeaningChange
from indexer.quotes.reading import LEAST_WORDS, quotations, too_short

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from indexer.quotes.answer import Checked, WordChange
    from indexer.quotes.entry import Entry

VERDICTS = {
    Verdict.VERBATIM: Message("verdict_verbatim"),
    Verdict.ALTERED: Message("verdict_altered"),
    Verdict.MISATTRIBUTED: Message("verdict_misattributed"),
    Verdict.PARAPHRASE: Message("verdict_paraphrase"),
    Verdict.NOT_FOUND: Message("verdict_not_found"),
}
COUNTED: Mapping[str | None, str] = {
    Verdict.VERBATIM: "counted_verbatim",
    Verdict.ALTERED: "counted_altered",
    Verdict.MISATTRIBUTED: "counted_misattributed",
    LEFT_OPEN: "counted_left_open",
    Verdict.PARAPHRASE: "counted_paraphrase",
    Verdict.NOT_FOUND: "counted_not_found",
    None: "counted_unchecked",
}
REFUSED = Message("quotation_refused")
MOST_NAMED = 3
"""Submitters named in a heading; the others are counted."""
LONGEST_NAME = 80
"""Characters of a name that nobody bears, in a heading."""
MOST_SHORT = 20
"""Quotations of a text that are named as too short; the others are counted."""
MEANING_CHANGES = {
    MeaningChange.NEGATION: Message("meaning_negation"),
    MeaningChange.MODAL: Message("meaning_modal"),
    MeaningChange.NUMBER: Message("meaning_number"),
    MeaningChange.DATE: Message("meaning_date"),
    MeaningChange.NAME: Message("meaning_name"),
    MeaningChange.OPPOSITE: Message("meaning_opposite"),
    MeaningChange.ORDER: Message("meaning_order"),
}


def heading(entry: Entry) -> Message:
    """The verdict: `Word for word`, `Said by Iran, not by Brazil`."""
    checked = entry.checked
    if checked is None:
        return REFUSED
    if entry.outcome == LEFT_OPEN:
        return _left_open(entry, checked)
    if checked.verdict is not Verdict.MISATTRIBUTED:
        return _of_words(checked)
    if not entry.speakers:
        return Message("outside_filters")
    code = "said_by_others" if checked.scope.documents else "said_by_others_only"
    return Message(
        code, others=_first_names(_whose_words(entry) or checked.said_by), speaker=_first_names(entry.speakers)
    )


def _whose_words(entry: Entry) -> tuple[str, ...]:
    """Whose words a document says that it reports or quotes; empty if it says nothing of that."""
    code, values = (entry.origin.code, entry.origin.values) if entry.origin else ("", {})
    if code == QUOTED_AS:
        return (values["speaker"],)
    return tuple(values["names"]) if code == REPORTED_AS else ()


def _left_open(entry: Entry, checked: Checked) -> Message:
    """What is known of who said the words, where it is not known who did."""
    speaker, others = _first_names(entry.speakers), _first_names(checked.said_by)
    if entry.stranger:
        name = entry.stranger[:LONGEST_NAME]
        return (
            Message("stands_by_others", others=others, name=name) if others else Message("stands_by_nobody", name=name)
        )
    if entry.persons:
        return Message("spoken_by_another", words=_first_names(entry.persons), speaker=speaker)
    if not others:
        return Message("said_by_unknown", speaker=speaker)
    return _of_others(entry, others, speaker)


def _of_others(entry: Entry, others: tuple[str | Message, ...], speaker: tuple[str | Message, ...]) -> Message:
    """What is known of words that known submitters may only annex, report or quote in their documents."""
    if entry.enclosed:
        compiled = entry.origin is not None and entry.origin.code == IN_COMPILATION
        return Message("compiled_by_others" if compiled else "annexed_by_others", others=others, speaker=speaker)
    if entry.reported:
        return Message("reported_by_others", others=others, speaker=speaker)
    if told := _whose_words(entry):
        return Message("quoted_by_others_as", others=others, names=told)
    if entry.checked and not set(entry.speakers).isdisjoint(entry.checked.said_by):
        return Message("quoted_by_speaker", others=others)
    return Message("quoted_by_others", others=others, speaker=speaker)


def _of_words(checked: Checked) -> Message:
    """The verdict on the words, as far as a scanned page can be read."""
    if checked.verdict is Verdict.NOT_FOUND and checked.by_letters:
        return Message("not_found_but_scanned")
    if checked.verdict is Verdict.ALTERED and checked.places[0].misread:
        return Message("found_as_recognised")
    return _wording(checked.verdict, checked)


def _wording(verdict: Verdict, checked: Checked) -> Message:
    """The words for a verdict. Other capitals alone are told as such."""
    if verdict is Verdict.ALTERED and checked.places[0].recapitalised:
        return Message("verdict_recapitalised")
    return VERDICTS[verdict]


def _first_names(names: tuple[str, ...], most: int = MOST_NAMED) -> tuple[str | Message, ...]:
    """The first of several names, and how many more there are."""
    more = len(names) - most
    return (*names[:most], Message("and_more", number=more)) if more > 0 else names


def left_unchecked(text: str) -> Message | None:
    """What is to be said of the quotations of a text that are too short to be checked; None if there are none. A text
    that has no others was itself checked.
    """
    found = tuple(f"“{words.rstrip('.,;')}”" for words in too_short(text))
    code = "quotations_too_short" if quotations(text) else "quotations_all_too_short"
    return Message(code, least=LEAST_WORDS, words=_first_names(found, MOST_SHORT)) if found else None


def summary(entries: Sequence[Entry]) -> dict[str | None, Message]:
    """How many quotations have each outcome (see `Entry.outcome`): `Word for word: 2`."""
    return {outcome: Message(COUNTED[outcome], count=count) for outcome, count in outcome_counts(entries).items()}


def remarks(entry: Entry) -> list[Message]:
    """What a reader must know besides the verdict: the wording, if others said it; whose documents were searched."""
    checked = entry.checked
    if checked is None:
        return []
    found = [*entry.notes]
    if checked.wording and entry.outcome in {Verdict.MISATTRIBUTED, LEFT_OPEN}:
        found.append(_wording(checked.wording, checked))
    elif entry.speakers and not checked.scope.documents:
        found.append(Message("nothing_of_speaker", speaker=_first_names(entry.speakers)))
    return found


def nearest_heading(entry: Entry) -> Message:
    """What to write above the nearest sentences."""
    if entry.checked and entry.checked.verdict is Verdict.MISATTRIBUTED and entry.speakers:
        return Message("speaker_came_near", speaker=_first_names(entry.speakers))
    return Message("nearest_in_meaning")


def difference(change: WordChange) -> Message:
    """`“never” is added`."""
    if not change.quoted:
        return Message("words_left_out", words=change.source)
    if not change.source:
        return Message("words_added", words=change.quoted)
    if change.misread:
        return Message("words_misread", quoted=change.quoted, source=change.source)
    return Message("words_exchanged", quoted=change.quoted, source=change.source)


def warning(change: WordChange) -> Message | None:
    """`This changes the meaning (a negation): “never” is added`; None for a change that does not."""
    if not change.meaning_changes:
        return None
    ways = tuple(MEANING_CHANGES[turn] for turn in change.meaning_changes)
    return Message("meaning_changed", ways=ways, change=difference(change))


def words_looked_for(checked: Checked) -> list[Message]:
    """That a quotation was looked for in more documents than those by the speaker, if it was."""
    number = checked.searched_for_words
    return [Message("words_looked_for", number=number)] if number > checked.scope.documents else []


def coverage(checked: Checked) -> list[Message]:
    """In how many documents a quotation was looked for, and what could not be read of them."""
    scope = checked.scope
    found = [Message("documents_searched", number=scope.documents), *words_looked_for(checked)]
    if scope.failed or scope.doubtful:
        found.append(Message("files_unread", failed=scope.failed, partly=scope.doubtful))
    return found
