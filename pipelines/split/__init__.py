"""Split pages into passages: natural paragraphs with their page and number."""

from pipelines.split.furniture import furniture
from pipelines.split.page_labels import page_labels
from pipelines.split.passages import MAX_WORDS, Draft, passages, word_count

__all__ = ["MAX_WORDS", "Draft", "furniture", "page_labels", "passages", "word_count"]
