"""From the library's records to what a dialog shows."""
