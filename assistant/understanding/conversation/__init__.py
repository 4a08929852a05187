"""What was asked and shown before: exchanges one behind another, and a question with what was understood of it."""
