"""Which papers truly fit a topic, and where the list ends."""
