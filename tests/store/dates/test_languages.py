"""Other languages: found by their own words, resolved like English."""

import pytest

from store.dates import find
from store.dates.languages import guess

# The article is of Wednesday, 20 April 2022.
SENTENCES = {
    "ru": (
        "В среду министр прибыл в столицу. 9 ноября 2020 года стороны подписали заявление, в сентябре 2020 года шли бои; "
        "вчера, на прошлой неделе, 3 дня назад, в 1994 году и 31 марта они встречались.",
        "2022-04-20 2020-11-09 2020-09 2022-04-19 2022-W15 2022-04-17 1994 2022-03-31",
    ),
    "uk": (
        "У середу міністр прибув до столиці. 9 листопада 2020 року сторони підписали заяву; вчора, минулого тижня, "
        "у вересні 2020 року та у 1994 році йшли бої.",
        "2022-04-20 2020-11-09 2022-04-19 2022-W15 2020-09 1994",
    ),
    "hy": (
        "Չորեքշաբթի օրը նախարարը ժամանեց մայրաքաղաք։ 2020 թվականի նոյեմբերի 9-ին կողմերը ստորագրեցին հայտարարությունը, "
        "երեկ նրանք կրկին հանդիպեցին, մարտի 31-ին նույնպես։",
        "2022-04-20 2020-11-09 2022-04-19 2022-03-31",
    ),
    "ka": (
        "ოთხშაბათს მინისტრი დედაქალაქში ჩავიდა. 2020 წლის 9 ნოემბერს მხარეებმა განცხადებას მოაწერეს ხელი. გუშინ ისინი შეხვდნენ.",
        "2022-04-20 2020-11-09 2022-04-19",
    ),
    "az": (
        "Çərşənbə günü nazir paytaxta gəlib. 2020-ci il noyabrın 9-da bəyanat imzalanıb, dünən və keçən həftə görüşüblər, "
        "1994-cü ildə də.",
        "2022-04-20 2020-11-09 2022-04-19 2022-W15 1994",
    ),
    "tr": (
        "Bakan çarşamba günü başkente geldi. 9 Kasım 2020'de bildiri imzalandı; dün, geçen hafta ve 1994 yılında bir araya "
        "geldiler, bu bir ilk olarak daha sonra anıldı.",
        "2022-04-20 2020-11-09 2022-04-19 2022-W15 1994",
    ),
    "fa": (
        "وزیر روز چهارشنبه وارد پایتخت شد. در ۹ نوامبر ۲۰۲۰ بیانیه امضا شد و دیروز و سال گذشته هم دیدار کردند.",
        "2022-04-20 2020-11-09 2022-04-19 2021",
    ),
    "ar": (
        "وصل الوزير يوم الأربعاء إلى العاصمة. في 9 نوفمبر 2020 وقع الطرفان البيان، أمس وفي عام 1994 و10 تشرين الثاني 2020.",
        "2022-04-20 2020-11-09 2022-04-19 1994 2020-11-10",
    ),
    "fr": (
        "Le ministre est arrivé mercredi dans la capitale. Le 9 novembre 2020, les parties ont signé; hier, la semaine dernière, "
        "en septembre 2020, en 1994 et le 1er avril aussi.",
        "2022-04-20 2020-11-09 2022-04-19 2022-W15 2020-09 1994 2022-04-01",
    ),
    "de": (
        "Der Minister kam am Mittwoch in die Stadt. Am 9. November 2020 wurde die Erklärung unterzeichnet; gestern, letzte Woche, "
        "im September 2020, im Jahr 1994 und am 31. März auch. Das ist nicht neu.",
        "2022-04-20 2020-11-09 2022-04-19 2022-W15 2020-09 1994 2022-03-31",
    ),
    "es": (
        "El ministro llegó el miércoles a la capital. El 9 de noviembre de 2020 firmaron la declaración; ayer, la semana pasada, "
        "en septiembre de 2020, en 1994 y el 31 de marzo también.",
        "2022-04-20 2020-11-09 2022-04-19 2022-W15 2020-09 1994 2022-03-31",
    ),
    "zh": (
        "部长星期三抵达首都。2020年11月9日双方签署声明。2020年9月爆发冲突，昨天，去年，1994年，3月31日也曾会晤。",
        "2022-04-20 2020-11-09 2020-09 2022-04-19 2021 1994 2022-03-31",
    ),
}  # fmt: skip


@pytest.mark.parametrize("language", SENTENCES)
def test_the_language_is_told(language: str) -> None:
    assert guess(SENTENCES[language][0]) == language


@pytest.mark.parametrize("language", SENTENCES)
def test_dates_of_a_language(language: str) -> None:
    text, expected = SENTENCES[language]
    assert [found.value for found in find(text, "2022-04-20")] == expected.split()


@pytest.mark.parametrize(
    "text",
    [
        "The ministers met in Paris.",
        "Le Monde said de Gaulle and la France were en route.",
        "",
        "Բարեւ means hello, said the man in the street to the boy from the town.",
    ],
)
def test_english_stays_english(text: str) -> None:
    assert guess(text) == "en"


def test_figures_put_the_day_first_outside_english() -> None:
    assert [f.edtf for f in find("Стороны подписали заявление 05.11.2020 в столице страны.")] == [
        "2020-11-05"
    ]


def test_a_language_without_data_is_left_alone() -> None:
    assert find("Nothing on Monday.", "2022-04-20", language="xx") == ()


def test_the_morning_is_not_tomorrow() -> None:
    assert (
        find(
            "El miércoles por la mañana llegó el ministro de la paz a la ciudad.", "2022-04-20", language="es"
        )[-1].text
        == "miércoles"
    )


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Der Zug entgleiste am Freitag bei Bonn, teilte die Polizei mit.", "de"),
        ("Pociąg wykoleił się w piątek pod Łodzią, poinformowała policja.", "pl"),
        ("A vonat az alagút után kisiklott, és egy ember megsérült a győri állomáson.", "hu"),
        ("Bu tren Ankara yakınlarında raydan çıktı ve yolcular kurtarıldı.", "tr"),
        ("The train derailed on Friday near Ağdam, said Erdoğan's aide Şimşek in Şuşa.", "en"),
        ("Rio de Janeiro, La Paz: quake.", "en"),
    ],
)
def test_short_texts(text: str, language: str) -> None:
    assert guess(text) == language
