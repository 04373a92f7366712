"""Whether a sentence tells, plans, supposes or denies: twenty sentences of each, written for this test."""

from __future__ import annotations

import pytest

from store.events.extraction import verbs
from tests.store.events.articles import Told

PUBLISHED = "2021-03-10"

TOLD = [
    "The dam of [Oro Velho] broke {on Monday|2021-03-08} after days of rain.",
    "Rebels shelled the harbour {overnight|2021-03-09}.",
    "Two guards were arrested {on 5 March|2021-03-05} at the depot.",
    "The mayor said {on Tuesday|2021-03-09} that the bridge would open in spring.",
    "Parliament has approved the budget of the northern region.",
    "The court, which is based in Lund, sentenced the miner to four years.",
    "Nurses went on strike {last week|2021-W09} over plans to close the ward.",
    "The minister promised {on Friday|2021-03-05} to visit the flooded towns.",
    "The ferry that was due to sail at noon sank off the cape.",
    "Hundreds of families left the valley because they could not find water.",
    "The company cancelled the launch {yesterday|2021-03-09}.",
    "Voters rejected the plan {in 2019|2019}.",
    "Farmers, who had hoped for rain, lost half of the harvest {in 2020|2020}.",
    "The president met the envoys {on 4 March|2021-03-04} to discuss how the border might be opened.",
    "The suspect admitted that he set fire to the mill.",
    "The union called off its strike.",
    "Inspectors found no weapons at the site {in January|2021-01}.",
    "The striker scored twice before he was carried off.",
    "Prices rose by four per cent {in February|2021-02}.",
    "The envoy refused to sign the treaty {on Sunday|2021-03-07}.",
]
PLANNED = [
    "The queen will visit the island {in the second half of this year|2021-41}.",
    "The council meets {on 4 April|2021-04-04}.",
    "Engineers plan to open the lock {this year|2021}.",
    "The trial is due to begin {on Monday|2021-03-15}.",
    "Elections are scheduled for {November|2021-11}.",
    "The two leaders are to meet in Lund {next week|2021-W11}.",
    "The ministry intends to build three hospitals.",
    "The ferry is expected to sail again {tomorrow|2021-03-11}.",
    "The tunnel should be finished {in 2024|2024}.",
    "The airline is set to cut forty jobs.",
    "Workers will be sent home until the pump has been repaired.",
    "The party aims to win ten seats {in May|2021-05}.",
    "The museum, which was closed in winter, opens {on 1 April|2021-04-01}.",
    "The prime minister is going to resign {in June|2021-06}.",
    "Talks on the pact are planned for {Thursday|2021-03-11}.",
    "The team hopes to reach the summit {by Sunday|2021-03-14}.",
    "The bank said it will close eighty branches {next year|2022}.",
    "A new dam is to be built north of the town.",
    "The union has vowed to strike {on Friday|2021-03-12}.",
    "The government had planned to reopen the schools {in April|2021-04}.",
]
HYPOTHETICAL = [
    "If the dam broke, forty villages would be flooded.",
    "The lock could fail {this spring|2021-21}.",
    "A strike might close the port.",
    "The virus may have come from the farm.",
    "If the talks fail, the guards could walk out.",
    "Prices would rise if the tax were cut.",
    "The treaty may be signed in Lund.",
    "Had the guards been warned, nobody would have died.",
    "The court could overturn the verdict.",
    "Unless it rains, the harvest would be lost.",
    "The bridge might collapse under such a load.",
    "He would have been the first miner in parliament.",
    "The attack could have been prevented.",
    "The company may be forced to sell its ships.",
    "A second wave might be worse than the first.",
    "It could take years before the mine is safe.",
    "Should the pump fail, the shaft would be flooded.",
    "The minister would be removed from office if the report was true.",
    "The island may be cut off for weeks.",
    "Thousands could be left without water.",
]
NEGATED = [
    "The council did not meet {on Monday|2021-03-08}.",
    "The minister denied that he had met the envoy.",
    "No ships were lost in the storm.",
    "The pilot has not been found.",
    "The court didn't hear the case {last week|2021-W09}.",
    "The army never reached the capital {in 2015|2015}.",
    "The bank denied any wrongdoing {on Friday|2021-03-05}.",
    "None of the miners was hurt.",
    "Neither side kept the truce of {1998|1998}.",
    "The guards weren't paid {in February|2021-02}.",
    "Nobody was injured when the crane fell.",
    "The two sides failed to agree {on Sunday|2021-03-07}.",
    "The report has never been published.",
    "The factory was not insured.",
    "The company denies that its trucks leaked.",
    "The committee had no meeting {in January|2021-01}.",
    "The suspect has not yet been charged.",
    "No one claimed the attack.",
    "The governor refuted the claim that the money was stolen.",
    "The vote was not held {on 3 March|2021-03-03}.",
]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (marked, told)
        for told, sentences in (
            ("told", TOLD),
            ("planned", PLANNED),
            ("hypothetical", HYPOTHETICAL),
            ("negated", NEGATED),
        )
        for marked in sentences
    ],
)
def test_how_a_sentence_stands_to_what_it_tells(marked: str, expected: str) -> None:
    assert [t.told for t in Told("a", marked, PUBLISHED).tellings][:1] == [expected]


@pytest.mark.parametrize("marked", PLANNED + HYPOTHETICAL)
def test_what_did_not_happen_claims_no_day_that_nobody_says(marked: str) -> None:
    found = Told("a", f"Soldiers mended the northern wall.\n{marked}", PUBLISHED).tellings
    assert all(t.date is None for t in found if not t.said and not t.news)


@pytest.mark.parametrize("marked", PLANNED + HYPOTHETICAL)
def test_the_news_of_an_article_has_its_day_though_it_only_tells_of_a_plan(marked: str) -> None:
    assert all(t.date for t in Told("a", marked, PUBLISHED).tellings if t.news)


def test_may_with_a_number_is_a_month() -> None:
    assert not verbs.read("LIMA, May 2 (Agency)").finite


def test_a_time_of_day_is_no_verb() -> None:
    assert not verbs.read("At 5:44 am in Lima").finite
