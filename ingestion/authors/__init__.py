"""Author lists, in every form in which sources write them."""
