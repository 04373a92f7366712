"""Putting the timeline together."""

import pytest

from store.events.article_groups import near_duplicates
from store.events.selection import EventSelection
from store.pipeline.derived.groups import ArticleGroups
from store.pipeline.timeline_view import stories_of, tagged, timeline
from store.records import Anchor, Annotation, Article, Document, Story
from tests.store.events.made import collection, document, event, telling

TEXT = "The mill burned on 3 May and killed 12 people, Mara Vale said. Firemen came from every village along the river that night."
A = document("a", TEXT, "2031-05-04", "Gazette")
B = document("b", TEXT, "2031-05-04", "Courier")
C = document("c", "A fire in the mill killed 18 on 3 May.", "2031-05-05", "Herald")
ALL = collection([A, B, C])
FIRE = event(
    "fire",
    telling(A, "The mill burned on 3 May and killed 12 people", "2031-05-03", "3 May"),
    telling(B, "The mill burned on 3 May and killed 12 people", "2031-05-03", "3 May"),
    telling(C, C.text, "2031-05-03", "3 May"),
)
HELP = event("help", telling(A, "Firemen came from every village", "2031-05-04", inferred=True))


def note(article: Document, words: str, *tags: str, state: str = "exact") -> Annotation:
    start = article.text.index(words)
    anchor = Anchor(start, start + len(words), words, "", "", state)  # type: ignore[arg-type]
    return Annotation(f"n{start}", article.article.id, anchor, tags)


def test_rows_count_voices_and_list_conflicts() -> None:
    made = timeline([FIRE, HELP], ALL, ())
    assert [(row.event.id, len(row.articles), row.sources) for row in made.rows] == [
        ("fire", 3, 2),
        ("help", 1, 1),
    ]
    (killed,) = made.rows[0].conflicts
    assert [(c.value, [t.article for t in c.tellings]) for c in killed.claims] == [
        ("12", ["a", "b"]),
        ("18", ["c"]),
    ]
    assert made.rows[0].flag
    assert not made.rows[1].flag


def test_stories_come_with_their_copies() -> None:
    (story,) = timeline([FIRE, HELP], ALL, ()).stories
    assert story.copies == (("a", "b"),)
    assert stories_of([FIRE, HELP], ALL) == (story,)


def test_the_choice_is_told() -> None:
    made = timeline([FIRE, HELP], ALL, (), choice=EventSelection(last="2031-05-03"), asked=["to 3 May"])
    assert [row.event.id for row in made.rows] == ["fire"]
    assert (made.total, made.asked, made.size()) == (2, ("to 3 May",), "1 of 2 events from 3 articles")


def test_a_missing_article_is_left_out() -> None:
    made = timeline([FIRE, HELP], collection([C]), ())
    assert [(row.event.id, row.articles) for row in made.rows] == [("fire", ("c",))]


def test_tags_of_passages_and_of_articles() -> None:
    notes = [
        note(A, "burned", "disaster/fire"),
        note(A, "Firemen", "help"),
        note(C, "fire", "disaster", state="lost"),
        note(C, "mill", "disasters"),
    ]
    assert [row.tags for row in timeline([FIRE, HELP], ALL, (), annotations=notes).rows] == [
        ("disaster/fire", "disasters"),
        ("help",),
    ]
    choice = tagged("disaster", [A, B, C], notes)
    assert choice.passages == {"a": [(9, 15)]}
    assert [e.id for e in choice.choose([FIRE, HELP])] == ["fire"]
    tags = {"b": ("desk/fires",)}
    desks = [Document(_tagged(d.article, tags.get(d.article.id, ())), d.text, d.published) for d in (A, B, C)]
    assert tagged("desk", desks, ()).articles == frozenset({"b"})


def _tagged(article: Article, tags: tuple[str, ...]) -> Article:
    from dataclasses import replace

    return replace(article, tags=tags)


def test_tags_of_events_themselves() -> None:
    from dataclasses import replace

    own = replace(HELP, tags=("disaster/aid", "help"))
    notes = [note(A, "Firemen", "help"), note(A, "Firemen", "quick")]
    assert [row.tags for row in timeline([FIRE, own], ALL, (), annotations=notes).rows] == [
        (),
        ("disaster/aid", "help", "quick"),
    ]
    assert [e.id for e in tagged("disaster", [A, B, C], notes).choose([FIRE, own])] == ["help"]
    assert [e.id for e in tagged("quick", [A, B, C], notes).choose([FIRE, own])] == ["help"]


def test_groups_that_are_given_are_not_looked_for_again(monkeypatch: pytest.MonkeyPatch) -> None:
    anew = timeline([FIRE, HELP], ALL, ())
    monkeypatch.setattr(near_duplicates, "find", None)
    groups = ArticleGroups("", (("a", "c"),), (Story("s1", "Fire", ("a", "c", "gone"), (("a", "c"),)),))
    given = timeline([FIRE, HELP], ALL, (), groups=groups)
    assert given.stories == (Story("s1", "Fire", ("a", "c"), (("a", "c"),)),)
    assert [row.sources for row in given.rows] == [row.sources for row in anew.rows]
    assert timeline([FIRE], ALL, (), groups=ArticleGroups()).rows[0].sources == 3
