"""Linking the collection anew: after an import, or where following single articles is not worth it."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from store import names
from store.pipeline.documents import Documents
from store.pipeline.fingerprint import UNREADABLE
from store.pipeline.maintenance.exact_update import Retold, redate, regrouped, retold
from store.pipeline.maintenance.linker_state import written
from store.pipeline.maintenance.update_task import SMALL_PART, UpdateTask
from store.pipeline.stages.article_cache import examined_all
from store.records import Analysis
from store.storage.cache import CachedArticles, Remembered


class Collected(NamedTuple):
    """A collection as it is linked now."""

    analysis: Analysis
    states: dict[str, str]
    memory: Remembered | None = None
    """What linking the names remembers, of a large collection."""


def full_update(task: UpdateTask, *, large: bool) -> Collected:
    """The whole collection. Dates alone cost no new names; in a `large` one events are patched around what is new."""
    documents, memory = Documents(task.shelf), None
    analysis = _redated(task, documents) if task.is_dates_alone() else None
    if analysis is None:
        known = _known(task, large=large)
        now, memory = _retold(task, documents, known, large=large)
        analysis = regrouped(known, documents, now, patch=large)
    lost = dict.fromkeys(documents.unreadable, UNREADABLE)
    return Collected(analysis, {**task.states, **lost}, memory)


def _retold(
    task: UpdateTask, documents: Documents, known: Analysis, *, large: bool
) -> tuple[Retold, Remembered | None]:
    """Names linked and articles told; all that this takes is let go with the end of it, before events are linked."""
    rows = task.shelf.articles()
    examined = examined_all(rows, task.states, documents, task.cache, task.work, task.jobs, task.by)
    task.work.phase("Linking names and events", None)
    linked = names.link(examined.spotted, remember=large)
    memory = written(linked.memory) if linked.memory else None
    linked = replace(linked, memory=None)
    return retold(known, documents, task.changed, examined, linked, task.jobs), memory


def _redated(task: UpdateTask, documents: Documents) -> Analysis | None:
    """What other dates alone make of the collection; None if the cache lost what it knows of an article."""
    known = task.cache.analysis()
    if known.articles.keys() != task.states.keys():
        return None
    task.work.phase("Linking events", None)
    return redate(known, documents, task.changed)


def _known(task: UpdateTask, *, large: bool) -> Analysis:
    """The collection as it was linked, its articles read one at a time; its events only where they can be patched."""
    few = large and len(task.changed) * SMALL_PART < len(task.states)
    return Analysis(CachedArticles(task.cache), (), tuple(task.cache.events()) if few else ())
