"""Any document has a kind for each passage, always the same, and headings that stand above what they head."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from indexer.domain import Passage, PassageKind
from indexer.passages import headings, in_context, passage_kinds

PIECES = st.sampled_from(
    [
        *("Thank you.", "12.", "See", "https://example.org/a", "(1999)", "Orsk, L.", "Scope", "we oppose", "....... 5"),
        *(
            "\n",
            "\n",
            "谢谢",
            "我们反对。",
            "شكرا",
            "نرفض",
            "См.",
            "мы",
            "42",
            "– 7",
            "(Signed)",
            "a@b.example",
            "17 Ibid.",
        ),
    ]
)
TEXTS = st.one_of(st.lists(PIECES, max_size=12).map(" ".join), st.text(max_size=80))
DOCUMENTS = st.lists(st.tuples(TEXTS, st.integers(0, 2)), max_size=8)


def passages(parts: list[tuple[str, int]]) -> list[Passage]:
    page, result = 1, []
    for number, (text, step) in enumerate(parts):
        page += step
        result.append(Passage(str(number), "d", number, page, page, None, "en", text))
    return result


@given(DOCUMENTS)
def test_every_passage_has_a_kind(parts: list[tuple[str, int]]) -> None:
    given_ = passages(parts)
    kinds = passage_kinds(given_)
    assert len(kinds) == len(given_)
    assert all(isinstance(kind, PassageKind) for kind in kinds)
    assert kinds == passage_kinds(given_)


@given(DOCUMENTS)
def test_headings_stand_directly_above(parts: list[tuple[str, int]]) -> None:
    given_ = passages(parts)
    kinds = passage_kinds(given_)
    for place, above in enumerate(headings(given_, kinds)):
        if above is not None:
            assert above == place - 1
            assert kinds[above] is PassageKind.HEADING
            assert kinds[place] is not PassageKind.HEADING
    assert [one.kind for one in in_context(given_)] == kinds
