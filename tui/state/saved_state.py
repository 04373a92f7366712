"""Where the reader was: what is kept when the app is left and found again on return."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

KEPT_POSITIONS = 2000
"""Reading positions kept, the latest; older ones start at the top again."""


@dataclass(slots=True)
class State:
    """Everything that resumes. Unknown or broken values fall back to the defaults."""

    article: str | None = None
    pane: str = "articles"
    theme: str = ""
    filters: dict[str, str] = field(default_factory=dict)
    """List → words typed."""
    positions: dict[str, int] = field(default_factory=dict)
    """Article → cursor, the latest last."""
    folded: list[str] = field(default_factory=list)
    """Closed folds of the timeline."""
    grain: str = "year"
    """How the timeline is grouped."""
    level: str = ""
    """How much of the timeline is shown; "" as long as the reader chose nothing."""
    order: str = "mentions"
    """How the entities are ordered."""
    articles_by: str = "date"
    """How the articles are ordered."""
    kind: str = ""
    """The kind of entities shown; "" for all."""
    several: bool = False
    """True if the timeline shows only what several sources tell."""
    looked: str = ""
    """The instant at which the library was last left, "2031-05-03T10:00:00Z"; "" if it never was."""
    by_story: bool = False
    """True if the articles stand under their stories."""
    stories: list[str] = field(default_factory=list)
    """Closed stories."""

    def as_dict(self) -> dict[str, Any]:
        """Plain JSON."""
        data = asdict(self)
        data["positions"] = dict(list(self.positions.items())[-KEPT_POSITIONS:])
        return data

    @classmethod
    def read(cls, data: Mapping[str, Any]) -> State:
        """From plain JSON, however old or damaged."""
        state = cls()
        article = data.get("article")
        state.article = article if isinstance(article, str) else None
        for name in ("pane", "theme", "grain", "level", "order", "articles_by", "kind", "looked"):
            if isinstance(data.get(name), str):
                setattr(state, name, data[name])
        state.filters = _typed(data.get("filters"), str)
        state.positions = _typed(data.get("positions"), int)
        for name in ("several", "by_story"):
            setattr(state, name, data.get(name) is True)
        for name in ("folded", "stories"):
            closed = data.get(name)
            known = [fold for fold in closed if isinstance(fold, str)] if isinstance(closed, list) else []
            setattr(state, name, known)
        return state


def _typed(value: object, kind: type) -> dict[str, Any]:
    if not isinstance(value, dict):
        return {}
    return {key: item for key, item in value.items() if isinstance(key, str) and type(item) is kind}
