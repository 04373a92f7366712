"""What stands beside a name tells of its kind: signs, each a class of words that a grammar would know."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from store.names.entity_types.scores import KINDS, MentionFeatures, add
from store.names.entity_types.weights import CONTEXT
from store.names.gazetteer import gazetteer
from store.names.model import Candidate
from store.names.spelling.normalise import plain_key

_DATE = re.compile(r"\d{4}-\d\d-\d\d$")
_PREPOSITIONS = frozenset("in at from into of to by with for against on between via off under than".split())
_NEAR = frozenset("near across throughout outside inside around towards toward within".split())
SAID = frozenset(
    "said says told added adds noted insisted stressed argued explained recalled admitted claimed warned replied joked tweeted wrote "
    "asked believes thinks thought himself herself declined denied acknowledged complained concluded testified".split()
)
_SPOKEN_TO = frozenset("told tells telling asked informed".split())
_DIRECTIONS = frozenset(
    "northern southern eastern western central downtown neighbouring neighboring nearby northeastern northwestern southeastern "
    "southwestern northeast northwest southeast southwest".split()
)
_MOVES = frozenset(
    "visit visited visiting visits leaving left entered entering toured reached invaded".split()
)
_DEALS = frozenset(
    "joined joining owns owned bought acquired acquire acquiring sued runs founded co-founded signed rival rivals".split()
)
_WINS = frozenset(
    "beat beats beating defeated defeat drew v vs versus hosted hosts host thrashed edged clinched trailed trailing faced facing "
    "scored won lost".split()
)
# "founder of", "analyst at", "spokesman for": people of an organisation.
_STAFF = frozenset(
    "founder co-founder ceo coo cfo chief executive chairman chairwoman chairperson director spokesman spokeswoman spokesperson employee "
    "employees analyst economist manager engineer owner editor member members head boss researcher fellow student students professor "
    "lecturer graduate coach striker defender captain goalkeeper officer officials secretary coordinator partner adviser advisor "
    "board shares customers headquarters leader leaders lawyer lawyers reporter correspondent job work worked works working".split()
)
# "president of", "north of", "people of": a land has them.
_OF_LAND = frozenset(
    "minister governor mayor king queen emir ambassador people capital city town village province district region north south east "
    "west island republic state streets outskirts suburb suburbs centre center rest part parts area coast border borders "
    "municipality settlement commune canton parish hamlet county prefecture governorate oblast raion department division state "
    "shores town port km kilometres kilometers miles out citizens kingdom side independence map history embassy".split()
)
_FIRM = frozenset(
    "company firm group giant maker newspaper magazine daily weekly broadcaster agency bank airline club team party movement union "
    "startup start-up website channel station site platform organisation organization ngo charity publisher retailer brand carmaker "
    "automaker insurer lender side outfit network operator manufacturer supplier producer subsidiary unit app tabloid radio conglomerate "
    "think-tank militia cartel band partner business project initiative foundation restaurant hotel shop store chain".split()
)
_OF_FIRM = frozenset(
    "shares stock officials spokesman spokeswoman spokesperson executives employees profits earnings customers shareholders board staff "
    "members ceo leaders leader headquarters chairman founder co-founder plc inc website newsroom reporter correspondent editor "
    "bosses researchers engineers products "
    "lawmakers mps activists militants fighters rebels gunmen chief boss executive newspaper magazine coalition bloc account accounts "
    "page profile".split()
)
_OF_TEAM = frozenset(
    "manager striker midfielder defender goalkeeper winger fans supporters players squad coach captain skipper forward quarterback pitcher "
    "fly-half flanker batsman bowler all-rounder wicketkeeper keeper goalie playmaker shortstop outfielder".split()
)
_ANNOUNCES = frozenset(
    "announced reported launched unveiled posted plans acquired sells makes employs operates bought reports announces launches expects "
    "shares".split()
)
_LAND = frozenset(
    "region province city town village district border government officials troops army capital territory coast area airport "
    "airports residents police authorities state county suburb neighbourhood neighborhood island streets hospital river soil "
    "economy ambassador parliament embassy president market street people regions provinces cities towns villages districts counties "
    "sub-county sub-counties municipality municipalities islands mountains valley".split()
)
_REGION = frozenset(
    "region regions province district valley peninsula corridor strip area river desert coast basin delta village town border "
    "nuclear airport highway mountains mountain island islands forest canal strait".split()
)
_OF_PERSON = frozenset(
    "wife husband father mother son daughter brother sister family death lawyer attorney speech book life body career friend friends "
    "parents uncle cousin supporters allies aide aides home house comments remarks arrest resignation".split()
)


@lru_cache(maxsize=1 << 17)
def signs(before: str, after: str) -> tuple[str, ...]:
    """The signs of the words beside a name, at most two words on either side."""
    left, right = _of_before(before.split()), _of_after(after.split())
    if left == ["number before"] and right == ["number after"]:
        return ("between numbers",)
    found = [*left, *right]
    if before.endswith("the") and after.split(" ")[0] in _REGION:
        return ("the … region",)
    return tuple(found)


def _of_before(words: list[str]) -> list[str]:
    last = words[-1] if words else ""
    second = words[-2] if len(words) > 1 else ""
    if not last:
        return ["nothing before"]
    if last in ("of", "at", "for", "with", "from") and (second in _STAFF or second in _OF_LAND):
        return [f"staff {'of' if last == 'of' else 'at'}" if second in _STAFF else f"land {last}"]
    if last in ("called", "named", "dubbed") and (second in _FIRM or second in _OF_LAND or second in _LAND):
        return ["firm before" if second in _FIRM else "land before"]
    if last == "at" and second in gazetteer().roles:
        return ["staff at"]
    if last in _PREPOSITIONS or last in ("the", "and", ",", "(", "/"):
        return [f"{last} before"]
    if last[0].isdigit():
        return ["number before"]
    if last in _SPOKEN_TO:
        return ["told before"]
    return [name for name, known in _classes() if last.strip(".") in known][:1]


@cache
def _classes() -> tuple[tuple[str, frozenset[str]], ...]:
    return (
        ("near before", _NEAR),
        ("firm before", _FIRM),
        ("role before", gazetteer().titles | gazetteer().roles),
        ("direction before", _DIRECTIONS),
        ("move before", _MOVES),
        ("deal before", _DEALS),
        ("win before", _WINS),
        ("land before", _LAND),
        ("said before", SAID),
    )


def _of_after(words: list[str]) -> list[str]:
    word = words[0] if words else ""
    second = words[1] if len(words) > 1 else ""
    if not word:
        return ["nothing after"]
    if word in (",", "("):
        return _behind_mark(word, second)
    if word[0].isdigit():
        return [
            "date after" if _DATE.match(word) else "numbers after" if second[:1].isdigit() else "number after"
        ]
    possessive = word in ("'s", "’s", "s")
    noun = second if possessive else word
    return [f"{'own ' if possessive else ''}{name} after" for name, known in _AFTER if noun in known][:1] or (
        ["possessive"] if possessive else []
    )


_AFTER = (
    ("said", SAID),
    ("team", _OF_TEAM),
    ("firm", _OF_FIRM),
    ("announces", _ANNOUNCES),
    ("win", _WINS),
    ("land", _LAND),
    ("person", _OF_PERSON),
    (
        "party",
        frozenset(
            (
                "party",
                "parties",
                "movement",
                "group",
                "club",
                "team",
                "company",
                "newspaper",
                "magazine",
                "agency",
            )
        ),
    ),
    ("where", frozenset(("where",))),
    ("who", frozenset(("who", "whose", "aged"))),
)


def _behind_mark(mark: str, word: str) -> list[str]:
    if mark == ",":
        if word in SAID or word in ("who", "whose", "aged", "born"):
            return [", who after"]
        if word.isdigit() and len(word) == 2:
            return [", age after"]
        if word in ("where", "which"):
            return [f", {word} after"]
        return [", place after"] if plain_key(word) in gazetteer().places else [", after"]
    if plain_key(word) in gazetteer().places or word == "u":
        return ["(place after"]
    return ["( after"]


@lru_cache(maxsize=1 << 17)
def _context(before: str, after: str) -> tuple[tuple[str, MentionFeatures], ...]:
    return tuple((sign, CONTEXT[sign]) for sign in signs(before, after) if sign in CONTEXT)


def context(candidate: Candidate) -> MentionFeatures:
    """What stands beside a mention tells."""
    evidence: MentionFeatures = {}
    for _, weights in _context(candidate.before, candidate.after):
        for kind, weight in weights.items():
            add(evidence, kind, weight)
    if candidate.role:
        add(evidence, "person", 1.5)
    if candidate.kind in KINDS:
        add(evidence, candidate.kind, 2.5)
    elif candidate.kind in CONTEXT:
        for kind, weight in CONTEXT[candidate.kind].items():
            add(evidence, kind, weight)
    return evidence
