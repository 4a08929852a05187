"""What is asked of a work or its data that is only described: a licence, an accession number, how many took part.

No list of papers answers it: `Under which licence may we use the leaf images?` asks for no papers on leaf images.
"""

from __future__ import annotations

import re

from assistant.understanding.language.cues import PAPERS

_LICENCE = (
    r"\b(?:under|with|by|on|come under|have|carry|has) (?:what|which) (?:[\w-]+ ){0,2}licen[cs]es?\b|\b(?:what|which) (?:[\w-]+ ){0,2}licen[cs]es?\b"
    r"|\b(?:is|are|was|were) there (?:an?|any|some) (?:[\w-]+ ){0,2}licen[cs]es?\b|\bhow (?:is|are|was|were) [^?.!]{1,60}?\blicen[cs]ed\b"
    r"|\blicen[cs]es? (?:of|for|on|terms|conditions|for using)\b|^\W*licen[cs]es?\b"
)
NUMBERED = r"(?:(?:GEO|SRA|ENA|EGA|dbGaP|PDB|GenBank|BioProject|ArrayExpress|Zenodo|Dryad|Figshare|PROSPERO|NCT|accession|registration|trial registration|repository|deposition|approval|ethics approval|IRB|protocol|patent|grant|contract|catalogue?) ){1,3}(?:(?:accession|registration) )?(?:numbers?|nos?\.?|codes?|ids?|identifiers?|records?)"
"""A number under which data, a trial, a patent or money is kept somewhere."""
_PEOPLE = r"(?:people|persons|students|editors|players|speakers)"
_TOOK_PART = r"(?:patients?|cases|controls|participants?|subjects?|individuals|volunteers|respondents|interviewees|children|adults|infants|men|women|mice|rats|monkeys|dogs|cats|animals|fish|samples|specimens|donors|families|trios|genomes|exomes|raters|annotators|observers|singers)"
_DONE = r"(?:sequenced|genotyped|test(?:ed)?|scanned|imaged|swabbed|recruited|enrolled|included|interviewed|surveyed|asked|polled|recorded|analy[sz]ed|examined|studied|sampled|screened|treated|measured|observed|trained|took part|participated|were there|were used|in total)"
_COUNTED = rf"\b(?:how many|the number of|number of) (?:[\w-]+ ){{0,3}}?{_TOOK_PART}\b(?: and \w+)?(?=[^?.!]*\b{_DONE}\b|[^?.!]*\b(?:in|for|behind|of) (?:the|that|this|your|their) (?:[\w'’-]+ ){{0,8}}?(?:{PAPERS}|PAPER|trial|cohort|experiment|survey|sample)\b)"
_PEOPLE_COUNTED = rf"\b(?:how many|number of) (?:[\w-]+ ){{0,3}}?{_PEOPLE}\b(?=[^?.!]*\b(?:were|was|got|have been|took|participated)\b[^?.!]*\b{_DONE}\b|[^?.!]*\b(?:took part|participated)\b)"
_DESCRIBED = re.compile(
    rf"{_LICENCE}|\b{NUMBERED}\b(?! (?:of|on) {PAPERS})|{_COUNTED}|{_PEOPLE_COUNTED}", re.I
)
_OF_PEOPLE = re.compile(
    r"\b(?:wr[io]te?s?|written|authors?|authored|signed|contributed|credited|on the paper|behind the paper)\b|\b(?:in|by|from|at) (?:the|your|this|our) (?:lab|group|team|department|institute)\b",
    re.I,
)
_SEEKS_PAPERS = re.compile(
    rf"\b(?:which|what|any|list|show|find|how many|number of) (?:of )?(?:(?:the|your|these|those|other|recent) )?{PAPERS}\b",
    re.I,
)


def asks_of_described(text: str) -> bool:
    """Whether it asks what only the text of a described work, or the place where its data lie, could tell."""
    return bool(_DESCRIBED.search(text)) and not (_SEEKS_PAPERS.search(text) or _OF_PEOPLE.search(text))
