"""Which documents are shown as one, and which must never be."""

from __future__ import annotations

from dataclasses import replace

from indexer.archive.versions import MOST_COPIES, families, text_key
from indexer.domain import Description, Document, Relation

LONG = " ".join(f"word{number}" for number in range(40))
OTHER = " ".join(f"term{number}" for number in range(40))


def document(name: str, symbol: str | None = None, **about: object) -> Document:
    submitters = about.pop("submitters", ())
    part = about.pop("page_from", None)
    values = {"title": name, "symbol": symbol, "language": "en", "submitters": submitters, **about}
    return Document(name, f"{name}.pdf", name, Description(**values), 1, page_from=part)  # type: ignore[arg-type]


def related(*some: tuple[Document, str]) -> dict[str, dict[str, Relation]]:
    found = families([(one, text_key([text])) for one, text in some])
    return {ident: {variant.id: variant.relation for variant in family.variants} for ident, family in found.items()}


def shown_as_one(*some: tuple[Document, str]) -> list[set[str]]:
    found = families([(one, text_key([text])) for one, text in some])
    groups: dict[str, set[str]] = {}
    for one, _ in some:
        family = found[one.id].id if one.id in found else ""
        groups.setdefault(family or one.id, set()).add(one.id)
    return sorted(groups.values(), key=min)


def test_same_words_in_another_file_are_a_copy_whatever_the_order_of_footnotes_and_the_case() -> None:
    again = " ".join(reversed(LONG.upper().split()))
    assert related((document("a"), LONG), (document("b"), again)) == {
        "a": {"b": Relation.COPY}, "b": {"a": Relation.COPY},
    }  # fmt: skip


def test_one_word_more_is_no_copy() -> None:
    assert related((document("a"), LONG), (document("b"), f"{LONG} not")) == {}


def test_short_texts_are_equal_by_accident() -> None:
    assert related((document("a"), "We thank the Chair."), (document("b"), "We thank the Chair.")) == {}


def test_two_organisations_with_the_same_text_stay_two_submissions() -> None:
    first, second = document("a", submitters=("Open Lines",)), document("b", submitters=("Compact Watch",))
    assert shown_as_one((first, LONG), (second, LONG)) == [{"a"}, {"b"}]
    unsigned = document("c")
    assert shown_as_one((first, LONG), (second, LONG), (unsigned, LONG)) == [{"a"}, {"b"}, {"c"}]
    assert shown_as_one((first, LONG), (unsigned, LONG)) == [{"a", "c"}]


def test_revision_is_shown_with_what_it_revises_and_says_which_is_later() -> None:
    first, second = document("a", "A/AC.291/22"), document("b", "A/AC.291/22/Rev.1")
    third = document("c", "A/AC.291/22/Rev.10")
    found = related((first, LONG), (second, OTHER), (third, LONG + OTHER))
    assert found["a"] == {"b": Relation.LATER, "c": Relation.LATER}
    assert found["b"] == {"a": Relation.EARLIER, "c": Relation.LATER}
    assert shown_as_one((first, LONG), (second, OTHER), (third, LONG + OTHER)) == [{"a", "b", "c"}]


def test_corrigenda_and_addenda_are_linked_and_stay_results_of_their_own() -> None:
    main, corrected = document("a", "A/80/66"), document("b", "A/80/66/Corr.1")
    added = document("c", "A/80/66/Add.2")
    some = ((main, LONG), (corrected, OTHER), (added, LONG + OTHER))
    assert related(*some) == {
        "a": {"b": Relation.CORRIGENDUM, "c": Relation.ADDENDUM},
        "b": {"a": Relation.MAIN},
        "c": {"a": Relation.MAIN},
    }
    assert shown_as_one(*some) == [{"a"}, {"b"}, {"c"}]


def test_addendum_of_a_revision_belongs_to_that_revision() -> None:
    some = [(document("a", "A/80/66"), LONG), (document("b", "A/80/66/Rev.1"), OTHER),
            (document("c", "A/80/66/Rev.1/Add.1"), LONG + OTHER)]  # fmt: skip
    assert related(*some)["c"] == {"b": Relation.MAIN}


def test_other_language_of_the_same_symbol_is_a_translation() -> None:
    english, french = document("a", "A/AC.291/22", date="2023-05-01"), document("b", "A/AC.291/22", language="fr")
    assert related((english, LONG), (french, OTHER))["a"] == {"b": Relation.TRANSLATION}


def test_symbols_of_a_double_symbol_count_each() -> None:
    both, one = document("a", "A/79/716-S/2025/18"), document("b", "S/2025/18", language="ar")
    assert related((both, LONG), (one, OTHER))["b"] == {"a": Relation.TRANSLATION}
    listed = document("c", "A/79/716, S/2025/18", language="fr")
    assert related((both, LONG), (listed, OTHER))["a"] == {"c": Relation.TRANSLATION}


def test_statements_that_are_named_after_their_compendium_are_not_taken_for_translations() -> None:
    symbol = "A/AC.292/2025/INF/5"
    some = [
        (document("a", symbol, submitters=("Valmere",), language="es"), LONG),
        (document("b", symbol, submitters=("Ostland",)), OTHER),
        (document("c", symbol, submitters=("Torvia",), language="fr"), f"{LONG} c"),
        (document("d", symbol, submitters=("Torvia",)), f"{LONG} d"),
        (document("e", symbol, submitters=("Torvia",)), f"{LONG} e"),
    ]
    assert shown_as_one(*some) == [{"a"}, {"b"}, {"c"}, {"d"}, {"e"}], "Torvia made three statements"


def test_statements_of_two_days_are_no_translations() -> None:
    first = document("a", "A/AC.291/22", date="2023-05-01")
    second = document("b", "A/AC.291/22", language="fr", date="2023-05-02")
    assert related((first, LONG), (second, OTHER)) == {}


def test_parts_of_a_compendium_are_no_versions_of_each_other() -> None:
    first, second = document("a", "A/80/1", page_from=1), document("b", "A/80/1", page_from=3, language="fr")
    assert related((first, LONG), (second, OTHER)) == {}


def test_copy_of_a_translation_is_shown_with_the_rest() -> None:
    english, french = document("a", "A/AC.291/22"), document("b", "A/AC.291/22", language="fr")
    upload = document("c")
    some = ((english, LONG), (french, OTHER), (upload, LONG))
    assert related(*some)["c"] == {"a": Relation.COPY, "b": Relation.TRANSLATION}
    assert related(*some)["b"] == {"a": Relation.TRANSLATION, "c": Relation.TRANSLATION}
    assert shown_as_one(*some) == [{"a", "b", "c"}]


def test_whole_lists_its_parts_in_the_order_of_pages_and_stays_a_result_of_its_own() -> None:
    whole = document("m")
    parts = [replace(document(name, page_from=page), part_of="m") for name, page in (("a", 9), ("z", 3))]
    some = ((whole, LONG), (parts[0], OTHER), (parts[1], f"{OTHER} z"))
    assert list(related(*some)["m"]) == ["z", "a"]
    assert related(*some)["a"] == {"m": Relation.WHOLE}
    assert shown_as_one(*some) == [{"a"}, {"m"}, {"z"}]


def test_of_a_thousand_copies_some_are_listed_and_all_are_counted() -> None:
    some = [(document(f"{number:04}"), LONG) for number in range(1000)]
    found = families([(one, text_key([text])) for one, text in some])
    assert {len(family.variants) for family in found.values()} == {MOST_COPIES, 1}
    assert {len(family.variants) + family.unlisted for family in found.values()} == {999}
    assert {family.id for family in found.values()} == {"0000"}


def test_symbols_that_are_none_relate_nothing() -> None:
    for symbol in ("", "/", "n/a", "///Rev.1", "A/", "Rev.1"):
        assert related((document("a", symbol), LONG), (document("b", symbol, language="fr"), OTHER)) == {}, symbol
