"""The model path: a reader, a writer and tools over any OpenAI-compatible endpoint.

This package alone knows LangChain chat models. It fills the two seams of `assistant.seams`; evidence, citations,
counts and abstention are the same code as in the embedded path.
"""
