"""Citations of paragraphs beside the symbol of a document."""

from __future__ import annotations

import pytest

from indexer.domain import SearchRequest
from indexer.query.nodes import And, Or, Phrase
from indexer.query.paragraph_references import cited
from indexer.query.plan import plan
from indexer.vocabulary import load_vocabulary


def found_by(query: str) -> set[str]:
    """The terms of the alternatives; those that must not bear the number as a paragraph with a mark."""
    node = cited(query).paragraphs
    alternatives = node.nodes if isinstance(node, Or) else ()
    found = {" ".join(one.terms) for one in alternatives if isinstance(one, Phrase)}
    listed = [one.nodes[0] for one in alternatives if isinstance(one, And)]
    return found | {f"not ¶ {' '.join(one.terms)}" for one in listed if isinstance(one, Phrase)}


@pytest.mark.parametrize(
    "typed",
    [
        "para. 37", "para 37", "paragraph 37", "par. 37", "párrafo 37", "párr. 37", "parr. 37", "paragraphe 37",
        "пункт 37", "п. 37", "第37段", "第三十七段", "الفقرة 37", "الفقرة ٣٧", "§ 37", "¶37", "para. 37 (a)",
        "para. 37(a)(ii)",
    ],
)  # fmt: skip
def test_a_paragraph_is_found_by_the_number_that_it_bears(typed: str) -> None:
    assert "¶37" in found_by(f"A/80/1, {typed}")
    assert cited(typed).paragraphs is None


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("paras. 112-114", {"¶112", "¶113", "¶114"}),
        ("paragraphs 112 to 114", {"¶112", "¶113", "¶114"}),
        ("paras. 5, 7 and 9", {"¶5", "¶7", "¶9"}),
        ("§§ 5-6", {"¶5", "¶6"}),
        ("paragraphes 5 à 7", {"¶5", "¶6", "¶7"}),
        ("párrs. 5 y 6", {"¶5", "¶6"}),
        ("пп. 5–6", {"¶5", "¶6"}),
        ("пункты 5 и 8", {"¶5", "¶8"}),
        ("第5至7段", {"¶5", "¶6", "¶7"}),
        ("第5、8段", {"¶5", "¶8"}),
        ("الفقرات 5-6", {"¶5", "¶6"}),
        ("الفقرتان 5 و 8", {"¶5", "¶8"}),
        ("paras. 140.2 and 140.3", {"140 2", "140 3"}),
        ("paragraph 140.3", {"140 3"}),
        ("recommendation 140.3", {"140 3"}),
        ("recommandations 140.3 et 140.5", {"140 3", "140 5"}),
        ("para. 111 (93)", {"not ¶ 93"}),
        ("recommendations 93 and 94", {"not ¶ 93", "not ¶ 94"}),
    ],
)
def test_lists_and_labels_are_read(typed: str, found: set[str]) -> None:
    assert found <= found_by(f"A/80/1 {typed}")
    assert all(one in found for one in found_by(f"A/80/1 {typed}") if one.startswith(("¶", "not", "paragraph")))


@pytest.mark.parametrize(
    "query",
    [
        "A/80/1 article 5, paragraph 37",
        'A/80/1 "para. 37"',
        "A/80/1 paras. 1-400",
        "A/80/1 第五条第二款",
        "A/80/1 torture 37",
    ],
)
def test_whatever_else_stays_as_it_was_typed(query: str) -> None:
    assert cited(query) == (query, None)


def test_what_is_asked_beside_it_is_searched_for() -> None:
    planned = plan(SearchRequest("A/80/1 paragraph 122.126 torture"), load_vocabulary())
    assert planned.embed == "torture paragraph 122.126"
    assert planned.first is not None
    assert planned.first.symbols == ("a/80/1",)
