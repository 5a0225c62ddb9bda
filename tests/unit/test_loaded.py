"""What the processes of the tests read is what the product loads."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from support import loaded

CODES = {"adjectives": ("fr",)}
LOADING = [(module, name) for module, names in loaded.FUNCTIONS.items() for name in names]
COMPARED = [
    one for one in LOADING if one[1] not in {"_identifier", "load_bilingual_dictionary", "load_word_frequencies"}
]
"""Those whose results can be compared; the others are asked below."""


def read(module: str, name: str, *codes: str) -> Any:
    """What this process has, read or loaded by itself if it was the first."""
    return getattr(import_module(module), name)(*codes)


def load(module: str, name: str, *codes: str) -> Any:
    """What the product's own function returns."""
    return getattr(import_module(module), name).__wrapped__.__wrapped__(*codes)


@pytest.mark.parametrize(("module", "name"), COMPARED)
def test_what_is_read_is_what_is_loaded(module: str, name: str) -> None:
    codes = CODES.get(name, ())
    assert read(module, name, *codes) == load(module, name, *codes)


def test_the_model_tells_languages_as_before() -> None:
    texts = ("les garanties sont nécessaires", "the safeguards are necessary", "las garantías son necesarias")
    asked = "indexer.analysis.detection", "_identifier"
    assert [read(*asked).classify(one) for one in texts] == [load(*asked).classify(one) for one in texts]


def test_words_are_found_as_before() -> None:
    frequencies = "indexer.query.word_frequencies", "load_word_frequencies"
    dictionary = "indexer.query.bilingual_dictionary", "load_bilingual_dictionary"
    assert read(*frequencies).by_language("hospital") == load(*frequencies).by_language("hospital") != {}
    asked = "es", "en", ("comun",), "comunidad"
    assert read(*dictionary).of(*asked) == load(*dictionary).of(*asked)


def test_the_first_loads_and_others_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KEPT_IN_THIS_RUN", str(tmp_path))
    calls = []
    first, second = (loaded.reading("numbers", lambda code: calls.append(code) or {code: 1}) for _ in range(2))
    assert first("en") == second("en") == {"en": 1}
    assert second("fr") == {"fr": 1}
    assert calls == ["en", "fr"]


def test_a_copy_of_the_product_loads_its_own(tmp_path: Path) -> None:
    copy = ModuleType("indexer.vocabulary.countries")
    copy.__file__ = str(tmp_path / "indexer" / "vocabulary" / "countries.py")
    copy.countries = own = lambda: "its own"  # type: ignore[attr-defined]
    loaded._replace(copy)
    assert copy.countries is own
