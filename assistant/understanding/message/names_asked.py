"""The name of something of the lab's, asked for plainly: `What is your database of ice drums called?`."""

from __future__ import annotations

import re

_CALLED = re.compile(
    r"^(?P<lead>\W*(?:(?:hi|hello|hey|and|so|please|remind me|tell me|again)\b[\s,:]*)*)(?:what|how)(?:['’]?s| is| was| do you call)? (?:your|the (?:lab|group|team)['’]s) (?P<what>[^?.!,;]{3,80}?)(?: that you (?:made|built|wrote|developed))? (?:called|named)(?: again| exactly| please)?\W*$",
    re.I,
)
_GROUP = re.compile(
    r"(?:whole |research )?(?:lab(?:oratory)?|group|team|institute|department|school|place)\b", re.I
)


def name_asked_plainly(text: str) -> str:
    """The question for the name of a described thing; the text where it asks for none, or for that of the lab."""
    found = _CALLED.match(text)
    if found is None or _GROUP.match(found["what"]):
        return text
    return f"{found['lead']}What's the name of your {found['what']}?"
