"""The pages beside the chat: each a function of its address, so each state of a page has a link of its own."""

from ui.chat.pages import parts
from ui.chat.pages.view import PAGES, View

__all__ = ["PAGES", "View", "parts"]
