"""Type, session, original language and properties: what a cover or a file says of itself, and nothing made up."""

from __future__ import annotations

from support.cases import scored

from indexer.domain import Provenance
from indexer.vocabulary import load_vocabulary
from pipelines.describe import Defaults, describe
from pipelines.describe.kinds import cover_process, cover_session, type_of_parts, type_of_title
from pipelines.describe.original import original_languages, original_on_cover
from pipelines.describe.properties import read_properties

VOCABULARY = load_vocabulary()


@scored(0.95)
def test_type_of_a_title(title: str, kind: str | None) -> None:
    assert type_of_title(title) == kind


def test_type_by_a_line_of_the_cover() -> None:
    assert type_of_title("Protection of lakes", ["A/99/1", "", "Working paper submitted by Chile"]) == "working paper"
    assert type_of_title("Protection of lakes", ["The report of the Chair was heard and everybody went home"]) is None


def test_type_of_the_parts() -> None:
    assert type_of_parts("Compendium of statements in explanation of position") == "explanation of position"
    assert type_of_parts("Compilation of statements") == "statement"
    assert type_of_parts("Compilation of lakes") is None


@scored(0.95)
def test_session(line: str, session: str | None) -> None:
    assert cover_session(["A/99/1", line], 0, VOCABULARY) == session
    assert cover_session([line], None, VOCABULARY) is None


def test_process_by_its_name_on_the_cover() -> None:
    lines = ["Open-ended working group on security of and in", "the use of information and communications",
             "technologies 2021–2025", "", "Statement by Chile"]  # fmt: skip
    assert cover_process(lines, VOCABULARY) == "OEWG on ICTs 2021-2025"
    assert cover_process(["The Internet Governance Forum was good."], VOCABULARY) is None


@scored(0.95)
def test_original_language(text: str, codes: tuple[str, ...]) -> None:
    assert original_languages(text) == codes


def test_original_languages_go_on_in_the_next_line() -> None:
    assert original_on_cover(["5 May 2099", "Original: Arabic/English/", "Russian"]) == ("ar", "en", "ru")


@scored(0.95)
def test_title_of_the_properties(title: str, *, believed: bool) -> None:
    found = read_properties({"dc:title": title}, "folder/some_file.pdf", "", VOCABULARY)
    assert (found.title == title) is (believed and bool(title))


def test_properties_are_the_last_resort_and_no_typist_is_a_submitter() -> None:
    metadata = {"dc:title": "Views on lakes", "dc:creator": "Ora Linden", "dcterms:created": "2023-05-04T10:00:00Z"}
    found = describe(["We met on 28 April 2023."], "f.pdf", None, Defaults(), VOCABULARY, None, metadata)
    assert (found.title, found.submitters, found.date) == ("Views on lakes", (), "2023-05-04")
    assert found.provenance["title"] is Provenance.PROPERTIES
    assert found.provenance["date"] is Provenance.PROPERTIES
    for scanned in ("We met on 28 April 1995.", "We met on 1 August 2023.", "Security of lakes 2021-2025, 2023"):
        assert describe([scanned], "f.pdf", None, Defaults(), VOCABULARY, None, metadata).date is None
    cover = "S/2099/4\n1 May 2099\n\nLetter dated 1 May 2099 from the Chair addressed to the Secretary-General"
    read = describe([cover], "f.pdf", None, Defaults(), VOCABULARY, None, metadata)
    assert (read.date, read.provenance["title"]) == ("2099-05-01", Provenance.DOCUMENT)
    mission = metadata | {"dc:creator": "European Union", "dcterms:created": "1970-01-01T00:00:00Z"}
    union = describe(["text"], "f.pdf", None, Defaults(), VOCABULARY, None, mission)
    assert (union.submitters, union.date) == (("European Union",), None)
    assert union.groups == ("Intergovernmental organisations",)
