"""What a query may refer to in several ways: an article, a resolution, an amount."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from indexer.query.nodes import Near, Phrase, Synonym

LONGEST = 12
"""Most terms of a reference: `paragraph 2 of the article 5`, `resolution 2231 (2015) of the United Nations Security
Council`.
"""


@dataclass(frozen=True, slots=True)
class Reference:
    """The first `count` terms of a query refer to something, which texts write in these `ways`. Where `in_words`, it is
    also found by the words as typed, wherever these stand.
    """

    count: int
    ways: tuple[Phrase | Near | Synonym, ...]
    in_words: bool = False
