"""Questions whose gold is computed from the stored records by plain loops; none of the code that answers is used."""
