"""Measures that a language model judges: opt-in, three votes, and never a gate before the judge has been checked.

The judge is any OpenAI-compatible endpoint, best of another family than the model that answers. A reply that is not
what was asked for, a refusal or a timeout is an error, never a score.
"""
