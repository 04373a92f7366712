"""What passages of one event cannot all be right about."""
