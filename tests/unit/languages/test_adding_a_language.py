"""The exercise of CONTRIBUTING, done anew on a copy: German in one new module and one word, and every part knows it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
EVERYWHERE = """
from indexer.analysis import query_stems
from indexer.analysis.languages import LATIN_READINGS, SEARCH_LANGUAGES
from indexer.domain import Passage, PassageKind
from indexer.passages import passage_kinds
from indexer.query.syntax import parse
from indexer.quotes.meaning_changes import MeaningChange, meaning_changes
from indexer.vocabulary import load_vocabulary
from pipelines.describe.letter_title import letter_title
from pipelines.dates import parse_date
from pipelines.describe.kinds import cover_session, type_of_title
from pipelines.describe.original import original_languages

assert "de" in SEARCH_LANGUAGES and "de" in LATIN_READINGS
assert set(query_stems("Verhandlungen")[0]) & set(query_stems("Verhandlung")[0])
assert meaning_changes("soll nicht", "soll") == (MeaningChange.NEGATION,)
assert MeaningChange.MODAL in meaning_changes("muss", "kann")
assert MeaningChange.NUMBER in meaning_changes("zwei", "drei")
assert MeaningChange.NUMBER in meaning_changes("der erste Rat", "der zweite Rat")
assert MeaningChange.OPPOSITE in meaning_changes("erhöht", "senkt")
assert MeaningChange.NEGATION in meaning_changes("sicher", "unsicher")
assert MeaningChange.DATE in meaning_changes("Oktober", "Dezember")
assert parse_date("15. Januar 2025") == "2025-01-15"
assert cover_session(["A/1", "Elfte Tagung"], 0, load_vocabulary()) == "Elfte Tagung"
assert type_of_title("Stellungnahme der Delegation") == "submission"
assert letter_title("Verbalnote vom 3. Mai 2025").kind == "note verbale"
assert passage_kinds([Passage("a", "d", 0, 1, 1, None, "de", "Vielen Dank.")]) == [PassageKind.CLOSING]
assert original_languages("Original: Deutsch") == ("de",)
assert load_vocabulary(None).submitter("Republik Deutschland") == "Germany"
"""


@pytest.fixture(scope="module")
def product(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the product with the language in it."""
    folder = tmp_path_factory.mktemp("product")
    for package in ("indexer", "pipelines"):
        shutil.copytree(ROOT / package, folder / package, ignore=shutil.ignore_patterns("__pycache__", "sample"))
    rooms = folder / "indexer" / "languages"
    shutil.copy(Path(__file__).with_name("german.py"), rooms)
    registry = rooms / "__init__.py"
    text = registry.read_text(encoding="utf-8")
    assert '"chinese")' in text, "this exercise no longer finds where to add"
    registry.write_text(text.replace('"chinese")', '"chinese", "german")'), encoding="utf-8")
    return folder


def test_a_new_language_is_known_everywhere(product: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", EVERYWHERE], cwd=product, env=os.environ | {"PYTHONPATH": str(product)},
        capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
