"""The articles of a library as a list shows them: cheap to ask for at any time."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from store.errors import NotFoundError
from store.records import UNDATED, Article, Published
from store.storage import documents
from store.storage.journals import Brief, Journals, brief_of

Doc = dict[str, Any]


class ArticleRow:
    """One article with what the reader made of it, without its text.

    Records are only built when asked for: ten thousand rows cost no more than their list.
    """

    # What is found later has no place in __init__, which is called ten thousand times before the first frame.
    __slots__ = (
        "_article",
        "_brief",
        "_decided",
        "_found",
        "_marks",
        "_published",
        "_shelf",
        "annotations",
        "id",
    )

    def __init__(
        self,
        key: str,
        shelf: Mapping[str, Doc],
        brief: Brief,
        marks: Doc,
        decided: Published | None,
        annotations: int,
    ) -> None:
        self.id = key
        self.annotations = annotations
        """How many there are."""
        self._shelf = shelf
        self._brief = brief
        self._marks = marks
        self._decided = decided

    @property
    def read(self) -> bool:
        """True if the reader has opened it, or says so."""
        return bool(self._marks.get("read", False))

    @property
    def starred(self) -> bool:
        """True if it has a star."""
        return bool(self._marks.get("starred", False))

    @property
    def _document(self) -> Doc:
        """Read when something of it is asked for that the list does not know."""
        try:
            return self._found
        except AttributeError:
            self._found: Doc = self._shelf[self.id]
            return self._found

    @property
    def article(self) -> Article:
        """The whole record."""
        try:
            return self._article
        except AttributeError:
            self._article: Article = documents.article(self.id, self._document)
            return self._article

    @property
    def published(self) -> Published:
        """The date in force: the reader's, else the article's own."""
        if self._decided is not None:
            return self._decided
        try:
            return self._published
        except AttributeError:
            found = documents.published(self._document) if "published" in self._document else UNDATED
            self._published: Published = found
            return found

    @property
    def date(self) -> str | None:
        """EDTF of the date in force, without building a record: for sorting."""
        return self._brief[0] if self._decided is None else self._decided.value

    @property
    def title(self) -> str:
        """The title, else the first words, else the name of the file."""
        return title_of(self._document)

    @property
    def source(self) -> str | None:
        """The source, without building a record."""
        return self._brief[1]

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
        """The name of the text file, without building a record."""
        return str(self._brief[2])

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
        self, shelves: Journals, decided: Callable[[str], Published | None], count: Callable[[str], int]
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
            document, marks = self._shelves.articles[key], self._shelves.marks.get(key, {})
            self._rows[key] = self._row(key, brief_of(document), marks)
        else:
            # An article that comes or goes may belong anywhere in the order.
            self._rows = None

    def _known(self) -> dict[str, ArticleRow]:
        if self._rows is None:
            marks, shelf = self._shelves.marks, self._shelves.articles
            decided, count = self._decided, self._count
            nothing: Doc = {}
            self._rows = {
                key: ArticleRow(key, shelf, brief, marks.get(key, nothing), decided(key), count(key))
                for key, brief in self._shelves.briefs().items()
                if not marks.get(key, nothing).get("removed")
            }
        return self._rows

    def _row(self, key: str, brief: Brief, marks: Doc) -> ArticleRow:
        return ArticleRow(key, self._shelves.articles, brief, marks, self._decided(key), self._count(key))
