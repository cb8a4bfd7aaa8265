"""Word lists of Spanish."""
