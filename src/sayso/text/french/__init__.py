"""Word lists of French."""
