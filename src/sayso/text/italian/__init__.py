"""Word lists of Italian."""
