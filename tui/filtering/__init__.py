"""Queries over the three lists."""
