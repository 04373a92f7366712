"""Small spaCy pipelines, made by the tests themselves."""

from pathlib import Path

import pytest

PATTERNS = [
    ("PERSON", "Prime Minister Mara Valenko's"),
    ("PERSON", "Mara Valenko"),
    ("PERSON", "valenko"),
    ("PERSON", "Presidents Tobin Ostberg and Ilse Kern"),
    ("PERSON", "Ostberg"),
    ("GPE", "the Orlgrad"),
    ("GPE", "Orlgrad"),
    ("ORG", "Ministry of Salt"),
    ("NORP", "Latvian"),
    ("DATE", "November 9, 2020"),
    ("PRODUCT", "Zeppelin Nine"),
]


def make_model(folder: Path, patterns: list[tuple[str, str]] | None = None) -> str:
    """A model in a folder that finds these words; the name by which dateline takes it. Skips without spaCy."""
    spacy = pytest.importorskip("spacy", reason="spaCy is not installed: pip install 'dateline[spacy]'")
    pipeline = spacy.blank("en")
    ruler = pipeline.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": label, "pattern": words} for label, words in patterns or PATTERNS])
    pipeline.to_disk(folder)
    return f"spacy:{folder}"
