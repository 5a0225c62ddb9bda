"""Names of one submitter are one value of the column, found by each spelling and counted once."""

from __future__ import annotations

import numpy as np
from archived_documents import columns_of

from indexer.domain import Description, Filters
from indexer.index.doc_values import Columns

UNION, SHOUTED, BARE = "Lamp Watch Union (LWU)", "LAMP WATCH UNION", "The Lamp Watch Union"


def by(*submitters: str, countries: tuple[str, ...] = ()) -> Description:
    return Description(submitters=submitters, countries=countries)


def counts(columns: Columns) -> list[tuple[str, int]]:
    return columns.fields["submitter"].counts(np.ones(columns.documents, dtype=bool))


def test_each_spelling_finds_the_documents_of_all() -> None:
    columns = columns_of(by(UNION), by("Rowers"), by(BARE, "Rowers"), by(SHOUTED))
    for name in (UNION, SHOUTED, BARE):
        mask = columns.documents_passing(Filters(submitter=(name,)))
        assert mask is not None
        assert mask.tolist() == [True, False, True, True]
        assert columns.as_shown(Filters(submitter=(name, "Rowers"))).submitter == (UNION, "Rowers")
    assert counts(columns) == [(UNION, 3), ("Rowers", 2)]
    assert columns.fields["submitter"].spelled == {UNION: (SHOUTED, BARE)}


def test_a_document_that_writes_a_name_twice_counts_once() -> None:
    columns = columns_of(by(BARE, "Rowers", SHOUTED), by(), by("Rowers"))
    assert counts(columns) == [("Rowers", 2), (BARE, 1)]
    assert [columns.source_of(one) for one in (0, 1, 2)] == [(0, 1, 2), (-1, 1), (1,)]


def test_names_stay_apart_where_the_countries_of_their_documents_differ() -> None:
    ministry, short = "Ministry of Lamps", "Ministry of Lamps (MOL)"
    french = by(ministry, countries=("FRA",))
    apart, together = by(short, countries=("ESP",)), by(short, countries=("ESP", "FRA"))
    assert counts(columns_of(french, apart)) == [(ministry, 1), (short, 1)]
    assert counts(columns_of(french, together)) == [(short, 2)]
    unknown = columns_of(french, by(short, countries=("Somewhere",)), by(short))
    assert counts(unknown) == [(short, 3)], "a value that is no country tells nothing"


def test_an_acronym_alone_is_the_one_name_that_has_it_behind_it() -> None:
    assert counts(columns_of(by("LWU"), by(UNION), by(BARE))) == [(UNION, 3)]
    other = "Lower Wharf Union (LWU)"
    assert counts(columns_of(by("LWU"), by(UNION), by(other))) == [("LWU", 1), (UNION, 1), (other, 1)]
