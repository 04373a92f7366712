"""One article that trips a rule must not cost the other ten thousand."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")
_log = logging.getLogger("dateline.analysis")


def or_default_logged(what: str, article: str, work: Callable[[], T], otherwise: T) -> T:
    """What the work gives; if it fails the failure is logged with the article's id and `otherwise` stands in."""
    try:
        return work()
    except Exception as error:
        # With repr, so that nothing in an id reaches a terminal raw.
        _log.error(
            "%r: its %s could not be read (%s: %s)", article, what, type(error).__name__, str(error)[:200]
        )
        _log.debug("because of", exc_info=True)
        return otherwise
