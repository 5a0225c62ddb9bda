"""Words of the same family as those that are asked for."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import numpy as np
from support.cases import each_case

from indexer.analysis import Wanted
from indexer.search.kin import kin

if TYPE_CHECKING:
    from indexer.index.doc_values import Integers, Mask
    from indexer.query.nodes import Phrase
    from indexer.search.retrieval import Retrieval

WORDS = ("elected", "election", "elections", "electoral", "electricity", "africa", "african", "facility", "young")
OWN = {"electoral": 0, "electricity": 0, "facility": 0, "election": 1, "african": 1}
"""The document of the only passage that has each word; the first is the submitter's."""


def beginning(begun: str) -> list[str]:
    return [word for word in WORDS if word.startswith(begun)]


def matching(node: Phrase) -> Integers:
    return np.array([OWN[word] for word in node.terms if word in OWN], dtype=np.int64)


def theirs(_: object) -> Mask:
    return np.array([True, False])


@each_case
def test_what_a_submitter_says_in_another_word_of_the_family_is_named(asked: str, found: tuple[str, ...]) -> None:
    columns = SimpleNamespace(
        fields={"submitter": SimpleNamespace(documents_with=theirs)}, document_of=np.array([0, 1], dtype=np.int64)
    )
    retrieval = SimpleNamespace(
        columns=columns, asked=((asked, Wanted()),), retriever=SimpleNamespace(matching_node=matching)
    )
    assert kin(cast("Retrieval", retrieval), ("Cuba",), beginning) == found
