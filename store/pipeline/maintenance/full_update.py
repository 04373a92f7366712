"""Linking the collection anew: after an import, or where following single articles is not worth it."""

from __future__ import annotations

from typing import NamedTuple

from store import names
from store.pipeline.documents import Documents
from store.pipeline.fingerprint import UNREADABLE
from store.pipeline.maintenance.exact_update import redate, regroup
from store.pipeline.maintenance.linker_state import written
from store.pipeline.maintenance.update_task import UpdateTask
from store.pipeline.stages.article_cache import examined_all
from store.pipeline.stages.article_stage import spotted_in
from store.records import Analysis
from store.storage.cache import Remembered


class Collected(NamedTuple):
    """A collection as it is linked now."""

    analysis: Analysis
    states: dict[str, str]
    memory: Remembered | None = None
    """What linking the names remembers, of a large collection."""


def full_update(task: UpdateTask, *, large: bool) -> Collected:
    """The whole collection. Dates alone cost no new names; in a `large` one events are patched around what is new."""
    documents, known = Documents(task.shelf), task.cache.analysis()
    memory = None
    # The cache may have lost what it knows of an article, and still have its state.
    if known.articles.keys() == task.states.keys() and task.is_dates_alone():
        task.work.phase("Linking events", None)
        analysis = redate(known, documents, task.changed)
    else:
        examined = examined_all(
            task.shelf.articles(), task.states, documents, task.cache, task.work, task.jobs, task.by
        )
        task.work.phase("Linking names and events", None)
        linked = names.link(spotted_in(examined.values()), remember=large)
        memory = written(linked.memory) if linked.memory else None
        analysis = regroup(known, documents, task.changed, examined, linked, patch=large, jobs=task.jobs)
    lost = dict.fromkeys(documents.unreadable, UNREADABLE)
    return Collected(analysis, {**task.states, **lost}, memory)
