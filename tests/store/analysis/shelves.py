"""Made-up collections, and a shelf that holds one in memory."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from bench.texts import articles
from store.articles import Given, article_id, describe
from store.errors import LibraryError, NotFoundError
from store.records import Article, Decision, Document, Published
from store.revisions import LibraryChange, Revisions

DATES = (None, "2020-11-10", "2021", "2022-04-20", "2019-W07", "2023-02")


def made_up(count: int, seed: int = 3, words: int = 80) -> list[Document]:
    """So many short articles of a story, every other without a date of its own."""
    documents = []
    for number, (title, text) in enumerate(articles(count, words, seed)):
        given = Given(published="2021-03-04" if number % 2 else None)
        article = describe(text, id=article_id(text), path=f"{number}.txt", given=given)
        assert article.title is None or title
        documents.append(Document(article, text, article.published))
    return documents


def dated(document: Document, value: str | None) -> Document:
    """The same article with a date set by the reader."""
    return replace(document, published=Published(value, "set by you"))


@dataclass(frozen=True)
class MemoryRow:
    document: Document

    @property
    def id(self) -> str:
        return self.document.article.id

    @property
    def article(self) -> Article:
        return self.document.article

    @property
    def body(self) -> str:
        return self.document.article.body

    @property
    def date(self) -> str | None:
        return self.document.published.value

    @property
    def published(self) -> Published:
        return self.document.published


class MemoryShelf:
    """A library of documents, counting how often a text is asked for."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self.documents = {document.article.id: document for document in documents}
        self.loaded = 0
        self.decided: list[Decision] = []
        self.revisions = Revisions()
        self.damaged: set[str] = set()

    def articles(self) -> Sequence[MemoryRow]:
        return [MemoryRow(document) for document in self.documents.values()]

    def row(self, key: str, /) -> MemoryRow:
        if key not in self.documents:
            raise NotFoundError(key)
        return MemoryRow(self.documents[key])

    def document(self, key: str, /) -> Document:
        self.loaded += 1
        if key in self.damaged:
            raise LibraryError("its text was changed from outside")
        return self.row(key).document

    def date(self, key: str, value: str | None) -> None:
        self.tell(decisions=["published"])
        self.documents[key] = dated(self.documents[key], value)
        self.decided = [d for d in self.decided if d.target != key]
        self.decided.append(Decision(f"d{key}", "published", key, value))

    def tell(self, articles: Collection[str] = (), decisions: Collection[str] = ()) -> None:
        """As a library does after a write."""
        self.revisions.tell(LibraryChange(articles, articles, decisions))

    def decisions(self) -> Sequence[Decision]:
        return self.decided
