"""Each article with the row of the timeline that tells its news."""

from dataclasses import replace

from store.event_list import Listed
from store.records import Event, Telling
from tests.tui.desk import desk
from tests.tui.fake import FakeAnalysis, FakeLibrary
from tui.panes.rows.article_entity_rows import RowLine
from tui.panes.rows.news_rows import News, NewsRows, with_news
from tui.words.sources import Voices


def telling(article: str, start: int, news: bool = True) -> Telling:
    return Telling(article, start, start + 9, "2021-03-01", "", "x", news=news)


def event(key: str, *tellings: Telling, weight: float = 1.0, aside: str = "") -> Event:
    return Event(
        key, "2021-03-01", "Storm closes the harbour of Port Luma", tellings, (), weight=weight, aside=aside
    )


def said(news: News, date: str | None, title: str, width: int) -> str:
    line: RowLine = ([("  ", ""), ("4 Mar 2021", "")], [[("★", "")]])
    return "".join(text for text, _ in with_news(line, news, date, title, width)[0])


def test_the_news_of_an_article_is_the_heaviest_row_that_its_title_or_lead_tells() -> None:
    rows = NewsRows(
        Listed(
            [
                event("look back", telling("a", 50, news=False), weight=9.0),
                event("light", telling("a", 0), weight=1.0),
                event("news", telling("a", 10), telling("b", 0), weight=2.0),
                event("aside", telling("a", 20), telling("c", 0), weight=5.0, aside="an opinion"),
            ]
        ),
        Voices(),
    )
    found = [rows.of(article) for article in ("a", "b", "c", "nowhere")]
    assert [news.event.id if news else None for news in found] == ["news", "news", None, None]


def test_as_much_is_said_of_it_as_finds_room_and_nothing_that_the_article_says_itself() -> None:
    news = News(event("v", telling("a", 0)), 4)
    assert said(news, "2021-03-04", "Port Luma shut", 90) == (
        "  4 Mar 2021 → 1 Mar ●●●4  Storm closes the harbour of Port Luma"
    )
    assert said(news, "2021-03-04", "Storm closes the harbour of Port Luma, again", 90).endswith(
        "→ 1 Mar ●●●4"
    )
    assert said(news, "2021-03-01", "Port Luma shut", 40) == "  4 Mar 2021 ●●●4"
    assert said(news, None, "Port Luma shut", 40) == "  4 Mar 2021 → 1 Mar 2021 ●●●4"
    assert said(news, "2021-03-04", "Port Luma shut", 24) == "  4 Mar 2021 ●●●4"
    assert said(news, "2021-03-04", "Port Luma shut", 16) == "  4 Mar 2021"


class NewsAnalysis(FakeAnalysis):
    def events(self) -> Listed:
        found = super().events()
        return Listed(
            replace(event, tellings=tuple(replace(one, news=True) for one in event.tellings))
            for event in found
        )


class NewsLibrary(FakeLibrary):
    def analysis(self) -> FakeAnalysis:
        return NewsAnalysis(self._texts)


async def test_the_timeline_stands_on_the_news_of_the_article_chosen() -> None:
    async with desk(NewsLibrary(), "1", "g", "g", "j", size=(140, 40)) as at:
        panes = at.screen.panes
        assert panes.articles.chosen_news is not None
        assert panes.timeline.chosen
        assert panes.timeline.chosen.id == panes.articles.chosen_news
        await at.press("j")
        assert panes.timeline.chosen.id == panes.articles.chosen_news
