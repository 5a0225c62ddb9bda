"""Every constant of the ranking, with the value that turns it off; its reason and its measurement stand beside it in
`parameters.yaml`.

`onrecord evaluate FOLDER --without rm3_terms` measures a collection without one of them, `--ranking rm3_terms=10` with
another value.
"""

from __future__ import annotations

from dataclasses import Field, dataclass, field, fields, replace
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import yaml

from indexer.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

COMMON_STEM_SHARE = 0.01
"""A stem in a smaller share of all passages counts as if it were in this share. So a reader keeps some thousand stems
instead of some hundred thousand; nDCG@10 differs by .001. It is fixed when an index is built, so it is no parameter of
a search.
"""


_GROUNDS = yaml.safe_load(files("indexer.ranking").joinpath("parameters.yaml").read_text(encoding="utf-8"))


def _constant(name: str, default: float, *, off: float) -> Any:  # noqa: ANN401 - a dataclass field has the type of its value
    """A field with the value that turns it off, and its `reason`, `figure` and `decision`."""
    return field(default=default, metadata={"off": off, **_GROUNDS[name]})


@dataclass(frozen=True, slots=True)
class RankingParameters:
    """The constants that decide the order of results. Figures are nDCG@10 unless they say otherwise; all are in
    docs/relevance.md.
    """

    retrieval_depth: int = _constant("retrieval_depth", 200, off=200)
    nearest_depth: int = _constant("nearest_depth", 1000, off=1000)
    coverage_weight: float = _constant("coverage_weight", 2.0, off=0.0)
    keyword_weight: float = _constant("keyword_weight", 3.0, off=0.0)
    sequence_weight: float = _constant("sequence_weight", 4.0, off=0.0)
    typed_weight: float = _constant("typed_weight", 6.0, off=0.0)
    translated_cost: float = _constant("translated_cost", 1.0, off=0.0)
    side_weight: float = _constant("side_weight", 2.0, off=0.0)
    sides_read: int = _constant("sides_read", 40, off=0)
    meaning_floor: float = _constant("meaning_floor", 4.5, off=float("-inf"))
    own_coverage: float = _constant("own_coverage", 0.6, off=0.0)
    unsaid_weight: float = _constant("unsaid_weight", 1.5, off=0.0)
    closeness_weight: float = _constant("closeness_weight", 30.0, off=0.0)
    named_floor: float = _constant("named_floor", 0.4, off=0.0)
    usual_closeness: float = _constant("usual_closeness", 0.033, off=0.033)
    unrelated_similarity: float = _constant("unrelated_similarity", 3.67, off=0.0)
    related_words: int = _constant("related_words", 15, off=0)
    rm3_passages: int = _constant("rm3_passages", 10, off=0)
    rm3_terms: int = _constant("rm3_terms", 20, off=0)
    rocchio_passages: int = _constant("rocchio_passages", 3, off=0)
    rocchio_beta: float = _constant("rocchio_beta", 0.6, off=0.0)
    centering_weight: float = _constant("centering_weight", 0.3, off=0.0)
    language_bias: int = _constant("language_bias", 1, off=0)
    prior_passages: int = _constant("prior_passages", 50, off=0)
    context_weight: float = _constant("context_weight", 0.5, off=0.0)
    translation_weight: float = _constant("translation_weight", 1.5, off=0.0)

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
    known = {constant.name: constant for constant in fields(RankingParameters)}
    for name in (*given, *switched_off):
        if name not in known:
            message = f"There is no ranking parameter {name!r}; there are: {', '.join(known)}."
            raise UsageError(message)
    changes: dict[str, Any] = {name: _number(known[name], text) for name, text in given.items()}
    return replace(without(DEFAULTS, *switched_off), **changes)


def without(parameters: RankingParameters, *names: str) -> RankingParameters:
    """The parameters with some constants switched off."""
    off = {constant.name: constant.metadata["off"] for constant in fields(parameters) if constant.name in names}
    return replace(parameters, **off)


def differing(parameters: RankingParameters) -> dict[str, float]:
    """The parameters that differ from the defaults, by name."""
    values = {constant.name: getattr(parameters, constant.name) for constant in fields(RankingParameters)}
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
