"""What is marked in a passage."""

from __future__ import annotations

import pytest
from support.cases import scored

from indexer.analysis import Wanted, highlight, highlight_each, holds_near, which_hold
from indexer.query.syntax import parse
from indexer.query.tree import wanted


def _marked(text: str, language: str, wanted: Wanted) -> list[str]:
    return [text[start:end] for start, end in highlight(text, language, wanted)]


def test_every_form_of_a_word_is_marked() -> None:
    text = "States’ obligations: an obligation binds; obligé does not."
    assert _marked(text, "en", Wanted(stems=frozenset({"oblig"}))) == ["obligations", "obligation"]


def test_a_phrase_is_marked_as_a_whole_and_word_for_word() -> None:
    text = "la souveraineté de l’État, de l'Etat, de États"
    assert _marked(text, "fr", Wanted(phrases=(("l", "etat"),))) == ["l’État", "l'Etat"]


def test_a_parenthesis_that_a_phrase_opens_is_closed() -> None:
    text = "Article 2 (4), (article 2 (4)) and (see article 2) (4)"
    assert _marked(text, "en", Wanted(phrases=(("article", "2", "4"),))) == [
        "Article 2 (4)",
        "article 2 (4)",
        "article 2) (4",
    ]


def test_in_a_title_in_capitals_a_small_word_is_no_name() -> None:
    text = "RULES OF THE HARBOUR, of the US and the WHO"
    small = Wanted(stems=frozenset({"of~en", "the~en", "us~en", "who~en"}))
    assert _marked(text, "en", small) == ["US", "WHO"]


def test_an_empty_phrase_marks_nothing() -> None:
    assert highlight("a b", "en", Wanted(phrases=((),))) == []


def test_a_prefix_marks_the_whole_word() -> None:
    assert _marked("Ransomware, a ransom; arson", "en", Wanted(prefixes=("ransom",))) == ["Ransomware", "ransom"]


def test_pairs_of_characters_become_one_mark() -> None:
    assert _marked("保护网络安全。网络", "zh", Wanted(stems=frozenset({"网络", "络安", "安全"}))) == [
        "网络安全",
        "网络",
    ]


def test_marks_that_touch_or_overlap_are_one_and_others_stay_apart() -> None:
    wanted = Wanted(phrases=(("b", "c"), ("a", "b")), stems=frozenset({"e~en"}))
    assert _marked("a b c d e", "en", wanted) == ["a b c", "e"]


def test_words_near_each_other_are_marked_only_where_they_are_near() -> None:
    text = "assistance that is mutual; mutual and far away from any such assistance"
    wanted = Wanted(near=((("mutual", "assistance"), 2),))
    assert _marked(text, "en", wanted) == ["assistance", "mutual"]


@scored(0.95)
def test_nearness_counts_other_words_from_first_to_last_in_any_order(
    text: str,
    near: str,
    distance: int,
    holds: bool,
) -> None:
    assert holds_near(text.split(), near.split(), distance) is holds


def test_nothing_wanted_marks_nothing() -> None:
    assert highlight("any text", "en", Wanted()) == []


@scored(0.95)
def test_words_that_say_nothing_alone_are_not_marked(text: str, language: str, typed: str, marked: list[str]) -> None:
    assert _marked(text, language, wanted(parse(typed))) == marked


@pytest.mark.parametrize("language", ["en", "fr", "zh"])
def test_which_would_be_marked_is_what_highlight_marks(language: str) -> None:
    """Function words of the text's language hold nothing, and runs of stems are looked for as well."""
    text = "Networks of the States 网络安全 son réseau"
    several = [
        Wanted(frozenset(one)) for one in ({"network"}, {"state", "x"}, {"son"}, {"网络"}, {"nothing"}, set[str]())
    ]
    several.append(Wanted(frozenset({"nothing"}), runs=(("of", "the", "state"),)))
    assert which_hold(text, language, several) == [bool(highlight(text, language, one)) for one in several]


@pytest.mark.parametrize("language", ["en", "fr", "zh"])
@pytest.mark.parametrize("function_words", [False, True])
def test_each_of_several_is_marked_as_by_itself(language: str, *, function_words: bool) -> None:
    text = "Networks of the States: NETWORKS AND STATES. 网络安全 son réseau, the networks"
    several = [
        Wanted(frozenset({"network"}), runs=(("the", "network"), ("the", "state"))),
        Wanted(frozenset({"state", "and~en", "of~en"}), phrases=(("of", "the"),)),
        Wanted(frozenset({"son", "the~en"}), prefixes=("net",), function_words=function_words),
        Wanted(frozenset({"网络"}), near=((("states", "networks"), 2),)),
        Wanted(),
    ]
    marked = highlight_each(text, language, several)
    assert marked == [highlight(text, language, one) for one in several]
    assert sum(map(bool, marked)) >= 3
