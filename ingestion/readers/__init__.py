"""One reader a module; each recognises its format by content. `READERS` is found by looking into this folder."""
