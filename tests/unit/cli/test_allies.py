"""What `onrecord allies` prints."""

from __future__ import annotations

from typing import Any

from pipelines.cli.allies import _allies_text

SCOPE = {"documents": 12, "failed": 1}


def found(text: str, nearest: list[int] | None, *, distant: bool = False) -> dict[str, Any]:
    return {
        "passage": {"text": text},
        "citation": "Isterra, “Lamps”, p. 2",
        "why": {"nearest": nearest, "distant": distant},
    }


def ally(name: str, *passages: dict[str, Any], relation: str = "partly") -> dict[str, Any]:
    return {"submitter": name, "relation": relation, "inferred": True, "passages": list(passages)}


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
