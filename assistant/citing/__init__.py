"""Citations: what each `[n]` resolves to, and the check that a text says only what its sources say.

Evidence is numbered once, as `Support`s. A draft cites those numbers; `cite` checks every sentence, drops what fails,
and numbers what is left in the order it appears. Quotes are chosen here, from stored passages, never by a writer.
"""
