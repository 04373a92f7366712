"""The life of a cache: filled, read by another, damaged, deleted, of another version, in a folder nobody may write."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from store.records import Analysis, ArticleAnalysis, Entity, Event, Mention, Telling, TimeExpression
from store.storage.cache import Alone, Cache
from store.storage.cache.sqlite_file import file_name

DATE = TimeExpression(0, 4, "2020", "DATE", "2020", "2020", "a year")


def analysis_of(keys: Sequence[str]) -> Analysis:
    articles = {
        key: ArticleAnalysis(
            key,
            (DATE,),
            (Mention(5, 9, "Anna", "person", "e0"),),
            (Telling(key, 0, 9, "2020", "2020", "Anna"),),
        )
        for key in keys
    }
    entities = tuple(Entity(f"e{n}", f"Anna {n}", "person", (), 200 - n, tuple(keys)) for n in range(200))
    events = tuple(
        Event(f"v{key}", f"{2020 + n}", "Anna", articles[key].tellings, ("e0",))
        for n, key in enumerate(articles)
    )
    return Analysis(articles, entities, events)


def filled(folder: Path) -> tuple[Cache, Analysis]:
    analysis = analysis_of(["b", "a", "c"])
    cache = Cache(folder)
    cache.replace(analysis, {key: f"state of {key}" for key in analysis.articles})
    return cache, analysis


def assert_holds(cache: Cache, analysis: Analysis) -> None:
    assert list(cache.states()) == list(analysis.articles)
    assert {key: kept.found for key, kept in cache.articles().items()} == analysis.articles
    assert tuple(cache.entities()) == analysis.entities
    assert tuple(cache.events()) == analysis.events


def test_what_was_kept_comes_back_in_another_run(tmp_path: Path) -> None:
    cache, analysis = filled(tmp_path / "cache")
    cache.close()
    again = Cache(tmp_path / "cache")
    assert_holds(again, analysis)
    kept = again.article("a")
    assert kept is not None
    assert kept.state == "state of a"
    assert again.entity("e7") == analysis.entities[7]
    assert again.event("va") == analysis.events[1]
    assert again.article("z") is None
    assert again.entity("z") is None


def test_a_second_reader_keeps_what_it_opened_while_the_first_writes(tmp_path: Path) -> None:
    cache, analysis = filled(tmp_path)
    reader = Cache(tmp_path, write=False)
    assert_holds(reader, analysis)
    cache.replace(analysis_of(["d"]), {"d": "1"})
    assert_holds(reader, analysis)
    assert list(Cache(tmp_path, write=False).states()) == ["d"]
    reader.replace(analysis, dict.fromkeys(analysis.articles, ""))
    assert list(cache.states()) == ["d"]
    assert not reader.redate(analysis.articles["a"], "", (), analysis.events, patched=True)
    assert len(cache.events()) == 1


def test_nothing_there_is_an_empty_cache(tmp_path: Path) -> None:
    for cache in (Cache(None), Cache(tmp_path / "new", write=False), Cache(tmp_path / "other")):
        assert cache.states() == {}
        assert not cache.entities()
        assert cache.examined(["a"]) == {}
        cache.close()
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize(
    "damage", [b"", b"not a database at all" * 300, None], ids=["empty", "other", "half"]
)
def test_a_damaged_file_is_begun_anew(tmp_path: Path, damage: bytes | None) -> None:
    cache, analysis = filled(tmp_path)
    cache.close()
    path = tmp_path / file_name()
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2] if damage is None else damage)
    again = Cache(tmp_path)
    assert list(again.states()) in ([], ["b", "a", "c"])
    again.replace(analysis, dict.fromkeys(analysis.articles, ""))
    again.close()
    assert_holds(Cache(tmp_path), analysis)


def test_a_file_deleted_under_way_costs_nothing_but_the_cache(tmp_path: Path) -> None:
    cache, analysis = filled(tmp_path)
    for file in tmp_path.iterdir():
        file.unlink()
    cache.replace(analysis, dict.fromkeys(analysis.articles, ""))
    cache.close()
    assert Cache(tmp_path).states() == {}


def test_the_cache_of_another_version_is_removed(tmp_path: Path) -> None:
    (tmp_path / "analysis-0-ffffffff.sqlite").write_bytes(b"old")
    (tmp_path / "mine.txt").write_text("not ours")
    Cache(tmp_path).close()
    assert {file.name for file in tmp_path.iterdir()} == {file_name(), "mine.txt"}


def test_a_folder_that_cannot_be_made_means_memory(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file is in the way")
    cache, analysis = filled(tmp_path / "cache")
    assert_holds(cache, analysis)


def test_a_write_that_fails_leaves_what_was(tmp_path: Path) -> None:
    cache, analysis = filled(tmp_path)
    with pytest.raises(KeyError):
        cache.replace(analysis_of(["d"]), {})
    assert_holds(cache, analysis)


def test_what_the_disk_garbled_is_as_good_as_not_there(tmp_path: Path) -> None:
    cache, analysis = filled(tmp_path)
    cache.keep_examined([("aa", Alone.of("s", (DATE,), "{}"))])
    cache.close()
    with sqlite3.connect(tmp_path / file_name()) as database:
        database.execute("update articles set dates = x'00ff' where id = 'a'")
        database.execute("update examined set spotted = x'00ff'")
    again = Cache(tmp_path)
    assert again.article("a") is None
    assert again.article("b") is not None
    assert list(again.analysis().articles) == ["b", "c"]
    assert again.examined(["aa"]) == {}
    assert analysis.articles


def test_garbled_events_and_entities_are_as_good_as_not_there(tmp_path: Path) -> None:
    cache, analysis = filled(tmp_path)
    cache.close()
    with closing(sqlite3.connect(tmp_path / file_name())) as database, database:
        database.execute("update events set data = '[1' where id = 'va'")
        database.execute("update entities set data = '[1]' where id = 'e7'")
    again = Cache(tmp_path)
    assert (again.event("va"), again.entity("e7")) == (None, None)
    events, entities = again.events(), again.entities()
    assert [event.id for event in events] == ["vb", "", "vc"]
    assert [event.id for event in events.get_many([2, 1])] == ["vc", ""]
    assert len(entities) == 200
    assert [entity.id for entity in entities[6:9]] == ["e6", "", "e8"]
    after = replace(analysis.events[1], headline="Anna again")
    assert again.redate(analysis.articles["a"], "now", (analysis.events[1],), (after,), patched=True)
    assert tuple(again.events()) == (analysis.events[0], after, analysis.events[2])


def test_what_else_is_kept_comes_with_the_collection_or_not_at_all(tmp_path: Path) -> None:
    cache, analysis = filled(tmp_path)
    cache.replace(analysis, dict.fromkeys(analysis.articles, ""), kept={"weights": "1"})
    cache.put_meta("groups", "2")
    with pytest.raises(KeyError):
        cache.replace(analysis, {}, kept={"weights": "3"})
    assert (cache.get_meta("weights"), cache.get_meta("groups")) == ("1", "2")
    cache.replace(analysis, dict.fromkeys(analysis.articles, ""))
    assert (cache.get_meta("weights"), cache.get_meta("groups")) == (None, None)


def test_what_texts_gave_is_kept_by_content(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    many = {f"{n:04}": Alone.of(f"state {n}", (DATE,), "{}") for n in range(1200)}
    cache.keep_examined(many.items())
    assert cache.examined([*many, "unknown"]) == many


def test_a_new_date_writes_what_it_changed(tmp_path: Path) -> None:
    cache, analysis = filled(tmp_path)
    found = ArticleAnalysis("a", (), analysis.articles["a"].names)
    moved = (replace(analysis.events[2], date="1999"), analysis.events[0])
    assert not cache.patched()
    assert cache.redate(found, "new", analysis.events, moved, patched=True)
    cache.close()
    again = Cache(tmp_path)
    assert again.patched()
    kept = again.article("a")
    assert kept is not None
    assert (kept.state, kept.found) == ("new", found)
    assert tuple(again.events()) == moved
    assert list(again.states()) == ["b", "a", "c"]
    again.replace(analysis, dict.fromkeys(analysis.articles, ""))
    assert not again.patched()
    assert again.analysis() == analysis


def test_a_reader_keeps_the_lists_that_it_opened(tmp_path: Path) -> None:
    entities = tuple(Entity(f"e{n:03}", f"Name {n}", "person", (), 1, ()) for n in range(300))
    with_many = Cache(tmp_path)
    with_many.replace(Analysis(entities=entities), {})
    reader = Cache(tmp_path, write=False)
    listed = reader.entities()
    with_many.replace(Analysis(entities=entities[:1]), {})
    assert tuple(listed) == entities
    assert tuple(Cache(tmp_path, write=False).entities()) == entities[:1]
