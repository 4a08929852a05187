"""What of the conversation a question points at: `it`, `the second one`, `the older one`, `the pruning paper`."""
