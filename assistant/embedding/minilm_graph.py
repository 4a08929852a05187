"""The BERT encoder (Devlin et al. 2019; here six layers of twelve heads) as an ONNX graph, written operator by operator.

    python -m assistant.embedding.minilm_graph      writes assistant/embedding/minilm.onnx anew from the packaged weights' header

The graph is kept in a file because it never changes (the weights it points into are known by their digest) and importing
`onnx` to make it costs every process a quarter of a second.

Fused operators of onnxruntime (`MultiHeadAttention`, `SkipLayerNormalization`, `BiasGelu`; domain com.microsoft)
stand where a chain of plain ones would be slower. Weights are external: the graph holds only offsets into the
safetensors file (format: an 8-byte length, a JSON header, then raw little-endian tensors).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from assistant.embedding.minilm import GRAPH, WIDTH, packaged_folder

FUSED = "com.microsoft"
LAYERS, HEADS, EPSILON = 6, 12, 1e-12
SHOWN_LAYER = 3
"""The layer whose tokens are shown besides: of the six it tells best what part a word plays in a question."""


def graph_of(weights: Path) -> bytes:
    """The serialised model for a safetensors file, which it refers to by name and offsets."""
    with weights.open("rb") as file:
        size = int.from_bytes(file.read(8), "little")
        header = json.loads(file.read(size))
    return encoder(header, weights.name, 8 + size, layers=LAYERS, heads=HEADS, width=WIDTH, epsilon=EPSILON)


class _Builder:
    """Collects nodes and external tensors; `self.node` returns the name of the one output it makes."""

    def __init__(self, header: Mapping[str, Any], file: str, start: int) -> None:
        self.header, self.file, self.start = header, file, start
        self.nodes: list[Any] = []
        self.tensors: dict[str, Any] = {}

    def node(self, operator: str, inputs: list[str], domain: str = "", **attributes: Any) -> str:
        from onnx import helper

        output = f"{operator}_{len(self.nodes)}"
        self.nodes.append(helper.make_node(operator, inputs, [output], domain=domain, **attributes))
        return output

    def weight(self, name: str) -> str:
        """Refer to a tensor of the safetensors file."""
        from onnx import TensorProto

        if name not in self.tensors:
            first, last = self.header[name]["data_offsets"]
            place = {"location": self.file, "offset": self.start + first, "length": last - first}
            tensor = TensorProto(
                name=name,
                data_type=TensorProto.FLOAT,
                dims=self.header[name]["shape"],
                data_location=TensorProto.EXTERNAL,
            )
            for key, value in place.items():
                entry = tensor.external_data.add()
                entry.key, entry.value = key, str(value)
            self.tensors[name] = tensor
        return name

    def constant(self, name: str, values: list[int] | list[float], shape: list[int], kind: int) -> str:
        from onnx import helper

        self.tensors[name] = helper.make_tensor(name, kind, shape, values)
        return name

    def product(self, x: str, name: str) -> str:
        """`x` times a linear layer's matrix, stored as (out, in); onnxruntime folds the transposition at load."""
        return self.node("MatMul", [x, self.node("Transpose", [self.weight(f"{name}.weight")], perm=[1, 0])])

    def linear(self, x: str, name: str) -> str:
        return self.node("Add", [self.product(x, name), self.weight(f"{name}.bias")])

    def add_and_norm(self, x: str, skip: str, norm: str, bias: str, epsilon: float) -> str:
        inputs = [x, skip, self.weight(f"{norm}.weight"), self.weight(f"{norm}.bias"), self.weight(bias)]
        return self.node("SkipLayerNormalization", inputs, FUSED, epsilon=epsilon)


def encoder(
    header: Mapping[str, Any], file: str, start: int, *, layers: int, heads: int, width: int, epsilon: float
) -> bytes:
    """The serialised model.

    In: `input_ids`, `attention_mask` (batch, length) int64. Out: means (batch, width); tokens of `SHOWN_LAYER` (batch,
    length, width).
    """
    from onnx import TensorProto, helper

    g = _Builder(header, file, start)
    x = _embeddings(g, epsilon)
    mask = g.node("Cast", ["attention_mask"], to=TensorProto.INT32)
    shown = x
    for layer in range(layers):
        x = _layer(g, x, mask, f"encoder.layer.{layer}", heads, epsilon)
        shown = x if layer + 1 == min(SHOWN_LAYER, layers) else shown
    pooled = _mean(g, x)
    graph = helper.make_graph(
        g.nodes,
        "all-MiniLM-L6-v2",
        [
            helper.make_tensor_value_info(name, TensorProto.INT64, ["batch", "length"])
            for name in ("input_ids", "attention_mask")
        ],
        [
            helper.make_tensor_value_info(pooled, TensorProto.FLOAT, ["batch", width]),
            helper.make_tensor_value_info(shown, TensorProto.FLOAT, ["batch", "length", width]),
        ],
        initializer=list(g.tensors.values()),
    )
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid(FUSED, 1)]
    model = helper.make_model(graph, opset_imports=opsets, ir_version=8)
    return bytes(model.SerializeToString())


def _embeddings(g: _Builder, epsilon: float) -> str:
    """Word, position and type embeddings summed and normalised; every token is of type 0."""
    from onnx import TensorProto

    zero = g.constant("zero", [0], [], TensorProto.INT64)
    one = g.constant("one", [1], [], TensorProto.INT64)
    words = g.node("Gather", [g.weight("embeddings.word_embeddings.weight"), "input_ids"])
    length = g.node("Gather", [g.node("Shape", ["input_ids"]), one])
    places = g.node("Range", [zero, length, one])
    positions = g.node("Gather", [g.weight("embeddings.position_embeddings.weight"), places])
    kind = g.node("Gather", [g.weight("embeddings.token_type_embeddings.weight"), zero])
    total = g.node("Add", [g.node("Add", [words, positions]), kind])
    scale, shift = (g.weight(f"embeddings.LayerNorm.{part}") for part in ("weight", "bias"))
    return g.node("LayerNormalization", [total, scale, shift], axis=-1, epsilon=epsilon)


def _layer(g: _Builder, x: str, mask: str, name: str, heads: int, epsilon: float) -> str:
    inside, output = f"{name}.attention.self", f"{name}.attention.output"
    query, key, value = (g.linear(x, f"{inside}.{part}") for part in ("query", "key", "value"))
    mixed = g.node("MultiHeadAttention", [query, key, value, "", mask], FUSED, num_heads=heads)
    x = g.add_and_norm(
        g.product(mixed, f"{output}.dense"), x, f"{output}.LayerNorm", f"{output}.dense.bias", epsilon
    )
    wide = g.product(x, f"{name}.intermediate.dense")
    wide = g.node("BiasGelu", [wide, g.weight(f"{name}.intermediate.dense.bias")], FUSED)
    narrow = g.product(wide, f"{name}.output.dense")
    return g.add_and_norm(narrow, x, f"{name}.output.LayerNorm", f"{name}.output.dense.bias", epsilon)


def _mean(g: _Builder, x: str) -> str:
    """The mean over the tokens that are not padding."""
    from onnx import TensorProto

    axis = g.constant("length_axis", [1], [1], TensorProto.INT64)
    last = g.constant("last_axis", [2], [1], TensorProto.INT64)
    present = g.node("Cast", ["attention_mask"], to=TensorProto.FLOAT)
    weighted = g.node("Mul", [x, g.node("Unsqueeze", [present, last])])
    total = g.node("ReduceSum", [weighted, axis], keepdims=0)
    return g.node("Div", [total, g.node("ReduceSum", [present, axis], keepdims=1)])


if __name__ == "__main__":
    folder = packaged_folder()
    if folder is None:
        raise SystemExit("the packaged weights are not installed; run `uv sync`")
    GRAPH.write_bytes(graph_of(folder / "model.safetensors"))
