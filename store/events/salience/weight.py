"""How much a row matters in its collection, and why.

That later articles come back to a day is the best single sign that it mattered (Chieu & Lee 2004; Ghalandari & Ifrim
2020 rank days by how often they are named). Counts enter by their logarithm: the tenth article that tells a happening
says less than the second. What was simplified: no graph of days, no model of language, one sum of named figures.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from math import log1p

from store import edtf
from store.event_list import articles_of
from store.events.coreference.evidence import MentionFeatures
from store.events.coreference.term_weights import LATER, Weights, day_key, later_key
from store.events.salience import gate, row_model
from store.records import Event

OTHERS = 0.5
"""What a later article counts that comes back to the day of a row and tells something else of it."""
LEADING = 2
"""People that the reason names."""
CENTRAL = 0.25
"""Share of the articles that name somebody, from which on the reason says so."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What the weight of a row rests on; counts as logarithms of one more, shares and signs from 0 to 1."""

    articles: float
    """Articles that tell it."""
    titles: float
    """Of these, those whose own news it is: it stands in their title or lead."""
    day: float
    """Articles of the collection that name its day; 0 if it has none."""
    later: float
    """Of these, those that came out two days after it or more; what does not tell the row itself counts half."""
    central: float
    """How large a part of the collection names those who take part; the mean of the two most named."""
    said: float
    """1 if a text says its day, 0 if it was inferred."""
    clean: float
    """1 if one of its headlines can stand alone and tells a happening: no market report, statistic, opinion, guess."""
    planned: float
    """1 if nobody tells it as done."""
    precise: float
    """1 for a day, a half for a week, a month or a season, 0 for what is coarser or unknown."""
    named: float
    """How many take part, as the logarithm of one more."""


def figures(event: Event, members: Sequence[MentionFeatures], weights: Weights) -> Figures:
    """The figures of an event and the tellings that it was made of."""
    day = _day(event.date)
    return Figures(
        articles=log1p(len(articles_of(event.tellings))),
        titles=log1p(_titles(members)),
        day=log1p(weights.articles_with(day_key(day))) if day else 0.0,
        later=log1p(_later(day, members, weights)) if day else 0.0,
        central=_central(event, weights),
        said=float(bool(event.said)),
        clean=float(any(_is_clean(item) for item in members)),
        planned=float(all(item.telling.told != "told" for item in members)),
        precise=_precise(event.date),
        named=log1p(len(event.entities)),
    )


def _later(day: int, members: Sequence[MentionFeatures], weights: Weights) -> float:
    """Later articles that come back to the day of a row; those that tell another row of that day count in part."""
    own = {
        item.telling.article
        for item in members
        if item.published is not None and item.published >= day + LATER
    }
    return OTHERS * weights.articles_with(later_key(day)) + (1 - OTHERS) * len(own)


def weighed(found: Figures) -> float:
    """The weight of a row: the sum of its figures, each times its coefficient."""
    return _sum(found, row_model.of_weight())


def earns_row(found: Figures) -> bool:
    """True if a happening that an article looks back or ahead to matters enough for a row of its own."""
    coefficients = row_model.of_look_back()
    return _sum(found, coefficients) >= coefficients["threshold"]


def _sum(found: Figures, coefficients: Mapping[str, float]) -> float:
    given: Mapping[str, float] = asdict(found)
    return sum(coefficients[name] * figure for name, figure in given.items() if name in coefficients)


def reason(
    event: Event, members: Sequence[MentionFeatures], weights: Weights, names: Mapping[str, str]
) -> str:
    """The weight in words: "7 articles, in 3 titles, told again on 5 later days, Reyes and Li"."""
    day = _day(event.date)
    articles, titles = len(articles_of(event.tellings)), _titles(members)
    later = weights.articles_with(later_key(day)) if day else 0
    outlets = len({item.outlet for item in members if item.outlet})
    parts = [f"{outlets} sources" if outlets > 1 else _counted(articles, "article")]
    if outlets > 1 and articles > outlets:
        parts.append(_counted(articles, "article"))
    if titles:
        parts.append("its news" if articles == 1 else f"the news of {titles}")
    if later:
        parts.append(
            f"{_counted(later, 'later article')} come back to that day"
            if later > 1
            else "a later article comes back to that day"
        )
    leading = [names[key] for key in event.entities if key in names and _share(key, weights) >= CENTRAL]
    if leading:
        parts.append(" and ".join(leading[:LEADING]))
    return ", ".join(parts)


def _is_clean(item: MentionFeatures) -> bool:
    telling = item.telling
    return not telling.fault and telling.told != "hypothetical" and not gate.of_words(telling.headline)


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _titles(members: Sequence[MentionFeatures]) -> int:
    return len({item.telling.article for item in members if item.telling.news})


def _central(event: Event, weights: Weights) -> float:
    shares = sorted((_share(key, weights) for key in event.entities), reverse=True)[:2]
    return sum(shares) / 2


def _share(entity: str, weights: Weights) -> float:
    return weights.articles_with("@" + entity) / weights.articles if weights.articles else 0.0


def _precise(value: str | None) -> float:
    if value is None or "X" in value:
        return 0.0
    return {"day": 1.0, "week": 0.5, "month": 0.5, "season": 0.5}.get(edtf.precision(value), 0.0)


def _day(value: str | None) -> int | None:
    """The day number of a date that is a day."""
    if value is None or edtf.precision(value) != "day":
        return None
    first = edtf.days(value).first
    return first.toordinal() if first is not None else None
