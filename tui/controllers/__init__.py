"""The parts of the main screen that do things: one concept each, called by commands."""
