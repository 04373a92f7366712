"""Everything that is on the disk, and nothing of what it means."""
