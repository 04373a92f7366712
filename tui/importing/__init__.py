"""Bringing articles in while the reader reads: a process of its own that reads and analyses, and what became of each file."""
