"""Word lists of Portuguese."""
