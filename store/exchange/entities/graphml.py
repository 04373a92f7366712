"""GraphML (graphml.graphdrawing.org, 1.0), which Gephi, yEd, Cytoscape and NetworkX read: who is named beside whom."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement, indent, register_namespace, tostring

from store.exchange.entities.model import EntityReport
from store.exchange.escaping import line
from store.text.controls import escaped_xml

_SPACE = "http://graphml.graphdrawing.org/xmlns"
_KEYS = (
    ("label", "node", "string"),
    ("kind", "node", "string"),
    ("mentions", "node", "int"),
    ("articles", "node", "int"),
    ("weight", "edge", "int"),
)


def write(report: EntityReport) -> bytes:
    """An undirected graph; the weight of an edge is the number of articles that name both."""
    register_namespace("", _SPACE)
    root = Element(f"{{{_SPACE}}}graphml")
    for name, of, kind in _KEYS:
        SubElement(root, f"{{{_SPACE}}}key", {"id": name, "for": of, "attr.name": name, "attr.type": kind})
    graph = SubElement(root, f"{{{_SPACE}}}graph", id="entities", edgedefault="undirected")
    for entity in report.entities:
        node = SubElement(graph, f"{{{_SPACE}}}node", id=entity.id)
        _data(node, "label", line(entity.name))
        _data(node, "kind", entity.kind)
        _data(node, "mentions", str(entity.mentions))
        _data(node, "articles", str(len(entity.articles)))
    for (a, b), number in report.together().items():
        _data(SubElement(graph, f"{{{_SPACE}}}edge", source=a, target=b), "weight", str(number))
    indent(root, " ")
    written = escaped_xml(tostring(root, encoding="unicode")).encode("utf-8", "xmlcharrefreplace")
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + written + b"\n"


def _data(parent: Element, key: str, value: str) -> None:
    SubElement(parent, f"{{{_SPACE}}}data", key=key).text = value
