"""A homepage: its owner, what it states of them, and where its publications stand."""
