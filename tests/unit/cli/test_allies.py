"""What `onrecord allies` prints."""

from __future__ import annotations

from typing import Any

from pipelines.cli.allies import _allies_text

SCOPE = {"documents": 12, "failed": 1}


def found(text: str, nearest: list[int] | None, *, distant: bool = False) -> dict[str, Any]:
    return {
        "document": {"title": "On lamps", "file": "a.pdf"},
        "passage": {"text": text},
        "citation": "Isterra, “Lamps”, p. 2",
        "why": {"nearest": nearest, "distant": distant},
    }


def ally(name: str | None, *passages: dict[str, Any], by: tuple[str, ...] = ()) -> dict[str, Any]:
    return {
        "submitter": name, "relation": "partly", "inferred": True, "reported_by": list(by), "passages": list(passages),
    }  # fmt: skip


def test_who_is_not_known_and_who_reports_are_printed() -> None:
    passage = found("Lamps are useful.", None)
    allies = [ally(None, passage), ally("Isterra", passage, by=("Working Group",))]
    printed = _allies_text({"allies": allies, "scope": SCOPE, "not_compared": 0})
    assert "  submitter not known: On lamps\n" in printed
    assert "  Isterra, as reported by Working Group\n" in printed


def test_the_words_are_printed_and_who_is_far_off_is_counted() -> None:
    passage = found("We came late. Lamps are\nuseful.", [14, 31])
    allies = [ally("Isterra", passage, passage), ally("Maluvea", found("Roads.", None, distant=True))]
    printed = _allies_text({"allies": allies, "scope": SCOPE, "not_compared": 0})
    assert printed.splitlines() == [
        "PARTLY (inferred)",
        "",
        "  Isterra",
        "    Lamps are useful.",
        "    -- Isterra, “Lamps”, p. 2",
        "    1 more passage: see --json",
        "",
        "1 submitter farther off in meaning: see --json",
        "looked for in 12 documents; 1 file could not be read",
    ]
