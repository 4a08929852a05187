"""The sentence of a paper that answers a question, or that none does."""
