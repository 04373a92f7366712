"""From an article to the passages that tell a happening."""
