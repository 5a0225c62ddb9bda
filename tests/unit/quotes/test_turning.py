"""What turns the meaning of a quotation and what does not, in sentences as the press quotes them."""

from __future__ import annotations

from support.cases import each_case, scored

from indexer.analysis.exact_words import words
from indexer.quotes.align import align
from indexer.quotes.check import Quotation
from indexer.quotes.meaning_changes import MeaningChange
from indexer.quotes.turning import turned

OPPOSITE = MeaningChange.OPPOSITE


def changes(text: str, quote: str) -> list[tuple[str, str, tuple[MeaningChange, ...]]]:
    quotation, found = Quotation.read(quote), words(text)
    place = align(quotation.steps, found)
    begins = [one.first == place.start for one in place.changes]
    rest = text[: found[place.start].start], text[found[place.end - 1].end :]
    ways = turned(quotation, found, place, begins, rest)
    return [(one.source, one.quoted, way) for one, way in zip(place.changes, ways, strict=True)]


@scored(0.95)
def test_a_word_of_the_other_side_turns_the_meaning(text: str, was: str, now: str) -> None:
    (change,) = changes(text, text.replace(was, now))
    assert OPPOSITE in change[2]
    assert change[:2] == (was, now)


@each_case
def test_what_is_only_meant_or_so_under_a_condition_is_another_thing_without_these_words(text: str, quote: str) -> None:
    assert MeaningChange.MODAL in {way for _, _, ways in changes(text, quote) for way in ways}


@each_case
def test_another_spelling_or_order_of_a_list_turns_nothing(text: str, quote: str) -> None:
    found = changes(text, quote)
    assert found
    assert not [change for change in found if change[2]]


@scored(0.95)
def test_what_looks_like_a_spelling_is_told_if_it_is_none(text: str, quote: str, way: MeaningChange) -> None:
    assert way in [one for change in changes(text, quote) for one in change[2]]


@each_case
def test_what_only_stands_elsewhere_in_a_sentence_is_no_other_order(text: str, quote: str) -> None:
    assert MeaningChange.ORDER not in [way for change in changes(text, quote) for way in change[2]]


@each_case
def test_another_state_is_another_name(text: str, quote: str) -> None:
    assert MeaningChange.NAME in [way for change in changes(text, quote) for way in change[2]]


def test_developing_countries_are_not_china() -> None:
    text = "我们支持发展中国家的呼吁，并将继续对话"
    assert not [
        change for change in changes(text, text.replace("发展中国家", "发达国家")) if MeaningChange.NAME in change[2]
    ]


def test_a_contraction_at_the_beginning_is_part_of_the_quotation() -> None:
    text = "They do not have the right to advance positions of their own"
    found = changes(text, "We don't have the right to advance positions of their own")
    assert found == [("They", "We", ()), ("do not", "don't", ())]


def test_a_quotation_ends_with_the_last_word_that_it_shares() -> None:
    text = "policies are to be developed by democratically elected governments, and nobody else"
    found = changes(text, "policies are to be developed by autocratic governments")
    assert found == [("democratically elected", "autocratic", ())]


@scored(0.95)
def test_who_does_it_to_whom_is_told_where_a_sentence_begins_with_it(text: str, quote: str) -> None:
    assert MeaningChange.ORDER in [way for change in changes(text, quote) for way in change[2]]


@scored(0.95)
def test_the_passive_and_who_says_it_are_no_other_order(text: str, quote: str) -> None:
    assert MeaningChange.ORDER not in [way for change in changes(text, quote) for way in change[2]]


@scored(0.95)
def test_cities_are_names_in_scripts_without_capitals(text: str, quote: str, is_another: bool) -> None:
    assert (MeaningChange.NAME in [way for change in changes(text, quote) for way in change[2]]) is is_another


def test_one_of_two_names_of_a_month_is_enough() -> None:
    text = "عقدت الجلسة في 15 تشرين الأول/أكتوبر في القاعة"
    assert changes(text, text.replace("تشرين الأول/", "")) == [("تشرين الأول", "", ())]
    assert MeaningChange.DATE in changes(text, text.replace("تشرين الأول/أكتوبر", "أيار/مايو"))[0][2]


def test_the_first_words_of_a_quotation_stand_for_the_first_of_the_sentence() -> None:
    assert changes("Our quays need new lamps every year", "Some quays need new lamps every year")[0][:2] == (
        "Our",
        "Some",
    )
    assert changes("Old. The quays need new lamps", "Kosovo: the quays need new lamps")[0][:2] == ("", "Kosovo")


def test_chinese_words_that_bind_more_are_told() -> None:
    assert changes("章程要求港口公布收费标准", "章程鼓励港口公布收费标准") == [("要求", "鼓励", (MeaningChange.MODAL,))]
    assert changes("委员会起草了这项计划", "委员会通过了这项计划") == [("起草", "通过", (MeaningChange.MODAL,))]


@scored(0.95)
def test_the_other_side_of_a_relation_turns_the_meaning(text: str, quote: str, way: MeaningChange) -> None:
    assert [ways for _, _, ways in changes(text, quote)] == [(way,)]


@scored(0.95)
def test_amounts_times_offices_and_what_is_awaited_are_told(text: str, was: str, now: str, way: MeaningChange) -> None:
    assert way in {one for _, _, ways in changes(text, text.replace(was, now, 1)) for one in ways}


@scored(0.95)
def test_other_forms_of_numbers_and_names_turn_nothing(text: str, quote: str) -> None:
    assert [ways for _, _, ways in changes(text, quote) if ways] == []


@each_case
def test_a_short_form_beside_other_words_is_another_name(text: str, quote: str) -> None:
    assert MeaningChange.NAME in {way for _, _, ways in changes(text, quote) for way in ways}
