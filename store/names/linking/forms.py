"""The distinct spellings of a bundle, each with where it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from store.names.linking.name import Name, parse
from store.names.model import Candidate
from store.names.normalise import clean
from store.records import Kind


@dataclass(slots=True)
class Form:
    """One spelling, as far as nothing but case, dots and hyphens differ."""

    id: tuple[str, str]
    """Key, and the kind that a caller gave (or "")."""
    name: Name
    texts: Counter[str] = field(default_factory=Counter)
    docs: Counter[str] = field(default_factory=Counter)
    titled: int = 0
    """Mentions with a title or role beside them."""
    kind: str = ""
    """The likeliest kind, "" if nothing tells."""
    evidence: dict[Kind, float] = field(default_factory=dict)

    @property
    def count(self) -> int:
        """Number of mentions."""
        return self.docs.total()


FormId = tuple[str, str]


def form_id(candidate: Candidate) -> FormId:
    """The spelling that a mention belongs to."""
    return form_key(candidate.text), candidate.kind if candidate.at == "given" else ""


@lru_cache(maxsize=1 << 18)
def form_key(text: str) -> str:
    """The key of a spelling, with what stood in brackets."""
    name = parse(text)
    key = f"{name.key} ({name.bracket})" if name.bracket else name.key
    return key or text


def forms(mentions: Mapping[str, Sequence[Candidate]]) -> dict[FormId, Form]:
    """All spellings, sorted by key, so that the order of import shows nowhere."""
    found: dict[FormId, Form] = {}
    for doc, candidates in mentions.items():
        for c in candidates:
            ident = form_id(c)
            form = found.get(ident)
            if form is None:
                form = found[ident] = Form(ident, parse(c.text))
            form.texts[clean(c.text) or c.text] += 1
            form.docs[doc] += 1
            form.titled += bool(c.role)
    for form in found.values():
        form.name = parse(_best_text(form.texts))
    return dict(sorted(found.items()))


def _best_text(texts: Counter[str]) -> str:
    """The commonest spelling; mixed case before capitals and small letters."""
    return min(texts, key=lambda t: (t.isupper() and len(t) > 4, t.islower(), -texts[t], t))


def total(items: Iterable[Form]) -> int:
    """Number of mentions of several spellings."""
    return sum(f.count for f in items)
