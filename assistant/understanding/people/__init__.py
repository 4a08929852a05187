"""Who is meant: by name, role, place or what their page tells, and which part they play in the question."""
