"""What is known of names before any text is read: people, places, organisations, titles, plain words."""

from store.names.gazetteer.cyrillic import cyrillic_stem
from store.names.gazetteer.dictionary import is_dictionary_word
from store.names.gazetteer.lists import Gazetteer, gazetteer

__all__ = ["Gazetteer", "cyrillic_stem", "gazetteer", "is_dictionary_word"]
