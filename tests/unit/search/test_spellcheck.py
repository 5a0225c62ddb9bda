"""What a reader may have meant to type, in every script but Chinese."""

from __future__ import annotations

import pytest

from indexer.analysis import index_streams
from indexer.domain import Suggestion
from indexer.search.spellcheck import Dictionary, DictionaryCollector, corrected, suggest

TEXTS = (
    ("Ransomware attacks on hospitals. Ransomware again.", "en"),
    ("Ransomware and ransoms; the confidential conference.", "en"),
    ("Les rançongiciels menacent les hôpitaux.", "fr"),
    ("La ciberdelincuencia y el cifrado.", "es"),
    ("Государства борются с киберпреступностью.", "ru"),
    ("تحمي الدول البنية التحتية الحيوية", "ar"),
    ("打击网络犯罪需要国际合作 A/AC.291/22", "zh"),
)


def collected() -> Dictionary:
    collector = DictionaryCollector()
    for text, language in TEXTS:
        collector.add(text, index_streams(text, language)[1], index_streams("Valmere", "en")[1])
    return Dictionary.from_bytes(collector.dictionary().to_bytes())


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ransomwear", "ransomware"),
        ("Ransomwrae", "ransomware"),
        ("ransonware", "ransomware"),
        ("hopsitals", "hospitals"),
        ("Valmeer", "valmere"),
        ("rancongicielle", "rançongiciels"),
        ("rancongiciellerie", None),
        ("ranzongiciels", "rançongiciels"),
        ("ciberdelicuencia", "ciberdelincuencia"),
        ("киберприступностью", "киберпреступностью"),
        ("التحتيه", "التحتية"),
        ("البنيت", "البنية"),
        ("confidencial", "confidential"),
        ("conferense", "conference"),
        ("zzz", None),
        ("on", None),
        ("网络犯最", None),
        ("291a", None),
    ],
)
def test_a_typing_mistake_is_traced_to_the_word_that_was_meant(typed: str, meant: str | None) -> None:
    assert collected().nearest(typed) == meant


def test_of_words_as_near_the_one_that_most_passages_hold_is_meant() -> None:
    dictionary = Dictionary(("treated", "treaties", "treatise"), (9, 5, 1), {})
    assert dictionary.nearest("treatjes") == "treaties"
    assert Dictionary(("cart", "card"), (1, 5), {}).nearest("carb") == "card"
    assert Dictionary(("cart", "carb"), (5, 5), {}).nearest("carx") == "carb"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("abcdefg", "abcdefg"), ("bacdefg", "abcdefg"), ("abcxefg", "abcdefg"), ("abcdfg", "abcdefg"),
        ("abcdefgh", "abcdefg"), ("badcefg", "abcdefg"), ("badcfeg", None), ("gfedcba", None),
        ("abcdx", "abcde"), ("bxacd", None), ("bacde", "abcde"), ("xbcde", None),
    ],
)  # fmt: skip
def test_letters_that_changed_places_are_one_mistake(typed: str, meant: str | None) -> None:
    assert Dictionary(("abcde", "abcdefg"), (1, 1), {}).nearest(typed) == meant


def test_only_what_stands_nowhere_is_looked_up() -> None:
    def has_any_stem(stems: list[tuple[str, ...]]) -> list[bool]:
        return ["hospit" in some for some in stems]

    assert suggest(["hospitalised", "ransomwear"], has_any_stem, collected().nearest) == {"ransomwear": "ransomware"}

    def unread(_: str) -> str | None:
        message = "nothing is missing, and yet the dictionary is read"
        raise AssertionError(message)

    assert suggest(["hospital"], has_any_stem, unread) == {}
    assert suggest([], has_any_stem, unread) == {}


@pytest.mark.parametrize(
    ("typed", "others"),
    [
        ("aid", ("and", "said")),  # a function word, and another beginning
        ("Suisse", ("puisse",)),
        ("fron", ("from",)),
        ("Brasil", ("basil",)),
        ("confidencial", ("confidential",)),  # a word of Spanish
    ],
)
def test_no_word_is_suggested_that_nobody_meant(typed: str, others: tuple[str, ...]) -> None:
    dictionary = Dictionary(others, tuple(1000 for _ in others), {})
    assert suggest([typed], lambda stems: [False for _ in stems], dictionary.nearest) == {}


def test_a_damaged_dictionary_is_an_error() -> None:
    with pytest.raises(ValueError, match="its dictionary cannot be read"):
        Dictionary.from_bytes(b"x")


def test_an_empty_index_has_an_empty_dictionary() -> None:
    empty = Dictionary.from_bytes(DictionaryCollector().dictionary().to_bytes())
    assert empty.nearest("ransomware") is None


def test_the_query_is_corrected_where_it_was_misspelt() -> None:
    found = [Suggestion("ransomwear", "ransomware"), Suggestion("a.b", "c")]
    assert corrected('ransomwear "in hospitals" -ransomwears', found) == 'ransomware "in hospitals" -ransomwears'
