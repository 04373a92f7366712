"""The formats of exports as dialogs list them: format, its name, what it is for; in the order of the digits that choose them."""

from __future__ import annotations

from collections.abc import Sequence

Forms = Sequence[tuple[str, str, str]]

TIMELINE: Forms = (
    ("text", "text", "columns, as dateline timeline prints them"),
    ("md", "Markdown", "a chronology with a footnote for every passage"),
    ("csv", "CSV", "a table for a spreadsheet"),
    ("json", "JSON", "all that is known, with dates in EDTF"),
    ("html", "HTML", "one page with the picture of the timeline"),
    ("timelinejs", "TimelineJS", "for a page made with TimelineJS 3"),
)
ENTITIES: Forms = (
    ("csv", "CSV", "names with spellings and why they are one"),
    ("pairs", "pairs", "who is named in the same articles, a table"),
    ("tags", "tags", "tag by name, a table"),
    ("graphml", "GraphML", "the network, for Gephi, yEd, Cytoscape"),
    ("ftm", "FollowTheMoney", "JSON lines for Aleph and its kind"),
    ("brat", "brat", "texts with the names marked, for training models"),
    ("conll", "CoNLL", "the same in columns, a token a line"),
)
NOTES: Forms = (
    ("md", "Markdown", "a report by tag, each quotation with its place"),
    ("html", "HTML", "the same as one page, for the printer too"),
    ("csv", "CSV", "a table for a spreadsheet"),
    ("json", "JSON", "all that is known, with offsets"),
    ("w3c", "W3C", "Web Annotation, JSON-LD"),
    ("hypothesis", "Hypothes.is", "JSON for its client"),
    ("qdpx", "REFI-QDA", "a project for QualCoder, NVivo, MAXQDA, ATLAS.ti"),
    ("qdc", "codebook", "the tags alone, REFI-QDA"),
    ("brat", "brat", "texts and tagged passages, for training models"),
    ("conll", "CoNLL", "the same in columns, a token a line"),
)
FOUND: Forms = (
    ("csv", "CSV", "every passage, with its article and the words around it"),
    ("json", "JSON", "the same with offsets"),
    ("text", "text", "columns, as dateline search prints them"),
    ("ris", "RIS", "the articles, for Zotero, EndNote and their kind"),
    ("bibtex", "BibTeX", "the articles, for LaTeX"),
)
