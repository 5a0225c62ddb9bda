"""Posts that somebody typed where the name of an organisation belongs."""

from __future__ import annotations

import pytest
from support.cases import each_case, scored

from indexer.vocabulary import load_vocabulary
from pipelines.describe import Defaults, describe
from pipelines.describe.posts import of_whom, organisation
from pipelines.sources.manifest import Row

VOCABULARY = load_vocabulary()


@each_case
def test_a_post_is_nobodys_name(text: str) -> None:
    assert of_whom(text, VOCABULARY) == ()


@each_case
def test_who_leads_an_organisation_speaks_for_it(text: str, name: str) -> None:
    assert of_whom(text, VOCABULARY) == (name,)


@scored(0.95)
def test_what_says_more_than_a_post_stays_as_written(text: str) -> None:
    assert of_whom(text, VOCABULARY) is None


@pytest.mark.parametrize("text", ["Kenya", "KEN", "Africa", "it is an international organisation of herons"])
def test_what_is_no_organisation(text: str) -> None:
    assert organisation(text, VOCABULARY) is None


@each_case
def test_the_organisation_may_stand_where_the_country_belongs(
    cells: dict[str, str], submitters: tuple[str, ...], countries: tuple[str, ...]
) -> None:
    found = describe(["The lakes are ours."], "a.txt", Row(1, "a.txt", cells), Defaults(), VOCABULARY)
    assert (found.submitters, found.countries) == (submitters, countries)
    assert found.submitted_as == (() if cells["submitter"] in submitters else (cells["submitter"],))


@pytest.mark.parametrize("cell", ["Independent Researcher", "Head, Heron Department", "birk@herons.example"])
def test_who_a_cell_leaves_open_is_to_be_decided(cell: str) -> None:
    row = Row(1, "a.txt", {"submitter": cell})
    found = describe(["The lakes are ours."], "a.txt", row, Defaults(), VOCABULARY)
    assert (found.submitters, found.submitted_as, found.unsure["submitters"].value) == ((), (cell,), (cell,))
    told = describe(["Statement by the delegation of Kenya"], "a.txt", row, Defaults(), VOCABULARY)
    assert (told.submitters, told.unsure) == (("Kenya",), {})
