"""No module needs itself by way of others, not even for types or at a later import: each can be read from below."""

from graphlib import CycleError, TopologicalSorter

import grimp
import pytest


def test_imports_run_in_no_circle() -> None:
    graph = grimp.build_graph("store", "tui", cache_dir=None)
    order = TopologicalSorter(
        {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}
    )
    try:
        order.prepare()
    except CycleError as error:
        pytest.fail(" → ".join(error.args[1]))
