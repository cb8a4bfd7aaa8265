"""Word lists of Hindi."""
