"""One publication as a page writes it: lines of styled runs in, title, authors, venue, year and links out.

Pages differ in order and style, not in what they say. So each part is told by several signs, strongest first: a marked title,
quotes, a link or bold words, its own line; authors by the shape of names; the venue by italics, by words such as `Proceedings`
and `Journal`, by a year beside it.
"""

from ingestion.entry.reference import parse_entry

__all__ = ["parse_entry"]
