"""Long texts without pages are divided, and nothing of them is lost."""

from __future__ import annotations

import pytest
from support.cases import each_case

from indexer.errors import ExtractionError
from pipelines.extract import divide
from pipelines.extract.divide import check_printed, divided


@pytest.fixture(autouse=True)
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(divide, "MOST_CHARACTERS", 20)
    monkeypatch.setattr(divide, "MOST_LINES", 6)


@each_case
def test_a_long_text_is_cut_where_something_ends(text: str, pages: list[str]) -> None:
    assert list(divided([text])) == pages
    assert "".join(divided([text])) == text


def test_each_page_is_divided_by_itself() -> None:
    assert list(divided(["a" * 21, "b"])) == ["a" * 20, "a", "b"]


def test_a_printed_page_is_not_divided() -> None:
    check_printed(["a" * 20])
    with pytest.raises(ExtractionError, match="Page 2 holds more"):
        check_printed(["a", "a" * 21])
    with pytest.raises(ExtractionError, match="or 6 lines"):
        check_printed(["a\n" * 7])
