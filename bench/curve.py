"""How the road from text to timeline grows with the number of articles, all of it and stage by stage."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, TypeVar

from bench.figures import Figure, Places
from bench.texts import articles, write_lines

if TYPE_CHECKING:
    from store.records import Document

T = TypeVar("T")
_SIZES = (100, 1_000, 10_000)


def measure(places: Places) -> Iterator[Figure]:
    """Seconds of `extract` for a hundred, a thousand and as many articles as a large library has."""
    for count in (size for size in _SIZES if size <= places.many):
        path = places.folder / f"curve-{count}.jsonl"
        write_lines(path, count, words=250)
        began = time.perf_counter()
        places.run("extract", str(path))
        yield _figure(f"extract {count:,}", time.perf_counter() - began, count)
        yield from _stages(count)


def _stages(count: int) -> Iterator[Figure]:
    """Seconds of processor time of every stage, in one process."""
    from store import names as names_room
    from store.events.article_groups import near_duplicates, stories
    from store.events.coreference import blocking, build_events, clustering, compaction, link, term_weights
    from store.events.coreference.coefficients import LEAST, SURE
    from store.events.coreference.pair_score import PairScorer
    from store.pipeline.stages import article_stage
    from store.records import ArticleAnalysis

    clock = _Clock(count)
    held = clock.of("read", lambda: _documents(count))
    dates = clock.of("dates", lambda: {key: article_stage.find_dates(one) for key, one in held.items()})
    spotted = clock.of("names", lambda: {key: article_stage.spot_names(one) for key, one in held.items()})
    examined = {key: article_stage.Examined(key, dates[key], spotted[key]) for key in held}
    names = clock.of("names linked", lambda: names_room.link(article_stage.spotted_in(examined.values())))
    found = {key: ArticleAnalysis(key, dates[key], names.mentions.get(key, ())) for key in held}
    told = clock.of(
        "tellings",
        lambda: {key: article_stage.with_tellings(one, found[key]).tellings for key, one in held.items()},
    )
    accounts = clock.of("accounts", lambda: link.accounts_of(told, held))
    weighing = term_weights.weigh(accounts)
    likeness = clock.of("likeness", lambda: PairScorer(accounts, weighing, names.entities))
    items = likeness.items
    pairs = clock.of("candidates", lambda: list(blocking.pairs(items, weighing.of)))
    likely = clock.of(
        "clashes",
        lambda: [
            (a, b)
            for a, b in pairs
            if not clustering.clashes(items[a], items[b]) and likeness.may_tell_one(a, b)
        ],
    )
    scored = clock.of("scores", lambda: [(likeness.of(a, b), a, b) for a, b in likely])
    edges = [edge for edge in scored if edge[0] >= SURE]
    joined = clock.of("rows joined", lambda: clustering.join(items, edges, likeness.of, LEAST))
    called = {entity.id: entity.name for entity in names.entities}
    gathered = compaction.gather(items, joined)
    events = clock.of(
        "rows", lambda: [build_events.row([items[at] for at in row], weighing, called) for row in gathered]
    )
    groups = clock.of("copies", lambda: near_duplicates.find(held.values()))
    clock.of("stories", lambda: stories.group(events, held, groups))
    yield from clock.figures


def _documents(count: int) -> dict[str, Document]:
    """So many made-up articles, by id."""
    from store.articles import Given, describe
    from store.records import Document

    made = {}
    for number, (title, text) in enumerate(articles(count, 250)):
        article = describe(text, id=f"{number:06}", path="made.jsonl", given=Given(title=title))
        made[article.id] = Document(article, text, article.published)
    return made


class _Clock:
    """Takes the time of stages."""

    def __init__(self, count: int) -> None:
        self.figures: list[Figure] = []
        self._count = count

    def of(self, what: str, work: Callable[[], T]) -> T:
        """What the work gives."""
        began = time.process_time()
        result = work()
        self.figures.append(_figure(f"  {what}", time.process_time() - began, self._count))
        return result


def _figure(what: str, seconds: float, count: int) -> Figure:
    return Figure(what, f"{seconds:.1f} s, {1000 * seconds / count:5.2f} ms each")
