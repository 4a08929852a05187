"""The two indexes that a generation keeps on disk: vectors (Chroma) and words (tantivy)."""
