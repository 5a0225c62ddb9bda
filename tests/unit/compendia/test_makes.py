"""Compendia of different make: each submission has its submitter and its pages; what is none stays whole."""

from __future__ import annotations

from pathlib import Path

import pytest
from compendium_makes import (
    MAKES,
    NO_COMPENDIA,
    UNSURE,
    Make,
    dotted,
    front,
    stakeholders,
    third_person,
)
from compendium_texts import page, statement, vocabulary
from support.cases import each_case

from indexer.errors import ExtractionError
from indexer.vocabulary import Vocabulary
from pipelines.assemble import Assembler, Assembly
from pipelines.describe import Defaults
from pipelines.describe.speakers import speakers
from pipelines.extract.reader import Reading, ReadingOptions, read
from pipelines.extract.tika import Extraction
from pipelines.sources.discover import Source
from pipelines.sources.manifest import read_manifest


@pytest.fixture(scope="module")
def words(tmp_path_factory: pytest.TempPathFactory) -> Vocabulary:
    return vocabulary(tmp_path_factory.mktemp("words"))


def assembled(pages: list[str], words: Vocabulary) -> Assembly:
    source = Source(Path("all.pdf"), "all.pdf")
    reading = Reading(Extraction("pdf", tuple(pages), paged=True))
    return Assembler(words, Defaults(), lambda _: True).documents(source, "ab" * 32, reading)


def found(make: Make, words: Vocabulary) -> list[tuple[tuple[str, ...], int | None, int | None]]:
    return [
        (one.document.description.submitters, one.document.page_from, one.document.page_to)
        for one in assembled(make.pages, words).documents
        if one.document.part_of
    ]


@pytest.mark.parametrize("make", MAKES.values(), ids=MAKES.keys())
def test_each_make_gives_exactly_its_parts(make: type[Make], words: Vocabulary) -> None:
    assert found(make(), words) == make().parts  # type: ignore[call-arg]


@pytest.mark.parametrize("make", MAKES.values(), ids=MAKES.keys())
def test_no_word_stands_under_another_name(make: type[Make], words: Vocabulary) -> None:
    named = {name for (name, *_), _, _ in make().parts}  # type: ignore[call-arg]
    for one in assembled(make().pages, words).documents:  # type: ignore[call-arg]
        said = "\n".join(passage.text for passage in one.passages)
        spoken = {name for name in named if f"lake of {name} is" in said or f"lake of {name} was" in said}
        assert spoken <= set(one.document.description.submitters)


@pytest.mark.parametrize("pages", NO_COMPENDIA.values(), ids=NO_COMPENDIA.keys())
def test_what_is_no_compendium_stays_whole(pages: type[list[str]], words: Vocabulary) -> None:
    assert len(assembled(pages(), words).documents) == 1


@pytest.mark.parametrize("pages", UNSURE.values(), ids=UNSURE.keys())
def test_what_may_be_the_heading_of_another_keeps_the_file_whole_and_says_so(
    pages: type[list[str]], words: Vocabulary
) -> None:
    assembly = assembled(pages(), words)
    assert len(assembly.documents) == 1
    assert [doubt.reason for doubt in assembly.doubts] == ["may_be_compendium"]


def test_each_part_has_a_title_of_its_own(words: Vocabulary) -> None:
    titles = {
        make: [one.document.description.title for one in assembled(MAKES[make]().pages, words).documents[1:]]
        for make in ("messages", "papers", "bylines", "many_languages")
    }
    whole = "Compilation of main messages for the 2099 national reviews of lakes"
    assert titles["messages"][1:3] == [f"Corvane: {whole}", f"Esterlund (The): {whole}"]
    assert all(title.startswith(("Together for Reeds: ", "Business and industry")) for title in titles["papers"][3:])
    assert not any(title.startswith("Statement of") for some in titles.values() for title in some)
    assert titles["bylines"][0] == "Reeds before winter: Submitted by the Harbour League"
    assert titles["many_languages"][1] == "Déclaration de la Suisse"
    assert all(len(set(some)) == len(some) for some in titles.values())


QUADRENNIAL = "Quadrennial reports for the period 2095–2098 submitted by non-governmental organizations"
NAMES = ("Herons Together", "Reeds", "Amis du quai", "Faro Club")
FORM = ("Introduction", "Aims and purposes", "Contribution to the work of the harbour", "Changes in the organization")


def quadrennial(names: tuple[str, ...] = NAMES, form: tuple[str, ...] = FORM, title: str = QUADRENNIAL) -> list[str]:
    """A note with a contents of numbered organisations that have no word of one, and their answers to one form."""
    cover = ["Committee on Lakes", "2099 regular session", "Lima, 20–24 and 29–31 January and 11 February 2099", ""]
    entries = [dotted(f"{number}. {name}", number + 1) for number, name in enumerate(NAMES, 1)]
    whole = page("United Nations E/C.99/2099/2", "", "Economic and Social Council", "Distr.: General",
                 "11 November 2098", "", *cover, title, "", "Note by the Secretary-General", "", "Contents", "", "Page",
                 *entries)  # fmt: skip
    parts = []
    for number, name in enumerate(names, 1):
        lines = [f"{number}. {name}", "", "Special, 2090", ""]
        for head in form:
            said = f"{name} works at the quay of the town, where lamps are lit and boats are counted."
            lines += [head, "", said, *["Its reports are sent to the harbour every winter."] * number, ""]
        parts.append(page(*lines))
    return [whole, *parts]


def test_numbered_contributors_whom_only_the_title_tells_to_be_some_are_parts(words: Vocabulary) -> None:
    whole, *parts = [one.document for one in assembled(quadrennial(), words).documents]
    assert [one.description.submitters for one in parts] == [(name,) for name in NAMES]
    assert {one.description.groups for one in parts} == {("Civil society",)}
    assert parts[0].description.title == f"Herons Together: {QUADRENNIAL}"
    assert (whole.description.title, whole.description.submitters) == (QUADRENNIAL, ("Secretary-General",))


def test_a_contributor_whose_report_is_not_found_leaves_the_file_whole_and_by_nobody(words: Vocabulary) -> None:
    assembly = assembled(quadrennial(("Herons Together", "Reeds", "Something else", "Faro Club")), words)
    (one,) = assembly.documents
    assert [doubt.reason for doubt in assembly.doubts] == ["may_be_compendium"]
    assert one.document.description.submitters == ()


def test_chapters_about_contributions_are_no_contributors(words: Vocabulary) -> None:
    about = "Review of reports submitted by non-governmental organizations"
    pages = quadrennial(form=("What is said",), title=about)
    assert len(assembled(pages, words).documents) == 1


def test_a_short_paper_of_a_state_is_not_cut_at_its_headings(words: Vocabulary) -> None:
    chapters = ("Lake Advisory Group", "Reviewing the mandate of the Lake Advisory Group", "Proposed Lake Forum")
    lines = [line for number, name in zip(("I", "II", "III"), chapters, strict=True)
             for line in (f"{number}. {name}", "", *statement(name), "")]  # fmt: skip
    pages = [front("Mandate of the Lake Advisory Group", "Working paper submitted by Corvane", "", *lines)]
    assert len(assembled(pages, words).documents) == 1


def test_views_of_one_state_on_others_are_its_own(words: Vocabulary) -> None:
    lines = [line for name in ("Aubravie", "Halvenmark", "Isterra") for line in (name, "", *statement(name), "")]
    pages = [front("Views on lakes", "Comments submitted by Corvane"), page(*lines)]
    assert len(assembled(pages, words).documents) == 1


@each_case
def test_the_error_page_of_a_server_is_no_document(text: str, reason: str, words: Vocabulary) -> None:
    with pytest.raises(ExtractionError) as caught:
        assembled([text], words)
    assert caught.value.reason == reason
    assert len(assembled([f"{text}\n\n" + "The lake has a quay, and lamps are lit there. " * 30], words).documents) == 1


def test_each_part_has_the_numbers_that_its_own_pages_bear(words: Vocabulary) -> None:
    names = ("Aubravie", "Corvane", "Halvenmark")
    entries = [dotted(name, 3 + 3 * place) for place, name in enumerate(names)]
    pages = [front("Compilation of main messages for the 2099 national reviews of lakes", "Note by the Secretariat"),
             page("Contents", "", "Page", *entries)]  # fmt: skip
    for name in names:
        pages.append(page(name, "", "[Original: English]", "", *third_person(name), f"Page 1 of {name}"))
        pages += [page(*third_person(name), f"{number} / 3") for number in (2, 3)]
    whole, *parts = [one.document for one in assembled(pages, words).documents]
    assert [(one.description.submitters, one.page_from, one.page_to) for one in parts] == [
        ((name,), 3 + 3 * place, 5 + 3 * place) for place, name in enumerate(names)
    ]
    assert [one.page_labels for one in parts] == [((first, "2"), (first + 1, "3")) for first in (4, 7, 10)]
    assert [one.page_label(11) for one in (*parts, whole)] == [None, None, "3", "3"]


def test_a_chapter_with_the_name_of_a_stakeholder_group_gives_it_to_its_papers(words: Vocabulary) -> None:
    groups = [one.document.description.groups for one in assembled(stakeholders().pages, words).documents[1:]]
    assert groups == [("Civil society",), ("Civil society",), ("Private sector",), ("Academia",)]


def changed(make: Make, before: str, after: str, first: int) -> list[str]:
    """The pages, with other words from a page on."""
    return [*make.pages[:first], *(page.replace(before, after) for page in make.pages[first:])]


@each_case
def test_a_submission_that_is_not_found_keeps_the_file_whole(pages: list[str], words: Vocabulary) -> None:
    (one,) = assembled(pages, words).documents
    assert one.document.doubts == ("may_be_compendium",)


def in_order(*names: str, top: bool = False) -> list[str]:
    """Statements under names alone, on one page or each on its own."""
    first = front("Compendium of statements on lakes")
    if top:
        return [first, *(page(name, "", *statement(name)) for name in names)]
    return [first, page(*(line for name in names for line in (name, "", *statement(name))))]


@each_case
def test_a_sign_of_somebody_unknown_keeps_the_file_whole(pages: list[str], words: Vocabulary) -> None:
    (one,) = assembled(pages, words).documents
    assert one.document.doubts == ("may_be_compendium",)


@pytest.mark.parametrize(("mark", "count"), [("", 1), ("Unofficial translation", 4)])
def test_another_language_on_a_new_page_may_be_somebody_else(mark: str, count: int, words: Vocabulary) -> None:
    pages = in_order("Aubravie", "Corvane", "Isterra", top=True)
    french = (
        "Nous remercions la présidence et nous voulons dire que les lacs de notre pays nous importent beaucoup. " * 3
    )
    pages.insert(3, page(mark, "", french))
    assert len(assembled(pages, words).documents) == count


def test_a_heading_within_a_statement_is_nobody(words: Vocabulary) -> None:
    pages = in_order("Aubravie", "Corvane", "Isterra")
    pages[1] = pages[1].replace("For Corvane", "Fishermen\n\nFor Corvane", 1)
    assert len(assembled(pages, words).documents) == 4


def test_the_compendium_of_the_samples_is_split_without_its_manifest(words: Vocabulary) -> None:
    folder = Path(__file__).parents[3] / "pipelines" / "sample"
    rows = [row for row in read_manifest(folder / "manifest.csv", {}).rows if row.page_from]
    path = folder / "pdf" / "compendium-digital-compact-consultations.pdf"
    reading = read(path, path.name, ReadingOptions("never"))
    documents = (
        Assembler(words, Defaults(), lambda _: True).documents(Source(path, path.name), "ab" * 32, reading).documents
    )
    parts = [one.document for one in documents if one.document.part_of]
    assert [(one.description.submitters, one.page_from, one.page_to) for one in parts] == [
        ((row.values["submitter"],), row.page_from, row.page_to) for row in rows
    ]
    assert [one.description.date for one in parts] == [row.values["date"] for row in rows]
    assert all(one.description.title.startswith(row.values["title"]) for one, row in zip(parts, rows, strict=True))


def test_an_organisation_that_the_contents_does_not_name_keeps_the_file_whole(words: Vocabulary) -> None:
    pages = stakeholders().pages
    pages[1] = "\n".join(line for line in pages[1].split("\n") if "Reed Watch" not in line)
    (one,) = assembled(pages, words).documents
    assert one.document.doubts == ("may_be_compendium",)


def test_the_page_of_an_entry_may_have_a_line_to_itself(words: Vocabulary) -> None:
    make = stakeholders()
    make.pages[1] = make.pages[1].replace(
        "Reed Watch Foundation . . . . . . . . . . . . . . ", "Reed Watch Foundation\n"
    )
    assert found(make, words) == make.parts


def test_names_in_a_list_keep_the_words_behind_their_commas(words: Vocabulary) -> None:
    named = speakers("Corvane (joint statement with Isterra, the Republic of Aubravie and Maluvea (the))", words)
    assert named is not None
    assert named.names == ("Corvane", "Isterra", "Aubravie", "Maluvea")
