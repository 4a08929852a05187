"""Lists and counts of papers, and single papers that a question names."""
