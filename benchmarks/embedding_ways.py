"""Ways to compute the vectors of a packaged model on a processor. Used by `embedding_speed.py`.

ONNX and OpenVINO are called through their own libraries: sentence-transformers uses them through `optimum`, whose
releases are incompatible with the `transformers` of the lock file. Their packages are in the dependency group
`embedding-ways`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np
from embedding_unpadded import ROWS, UnpaddedBert

import indexer.embedding.model as in_use
from indexer.embedding import SentenceTransformerEmbedder

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from indexer.ports import Vectors

    Hidden = Callable[[np.ndarray], np.ndarray]

BATCH_SIZE = 32
OPSET = 17
HEADS, HIDDEN = 12, 384
"""Shape of multilingual-e5-small, which ONNX's attention fusion needs."""


class Torch:
    """The embedder in use, with another batch size or precision, or with dynamic quantisation."""

    def __init__(self, model: str, threads: int, batch: int = BATCH_SIZE, precision: str = "float32") -> None:
        in_use.BATCH_SIZE = batch  # type: ignore[misc]
        self.embedder = SentenceTransformerEmbedder(model, threads)
        self.embedder._precision = precision  # noqa: SLF001

    def passages(self, texts: Sequence[str]) -> Vectors:
        """Vectors of passages, shape (n, D)."""
        return self.embedder.embed_passages(texts)

    def query(self, text: str) -> Vectors:
        """The vector of a query, shape (D,)."""
        return self.embedder.embed_query(text)


class Padded(Torch):
    """The default of sentence-transformers: texts sorted by length, the shorter ones of a batch padded."""

    def passages(self, texts: Sequence[str]) -> Vectors:
        """See Torch."""
        prompt = self.embedder._prompts["passage"]  # noqa: SLF001
        whole = [prompt + text for text in texts]
        model = self.embedder._model  # noqa: SLF001
        vectors: Vectors = model.encode(
            whole, batch_size=BATCH_SIZE, normalize_embeddings=True, show_progress_bar=False
        )
        return vectors


class EndToEnd(Torch):
    """Concatenated texts of any lengths, up to ROWS tokens per batch."""

    def passages(self, texts: Sequence[str]) -> Vectors:
        """See Torch."""
        prompt = self.embedder._prompts["passage"]  # noqa: SLF001
        tokens = self.embedder.count_tokens(texts)
        vectors = np.empty((len(texts), self.embedder.dimension), dtype=np.float32)
        together: list[int] = []
        for place in sorted(range(len(texts)), key=tokens.__getitem__):
            if together and sum(tokens[i] for i in together) + tokens[place] > ROWS:
                vectors[together] = self._model([prompt + texts[i] for i in together])
                together = []
            together.append(place)
        vectors[together] = self._model([prompt + texts[i] for i in together])
        return vectors

    def query(self, text: str) -> Vectors:
        """See Torch."""
        vector: Vectors = self._model([self.embedder._prompts["query"] + text])[0]  # noqa: SLF001
        return vector

    @cached_property
    def _model(self) -> UnpaddedBert:
        return UnpaddedBert(self.embedder._model)  # noqa: SLF001


class Exported:
    """A model in another library: tokens of equally long texts in, hidden states out."""

    def __init__(self, model: str, hidden: Hidden) -> None:
        self.embedder, self.hidden = SentenceTransformerEmbedder(model), hidden

    def passages(self, texts: Sequence[str]) -> Vectors:
        """See Torch."""
        prompt = self.embedder._prompts["passage"]  # noqa: SLF001
        return self._encode([prompt + text for text in texts])

    def query(self, text: str) -> Vectors:
        """See Torch."""
        vector: Vectors = self._encode([self.embedder._prompts["query"] + text])[0]  # noqa: SLF001
        return vector

    def _encode(self, texts: Sequence[str]) -> Vectors:
        tokens = [one.ids for one in self.embedder._tokenizer.encode_batch(list(texts))]  # noqa: SLF001
        groups: dict[int, list[int]] = {}
        for place, ids in enumerate(tokens):
            groups.setdefault(len(ids), []).append(place)
        vectors = np.empty((len(texts), self.embedder.dimension), dtype=np.float32)
        for length in sorted(groups):
            for start in range(0, len(groups[length]), BATCH_SIZE):
                chosen = groups[length][start : start + BATCH_SIZE]
                means = self.hidden(np.array([tokens[i] for i in chosen], dtype=np.int64)).mean(axis=1)
                vectors[chosen] = means / np.linalg.norm(means, axis=1, keepdims=True)
        return vectors


def onnx_hidden(path: Path, threads: int) -> Hidden:
    """ONNX Runtime on the processor."""
    import onnxruntime  # type: ignore[import-not-found,unused-ignore]  # noqa: PLC0415

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    return lambda ids: np.asarray(session.run(None, {"input_ids": ids})[0])


def openvino_hidden(path: Path, threads: int) -> Hidden:
    """OpenVINO on the processor, in float32 if the model is."""
    import openvino  # type: ignore[import-not-found,unused-ignore]  # noqa: PLC0415

    wanted = {"INFERENCE_NUM_THREADS": threads, "INFERENCE_PRECISION_HINT": "f32", "PERFORMANCE_HINT": "LATENCY"}
    compiled = openvino.Core().compile_model(str(path), "CPU", wanted)
    return lambda ids: np.array(compiled({"input_ids": ids})[0])


def export(model: str, work: Path, calibration: Sequence[str]) -> None:
    """Write the model in every form into `work`, offline. `calibration` holds texts for static quantisation."""
    import nncf  # type: ignore[import-not-found,unused-ignore]  # noqa: PLC0415
    import openvino  # noqa: PLC0415
    import torch  # noqa: PLC0415
    from onnxruntime.quantization import (  # type: ignore[import-not-found,unused-ignore]  # noqa: PLC0415
        QuantType,
        quantize_dynamic,
    )
    from onnxruntime.transformers.optimizer import (  # type: ignore[import-not-found,unused-ignore]  # noqa: PLC0415
        optimize_model,
    )

    embedder = SentenceTransformerEmbedder(model)
    plain = work / "float32.onnx"

    class States(torch.nn.Module):
        """The hidden states; texts of equal length need no mask."""

        def __init__(self, bert: Any) -> None:  # noqa: ANN401
            super().__init__()
            self.bert = bert

        def forward(self, ids: Any) -> Any:  # noqa: ANN401
            state = self.bert.embeddings(input_ids=ids)
            for layer in self.bert.encoder.layer:
                state = layer(state)
                state = state[0] if isinstance(state, tuple) else state
            return state

    bert = embedder._model[0].auto_model  # noqa: SLF001
    bert.set_attn_implementation("eager")
    axes = {name: {0: "batch", 1: "tokens"} for name in ("input_ids", "states")}
    torch.onnx.export(
        States(bert).eval(), (torch.ones((2, 9), dtype=torch.int64),), str(plain), input_names=["input_ids"],
        output_names=["states"], dynamic_axes=axes, opset_version=OPSET, dynamo=False,
    )  # fmt: skip
    optimize_model(str(plain), "bert", HEADS, HIDDEN, opt_level=0).save_model_to_file(str(work / "fused.onnx"))
    quantize_dynamic(
        plain, work / "int8.onnx", op_types_to_quantize=["MatMul"], per_channel=True, reduce_range=True,
        weight_type=QuantType.QInt8,
    )  # fmt: skip
    graph = openvino.convert_model(str(plain))
    openvino.save_model(graph, work / "float32.xml", compress_to_fp16=False)
    openvino.save_model(nncf.compress_weights(openvino.convert_model(str(plain))), work / "weights8.xml")
    ids = [np.array([one.ids]) for one in embedder._tokenizer.encode_batch(list(calibration))]  # noqa: SLF001
    static = nncf.quantize(
        graph, nncf.Dataset([{"input_ids": one} for one in ids]), model_type=nncf.ModelType.TRANSFORMER
    )
    openvino.save_model(static, work / "static8.xml")


@dataclass(frozen=True)
class Way:
    """How to load a way: from a model's name, the folder of exported forms and a number of threads. Slow ways embed
    only one passage in `share`.
    """

    name: str
    load: Callable[[str, Path, int], Torch | Exported]
    exported: bool = False
    share: int = 1


WAYS = (
    Way("torch float32, equal lengths, 32", lambda model, _, threads: Torch(model, threads)),
    Way("the same, batches of 8", lambda model, _, threads: Torch(model, threads, batch=8)),
    Way("the same, batches of 128", lambda model, _, threads: Torch(model, threads, batch=128)),
    Way("torch float32, sorted and padded", lambda model, _, threads: Padded(model, threads)),
    Way("torch float32, end to end", lambda model, _, threads: EndToEnd(model, threads)),
    Way("torch bfloat16", lambda model, _, threads: Torch(model, threads, precision="bfloat16"), share=8),
    Way("ONNX float32", lambda m, work, n: Exported(m, onnx_hidden(work / "float32.onnx", n)), exported=True),
    Way("ONNX float32, fused", lambda m, work, n: Exported(m, onnx_hidden(work / "fused.onnx", n)), exported=True),
    Way("ONNX int8, dynamic", lambda m, work, n: Exported(m, onnx_hidden(work / "int8.onnx", n)), exported=True),
    Way("OpenVINO float32", lambda m, work, n: Exported(m, openvino_hidden(work / "float32.xml", n)), exported=True),
    Way("OpenVINO int8 weights", lambda m, w, n: Exported(m, openvino_hidden(w / "weights8.xml", n)), exported=True),
    Way("OpenVINO int8, static", lambda m, w, n: Exported(m, openvino_hidden(w / "static8.xml", n)), exported=True),
)
"""All ways. The first is the one in use, with which the others are compared."""
