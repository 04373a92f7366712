"""What a reader may do to a library: every change is one step, told in words. Each is loaded when it is first done."""

from typing import TYPE_CHECKING

from store.lazy_imports import attach

if TYPE_CHECKING:
    from store.services.aliases import AliasFile
    from store.services.analysis_opening import analyse_beside, open_analysis
    from store.services.decision_index import DecisionIndex
    from store.services.entity_decisions import EntityDecisions
    from store.services.event_decisions import EventDecisions
    from store.services.imports import Importer
    from store.services.integrity import Finding, check
    from store.services.library_merge import LibraryMerge, holdings
    from store.services.memos import Memos
    from store.services.merge_conflicts import MergeConflicts
    from store.services.note_import import NoteImport

__all__ = [
    "AliasFile",
    "DecisionIndex",
    "EntityDecisions",
    "EventDecisions",
    "Finding",
    "Importer",
    "LibraryMerge",
    "Memos",
    "MergeConflicts",
    "NoteImport",
    "analyse_beside",
    "check",
    "holdings",
    "open_analysis",
]

__getattr__ = attach(
    __name__,
    {
        "AliasFile": "store.services.aliases",
        **dict.fromkeys(("analyse_beside", "open_analysis"), "store.services.analysis_opening"),
        "DecisionIndex": "store.services.decision_index",
        "EntityDecisions": "store.services.entity_decisions",
        "EventDecisions": "store.services.event_decisions",
        "Finding": "store.services.integrity",
        "Importer": "store.services.imports",
        "LibraryMerge": "store.services.library_merge",
        "Memos": "store.services.memos",
        "MergeConflicts": "store.services.merge_conflicts",
        "NoteImport": "store.services.note_import",
        "check": "store.services.integrity",
        "holdings": "store.services.library_merge",
    },
)
