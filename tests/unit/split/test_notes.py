"""Where the footnotes of a page begin."""

from __future__ import annotations

import pytest

from pipelines.split.notes import footnotes_from

TEXT = ["The boats were counted twice in spring.", "Nobody was seen at the quay.", "The reeds were set.", "It rained."]
RULE = "__________"
PAGES = {
    "a rule above a note": ([*TEXT, RULE, "1 See the report.", "2 See it again."], 4),
    "a rule above much of the page, with a note": ([TEXT[0], RULE, "* Reissued for technical reasons.", *TEXT], 1),
    "a rule below a masthead": (["46th meeting", RULE, *TEXT], 6),
    "a rule at the end": ([*TEXT, RULE], 4),
    "no rule": (TEXT, 4),
}


@pytest.mark.parametrize(("lines", "start"), PAGES.values(), ids=PAGES.keys())
def test_notes_follow_a_rule_and_text_follows_a_masthead(lines: list[str], start: int) -> None:
    assert footnotes_from(lines, set()) == start
