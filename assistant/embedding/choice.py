"""Which embedder the settings name: the embedded model, or one of a provider."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.embedding.embedder import Embedder
from assistant.embedding.provider import ProviderEmbedder
from assistant.errors import SettingsError

if TYPE_CHECKING:
    from assistant.settings import Settings


def open_embedder(settings: Settings) -> Embedder:
    """The embedder the settings name: `minilm`, or `provider:model` through LangChain.

    Raises `WeightsError` where the embedded model's weights are absent or wrong, `SettingsError` for a bad name.
    """
    if settings.embedding == "minilm":
        from assistant.embedding.minilm import MiniLM

        return MiniLM()
    if ":" not in settings.embedding:
        raise SettingsError(
            f"setting embedding: {settings.embedding!r} is neither `minilm` nor `provider:model`; see docs/settings.md"
        )
    return ProviderEmbedder(settings.embedding)
