from tui.presenters.timeline_export import asked


def test_a_filter_is_told_in_the_words_of_the_command() -> None:
    assert asked("") == []
    assert asked("tag:war who:Ortega to:2021 from:2020-11 fire") == [
        "from Nov 2020",
        "to 2021",
        "who: Ortega",
        "tag: war",
        "“fire”",
    ]
    assert asked("-who:Ortega is:planned") == ["not who: Ortega", "is: planned"]
