"""The analyzers that `analyzers.py` compares, behind one interface."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

import regex
from opensearchpy import OpenSearch
from opensearchpy.exceptions import RequestError
from tantivy import Filter, TextAnalyzer, TextAnalyzerBuilder, Tokenizer

from indexer.analysis import exacts, query_stems, stems

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SNOWBALL = {"en": "english", "fr": "french", "es": "spanish", "ru": "russian", "ar": "arabic"}
"""The names of tantivy's stemmers; it has none for Chinese, nor a tokenizer that splits Chinese."""
OPENSEARCH = SNOWBALL | {"zh": "cjk"}
"""OpenSearch's analyzers for the six languages."""
PLUGINS = ("smartcn", "icu_analyzer")
"""Analyzers that come with a plug-in."""
LONGEST = 40
"""Characters; tantivy's own analyzers drop longer words."""
MOST_AT_ONCE = 8_000
"""Characters in one analyze request, which may return 10,000 tokens."""


class Token(NamedTuple):
    """A term and its position; removed stop words leave gaps in the positions."""

    term: str
    position: int


Asked = tuple[tuple[str, ...], ...]
"""The terms that a text must contain to match: one of each inner tuple."""


class Analyzer(Protocol):
    """Converts text to terms, for the index and for queries. All texts are in one language."""

    name: str

    def tokens(self, texts: Sequence[str], language: str) -> list[list[Token]]:
        """The terms of each text, for finding words."""

    def phrases(self, texts: Sequence[str], language: str) -> list[list[Token]]:
        """The terms of each text, for finding quoted phrases."""

    def asked(self, queries: Sequence[str], language: str) -> list[Asked]:
        """The terms of each query."""


class Ours:
    """`indexer.analysis`, as both engines use it. `told` means that queries are in a given language."""

    def __init__(self, *, told: bool) -> None:
        self.name = "ours, told the language" if told else "ours"
        self._told = told

    def tokens(self, texts: Sequence[str], language: str) -> list[list[Token]]:
        """See Analyzer: the stream of stems."""
        return [[Token(one.term, at) for at, one in enumerate(stems(text, language))] for text in texts]

    def phrases(self, texts: Sequence[str], language: str) -> list[list[Token]]:  # noqa: ARG002 - one for all languages
        """See Analyzer: the exact stream."""
        return [[Token(one.term, at) for at, one in enumerate(exacts(text))] for text in texts]

    def asked(self, queries: Sequence[str], language: str) -> list[Asked]:
        """See Analyzer."""
        return [query_stems(query, (language,) if self._told else None) for query in queries]


class _OneStream:
    """An analyzer with the same terms for texts and queries, words and phrases."""

    name: str

    def tokens(self, texts: Sequence[str], language: str) -> list[list[Token]]:
        """See Analyzer."""
        raise NotImplementedError

    def phrases(self, texts: Sequence[str], language: str) -> list[list[Token]]:
        """See Analyzer."""
        return self.tokens(texts, language)

    def asked(self, queries: Sequence[str], language: str) -> list[Asked]:
        """See Analyzer."""
        return [tuple(dict.fromkeys((one.term,) for one in found)) for found in self.tokens(queries, language)]


class Tantivy(_OneStream):
    """tantivy's analyzer of each language, composed like its own `en_stem`; in Chinese its `default`."""

    name = "tantivy"

    def tokens(self, texts: Sequence[str], language: str) -> list[list[Token]]:
        """See Analyzer."""
        analyzer = tantivy_analyzer(language)
        return [[Token(term, at) for at, term in enumerate(analyzer.analyze(text))] for text in texts]


def tantivy_analyzer(language: str) -> TextAnalyzer:
    """Runs of letters and digits, in lower case, stemmed. Like `en_stem`, it keeps stop words."""
    builder = TextAnalyzerBuilder(Tokenizer.simple()).filter(Filter.remove_long(LONGEST)).filter(Filter.lowercase())
    return (builder.filter(Filter.stemmer(SNOWBALL[language])) if language in SNOWBALL else builder).build()


class FromOpenSearch(_OneStream):
    """The analyzers of an OpenSearch node: the language's own, or one with the given name for all languages."""

    def __init__(self, client: OpenSearch, analyzer: str | None = None) -> None:
        self.name = f"OpenSearch {analyzer or 'by language'}"
        self._client, self._analyzer = client, analyzer

    def tokens(self, texts: Sequence[str], language: str) -> list[list[Token]]:
        """See Analyzer."""
        analyzer = self._analyzer or OPENSEARCH[language]
        return [tokens for some in _portions(texts) for tokens in self._analyzed(analyzer, some)]

    def _analyzed(self, analyzer: str, texts: Sequence[str]) -> Iterator[list[Token]]:
        answer: dict[str, Any] = self._client.indices.analyze(body={"analyzer": analyzer, "text": list(texts)})
        found = iter(answer["tokens"])
        token = next(found, None)
        end = 0
        for text in texts:
            end += len(text.encode("utf-16-le")) // 2 + 1  # offsets continue across texts, one position apart
            tokens = []
            while token is not None and token["start_offset"] < end:
                tokens.append(Token(token["token"], token["position"]))
                token = next(found, None)
            yield tokens


def _portions(texts: Sequence[str]) -> Iterator[Sequence[str]]:
    """Batches of texts, one per request; a text longer than the limit is a batch alone."""
    first = size = 0
    for at, text in zip(count(), texts, strict=False):
        if size + len(text) > MOST_AT_ONCE and at > first:
            yield texts[first:at]
            first, size = at, 0
        size += len(text)
    if texts:
        yield texts[first:]


class Plain(_OneStream):
    """Letters and digits in lower case."""

    name = "plain"

    def tokens(self, texts: Sequence[str], language: str) -> list[list[Token]]:  # noqa: ARG002 - one for all languages
        """See Analyzer."""
        return [[Token(term, at) for at, term in enumerate(plain_words(text))] for text in texts]


_WORD = regex.compile(r"[\p{L}\p{N}][\p{L}\p{M}\p{N}]*")


def plain_words(text: str) -> list[str]:
    """Runs of letters and digits in lower case."""
    return [word.lower() for word in _WORD.findall(text)]


def finds(asked: Asked, tokens: Sequence[Token]) -> bool:
    """Whether a query matches a text by all of its words. Words without terms match nothing."""
    held = {token.term for token in tokens}
    return bool(asked) and all(not held.isdisjoint(alternatives) for alternatives in asked)


def finds_phrase(phrase: Sequence[Token], tokens: Sequence[Token]) -> bool:
    """Whether a text contains a phrase: the same terms at the same distances, as both engines compare them."""
    places: dict[str, set[int]] = {}
    for token in tokens:
        places.setdefault(token.term, set()).add(token.position)
    starts = [{at - token.position for at in places.get(token.term, ())} for token in phrase]
    return bool(starts) and bool(set.intersection(*starts))


def missing(client: OpenSearch) -> list[str]:
    """The plug-ins' analyzers that the node lacks."""
    return [name for name in PLUGINS if not _has(client, name)]


def _has(client: OpenSearch, analyzer: str) -> bool:
    try:
        client.indices.analyze(body={"analyzer": analyzer, "text": "国际合作"})
    except RequestError:
        return False
    return True
