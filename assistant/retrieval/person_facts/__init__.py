"""What pages state of somebody, told for the fact asked for."""
