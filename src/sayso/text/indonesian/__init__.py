"""Word lists of Indonesian."""
