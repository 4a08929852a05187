"""The `Answer`: put together from text and evidence, with its chips and suggestions; answers to several questions joined."""
