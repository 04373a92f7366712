"""From files to texts."""
