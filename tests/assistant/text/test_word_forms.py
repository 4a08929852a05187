"""Forms of one word share a stem, and words that only look alike do not."""

from __future__ import annotations

import pytest

from assistant.text.words import stem


@pytest.mark.parametrize(
    "forms",
    [
        "recognise recognize recognising recognition recognisable",
        "classify classified classification",
        "quantise quantisation quantize quantization",
        "evolve evolving evolution evolutionary",
        "explain explaining explanation",
        "describe describes description",
        "perceive perception perceptual",
        "analyse analyze analysis analyses analytics",
        "diagnose diagnosis diagnostic",
        "synthesise synthesis synthetic",
        "tumour tumours tumor",
        "behave behaviour behavior behavioural",
        "fibre fibres fiber",
        "grow growth",
        "reduce reduction",
        "divide division",
        "stable stability stabilise",
        "detect detector detection",
        "virus viruses viral",
        "paediatric pediatric",
    ],
)
def test_forms_of_one_word_share_a_stem(forms: str) -> None:
    assert len({stem(word) for word in forms.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("transformers", "transformed"),
        ("animation", "animals"),
        ("experience", "experiments"),
        ("logistics", "logistic"),
        ("authorities", "authors"),
        ("dense", "density"),
        ("latent", "latency"),
        ("produce", "product"),
        ("plain", "plan"),
        ("revolution", "revolver"),
        ("wise", "wizard"),
        ("noise", "no"),
        ("tour", "tor"),
        ("hour", "hor"),
        ("effect", "effector"),
        ("receive", "reception"),
        ("replicate", "reply"),
        ("expertise", "expert"),
    ],
)
def test_words_that_only_look_alike_stay_apart(one: str, other: str) -> None:
    assert stem(one) != stem(other)
