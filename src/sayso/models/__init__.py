"""Trained weights and how they are loaded and run; nothing here trains."""
