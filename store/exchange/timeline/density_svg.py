"""The picture of the timeline: where it is dense, as SVG inside the page."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from store.exchange.timeline import model, periods
from store.exchange.timeline.model import TimelineRow
from store.exchange.timeline.periods import Bar

_WIDTH, _HEIGHT, _AXIS = 960, 72, 18
"""In the units of the view box."""
_GAP = 0.18
"""Share of a bar's place that stays empty."""


def strip(rows: Sequence[TimelineRow]) -> list[str]:
    """Bars as links to the first event there, with the axis below; nothing without two dated places."""
    bars = periods.bars(rows)
    if len(bars) < 2:
        return []
    most = max(bar.count for bar in bars) or 1
    place = _WIDTH / len(bars)
    coarse = periods.coarser(rows)
    aside = f"<p class='aside-note'>Not in the picture: {escape(coarse)}.</p>" if coarse else ""
    return [
        '<nav aria-label="Where events lie">',
        f'<svg viewBox="0 0 {_WIDTH} {_HEIGHT + _AXIS}" role="group">',
        f'<line x1="0" y1="{_HEIGHT}" x2="{_WIDTH}" y2="{_HEIGHT}"/>',
        *(part for at, bar in enumerate(bars) for part in _drawn(bar, at * place, place, most)),
        "</svg>",
        *([aside] if aside else []),
        "</nav>",
    ]


def _drawn(bar: Bar, x: float, place: float, most: int) -> list[str]:
    parts = []
    if bar.count:
        # The root lets one event be seen beside a hundred.
        height = max(6.0, _HEIGHT * (bar.count / most) ** 0.5)
        said = escape(f"{bar.label}: {model.counted(bar.count, 'event')}")
        inner = f'x="{x + place * _GAP / 2:.1f}" y="{_HEIGHT - height:.1f}" width="{place * (1 - _GAP):.1f}" height="{height:.1f}"'
        # The whole height is the link, so that a small bar is no small target.
        reach = f'<rect class="reach" x="{x:.1f}" y="0" width="{place:.1f}" height="{_HEIGHT}"/>'
        parts.append(
            f'<a href="#{escape(bar.row)}" aria-label="{said}"><title>{said}</title>{reach}<rect {inner}/></a>'
        )
    if bar.mark:
        parts.append(f'<text x="{x + 2:.1f}" y="{_HEIGHT + _AXIS - 4}">{escape(bar.mark)}</text>')
    return parts
