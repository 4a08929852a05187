"""Text and its words: as it is matched (`fold`), stored and shown (`clean`), and cut into sentences (`sentences`).

What questions mean by their words is told by `assistant.understanding.language`; here one word or text is compared with another.
"""

from assistant.text.cleaning import clean, invisible_removed, tags_removed
from assistant.text.folding import fold
from assistant.text.sentence_spans import sentences

__all__ = ["clean", "fold", "invisible_removed", "sentences", "tags_removed"]
