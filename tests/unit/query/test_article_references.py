"""Ways to refer to an article: which are read, and which are looked for."""

from __future__ import annotations

import pytest

from indexer.analysis.paragraph_numbers import paragraph_term
from indexer.domain import SearchRequest
from indexer.query.expansion import expanded
from indexer.query.nodes import Group, Near, Or, Phrase, Word
from indexer.query.plan import plan
from indexer.query.syntax import parse
from indexer.query.tree import leaves
from indexer.vocabulary import load_vocabulary
from indexer.vocabulary.synonyms import Synonyms


def looked_for(query: str) -> set[str]:
    root = expanded(parse(query).root, Synonyms()).root
    return {" ".join(leaf.terms) for leaf in leaves(root) if isinstance(leaf, Phrase)}


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("Article 5 (2)", {"article 5 2", "art 5 2", "article 5 paragraph 2", "paragraph 2 of article 5"}),
        ("Art. 5(2)", {"article 5 2", "art 5 2", "articulo 5 2"}),
        ("art.5(2)", {"article 5 2", "art 5 2"}),
        ("article 5, paragraph 2", {"article 5 2", "article 5 para 2", "para 2 of the article 5"}),
        ("para. 2 of article 5", {"article 5 2", "paragraph 2 of article 5"}),
        ("Article 51", {"article 51", "art 51", "articles 51"}),
        ("articles 51", {"article 51"}),
        ("l’article 5", {"article 5"}),
        ("paragraphe 2 de l’article 5", {"article 5 2", "article 5 paragraphe 2"}),
        ("artículo 5, párrafo 2", {"articulo 5 2", "parrafo 2 del articulo 5", "article 5 2"}),
        ("articulo 5", {"articulo 5"}),
        ("статья 5", {"статьи 5", "статье 5", "article 5"}),
        ("пункт 2 статьи 5", {"статья 5 2", "пункта 2 статьи 5", "article 5 2"}),
        ("المادة ٥", {"الماده 5", "article 5"}),
        ("الفقرة 2 من المادة 5", {"الماده 5 2", "الفقره 2 من الماده 5"}),
        ("第五条", {"第 五 条", "第 5 条", "article 5"}),
        ("第 12 条", {"第 十 二 条", "第 12 条"}),
        ("paragraph 42", {"paragraph 42", "para 42", "paragraphe 42", "parrafo 42", "пункте 42", "第 四 十 二 段"}),
        ("пункт 42", {"paragraph 42", "пункта 42"}),
        ("الفقرة 42", {"paragraph 42", "الفقره 42"}),
        ("第42段", {"paragraph 42", "第 42 段", "第 四 十 二 段"}),
        ("para 40(b)(ii)", {"paragraph 40 b ii", "paragraphe 40 b ii", "第 40 b ii 段"}),
        ("párrafo 42 (b)", {"parrafo 42 b", "paragraph 42 b"}),
        ("paragraph 42 a threat", {"paragraph 42"}),
        ("第五条第2款", {"第 5 条 第 二 款", "第 五 条 第 2 款", "article 5 2"}),
    ],
)
def test_a_reference_is_looked_for_in_the_ways_in_which_it_is_written(query: str, found: set[str]) -> None:
    assert found <= looked_for(query)


def test_one_is_found_in_a_list() -> None:
    found = [
        leaf.terms for leaf in leaves(expanded(parse("paragraph 42").root, Synonyms()).root) if isinstance(leaf, Near)
    ]
    assert ("paragraphs", "42") in found
    assert ("parrafos", "42") in found


@pytest.mark.parametrize(
    "query",
    [
        "article",
        "article five",
        "an article of 2019",
        "par 5 voix",
        "part 5",
        '"article 5"',
        "article OR 5",
        "第五次会议",
        "5 (2)",
        "Article -5",
    ],
)
def test_whatever_else_stays_as_it_was_typed(query: str) -> None:
    root = parse(query).root
    assert expanded(root, Synonyms()).root == root


def test_words_beside_it_are_words() -> None:
    root = expanded(parse("harm article 5, hospitals").root, Synonyms()).root
    assert isinstance(root, Group)
    assert (root.nodes[0], root.nodes[2]) == (Word("harm"), Word("hospitals"))
    assert isinstance(root.nodes[1], Or)


def test_search_by_meaning_is_asked_what_was_typed() -> None:
    assert plan(SearchRequest("Article 5 (2) harm"), load_vocabulary(None)).embed == "Article 5 2 harm"


@pytest.mark.parametrize(("label", "term"), [("37.", "¶37"), ("٣٧ -", "¶37"), ("(a)", None), ("3.2", None), ("", None)])
def test_a_number_alone_is_a_paragraph(label: str, term: str | None) -> None:
    assert paragraph_term(label) == term
