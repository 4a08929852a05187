"""One record for each person and paper, made out of all stored readings."""
