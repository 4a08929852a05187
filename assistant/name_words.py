"""Words that names are made of: particles, titles, short family names, short forms of given names."""

from __future__ import annotations

PARTICLES = frozenset(
    ["af", "al", "av", "ben", "bin", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "el", "ibn", "la", "le", "st", "ten", "ter", "van", "vanden", "vander", "von", "zu", "zum", "zur"]
)
"""Parts of family names that are written before them."""
TITLES = frozenset(["assistant", "assoc", "associate", "asst", "dame", "dr", "mr", "mrs", "ms", "mx", "prof", "professor", "sir"])
"""What stands before a name and is none of it."""
SHORT_FAMILIES = frozenset(
    ["an", "do", "du", "fu", "gu", "ha", "he", "ho", "hu", "ko", "le", "li", "lu", "ma", "ng", "oh", "qi", "su", "vo", "wu", "xi", "xu", "ye", "yi", "yu"]
)
"""Family names of two letters, which in capitals look like initials."""
NOT_FORMS = frozenset(
    [
        "co first",
        "cv",
        "he",
        "he him",
        "her",
        "him",
        "homepage",
        "she",
        "she her",
        "they",
        "they them",
        "website",
    ]
)
"""What stands in brackets after a name and is no form of it."""
SHORT_FORMS: dict[str, tuple[str, ...]] = {
    "al": ("albert", "alan", "alexander"),
    "andy": ("andrew", "andreas"),
    "beth": ("elizabeth",),
    "bill": ("william",),
    "billy": ("william",),
    "bob": ("robert",),
    "bobby": ("robert",),
    "cathy": ("catherine",),
    "charlie": ("charles",),
    "chuck": ("charles",),
    "dave": ("david",),
    "dick": ("richard",),
    "dima": ("dmitry", "dmitri"),
    "dirk": ("diederik",),
    "ed": ("edward", "edwin", "edgar"),
    "geoff": ("geoffrey",),
    "hank": ("henry",),
    "harry": ("harold", "henry"),
    "jack": ("john",),
    "jim": ("james",),
    "jimmy": ("james",),
    "joe": ("joseph",),
    "kate": ("katherine", "catherine"),
    "kathy": ("katherine", "kathleen"),
    "katie": ("katherine",),
    "kolya": ("nikolai",),
    "larry": ("lawrence", "laurence"),
    "liz": ("elizabeth",),
    "maggie": ("margaret",),
    "mike": ("michael",),
    "misha": ("mikhail",),
    "nick": ("nicholas", "nikolas"),
    "peggy": ("margaret",),
    "rick": ("richard", "eric", "frederick"),
    "rob": ("robert",),
    "sasha": ("alexander", "aleksandr"),
    "steve": ("steven", "stephen"),
    "ted": ("theodore", "edward"),
    "tony": ("anthony", "antonio"),
    "vicky": ("victoria",),
    "will": ("william",),
    "zack": ("zachary",),
}
"""Short forms that are no beginnings of the long ones."""
