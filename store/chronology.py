"""What the reader decides about events: every decision one step, anchored to passages, and told in words."""
