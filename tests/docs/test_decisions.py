"""The decisions in docs/adr stay few and short, and their index lists all of them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[2] / "docs" / "adr"
INDEX = FOLDER / "README.md"
PAGES = sorted(FOLDER.glob("[0-9]*.md"))
FEWEST, MOST = 30, 45
MOST_WORDS = 400
"""Words of a decision, as `wc -w` counts them."""
OLDER = "adr-2026"
"""The git tag under which the decisions stand that these replaced."""
TITLE = re.compile(r"# (?P<number>\d{4})\. (?P<title>(?P<thing>[^:]+): (?P<choice>\S.*))")
ENTRY = re.compile(r"^- \[(?P<number>\d{4})\]\((?P<file>[^)]+)\) (?P<title>.+)$", re.MULTILINE)


def title_of(page: Path) -> re.Match[str] | None:
    return TITLE.fullmatch(page.read_text(encoding="utf-8").partition("\n")[0])


def test_the_decisions_are_few_enough_to_be_read() -> None:
    assert FEWEST <= len(PAGES) <= MOST


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_decision_fits_on_a_page(page: Path) -> None:
    assert len(page.read_text(encoding="utf-8").split()) <= MOST_WORDS


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_title_of_a_decision_names_the_thing_and_the_choice(page: Path) -> None:
    title = title_of(page)
    assert title, "the first line has the form `# 0001. Thing: choice`"
    assert page.name.startswith(f"{title['number']}-")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_decision_has_its_context_and_its_consequences(page: Path) -> None:
    headings = re.findall(r"^## (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    assert headings == ["Context", "Decision", "Consequences"]


def test_no_number_is_given_twice() -> None:
    numbers = [page.name[:4] for page in PAGES]
    assert len(numbers) == len(set(numbers))


def test_the_index_lists_every_decision_under_its_title_and_nothing_else() -> None:
    entries = [(entry["number"], entry["file"], entry["title"]) for entry in ENTRY.finditer(INDEX.read_text("utf-8"))]
    titles = ((page, title_of(page)) for page in PAGES)
    assert entries == [(title["number"], page.name, title["title"]) for page, title in titles if title]
    assert {path.name for path in FOLDER.iterdir()} == {INDEX.name, *(page.name for page in PAGES)}


def test_the_index_says_where_the_older_decisions_stand() -> None:
    text = INDEX.read_text(encoding="utf-8")
    assert f"`{OLDER}`" in text
    assert f"git show {OLDER}:docs/adr/" in text
