"""What a collection about one story makes of the words that all its articles hold."""

from __future__ import annotations

from store.events.coreference.term_weights import Weights


def test_articles_about_one_story_share_much_by_chance() -> None:
    apart = Weights(50, {"zinc": 2, "ferry": 3, "harbour": 2, "levy": 4})
    together = Weights(50, {"zinc": 48, "ferry": 45, "harbour": 2, "levy": 4})
    assert apart.chance < 0.05 < 0.2 < together.chance < 0.8


def test_a_handful_of_articles_shares_nothing_by_chance() -> None:
    assert Weights(0, {}).chance == 0.0
    assert Weights(2, {"zinc": 1}).chance == 0.0


def test_a_name_in_every_article_tells_little() -> None:
    weights = Weights(100, {"@lund": 100, "@reyes": 2})
    assert weights.identifies("lund") < 0.3 < 0.9 < weights.identifies("reyes")
    assert Weights(0, {}).identifies("lund") == 1.0
