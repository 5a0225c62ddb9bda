"""Names of stakeholder groups, processes, countries, regions and languages: YAML files and their loader."""

from __future__ import annotations

from indexer.vocabulary.languages import language_code, language_label
from indexer.vocabulary.loader import load_vocabulary
from indexer.vocabulary.vocabulary import Vocabulary

__all__ = ["Vocabulary", "language_code", "language_label", "load_vocabulary"]
