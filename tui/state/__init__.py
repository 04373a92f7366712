"""What is open, and where the reader was."""
