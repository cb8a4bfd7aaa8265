"""The trained weights, and how they are loaded and run; no training."""
