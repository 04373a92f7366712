"""A short headline in a passage's own words."""
