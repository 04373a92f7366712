"""The kind of an article: news unless its own signs speak clearly for another kind, and always with reasons."""

import pytest

from store import dates
from store.articles.loaded import Given
from store.articles.metadata import genre
from store.articles.metadata.describe import describe
from store.articles.metadata.genre_signals import measure, table
from store.records import GENRES, Document, Genre

DAY = "2019-03-14"


def kind_of(text: str, title: str | None = None, published: str | None = DAY) -> Genre:
    article = describe(text, id="a", path="a.txt", given=Given(title=title, published=published))
    found = dates.find(text, article.published.value)
    return genre.classify(article, Document(article, text, article.published), found)


NEWS = """The parliament of Ruritania voted on Thursday to close its northern border, officials said.

The vote, by 61 to 40, came after two weeks of talks, according to the speaker, Anna Holm. "We had no choice," she told reporters.

Police said that 300 officers had been sent to the crossing at Lund, and the army confirmed that it would follow on Saturday.
A spokesman for the farmers' union said it would go to court, and two ministers declined to comment."""

ESSAY = """Every generation believes that it invented decency, and every generation is wrong. I grew up in a house where nobody
talked about borders, perhaps because we never had the money to cross one. So why do we now treat a fence as if it were a moral idea?

The truth is that our politicians should know better. They must know that nothing is simply solved by a wall; it merely moves the
problem to somebody else's door. And yet here we are, arguing about wire. Isn't it absurd? Surely we can do better than that.
I don't think that anybody really wants to live behind a fence. We should say so."""

TALK = """Anna Holm has written about borders for twenty years. We met in her kitchen.

INTERVIEWER: Why borders?
HOLM: Because I was born on one. My mother sold bread on both sides of it.
INTERVIEWER: And did you ever want to leave?
HOLM: All the time. I still do.
INTERVIEWER: What keeps you here?
HOLM: The bread, I suppose, and the trouble of packing.
INTERVIEWER: Will you write about it?
HOLM: I have tried. It comes out as a recipe."""

ENTRIES = """Voters in Ruritania are choosing a new parliament. We follow the day here.

10.40 BST: Polling stations in the north have opened an hour late, officials say.
11:15 BST: The queue in Lund reaches round the market.
12.05 BST: Anna Holm has voted. She waved and left without a word.
1:30 p.m. The commission says that 31 percent have voted.
14.20 BST: A polling station in the south is closed after a fire alarm."""

CLOSE = """LUND, March 14 - Stocks fell on Thursday as investors sold banks, and the dollar slipped against the euro before a speech on
interest rates, traders said. The Nikkei index lost 1.2 percent to 21,287 points and the FTSE closed 0.4 percent lower, while the
Stoxx 600 gave up its gains of the session. Brent crude futures rose 12 cents to $66.80 a barrel and gold added 0.3 percent to
$1,302 an ounce. The yield of ten-year Treasuries dropped 3 basis points to 2.61 percent. "Nobody wants to hold shares before
the weekend," said a trader. The yen gained 0.2 percent, the euro was little changed, and copper futures closed at a six-week low."""

TABLE = """Fixtures

Saturday 16 March
Lund - Holm 15:00
Marsh United - Old Town 15:00
Rovers - Harbour 17:30
Sunday 17 March
Castle - Northern 14:00
Bridge End - Athletic 14:00
Mill Lane - Wanderers 16:15
Monday 18 March
City - Albion 20:00"""

STATUTE = """Resolution on the northern border

The Council, recalling its resolution 12 of the last session and reaffirming the article on free passage,

1. Decides that the parties shall withdraw from the strip described in annex 2 pursuant to paragraph 4 of the said agreement;
2. Requests the Secretary to report thereof, notwithstanding any reservation by the parties;
3. Calls upon the parties hereby named to appoint the members of the commission, which shall meet in accordance with section 3;
4. Decides that this resolution and the annex thereto shall enter into force on signature."""


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (NEWS, "news"),
        (ESSAY, "opinion"),
        (TALK, "interview"),
        (ENTRIES, "live"),
        (CLOSE, "market"),
        (TABLE, "listing"),
        (STATUTE, "document"),
    ],
)
def test_each_kind_shows_in_how_it_is_written(text: str, kind: str) -> None:
    found = kind_of(text)
    assert found.kind == kind
    assert 1 <= len(found.reasons) <= 3


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Analysis: What the vote means", "opinion"),
        ("Border vote in Ruritania – live", "live"),
        ("Factbox: Crossings that will close", "listing"),
        ("Border vote in Ruritania", "news"),
        ("Opinion polls favour the border party", "news"),
        ("Live rounds were fired at the border", "news"),
    ],
)
def test_a_headline_says_what_kind_it_heads_only_as_a_label(title: str, kind: str) -> None:
    assert kind_of(NEWS, title).kind == kind


def test_what_is_quoted_does_not_speak_for_the_writer() -> None:
    quoted = "\n\n".join(f"“{line}” said Anna Holm." for line in ESSAY.split("\n\n"))
    assert kind_of(f"{NEWS}\n\n{quoted}").kind == "news"


def test_an_address_in_the_first_line_says_where_it_was_printed() -> None:
    balanced = ESSAY.split("\n\n")[0].replace("I grew", "Many grew")
    plain = kind_of(f"{NEWS}\n\n{balanced}", published=None)
    placed = kind_of(f"https://paper.example/opinion/2019/fence\n\n{balanced}", published=None)
    assert plain.kind == "news"
    assert placed.kind == "opinion"
    assert any("address" in reason for reason in placed.reasons)


def test_another_language_is_not_called_an_opinion_for_lack_of_english_words() -> None:
    text = (
        "Парламент проголосовал за закрытие границы, сообщил спикер. Полиция направила туда триста человек. "
        * 6
    )
    assert kind_of(text).kind == "news"


@pytest.mark.parametrize(
    "text", ["", "?", "“" * 5000, "- " * 5000, "12:00\n" * 5000, '"\n' * 4000, "A: " * 4000]
)
def test_no_text_is_without_a_kind(text: str) -> None:
    assert kind_of(text).kind in GENRES


def test_every_cue_has_a_signal_that_is_measured_and_kinds_that_exist() -> None:
    article = describe(NEWS, id="a", path="a.txt")
    measured = measure(article, NEWS, (), None).keys()
    for cue in table()["cue"]:
        assert cue["signal"] in measured
        assert cue["points"].keys() <= set(GENRES)
        assert ("above" in cue) != ("below" in cue)
    for part in ("label", "phrase", "address"):
        assert table()[part].keys() <= set(GENRES)


def test_prose_broken_at_a_margin_is_no_list() -> None:
    words = NEWS.split()
    lines, line = [], ""
    for word in words:
        if len(line) > 42:
            lines.append(line)
            line = ""
        line = f"{line} {word}".strip()
    assert kind_of("-- Parliament votes\n--\n-- Thu Mar 14\n" + "\n".join([*lines, line])).kind == "news"


def test_the_folder_of_opinions_outweighs_a_fresh_day() -> None:
    text = (
        "The parliament of Ruritania voted on Thursday to close its northern border. The vote came after two weeks of "
        "talks in the old mill at Lund. The border has been open for forty years, and the towns on both sides of it share "
        "a market, a swimming pool and a brass band. The band has eleven players from the north and nine from the south, "
        "and it will have to find a new place for the concerts of the summer."
    )
    assert kind_of(f"https://paper.example/opinion/2019/border\n\n{text}").kind == "opinion"
    assert kind_of(f"https://paper.example/world/2019/border\n\n{text}").kind == "news"
