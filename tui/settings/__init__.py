"""Keys, colours and configuration."""
