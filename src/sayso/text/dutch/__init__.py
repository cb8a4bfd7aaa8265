"""Word lists of Dutch."""
