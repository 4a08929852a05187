"""One publication while it is being read: rows, BibTeX entries, dates, links, what sort of work it is."""
