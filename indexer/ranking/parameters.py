"""Every constant of the ranking, with its reason, its measurement, and the value that turns it off.

`onrecord evaluate FOLDER --without rm3_terms` measures a collection without one of them, `--ranking rm3_terms=10` with
another value.
"""

from __future__ import annotations

from dataclasses import Field, dataclass, field, fields, replace
from typing import TYPE_CHECKING, Any

from indexer.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

COMMON_STEM_SHARE = 0.01
"""A stem in a smaller share of all passages counts as if it were in this share. So a reader keeps some thousand stems
instead of some hundred thousand; nDCG@10 differs by .001. It is fixed when an index is built, so it is no parameter of
a search.
"""


def _constant(default: float, *, off: float, reason: str, figure: str, decision: str) -> Any:  # noqa: ANN401 - a dataclass field has the type of its value
    return field(default=default, metadata={"off": off, "reason": reason, "figure": figure, "decision": decision})


@dataclass(frozen=True, slots=True)
class RankingParameters:
    """The constants that decide the order of results. Figures are nDCG@10 unless they say otherwise; all are in
    docs/relevance.md.
    """

    retrieval_depth: int = _constant(
        200, off=200,
        reason="passages of each ranking that are scored with feedback; those after them keep the order of their "
        "ranking",
        figure="50, 100, 400 or 1,000 change Cranfield and CISI by .003 at most",
        decision="0020",
    )  # fmt: skip
    nearest_depth: int = _constant(
        1000, off=1000,
        reason="passages of the whole corpus that may answer by meaning; answers do not depend on filters, so that "
        "counts do not either",
        figure="on the field corpus at most 288 documents reach the floor",
        decision="0019",
    )  # fmt: skip
    coverage_weight: float = _constant(
        2.0, off=0.0,
        reason="standard deviations of similarity that all words of a query are worth together: similarity alone puts "
        "a passage on the subject before one that says what was asked",
        figure="0 instead of 2: first useful .75 and .74 instead of .81 and .83, nDCG@10 .76 and .59 "
        "instead of .83 and .72 (data/judged, benchmarks/judged/choosing)",
        decision="0020",
    )  # fmt: skip
    keyword_weight: float = _constant(
        3.0, off=0.0,
        reason="standard deviations of similarity that the best keyword score is worth",
        figure="0 instead of 3: nDCG@10 .80 and .72 instead of .83 and .72 (data/judged, choosing); 2 "
        "and 4 instead of 3: Cranfield .416 and .415 instead of .418, CISI .412 and .424 instead "
        "of .424",
        decision="0020",
    )  # fmt: skip
    sequence_weight: float = _constant(
        4.0, off=0.0,
        reason="standard deviations of similarity that it is worth to have all words of a query side by side, as typed "
        "or as a term in translation: apart, the same stems may say something else. *Non-binding norms* are no "
        "*binding norms*",
        figure="1 instead of 4: of 12 queries for terms 8 instead of 10 begin with what has them side by side",
        decision="0020",
    )  # fmt: skip
    typed_weight: float = _constant(
        6.0, off=0.0,
        reason="standard deviations of similarity that it is worth to have all words of a query as typed, in their own "
        "language, where most documents only have them in translation",
        figure="4 instead of 6: of six queries in other languages 3 instead of 4 begin with a passage in theirs",
        decision="0020",
    )  # fmt: skip
    translated_cost: float = _constant(
        1.0, off=0.0,
        reason="standard deviations of similarity that it costs a passage to have the words of a query in the main "
        "language only in translation",
        figure="0 instead of 1: useful first results .83 instead of .86 (data/judged); 2 and 4 as 1",
        decision="0020",
    )  # fmt: skip
    side_weight: float = _constant(
        2.0, off=0.0,
        reason="standard deviations of similarity that it is worth to take the side that a question asks for (*who "
        "opposes tolls*), and costs to take the other one",
        figure="0 instead of 2: of 63 such questions 11 instead of 5 begin with who takes the other side, and 46 "
        "instead of 50 with who takes it; 1 and 4: 9 and 5, 49 and 46 (benchmarks/positions_asked.py)",
        decision="0020",
    )  # fmt: skip
    sides_read: int = _constant(
        40, off=0,
        reason="passages whose side is read, the best ones: what stands behind them stays there",
        figure="20 and 100 as 40",
        decision="0020",
    )  # fmt: skip
    meaning_floor: float = _constant(
        4.5, off=float("-inf"),
        reason="similarity and coverage, in standard deviations, from which a passage answers a query without all its "
        "words; what is below is only near",
        figure="4.75 instead of 4.5: of 447 queries for what is said in other words 27 more find nothing, of 663 about "
        "nothing 30 fewer claim documents",
        decision="0019",
    )  # fmt: skip
    own_coverage: float = _constant(
        0.6, off=0.0,
        reason="word coverage from which a passage of the submitter whose position is asked answers: one of three "
        "words may be another one in its text",
        figure="not measured beyond single cases; a passage with one of two words does not answer",
        decision="0019",
    )  # fmt: skip
    unsaid_weight: float = _constant(
        1.5, off=0.0,
        reason="how much higher the floor is for a query all of whose words stand nowhere, as typed or translated; in "
        "proportion for one some of whose words do",
        figure="0 instead of 1.5: of 663 queries about nothing 167 claim documents instead of 107",
        decision="0019",
    )  # fmt: skip
    closeness_weight: float = _constant(
        30.0, off=0.0,
        reason="how much higher the floor is for each unit of cosine that a query is farther from the collection, on "
        "average, than usual_closeness",
        figure="0 instead of 30: 140 instead of 107",
        decision="0019",
    )  # fmt: skip
    named_floor: float = _constant(
        0.4, off=0.0,
        reason="how much higher the floor is for a query that names a State or another known submitter, since any "
        "passage about it is near to its name",
        figure="0 instead of .4: of 512 such queries about nothing, over four collections, 223 claim documents instead "
        "of 143; of 457 for what is said in other words, two fewer find nothing",
        decision="0019",
    )  # fmt: skip
    usual_closeness: float = _constant(
        0.033, off=0.033,
        reason="how much nearer to a collection, on average, than unrelated queries a query is that it answers, as a "
        "difference of cosines",
        figure="of queries for what is said, half are nearer than .034 to .043 in seven sets; of those about nothing, "
        "half are nearer than .013 to .031",
        decision="0019",
    )  # fmt: skip
    unrelated_similarity: float = _constant(
        3.67, off=0.0,
        reason="standardised similarity of the nearest statement to an unrelated query in the collection on which "
        "meaning_floor was chosen; in another one, similarities count relative to its own",
        figure="3.56 instead of 3.67: of 252 queries for what is said in other words 213 find something instead of "
        "220; of 423 about nothing 57 instead of 66 claim documents",
        decision="0019",
    )  # fmt: skip
    related_words: int = _constant(
        15, off=0,
        reason="words of a passage from which it is listed as related: slogans and headings are near to any query",
        figure="of 1,363 documents related to 140 queries in two collections, 132 began with a shorter passage, hardly "
        "any of which said something about the query",
        decision="0019",
    )  # fmt: skip
    rm3_passages: int = _constant(
        10, off=0,
        reason="passages whose words the keyword ranking takes up (RM3)",
        figure="5 or 15 instead of 10: keyword .385 or .386 instead of .396 on Cranfield, .380 or .387 instead of "
        ".389 on CISI",
        decision="0020",
    )  # fmt: skip
    rm3_terms: int = _constant(
        20, off=0, reason="stems taken from them", figure="see rm3_passages", decision="0020",
    )  # fmt: skip
    rocchio_passages: int = _constant(
        3, off=0,
        reason="passages towards whose mean vector the query's vector moves (Rocchio)",
        figure="with 2 or 4 CISI loses .01 in hybrid search",
        decision="0020",
    )  # fmt: skip
    rocchio_beta: float = _constant(
        0.6, off=0.0,
        reason="weight of that mean beside the query",
        figure="the more, the better both collections and the fewer translations among the first ten",
        decision="0020",
    )  # fmt: skip
    centering_weight: float = _constant(
        0.3, off=0.0,
        reason="share of the mean of all languages that is taken from a query's vector: passages near to everything, "
        "such as lines of addresses, come first otherwise. Only where an index holds several languages",
        figure="translation first .859 to .887; with .5 translations gain more and judged collections lose",
        decision="0021",
    )  # fmt: skip
    language_bias: int = _constant(
        1, off=0,
        reason="1: the bias of the model towards each language, measured on translations, is taken from similarities",
        figure="without it a question is answered in its own language alone",
        decision="0021",
    )  # fmt: skip
    prior_passages: int = _constant(
        50, off=0,
        reason="weight, in passages, of the whole corpus in a language's mean and spread, for models whose bias was "
        "not measured",
        figure="steadies languages with few passages",
        decision="0021",
    )  # fmt: skip
    context_weight: float = _constant(
        0.5, off=0.0,
        reason="weight of a word in title, submitter, process or symbol beside one in the passage",
        figure="keyword search with 0, .25, .75 and 1: .351, .362, .363, .356 on Cranfield; .371, .367, .355, .339 "
        "on CISI",
        decision="0020",
    )  # fmt: skip
    translation_weight: float = _constant(
        1.5, off=0.0,
        reason="weight of a translation of a query word beside the word, times the probability of the translation",
        figure="0, .5, 1 and 2 instead of 1.5: hybrid .282, .328, .349 and .465 instead of .438 on the field's six "
        "queries in other languages; with 2, the first result is useful less often",
        decision="0016",
    )  # fmt: skip

    def languages_translated(self, shares: Mapping[str, float]) -> Mapping[str, float]:
        """Of an index's languages with their shares of the passages, those into which words are translated: also a
        single one, which not everybody asks in.
        """
        return shares if self.translation_weight > 0 else {}

    @property
    def uses_rm3(self) -> bool:
        """Whether RM3 re-ranks the keyword ranking by the words of its first passages."""
        return self.rm3_passages > 0 and self.rm3_terms > 0

    @property
    def uses_rocchio(self) -> bool:
        """Whether Rocchio re-ranks the semantic ranking by the vectors of its first passages."""
        return self.rocchio_passages > 0 and self.rocchio_beta > 0


DEFAULTS = RankingParameters()
"""The parameters of every search by default."""


def with_changes(given: Mapping[str, str], switched_off: Iterable[str] = ()) -> RankingParameters:
    """The defaults with some values changed, given as text, and some constants switched off. Raises UsageError, which
    lists the possible names.
    """
    known = {one.name: one for one in fields(RankingParameters)}
    for name in (*given, *switched_off):
        if name not in known:
            message = f"There is no ranking parameter {name!r}; there are: {', '.join(known)}."
            raise UsageError(message)
    changes: dict[str, Any] = {name: _number(known[name], text) for name, text in given.items()}
    return replace(without(DEFAULTS, *switched_off), **changes)


def without(parameters: RankingParameters, *names: str) -> RankingParameters:
    """The parameters with some constants switched off."""
    return replace(parameters, **{one.name: one.metadata["off"] for one in fields(parameters) if one.name in names})


def differing(parameters: RankingParameters) -> dict[str, float]:
    """The parameters that differ from the defaults, by name."""
    values = {one.name: getattr(parameters, one.name) for one in fields(RankingParameters)}
    return {name: value for name, value in values.items() if value != getattr(DEFAULTS, name)}


def _number(parameter: Field[Any], text: str) -> float:
    try:
        value = int(text) if isinstance(parameter.default, int) else float(text)
    except ValueError:
        value = -1
    if not value >= 0:
        kind = "a whole number" if isinstance(parameter.default, int) else "a number"
        message = f"The ranking parameter {parameter.name} is {text!r}; it must be {kind}, 0 or more."
        raise UsageError(message)
    return value
