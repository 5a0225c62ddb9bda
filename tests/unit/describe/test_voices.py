"""A transcript belongs to nobody, though each of its speakers speaks for somebody."""

from __future__ import annotations

import pytest
from support.cases import scored

from indexer.vocabulary import load_vocabulary
from pipelines.describe import Defaults, describe
from pipelines.describe.voices import voices

VOCABULARY = load_vocabulary()
TURNS = """Informal consultations, 3 May 2025

Mr. Birk (Norway): Mr. Chair, I speak on behalf of Norway. In my country, lakes matter.

Ms. Otieno (Kenya): We agree with Norway.
"""
PLENARY = """Verbatim record

The President: I give the floor to Mr. Birk, Minister for Lakes of Norway.

Mr. Birk (Norway): Mr. President, lakes matter to us.
"""
SPEECH = """Statement by Norway

Mr. President: lakes matter. We have three aims: to see them, to count them, to keep them.
"""


@pytest.mark.parametrize("page", [TURNS, PLENARY])
def test_what_several_say_in_turn_is_nobodys(page: str) -> None:
    assert describe([page], "x.pdf", None, Defaults(), VOCABULARY).submitters == ()


def test_one_voice_is_a_statement() -> None:
    assert describe([SPEECH], "x.pdf", None, Defaults(), VOCABULARY).submitters == ("Norway",)


@scored(0.95)
def test_voices(page: str, heard: set[str]) -> None:
    assert voices([page], VOCABULARY) == heard
