"""How much of a long list an answer writes out; its record has all, and how many more there are is told."""

PAPERS = 100
OF_A_LEADER = 5
"""Papers of each leader of a grouped count."""
OF_A_SHARE = 5
GROUPS = 10
