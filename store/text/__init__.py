"""Words, sentences and paragraphs of a text; spellings made alike."""
