"""Word lists of Urdu."""
