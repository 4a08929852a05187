"""The embedded model against a forward pass written in numpy, its digest check, and the identity stores remember."""

from __future__ import annotations

import math
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import pytest

from assistant.embedding import EmbeddingIdentity
from assistant.embedding.choice import open_embedder
from assistant.embedding.minilm import GRAPH, MiniLM, packaged_folder
from assistant.embedding.minilm_graph import graph_of
from assistant.errors import EmbeddingMismatchError, SettingsError, WeightsError
from assistant.settings import Settings
from tests.assistant.store_helpers import HashedWords

FOLDER = packaged_folder()
needs_weights = pytest.mark.skipif(FOLDER is None, reason="the packaged weights are not installed")

TEXTS = [
    "Which papers address diffusion model acceleration?",
    "Graphs",
    "We show that a network of many small sensors can agree on one temperature without a leader, " * 4,
    "研究扩散模型加速的论文",
    "",
]


@pytest.fixture(scope="module")
def model() -> MiniLM:
    return MiniLM()


class ReferenceBert:
    """BERT's forward pass in numpy, float64, one text at a time, no padding (Devlin et al. 2019)."""

    def __init__(self, folder: Path) -> None:
        from safetensors.numpy import load_file

        self.w = {
            key: value.astype(np.float64) for key, value in load_file(folder / "model.safetensors").items()
        }

    def linear(self, x: Any, name: str) -> Any:
        return x @ self.w[f"{name}.weight"].T + self.w[f"{name}.bias"]

    def norm(self, x: Any, name: str) -> Any:
        centred = x - x.mean(-1, keepdims=True)
        scaled = centred / np.sqrt((centred**2).mean(-1, keepdims=True) + 1e-12)
        return scaled * self.w[f"{name}.weight"] + self.w[f"{name}.bias"]

    def embed(self, ids: list[int]) -> Any:
        e = "embeddings."
        x = self.w[f"{e}word_embeddings.weight"][ids] + self.w[f"{e}position_embeddings.weight"][: len(ids)]
        x = self.norm(x + self.w[f"{e}token_type_embeddings.weight"][0], f"{e}LayerNorm")
        for layer in range(6):
            x = self.layer(x, f"encoder.layer.{layer}")
        mean = x.mean(axis=0)
        return mean / np.linalg.norm(mean)

    def layer(self, x: Any, name: str) -> Any:
        length = len(x)
        query, key, value = (
            self.linear(x, f"{name}.attention.self.{part}").reshape(length, 12, 32).transpose(1, 0, 2)
            for part in ("query", "key", "value")
        )
        scores = query @ key.transpose(0, 2, 1) / math.sqrt(32)
        weights = np.exp(scores - scores.max(-1, keepdims=True))
        weights /= weights.sum(-1, keepdims=True)
        mixed = (weights @ value).transpose(1, 0, 2).reshape(length, 384)
        x = self.norm(
            x + self.linear(mixed, f"{name}.attention.output.dense"), f"{name}.attention.output.LayerNorm"
        )
        wide = self.linear(x, f"{name}.intermediate.dense")
        wide = wide * 0.5 * (1 + np.vectorize(math.erf)(wide / math.sqrt(2)))
        return self.norm(x + self.linear(wide, f"{name}.output.dense"), f"{name}.output.LayerNorm")


@needs_weights
def test_vectors_are_those_of_the_weights(model: MiniLM) -> None:
    assert FOLDER is not None
    reference = ReferenceBert(FOLDER)
    _, tokenizer = model.load()
    expected = np.array([reference.embed(tokenizer.encode(text).ids) for text in TEXTS])
    together = model.embed_passages(TEXTS)
    assert np.abs(together - expected).max() < 2e-5
    assert np.allclose(np.linalg.norm(together, axis=1), 1, atol=1e-5)


@needs_weights
def test_the_kept_graph_is_what_the_code_makes() -> None:
    assert FOLDER is not None
    made = onnx.load_from_string(graph_of(FOLDER / "model.safetensors"))
    kept = onnx.load_from_string(GRAPH.read_bytes())
    assert kept.graph == made.graph


@needs_weights
def test_padding_and_order_do_not_matter(model: MiniLM) -> None:
    together = model.embed_passages(TEXTS)
    alone = np.array([model.embed_question(text) for text in TEXTS])
    assert np.abs(together - alone).max() < 2e-5
    assert np.abs(model.embed_passages(TEXTS[::-1])[::-1] - together).max() < 2e-5
    assert model.embed_passages([]).shape == (0, 384)


@needs_weights
def test_long_texts_are_cut_at_256_tokens(model: MiniLM) -> None:
    long = "ice " * 254
    assert np.allclose(model.embed_question(long), model.embed_question(long + "and bees"), atol=1e-5)


@needs_weights
def test_wrong_weights_are_refused_with_the_remedy(tmp_path: Path) -> None:
    assert FOLDER is not None
    shutil.copy(FOLDER / "tokenizer.json", tmp_path)
    weights = bytearray((FOLDER / "model.safetensors").read_bytes())
    weights[50_000_000] ^= 1
    (tmp_path / "model.safetensors").write_bytes(weights)
    with pytest.raises(WeightsError, match=r"model.safetensors: SHA-256 .* run `uv pip install --reinstall"):
        MiniLM(tmp_path).embed_question("ice")


def test_absent_weights_are_named(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match="missing"):
        MiniLM(tmp_path).embed_question("ice")


def test_identity_tells_models_apart() -> None:
    identity = EmbeddingIdentity.of(HashedWords())
    identity.check(EmbeddingIdentity.of(HashedWords()), "data")
    for other in (HashedWords(name="other"), HashedWords(dimension=32), HashedWords(salt="swapped")):
        with pytest.raises(EmbeddingMismatchError, match="colloquy ingest --reembed"):
            identity.check(EmbeddingIdentity.of(other), "data")


def test_settings_name_the_embedder() -> None:
    assert open_embedder(Settings()).name == "all-MiniLM-L6-v2"
    for name in ("word2vec", "nobody:model"):
        with pytest.raises(SettingsError, match="embedding"):
            open_embedder(Settings(embedding=name))
