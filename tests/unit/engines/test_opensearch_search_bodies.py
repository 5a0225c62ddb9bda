"""Names of versions, the swap that publishes one, and scores to similarities."""

from __future__ import annotations

from datetime import UTC, datetime

import numpy as np
import pytest

from indexer.engines.opensearch.cluster.index_names import new_version, swap, versions_among
from indexer.engines.opensearch.read import search_bodies
from indexer.engines.opensearch.read.query_compiler import Compiler, shown
from indexer.engines.opensearch.read.snapshot import numbers_of
from indexer.engines.opensearch.schema import KINDS, mapping, settings, shards
from indexer.ranking.document_frequency import DocumentFrequencies

NOW = datetime(2026, 1, 2, 3, 4, 5, 6, tzinfo=UTC)
FIRST, SECOND = new_version("on", NOW, 999), new_version("on", NOW.replace(second=6), 7)


def test_a_later_version_is_greater_whatever_its_generation() -> None:
    assert FIRST.index("meta") == "on-v20260102t030405000006-00000999-meta"
    assert FIRST < SECOND


def test_versions_are_told_from_other_indices_by_their_names() -> None:
    others = [
        "on-v1-meta",
        "on-meta",
        "on-voice-meta",
        new_version("on-v", NOW, 1).index("meta"),
        "x" + FIRST.index("meta"),
    ]
    names = [*others, SECOND.index("meta"), *FIRST.indices, FIRST.index("meta") + "-copy"]
    assert versions_among("on", names) == [FIRST, SECOND]


def test_all_aliases_are_swapped_in_one_request() -> None:
    actions = swap("on", SECOND, [FIRST])["actions"]
    assert actions == [
        *({"remove": {"index": FIRST.index(kind), "alias": f"on-{kind}"}} for kind in KINDS),
        *({"add": {"index": SECOND.index(kind), "alias": f"on-{kind}"}} for kind in KINDS),
    ]


def test_what_is_searched_is_kept_out_of_what_is_shown() -> None:
    assert mapping("passages", 8)["_source"] == {"includes": ["passage"]}
    for kind in KINDS:
        assert mapping(kind, 8)["dynamic"] == "strict"
    vector = mapping("passages", 8)["properties"]["vector"]
    assert (vector["dimension"], vector["method"]["engine"]) == (8, "lucene")


@pytest.mark.parametrize(("passages", "count"), [(0, 1), (1_000, 1), (1_001, 2), (10_000, 10)])
def test_shards_grow_with_the_corpus(passages: int, count: int) -> None:
    assert shards("passages", passages, 1_000) == count
    assert shards("meta", passages, 1_000) == 1
    assert settings("passages", count, None)["index"]["number_of_shards"] == count


def test_replicas_are_as_many_as_are_set_or_one_once_there_is_a_second_node() -> None:
    assert settings("meta", 1, None)["index"]["auto_expand_replicas"] == "0-1"
    fixed = settings("meta", 1, 2)["index"]
    assert (fixed["number_of_replicas"], "auto_expand_replicas" in fixed) == (2, False)


def test_a_shard_is_verified_when_it_is_opened() -> None:
    assert {settings(kind, 1, None)["index"]["shard"]["check_on_startup"] for kind in KINDS} == {"checksum"}


@pytest.mark.parametrize("product", [1.0, 0.73, 0.0, -0.0001, -0.5, -1.0])
def test_a_score_becomes_the_inner_product_again(product: float) -> None:
    score = 1 + product if product >= 0 else 1 / (1 - product)
    assert search_bodies.similarity(np.array([score])) == pytest.approx([product], abs=1e-9)


def test_a_set_of_matches_is_read_bit_by_bit() -> None:
    ordinals = [0, 1, 63, 64, 127, 200]
    bits = np.zeros(256, dtype=bool)
    bits[ordinals] = True
    words = np.packbits(bits, bitorder="little").view("<i8").tolist()
    assert numbers_of({"aggregations": {"matching": {"value": words}}}).tolist() == ordinals
    assert numbers_of({"aggregations": {"matching": {"value": None}}}).tolist() == []


def test_a_ranking_goes_on_after_the_last_one_known() -> None:
    body = search_bodies.ranking({"match_all": {}}, [], 5, [1.5, "a", 7])
    assert body["search_after"] == [1.5, "a", 7]
    assert body["sort"] == [{"_score": "desc"}, {"document": "asc"}, {"passage_number": "asc"}]


def test_nearest_neighbours_are_filtered_while_they_are_looked_for() -> None:
    vector = np.array([0.5, 0.25], dtype=np.float32)
    clause = {"term": {"language": "fr"}}
    near = search_bodies.nearest(vector, 200, [clause])["query"]["knn"]["vector"]
    assert near == {
        "vector": [0.5, 0.25],
        "k": search_bodies.EF_SEARCH,
        "method_parameters": {"ef_search": search_bodies.EF_SEARCH},
        "filter": {"bool": {"filter": [clause]}},
    }
    exact = search_bodies.exactly_nearest(vector, 200, [clause])["query"]["script_score"]
    assert exact["query"] == {"bool": {"filter": [clause]}}
    assert exact["script"]["params"] == {"field": "vector", "query_value": [0.5, 0.25], "space_type": "innerproduct"}


def test_vectors_are_copied_out_of_the_array_into_which_each_is_read() -> None:
    body = search_bodies.vectors([4, 7])
    assert body["query"] == {"bool": {"filter": [{"terms": {"passage_number": [4, 7]}}]}}
    assert "copy.add" in body["script_fields"]["vector"]["script"]["source"]
    assert "stored_fields" not in body
    assert body["size"] == 2


def test_feedback_scores_what_the_query_matches_and_matches_nothing_more() -> None:
    query = {"term": {"stems": {"value": "a", "boost": 1.0}}}
    assert Compiler(DocumentFrequencies(0, {})).with_feedback(query, {"hospit": 0.5}) == {
        "bool": {"must": [query], "should": [{"term": {"stems": {"value": "hospit", "boost": 0.5}}}]}
    }


def test_whether_words_stand_anywhere_is_asked_in_one_search() -> None:
    def containing(*stems: str) -> dict[str, object]:
        return {"bool": {"should": [{"terms": {field: list(stems)}} for field in ("stems", "context")]}}

    assert search_bodies.standing([("a", "b"), ("c",)], shown(7, [])) == {
        "size": 0,
        "_source": False,
        "stored_fields": "_none_",
        "query": {"bool": {"must": [containing("a", "b", "c")], "filter": [{"range": {"document_number": {"lt": 7}}}]}},
        "track_total_hits": False,
        "aggs": {"standing": {"filters": {"filters": [containing("a", "b"), containing("c")]}}},
    }
    answer = {"aggregations": {"standing": {"buckets": [{"doc_count": 0}, {"doc_count": 3}]}}}
    assert search_bodies.which_stand(answer) == [False, True]


def test_what_a_change_has_added_or_removed_since_is_left_out() -> None:
    assert shown(7, [3, 5]) == [
        {"range": {"document_number": {"lt": 7}}},
        {"bool": {"must_not": [{"terms": {"document_number": [3, 5]}}]}},
    ]
