"""Search in a generation: by meaning and by words, both in one ranking, and what a score is worth."""
