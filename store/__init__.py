"""What the reader keeps and what dateline knows. Nothing here imports the terminal."""
