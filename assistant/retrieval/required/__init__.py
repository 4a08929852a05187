"""What an answer must hold to answer its question at all: a figure of the unit, names, money, the sort of thing asked for."""
