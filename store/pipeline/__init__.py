"""The road from texts and decisions to entities and events, one article or all.

Pure: the same documents give the same bytes, whatever the number of processes. `examine_all` does what needs one article
alone, `assemble` what needs the collection, `analyse` both; `maintenance` follows a change.

The stages are imported when they are first needed: a start that only shows what the cache holds waits for none of them.
"""

from typing import TYPE_CHECKING

from store.lazy_imports import attach

if TYPE_CHECKING:
    from store.pipeline.base_view import DerivedAnalysis
    from store.pipeline.curated_view import CuratedAnalysis
    from store.pipeline.maintenance.exact_update import redate
    from store.pipeline.stages.article_stage import ALL, Examined, examine, needed, with_genre
    from store.pipeline.stages.collection_stage import analyse, assemble
    from store.pipeline.stages.process_pool import begin_worker, cores, examine_all
    from store.pipeline.stages.reading_stage import read_all

__all__ = [
    "ALL",
    "CuratedAnalysis",
    "DerivedAnalysis",
    "Examined",
    "analyse",
    "assemble",
    "begin_worker",
    "cores",
    "examine",
    "examine_all",
    "needed",
    "read_all",
    "redate",
    "with_genre",
]

_STAGES = {
    "ALL": "stages.article_stage",
    "CuratedAnalysis": "curated_view",
    "DerivedAnalysis": "base_view",
    "Examined": "stages.article_stage",
    "analyse": "stages.collection_stage",
    "assemble": "stages.collection_stage",
    "begin_worker": "stages.process_pool",
    "cores": "stages.process_pool",
    "examine": "stages.article_stage",
    "examine_all": "stages.process_pool",
    "needed": "stages.article_stage",
    "read_all": "stages.reading_stage",
    "redate": "maintenance.exact_update",
    "with_genre": "stages.article_stage",
}

__getattr__ = attach(__name__, {name: f"store.pipeline.{place}" for name, place in _STAGES.items()})
