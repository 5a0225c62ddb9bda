"""The embedder: sentence-transformers with each model's prefixes and limits, in the processor's best precision."""

from __future__ import annotations

import gc
import hashlib
import json
import os
import threading
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from indexer.embedding.packaged import E5, PREFIX, packaged_folder, packaged_revision, silence_libraries
from indexer.embedding.runtime import load_torch
from indexer.errors import ModelError
from indexer.messages import Message
from indexer.passages import SENTENCES_VERSION

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from indexer.ports import Vectors

E5_PROMPTS = {"query": "query: ", "passage": "passage: "}
BATCH_SIZE = 32
"""Most texts per batch; larger groups of equal length are rare."""
TINY = 1e-12
"""Smaller than the length of any vector; avoids division by zero."""
PICKLES = ("*.bin", "*.pt", "*.pth", "*.pkl", "*.ckpt")
"""Names of files with weights that only unpickling reads."""
SPECIAL_TOKENS = 2
"""The special tokens before and after a text."""


def model_cache() -> Path:
    """The folder of unpacked models: in the user's cache, since they serve every data directory."""
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "onrecord" / "models"


def processor_has_bfloat16() -> bool:
    """Whether the processor computes bfloat16 natively; emulated, it is seven times slower than float32."""
    try:
        flags = Path("/proc/cpuinfo").read_text(encoding="ascii", errors="replace")
    except OSError:
        return False
    return "avx512_bf16" in flags or "amx_bf16" in flags


class SentenceTransformerEmbedder:
    """One model. Load it after a fork, never before: a forked torch hangs."""

    def __init__(self, name: str, threads: int | None = None) -> None:
        """`name` is `packaged:...`, a folder or a sentence-transformers name. Loads nothing."""
        self.name = name
        self._threads = threads
        self._lock = threading.Lock()
        self._precision = "bfloat16" if processor_has_bfloat16() else "float32"

    @cached_property
    def _folder(self) -> Path | None:
        if self.name.startswith(PREFIX):
            return packaged_folder(self.name.removeprefix(PREFIX), model_cache(), self._precision)
        folder = Path(self.name)
        return folder if folder.is_dir() else None

    @cached_property
    def key(self) -> str:
        """See ports.Embedder. The key of a folder uses its name without its path, so that it can be moved."""
        name = self.name
        if self.name.startswith(PREFIX):
            revision = packaged_revision(self.name.removeprefix(PREFIX))
        elif self._folder is not None:
            name, revision = self._folder.resolve().name, _revision_of_folder(self._folder)
        else:
            revision = "hub"
        return f"{name}@{revision}+{self._prompts['passage'].strip()}{self._precision}+sentences{SENTENCES_VERSION}"

    def check(self) -> None:
        """Raise ModelError when the model obviously does not exist; loads nothing."""
        if self._folder is None and self.name.startswith(("/", ".", "~")):
            raise ModelError(Message("model_folder_missing", model=self.name, packaged=PREFIX + E5))
        _ = self.key

    @cached_property
    def _prompts(self) -> dict[str, str]:
        if self.name == PREFIX + E5:
            return E5_PROMPTS
        if self._folder is not None:
            config = self._folder / "config_sentence_transformers.json"
            stored = json.loads(config.read_text(encoding="utf-8")).get("prompts", {}) if config.exists() else {}
            stored = {name: text for name, text in stored.items() if text}
            if stored:
                return {"query": stored.get("query", ""), "passage": stored.get("passage", stored.get("document", ""))}
        return E5_PROMPTS if "e5" in Path(self.name).name.lower() else {"query": "", "passage": ""}

    @cached_property
    def _model(self) -> Any:  # noqa: ANN401 - loaded late, since the import alone takes seconds
        torch = load_torch()
        from sentence_transformers import SentenceTransformer  # noqa: PLC0415

        silence_libraries()
        if self._threads:
            torch.set_num_threads(self._threads)
        place = str(self._folder) if self._folder is not None else self.name
        try:
            model = SentenceTransformer(
                place,
                device="cpu",
                model_kwargs={"dtype": getattr(torch, self._precision)},
                local_files_only=self._folder is not None,
            )
        except ModelError:
            raise
        except Exception as error:
            fault = f"{type(error).__name__}: {error}"
            told = Message("model_not_loaded", model=self.name, fault=fault, packaged=PREFIX + E5)
            raise ModelError(told) from error
        _map_weights(model[0].auto_model, Path(place) / "model.safetensors")
        _keep_out_of_collections()
        return model.eval()

    @cached_property
    def _tokenizer(self) -> Any:  # noqa: ANN401 - the library's class carries no types
        if self._folder is not None and (self._folder / "tokenizer.json").exists():
            from tokenizers import Tokenizer  # noqa: PLC0415 - without loading the model

            tokenizer = Tokenizer.from_file(str(self._folder / "tokenizer.json"))
            tokenizer.no_truncation()
            tokenizer.no_padding()
            return tokenizer
        return self._model.tokenizer.backend_tokenizer

    @cached_property
    def dimension(self) -> int:
        """See ports.Embedder."""
        if self._folder is not None and (self._folder / "config.json").exists():
            config = json.loads((self._folder / "config.json").read_text(encoding="utf-8"))
            if "hidden_size" in config and not (self._folder / "2_Dense").exists():
                return int(config["hidden_size"])
        return int(self._model.get_sentence_embedding_dimension())

    @cached_property
    def max_tokens(self) -> int:
        """See ports.Embedder."""
        limit = None
        if self._folder is not None and (self._folder / "sentence_bert_config.json").exists():
            config = json.loads((self._folder / "sentence_bert_config.json").read_text(encoding="utf-8"))
            limit = config.get("max_seq_length")
        if limit is None:
            limit = self._model.max_seq_length
        return int(limit) - SPECIAL_TOKENS - self.count_tokens([self._prompts["passage"]])[0]

    def count_tokens(self, texts: Sequence[str]) -> list[int]:
        """See ports.Embedder."""
        if "_model" not in self.__dict__:
            return [
                len(encoding.ids) for encoding in self._tokenizer.encode_batch(list(texts), add_special_tokens=False)
            ]
        tokenizer = self._model.tokenizer.backend_tokenizer  # a second one would take 280 MB
        with self._lock:  # encoding sets other limits on it each time
            tokenizer.no_truncation()
            tokenizer.no_padding()
            return [len(encoding.ids) for encoding in tokenizer.encode_batch(list(texts), add_special_tokens=False)]

    def embed_passages(self, texts: Sequence[str], progress: Callable[[int], None] | None = None) -> Vectors:
        """See ports.Embedder. A text beyond the model's limit is embedded in parts, and their mean is taken; nothing is
        cut. A text's vector does not depend on the other texts of a batch.
        """
        vectors = np.empty((len(texts), self.dimension), dtype=np.float32)
        for is_whole, chosen in self._of_equal_length(texts):
            if is_whole:
                vectors[chosen] = self._encode([texts[i] for i in chosen], "passage")
            else:
                for i in chosen:
                    vectors[i] = self._embed_in_parts(texts[i])
            if progress:
                progress(len(chosen))
        return vectors

    def _of_equal_length(self, texts: Sequence[str]) -> Iterator[tuple[bool, list[int]]]:
        """Positions of texts with the same number of tokens, and whether that is within the model's limit. Such a batch
        needs no padding, which costs time and, in bfloat16, makes a text's vector depend on its neighbours.
        """
        prompt = self._prompts["passage"]
        groups: dict[int, list[int]] = {}
        for place, tokens in enumerate(self.count_tokens([prompt + text for text in texts])):
            groups.setdefault(tokens, []).append(place)
        limit = self.max_tokens + self.count_tokens([prompt])[0]
        for tokens in sorted(groups):
            yield tokens <= limit, groups[tokens]

    def embed_query(self, text: str) -> Vectors:
        """See ports.Embedder. A query beyond the model's limit is embedded in parts, too."""
        if len(text.encode("utf-8", "replace")) > self.max_tokens < self.count_tokens([text])[0]:
            return self._embed_in_parts(text, "query")
        vector: Vectors = self._encode([text], "query")[0]
        return vector

    def embed_queries(self, texts: Sequence[str]) -> Vectors:
        """See ports.Embedder. One beyond the model's limit is embedded in parts, by itself."""
        if max(self.count_tokens(texts), default=0) <= self.max_tokens:
            return self._encode(texts, "query")
        return np.stack([self.embed_query(text) for text in texts])

    def _embed_in_parts(self, text: str, kind: str = "passage") -> Vectors:
        encoding = self._tokenizer.encode(text, add_special_tokens=False)
        step = self.max_tokens
        bounds = [encoding.offsets[i][0] for i in range(0, len(encoding.ids), step)] + [len(text)]
        parts = [text[a:b] for a, b in pairwise(bounds) if b > a]
        mean = self._encode(parts, kind).mean(axis=0)
        unit: Vectors = (mean / max(float(np.linalg.norm(mean)), TINY)).astype(np.float32)
        return unit

    def _encode(self, texts: Sequence[str], kind: str) -> Vectors:
        if not texts:
            return np.empty((0, self.dimension), dtype=np.float32)
        prompt = self._prompts[kind]
        with self._lock:
            model = self._model
            try:
                encoded = model.encode(
                    [prompt + text for text in texts],
                    batch_size=BATCH_SIZE,
                    normalize_embeddings=True,
                    show_progress_bar=False,
                    convert_to_numpy=True,
                )
            except (RuntimeError, MemoryError, ValueError, IndexError) as error:
                fault = f"{type(error).__name__}: {error}"
                raise ModelError(Message("model_failed", model=self.name, fault=fault)) from error
        vectors = np.asarray(encoded, dtype=np.float32)
        if vectors.shape != (len(texts), self.dimension) or not np.isfinite(vectors).all():
            raise ModelError(Message("model_vectors_unusable", model=self.name))
        # bfloat16 rounds the length itself: it left vectors up to 0.4 % too long or short, more than what tells a
        # passage from the next best.
        unit: Vectors = vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), TINY)
        return unit


def _revision_of_folder(folder: Path) -> str:
    """12 hex digits that change with weights, tokenizer or settings. Raises ModelError when there are no weights."""
    weights = sorted(folder.glob("**/*.safetensors"))
    if not weights:
        pickles = sorted(path for pattern in PICKLES for path in folder.glob(f"**/{pattern}"))
        if pickles:
            raise ModelError(Message("model_pickled", file=pickles[0].name))
        raise ModelError(Message("model_without_weights", folder=str(folder)))
    digest = hashlib.sha256()
    for path in [*weights, *sorted(folder.glob("**/*.json"))]:
        with path.open("rb") as stream:
            digest.update(hashlib.file_digest(stream, "sha256").digest())
    return digest.hexdigest()[:12]


def _keep_out_of_collections() -> None:
    """Spare the garbage collector the 370,000 objects of model and libraries, which stay until the process ends: each
    full collection walked them, 200 ms in which a quotation waited.
    """
    gc.collect()
    gc.freeze()


def _map_weights(model: Any, path: Path) -> None:  # noqa: ANN401 - the library's class carries no types
    """Map the weights from the file instead of copying them. Of a vocabulary of 250,000 pieces, only those that occur
    are read, and processes share them.
    """
    if not path.exists():
        return
    from safetensors import safe_open  # noqa: PLC0415

    with safe_open(path, framework="pt") as stored:
        names = frozenset(stored.keys())
        for name, parameter in model.named_parameters():
            if name in names and stored.get_slice(name).get_dtype() == _DTYPES.get(str(parameter.dtype)):
                parameter.data = stored.get_tensor(name)


_DTYPES = {"torch.float32": "F32", "torch.bfloat16": "BF16"}
