"""Word lists of German."""
