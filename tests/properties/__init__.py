"""Claims that hold for every input, tried by Hypothesis on inputs that it draws (profiles: `tests/conftest.py`)."""
