"""What follows from a linked collection and is kept with it."""
