"""Word lists of Russian."""
