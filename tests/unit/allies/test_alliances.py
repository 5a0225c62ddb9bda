"""Who stands with whom: said, shared, inferred, each with its evidence, never mixed up; as files and a picture."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from itertools import pairwise
from typing import NoReturn
from xml.etree import ElementTree as ET

import pytest
from unit.webapp.stub import VOCABULARY, StubIndex

from indexer.alignments.statement import AlignmentKind, Statement
from indexer.allies.alliances import Alliances, Basis, alliances
from indexer.allies.families import MOST_MEMBERS
from indexer.allies.search import Allies
from indexer.domain import Description, Document, Filters
from indexer.errors import OverBudgetError
from indexer.messages import Message
from indexer.presenting.alliance_graph import MOST_NODES, alliances_svg, drawn
from indexer.presenting.alliances import COLUMNS, alliances_csv, alliances_graphml, alliances_jsonl
from indexer.presenting.links import Links

SHARED = (
    "All lighthouse keepers should publish the hours of their lamps in every harbour of the coast, and they should "
    "tell ships of a broken lamp before night falls over the sea."
)
SAID = "We reject the proposal of Lowmoor."
SVG = "{http://www.w3.org/2000/svg}"
GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"


def _document(ident: str, submitter: str) -> Document:
    about = Description(submitters=(submitter,), language="en", date="2024-03-03", processes=("Lamp Talks",))
    return Document(ident, f"{ident}.pdf", ident, about, 1)


@pytest.fixture
def index() -> StubIndex:
    made = StubIndex()
    first = made.add(_document("a" * 24, "Valmere"), SHARED, SAID)
    made.add(_document("b" * 24, "Harbour Watch"), f"We add this. {SHARED}")
    made.add(_document("c" * 24, "Lowmoor"), "The sea is wide and the night is long.")
    passage = made.texts[first.id][1]
    made.statements = [(first, passage, Statement(0, len(SAID), AlignmentKind.REJECTS, ("Lowmoor",)))] * 2
    return made


def test_what_is_said_and_what_is_shared_are_kept_apart_with_their_words(index: StubIndex) -> None:
    found = alliances(Allies(index, VOCABULARY), Filters())
    said, shared = found.alliances
    assert (said.one, said.other, said.basis, said.against, said.count) == (
        "Valmere", "Lowmoor", Basis.EXPLICIT, True, 2,
    )  # fmt: skip
    assert said.text == SAID
    assert {shared.one, shared.other} == {"Valmere", "Harbour Watch"}
    assert (shared.basis, shared.against, shared.inferred, shared.process) == (
        Basis.SHARED_TEXT, False, False, "Lamp Talks",
    )  # fmt: skip
    assert shared.text == SHARED.rstrip(".")
    assert (found.asked, found.left_out) == (3, 0)


def test_words_that_stand_in_two_copies_are_shared_once(index: StubIndex) -> None:
    counts = []
    for copy in ("", f"Once more. {SHARED}"):
        if copy:
            index.add(_document("d" * 24, "Harbour Watch"), copy)
        found = alliances(Allies(index, VOCABULARY), Filters(), "Valmere").alliances
        counts += [one.count for one in found if one.basis is Basis.SHARED_TEXT]
    assert len(counts) == 2
    assert len(set(counts)) == 1


def test_as_many_passages_are_compared_however_many_there_are(index: StubIndex) -> None:
    index.add(_document("e" * 24, "Outer Isles"), *(f"{SHARED} This is paragraph {one}." for one in range(5)))
    found = alliances(Allies(index, VOCABULARY), Filters(), "Outer Isles")
    assert (found.compared, found.uncompared) == (2, 3)


def test_statements_that_were_not_compared_are_counted(index: StubIndex) -> None:
    index.add(_document("e" * 24, "Outer Isles"), *(f"{SHARED} This is paragraph {one}." for one in range(9)))
    assert Allies(index, VOCABULARY).of_document("e" * 24, Filters()).left_out == 3
    found = alliances(Allies(index, VOCABULARY), Filters(), "Outer Isles")
    assert (found.compared, found.uncompared) == (2, 7)


def test_who_submitted_a_document_together_stands_together(index: StubIndex) -> None:
    for ident in ("d", "e"):
        about = Description(submitters=("Valmere", "Outer Isles", "Lowmoor"), language="en", date="2024-05-05")
        index.add(Document(ident * 24, f"{ident}.pdf", ident * 24, about, 1), "We write together of the tide.")
    found = alliances(Allies(index, VOCABULARY), Filters(), "Valmere").alliances
    together = [one for one in found if one.basis is Basis.SUBMITTED_TOGETHER]
    assert [(one.one, one.other, one.count, one.inferred) for one in together] == [
        ("Valmere", "Lowmoor", 2, False), ("Valmere", "Outer Isles", 2, False),
    ]  # fmt: skip
    assert together[0].text == "We write together of the tide."
    every = alliances(Allies(index, VOCABULARY), Filters()).alliances
    assert sum(one.basis is Basis.SUBMITTED_TOGETHER for one in every) == 3


TITLE = (
    "Letter dated 3 March 2024 from the keeper of the lamp of Valmere to the board of all lamps addressed to the clerk "
    "of the coast and to the clerk of the sea"
)
OFFICE = (
    "the Special Envoy of the High Board of Lamps for Keepers and Pilots in Northern Waters, the Deputy Director of "
    "the Coastal Office for Broken Lamps and Quiet Bells, the Standing Committee on Tides"
)


@pytest.mark.parametrize("words", [TITLE, OFFICE])
def test_the_form_of_a_letter_and_names_make_nobody_an_ally(words: str) -> None:
    index = StubIndex()
    for ident, submitter in (("a" * 24, "Valmere"), ("b" * 24, "Lowmoor")):
        document = _document(ident, submitter)
        about = replace(document.description, title=TITLE)
        index.add(replace(document, description=about), f"Original: English. {words} and more of it.")
    assert alliances(Allies(index, VOCABULARY), Filters()).alliances == ()


def test_of_one_submitter_only_its_own_are_told_from_either_side(index: StubIndex) -> None:
    of_lowmoor = alliances(Allies(index, VOCABULARY), Filters(), "Lowmoor").alliances
    assert [(one.one, one.other) for one in of_lowmoor if one.basis is Basis.EXPLICIT] == [("Valmere", "Lowmoor")]
    assert all("Lowmoor" in {one.one, one.other} for one in of_lowmoor)
    assert Basis.SHARED_TEXT not in {one.basis for one in of_lowmoor}


def test_a_submitter_is_one_however_its_name_is_spelt_and_no_ally_of_itself(index: StubIndex) -> None:
    index.add(_document("d" * 24, "HARBOUR WATCH"), f"{SHARED} We add that.")
    for submitter in ("", "Harbour Watch", "Harbour watch"):
        found = alliances(Allies(index, VOCABULARY), Filters(), submitter).alliances
        shared = [one for one in found if one.basis is Basis.SHARED_TEXT]
        assert [{one.one, one.other} for one in shared] == [{"Valmere", submitter or "Harbour Watch"}]


def test_an_acronym_is_who_the_document_that_uses_it_says_it_is() -> None:
    names = {}
    for wording in (
        "",
        "The Tide Table Project (TTP) is old.",
        "Tall Tower Party (TTP) or Tide Tax Panel (TTP).",
    ):
        index = StubIndex()
        document = index.add(_document("a" * 24, "Valmere"), "We support the proposal of the TTP.", wording)
        said = Statement(0, 35, AlignmentKind.SUPPORTS, ("TTP",))
        index.statements = [(document, index.texts[document.id][0], said)]
        names[wording] = [one.other for one in alliances(Allies(index, VOCABULARY), Filters()).alliances]
    assert list(names.values()) == [["TTP"], ["Tide Table Project"], ["TTP"]]


def test_passages_that_were_too_many_to_be_compared_are_told(index: StubIndex) -> None:
    for number in range(MOST_MEMBERS):
        index.add(_document(f"{number:024d}", "Northquay"), "Nothing of it.")
    assert alliances(Allies(index, VOCABULARY), Filters(), "Harbour Watch").not_compared == 3
    assert Allies(index, VOCABULARY).of_passage(index.texts["b" * 24][0].id, Filters()).not_compared == 3


def test_documents_beyond_the_bound_are_told(index: StubIndex) -> None:
    found = alliances(Allies(index, VOCABULARY), Filters(), most=1)
    assert (found.asked, found.left_out, found.listed, found.unlisted) == (1, 2, 3, 0)


def test_who_submitted_together_is_told_of_documents_that_are_not_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("indexer.allies.alliances.LISTED_AT_A_TIME", 2)
    index = StubIndex()
    for number in range(5):
        document = _document(f"{number:024x}", "Valmere")
        about = replace(
            document.description, date=f"202{number}-01-01", submitters=("Lowmoor", "Valmere")[number > 0 :]
        )
        index.add(replace(document, description=about), f"Lamp {number}.")
    found = alliances(Allies(index, VOCABULARY), Filters(), most=1)
    assert [one.document.description.date for one in found.alliances] == ["2020-01-01"]
    assert (found.asked, found.listed, found.unlisted) == (1, 5, 0)
    monkeypatch.setattr("indexer.allies.alliances.MOST_LISTED", 3)
    found = alliances(Allies(index, VOCABULARY), Filters(), most=1)
    assert (found.alliances, found.listed, found.unlisted) == ((), 3, 2)


@pytest.mark.parametrize("chosen", [False, True], ids=["of all", "of one submitter"])
def test_where_time_is_short_what_is_said_stays_and_the_rest_is_told(
    index: StubIndex, monkeypatch: pytest.MonkeyPatch, chosen: bool
) -> None:
    stated = [one for one in alliances(Allies(index, VOCABULARY), Filters()).alliances if one.basis is Basis.EXPLICIT]
    submitter = stated[0].one if chosen else ""

    def slow(*_: object) -> NoReturn:
        raise OverBudgetError(Message("too_much_work"))

    monkeypatch.setattr(Allies, "of_document", slow)
    monkeypatch.setattr("indexer.allies.alliances.families_of_documents", slow)
    found = alliances(Allies(index, VOCABULARY), Filters(), submitter)
    assert {one.basis for one in found.alliances} == {Basis.EXPLICIT}
    assert found.asked == 0
    assert found.left_out > 0


def test_files_have_every_alliance_with_its_link(index: StubIndex) -> None:
    found, links = alliances(Allies(index, VOCABULARY), Filters()), Links("https://lamps.example", "abc")
    rows = [json.loads(line) for line in alliances_jsonl(found, links)]
    table = list(csv.DictReader(io.StringIO("".join(alliances_csv(found, links)))))
    root = ET.fromstring("".join(alliances_graphml(found, links)))  # noqa: S314 - our own
    edges = root.findall(f"{GRAPHML}graph/{GRAPHML}edge")
    assert len(rows) == len(table) == len(edges) == 2
    assert list(table[0]) == list(COLUMNS)
    names = {one.get("id"): one.findtext(f"{GRAPHML}data") for one in root.iter(f"{GRAPHML}node")}
    assert (names[edges[0].get("source")], names[edges[0].get("target")]) == (rows[0]["one"], rows[0]["other"])
    data = {one.get("key"): one.text for one in edges[0].findall(f"{GRAPHML}data")}
    assert (data["against"], data["link"]) == ("true", rows[0]["link"])
    declared = {one.get("id") for one in root.findall(f"{GRAPHML}key")}
    assert set(data) <= declared


def test_the_picture_has_solid_lines_for_what_is_said_and_dashes_for_what_is_inferred(index: StubIndex) -> None:
    said, shared = alliances(Allies(index, VOCABULARY), Filters()).alliances
    looks = {}
    kinds = {"said": replace(said, kind=AlignmentKind.ALIGNS), "against": said, "shared": shared,
             "inferred": replace(shared, basis=Basis.SAME_POSITION)}  # fmt: skip
    for name, one in kinds.items():
        svg = ET.fromstring("".join(alliances_svg(Alliances((one,), 1, 0), "<Lamps>")))  # noqa: S314 - our own
        lines = svg.findall(f"{SVG}g/{SVG}path")
        looks[name] = lines[0].get("stroke-width"), lines[0].get("stroke-dasharray"), len(lines)
        assert svg.findtext(f"{SVG}title") == "<Lamps>"
    assert looks["said"] == ("2.5", None, 1)
    assert looks["shared"] == ("1", None, 1)
    assert looks["inferred"][1]
    assert looks["against"] == ("2.5", None, 2)


def test_names_of_a_large_picture_do_not_stand_on_each_other_and_each_has_a_line(index: StubIndex) -> None:
    said = alliances(Allies(index, VOCABULARY), Filters()).alliances[0]
    many = Alliances(tuple(replace(said, other=f"Harbour {number}") for number in range(60)), 1, 0)
    assert len(drawn(many)) == MOST_NODES
    svg = ET.fromstring("".join(alliances_svg(many, "Lamps")))  # noqa: S314 - our own
    heights = [float(one.get("y", "0")) for one in svg.findall(f"{SVG}text")]
    assert len(heights) == MOST_NODES
    assert all(later - earlier > 13 for earlier, later in pairwise(heights))
    assert heights[-1] < float(svg.get("height", "0"))


def test_shared_words_are_told_though_there_is_no_time_for_positions(
    index: StubIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is certain comes before what is inferred, and takes a tenth of the time."""

    def slow(*_: object) -> NoReturn:
        raise OverBudgetError(Message("too_much_work"))

    whole = alliances(Allies(index, VOCABULARY), Filters(), "Valmere")
    assert (whole.newest, whole.compared, whole.uncompared) == ("a" * 24, 2, 0)
    monkeypatch.setattr(Allies, "of_document", slow)
    found = alliances(Allies(index, VOCABULARY), Filters(), "Valmere")
    assert Basis.SHARED_TEXT in {one.basis for one in found.alliances}
    assert (found.asked, found.left_out, found.compared) == (1, 0, 0)


def _unsigned(index: StubIndex, ident: str, text: str, statement: Statement) -> None:
    about = Description(submitters=(), language="en", date="2024-03-03", processes=("Lamp Talks",))
    document = index.add(Document(ident, f"{ident}.pdf", ident, about, 1), text)
    index.statements.append((document, index.texts[document.id][0], statement))


def test_what_nobody_known_says_is_told_apart_and_not_left_out(index: StubIndex) -> None:
    """A page that says nothing was found, though documents say it outright, tells a falsehood."""
    said = "We support the proposal of Harbour Watch."
    _unsigned(index, "d" * 24, said, Statement(0, len(said), AlignmentKind.SUPPORTS, ("Harbour Watch",)))
    found = alliances(Allies(index, VOCABULARY), Filters())
    (one,) = found.unsigned
    assert (one.one, one.other, one.text) == ("", "Harbour Watch", said)
    assert all(each.one for each in found.alliances)
    links = Links("https://example.org", "v")
    *_, row = csv.DictReader(io.StringIO("".join(alliances_csv(found, links))))
    assert (row["one"], row["other"]) == ("", "Harbour Watch")
    *_, line = alliances_jsonl(found, links)
    assert json.loads(line)["one"] is None
    of_one = alliances(Allies(index, VOCABULARY), Filters(), "Harbour Watch")
    assert [each.text for each in of_one.unsigned] == [said]
    assert alliances(Allies(index, VOCABULARY), Filters(), "Lowmoor").unsigned == ()


def test_who_is_named_in_the_text_alone_is_marked(index: StubIndex) -> None:
    """A State that a sentence names is no submitter of its document."""
    said = "Isterra supports the proposal of Harbour Watch."
    statement = Statement(0, len(said), AlignmentKind.SUPPORTS, ("Harbour Watch",), by="Isterra")
    _unsigned(index, "d" * 24, said, statement)
    found = alliances(Allies(index, VOCABULARY), Filters())
    assert found.unsigned == ()
    (one,) = (each for each in found.alliances if each.one == "Isterra")
    assert one.named_in_text
    assert not any(each.named_in_text for each in found.alliances if each.one == "Valmere")


def test_statements_are_found_by_whom_they_are_made_with_and_by_its_acronym(index: StubIndex) -> None:
    """A program that asks who aligns with somebody must not conclude that nobody does."""
    text = "The Tide Table Project (TTP) met. We support the proposal of the TTP."
    document = index.add(_document("d" * 24, "Isterra"), text)
    statement = Statement(34, len(text), AlignmentKind.SUPPORTS, ("TTP",))
    index.statements.append((document, index.texts[document.id][0], statement))
    finder = Allies(index, VOCABULARY)
    assert [one.who for one in finder.explicit(Filters(), "tide table project")] == [("Isterra",)]
    assert [one.who for one in finder.explicit(Filters(), "TTP")] == [("Isterra",)]
    assert {one.who for one in finder.explicit(Filters(), "Lowmoor")} == {("Valmere",)}
    assert finder.explicit(Filters(), "Valmere") == []


def _stated(index: StubIndex, document: Document, said: str, statement: Statement) -> None:
    index.add(document, said)
    index.statements.append((document, index.texts[document.id][0], statement))


def test_who_delivered_a_statement_is_found_by_name_and_is_no_partner(index: StubIndex) -> None:
    """`with` has the name, so asking for it must not find nothing."""
    said = "Isterra aligns itself with the statement made by Uganda on behalf of the African Group."
    statement = Statement(0, len(said), AlignmentKind.ALIGNS, ("African Group", "Uganda"))
    _stated(index, _document("d" * 24, "Isterra"), said, statement)
    (one,) = Allies(index, VOCABULARY).explicit(Filters(), "Uganda")
    assert one.partners == ("African Group",)


def test_who_reads_out_what_others_align_with_is_not_their_partner(index: StubIndex) -> None:
    said = "Georgia aligns itself with this statement."
    statement = Statement(0, len(said), AlignmentKind.ALIGNS, ("European Union", "Poland"), by="Georgia")
    _stated(index, _document("d" * 24, "Poland"), said, statement)
    (one,) = Allies(index, VOCABULARY).explicit(Filters(), "European Union")
    assert (one.partners, one.delivered_by) == (("European Union",), ("Poland",))


def test_a_group_for_which_a_paper_is_submitted_is_no_second_sponsor(index: StubIndex) -> None:
    said = "* On behalf of the Lamp Group."
    document = _document("d" * 24, "Isterra")
    document = replace(document, description=replace(document.description, submitters=("Isterra", "Lamp Group")))
    _stated(index, document, said, Statement(0, len(said), AlignmentKind.ON_BEHALF_OF, ("Lamp Group",)))
    found = [
        one for one in alliances(Allies(index, VOCABULARY), Filters()).alliances if "Isterra" in {one.one, one.other}
    ]
    assert [(one.one, one.other, one.basis) for one in found] == [("Isterra", "Lamp Group", Basis.EXPLICIT)]
