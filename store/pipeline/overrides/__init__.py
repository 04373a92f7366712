"""The reader's decisions laid over what was derived."""
