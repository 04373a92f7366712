"""The readers, a module a kind of file; what each gives is told in `store.articles.readers.piece`."""
