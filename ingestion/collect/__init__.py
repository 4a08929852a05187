"""From what was named on the command line to documents and sites: files, folders, size limits, what must not be opened.

Files are read one at a time and let go again, so memory does not grow with their number.
"""

from ingestion.collect.files import digest_of, load
from ingestion.collect.folders import MOST_FILES, File, Folder, address, content_files, is_site, walk
from ingestion.collect.sites import site

__all__ = [
    "MOST_FILES",
    "File",
    "Folder",
    "address",
    "content_files",
    "digest_of",
    "is_site",
    "load",
    "site",
    "walk",
]
