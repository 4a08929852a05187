"""Sites kept as folders: Jekyll, Hugo, Quarto, data files and programs; their people and publications."""
