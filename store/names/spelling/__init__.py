"""What can be said of a name by its letters alone."""
