"""The question found in a message: without greetings, stories, remarks, reasons and slips."""
