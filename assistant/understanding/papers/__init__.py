"""Which paper is meant: by title, short name or description."""
