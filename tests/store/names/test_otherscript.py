"""Names told again in brackets, in another script: one name, and never more than the text says."""

import pytest

from store.names import Linked, Text, link, spot


def linked(*texts: str) -> Linked:
    return link([spot(Text(str(i), text)) for i, text in enumerate(texts)])


def variants(of: Linked, spelling: str) -> set[str]:
    return {v.text for e in of.entities if any(v.text == spelling for v in e.variants) for v in e.variants}


@pytest.mark.parametrize(
    ("latin", "other"),
    [
        ("Nikol Pashinyan", "Նիկոլ Փաշինյան"),
        ("Nikol Pashinyan", "帕希尼扬"),
        ("Salome Zourabichvili", "სალომე ზურაბიშვილი"),
        ("Isaac Herzog", "יצחק הרצוג"),
        ("Kyriakos Mitsotakis", "Κυριάκος Μητσοτάκης"),
        ("Abdel Fattah el-Sisi", "عبد الفتاح السيسي"),
        ("Shinzo Abe", "安倍晋三"),
        ("Lee Jae-myung", "이재명"),
        ("Vladimir Putin", "Владимир Путин"),
    ],
)
@pytest.mark.parametrize("brackets", ["()", "[]", "（）"])
def test_a_name_in_brackets_is_the_name_before_them(latin: str, other: str, brackets: str) -> None:
    of = linked(f"On Monday {latin} {brackets[0]}{other}{brackets[1]} came to the hall.")
    assert variants(of, other) == {latin, other}


def test_the_short_form_that_a_text_tells_again_goes_to_the_full_name() -> None:
    of = linked(
        "On Monday Nikol Pashinyan met the press. The hosts called Pashinyan (帕希尼扬) a friend.",
        "They wrote of 帕希尼扬 only.",
    )
    assert variants(of, "帕希尼扬") == {"Nikol Pashinyan", "Pashinyan", "帕希尼扬"}
    assert [m.text for m in of.mentions["1"]] == ["帕希尼扬"]


def test_a_variant_in_another_script_says_where_it_was_told() -> None:
    of = linked("On Monday Isaac Herzog (יצחק הרצוג) came.")
    (told,) = [v for e in of.entities for v in e.variants if v.text == "יצחק הרצוג"]
    assert told.how == "transliteration"
    assert "in another script" in told.why


@pytest.mark.parametrize(
    "text",
    [
        "On Monday Vladimir Putin (Москва) came to the hall.",
        "On Monday Vladimir Putin (Россия) came to the hall.",
        "On Monday Nikol Pashinyan (Երևան) came to the hall.",
        "On Monday Nikol Pashinyan (თბილისი) came to the hall.",
    ],
)
def test_what_sounds_otherwise_is_another_name(text: str) -> None:
    assert all(len(e.variants) == 1 for e in linked(text).entities)


@pytest.mark.parametrize("inside", ["43", "left", "see p. 3 和", "和 and more", "和平！"])
def test_other_brackets_name_nobody(inside: str) -> None:
    of = linked(f"On Monday Marta Queiroz ({inside}) came to the hall.")
    assert [m.text for m in of.mentions["0"]] == ["Marta Queiroz"]
