"""Word lists of Arabic."""
