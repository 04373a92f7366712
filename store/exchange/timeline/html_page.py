"""One HTML page: no network, readable without scripts, by keyboard, in print, in light and dark."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from html import escape
from importlib.resources import files

from store.exchange.escaping import line
from store.exchange.timeline import density_svg, model, periods
from store.exchange.timeline.model import Timeline, TimelineRow
from store.records import Telling

_DOTS = 3
"""Sources up to which a row has a dot for each; the number stands beside them in any case."""


def write(timeline: Timeline) -> str:
    """The page. Its policy lets nothing in but its own style and script, which stand in it."""
    style, script = _asset("page.css"), _asset("page.js")
    policy = f"default-src 'none'; style-src {_digest(style)}; script-src {_digest(script)}; base-uri 'none'; form-action 'none'"
    return "\n".join(
        [
            "<!doctype html>",
            '<html lang="en">',
            "<head>",
            '<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="referrer" content="no-referrer">',
            '<meta name="color-scheme" content="light dark">',
            "<title>Timeline</title>",
            f"<style>{style}</style>",
            "</head>",
            "<body>",
            *_head(timeline),
            '<main id="events" tabindex="-1">',
            *(
                part
                for heading, rows in periods.by_year(timeline.rows)
                for part in _year(heading, rows, timeline)
            ),
            "</main>",
            "<footer><p>~ inferred, nobody says this date · ⚑ dates or numbers clash · ● one source</p></footer>",
            f"<script>{script}</script>",
            "</body>",
            "</html>",
            "",
        ]
    )


@cache
def _asset(name: str) -> str:
    return "\n" + files("store.exchange.timeline").joinpath("data", name).read_text(encoding="utf-8")


def _digest(content: str) -> str:
    """What the policy knows a style or script by (CSP 3, section 2.3)."""
    return f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"


def _head(timeline: Timeline) -> list[str]:
    asked = f" ({escape(', '.join(map(line, timeline.asked)))})" if timeline.asked else ""
    return [
        '<a class="skip" href="#events">to the events</a>',
        "<header>",
        "<h1>Timeline</h1>",
        f"<p>{escape(timeline.size())}{asked}</p>",
        *density_svg.strip(timeline.rows),
        '<p class="keys" hidden>Keys: <kbd>j</kbd> <kbd>k</kbd> next and previous event, <kbd>enter</kbd> its sources, '
        "<kbd>o</kbd> opens or closes all</p>",
        "</header>",
    ]


def _year(heading: str, rows: list[TimelineRow], timeline: Timeline) -> list[str]:
    return [
        "<section>",
        f"<h2>{escape(heading)} <small>{len(rows):,}</small></h2>",
        *(part for row in rows for part in _row(row, timeline)),
        "</section>",
    ]


def _row(row: TimelineRow, timeline: Timeline) -> list[str]:
    event = row.event
    way = model.manner_in_words(event)
    names = model.who(row, timeline.entities)[:4]
    flag = '<b class="flag" title="dates or numbers clash">⚑</b>' if row.flag else ""
    return [
        f'<details id="{escape(event.id)}"{_kind(row, way)}>',
        f'<summary><span class="when">{escape(model.when(event))}</span>{_weight(row)}{flag}'
        f'<span class="what" dir="auto">{escape(line(event.headline))}</span>'
        + (f' <i class="way">{way}</i>' if way else "")
        + (f' <span class="who">{escape(", ".join(names))}</span>' if names else "")
        + "</summary>",
        *_conflicts(row, timeline),
        "<ul>",
        *(_telling(telling, timeline) for telling in event.tellings),
        "</ul>",
        *_linked(row),
        *_of_reader(row),
        "</details>",
    ]


def _kind(row: TimelineRow, way: str) -> str:
    kinds = [kind for kind, holds in (("unsure", row.event.inferred), ("open", bool(way))) if holds]
    return f' class="{" ".join(kinds)}"' if kinds else ""


def _weight(row: TimelineRow) -> str:
    said = f"{model.counted(row.sources, 'source')}, {model.counted(len(row.articles), 'article')}"
    dots = "●" * min(row.sources, _DOTS)
    number = f" {row.sources}" if row.sources > 1 else ""
    return f'<span class="weight" title="{said}"><span aria-hidden="true">{dots}{number}</span><span class="aside">{said}</span></span>'


def _conflicts(row: TimelineRow, timeline: Timeline) -> list[str]:
    found = []
    for conflict in row.conflicts:
        said = "".join(
            f"<li><b>{escape(value)}</b> {escape(', '.join(who))}</li>"
            for value, who in model.claims(conflict, timeline.documents)
        )
        found.append(f'<div class="clash"><p>⚑ {escape(line(conflict.about))}</p><ul>{said}</ul></div>')
    return found


def _telling(telling: Telling, timeline: Timeline) -> str:
    document = timeline.documents[telling.article]
    cited = [model.outlet(document), model.published(document.published) or "undated"]
    dated = model.told_when(telling) if telling.date else "no date"
    how = f": {line(telling.how)}" if telling.how else ""
    return (
        f'<li><cite dir="auto">{escape(model.title(document))}</cite> <span class="from">{escape(", ".join(filter(None, cited)))}</span>'
        f'<blockquote dir="auto">{escape(model.quote(document, telling))}</blockquote>'
        f'<p class="how">{escape(dated + how)}</p></li>'
    )


def _linked(row: TimelineRow) -> list[str]:
    if not row.event.linked:
        return []
    return [f'<p class="linked">linked because of: {escape(" · ".join(map(line, row.event.linked)))}</p>']


def _of_reader(row: TimelineRow) -> list[str]:
    """The reader's tags and what the reader did to the event."""
    said = model.of_reader(row.event)
    return [f'<p class="reader" dir="auto">{escape(" · ".join(said))}</p>'] if said else []
