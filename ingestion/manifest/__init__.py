"""The lab's own reviewed record, `people.yaml`: who its people are, where to read about them, what is not theirs.

It wins over what was read. The format is described in docs/people.md; `schema()` gives it as JSON Schema for editors.
"""

from ingestion.manifest.file import is_manifest, read_manifest, schema
from ingestion.manifest.form import ManifestPerson, PaperCorrection
from ingestion.manifest.record import FORMAT, Manifest, corrected

__all__ = [
    "FORMAT",
    "Manifest",
    "ManifestPerson",
    "PaperCorrection",
    "corrected",
    "is_manifest",
    "read_manifest",
    "schema",
]
