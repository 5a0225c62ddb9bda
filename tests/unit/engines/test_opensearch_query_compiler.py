"""What OpenSearch is asked for each construct of the query language, whole."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from indexer.domain import Filters, Match
from indexer.engines.opensearch.read.query_compiler import (
    EVERYTHING,
    NOTHING,
    Compiler,
    candidates,
    filter_clauses,
    unsure,
    within,
)
from indexer.query.nodes import Alternative, Near, Or, Phrase, Synonym, Translated, Word
from indexer.query.syntax import parse
from indexer.query.tree import constraints
from indexer.ranking.document_frequency import DocumentFrequencies
from indexer.ranking.parameters import DEFAULTS

ALL, ANY = Match.ALL, Match.ANY
NO_FREQUENCIES = DocumentFrequencies(0, {})
Clause = dict[str, Any]


def asked(text: str, match: Match = ALL) -> Clause:
    root = parse(text).root
    assert root is not None
    return Compiler(NO_FREQUENCIES).compile(root, match)


def term(field: str, value: str, boost: float = 1.0) -> Clause:
    return {"term": {field: {"value": value, "boost": boost}}}


def word(stem: str) -> Clause:
    return {"bool": {"should": [term("stems", stem), term("context", stem, 0.5)]}}


def test_a_word_counts_in_text_and_context() -> None:
    assert asked("网络") == word("网络")


def test_of_a_words_readings_the_best_counts() -> None:
    clause = asked("attaques")
    text, context = clause["bool"]["should"]
    stems = [query["term"]["stems"]["value"] for query in text["dis_max"]["queries"]]
    assert len(stems) == len(set(stems)) > 1
    assert text["dis_max"]["boost"] == 1.0
    assert context["dis_max"]["boost"] == 0.5
    assert [query["term"]["context"]["value"] for query in context["dis_max"]["queries"]] == stems


@pytest.mark.parametrize(("match", "how"), [(ALL, "must"), (ANY, "should")])
def test_words_side_by_side_are_joined_as_match_says(match: Match, how: str) -> None:
    assert asked("网络 犯罪", match) == {"bool": {how: [word("网络"), word("犯罪")]}}


@pytest.mark.parametrize("match", list(Match))
def test_operators_hold_whatever_match_says(match: Match) -> None:
    assert asked("网络 AND 犯罪", match) == {"bool": {"must": [word("网络"), word("犯罪")]}}
    assert asked("网络 OR 犯罪", match) == {"bool": {"should": [word("网络"), word("犯罪")]}}


def test_a_word_of_several_parts_is_joined_as_match_says() -> None:
    assert asked("网络犯", ANY) == {"bool": {"should": [word("网络"), word("络犯")]}}
    assert asked("网络犯", ALL) == {"bool": {"must": [word("网络"), word("络犯")]}}


def test_a_phrase_is_looked_for_in_the_text_alone() -> None:
    assert asked('"Cyber Crime"') == {"match_phrase": {"exact": {"query": "cyber crime", "boost": 1.0}}}
    assert asked('"cyber"') == term("exact", "cyber")


def test_a_symbol_is_looked_for_in_the_context_too() -> None:
    assert asked("A/AC.291") == {
        "bool": {
            "should": [
                {"match_phrase": {"exact": {"query": "a ac 291", "boost": 1.0}}},
                {"match_phrase": {"context_exact": {"query": "a ac 291", "boost": 0.5}}},
            ]
        }
    }


def test_a_beginning() -> None:
    assert asked("ransom*") == {"prefix": {"exact": {"value": "ransom"}}}


def test_nearness_counts_other_words_in_any_order() -> None:
    assert asked('"mutual legal assistance"~5') == {
        "span_near": {
            "clauses": [{"span_term": {"exact": name}} for name in ("mutual", "legal", "assistance")],
            "slop": 5,
            "in_order": False,
        }
    }


def test_a_nearness_that_repeats_a_word_is_verified() -> None:
    near = Near(("a", "b", "a"), 2)
    assert list(unsure(near)) == [near]
    assert candidates(near)["span_near"]["slop"] == 3, "the second one may stand between"
    compiled = Compiler(NO_FREQUENCIES, {near: [3, 5]}).compile(near, ALL)
    assert compiled == {"bool": {"must": [candidates(near)], "filter": [{"terms": {"passage_number": [3, 5]}}]}}
    assert candidates(Near(("a", "a"), 2)) == term("exact", "a")
    assert not list(unsure(parse('"a b c"~5 d').root))


def test_exclusions() -> None:
    crime = word("犯罪")
    assert asked("-犯罪") == {"bool": {"must": [EVERYTHING], "must_not": [crime]}}
    assert asked("网络 -犯罪") == {"bool": {"must": [word("网络")], "must_not": [crime]}}
    assert asked("网络 合作 -犯罪", ANY) == {
        "bool": {"must": [{"bool": {"should": [word("网络"), word("合作")]}}], "must_not": [crime]}
    }
    assert asked("网络 OR -犯罪") == {
        "bool": {"should": [word("网络"), {"bool": {"must": [EVERYTHING], "must_not": [crime]}}]}
    }
    assert asked("-(网络 犯罪)", ANY) == {
        "bool": {"must": [EVERYTHING], "must_not": [{"bool": {"must": [word("网络"), crime]}}]}
    }


def test_what_binds_selects_and_does_not_score() -> None:
    query = parse('网络 "cyber"')
    assert query.root is not None
    assert Compiler(NO_FREQUENCIES).hybrid(query.root, constraints(query), ANY) == {
        "bool": {
            "must": [{"bool": {"should": [word("网络"), term("exact", "cyber")]}}],
            "filter": [term("exact", "cyber")],
        }
    }


def test_nothing_matches_nothing() -> None:
    from indexer.query.nodes import Or

    assert Compiler(NO_FREQUENCIES).compile(Or(()), ALL) == NOTHING


def test_filters() -> None:
    filters = Filters(group=("States", "Other"), language=("fr",), date_from="2022-06", date_to="2022")
    assert filter_clauses(filters) == [
        {"terms": {"group": ["States", "Other"]}},
        {"terms": {"language": ["fr"]}},
        {"range": {"last_day": {"gte": 20220601}}},
        {"range": {"first_day": {"lte": 20221231}}},
    ]
    assert within(EVERYTHING, []) == EVERYTHING
    assert within(EVERYTHING, [NOTHING]) == {"bool": {"must": [EVERYTHING], "filter": [NOTHING]}}


def test_another_name_is_a_run_of_stems_in_text_or_context() -> None:
    assert Compiler(NO_FREQUENCIES).compile(Synonym(("confid", "build")), Match.ALL) == {
        "bool": {
            "should": [
                {"match_phrase": {"stems": {"query": "confid build", "boost": 1.0}}},
                {"match_phrase": {"context": {"query": "confid build", "boost": 0.5}}},
            ]
        }
    }


def test_of_ways_to_write_the_same_the_best_counts() -> None:
    same = Or((Word("网络"), Phrase(("russia",), quoted=False)), same=True)
    other = {"bool": {"should": [term("exact", "russia"), term("context_exact", "russia", 0.5)]}}
    assert Compiler(NO_FREQUENCIES).compile(same, ANY) == {"dis_max": {"queries": [word("网络"), other]}}


def test_a_words_readings_weigh_as_where_it_is_commonest() -> None:
    """Or a passage that is taken for Spanish and holds an English *of* comes before what was asked for."""
    common = DocumentFrequencies(1000, {"of~en": 900})
    root = parse("of").root
    assert root is not None
    text = Compiler(common).compile(root, ANY)["bool"]["should"][0]
    boosts = {query["term"]["stems"]["value"]: query["term"]["stems"]["boost"] for query in text["dis_max"]["queries"]}
    assert boosts["of~en"] == 1
    assert boosts["of~es"] == boosts["of"] == round(common.rarity("of~en") / common.rarity("of~es"), 4) < 0.05


def test_of_a_word_and_its_translations_the_best_counts() -> None:
    several = (Alternative(("peac",), 0.8), Alternative(("law", "order"), 0.5))
    node = Translated(Word("网络"), (several, (Alternative(("network",), 1.0),)))
    compiler = Compiler(DocumentFrequencies(1000, {}), parameters=replace(DEFAULTS, translation_weight=2.0))

    def phrase(field: str, boost: float) -> Clause:
        return {"match_phrase": {field: {"query": "law order", "boost": boost}}}

    peace = {"bool": {"should": [term("stems", "peac", 1.6), term("context", "peac", 0.8)]}}
    law = {"bool": {"should": [phrase("stems", 1.0), phrase("context", 0.5)]}}
    network = {"bool": {"should": [term("stems", "network", 2.0), term("context", "network", 1.0)]}}
    words = {"bool": {"should": [{"dis_max": {"queries": [peace, law]}}, network]}}
    assert compiler.compile(node, ANY) == {"dis_max": {"queries": [word("网络"), words]}}
    assert compiler.compile(node, ALL) == word("网络")
