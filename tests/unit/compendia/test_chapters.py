"""Chapters of a report are nobody's submissions, and nobody is told that they may be."""

from __future__ import annotations

from indexer.vocabulary import load_vocabulary
from pipelines.compendia import find_parts
from pipelines.split import furniture

VOCABULARY = load_vocabulary()
SENTENCE = "The Committee noted that the lamps of the harbour are lit at dusk and put out at dawn. "


def is_doubtful(*names: str, title: str = "Compilation of information on Corvane") -> bool:
    text = "\n\n".join(f"{number}. {name}\n\n{SENTENCE * 4}" for number, name in enumerate(names, 1))
    pages = [f"{title}\n\n{text}"]
    return find_parts(pages, furniture(pages), VOCABULARY).doubtful


def test_chapters_on_groups_of_people_are_no_submissions() -> None:
    assert not is_doubtful("Women", "Children", "Persons with disabilities")


def test_chapters_that_bear_names_of_states_may_be_submissions() -> None:
    assert is_doubtful("Chile", "Kenya", "Norway")


def test_a_report_of_an_official_is_no_collection_for_the_title_of_an_annex() -> None:
    title = "Review of the lamps\n\nReport of the Secretary-General\n\nSummary\n\nAnnex: replies received by region"
    assert not is_doubtful("Chile", "Kenya", "Norway", title=title)
    assert is_doubtful(
        "Chile", "Kenya", "Norway", title="Compilation of information\n\nReport of the Secretary-General"
    )
