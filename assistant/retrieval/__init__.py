"""From a `Query` to `Evidence`: one module for each kind of question, all over the catalog and the search."""
