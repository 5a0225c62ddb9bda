"""Lines behind a quotation, and appositions, tell whose it is."""

from __future__ import annotations

import pytest
from attributed import read


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("“@”\n- Ana Orsk, delegate of Cuba. 5 May.\n\n“@”\n- Lev Tarn, President of Norway.", ["Cuba", "Norway"]),
        ("“@”\n\n— The delegate of Cuba", ["Cuba"]),
        ("« @ »\n— Le délégué de Cuba", ["Cuba"]),
        ("«@».\n— Представитель Кубы", ["Cuba"]),
        ("“@”\n- Ana Orsk", ["Ana Orsk"]),
        ("“@.”\n- Cuba said “@”", ["", "Cuba"]),
        ("“@.”\n- Cuba leaves the harbour.", [""]),
        ("Ana Orsk, Prime Minister of Cuba, said the islands want a harbour that is “@”.", ["Cuba"]),
        ("GENEVA, United Nations, 5 May – Ana Orsk, Prime Minister of Cuba, was angry. “@”, she said.", ["Cuba"]),
        ("Norway said “@”.\n\nPresident Orsk boasted of his harbour. “@”, he said.", ["Norway", ""]),
    ],
)  # fmt: skip
def test_speakers_of_news_are_read_from_lines_and_appositions(text: str, speakers: list[str]) -> None:
    assert read(text) == speakers
