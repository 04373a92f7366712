"""Copies of one text, and stories."""
