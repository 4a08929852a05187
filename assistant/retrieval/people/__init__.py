"""Lists of people: who works on a topic, who is where, who wrote with whom, who belongs to the lab."""
