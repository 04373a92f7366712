"""A library as assistants see it: questions answered with passages and dates, over the Model Context Protocol."""
