"""The sign of a beginning is found without reading all of a long text, and is the same."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from indexer.presenting.beginnings import LETTERS, beginning
from indexer.vocabulary.fold import fold

BETWEEN = "  \n\t-.,'’&?_1é́ـ\u200bßΣςﬁ한각م٣"
TEXTS = st.text(st.one_of(st.characters(), st.sampled_from(BETWEEN)), max_size=400)


@given(TEXTS)
def test_the_sign_of_a_text_is_that_of_its_first_letters(text: str) -> None:
    letters = fold(text).replace(" ", "")
    assert beginning(text) == beginning(letters[:LETTERS])
