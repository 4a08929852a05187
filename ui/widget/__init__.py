"""The corner widget for any site: one script tag, an iframe, and the light page inside it."""

from ui.widget.routes import router

__all__ = ["router"]
