"""The embedders there are: the embedded model, and any that LangChain knows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from assistant.errors import SettingsError

if TYPE_CHECKING:
    from assistant.settings import Settings
from assistant.embedding import PROBE_TEXT, Embedder, Matrix, TokenStates, unit


class ProviderEmbedder:
    """An embedding model of any provider LangChain knows, named `provider:model`."""

    def __init__(self, name: str) -> None:
        from langchain.embeddings import init_embeddings

        self.name = name
        try:
            self._model: Any = init_embeddings(name)
        except (ImportError, ValueError) as error:
            first = str(error).splitlines()[0] if str(error) else type(error).__name__
            raise SettingsError(f"setting embedding: {name!r} cannot be opened ({first})") from None
        self._dimension: int | None = None

    @property
    def dimension(self) -> int:
        """Found by embedding one text, once."""
        if self._dimension is None:
            self._dimension = len(self.embed_question(PROBE_TEXT))
        return self._dimension

    def embed_passages(self, texts: Sequence[str]) -> Matrix:
        """One unit row per text."""
        if not texts:
            return np.zeros((0, self.dimension), dtype=np.float32)
        return unit(np.array(self._model.embed_documents(list(texts)), dtype=np.float32))

    def embed_question(self, text: str) -> Matrix:
        """The unit vector of one question."""
        return unit(np.array(self._model.embed_query(text), dtype=np.float32))

    def knows_word(self, word: str) -> bool:  # noqa: ARG002 - a provider does not show its vocabulary
        """Never."""
        return False

    def token_states(self, text: str) -> TokenStates | None:  # noqa: ARG002 - a provider shows vectors of whole texts
        """Never any."""
        return None


def open_embedder(settings: Settings) -> Embedder:
    """The embedder the settings name: `minilm`, or `provider:model` through LangChain.

    Raises `WeightsError` where the embedded model's weights are absent or wrong, `SettingsError` for a bad name.
    """
    if settings.embedding == "minilm":
        from assistant.minilm import MiniLM

        return MiniLM()
    if ":" not in settings.embedding:
        raise SettingsError(
            f"setting embedding: {settings.embedding!r} is neither `minilm` nor `provider:model`; see docs/settings.md"
        )
    return ProviderEmbedder(settings.embedding)
