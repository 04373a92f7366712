"""The index of the words of all texts: SQLite FTS5, in the cache folder, never a source of truth.

Texts are known by their hash: one that changes is another text, and one that no article has any more does no harm, as
whoever asks knows which texts are in use. So nothing is ever deleted, which a contentless FTS5 table could not do; the
texts themselves are in their files already, and to keep them twice would treble the index.

The words are folded before SQLite sees them (`store.search.tokens`); its "ascii" tokenizer then only parts them at blanks.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import islice, product
from pathlib import Path

from store.search.tokens import folded_words, has_sounds, sounded_words
from store.storage.cache.sqlite_file import Layout, open_database, rebuild

_LAYOUT = Layout(
    "search",
    """
create table if not exists texts (id integer primary key, body text unique not null);
create virtual table if not exists words using fts5(folded, content='', columnsize=0, tokenize='ascii');
create table if not exists spelled (sound text, word text, primary key (sound, word)) without rowid;
""",
    # SQLite cannot list a contentless table that keeps no lengths, only the tables behind it.
    ("texts", "words_data", "words_idx", "spelled"),
)
Choices = Sequence[tuple[str, ...]]
"""Words in a row: at each place the words that may stand there."""
_READINGS = 64
"""Ways to read a phrase that are looked up at most: one for each choice of spellings."""


class TextIndex:
    """Which texts hold which words. Questions and changes raise sqlite3.Error if the file is damaged: then `clear` it."""

    def __init__(self, folder: Path | None, *, write: bool = True) -> None:
        """The index in the folder `folder`; one in memory if it is None or may not be written."""
        self._path = folder / _LAYOUT.file_name if folder and write else None
        self._database = open_database(folder, write=write, layout=_LAYOUT)

    def close(self) -> None:
        """Give the file free."""
        with suppress(sqlite3.Error):
            self._database.close()

    def clear(self) -> None:
        """Begin anew with an empty index; in memory if the disk refuses."""
        self.close()
        if self._path is not None:
            with suppress(sqlite3.Error, OSError):
                self._database = rebuild(self._path, _LAYOUT)
                return
        self._database = open_database(None, write=True, layout=_LAYOUT)

    def bodies(self) -> set[str]:
        """The hashes of all texts it knows."""
        return {body for (body,) in self._database.execute("select body from texts")}

    def add(self, texts: Iterable[tuple[str, str]]) -> None:
        """Take in texts, each with its hash, as one transaction; those it knows are left as they are."""
        self._database.execute("begin immediate")
        try:
            for body, text in texts:
                self._add(body, text)
            self._database.execute("commit")
        except BaseException:
            with suppress(sqlite3.Error):
                self._database.execute("rollback")
            raise

    def _add(self, body: str, text: str) -> None:
        added = self._database.execute("insert or ignore into texts (body) values (?)", (body,))
        if not added.rowcount:
            return
        words = folded_words(text)
        self._database.execute(
            "insert into words (rowid, folded) values (?, ?)", (added.lastrowid, " ".join(words))
        )
        if has_sounds(text):
            sounds = sounded_words(text)
            pairs = {
                pair for pair in zip(sounds, words, strict=len(sounds) == len(words)) if pair[0] != pair[1]
            }
            self._database.executemany("insert or ignore into spelled values (?, ?)", sorted(pairs))

    def spellings(self, word: str, sound: str) -> tuple[str, ...]:
        """All words that may be meant by one: “pashinyan” also by a text's “Paşinyan”, which is folded "pasinyan"."""
        found = self._database.execute("select word from spelled where sound in (?, ?)", (word, sound))
        return tuple(sorted({word, sound, *(other for (other,) in found)}))

    def spelt_like(self, word: str, most: int) -> list[str]:
        """Words of the texts that differ from one by at most so many letters (optimal string alignment), those of most texts
        first; the word itself is not among them."""
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        self._database.execute(
            "create virtual table if not exists temp.vocabulary using fts5vocab(main, words, row)"
        )
        rows = self._database.execute(
            "select term, doc from temp.vocabulary where length(term) between ? and ?",
            (len(word) - most, len(word) + most),
        )
        known = {term: texts for term, texts in rows if term != word}
        found = process.extract(word, list(known), scorer=OSA.distance, score_cutoff=most, limit=None)
        near = sorted(found, key=lambda one: (one[1], -known[one[0]], one[0]))
        return [term for term, _, _ in near]

    def holding(self, choices: Choices, *, wild: bool = False, near: int | None = None) -> set[str]:
        """The hashes of the texts that hold such words in a row; `wild` if the last of them may go on.

        With `near` in any order, with at most so many others between the first and the last.
        """
        readings = islice(product(*choices), _READINGS)
        if near is None:
            asked = " OR ".join(f'"{" ".join(reading)}"{"*" if wild else ""}' for reading in readings)
        else:
            # SQLite counts the words asked for as well, where they stand between the outer two.
            between = near + len(choices) - 2
            each = (" ".join(f'"{word}"' for word in reading) for reading in readings)
            asked = " OR ".join(f"NEAR({words}, {between})" for words in each)
        rows = self._database.execute(
            "select body from texts where id in (select rowid from words where words match ?)", (asked,)
        )
        return {body for (body,) in rows}


def batches(items: Iterable[str], size: int) -> Iterator[list[str]]:
    """The items in lists of `size`, the last one shorter."""
    rest = iter(items)
    return iter(lambda: list(islice(rest, size)), [])
