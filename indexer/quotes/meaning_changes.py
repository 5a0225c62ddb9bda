"""Detect differences that change the meaning: a lost *not*, *shall* for *should*, another number, date or name."""

from __future__ import annotations

import unicodedata
from collections import Counter
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

import regex
from babel.dates import get_day_names, get_month_names

from indexer.analysis.apostrophes import meaningful, meaningful_parts
from indexer.analysis.exact_words import exact_form, words
from indexer.analysis.segment import is_chinese
from indexer.languages import LANGUAGES, MONTH_OF, pattern_of, words_of
from indexer.quotes.attribution.wording import whole_words
from indexer.quotes.opposites import chinese_around, negated, of_one_root, on_opposite_sides, with_one_stem
from indexer.quotes.small_words import SMALL_WORDS
from indexer.quotes.spelling import spelled_out

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from indexer.languages import Language


class MeaningChange(StrEnum):
    """The kind of change in meaning."""

    NEGATION = "negation"
    MODAL = "modal"
    NUMBER = "number"
    DATE = "date"
    NAME = "name"
    OPPOSITE = "opposite"
    ORDER = "order"


def _forms(text: str) -> frozenset[str]:
    return frozenset(exact_form(word).casefold() for word in text.split())


_NEGATIONS = _forms(words_of("negations"))
_MODALS = _forms(words_of("modals"))
_NUMBER_WORDS = _forms(words_of("number_words"))


def _numbered_in(language: Language, field: str) -> dict[str, int]:
    """The forms of what a field of a language lists, with its place there."""
    listed = enumerate(getattr(language, field).split())
    return {form: place for place, forms in listed for form in _forms(forms.replace(",", " "))}


def _numbered(field: str) -> dict[str, int]:
    """The forms of what a field of all languages lists, with their places there."""
    return {form: place for language in LANGUAGES.values() for form, place in _numbered_in(language, field).items()}


_ORDINALS, _PERIODS, _TIMES, _UNITS = map(_numbered, ("ordinals", "periods", "times", "units"))
_AMOUNTS = [_numbered_in(language, "amounts") for language in LANGUAGES.values()]
_APPROXIMATING = _forms(words_of("approximating"))
_CONCEDING = _forms(words_of("conceding"))
_MODAL_FORMS = {
    form: forms.partition(",")[0]
    for forms in words_of("modal_forms").split()
    for form in _forms(forms.replace(",", " "))
}


def _usual_forms(field: str) -> dict[str, str]:
    """What a field of each language lists as one, with the first of them."""
    return {
        form: next(iter(_forms(forms.partition(",")[0])))
        for forms in words_of(field).split()
        for form in _forms(forms.replace(",", " "))
    }


_SAME_QUANTITIES, _SAME_MODALS = _usual_forms("same_quantities"), _usual_forms("same_modals")
_IN_CHINESE = {form: usual for form, usual in (_SAME_QUANTITIES | _SAME_MODALS).items() if is_chinese(form)}
_CHINESE_FORMS = regex.compile("|".join(sorted(_IN_CHINESE, key=len, reverse=True)))
_SET_PHRASES = regex.compile(
    "|".join(
        phrase if is_chinese(phrase) else r"\b" + phrase.replace("_", r"\s+") + r"\b"
        for phrase in sorted(words_of("set_phrases").split(), key=len, reverse=True)
    ),
    regex.IGNORECASE,
)
_ARABIC_ARTICLE = "ال"
_FUTURE = regex.compile(r"[وف]?س(?=[ينتأ]\p{Arabic}{2})")
"""What stands before an Arabic verb for what will be."""
_IN_FUTURE = regex.compile(pattern_of("future"))
_WITH_THE_SAME_LETTER = regex.compile(r"[وفبكل]?(?:ال|ل)?س")
"""How a word begins of which that letter is the first: *policy*, *the policy*."""
_YEAR = regex.compile(r"(?:1[89]|20)\d\d")
_HAS_DIGIT = regex.compile(r"\p{Nd}")
_DIGITS_OF_A_MONTH = 2
NUMBER_WITHIN = 2
"""Words behind one that says how something changes within which a number is meant: *en un 12 %*."""
_SHORTEST_PREFIXED = 3
"""Letters of an Arabic word from which its first may be a preposition: *لبعض*, not *لست*."""
_CURRENCIES = frozenset("$€£¥")
_SIGNS = frozenset("%‰°§") | _CURRENCIES
_AVERTS = regex.compile(whole_words("averting"), regex.IGNORECASE)
_HEDGES = regex.compile(whole_words("hedging"), regex.IGNORECASE)
ONE_OF = regex.compile(whole_words("one_of"), regex.IGNORECASE)
_LESSER_OFFICES = regex.compile(whole_words("lesser_offices"), regex.IGNORECASE)
_EXPECTING = regex.compile(whole_words("expecting"), regex.IGNORECASE)
_REJECTING = regex.compile(whole_words("rejecting"), regex.IGNORECASE)
_AND = regex.compile(whole_words("and_words"), regex.IGNORECASE)
_HONORIFIC = regex.compile(pattern_of("honorifics"), regex.IGNORECASE)


@cache
def _dates() -> frozenset[str]:
    """Names of months and weekdays, in the forms of running text and of calendars."""
    found: set[str] = set()
    for code in (code for code, language in LANGUAGES.items() if language.months):  # in Chinese, they are numbers
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                names = (*get_month_names(width, context, code).values(), *get_day_names(width, context, code).values())
                found.update(word.key for name in names for word in words(name))
    found.update(_forms("كانون شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين"))
    return frozenset(word for word in found if not word.isdigit() and word not in {"may", "mar", "sun", "sat", "sept"})


def meaning_changes(source: str, quoted: str, *, begins: bool = False) -> tuple[MeaningChange, ...]:
    """How a change from the document's words to the quotation's changes the meaning. `begins` is whether the words
    begin a sentence, so that the first capital is no evidence of a name.
    """
    source, quoted = (_CHINESE_FORMS.sub(_usual, _SET_PHRASES.sub(" ", text)) for text in (source, quoted))
    old, new = ([word.exact for word in words(text)] for text in (source, quoted))
    gone, come = _differing(old, new)
    differ = set(gone) | set(come)
    pairs = [(word, other) for word in gone for other in come]
    checks = {
        MeaningChange.NEGATION: _denies(source, gone, alone=not come) != _denies(quoted, come, alone=not gone)
        or any(negated(*pair) for pair in pairs),
        MeaningChange.MODAL: _are_other_modals(gone, come)
        or is_unsure(source) != is_unsure(quoted)
        or on_opposite_sides(gone, come, "commitment")
        or any(_is_future(*pair) != _is_future(*pair[::-1]) for pair in pairs),
        MeaningChange.NUMBER: any(map(_counts, differ))
        or any(_other_place(*pair, among) for pair in pairs for among in (_ORDINALS, _PERIODS, _UNITS))
        or _differ_by(ONE_OF, source, quoted),
        MeaningChange.DATE: not differ.isdisjoint(_dates()) or any(_other_place(*pair, _TIMES) for pair in pairs),
        MeaningChange.NAME: bool(_names(old, new, begins=begins) or _names(new, old, begins=begins))
        or _differ_by(_LESSER_OFFICES, source, quoted),
        MeaningChange.OPPOSITE: on_opposite_sides(gone, come) or on_opposite_sides(gone, come, "counterparts"),
    }
    return tuple(turn for turn, is_so in checks.items() if is_so)


def _differ_by(pattern: regex.Pattern[str], source: str, quoted: str) -> bool:
    """Whether only one side of a change has such words."""
    return bool(pattern.search(source)) != bool(pattern.search(quoted))


def _usual(found: regex.Match[str]) -> str:
    return _IN_CHINESE[found.group()]


def _denies(text: str, differing: Iterable[str], *, alone: bool) -> bool:
    """Whether a side of a change denies what it says, by a word such as *not* among the differing ones or by one that
    averts: *does not use*, *avoids using*, but not *does not avoid using*. Where it stands `alone`, against nothing,
    each such word does.
    """
    negates, averts = any(map(_negates, differing)), bool(_AVERTS.search(text))
    return negates or averts if alone else negates != averts


def _are_other_modals(gone: Iterable[str], come: Iterable[str]) -> bool:
    """Whether the sides of a change have modal verbs of different force. A word that is none, but stands for one,
    counts against it: *have the obligation to*, *must*.
    """
    every = [
        {_SAME_MODALS.get(form, form) for word in side for form in (*_without_prefix(word), word.rpartition("'")[2])}
        for side in (gone, come)
    ]
    modals = [
        {_SAME_MODALS.get(form, form) for word in side for form in _without_prefix(word) if form in _MODALS}
        for side in (gone, come)
    ]
    return bool(modals[0] - every[1] or modals[1] - every[0])


def _is_future(one: str, other: str) -> bool:
    """Whether a word is the future of a verb of which the other is another form: *publicarán*, *publicaron*."""
    if _IN_FUTURE.fullmatch(one):
        return not _IN_FUTURE.fullmatch(other) and with_one_stem(one, other)
    mark = _FUTURE.match(one)
    return mark is not None and not _WITH_THE_SAME_LETTER.match(other) and of_one_root(one[mark.end() :], other)


def contradicts(source: str, inserted: str) -> bool:
    """Whether words put in for those of the document say something else than these: the opposite, another number,
    month or modal verb. What only one of them says does not count: *they* for *the three States*.
    """
    old, new = ([word.exact for word in words(text)] for text in (source, inserted))
    gone, come = _differing(old, new)
    some, others = ({word for word in side if word not in SMALL_WORDS} for side in (gone, come))
    if len(gone) == len(come) == 1:
        some, others = set(gone), set(come)
    if len(some) == len(others) == 1:
        (one,), (other,) = some, others
        if any(_other_place(one, other, among) for among in (_ORDINALS, _PERIODS)):
            return True
        if is_quantity(one) and is_quantity(other):
            return True
    mine, theirs = (chinese_around(side, 0, len(side)) for side in (old, new))
    some, others = some | (mine - theirs), others | (theirs - mine)
    months = [{MONTH_OF[word] for word in side if word in MONTH_OF} for side in (gone, come)]
    if any(months):
        return all(months) and months[0].isdisjoint(months[1])
    return _other_numbers(gone, come) or _other_modals(gone, come) or on_opposite_sides(some, others)


def _other_numbers(gone: Iterable[str], come: Iterable[str]) -> bool:
    """Whether both sides have numbers, and of one kind: a year may stand for a number of another kind."""
    kinds = [{_YEAR.fullmatch(word) is not None for word in side if _HAS_DIGIT.search(word)} for side in (gone, come)]
    return not kinds[0].isdisjoint(kinds[1])


def _other_modals(gone: Iterable[str], come: Iterable[str]) -> bool:
    """Whether both sides have modal verbs, and not forms of one: *would* reports *will*."""
    some, others = (_MODALS.intersection(side) for side in (gone, come))
    forms = [{_MODAL_FORMS.get(modal, modal) for modal in side} for side in (some, others)]
    return bool(some and others) and forms[0].isdisjoint(forms[1])


def _differing(old: Sequence[str], new: Sequence[str]) -> tuple[Counter[str], Counter[str]]:
    """The words that only the one and only the other of two sides has, in one spelling."""
    before, after = (Counter(_SAME_QUANTITIES.get(word, word) for word in spelled_out(side)) for side in (old, new))
    return _without_months_in_digits(before - after, after - before)


def _without_months_in_digits(gone: Counter[str], come: Counter[str]) -> tuple[Counter[str], Counter[str]]:
    """The words of both sides without a month that one has by its name and the other by its number."""
    same = [
        {word, other}
        for word in gone
        for other in come
        for name, digits in ((word, other), (other, word))
        if digits.isdecimal() and len(digits) <= _DIGITS_OF_A_MONTH and MONTH_OF.get(name) == int(digits)
    ]
    kept = [
        Counter({word: count for word, count in side.items() if not any(word in pair for pair in same)})
        for side in (gone, come)
    ]
    return kept[0], kept[1]


def negates(text: str) -> bool:
    """Whether a text has a word that negates what follows: *not*, *avoid*. Chinese characters for *not* are part of too
    many other words to tell.
    """
    return any(_negates(word.key) and not is_chinese(word.key) for word in words(text)) or bool(_AVERTS.search(text))


def hedges(text: str) -> bool:
    """Whether a text has words by which something is only supposed, said or meant to be so, or on a condition."""
    return bool(_HEDGES.search(text))


def is_unsure(text: str) -> bool:
    """Whether a text has words by which something is only supposed, on a condition, or awaited."""
    return hedges(text) or bool(_EXPECTING.search(text))


def doubts(text: str) -> bool:
    """Whether a text begins with such words."""
    return bool(_HEDGES.match(text))


def are_modals(text: str) -> bool:
    """Whether a text is made of modal verbs, but for words that say nothing themselves: *should*, *may also*."""
    told = [word.key for word in words(text) if word.key not in SMALL_WORDS or word.key in _MODALS]
    return bool(told) and all(word in _MODALS for word in told)


def rejects(text: str) -> bool:
    """Whether a text begins with a verb by which somebody is against what follows, and nothing joins another to it."""
    return bool(_REJECTING.match(text)) and not _AND.search(text)


def is_quantity(word: str) -> bool:
    """Whether a word, folded for comparison, tells how much of something is meant, without a number: *almost*."""
    return word in _NUMBER_WORDS and list(spelled_out([word])) == [word]


def of_one_kind(one: str, other: str) -> bool:
    """Whether two words, folded for comparison, are both modal verbs, quantities, months or units of time: one of them
    may stand for the other. Of two numbers in digits, this is not sure.
    """
    if one in _NUMBER_WORDS or other in _NUMBER_WORDS:
        return _counts(one) and _counts(other)
    return any({one, other} <= kind for kind in (_MODALS, _dates(), _PERIODS.keys()))


def is_other_amount(source: str, quoted: str, behind: Sequence[str]) -> bool:
    """Whether one word for another says whether something changes by the number behind it, to it or from it: *by 12 per
    cent*, *to 12 per cent*. A year is no such number.
    """
    old, new = ([word.exact.casefold() for word in words(text)] for text in (source, quoted))
    number = next((word for word in behind[:NUMBER_WITHIN] if _counts(word)), "")
    if not (len(old) == len(new) == 1 and number) or _YEAR.fullmatch(number):
        return False
    return any(_other_place(old[0], new[0], among) for among in _AMOUNTS)


def only_approximates(source: str, quoted: str, behind: Sequence[str]) -> bool:
    """Whether a change only puts one word for another by which the number behind it is not exact: *some 40*,
    *about 40*.
    """
    sides = [[word.exact.casefold() for word in words(text)] for text in (source, quoted)]
    return all(sides) and _APPROXIMATING.issuperset(sides[0] + sides[1]) and any(map(_counts, behind[:1]))


def is_currency_of(word: str, amount: Sequence[str]) -> bool:
    """Whether a word is the sign or the name of a currency, and these others a number."""
    return next(spelled_out([word]), "") in _CURRENCIES and all(map(_counts, amount))


def concedes(source: str, quoted: str, behind: str) -> bool:
    """Whether a word that is only left out or added turns the condition behind it into none: *even if*."""
    moved = [word.exact.casefold() for word in words(source + quoted)]
    return bool(source) != bool(quoted) and len(moved) == 1 and moved[0] in _CONCEDING and doubts(behind)


def is_calendar_name(word: str) -> bool:
    """Whether a word, folded for comparison, is the name of a month or a weekday."""
    return word in _dates()


def _negates(word: str) -> bool:
    return word in _NEGATIONS


def _without_prefix(word: str) -> tuple[str, ...]:
    """A word, and without the letter of a preposition or a conjunction that Arabic writes together with it."""
    prefixed = len(word) > _SHORTEST_PREFIXED and word[0] in "وبلفك"
    return (word, word[1:]) if prefixed else (word,)


def _counts(word: str) -> bool:
    return (
        any(form in _NUMBER_WORDS for form in _without_prefix(word))
        or word in _SIGNS
        or any(unicodedata.category(char) == "Nd" for char in word)
    )


def _other_place(one: str, other: str, among: Mapping[str, int]) -> bool:
    """Whether two words are different ordinals, or different units of time: *a day*, *a week*. A single ordinal may
    only number what is said.
    """
    places = {among.get(word, among.get(word.removeprefix(_ARABIC_ARTICLE))) for word in (one, other)}
    return None not in places and len(places) > 1


def _names(side: list[str], other: list[str], *, begins: bool) -> set[str]:
    """The words of one side that may be names, but for those that the other has too, with capitals or without."""
    capitals = [word for number, word in enumerate(side) if _has_a_capital(word) and not (begins and number == 0)]
    capitals = [word for word in capitals if not _HONORIFIC.fullmatch(word)]
    if _initials(capitals) in other or _initials([word for word in other if word[0].isupper()]) in side:
        return set()
    theirs = {word[start:end].casefold() for word in other for start, end in ((0, None), *meaningful_parts(word))}
    return {word.casefold() for word in capitals if meaningful(word).casefold() not in theirs} - _dates() - theirs


def _has_a_capital(word: str) -> bool:
    """Whether a word begins with a capital, but for an elided article: *l'UNESCO*."""
    return any(word[start].isupper() for start, _ in ((0, None), *meaningful_parts(word)[:1]))


def _initials(names: list[str]) -> str:
    """The acronym of some words, *UN* for *United Nations*; empty for a single word."""
    return "".join(name[0] for name in names) if len(names) > 1 else ""
