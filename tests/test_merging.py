"""What no rule can know of the five articles, a reader's merge does: "Naka" is Nagorno-Karabakh."""

from pathlib import Path

from store.articles import Skipped, find_files, read
from store.library import Library
from store.records import Entity
from tests import gold

SEEDS = Path(__file__).parent.parent / "seeds"


def called(library: Library, spelling: str) -> Entity:
    (found,) = [e for e in library.analysis().entities() if any(v.text == spelling for v in e.variants)]
    return found


def test_a_merge_makes_naka_one_with_its_region_for_good(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        with library.importing() as importer:
            for path in find_files([SEEDS]):
                for loaded in () if isinstance(path, Skipped) else read(path):
                    if not isinstance(loaded, Skipped):
                        importer.add(loaded)
        library.analysis().refresh(jobs=1)
        region = called(library, "Nagorno-Karabakh")
        before = sum(region.id in event.entities for event in library.analysis().events())
        assert not library.entity_decisions.merge(called(library, "Naka").id, region.id)
    with Library.open(tmp_path) as again:
        again.analysis().refresh(jobs=1)
        region = called(again, "Naka")
        spelt = {
            name["text"]
            for entry in gold.articles()
            for name in entry["names"]
            if name["entity"] == _region()
        }
        assert spelt <= {variant.text for variant in region.variants}
        assert region.name == "Nagorno-Karabakh"
        naka = next(variant for variant in region.variants if variant.text == "Naka")
        assert naka.why == "joined by you: “Naka” is “Nagorno-Karabakh”"
        assert sum(region.id in event.entities for event in again.analysis().events()) > before


def _region() -> str:
    """How the gold calls the entity that has the spelling."""
    return next(str(n["entity"]) for entry in gold.articles() for n in entry["names"] if n["text"] == "Naka")
