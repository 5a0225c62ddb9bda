"""Description: manifest before option before document before vocabulary, and each field says which."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.cases import each_case, scored

from indexer.domain import Description, Provenance
from indexer.vocabulary import load_vocabulary
from pipelines.describe import Defaults, describe
from pipelines.describe.cells import Places, places
from pipelines.sources.manifest import Row

VOCABULARY = load_vocabulary()
COVER = """United Nations A/AC.291/99
General Assembly
Distr.: General
27 June 2025
Original: English

Letter dated 26 June 2025 from the Permanent Representative of Chile
to the United Nations addressed to the Secretary-General

I have the honour to transmit the views of my Government on the draft convention.
"""


def run(
    pages: list[str],
    row: Row | None = None,
    defaults: Defaults | None = None,
    passage_languages: dict[str, int] | None = None,
) -> Description:
    found = describe(pages, "folder/some_file.pdf", row, defaults or Defaults(), VOCABULARY, passage_languages)
    known = {name for name, source in found.provenance.items() if source is not Provenance.UNKNOWN}
    assert known == set(found.evidence) - set(found.unsure)
    return replace(found, evidence={})


def test_everything_is_read_from_a_cover() -> None:
    assert run([COVER]) == Description(
        title="Letter dated 26 June 2025 from the Permanent Representative of Chile to the United Nations addressed to "
        "the Secretary-General",
        submitters=("Chile",),
        groups=("States",),
        processes=("Ad Hoc Committee on cybercrime",),
        date="2025-06-27",
        language="en",
        languages=("en",),
        countries=("CHL",),
        regions=("Latin American and Caribbean Group (GRULAC)",),
        symbol="A/AC.291/99",
        type="letter",
        original_languages=("en",),
        provenance={
            "symbol": Provenance.DOCUMENT,
            "original_languages": Provenance.DOCUMENT,
            "title": Provenance.DOCUMENT,
            "type": Provenance.DOCUMENT,
            "date": Provenance.DOCUMENT,
            "submitters": Provenance.DOCUMENT,
            "countries": Provenance.DOCUMENT,
            "languages": Provenance.DOCUMENT,
            "language": Provenance.DOCUMENT,
            "processes": Provenance.VOCABULARY,
            "groups": Provenance.VOCABULARY,
            "regions": Provenance.VOCABULARY,
        },
    )


def test_manifest_prevails_and_is_normalised() -> None:
    row = Row(
        2,
        "some_file.pdf",
        {
            "title": "Views",
            "submitter": "Harbour League; Kenya",
            "stakeholder_group": "NGO; member state",
            "process": "AHC",
            "date": "2024",
            "language": "fr",
            "country": "Kenya; Atlantis",
            "symbol": "X/1",
            "type": "submission",
            "url": "https://example.org/",
            "session": "3",
        },
    )
    found = run([COVER], row, Defaults("business", "BBNJ"))
    assert found.title == "Views"
    assert found.submitters == ("Harbour League", "Kenya")
    assert found.submitted_as == ()
    assert found.groups == ("Civil society", "States")
    assert found.process == "Ad Hoc Committee on cybercrime"
    assert (found.date, found.symbol, found.type, found.session) == ("2024", "X/1", "submission", "3")
    assert found.language == "fr"
    assert found.languages == ("en",)
    assert found.countries == ("KEN", "Atlantis")
    assert found.regions == ("African Group",)
    own = {name for name, source in found.provenance.items() if source is Provenance.MANIFEST}
    assert own == {"title", "submitters", "groups", "processes", "date", "language", "countries", "symbol", "type",
                   "url", "session"}  # fmt: skip


def test_a_state_is_one_whatever_group_the_manifest_gives_it() -> None:
    row = Row(2, "f.pdf", {"submitter": "Kenya; Chad", "stakeholder_group": "IGO"})
    assert run(["text"], row).groups == ("Intergovernmental organisations", "States")
    row = Row(2, "f.pdf", {"submitter": "Kenya; Harbour League", "stakeholder_group": "IGO"})
    assert run(["text"], row).groups == ("Intergovernmental organisations",)


def test_values_that_the_vocabulary_does_not_know_are_kept() -> None:
    row = Row(2, "f.pdf", {"stakeholder_group": "Pirates", "process": "Ocean Talks"})
    found = run(["text"], row)
    assert (found.groups, found.process) == (("Pirates",), "Ocean Talks")


MASTHEAD = "United Nations S/2099/503\nSecurity Council Distr.: General\n6 August 2099\nOriginal: English\n"


@each_case
def test_a_document_bears_its_symbols_in_all_bodies(listed: str, borne: str, processes: tuple[str, ...]) -> None:
    found = run([MASTHEAD + "Letter dated 1 August 2099\nI write about lamps."], Row(2, "f.pdf", {"symbol": listed}))
    assert (found.symbol, found.processes) == (borne, processes)


def test_options_fill_what_the_manifest_leaves_open() -> None:
    found = run([COVER], None, Defaults("NGO", "bbnj"))
    assert (found.groups, found.process) == (("Civil society",), "BBNJ")
    assert found.provenance["groups"] is Provenance.OPTION
    assert found.provenance["processes"] is Provenance.OPTION


def test_submitter_of_the_manifest_tells_country_group_and_region() -> None:
    found = run(["text"], Row(2, "f.pdf", {"submitter": "Iran (Islamic Republic of)"}))
    assert (found.countries, found.groups, found.regions) == (("IRN",), ("States",), ("Asia-Pacific Group",))
    assert found.provenance["countries"] is Provenance.VOCABULARY
    spoken_for = run(["text"], Row(2, "f.pdf", {"submitter": "Kenya (on behalf of the Lake States)"}))
    assert (spoken_for.submitters, spoken_for.countries) == (("Kenya", "Lake States"), ("KEN",))
    assert spoken_for.submitted_as == ("Kenya (on behalf of the Lake States)",)
    assert "submitted_as" in spoken_for.provenance
    union = run(["text"], Row(2, "f.pdf", {"submitter": "European Union"}))
    assert (union.countries, union.groups) == ((), ("Intergovernmental organisations",))


def test_senders_country_is_not_given_to_the_manifests_submitter() -> None:
    found = run([COVER], Row(2, "f.pdf", {"submitter": "Harbour League"}))
    assert (found.countries, found.groups) == ((), ())


def test_un_official_is_no_state() -> None:
    page = (
        "S/2099/4\nLetter dated 1 May 2025 from the Chair of the Committee on Lakes addressed to the Secretary-General"
    )
    assert run([page]).groups == ("Intergovernmental organisations",)


def test_part_of_a_compendium_takes_nothing_from_a_page_that_it_shares() -> None:
    found = run([COVER], Row(2, "f.pdf", {"submitter": "Kenya"}, 5, 6))
    assert (found.symbol, found.date, found.submitters) == (None, None, ("Kenya",))
    assert (found.title, found.provenance["title"]) == ("Statement of Kenya", Provenance.VOCABULARY)


def test_languages_by_the_passages_most_first() -> None:
    found = run(["text"], None, None, {"ru": 3, "en": 9, "und": 50, "ar": 0})
    assert (found.language, found.languages) == ("en", ("en", "ru"))


def test_nothing_to_read() -> None:
    found = run([])
    assert found == Description(title="some file", provenance={"title": Provenance.UNKNOWN})
    assert run([""]) == found


def test_places_of_a_country_cell() -> None:
    grulac = "Latin American and Caribbean Group (GRULAC)"
    assert places("Sudan, Africa", VOCABULARY) == Places(listed=("SDN",))
    assert places("Brazil And Germany", VOCABULARY) == Places(listed=("BRA", "DEU"))
    assert places("USA / Poland", VOCABULARY) == Places(listed=("USA", "POL"))
    assert places("Trinidad and Tobago", VOCABULARY) == Places(listed=("TTO",))
    assert places("Latin America", VOCABULARY) == Places(regions=(grulac,))
    assert places("Latin America, Caribbean", VOCABULARY) == Places(regions=(grulac,))
    assert places("KEN; BR", VOCABULARY) == Places(listed=("KEN", "BRA"))
    assert places("FR / DE", VOCABULARY) == Places(listed=("FRA", "DEU"))
    assert places("Lima, People?s Republic of China", VOCABULARY) == Places(listed=("CHN",))
    for cell in ("Global", "Europe, Middle East and North Africa"):
        assert places(cell, VOCABULARY) == Places(), cell


def test_codes_and_names_of_cities_make_no_country() -> None:
    for cell in ("NA", "Atlanta, GA", "Harbour, CA"):
        assert places(cell, VOCABULARY) == Places(unlisted=(cell,)), cell
    for cell in ("no", "in", "de", "Company AG"):
        assert places(cell, VOCABULARY) == Places(others=(cell,)), cell
    assert places("Atlanta, Georgia, USA", VOCABULARY) == Places(listed=("USA",))
    assert places("Georgia, Armenia", VOCABULARY) == Places(listed=("GEO", "ARM"))


@pytest.mark.parametrize(
    "cell",
    ["Isterra", "VALMERE", "Republic of Valmere", "Isterra (Republic of)", "Valmere and Isterra", "Истерра", "伊斯特拉",
     "إيستيرا", "Île-aux-Hérons"],
)  # fmt: skip
def test_a_place_in_no_list_is_kept(cell: str) -> None:
    assert places(cell, VOCABULARY) == Places(unlisted=(cell,))


@scored(0.95)
def test_what_is_no_place_is_to_be_decided(cell: str) -> None:
    assert places(cell, VOCABULARY) == Places(others=(cell,))
    unknown, known = (
        describe(["text"], "f.pdf", Row(2, "f.pdf", {"submitter": name, "country": cell}), Defaults(), VOCABULARY)
        for name in ("Heron Trust", "Kenya")
    )
    assert (unknown.countries, unknown.unsure["countries"].value) == ((), (cell,))
    assert (known.countries, known.unsure) == (("KEN",), {})


def test_the_state_that_a_document_is_by_is_surer_than_a_place_in_no_list() -> None:
    paper = "Statement by the delegation of Kenya\n\nOn lakes"
    assert run([paper], Row(2, "f.pdf", {"country": "Kenja"})).countries == ("KEN",)
    assert run([paper], Row(2, "f.pdf", {"country": "Kenja; Chile"})).countries == ("CHL", "Kenja")
    assert run(["On lakes"], Row(2, "f.pdf", {"country": "Kenja"})).countries == ("Kenja",)


def test_neither_a_code_nor_the_name_of_a_place_makes_a_submitter_a_state() -> None:
    assert run(["text"], Row(2, "f.pdf", {"submitter": "BRA"})).groups == ()
    assert run(["text"], Row(2, "f.pdf", {"submitter": "Harbour Foundation Argentina"})).countries == ()


def test_meeting_and_issue_have_dates_of_their_own() -> None:
    head = "United Nations A/AC.291/99\nDistr.: General\n27 June 2099\n\nThird session\n{}\n\nViews on lakes"
    found = run([head.format("Lima, 3–7 August 2099")])
    assert (found.date, found.meeting, found.title) == ("2099-06-27", "2099-08-03/2099-08-07", "Views on lakes")
    assert run([head.format("").replace("27 June 2099", "Lima, 27 June 2099")]).date is None
    assert run(["Lima, 3–7 August 2099\n\nViews on lakes"]).meeting is None


def test_a_name_that_goes_on_is_left_open() -> None:
    found = describe(["Submission by Brazil Harbour Society\n\nWe speak."], "f.txt", None, Defaults(), VOCABULARY)
    assert (found.submitters, found.groups, found.countries) == ((), (), ())
    assert found.unsure["submitters"].value == ("Brazil",)
    assert "submitters" not in found.provenance
    assert places("", VOCABULARY) == Places()


def test_codes_name_states_where_the_row_says_that_they_do() -> None:
    row = Row(file="some_file.pdf", values={"submitter": "NAM; ISR; EU_", "stakeholder_group": "State"}, line=2)
    found = describe([COVER], "some_file.pdf", row, Defaults(), VOCABULARY, None)
    assert (found.submitters, found.countries) == (("Namibia", "Israel", "European Union"), ("NAM", "ISR"))
    assert found.submitted_as == ("NAM", "ISR", "EU_")
    other = replace(row, values={"submitter": "NAM", "stakeholder_group": "Intergovernmental organisations"})
    found = describe([COVER], "some_file.pdf", other, Defaults(), VOCABULARY, None)
    assert found.submitters == ("Non-Aligned Movement",)


def test_a_page_that_bears_another_symbol_besides_completes_the_manifests() -> None:
    page = COVER.replace("A/AC.291/99", "A/79/722-S/2025/27")
    listed = Row(file="some_file.pdf", values={"symbol": "A/79/722"}, line=2)
    found = describe([page], "some_file.pdf", listed, Defaults(), VOCABULARY, None)
    assert (found.symbol, found.provenance["symbol"]) == ("A/79/722-S/2025/27", Provenance.DOCUMENT)
    other = replace(listed, values={"symbol": "A/80/1"})
    assert describe([page], "some_file.pdf", other, Defaults(), VOCABULARY, None).symbol == "A/80/1"


def test_a_letter_of_several_completes_the_one_whom_the_manifest_names() -> None:
    page = COVER.replace("Representative of Chile", "Representatives of Chile, Norway and Tuvalu").replace(
        "of my Government", "of our Governments"
    )
    row = Row(file="some_file.pdf", values={"submitter": "Norway"}, line=2)
    found = describe([page], "some_file.pdf", row, Defaults(), VOCABULARY, None)
    assert set(found.submitters) == {"Chile", "Norway", "Tuvalu"}
    assert set(found.countries) == {"CHL", "NOR", "TUV"}
    assert found.provenance["submitters"] is Provenance.DOCUMENT
    stranger = replace(row, values={"submitter": "Chad"})
    assert describe([page], "some_file.pdf", stranger, Defaults(), VOCABULARY, None).submitters == ("Chad",)


SUPPLEMENT = """A/99/38

United Nations
Report of the Committee on Lakes
Ninth session (13–31 May 2098)

General Assembly
Official Records
Ninetieth Session
Supplement No. 38"""


def test_a_supplement_has_the_session_of_its_series_and_the_date_in_front_of_its_text() -> None:
    inside = "A/99/38\n\n[28 March 2025]\n\nContents"
    letter = "Letter of transmittal\n\nI transmit the report.\n\n(Signed) Ada Birk\nChair"
    properties = {"dcterms:created": "2025-04-20T00:00:00Z"}
    pages = [SUPPLEMENT, inside, f"A/99/38\n\n{letter}", "On 14 April 2025 it met."]
    found = describe(pages, "a.pdf", None, Defaults(), load_vocabulary(), None, properties)
    assert (found.session, found.date, found.submitters) == ("Ninetieth session", "2025-03-28", ("Committee on Lakes",))
    assert found.signatories == ()
    without = describe([SUPPLEMENT, *pages[2:]], "a.pdf", None, Defaults(), load_vocabulary(), None, properties)
    assert without.date is None


def test_of_two_mastheads_the_younger_counts() -> None:
    first = "United Nations A/CONF.99/L.2\n\nDistr.: General\n6 February 2025\n\nOriginal: English"
    page = f"{first}\n\nDistr.: Limited\n9 June 2025\n\nOriginal: English\n\nAgenda item 11\n\nDraft report"
    assert describe([page], "a.pdf", None, Defaults(), load_vocabulary()).date == "2025-06-09"


@each_case
def test_a_listed_title_is_completed_where_it_is_a_line_of_the_printed_one(
    listed: str, printed: str, title: str
) -> None:
    found = run([f"{printed}\n\nThe lamps are lit each evening."], Row(2, "some_file.pdf", {"title": listed}))
    assert found.title == title
    assert found.provenance["title"] is (Provenance.MANIFEST if title == listed else Provenance.DOCUMENT)


MISSION = "Permanent Mission of Norway to the United Nations"


@each_case
def test_a_mission_above_the_greeting_of_an_ambassador_may_be_whom_it_is_sent_to(
    above: str, expected: tuple[str, ...]
) -> None:
    page = f"{above}\n\nDear Ambassador,\n\nWe ask you to light the lamps.\n\nOle Heron"
    assert describe([page], "letter.pdf", None, Defaults(), VOCABULARY).submitters == expected
