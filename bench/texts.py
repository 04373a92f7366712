"""Articles made up for measuring: invented people and places, dates of every form, stories told by several articles."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from random import Random

_GIVEN = (
    "Mara Tobin Elke Ruslan Ines Corvin Sefa Yarik Odile Brandt Levka Naima Petra Joris Anik Halim".split()
)
_FIRST = "Val Ost Tar Mor Kel Bran Sil Dru Hav Nor Pel Ram Ves Zor Ild Gar".split()
_LAST = "enko marev itsky holm ander owicz adze uyan etti berg assan olin eira mund ossa ikov".split()
_PLACE = "by mouth grad ford ville stan haven pol burg rath".split()
_BODY = (
    "Ministry of Roads,Harbour Authority,Council of Provinces,Grain Board,Border Commission,Electoral Chamber,"
    "Northern Railway,River Union,National Weather Office,Teachers Federation"
).split(",")
_ROLE = "minister,mayor,spokesman,deputy minister,chairwoman,ambassador,commander,lawyer".split(",")
_DONE = (
    "signed an agreement on water rights,opened talks about the border,rejected the budget,visited the flooded villages,"
    "announced a ceasefire,closed the bridge,elected a new chair,called off the strike,sent observers,published the report"
).split(",")
_FILLER = (
    "Residents said that the market had stayed open and that prices were little changed.",
    "No one was hurt, and traffic was moving again within the hour.",
    "Officials gave no further details and asked for patience.",
    "The two sides had disagreed over the wording for most of the night.",
    "Observers counted fewer people in the square than at the first gathering.",
    "It remains unclear who will pay for the repairs.",
)
_MONTHS = "January February March April May June July August September October November December".split()
_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def people(random: Random, count: int) -> list[str]:
    """So many full names."""
    return [f"{random.choice(_GIVEN)} {random.choice(_FIRST)}{random.choice(_LAST)}" for _ in range(count)]


class Story:
    """A dozen happenings among a few people, told again and again in other words."""

    def __init__(self, random: Random) -> None:
        self.people = people(random, 6)
        self.places = [random.choice(_FIRST) + random.choice(_PLACE) for _ in range(4)]
        self.bodies = random.sample(_BODY, 3)
        self.facts = [
            (random.choice(self.people), random.choice(self.bodies), random.choice(_DONE), self._day(random))
            for _ in range(12)
        ]

    @staticmethod
    def _day(random: Random) -> tuple[int, int, int]:
        return random.randint(2018, 2023), random.randint(1, 12), random.randint(1, 28)

    def sentence(self, random: Random) -> str:
        """One happening as one of the articles would tell it."""
        person, body, done, (year, month, day) = random.choice(self.facts)
        name = random.choice((person, person.split()[1], f"{random.choice(_ROLE)} {person}"))
        when = random.choice(
            (
                f"On {_MONTHS[month - 1]} {day}, {year}",
                f"On {day} {_MONTHS[month - 1]} {year}",
                f"In {_MONTHS[month - 1]} {year}",
                f"Last {random.choice(_WEEKDAYS)}",
                f"In the fall of {year}",
                "Yesterday",
            )
        )
        return f"{when} {name} of the {body} {done} in {random.choice(self.places)}."

    def article(self, random: Random, words: int) -> tuple[str, str]:
        """Title and text of about so many words."""
        person, _, done, (year, month, day) = random.choice(self.facts)
        title = f"{person} {done}"
        lines = [title, "", f"{self.places[0].upper()}, {_MONTHS[month - 1]} {day}, {year} -"]
        length = 0
        while length < words:
            told = [
                self.sentence(random) if random.random() < 0.5 else random.choice(_FILLER) for _ in range(4)
            ]
            lines.append(" ".join(told))
            length += sum(len(sentence.split()) for sentence in told)
        return title, "\n".join(lines) + "\n"


def articles(count: int, words: int = 400, seed: int = 1) -> Iterator[tuple[str, str]]:
    """So many titles and texts, twenty articles a story; the same seed gives the same articles."""
    random = Random(seed)
    story = Story(random)
    for number in range(count):
        if number % 20 == 0:
            story = Story(random)
        yield story.article(random, words)


def write_lines(path: Path, count: int, words: int = 400, seed: int = 1) -> None:
    """The articles as one `.jsonl` file."""
    with path.open("w", encoding="utf-8") as file:
        for number, (title, text) in enumerate(articles(count, words, seed)):
            file.write(json.dumps({"id": f"{number:06}", "title": title, "text": text}) + "\n")
