"""Languages of lists of names, and what is said of pages of which little or nothing was read."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from indexer.archive import ArchivedDocument
from indexer.vocabulary import load_vocabulary
from pipelines.assemble import Assembler
from pipelines.describe import Defaults
from pipelines.extract.reader import Reading
from pipelines.extract.tika import Extraction
from pipelines.ingest import _about_pages
from pipelines.sources.discover import Source

VOCABULARY = load_vocabulary()
ENGLISH = "The Committee met in spring and heard about the lakes, the reeds and the boats of all its members.\n\n"
MORE = "It thanked the delegations that had counted boats, and asked them to plant reeds before the winter begins.\n"
NAMES = (
    "Kay Rala Xanana Gusmão\nBendito dos Santos Freitas\nKarlito Nunes\nFilomeno Lay\nHermengildo Pereira\n"
    "Maria do Céu da Silva\nJoão Freitas Camara\nDionisio da Costa Babo Soares\nDomingo Augusto\n\n"
)


def read(*pages: str) -> ArchivedDocument:
    reading = Reading(Extraction("pdf", pages, paged=True))
    assembler = Assembler(VOCABULARY, Defaults(), lambda text: len(text) < 900)
    (found,) = assembler.documents(Source(Path("f.pdf"), "f.pdf"), "ab" * 32, reading).documents
    return found


def test_a_list_of_names_has_the_language_of_the_sentences() -> None:
    assert read(ENGLISH, NAMES, MORE).document.description.languages == ("en",)


def test_entries_of_a_contents_are_no_sentences() -> None:
    cover = (
        "United Nations\nEconomic and Social Council\nReports of the Organizations\nNote by the Secretary-General\n\n"
    )
    entries = "\n\n".join(f"{n}. Association pour la défense des droits de la femme {n}" for n in (2, 3))
    found = read(f"{cover}{ENGLISH}{entries}").document.description
    assert found.language == "en"


def test_a_heading_or_a_name_in_another_language_is_none_of_the_document() -> None:
    name = "37. Gesellschaft für Seenkunde und Schilfpflege – Vereinigung zur Förderung der Fischerei*\n\n"
    assert read(ENGLISH, name, MORE).document.description.languages == ("en",)


def test_a_sentence_in_another_language_is_one_of_the_document() -> None:
    other = "Les bateaux ont été comptés deux fois au printemps, et personne n’a interrogé les pêcheurs du lac.\n\n"
    assert read(ENGLISH, other, MORE).document.description.languages == ("en", "fr")


def test_a_page_with_text_beside_a_picture_is_not_said_to_be_without() -> None:
    one = read(ENGLISH, "A bridge in spring, seen from the quay.", "")
    one = replace(one, document=replace(one.document, unreadable_pages=(2, 3)))
    assert list(_about_pages([2, 3], [one])) == [
        "No text could be read on 1 page(s): 3.",
        "Only the text beside a picture, which takes most of the page, was read on 1 page(s): 2.",
    ]
