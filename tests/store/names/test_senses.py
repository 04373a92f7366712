"""Place names that mean a team or a man in one article, and places elsewhere."""

from store.names import Linked, Text, link, spot


def linked(*texts: str) -> Linked:
    return link([spot(Text(str(i), text)) for i, text in enumerate(texts)])


def kinds(of: Linked, article: str) -> list[tuple[str, str]]:
    return [(m.text, m.kind) for m in of.mentions[article]]


RESULTS = "Results on Saturday:\nLeeds 1 Derby 0\nLuton 2 Swindon 3\nBristol 1 Norwich 1\n"


def test_towns_with_scores_are_teams() -> None:
    assert {kind for _, kind in kinds(linked(RESULTS), "0")} == {"organisation"}


def test_a_team_and_its_town_are_two() -> None:
    of = linked("On Sunday Leeds beat Derby. The Leeds goalkeeper was hurt.", "They went to school in Leeds.")
    assert kinds(of, "0") == [("Leeds", "organisation"), ("Derby", "organisation"), ("Leeds", "organisation")]
    assert kinds(of, "1") == [("Leeds", "place")]
    assert of.mentions["0"][0].entity == of.mentions["0"][2].entity != of.mentions["1"][0].entity


def test_in_a_town_is_in_a_town_in_every_article() -> None:
    of = linked("On Sunday Leeds beat Derby. It rained in Leeds.")
    assert [kind for _, kind in kinds(of, "0")] == ["organisation", "organisation", "place"]


def test_countries_stay_places() -> None:
    assert {kind for _, kind in kinds(linked("On Sunday Norway beat Italy. Wales drew."), "0")} == {"place"}


def test_a_man_called_like_a_place() -> None:
    of = linked("On Monday Carol Austin came from Austin. Austin said so herself.")
    assert kinds(of, "0") == [("Carol Austin", "person"), ("Austin", "place"), ("Austin", "person")]
    assert of.mentions["0"][0].entity == of.mentions["0"][2].entity


def test_a_team_by_its_town_is_the_only_one_of_it() -> None:
    of = linked(
        "On Sunday the Derby Larks beat Leeds.",
        "The Derby Larks lost on Monday.",
        "On Sunday Derby beat Leeds.",
    )
    assert of.mentions["2"][0].entity == of.mentions["0"][0].entity


def test_a_town_with_two_teams_tells_none() -> None:
    of = linked(
        "The Derby Larks beat Leeds. The Derby Larks won.",
        "The Derby Gulls lost on Monday. The Derby Gulls left.",
        "On Sunday Derby beat Leeds.",
    )
    assert of.mentions["2"][0].entity not in {m.entity for i in "01" for m in of.mentions[i]}
