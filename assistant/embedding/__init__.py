"""Turning text into vectors: what an embedder is, the embedded model, and what a store remembers of the one it was made with."""

from assistant.embedding.embedder import Embedder, Matrix, TokenStates, unit
from assistant.embedding.identity import PROBE_TEXT, EmbeddingIdentity

__all__ = ["PROBE_TEXT", "Embedder", "EmbeddingIdentity", "Matrix", "TokenStates", "unit"]
