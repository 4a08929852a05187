"""With what somebody left a lab, and where they went, as cards of former members say it in two lines."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.text import fold

_LONGEST_ROLE = 14
_LEFT_WITH = re.compile(r"\(?(?P<post>[^\W\d_][\w. ]{1,24}?)[.,]{1,2} ?(?P<year>(?:19|20)\d\d)\)?")
_POSTS = {"phd": "PhD Student", "ms": "Master's Student", "msc": "Master's Student", "ma": "Master's Student", "master": "Master's Student",
          "bs": "Undergraduate Student", "bsc": "Undergraduate Student", "ba": "Undergraduate Student", "undergraduate": "Undergraduate Student",
          "undergrad": "Undergraduate Student", "postdoc": "Postdoctoral Researcher", "intern": "Intern"}  # fmt: skip
"""What somebody was who left with a degree or from a post."""
_PAGES = frozenset(["webpage", "website", "homepage", "home page", "page", "linkedin", "github"])


def left_with(lines: Sequence[str]) -> dict[str, str]:
    """What a card says of somebody who left in two lines: `(MS, 2014)`, and below it where they went."""
    for line, after in zip(lines, [*lines[1:], ""], strict=True):
        match = _LEFT_WITH.fullmatch(line)
        if match is None or not (post := _POSTS.get(fold(match["post"]).replace(" ", ""))):
            continue
        went = 0 < len(after.split()) <= _LONGEST_ROLE and fold(after) not in _PAGES
        over = "graduated" if post.endswith("Student") else "left"
        return {"role": post, over: match["year"], "now": after if went else ""}
    return {}
