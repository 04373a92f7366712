"""XML from outside: no entities, nothing fetched, no depth without end."""

from __future__ import annotations

from lxml import etree
from lxml.etree import _Element

from store.errors import ImportFailure


def parsed(data: bytes, what: str) -> _Element:
    """The root of a document; raises ImportFailure for one that is broken, saying what it should have been."""
    # Entities of a document's own are how a kilobyte becomes a gigabyte, and how a file reads another one.
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        recover=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ImportFailure(f"{what} that is broken ({_first(error)})") from None
    if root is None:
        raise ImportFailure(f"{what} that is broken")
    return root


def local(element: _Element) -> str:
    """The name of an element without its namespace; "" for what is none."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _first(error: Exception) -> str:
    return str(error).partition("\n")[0].rstrip(".")
