"""Makes the weights of the span model."""
