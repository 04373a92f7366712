"""How dates, counts, sources and decisions are said."""
