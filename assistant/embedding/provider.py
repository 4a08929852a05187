"""Embedders of providers: any that LangChain knows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from assistant.embedding.embedder import Matrix, TokenStates, unit
from assistant.embedding.identity import PROBE_TEXT
from assistant.errors import SettingsError


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
