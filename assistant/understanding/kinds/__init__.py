"""What kind of thing is asked for: a list, a count, a comparison, a fact, small talk, something to refuse."""
