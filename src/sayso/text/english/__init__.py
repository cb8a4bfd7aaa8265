"""Word lists of English. A new language is files like these, not branches."""
