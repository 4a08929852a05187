"""The verbs of `colloquy eval`, one module each; `evals.command` gathers them."""
