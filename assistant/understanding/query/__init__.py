"""The `Query` put together: what each recogniser takes from a question, and what the words left over say."""
