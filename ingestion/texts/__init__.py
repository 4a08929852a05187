"""Plain text, PDF, LaTeX and jemdoc, made lines that the page readers understand."""
