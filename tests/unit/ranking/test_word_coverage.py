"""Word coverage: the parts of a query, what each is worth, and what covers it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.analysis import query_stems
from indexer.query.nodes import Alternative, And, Group, Node, Or, Phrase, Prefix, Synonym, Translated, Word
from indexer.query.syntax import parse
from indexer.ranking.document_frequency import DocumentFrequencies
from indexer.ranking.word_coverage import (
    CoveredPart,
    Covering,
    Unsaid,
    covered_parts,
    covering_stems,
    full_coverage,
    unsaid,
)

FREQUENCIES = DocumentFrequencies(1000, {"the~en": 900, "attack": 500, "attaqu": 20, "ransomwar": 11})


def parts(query: str | Node) -> list[CoveredPart]:
    root = parse(query).root if isinstance(query, str) else query
    assert root is not None
    return covered_parts(root, FREQUENCIES)


def only_way(part: CoveredPart) -> tuple[tuple[Covering, ...], ...]:
    (way,) = part.ways
    return way


def test_a_word_is_covered_by_any_of_its_readings() -> None:
    (part,) = parts("attaques")
    ((covering,),) = only_way(part)
    assert covering == Covering(1.0, tuple(query_stems("attaques")[0]))
    assert len(covering.stems) > 1, "it is read in several languages"
    assert part.weight == 1


def test_a_rare_word_is_worth_more_than_a_common_one() -> None:
    common, rare = parts("attack ransomware")
    assert rare.weight > 4 * common.weight
    assert rare.weight + common.weight == pytest.approx(1, abs=1e-3)


def test_a_word_is_as_rare_as_its_commonest_reading() -> None:
    weights = {query: parts(f"{query} ransomware")[0].weight for query in ("attaques", "the")}
    assert weights["attaques"] == pytest.approx(parts("ransomware attaques")[1].weight)
    assert weights["the"] < 0.1, "it has rare readings in other languages"


def test_each_half_of_a_word_with_a_hyphen_is_a_part_of_its_own() -> None:
    assert [only_way(part)[0][0].node for part in parts("capacity-building")] == [None, None]


def test_another_name_is_covered_by_its_translation_too() -> None:
    root = Or((Word("ransomware"), Translated(Synonym(("logiciel", "rançon")), ((Alternative(("extort",), 0.9),),))))
    (part,) = parts(root)
    as_typed, other, translation = part.ways
    assert as_typed == ((Covering(1.0, (), root),),)
    assert other == ((Covering(1.0, (), Synonym(("logiciel", "rançon"))),),)
    assert translation == ((Covering(1.0, ("extort",)),),)


def test_a_phrase_counts_as_one_and_is_as_rare_as_its_rarest_word() -> None:
    phrase, word = parts('"the ransomware attack" zzz')
    ((covering,),) = only_way(phrase)
    assert covering.stems == ()
    assert covering.node == Phrase(("the", "ransomware", "attack"))
    alone = parts("ransomware zzz")[0]
    assert (phrase.weight, word.weight) == pytest.approx((alone.weight, 1 - alone.weight), abs=1e-3)


def test_of_alternatives_any_one_covers_and_the_commonest_weighs() -> None:
    either, other = parts("(attack OR ransomware) zzz")
    ((covering,),) = only_way(either)
    assert isinstance(covering.node, Or)
    assert either.weight == pytest.approx(parts("attack zzz")[0].weight)
    assert other.weight > either.weight


def test_what_is_excluded_is_no_part() -> None:
    assert parts("ransomware -attack") == parts("ransomware")
    assert parts("-attack") == []


def test_a_beginning_of_words_is_rare() -> None:
    (prefix, _) = parts("att* attack")
    ((covering,),) = only_way(prefix)
    assert covering.node == Prefix("att")
    assert prefix.weight > 0.8


def test_a_translated_word_is_covered_as_typed_or_by_its_translations() -> None:
    likely, other = Alternative(("attaqu",), 0.6), Alternative(("coup", "fouet"), 0.3)
    plain = parts("ransomware attack")
    (translated,) = parts(Translated(Word("attack"), ((likely, other),)))
    assert translated.weight == 1
    as_typed, by_translation, _ = translated.ways
    assert as_typed == only_way(plain[1])
    ((best, second),) = by_translation
    assert best == Covering(1.0, ("attaqu",))
    assert second == Covering(0.5, (), Synonym(("coup", "fouet")))


def test_the_words_of_a_translation_cover_their_shares_one_by_one() -> None:
    term, other = Alternative(("ransomwar", "attack"), 0.6), Alternative(("attack", "attack"), 0.3)
    (translated,) = parts(Translated(Word("rançongiciel"), ((term, other),)))
    _, _, one_by_one, other_by_one = translated.ways
    ((rare,), (common,)) = one_by_one
    assert (rare.stems, common.stems) == (("ransomwar",), ("attack",))
    assert rare.share > common.share  # as rare words count for more in a query
    assert rare.share + common.share == pytest.approx(1, abs=1e-3)
    assert other_by_one == ((Covering(0.5, ("attack",)),),)


def test_a_part_of_an_added_term_covers_nothing_of_what_was_typed() -> None:
    added = Translated(Synonym(("ransomwar", "attack")), ((Alternative(("extort", "attack"), 0.6),),))
    (alone,), (part,) = parts(added), parts(Or((Word("RA"), added)))
    for ways in (alone.ways, part.ways[1:]):
        assert [covering.node for way in ways for word in way for covering in word] == [
            Synonym(("ransomwar", "attack")),
            Synonym(("extort", "attack")),
        ]


def test_the_likeliest_translation_into_each_language_covers_a_word_wholly() -> None:
    french, other = Alternative(("attaqu",), 0.6, language="fr"), Alternative(("assaut",), 0.3, language="fr")
    russian = Alternative(("атак",), 0.2, language="ru")
    (translated,) = parts(Translated(Word("attack"), ((french, other, russian),)))
    ((one, two, three),) = translated.ways[1]
    assert [covering.share for covering in (one, two, three)] == [1.0, 0.5, 1.0]


def test_function_words_of_a_translation_need_not_stand_there() -> None:
    term = Alternative(("renforc", "de~fr", "capac"), 0.6, language="fr")
    (translated,) = parts(Translated(Word("ransomware"), ((term,),)))
    one_by_one = translated.ways[2]
    assert [covering.stems for (covering,) in one_by_one] == [("renforc",), ("capac",)]
    assert sum(covering.share for (covering,) in one_by_one) == pytest.approx(1, abs=1e-3)


def test_full_coverage_takes_the_best_covering_of_every_word() -> None:
    likely, other = Alternative(("attaqu",), 0.6), Alternative(("assaut",), 0.3)
    found = parts(Group((Word("ransomware"), Translated(Word("attack"), ((likely, other),)))))
    node = full_coverage(found, Word("bound"))
    assert isinstance(node, And)
    ransomware, attack, bound = node.nodes
    assert bound == Word("bound")
    assert stems_in(ransomware) >= {"ransomwar"}
    assert stems_in(attack) == {"attack", "attaqu"}


def stems_in(node: Node) -> set[str]:
    if isinstance(node, And | Or):
        return set().union(*map(stems_in, node.nodes))
    assert isinstance(node, Synonym)
    return set(node.stems)


def said(query: str | Node, *absent: str) -> float:
    """How much of a query is said where none of the stems that begin like these stands."""
    found = parts(query)
    return 1 - unsaid(found, {stem for stem in covering_stems(found) if stem.startswith(absent)}).share


def test_words_that_stand_nowhere_are_unsaid_by_their_shares() -> None:
    rare, common = parts("ransomware attack")
    assert said("ransomware attack") == pytest.approx(1, abs=1e-3)
    assert said("ransomware attack", "ransomwar") == pytest.approx(common.weight)
    assert said("ransomware attack", "attack") == pytest.approx(rare.weight)
    assert said("ransomware attack", "ransomwar", "attack") == pytest.approx(0, abs=1e-3)


def test_a_word_is_said_if_any_of_its_readings_or_translations_stands_somewhere() -> None:
    likely, other = Alternative(("attaqu",), 0.6), Alternative(("coup", "fouet"), 0.3)
    translated = Translated(Word("attack"), ((likely, other),))
    assert covering_stems(parts(translated)) == ["attack", "attaqu", "coup", "fouet"]
    assert said(translated, "attack", "coup") == 1
    assert said(translated, "attack", "attaqu") == 0.5, "only the less likely one"
    assert said(translated, "attack", "attaqu", "fouet") == 0.25, "half of the less likely one"


def test_of_what_is_no_word_it_is_not_known_whether_it_is_said() -> None:
    assert covering_stems(parts('"ransomware attack" safeg*')) == []
    assert said('"ransomware attack" safeg*') == 1
    assert unsaid([], set()) == Unsaid(0, frozenset())
    assert unsaid(parts("ransomware attack"), set(covering_stems(parts("ransomware")))).share > 0.5


def test_a_function_word_of_a_translated_language_is_no_part() -> None:
    women = Translated(Word("femmes"), ((Alternative(("woman",), 0.9),),))
    assert parts(Group((Word("des", function=True), women))) == parts(women)


def test_each_word_of_a_translated_run_covers_its_share() -> None:
    one, two = Alternative(("attaqu",), 0.6), Alternative(("reseau",), 0.2)
    run = Translated(Word("网络攻击"), ((one,), (two,)))
    (part,) = parts(run)
    as_typed, by_translation = part.ways
    assert [word[0].share for word in by_translation] == [0.5, 0.5]
    assert sum(word[0].share for word in as_typed) == pytest.approx(1, abs=1e-3)


def test_a_translated_word_weighs_what_it_weighs_untranslated() -> None:
    translated = Translated(Word("attack"), ((Alternative(("attaqu",), 0.6),),))
    found = parts(Group((Word("ransomware"), translated)))
    assert [part.weight for part in found] == [part.weight for part in parts("ransomware attack")]


WORDS = st.sampled_from(
    ["attack", "ransomware", "the", '"ransomware attack"', "att*", "网络攻击", "A/AC.291/22", "attaques"]
)


@given(st.lists(WORDS, min_size=1, max_size=6), st.sampled_from(["", " -zzz", " OR zzz"]))
def test_the_weights_of_all_parts_add_up_to_one(words: list[str], rest: str) -> None:
    found = parts(" ".join(words) + rest)
    assert sum(part.weight for part in found) == pytest.approx(1, abs=1e-4 * len(found))
    assert all(part.weight >= 0 for part in found)
    for part in found:
        for way in part.ways:
            assert sum(max(one.share for one in word) for word in way) <= 1 + 1e-3
