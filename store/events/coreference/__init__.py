"""Which passages tell one happening."""
