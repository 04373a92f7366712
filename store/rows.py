"""The articles of a library as a list shows them: cheap to ask for at any time."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from store import codec
from store.errors import NotFoundError
from store.records import UNDATED, Article, Published
from store.shelves import Shelves

Doc = dict[str, Any]


class ArticleRow:
    """One article with what the reader made of it, without its text.

    Records are only built when asked for: ten thousand rows cost no more than their list.
    """

    __slots__ = (
        "_article", "_date", "_decided", "_found", "_published", "_shelf", "annotations", "id", "read", "starred",
    )  # fmt: skip

    def __init__(
        self,
        key: str,
        shelf: Mapping[str, Doc],
        date: str | None,
        marks: Doc,
        decided: Published | None,
        annotations: int,
    ) -> None:
        self.id = key
        self.read: bool = marks.get("read", False)
        self.starred: bool = marks.get("starred", False)
        self.annotations = annotations
        """How many there are."""
        self._shelf = shelf
        self._date = date
        self._found: Doc | None = None
        self._decided = decided
        self._article: Article | None = None
        self._published = decided

    @property
    def _document(self) -> Doc:
        """Read when something of it is asked for that the list does not know."""
        if self._found is None:
            self._found = self._shelf[self.id]
        return self._found

    @property
    def article(self) -> Article:
        """The whole record."""
        if self._article is None:
            self._article = codec.article(self.id, self._document)
        return self._article

    @property
    def published(self) -> Published:
        """The date in force: the reader's, else the article's own."""
        if self._published is None:
            self._published = codec.published(self._document) if "published" in self._document else UNDATED
        return self._published

    @property
    def date(self) -> str | None:
        """EDTF of the date in force, without building a record: for sorting."""
        return self._date if self._decided is None else self._decided.value

    @property
    def title(self) -> str:
        """The title, else the first words, else the name of the file."""
        return title_of(self._document)

    @property
    def source(self) -> str | None:
        """The source, without building a record."""
        found = self._document.get("source")
        return None if found is None else str(found[0])

    @property
    def path(self) -> str:
        """Where it was imported from, without building a record."""
        return str(self._document["path"])

    @property
    def tags(self) -> tuple[str, ...]:
        """The tags that came with the file, without building a record."""
        return tuple(self._document.get("tags", ()))

    @property
    def body(self) -> str:
        """The name of the text file."""
        return str(self._document["body"])

    def _key(self) -> tuple[object, ...]:
        return self.id, self._document, self.read, self.starred, self.annotations, self._decided

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ArticleRow) and self._key() == other._key()

    def __hash__(self) -> int:
        return hash(self.id)

    def __repr__(self) -> str:
        return f"ArticleRow({self.id!r}, {self.title!r})"


def title_of(document: Doc) -> str:
    """The title of an article's document, else its first words, else the name of its file."""
    found = document.get("title")
    if found:
        return str(found[0])
    return str(document.get("opening") or document["path"].replace("\\", "/").rsplit("/", 1)[-1])


class Rows:
    """The rows of all articles in the order of their import, without those the reader removed."""

    def __init__(
        self, shelves: Shelves, decided: Callable[[str], Published | None], count: Callable[[str], int]
    ) -> None:
        self._shelves = shelves
        self._decided = decided
        self._count = count
        self._rows: dict[str, ArticleRow] | None = None
        self._sequence: tuple[ArticleRow, ...] | None = None

    def all(self) -> Sequence[ArticleRow]:
        """All rows; the same sequence until something changes."""
        if self._sequence is None:
            self._sequence = tuple(self._known().values())
        return self._sequence

    def get(self, key: str) -> ArticleRow:
        """One row; raises NotFoundError."""
        row = self._known().get(key)
        if row is None:
            raise NotFoundError("There is no such article in this library.")
        return row

    def has(self, key: str) -> bool:
        """True if the article is in the library and not removed."""
        return key in self._known()

    def renew(self, key: str) -> None:
        """Something about an article has changed."""
        if key not in self._shelves.articles:
            return
        self._sequence = None
        if self._rows is None:
            return
        if key in self._rows and not self._shelves.marks.get(key, {}).get("removed"):
            self._rows[key] = self._maker()(key, self._shelves.marks.get(key, {}))
        else:
            # An article that comes or goes may belong anywhere in the order.
            self._rows = None

    def _known(self) -> dict[str, ArticleRow]:
        if self._rows is None:
            marks, make = self._shelves.marks, self._maker()
            nothing: Doc = {}
            self._rows = {
                key: make(key, marks.get(key, nothing))
                for key in self._shelves.articles
                if not marks.get(key, nothing).get("removed")
            }
        return self._rows

    def _maker(self) -> Callable[[str, Doc], ArticleRow]:
        """Makes a row of an article's id and marks."""
        shelf, date, decided, count = (
            self._shelves.articles,
            self._shelves.dates(),
            self._decided,
            self._count,
        )
        return lambda key, marks: ArticleRow(key, shelf, date(key), marks, decided(key), count(key))
