"""The words of Chinese questions."""

from __future__ import annotations

import pytest

from indexer.query.chinese_questions import words_apart


@pytest.mark.parametrize(
    ("typed", "apart"),
    [
        ("谁提到了克什米尔", "谁 提到了 克什米尔"),
        ("哪些国家支持网络武器条约", "哪些 国家 支持 网络武器条约"),
        ("俄罗斯说了什么", "俄罗斯 说了什么"),
        ("支持发展中国家", "支持发展中国家"),
        ("国家主权", "国家主权"),
        ("谁", "谁"),
        ("ICANN说了什么 2014", "ICANN说了什么 2014"),
        ("who", "who"),
    ],
)
def test_words_stand_apart_only_where_they_ask(typed: str, apart: str) -> None:
    assert words_apart(typed) == apart
