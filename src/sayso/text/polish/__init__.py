"""Word lists of Polish."""
