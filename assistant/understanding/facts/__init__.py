"""Which fact of a person or a paper a question asks for."""
