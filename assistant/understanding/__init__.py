"""From words to a `Query`: each module recognises one thing in a question and marks the words it took."""
