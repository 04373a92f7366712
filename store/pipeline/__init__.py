"""The road from texts and decisions to entities and events, one article or all.

Pure: the same documents give the same bytes, whatever the number of processes. `examine_all` does what needs one article
alone, `assemble` what needs the collection, `analyse` both; `maintenance` follows a change.
"""

from store.pipeline.base_view import DerivedAnalysis
from store.pipeline.curated_view import CuratedAnalysis
from store.pipeline.maintenance.exact_update import redate
from store.pipeline.stages.article_stage import ALL, Examined, examine, needed, with_genre
from store.pipeline.stages.collection_stage import analyse, assemble
from store.pipeline.stages.process_pool import cores, examine_all

__all__ = [
    "ALL",
    "CuratedAnalysis",
    "DerivedAnalysis",
    "Examined",
    "analyse",
    "assemble",
    "cores",
    "examine",
    "examine_all",
    "needed",
    "redate",
    "with_genre",
]
