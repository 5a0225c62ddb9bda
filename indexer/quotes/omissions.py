"""What an ellipsis or a bracket of a quotation stands for, where that turns what is quoted: *we did ... cancel the
elections*.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from indexer.analysis.exact_words import words
from indexer.languages import words_of
from indexer.quotes.attribution.wording import whole_words
from indexer.quotes.context import CLAUSES
from indexer.quotes.meaning_changes import (
    MeaningChange,
    are_modals,
    contradicts,
    hedges,
    is_calendar_name,
    meaning_changes,
    negates,
    rejects,
)
from indexer.quotes.pairing import Change
from indexer.quotes.quotation import GAP, SUBSTITUTED
from indexer.quotes.small_words import SMALL_WORDS
from indexer.vocabulary.mentions import entities_among, known_entities, known_names, names_among

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from indexer.analysis.exact_words import Token
    from indexer.quotes.align import Alignment
    from indexer.quotes.candidates import Span
    from indexer.quotes.quotation import Element

_FUNCTION_WORDS = frozenset(word.casefold() for word in words_of("function_words").split())
_VERBS = frozenset(f"{words_of('copulas')} {words_of('modals')}".split())
_OPENING = regex.compile(whole_words("subordinating"))
_DETERMINERS = regex.compile("|".join(whole_words(field) for field in ("articles", "possessives", "anaphors")))
_CALL = regex.compile(r"(?<=\S)\[\d+\]$")
"""The call of a note, directly behind a word."""
_INFINITIVE = "to"
"""What stands before an English verb whose subject is told before it: *asks them to go*."""
LEAST_JOINED = 2
"""Words that an ellipsis leaves out at least where it joins two sentences."""
_SENTENCE_END = regex.compile(r"[.!?。！？؟](?:[\s»”\")\]]|$)|\n")


def turning_omissions(steps: Sequence[Element], span: Span, alignment: Alignment) -> Iterator[Change]:
    """The words that an ellipsis leaves out and that negate, doubt or limit what stands beside them, or reject what
    stands behind them, as changes. They stand in one clause with the quoted words before or after them: whole clauses
    may be left out, whatever they say.
    """
    for step, first, last in alignment.omissions:
        if steps[step].reach != GAP:
            continue
        beside = [(_text(span, start, end), start, end) for start, end in _in_neighbouring_clauses(span, first, last)]
        turning = [Change(source, "", start, end, step, step) for source, start, end in beside if _turning(source)]
        yield from turning
        at = _rejecting(span, first, last)
        if at < last and not turning:
            yield Change(_text(span, at, last), "", at, last, step, step, rejects=True)


def turning_brackets(steps: Sequence[Element], span: Span, alignment: Alignment) -> Iterator[Change]:
    """The brackets of the quotation that turn what the document says: that deny it, *we must [not] act*, or do not say
    that it is denied, *we [can] act* for *we cannot act*; that say the opposite, another number or another modal verb,
    *we [welcome] it*; or that name somebody else, *[Denmark] is arming* for *Sweden is arming*. One at either end
    stands for the words beside the quoted ones, up to the next mark, or from the last mark.
    """
    within = {step: (first, last) for step, first, last in alignment.omissions}
    for step, element in enumerate(steps):
        if element.word is not None or element.reach == GAP or _CALL.search(element.text):
            continue
        first, last = within.get(step) or _outside(step, steps, span, alignment)
        source, inserted = _text(span, first, last) if first < last else "", _inserted(element)
        hides = step in within and any(
            not _turning(_text(span, *part)) <= _turning(inserted)
            for part in _in_neighbouring_clauses(span, first, last)
        )
        differs = element.reach == SUBSTITUTED and (_denies(source, inserted) or _renames(source, inserted))
        if hides or differs or contradicts(source, inserted):
            place = min(max(first, alignment.start), alignment.end)
            behind = last if step in within else place
            yield Change(source, element.text, place, behind, step, step + 1)


def _denies(source: str, inserted: str) -> bool:
    return not negates(source) and MeaningChange.NEGATION in meaning_changes(source, inserted)


def _renames(source: str, inserted: str) -> bool:
    return bool(_names(source) and _names(inserted)) and not _name_one(source, inserted)


def _inserted(bracket: Element) -> str:
    """The words of a bracket, or the word of which it is a part: *claim[ed]*."""
    return regex.sub(r"[\[\]]", "", bracket.text).strip()


def _rejecting(span: Span, first: int, last: int) -> int:
    """The last of some words left out by which somebody rejects what stands behind them in their clause; `last` if
    none does.
    """
    at = last
    while at > first and last < len(span.words) and _are_of_one_clause(span, at - 1, at):
        at -= 1
        if rejects(_text(span, at, last)):
            return at
    return last


def leads_into_another_clause(steps: Sequence[Element], span: Span, alignment: Alignment) -> bool:
    """Whether an ellipsis leaves out whose verb stands behind it, so that the words before it seem to be its subject:
    *the keepers … lit the fire* for *the keepers warned the boys, who lit the fire*.
    """
    return any(
        steps[step].reach == GAP and _hides_subject(span, first, last) for step, first, last in alignment.omissions
    )


def _hides_subject(span: Span, first: int, last: int) -> bool:
    """Whether the word behind some words left out may be a verb that has its subject among these."""
    if not (first < last and _are_of_one_clause(span, last - 1, last) and _may_be_verb(span, last)):
        return False
    if any(_ends_sentence(span, at - 1, at) for at in range(first, last)):
        return False
    opens = last - 1
    while (
        opens > first and not _OPENING.fullmatch(span.words[opens].key) and _are_of_one_clause(span, opens - 1, opens)
    ):
        opens -= 1
    is_opened = bool(_OPENING.fullmatch(span.words[opens].key))
    between = span.words[opens + is_opened : last]
    if opens == first:
        return span.words[last - 1].key == _INFINITIVE and _begins_predicate(span, first)
    if is_opened and not any(map(_says_something, between)):
        return any(_says_something(word) for word in span.words[first:opens])
    return _begins_predicate(span, first) and _may_be_subject(span, opens + is_opened, last)


def _begins_predicate(span: Span, first: int) -> bool:
    """Whether words left out may begin with the verb of what is quoted directly before them, not with a preposition."""
    return first > 0 and _are_of_one_clause(span, first - 1, first) and _may_be_verb(span, first)


def _may_be_verb(span: Span, at: int) -> bool:
    """Whether a word is neither a name nor one that holds a sentence together."""
    word = span.words[at]
    return not word.exact[0].isupper() and (word.key not in _FUNCTION_WORDS or word.key in _VERBS)


def _says_something(word: Token) -> bool:
    return word.key not in _FUNCTION_WORDS


def _may_be_subject(span: Span, first: int, last: int) -> bool:
    """Whether words directly before a verb may be its subject: they end with a noun, or a verb behind one, and are not
    only what a conjunction or a preposition joins, *and firmly*.
    """
    some = span.words[first:last]
    content = [word for word in some if _says_something(word)]
    if not content or (not _says_something(some[-1]) and some[-1].key not in _VERBS):
        return False
    joined = not _says_something(some[0]) and not _DETERMINERS.fullmatch(some[0].key)
    return not joined or len(content) > 1 or any(word.exact[0].isupper() for word in content)


def joins_sentences(steps: Sequence[Element], span: Span, alignment: Alignment) -> bool:
    """Whether an ellipsis leads from one sentence into the middle of another, which may be somebody else's or be
    doubted there.
    """
    for step, first, last in alignment.omissions:
        if steps[step].reach != GAP or last - first < LEAST_JOINED:
            continue
        ends = [at for at in range(first, last) if _ends_sentence(span, at - 1, at)]
        if ends and ends[-1] < last and not _ends_sentence(span, last - 1, last):
            return True
    return False


def _ends_sentence(span: Span, one: int, other: int) -> bool:
    if span.owners[one] != span.owners[other]:
        return True
    text = span.passages[span.owners[one]].text
    return bool(_SENTENCE_END.search(text[span.words[one].end : span.words[other].start]))


def _outside(step: int, steps: Sequence[Element], span: Span, alignment: Alignment) -> tuple[int, int]:
    """The words beside those that are quoted, for which a bracket at an end stands; none for others. Before a mark,
    they are those of the clause that ends there: *the Russian Federation, is destroying*.
    """
    reach = steps[step].reach
    if not any(element.word for element in steps[:step]):
        last = alignment.start
        first = last - 1 if last else 0
        while first > max(0, last - reach) and _are_of_one_clause(span, first - 1, first):
            first -= 1
        return (first, last) if last and not _ends_sentence(span, last - 1, last) else (last, last)
    if not any(element.word for element in steps[step:]):
        first = last = alignment.end
        while last < min(len(span.words), first + reach) and _are_of_one_clause(span, last - 1, last):
            last += 1
        return first, last
    return 0, 0


def _names(text: str) -> set[str]:
    """The words of a text with a capital that may be names: the first as well, but no word of small content or *I*."""
    found = (word.key for word in words(text) if text[word.start].isupper())
    return {key for key in found if len(key) > 1 and key not in SMALL_WORDS and not is_calendar_name(key)}


def _name_one(one: str, other: str) -> bool:
    """Whether two texts have a name in common, perhaps in other words."""
    if not _names(one).isdisjoint(_names(other)):
        return True
    some, others = ({owner for _, _, owner in _owners(text)} for text in (one, other))
    return not some.isdisjoint(others)


def _owners(text: str) -> list[tuple[int, int, str]]:
    exact = [word.exact for word in words(text)]
    return [*names_among(exact, known_names()), *entities_among(exact, known_entities())]


def _turning(text: str) -> set[str]:
    """In which ways a text negates, doubts or limits what stands beside it."""
    ways = {"negates": negates(text), "hedges": hedges(text), "limits": are_modals(text)}
    return {way for way, is_so in ways.items() if is_so}


def _in_neighbouring_clauses(span: Span, first: int, last: int) -> list[tuple[int, int]]:
    """Of the words from `first` up to `last`, those in one clause with the word before them and with the word after
    them; once if these are all.
    """
    behind = first
    while behind < last and _are_of_one_clause(span, behind - 1, behind):
        behind += 1
    ahead = last
    while ahead > first and _are_of_one_clause(span, ahead - 1, ahead):
        ahead -= 1
    found = [(first, behind), (ahead, last)]
    return [(start, end) for start, end in dict.fromkeys(found) if start < end]


def _are_of_one_clause(span: Span, one: int, other: int) -> bool:
    if span.owners[one] != span.owners[other]:
        return False
    text = span.passages[span.owners[one]].text
    return not CLAUSES.search(text[span.words[one].end : span.words[other].start])


def _text(span: Span, first: int, last: int) -> str:
    text = span.passages[span.owners[first]].text
    return str(regex.sub(r"\s+", " ", text[span.words[first].start : span.words[last - 1].end]))
