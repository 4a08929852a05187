"""A question that leans on the turns before it, made whole."""
