"""Topics are offered in the order of the documents that speak of them, and counted once for each state of the index."""

from __future__ import annotations

import threading

import pytest
from unit.webapp.stub import StubIndex, document

from indexer.domain import SearchRequest, Total
from indexer.errors import EngineUnavailableError
from indexer.messages import Message
from indexer.search import frequent_topics
from indexer.search.frequent_topics import FrequentTopics, topics_by_frequency
from indexer.vocabulary.topics import Topic

CRIME, WATER, WAR = (Topic(name, {"en": (name,)}) for name in ("crime", "water", "war"))
TOPICS = (WAR, CRIME, WATER)


class Counted(StubIndex):
    """Documents by the only term of a query; `version` is its fingerprint."""

    documents_of: dict[str, int]
    version = "first"

    def count(self, request: SearchRequest) -> Total:
        self.asked.append(request)
        return Total(self.documents_of.get(request.query.strip('"'), 0), 0)

    def fingerprint(self) -> str:
        return self.version


def counted(**documents: int) -> Counted:
    index = Counted()
    index.documents_of = documents
    return index


def test_the_most_frequent_come_first_and_those_of_no_document_not_at_all() -> None:
    assert topics_by_frequency(counted(crime=2, water=9), TOPICS) == [WATER, CRIME]
    assert topics_by_frequency(counted(crime=2, war=2), TOPICS) == [WAR, CRIME]


def test_they_are_counted_again_when_the_index_has_changed() -> None:
    index, topics = counted(crime=1), FrequentTopics(TOPICS)
    assert topics.of(index) == [CRIME]
    index.documents_of = {"water": 1}
    assert topics.of(index) == [CRIME]
    assert len(index.asked) == len(TOPICS)
    index.version = "second"
    assert topics.of(index) == [WATER]


def test_nobody_waits_long_while_they_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    go_on = threading.Event()

    class Slow(Counted):
        def count(self, request: SearchRequest) -> Total:
            assert go_on.wait(30)
            return super().count(request)

    monkeypatch.setattr(frequent_topics, "WAIT", 0.01)
    index, topics = Slow(), FrequentTopics(TOPICS)
    index.documents_of = {"crime": 1}
    assert topics.of(index) == []
    monkeypatch.setattr(frequent_topics, "WAIT", 30)
    go_on.set()
    assert topics.of(index) == [CRIME]


def test_what_fails_fails_nobody_and_is_tried_again() -> None:
    class Away(Counted):
        away = True

        def count(self, request: SearchRequest) -> Total:
            if self.away:
                raise EngineUnavailableError(Message("engine_loading"))
            return super().count(request)

    index, topics = Away(), FrequentTopics(TOPICS)
    index.documents_of = {"crime": 1}
    assert topics.of(index) == []
    index.away = False
    assert topics.of(index) == [CRIME]


def test_a_topic_is_searched_by_every_term_of_every_language() -> None:
    topic = Topic("rivers", {"en": ("rivers", "river"), "fr": ("fleuves", "rivers")})
    assert topic.query == '"rivers" OR "river" OR "fleuves"'
    assert [topic.called(language) for language in ("en", "fr", "zh")] == ["rivers", "fleuves", "rivers"]
    assert Topic("rivers", {}).query == '"rivers"'


def test_the_stub_of_the_front_end_counts_words_as_they_are() -> None:
    index = StubIndex()
    index.add(document(9), "A crime.")
    assert topics_by_frequency(index, TOPICS) == [CRIME]
