"""The two stages of the analysis: one article alone, then the collection."""
