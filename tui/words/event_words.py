"""What the reader did to an event, and what its tellings cannot all be right about, in words. Pure."""

from __future__ import annotations

from store.records import Event

_DONE = {
    "confirmed": "✓ confirmed",
    "hidden": "hidden",
    "dated": "date set by you",
    "titled": "headline by you",
    "joined": "joined by you",
    "split": "split by you",
    "made": "made by you",
    "attached": "passage added by you",
}


def done(event: Event) -> list[str]:
    """Each deed in a few words: "date set by you"."""
    return [_DONE[deed] for deed in event.deeds if deed in _DONE]


def clashing(event: Event) -> tuple[str, ...]:
    """What its tellings differ in: "date", and what is counted, "killed" or "killed: soldiers"."""
    return event.clash or (("date",) if event.conflict else ())


def clash(event: Event) -> str:
    """ "dates differ", "dates and soldiers killed differ"; "" if nothing does."""
    about = ["dates" if thing == "date" else " ".join(thing.split(": ")[::-1]) for thing in clashing(event)]
    if not about:
        return ""
    first, last = ", ".join(about[:-1]), about[-1]
    return f"{first} and {last} differ" if first else f"{last} differ"
