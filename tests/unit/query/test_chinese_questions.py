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
        ("中国对人工智能说了什么", "中国 说了什么 人工智能"),
        ("古巴关于否决权的看法", "古巴 看法 否决权"),
        ("俄罗斯对日落条款有什么立场", "俄罗斯 立场 日落条款"),
        ("法国如何看待使用多种语文", "法国 如何看待 使用多种语文"),
        ("中国的立场", "中国 立场"),
        ("日本是否接受强制性惠益分享", "日本 是否 接受 强制性惠益分享"),
        ("古巴反对制裁吗", "古巴 吗 反对 制裁"),
        ("古巴反对制裁", "古巴反对制裁"),
        ("中国人权", "中国人权"),
        ("中国和俄罗斯说了什么", "中国和俄罗斯 说了什么"),
        ("支持发展中国家", "支持发展中国家"),
        ("阿富汗恐怖组织", "阿富汗 恐怖组织"),
        ("委内瑞拉的制裁问题", "委内瑞拉 制裁问题"),
        ("几内亚湾海盗", "几内亚湾海盗"),
        ("俄罗斯人", "俄罗斯人"),
        ("国家主权", "国家主权"),
        ("谁", "谁"),
        ("ICANN说了什么 2014", "ICANN说了什么 2014"),
        ("who", "who"),
    ],
)
def test_words_stand_apart_only_where_they_ask(typed: str, apart: str) -> None:
    assert words_apart(typed) == apart
