"""What earns a row of the timeline, and how much a row matters."""
