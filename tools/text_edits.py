"""Edits of a text as desks make them between two imports; each leaves the identity of its sentences known."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import replace

from tools.known_texts import NAMES, Sentence, Text, new, sentence

_FACT = re.compile(r"\d+|\b[A-Z][a-z]{3,}\b")
_NAME = re.compile(r"\b[A-Z][a-z]{3,}\b")
_QUOTED = re.compile('[“"]([^”"]{4,300})[”"]')
_WORDS = ("several", "new", "reported")
_REPORTED = {"we": "they", "I": "he", "shall": "would", "will": "would", "is": "was", "have": "had"}
_STRAIGHT = {ord(mark): sign for mark, sign in zip("“”‘’–", "\"\"''-", strict=True)}
_LINES = (
    "Subscribe to our newsletter.",
    "Advertisement",
    "Read more: Floods, fires and the council.",
    "Share this story.",
    "Updated at 14:02.",
    "Listen to this article (4 minutes)",
)


def sentence_deleted(text: Text, rng: random.Random) -> None:
    """A sentence goes."""
    paragraph = rng.choice(text)
    del paragraph[rng.randrange(len(paragraph))]


def sentence_added(text: Text, rng: random.Random) -> None:
    """A new one comes."""
    paragraph = rng.choice(text)
    paragraph.insert(rng.randint(0, len(paragraph)), sentence(rng))


def paragraph_moved(text: Text, rng: random.Random) -> None:
    """A paragraph goes elsewhere."""
    paragraph = text.pop(rng.randrange(len(text)))
    text.insert(rng.randint(0, len(text)), paragraph)


def similar_one_stays(text: Text, rng: random.Random) -> None:
    """A paragraph is deleted, and one like it stands elsewhere, with other numbers and names."""
    at = rng.randrange(len(text))
    gone = text.pop(at)
    text.insert(_far(text, at, rng), [new(_other(s.text, rng)) for s in gone])


def similar_added(text: Text, rng: random.Random) -> None:
    """A paragraph comes that is like another, with other numbers and names."""
    at = rng.randrange(len(text))
    text.insert(_far(text, at, rng), [new(_other(s.text, rng)) for s in text[at]])


def paragraph_deleted(text: Text, rng: random.Random) -> None:
    """A paragraph goes."""
    text.pop(rng.randrange(len(text)))


def doubled(text: Text, rng: random.Random) -> None:
    """A sentence stands twice, the second in another paragraph."""
    at = rng.randrange(len(text))
    text[_far(text, at, rng)].append(new(rng.choice(text[at]).text))


def doubled_and_first_deleted(text: Text, rng: random.Random) -> None:
    """A sentence stands twice, and the first goes."""
    at = rng.randrange(len(text))
    gone = text[at].pop(rng.randrange(len(text[at])))
    text[_far(text, at, rng)].append(new(gone.text))


def swapped(text: Text, rng: random.Random) -> None:
    """Two sentences swap a number or a name."""
    places = _places(text)
    for _ in range(20):
        (p, i), (q, j) = rng.choice(places), rng.choice(places)
        one, other = text[p][i], text[q][j]
        if one.id != other.id and (a := _FACT.search(one.text)) and (b := _FACT.search(other.text)):
            text[p][i], text[q][j] = _put(one, a, b[0]), _put(other, b, a[0])
            return


def reworded(text: Text, rng: random.Random) -> None:
    """A word of a sentence becomes another."""
    paragraph = rng.choice(text)
    at = rng.randrange(len(paragraph))
    words = list(re.finditer(r"\w+", paragraph[at].text))
    if words:
        paragraph[at] = _put(paragraph[at], rng.choice(words), rng.choice(_WORDS))


def paragraphs_swapped(text: Text, rng: random.Random) -> None:
    """Two paragraphs change their places."""
    a, b = rng.randrange(len(text)), rng.randrange(len(text))
    text[a], text[b] = text[b], text[a]


def similar_added_beside(text: Text, rng: random.Random) -> None:
    """A paragraph comes directly before or behind the one that it is like: a newer entry of a live report."""
    at = rng.randrange(len(text))
    text.insert(at + rng.randint(0, 1), [new(_other(one.text, rng)) for one in text[at]])


def copied_with_a_new_word(text: Text, rng: random.Random) -> None:
    """A sentence goes, and one that differs in a word comes elsewhere."""
    at = rng.randrange(len(text))
    gone = text[at].pop(rng.randrange(len(text[at])))
    words = list(re.finditer(r"\w+", gone.text))
    copy = _put(gone, rng.choice(words), rng.choice(_WORDS)).text if words else gone.text
    text[_far(text, at, rng)].append(new(copy))


def split(text: Text, rng: random.Random) -> None:
    """A sentence becomes two."""
    p, i = _somewhere(text, rng)
    one = text[p][i]
    if match := re.search(r", (\w)| and (\w)", one.text[8:]):
        first, second = one.text[: match.start() + 8], one.text[match.end() + 7 :]
        text[p][i : i + 1] = [one.put(first + "."), one.put(second[0].upper() + second[1:])]


def joined(text: Text, rng: random.Random) -> None:
    """Two sentences become one."""
    p, i = _somewhere(text, rng)
    if i + 1 < len(text[p]):
        one, other = text[p][i : i + 2]
        both = one.put(f"{one.text.rstrip('.')}, and {other.text}")
        text[p][i : i + 2] = [replace(both, joined=(*one.joined, other.id, *other.joined))]


def made_indirect(text: Text, rng: random.Random) -> None:
    """Direct speech is reported, with other persons and tenses."""
    for p, i in rng.sample(places := _places(text), len(places)):
        if _QUOTED.search(text[p][i].text):
            indirect = _QUOTED.sub(lambda m: f"that {_reported(m[1])}", text[p][i].text)
            text[p][i] = text[p][i].put(indirect[0].upper() + indirect[1:])
            return


def _reported(words: str) -> str:
    words = words[:1].lower() + words[1:].rstrip(",.")
    return re.sub(r"\b(?:we|I|shall|will|is|have)\b", lambda m: _REPORTED[m[0]], words)


def numbers_changed(text: Text, rng: random.Random) -> None:
    """The numbers of a sentence are corrected."""
    p, i = _somewhere(text, rng)
    text[p][i] = text[p][i].put(re.sub(r"\d+", lambda _: str(rng.randint(2, 99)), text[p][i].text))


def names_exchanged(text: Text, rng: random.Random) -> None:
    """Two names change places wherever they stand."""
    names = sorted({name for paragraph in text for one in paragraph for name in _NAME.findall(one.text)})
    if len(names) > 1:
        a, b = rng.sample(names, 2)
        other = {a: b, b: a}
        for p, i in _places(text):
            text[p][i] = text[p][i].put(_NAME.sub(lambda m: other.get(m[0], m[0]), text[p][i].text))


def text_doubled(text: Text, rng: random.Random) -> None:
    """The whole text stands twice, as some pages are taken down."""
    text.extend([[_again(one) for one in paragraph] for paragraph in text[:20]])


def _again(one: Sentence) -> Sentence:
    """Both are the same passage in the same surroundings: nobody could say which a note was made on."""
    return replace(new(one.text), joined=(one.id, *one.joined))


def boilerplate_above(text: Text, rng: random.Random) -> None:
    """Lines of a page come before the text, one of which may be a sentence of it, as a teaser."""
    lines = [new(line) for line in rng.sample(_LINES, rng.randint(1, 3))]
    if rng.random() < 0.5:
        p, i = _somewhere(text, rng)
        lines.insert(rng.randint(0, len(lines)), new(text[p][i].text))
    text[:0] = [[line] for line in lines]


def typography(text: Text, rng: random.Random) -> None:
    """Other quotation marks, dashes and blanks: the words are the same."""
    for p, i in _places(text):
        words = text[p][i].text.translate(_STRAIGHT)
        if rng.random() < 0.3:
            words = words.replace(" ", "\xa0", 1)
        text[p][i] = replace(text[p][i], text=words)


def reflowed(text: Text, rng: random.Random) -> None:
    """Paragraphs are joined, or each sentence gets one."""
    flat = [one for paragraph in text for one in paragraph]
    size = rng.choice((1, 2, 5))
    text[:] = [flat[i : i + size] for i in range(0, len(flat), size)]


def cut(text: Text, rng: random.Random) -> None:
    """The end of the text is missing."""
    del text[rng.randint(max(len(text) // 2, 1), len(text)) :]


EDITS: tuple[Callable[[Text, random.Random], None], ...] = (
    sentence_deleted,
    sentence_added,
    paragraph_moved,
    paragraph_deleted,
    similar_added,
    similar_one_stays,
    doubled,
    doubled_and_first_deleted,
    swapped,
    reworded,
    paragraphs_swapped,
    similar_added_beside,
    copied_with_a_new_word,
    split,
    joined,
    made_indirect,
    numbers_changed,
    names_exchanged,
    text_doubled,
    boilerplate_above,
    typography,
    reflowed,
    cut,
)


def _places(text: Text) -> list[tuple[int, int]]:
    return [(p, i) for p, paragraph in enumerate(text) for i in range(len(paragraph))]


def _somewhere(text: Text, rng: random.Random) -> tuple[int, int]:
    return rng.choice(_places(text))


def _far(text: Text, at: int, rng: random.Random) -> int:
    """A place that does not touch the one that was: else nobody could tell the two texts apart."""
    return rng.choice([n for n in range(len(text)) if abs(n - at) > 1] or [len(text) - 1])


def _other(words: str, rng: random.Random) -> str:
    other = _FACT.sub(lambda m: str(rng.randint(2, 90)) if m[0].isdigit() else rng.choice(NAMES), words)
    return other if other != words else f"{rng.choice(NAMES)} heard it again: {words}"


def _put(one: Sentence, match: re.Match[str], word: str) -> Sentence:
    return one.put(one.text[: match.start()] + word + one.text[match.end() :])


def change(text: Text, rng: random.Random, edits: int) -> str:
    """Some edits in place; gives the name of the last."""
    name = ""
    for _ in range(edits):
        edit = rng.choice(EDITS)
        edit(text, rng)
        text[:] = [paragraph for paragraph in text if paragraph] or [[sentence(rng)]]
        name = edit.__name__
    return name
