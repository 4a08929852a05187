"""Puts the Gradio Blocks of the web chat together and mounts them in the server's FastAPI app."""

from __future__ import annotations

from typing import Any

import gradio as gr
from fastapi import FastAPI

from assistant import Assistant, Settings


def build(settings: Settings, assistant: Assistant) -> gr.Blocks:
    """The chat page and the pages beside it, not yet mounted."""
    with gr.Blocks(title=settings.lab_name, analytics_enabled=False) as blocks:
        gr.Markdown("The chat is on its way.")
    return blocks


def look(settings: Settings) -> dict[str, Any]:
    """What `gradio.mount_gradio_app` needs beside the Blocks: theme, style, script; nothing from other hosts."""
    return {"footer_links": [], "run_history": False, "show_error": False, "enable_monitoring": False}


def mount(app: FastAPI, settings: Settings, assistant: Assistant) -> FastAPI:
    """Mount the chat at `/` of `app`; call it last, since it takes every path that is left."""
    blocks = build(settings, assistant)
    mounted: FastAPI = gr.mount_gradio_app(
        app, blocks, path="/", root_path=settings.root_path or None, **look(settings)
    )
    return mounted
