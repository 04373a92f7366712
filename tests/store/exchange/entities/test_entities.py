"""Entities on their way out: tables, a network, FollowTheMoney."""

import csv
import io
import json
from typing import Any
from xml.etree import ElementTree

from store.exchange.entities import EntityReport, write
from store.records import Entity, Kind, Mention, Variant
from tests.store.exchange.notes.sample import GAZETTE, NASTY, hurt, lost, note


def entity(key: str, name: str, kind: Kind, *articles: str, also: str = "") -> Entity:
    variants = [Variant(name, 2, "same", "")]
    if also:
        variants.append(Variant(also, 1, "short form", f"surname of “{name}”"))
    return Entity(f"{kind}/{key}", name, kind, tuple(variants), 3, articles)


VALE = entity("vale", "=Mara Vale", "person", "g", "n", also="Vale")
QUINBY = entity("quinby", "Quinby", "place", "g")
THING = entity("thing", "Thing", "other", "g", "n")


def mention(of: Entity, words: str) -> Mention:
    start = GAZETTE.text.index(words)
    return Mention(start, start + len(words), words, of.kind, of.id)


def report() -> EntityReport:
    names = {"g": [mention(QUINBY, "Quinby"), mention(VALE, "Mara Vale")]}
    tagged = [note("a", GAZETTE, "pier at Quinby", "harbour"), hurt().note, lost().note]
    return EntityReport([VALE, QUINBY, THING], {"g": GAZETTE, "n": NASTY}, names, tagged)


def rows(form: str) -> list[dict[str, str]]:
    return [*csv.DictReader(io.StringIO(write(report(), form).decode()))]


def test_an_entity_is_a_line_with_spellings_and_why() -> None:
    first = rows("csv")[0]
    assert (first["name"], first["spellings"]) == ("'=Mara Vale", "'=Mara Vale (2); Vale (1)")
    assert first["why"] == "Vale: surname of “=Mara Vale”"


def test_pairs_count_the_articles_that_name_both() -> None:
    assert [(row["name"], row["other"], row["articles"]) for row in rows("pairs")] == [
        ("'=Mara Vale", "Thing", "2"),
        ("'=Mara Vale", "Quinby", "1"),
        ("Quinby", "Thing", "1"),
    ]


def test_tags_count_passages_that_have_a_place() -> None:
    assert [(row["tag"], row["name"], row["passages"]) for row in rows("tags")] == [
        ("harbour", "Quinby", "1")
    ]


def test_the_network_has_every_node_and_edge_once() -> None:
    root = ElementTree.fromstring(write(report(), "graphml"))
    space = {"g": "http://graphml.graphdrawing.org/xmlns"}
    nodes = [node.attrib["id"] for node in root.iterfind(".//g:node", space)]
    edges = [(edge.attrib["source"], edge.attrib["target"]) for edge in root.iterfind(".//g:edge", space)]
    assert nodes == [VALE.id, QUINBY.id, THING.id]
    assert edges == [(VALE.id, QUINBY.id), (VALE.id, THING.id), (QUINBY.id, THING.id)]


def ftm() -> list[dict[str, Any]]:
    return [json.loads(line) for line in write(report(), "ftm").decode().splitlines()]


def test_every_property_of_ftm_is_a_list_of_texts() -> None:
    for record in ftm():
        for values in record["properties"].values():
            assert all(isinstance(value, str) for value in values)
            assert values


def test_a_mention_keeps_the_spellings_of_its_article() -> None:
    found = [record["properties"] for record in ftm() if record["schema"] == "Mention"]
    assert [(one["resolved"], one["name"]) for one in found] == [
        (["dateline-entity-person-vale"], ["Mara Vale"]),
        (["dateline-entity-person-vale"], ["=Mara Vale"]),
        (["dateline-entity-place-quinby"], ["Quinby"]),
    ]


def test_what_has_no_schema_is_left_out() -> None:
    assert "Thing" not in write(report(), "ftm").decode()
