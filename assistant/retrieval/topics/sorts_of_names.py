"""The noun behind a name that only tells what sort of thing the name is of: `hERG channel`, `KIR genes`, `SF6 gas`.

Texts give the name and leave the noun out, so that a paper without the noun is about the same thing. A noun that makes something
else of the name (`BERT pruning`, `MRI scanner`) is none of these.
"""

from __future__ import annotations

import re

from assistant.library import Library
from assistant.text import fold
from assistant.text.words import stem

_SORTS = frozenset(
    stem(word)
    for word in """algorithm allele antigen antibody assay bacterium benchmark cell channel chip class cluster complex compound corpus
    database dataset detector device disease disorder drug enzyme experiment family formalism format framework gas gene genotype
    grid hormone inhibitor instrument isotope kinase language library ligand locus material measure method mission model molecule mutation
    nucleus package particle pathway peptide platform plasmid polymorphism project protein protocol receptor resin robot satellite sensor
    software species standard strain survey syndrome system technique telescope tool toolkit transporter variant virus""".split()
)
_NAMED = re.compile(r"(?<![\w-])(?P<name>[\w+]*\w)[ -](?P<sort>[a-z]{3,})\b")


def sorts_told(text: str, library: Library) -> frozenset[str]:
    """The stems of a topic's nouns that only tell what sort of thing a stored name before them is of."""
    said = ((fold(found["name"]), stem(fold(found["sort"]))) for found in _NAMED.finditer(text))
    return frozenset(sort for name, sort in said if sort in _SORTS and name in library.names_in_titles)
