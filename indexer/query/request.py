"""The one request parser: named values, from a URL or a command line, to a `SearchRequest`, and back."""

from __future__ import annotations

import difflib
import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from indexer.dates import date_range
from indexer.domain import Filters, Match, Mode, SearchRequest, Sort, Spelling
from indexer.errors import BadParameterError
from indexer.fields import FILTER_FIELDS, FILTER_SPECS
from indexer.messages import Message
from indexer.query.syntax import MAX_LENGTH

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

MAX_SIZE = 100
"""Documents on a page of results; with three passages each, about a megabyte of JSON."""

MAX_PAGE = 1_000_000
"""The last page that can be asked for; no corpus that one server holds has as many."""

MAX_VALUES = 100
"""Values of one filter; each costs the engine a clause."""

MAX_VALUE_LENGTH = 500
"""Code points of one filter's value; a joint statement's longest list of submitters has fewer."""


class Kind(StrEnum):
    """What a parameter's value looks like."""

    TEXT = "text"
    CHOICE = "choice"
    NUMBER = "number"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of a search, as the parser, the OpenAPI document, `docs/api.md` and the command line know it."""

    name: str
    kind: Kind
    help: str
    choices: tuple[str, ...] = ()
    default: str | int | None = None
    maximum: int | None = None
    repeatable: bool = False


PARAMETERS = (
    Parameter("q", Kind.TEXT, 'words, "exact phrase", -word, OR, ( ), "two words"~5, word*; empty: all documents',
              maximum=MAX_LENGTH),
    Parameter("mode", Kind.CHOICE, "by words and meaning, by words, or by meaning",
              choices=tuple(Mode), default=Mode.HYBRID.value),
    Parameter("match", Kind.CHOICE, "all the words or any of them; default: all by words, any by words and meaning",
              choices=tuple(Match)),
    Parameter("sort", Kind.CHOICE, "order of the results", choices=tuple(Sort), default=Sort.RELEVANCE.value),
    Parameter("page", Kind.NUMBER, "page of the results, from 1", default=1, maximum=MAX_PAGE),
    Parameter("size", Kind.NUMBER, "documents on a page", default=10, maximum=MAX_SIZE),
    Parameter("spelling", Kind.CHOICE, "words with typing mistakes as what was meant, or every word as typed",
              choices=tuple(Spelling), default=Spelling.CORRECTED.value),
    *(
        Parameter(spec.name, Kind.TEXT, f"{spec.help}; any of several values", maximum=MAX_VALUE_LENGTH,
                  repeatable=True)
        for spec in FILTER_SPECS
    ),
    Parameter("from", Kind.DATE, "dated on or after: YYYY-MM-DD, YYYY-MM or YYYY"),
    Parameter("to", Kind.DATE, "dated on or before: YYYY-MM-DD, YYYY-MM (to its end) or YYYY (to its end)"),
)  # fmt: skip
"""Every parameter, in the order in which they are documented and in which URLs are built."""

NAMES = tuple(parameter.name for parameter in PARAMETERS)
FILTER_PARAMETERS = (*FILTER_FIELDS, "from", "to")
"""The parameters that only select: the quote check takes these and no other."""

_ATTRIBUTES = {"q": "query", "from": "date_from", "to": "date_to"}
"""Of a request or its filters, where they are called otherwise than the parameters."""
_BLANK = re.compile(r"[\t\n\r\v\f\x85\u2028\u2029]")
_NUMBER = re.compile(r"[0-9]{1,9}")


class Normaliser(Protocol):
    """The part of the vocabulary that a parser needs."""

    def normalise(self, field: str, value: str) -> str:
        """Canonical form of a filter's value; a value that is not known comes back stripped."""


def parse_request(values: Mapping[str, Sequence[str]], vocabulary: Normaliser) -> SearchRequest:
    """Read a request. An empty value counts as absent. Raises BadParameterError, which names the parameter."""
    for name in values:
        if name not in NAMES:
            raise BadParameterError(name, _unknown(name))
    given = {parameter.name: _texts(parameter, values.get(parameter.name, ())) for parameter in PARAMETERS}
    single = {name: texts[0] for name, texts in given.items() if texts}
    filters = {
        name: tuple(dict.fromkeys(vocabulary.normalise(name, value) for value in given[name])) for name in FILTER_FIELDS
    }
    return SearchRequest(
        query=single.get("q", ""),
        mode=Mode(single.get("mode", Mode.HYBRID)),
        match=Match(single["match"]) if "match" in single else None,
        sort=Sort(single.get("sort", Sort.RELEVANCE)),
        page=int(single.get("page", SearchRequest().page)),
        size=int(single.get("size", SearchRequest().size)),
        filters=Filters(
            **filters,
            date_from=_date("from", single["from"])[0] if "from" in single else None,
            date_to=_date("to", single["to"])[1] if "to" in single else None,
        ),
        spelling=Spelling(single.get("spelling", Spelling.CORRECTED)),
    )


def request_to_params(request: SearchRequest) -> list[tuple[str, str]]:
    """The parameters that `parse_request` reads as this request, defaults left out."""
    pairs: list[tuple[str, str]] = []
    for parameter in PARAMETERS:
        name = parameter.name
        if name in FILTER_FIELDS:
            pairs += [(name, value) for value in getattr(request.filters, name)]
            continue
        owner = request.filters if parameter.kind is Kind.DATE else request
        value = getattr(owner, _ATTRIBUTES.get(name, name))
        if value and value != parameter.default:
            pairs.append((name, str(value)))
    return pairs


def _unknown(name: str) -> Message:
    close = difflib.get_close_matches(name.casefold()[:40], NAMES, n=1, cutoff=0.5)
    if close:
        return Message("parameter_unknown_close", name=_shown(name), close=close[0])
    return Message("parameter_unknown", name=_shown(name), names=NAMES)


def _shown(value: str) -> str:
    """A value as a message may quote it: short, and without what cannot be printed."""
    printable = "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in value[:60])
    return f"{printable}{'…' if len(value) > 60 else ''}"  # noqa: PLR2004


def _texts(parameter: Parameter, values: Sequence[str]) -> list[str]:
    """The values that are not blank, each checked by itself, and their number too."""
    texts = [text for value in values if (text := _text(parameter, value))]
    name, count = parameter.name, len(texts)
    if parameter.repeatable and count > MAX_VALUES:
        raise BadParameterError(name, Message("parameter_too_often", name=name, most=MAX_VALUES, count=count))
    if not parameter.repeatable and count > 1:
        raise BadParameterError(name, Message("parameter_repeated", name=name, count=count))
    return texts


def _text(parameter: Parameter, value: str) -> str:
    text = _BLANK.sub(" ", value).strip()
    if problem := text and _problem(parameter, text):
        raise BadParameterError(parameter.name, problem)
    if text and parameter.kind is Kind.DATE:
        _date(parameter.name, text)
    return text


def _problem(parameter: Parameter, text: str) -> Message | None:
    """What is wrong with a value that is no date."""
    name, kind, most = parameter.name, parameter.kind, parameter.maximum or 0
    if odd := next((char for char in text if unicodedata.category(char) in {"Cc", "Cs"}), ""):
        return Message("parameter_odd_character", name=name, character=f"U+{ord(odd):04X}")
    if kind is Kind.TEXT and len(text) > most:
        if name == "q":
            return Message("query_too_long", count=len(text), most=most)
        return Message("parameter_too_long", name=name, count=len(text), most=most)
    if kind is Kind.CHOICE and text not in parameter.choices:
        return Message("parameter_no_choice", name=name, value=_shown(text), choices=parameter.choices)
    if kind is Kind.NUMBER and not (_NUMBER.fullmatch(text) and 1 <= int(text) <= most):
        return Message("parameter_no_number", name=name, value=_shown(text), most=most)
    return None


def _date(name: str, text: str) -> tuple[str, str]:
    """The first and the last day, in ISO 8601, of a day, month or year."""
    try:
        first, last = (f"{day:08d}" for day in date_range(text))
    except ValueError:
        raise BadParameterError(name, Message("parameter_no_date", name=name, value=_shown(text))) from None
    return f"{first[:4]}-{first[4:6]}-{first[6:]}", f"{last[:4]}-{last[4:6]}-{last[6:]}"
