"""The web chat: a Gradio app at `/`, with pages to look around what is stored.

`mount(app, settings, assistant)` is all a server needs; `build` makes the Blocks, `look` what they are mounted with.
Gradio takes its theme, style and script when it is mounted, not when it is built.
"""

from ui.chat.app import build, look, mount

__all__ = ["build", "look", "mount"]
