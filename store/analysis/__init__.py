"""The road from texts and decisions to entities and events, one article or all.

Pure: the same documents give the same bytes, whatever the number of processes. `examine_all` does what needs one article
alone, `assemble` what needs the collection, `analyse` both; `reanalyse` follows a change.
"""

from store.analysis.again import reanalyse, redate
from store.analysis.bundle import analyse, assemble
from store.analysis.corrected import Corrected
from store.analysis.findings import Findings
from store.analysis.pool import cores, examine_all
from store.analysis.steps import ALL, Examined, examine, needed

__all__ = [
    "ALL",
    "Corrected",
    "Examined",
    "Findings",
    "analyse",
    "assemble",
    "cores",
    "examine",
    "examine_all",
    "needed",
    "reanalyse",
    "redate",
]
