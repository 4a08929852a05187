"""What papers shall be about, told from what only frames it."""
