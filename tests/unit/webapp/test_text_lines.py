"""A line is found by its letters where PDFium reads it in another order, and another one is not taken for it."""

from __future__ import annotations

from collections import Counter

import pytest

from webapp.page_images.text_lines import Line, area_of

UPPER, LOWER = (10.0, 700.0, 500.0, 712.0), (10.0, 680.0, 500.0, 692.0)


@pytest.fixture
def lines() -> list[Line]:
    return [
        Line(700, Counter("تعملالحكوماتعلىبناءالثقة"), UPPER),
        Line(680, Counter("ويمكنللمنظماتأنتسهم"), LOWER),
    ]


def test_letters_in_another_order_are_the_line(lines: list[Line]) -> None:
    assert area_of("".join(reversed("تعملالحكوماتعلىبناءالثقة")), lines) == UPPER
    assert area_of("ويمكنللمنظماتأنتسهم", lines) == LOWER


def test_a_text_that_stands_on_no_line_is_not_marked_anywhere(lines: list[Line]) -> None:
    assert area_of("هذانصآخرلايوجدفيالصفحة", lines) is None
    assert area_of("تعمل", lines) is None, "a word may stand anywhere"
    assert area_of("", lines) is None
    assert area_of("تعمل", []) is None
