"""What is tried where the first reading of a question finds nothing, or several questions in one message."""
