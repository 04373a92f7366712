"""What rows look like."""
