"""The request parser: every parameter means one thing, and whatever cannot be meant is named."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.cases import each_case
from unit.webapp.stub import VOCABULARY

from indexer.domain import Filters, Match, Mode, SearchRequest, Sort, Spelling
from indexer.errors import BadParameterError
from indexer.fields import FILTER_FIELDS
from indexer.query.request import MAX_PAGE, NAMES, PARAMETERS, parse_request, request_to_params


def parsed(**values: str | list[str]) -> SearchRequest:
    lists = {name.rstrip("_"): [value] if isinstance(value, str) else value for name, value in values.items()}
    return parse_request(lists, VOCABULARY)


def test_nothing_given_is_everything() -> None:
    assert parsed() == SearchRequest()


def test_every_parameter_is_read() -> None:
    assert parsed(
        q="  ransomware\tattack\n",
        mode="keyword",
        match="any",
        sort="newest",
        page="3",
        size="100",
        spelling="typed",
        group=["NGO", "States"],
        process="AHC",
        session="Sixth session",
        submitter="Republic of Valmere",
        country="Brazil",
        region="GRULAC",
        language="French",
        type="statement",
        document="abc",
        from_="2023",
        to="2024-02",
    ) == SearchRequest(
        query="ransomware attack",
        mode=Mode.KEYWORD,
        match=Match.ANY,
        sort=Sort.NEWEST,
        page=3,
        size=100,
        filters=Filters(
            group=("Civil society", "States"),
            process=("Ad Hoc Committee on cybercrime",),
            session=("Sixth session",),
            submitter=("Republic of Valmere",),
            country=("BRA",),
            region=(VOCABULARY.normalise("region", "GRULAC"),),
            language=("fr",),
            type=("statement",),
            document=("abc",),
            date_from="2023-01-01",
            date_to="2024-02-29",
        ),
        spelling=Spelling.TYPED,
    )


@pytest.mark.parametrize("name", NAMES)
def test_an_empty_value_is_no_value(name: str) -> None:
    assert parse_request({name: ["", "  "]}, VOCABULARY) == SearchRequest()


@pytest.mark.parametrize("name", [one.name for one in PARAMETERS if not one.repeatable])
def test_a_single_value_may_be_given_once(name: str) -> None:
    good = {"mode": "hybrid", "match": "any", "sort": "newest", "page": "1", "size": "1", "spelling": "typed"}.get(
        name, "2023"
    )
    with pytest.raises(BadParameterError, match=f"{name} may be given only once") as caught:
        parse_request({name: [good, good]}, VOCABULARY)
    assert caught.value.parameter == name


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("mode", "vector", "one of: hybrid, keyword, semantic"),
        ("mode", "Hybrid", "one of"),
        ("match", "some", "one of: all, any"),
        ("sort", "date", "one of: relevance, newest, oldest"),
        ("page", "0", "from 1 to 1,000,000"),
        ("page", "-1", "whole number"),
        ("page", "1.5", "whole number"),
        ("page", "٣", "whole number"),
        ("page", "9" * 5000, "whole number"),
        ("size", "101", "from 1 to 100"),
        ("size", "ten", "whole number"),
        ("from", "21.08.2023", "2023-08-21, 2023-08 or 2023"),
        ("from", "2023-13", "must be a date"),
        ("to", "2023-02-30", "must be a date"),
        ("to", "0000", "must be a date"),
        ("to", "٢٠٢٣", "must be a date"),
        ("q", "a\x00b", "U+0000"),
        ("q", "a\x1bb", "U+001B"),
        ("q", "\ud800", "U+D800"),
        ("group", "a\x07", "U+0007"),
        ("q", "x" * 2001, "The query has 2,001 characters; at most 2,000"),
        ("submitter", "x" * 501, "at most 500"),
    ],
)
def test_a_malformed_value_is_named(name: str, value: str, says: str) -> None:
    with pytest.raises(BadParameterError) as caught:
        parse_request({name: [value]}, VOCABULARY)
    assert caught.value.parameter == name
    assert says in str(caught.value)
    str(caught.value).encode()
    assert len(str(caught.value)) < 300


@each_case
def test_an_unknown_parameter_is_named_with_the_nearest(name: str, says: str) -> None:
    with pytest.raises(BadParameterError) as caught:
        parse_request({name: ["1"]}, VOCABULARY)
    assert caught.value.parameter == name
    assert says in str(caught.value)


def test_too_many_values_of_a_filter_are_refused() -> None:
    with pytest.raises(BadParameterError, match="at most 100 times"):
        parse_request({"type": [str(number) for number in range(101)]}, VOCABULARY)


def test_an_unknown_filter_value_is_kept_and_named_once() -> None:
    assert parsed(group=["Martians", "Martians "]).filters.group == ("Martians",)


_TEXT = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=40).map(str.strip)
_VALUES = st.lists(_TEXT.filter(bool), max_size=3, unique=True).map(tuple)
_DAY = st.none() | st.dates().map(lambda day: day.isoformat())


class Same:
    """A vocabulary that leaves everything as it is."""

    def normalise(self, _field: str, value: str) -> str:
        return value


@given(
    request=st.builds(
        SearchRequest,
        query=_TEXT,
        mode=st.sampled_from(Mode),
        match=st.none() | st.sampled_from(Match),
        sort=st.sampled_from(Sort),
        page=st.integers(1, MAX_PAGE),
        size=st.integers(1, 100),
        spelling=st.sampled_from(Spelling),
        filters=st.builds(Filters, **dict.fromkeys(FILTER_FIELDS, _VALUES), date_from=_DAY, date_to=_DAY),
    )
)
def test_what_is_written_is_read_back(request: SearchRequest) -> None:
    values: dict[str, list[str]] = {}
    for name, value in request_to_params(request):
        values.setdefault(name, []).append(value)
    assert parse_request(values, Same()) == request


@given(st.dictionaries(st.sampled_from([*NAMES, "x"]), st.lists(st.text(string.printable + "é\ud800中"), max_size=3)))
def test_no_value_raises_anything_else(values: dict[str, list[str]]) -> None:
    try:
        assert isinstance(parse_request(values, Same()), SearchRequest)
    except BadParameterError as error:
        assert error.parameter in values  # noqa: PT017 - either outcome is right
