"""Paragraphs numbered anew under each article: "2." below "Article 5" is cited as "Article 5 (2)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipelines.split.paragraphs import Paragraph

TITLE = 90
"""Characters; an article's heading has a line or two."""
_COUNT = regex.compile(r"(\d{1,3})\s?[.、．–-]?$")


def within_articles(found: Sequence[Paragraph]) -> None:
    """Prefix the article's number to paragraphs that count from 1 directly below its heading. The heading loses the
    number and is joined to the first of them.
    """
    article: Paragraph | None = None
    name = ""
    due = 0
    between = 0
    for paragraph in found:
        if paragraph.footnote:
            continue
        if paragraph.article:
            article, due, between = (paragraph if len(paragraph.text) <= TITLE else None), 1, 0
            continue
        match = _COUNT.fullmatch(paragraph.number or "")
        if match is None:
            # Only a title may come between the article's number and its first paragraph.
            between += 1
            if due == 1 and (between > 1 or len(paragraph.text) > TITLE):
                article = None
            continue
        if article is None:
            continue
        if int(match[1]) != due:
            article = None
            continue
        if due == 1:
            name, article.number = article.number or name, None
        paragraph.number = _cited(name, match[1])
        due += 1


def _cited(article: str, count: str) -> str:
    return f"{article}第{count}款" if article.startswith("第") else f"{article} ({count})"
