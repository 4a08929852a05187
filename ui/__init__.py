"""The faces: command line, web chat, widget, HTTP API and MCP. No logic of answering lives here."""
