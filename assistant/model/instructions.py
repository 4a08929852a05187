"""Sentences in ingested text that talk to a model instead of to readers. A model is not shown them.

This is a second line: the first is that evidence is fenced and that every sentence of a reply must be supported. A paper
about prompt injection loses a sentence of its abstract before the model, never in the store or in a quote.
"""

from __future__ import annotations

import re

from assistant.text import sentences

_TO_A_MODEL = re.compile(
    r"\b(?:ignore|disregard|forget|override|bypass)\b.{0,40}\b(?:instructions?|rules?|prompts?|above|previous|prior|guidelines)\b"
    r"|\bsystem prompt\b|\b(?:as an?|you are (?:an?|now)) (?:ai|assistant|language model|chatbot)\b|\bdeveloper mode\b"
    r"|\b(?:say|print|output|reply|respond|answer|repeat|append|write|include|insert)\b.{0,30}\b[A-Z]{3,}[-_]?[A-Z0-9]{2,}\b"
    r"|\b(?:cite|recommend|mention|rank|list) (?:this|me|us|our) (?:page|paper|work|first)\b"
    r"|(?:^|\n)\s*(?:system|assistant|user|human)\s*:|<\|?(?:im_start|im_end|system|assistant|endoftext)|\[/?INST\]"
    r"|!\[[^\]]*\]\(|忽略.{0,12}(?:指令|指示|提示|规则)",
    re.IGNORECASE | re.DOTALL,
)


def for_a_model(text: str) -> str:
    """The text without the sentences that address a model."""
    if not _TO_A_MODEL.search(text):
        return text
    kept = [text[start:end] for start, end in sentences(text) if not _TO_A_MODEL.search(text[start:end])]
    return " ".join(kept)
