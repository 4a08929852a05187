"""The library: one generation as questions need it, and what is told from its records when it is opened.

`library.py` puts together what is stored (`stored_records.py`) and the indexes of titles, short names and acronyms.
"""

from assistant.library.library import Library

__all__ = ["Library"]
