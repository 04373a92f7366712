"""Keeping the derived data up to date without deriving all of it."""
