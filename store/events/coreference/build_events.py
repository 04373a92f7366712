"""A row of the timeline from the tellings that tell one happening."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import replace

from store import edtf
from store.events.conflicts import find_conflicts
from store.events.conflicts.find_conflicts import DATE
from store.events.coreference import date_agreement, stems
from store.events.coreference.event_id import identity
from store.events.coreference.evidence import MentionFeatures
from store.events.coreference.term_weights import Weights
from store.events.extraction import verbs
from store.events.headlines.standing import NO_VERB
from store.events.salience import gate, weight
from store.records import Event, Telling

Things = Callable[[MentionFeatures], Iterable[str]]
SHORT, LONG = 24, 160
"""Characters under which a headline says too little, and above which it says too much."""
FEW = 12
"""Articles of a collection in which everything that is told is a row."""
TITLE = 1.2
"""What it speaks for a headline that it is a title."""
CORE, CENTRAL = 10, 4.0
"""Words that a row is about, and what a headline with all of them is worth."""
OPENING = 2
"""Tellings of an article among which its title is."""
LINKED = 6
"""Shared things that a row names."""


def row(
    members: Sequence[MentionFeatures],
    weights: Weights,
    names: Mapping[str, str],
    copies: Container[str] = frozenset(),
) -> Event:
    """The event that the members tell; `names` gives the name of each entity.

    What `copies`, ids of articles, tell stands in it, and may contradict; all else is as the others tell it.
    """
    own = [item for item in members if item.telling.article not in copies]
    if not own or len(own) == len(members):
        return _row(members, weights, names)
    return _with_copies(_row(own, weights, names), members)


def _with_copies(event: Event, members: Sequence[MentionFeatures]) -> Event:
    ordered = sorted(members, key=lambda item: item.key)
    tellings = tuple(item.telling for item in ordered)
    dates = tuple(about for about in event.clash if about == DATE)
    clash = dates + _clashing_numbers(ordered)
    more = [entity for entity in entities_of(tellings) if entity not in event.entities]
    return replace(
        event,
        id=identity(tellings),
        tellings=tellings,
        entities=(*event.entities, *more),
        conflict=bool(clash),
        clash=clash,
    )


def _row(members: Sequence[MentionFeatures], weights: Weights, names: Mapping[str, str]) -> Event:
    ordered = sorted(members, key=lambda item: item.key)
    tellings = tuple(item.telling for item in ordered)
    dated, contradicted = best_date(tellings)
    clash = ((DATE,) if contradicted else ()) + _clashing_numbers(ordered)
    event = Event(
        id=identity(tellings),
        date=dated.date if dated else None,
        headline=best_headline(ordered, dated),
        tellings=tellings,
        entities=entities_of(tellings),
        conflict=bool(clash),
        linked=_shared(ordered, weights, names),
        said=dated.said if dated else "",
        mod=dated.mod if dated else None,
        inferred=dated.inferred if dated else False,
        clash=clash,
        aside=why_aside(tellings),
    )
    found = weight.figures(event, ordered, weights)
    return replace(
        event,
        weight=round(weight.weighed(found), 4),
        why=weight.reason(event, ordered, weights, names),
        aside=event.aside or _unearned(tellings, found, weights),
    )


def _unearned(tellings: Sequence[Telling], found: weight.Figures, weights: Weights) -> str:
    """Why a look back or ahead is no row; "" for the news of an article, and for what matters enough.

    In a handful of articles nothing can be told again: there every happening is a row.
    """
    if weights.articles < FEW or any(t.by_reader or (t.news and not t.fault) for t in tellings):
        return ""
    if weight.earns_row(found):
        return ""
    articles = len({t.article for t in tellings})
    return f"mentioned by {'an article' if articles == 1 else f'{articles} articles'}, the news of none"


def why_aside(tellings: Sequence[Telling]) -> str:
    """Why none of these tellings makes a row, by the one that is nearest to it; "" if one does.

    A title without a verb ("Deadly fire at the mill of Lund") is poor, but the news of its article is not left out for it.
    """
    if any(not telling.fault or telling.by_reader for telling in tellings):
        return ""
    if any(telling.news and telling.fault == NO_VERB for telling in tellings):
        return ""
    return next(
        (t.fault for t in tellings if t.news), next((t.fault for t in tellings if t.said), tellings[0].fault)
    )


def _articles(members: Iterable[MentionFeatures]) -> set[str]:
    return {item.telling.article for item in members}


def _clashing_numbers(members: Sequence[MentionFeatures]) -> tuple[str, ...]:
    """What the articles count differently."""
    if len(_articles(members)) < 2:
        return ()
    passages = ((item.telling, item.passage) for item in members if _is_own(item))
    return tuple(conflict.about for conflict in find_conflicts.of_numbers(passages))


def _is_own(item: MentionFeatures) -> bool:
    """False if its passage is the rest of a sentence in which the telling is a bare date: it counts nothing itself."""
    own = item.telling.end - item.telling.start
    return len(item.passage) in (own, own - len(item.telling.said) + 1)


def best_date(tellings: Sequence[Telling]) -> tuple[Telling | None, bool]:
    """The telling whose date the row takes, and whether said dates contradict each other.

    The finest said date that most articles give, the news of an article before its other sentences. Without any, the
    commonest inferred one of a single article, and the earliest of several, since later articles retell. A limit or a
    century dates a row only where nothing else does.
    """
    dated = [t for t in tellings if t.date is not None]
    said = [t for t in dated if t.said]
    if not said:
        return _best_inferred(dated), False
    news = [t for t in said if t.news and not t.fault]
    support: dict[str, set[str]] = defaultdict(set)
    for telling in said:
        support[telling.date or ""].add(telling.article)
    return min(news or said, key=lambda t: _preference(t, support)), _contradict(said)


def _best_inferred(dated: Sequence[Telling]) -> Telling | None:
    is_one_article = len({t.article for t in dated}) == 1
    counts = Counter(t.date for t in dated) if is_one_article else Counter()
    return min(
        dated, key=lambda t: (-counts[t.date], edtf.sort_key(t.date), t.article, t.start), default=None
    )


def _preference(telling: Telling, support: Mapping[str, set[str]]) -> tuple[object, ...]:
    days = date_agreement.range_of(telling.date)
    width = days.last - days.first if days else date_agreement.FAR_FUTURE
    return (
        width,
        -len(support[telling.date or ""]),
        edtf.sort_key(telling.date),
        telling.article,
        telling.start,
    )


def _contradict(said: Sequence[Telling]) -> bool:
    ranges = list({r for t in said if (r := date_agreement.range_of(t.date)) is not None})
    return any(
        date_agreement.accord(a, b) in ("near", "clash") for n, a in enumerate(ranges) for b in ranges[:n]
    )


def best_headline(members: Sequence[MentionFeatures], dated: Telling | None) -> str:
    """The headline that stands alone, tells the row's own day and has most in common with the others.

    Titles and leads weigh more than other sentences; of a single article they come before all others.
    """
    if len(members) == 1:
        return members[0].telling.headline
    core = _core(members)

    def worth(item: MentionFeatures) -> float:
        own = set(stems.stems(item.telling.headline))
        common = sum(core[stem] for stem in own if stem in core)
        return CENTRAL * common + _merit(item, dated)

    return max(
        _fit_for_headline(members, dated),
        key=lambda item: (round(worth(item), 6), [-ord(c) for c in item.key[0]], -item.order),
    ).telling.headline


def _fit_for_headline(members: Sequence[MentionFeatures], dated: Telling | None) -> Sequence[MentionFeatures]:
    """Those that stand alone; of these an only article's news, else those of the row's own day that are told as done.

    A demand that none meets is left out.
    """
    standing = [item for item in members if not item.telling.fault] or members
    if len(_articles(members)) == 1:
        news = [item for item in standing if item.telling.news]
        if news:
            return news
    own = [item for item in standing if dated is None or item.telling.date == dated.date] or standing
    return [item for item in own if item.telling.told == "told"] or own


def _core(members: Sequence[MentionFeatures]) -> dict[str, float]:
    """What a row is about: the words that most of its articles share, each with its part of what they all weigh.

    A headline that holds them all tells the row; one that holds few tells a detail.
    """
    holders: dict[str, set[str]] = defaultdict(set)
    for item in members:
        for stem in item.stems:
            holders[stem].add(item.telling.article)
    shared = Counter({stem: len(found) for stem, found in holders.items() if len(found) > 1})
    heaviest = shared.most_common(CORE)
    total = sum(count for _, count in heaviest)
    return {stem: count / total for stem, count in heaviest}


def _merit(item: MentionFeatures, dated: Telling | None) -> float:
    """What speaks for a headline by itself: who did it by name, the row's own date, a fit length, told as done."""
    telling = item.telling
    told_here = dated is None or telling.date == dated.date
    is_title = telling.news and not telling.said and item.order < OPENING
    length = len(telling.headline)
    return (
        (TITLE if _is_clear_title(item) else 0.0)
        + (0.6 if item.names else 0.0)
        + (0.5 if telling.news else 0.0)
        + (0.4 if told_here and telling.said else 0.0)
        + (0.6 if is_title or verbs.read(telling.headline).past else 0.0)
        - (0.6 if length < SHORT else 0.0)
        - (0.4 if length > LONG else 0.0)
        - (0.5 if telling.told != "told" else 0.0)
        - 0.05 * min(item.order, 10)
    )


def _is_clear_title(item: MentionFeatures) -> bool:
    """True for the title of an article that tells its news in a whole clause: what its editor chose to say first."""
    telling = item.telling
    return (
        telling.news
        and item.sentence == 0
        and not telling.fault
        and telling.told in ("told", "planned")
        and not gate.of_words(telling.headline)
        and len(telling.headline) >= SHORT
    )


def entities_of(tellings: Sequence[Telling]) -> tuple[str, ...]:
    """Who takes part, the most named first."""
    counts = Counter(entity for telling in tellings for entity in telling.entities)
    return tuple(sorted(counts, key=lambda entity: (-counts[entity], entity)))


def _shared(
    members: Sequence[MentionFeatures], weights: Weights, names: Mapping[str, str]
) -> tuple[str, ...]:
    """What at least two articles share, heaviest first, names before words."""
    if len(_articles(members)) < 2:
        return ()
    people = _in_two(members, lambda item: item.names | item.around)
    shared = sorted(people, key=lambda k: (-people[k] * weights.of("@" + k), k))
    called = [names[key] for key in shared if key in names]
    worded = {word for name in called for word in name.lower().split()}
    numbers = sorted(_in_two(members, lambda item: item.numbers))
    surfaces = [item.surface() for item in members]
    stems = _in_two(members, lambda item: item.stems)
    heavy = sorted(stems, key=lambda k: (-stems[k] * weights.of(k), k))
    forms = {key: form for surface in reversed(surfaces) for key, form in surface.items()}
    plain = [forms[key] for key in heavy if forms[key] not in worded and not forms[key][0].isdigit()]
    return tuple((called[:4] + numbers[:1] + plain)[:LINKED])


def _in_two(members: Sequence[MentionFeatures], things: Things) -> dict[str, int]:
    """Things that stand in two articles or more -> number of articles."""
    holders: dict[str, set[str]] = defaultdict(set)
    for item in members:
        for thing in things(item):
            holders[thing].add(item.telling.article)
    return {thing: len(articles) for thing, articles in holders.items() if len(articles) > 1}
