"""Peers to be measured beside: what a newcomer to LangChain would build, with that library's defaults (extra `peers`)."""

from __future__ import annotations

import warnings
from collections.abc import Callable

from assistant.embedding import Embedder
from assistant.store import Snapshot
from evals.corpus import Collection


def ensemble(
    collection: Collection, snapshot: Snapshot, depth: int
) -> Callable[[str], list[tuple[str, float]]]:
    """LangChain's EnsembleRetriever (reciprocal rank fusion) over rank_bm25 and Chroma, `depth` results from each.

    The embedding model is ours, so that retrieval is compared and not models. Raises ImportError without the extra.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import rank_bm25  # noqa: F401 - its absence would only show later
        from langchain_chroma import Chroma
        from langchain_classic.retrievers import EnsembleRetriever
        from langchain_community.retrievers import BM25Retriever
    from langchain_core.documents import Document
    from langchain_core.embeddings import Embeddings

    class OurEmbeddings(Embeddings):
        def __init__(self, embedder: Embedder) -> None:
            self.embedder = embedder

        def embed_documents(self, texts: list[str]) -> list[list[float]]:
            return [row.tolist() for row in self.embedder.embed_passages(texts)]

        def embed_query(self, text: str) -> list[float]:
            return list(map(float, self.embedder.embed_question(text)))

    documents = [
        Document(page_content=f"{one.title}\n{one.text}", metadata={"id": one.id}, id=one.id)
        for one in collection.documents
    ]
    chroma = Chroma(
        collection_name=f"peer-{collection.digest[:12]}",
        embedding_function=OurEmbeddings(snapshot.embedder),
        collection_metadata={"hnsw:space": "cosine"},
    )
    if not chroma._collection.count():
        numbers = [int(number) for number in snapshot.dense.numbers]
        for start in range(0, len(documents), 1000):
            chosen = documents[start : start + 1000]
            vectors = {snapshot.dense.owner(number): row for row, number in enumerate(numbers)}
            chroma._collection.upsert(
                ids=[one.metadata["id"] for one in chosen],
                embeddings=[snapshot.dense.matrix[vectors[one.metadata["id"]]] for one in chosen],
                documents=[one.page_content for one in chosen],
                metadatas=[one.metadata for one in chosen],
            )
    words = BM25Retriever.from_documents(documents, k=depth)
    both = EnsembleRetriever(
        retrievers=[words, chroma.as_retriever(search_kwargs={"k": depth})], weights=[0.5, 0.5]
    )

    def search(text: str) -> list[tuple[str, float]]:
        return [(str(one.metadata["id"]), 0.0) for one in both.invoke(text)][:depth]

    return search
