"""What news in other languages says of dates, class by class: each sentence with what it gives on Wednesday, 10 February 2021."""

import pytest

from store.dates import find

_DAY = "2021-02-10"


def found(text: str, language: str) -> list[tuple[str, str | None]]:
    return [(one.text, one.edtf) for one in find(text, _DAY, language=language)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Серёжа и четверо друзей ждали почти четверть часа на пятачке у субботника."),
        ("uk", "Серед гостей було четверо лікарів, п'ятеро вчителів і лютий пес."),
        ("pl", "Środek miasta, piąta rano, czwarta bramka, majątek i marcówka."),
        ("cs", "Uprostřed, pátá hodina, květina, dubový stůl a únorník."),
        ("tr", "Pazar payı arttı, ocak söndü, ara verildi, 8 aralıkla durdu."),
        ("az", "Bazar bağlandı, 5 maye və 7 martıyan gəldi."),
        ("hy", "5 մարտիկ և 3 մայր եկան։"),
        ("fr", "La planète Mars et M. Vendredi, avec 2400 soldats."),
        ("de", "Ein Gebiet von 1900 Hektar, ein schöner Morgen, 3 Mark."),
        ("es", "Plácido Domingo cantó de noche ante 1800 personas."),
        ("it", "Il Sabato fu una rivista di 1900 copie."),
        ("pt", "A segunda fase e a quinta casa."),
    ],
)
def test_other_words_are_no_dates(language: str, text: str) -> None:
    assert found(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "Завод закрыли в октябре, а в январе открыли снова.", ["2020-10", "2021-01"]),
        ("uk", "Завод закрили у жовтні, а в січні відкрили знову.", ["2020-10", "2021-01"]),
        ("pl", "Fabrykę zamknięto w październiku.", ["2020-10"]),
        ("cs", "Továrnu zavřeli v říjnu.", ["2020-10"]),
        ("fr", "L'usine a fermé en octobre.", ["2020-10"]),
        ("de", "Die Fabrik schloss im Oktober.", ["2020-10"]),
        ("es", "La fábrica cerró en octubre.", ["2020-10"]),
        ("it", "La fabbrica ha chiuso a ottobre.", ["2020-10"]),
        ("pt", "A fábrica fechou em outubro.", ["2020-10"]),
        ("nl", "De fabriek sloot in oktober.", ["2020-10"]),
        ("tr", "Fabrika Ekim'de kapandı, kasım ayında açıldı.", ["2020-10", "2020-11"]),
        ("az", "Zavod oktyabrda bağlanıb.", ["2020-10"]),
        ("hy", "Գործարանը փակվեց հոկտեմբերին։", ["2020-10"]),
        ("ka", "ქარხანა ოქტომბერში დაიხურა.", ["2020-10"]),
        ("ar", "أغلق المصنع في أكتوبر.", ["2020-10"]),
        ("fa", "کارخانه در اکتبر بسته شد.", ["2020-10"]),
        ("hi", "कारखाना अक्टूबर में बंद हुआ।", ["2020-10"]),
        ("hu", "A gyár októberben bezárt.", ["2020-10"]),
        ("zh", "工厂10月关闭了。", ["2020-10"]),
        ("ja", "工場は10月に閉鎖した。", ["2020-10"]),
        ("ko", "공장은 10월에 문을 닫았다.", ["2020-10"]),
    ],
)
def test_a_month_alone(language: str, text: str, expected: list[str]) -> None:
    assert [edtf for _, edtf in found(text, language)] == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "В пятницу министры встретятся в порту."),
        ("ru", "Следующая пятница объявлена выходным днём, в следующую пятницу."),
        ("uk", "У п'ятницю відбудеться зустріч у порту."),
        ("pl", "W piątek odbędzie się spotkanie w porcie."),
        ("cs", "V pátek se uskuteční schůzka v přístavu."),
        ("fr", "Les deux équipes joueront vendredi dans le port."),
        ("fr", "La visite a lieu vendredi prochain."),
        ("fr", "Le maire a dit que la visite aurait lieu vendredi."),
        ("de", "Das Urteil fällt am Freitag."),
        ("de", "Am Freitag wird der Hafen eröffnet."),
        ("de", "Das Spiel ist am kommenden Freitag."),
        ("es", "El puerto se abrirá el viernes."),
        ("es", "El próximo viernes, fiesta en el puerto."),
        ("it", "Il porto riaprirà venerdì."),
        ("pt", "O porto será aberto na sexta-feira."),
        ("nl", "De haven zal vrijdag opengaan."),
        ("tr", "Liman cuma günü açılacak."),
        ("az", "Liman cümə günü açılacaq."),
        ("hy", "Ուրբաթ օրը նավահանգիստը պետք է բացվի։"),
        ("ka", "პარასკევს პორტი უნდა გაიხსნას."),
        ("ar", "يفتتح الميناء يوم الجمعة المقبل."),
        ("fa", "بندر جمعه آینده افتتاح می شود."),
        ("hu", "A kikötő jövő pénteken megnyílik."),
    ],
)
def test_a_weekday_of_what_is_to_come(language: str, text: str) -> None:
    assert {edtf for _, edtf in found(text, language)} == {"2021-02-12"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "В пятницу министры встретились в порту."),
        ("uk", "У п'ятницю міністри зустрілися в порту."),
        ("pl", "W piątek ministrowie spotkali się w porcie."),
        ("fr", "Les ministres se sont rencontrés vendredi."),
        ("fr", "Vendredi dernier, le port était vide."),
        ("de", "Am vergangenen Freitag war der Hafen leer."),
        ("es", "El puerto se abrió el viernes pasado."),
        ("it", "Venerdì scorso il porto era vuoto."),
        ("pt", "O porto foi aberto na sexta-feira (5)."),
        ("tr", "Liman cuma günü açıldı."),
        ("az", "Liman ötən cümə açılıb."),
        ("zh", "上周五港口开放了。"),
        ("ja", "港は先週金曜日に開いた。"),
        ("ko", "지난주 금요일 항구가 열렸다."),
    ],
)
def test_a_weekday_of_what_was(language: str, text: str) -> None:
    assert [edtf for _, edtf in found(text, language)] == ["2021-02-05"]


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("ru", "В пятницу, 19 февраля, состоится матч.", "пятницу, 19 февраля"),
        ("uk", "У п'ятницю, 19 лютого, матч.", "п'ятницю, 19 лютого"),
        ("pl", "Mecz w piątek 19 lutego.", "piątek 19 lutego"),
        ("fr", "Le match est fixé au vendredi 19 février.", "vendredi 19 février"),
        ("de", "Das Spiel beginnt am Freitag, dem 19. Februar, um drei.", "Freitag, dem 19. Februar"),
        ("de", "Am Freitag (19. Februar) beginnt es.", "Freitag (19. Februar"),
        ("es", "El partido es el viernes 19 de febrero.", "viernes 19 de febrero"),
        ("it", "La partita è venerdì 19 febbraio.", "venerdì 19 febbraio"),
        ("nl", "De wedstrijd is vrijdag 19 februari.", "vrijdag 19 februari"),
        ("tr", "Maç 19 Şubat Cuma günü.", "19 Şubat Cuma günü"),
        ("fa", "بازی جمعه ۱۹ فوریه است.", "جمعه ۱۹ فوریه"),
        ("ar", "المباراة يوم الجمعة 19 فبراير.", "الجمعة 19 فبراير"),
    ],
)
def test_a_weekday_beside_its_date(language: str, text: str, words: str) -> None:
    assert found(text, language) == [(words, "2021-02-19")]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "С 3 по 5 февраля шёл снег.", ["2021-02-03/2021-02-05", "2021-02-05"]),
        ("ru", "3-5 февраля 2019 года шёл снег.", ["2019-02-03/2019-02-05", "2019-02-05"]),
        ("ru", "3, 4 и 5 февраля шёл снег.", ["2021-02-03", "2021-02-04", "2021-02-05"]),
        ("uk", "З 3 до 5 лютого йшов сніг.", ["2021-02-03/2021-02-05", "2021-02-05"]),
        ("pl", "Od 3 do 5 lutego padał śnieg.", ["2021-02-03/2021-02-05", "2021-02-05"]),
        ("fr", "Du 3 au 5 février, il a neigé.", ["2021-02-03/2021-02-05", "2021-02-05"]),
        ("de", "Vom 3. bis zum 5. Februar schneite es.", ["2021-02-05"]),
        ("de", "Vom 3. bis 5. Februar schneite es.", ["2021-02-03/2021-02-05", "2021-02-05"]),
        ("es", "Del 3 al 5 de febrero nevó.", ["2021-02-03/2021-02-05", "2021-02-05"]),
        ("it", "Dal 3 al 5 febbraio ha nevicato.", ["2021-02-03/2021-02-05", "2021-02-05"]),
        ("pt", "De 3 a 5 de fevereiro nevou.", ["2021-02-03/2021-02-05", "2021-02-05"]),
        ("tr", "3-5 Şubat 2019 tarihlerinde kar yağdı.", ["2019-02-03/2019-02-05", "2019-02-05"]),
        ("ar", "من 3 إلى 5 فبراير 2019", ["2019-02-03/2019-02-05", "2019-02-05"]),
        ("de", "Zwischen dem 3. und dem 5. Februar schneite es.", ["2021-02-03/2021-02-05", "2021-02-05"]),
        ("ru", "Между 3 и 5 февраля шёл снег.", ["2021-02-03/2021-02-05", "2021-02-05"]),
        ("ar", "بين 3 و5 فبراير 2019", ["2019-02-03/2019-02-05", "2019-02-05"]),
        ("zh", "2019年2月3日至5日下雪了。", ["2019-02-03/2019-02-05", "2019-02-05"]),
    ],
)
def test_days_of_one_month(language: str, text: str, expected: list[str]) -> None:
    assert [edtf for _, edtf in found(text, language)] == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "Шли бои с 14 марта по 2 мая 1999 года.", ["1999-03-14/1999-05-02", "1999-05-02"]),
        ("de", "Vom 14. März bis 2. Mai 1999 wurde gekämpft.", ["1999-03-14/1999-05-02", "1999-05-02"]),
        ("fr", "Du 14 décembre au 2 mai 1999.", ["1998-12-14/1999-05-02", "1999-05-02"]),
        ("az", "2 may 1999-cu ildə qəbul edilib.", ["1999-05-02"]),
        ("az", "1999-cu il mayın 2-də qəbul edilib.", ["1999-05-02"]),
        ("hu", "1999. május 2-án fogadták el.", ["1999-05-02"]),
        ("ka", "1999 წლის 2 მაისს მიიღეს.", ["1999-05-02"]),
        ("hy", "1999 թ. մայիսի 2-ին ընդունվեց։", ["1999-05-02"]),
        ("ko", "1999년 5월 2일 채택됐다.", ["1999-05-02"]),
        ("ja", "1999年5月2日に採択した。", ["1999-05-02"]),
        ("ru", "В мае прошлого года мост рухнул.", ["2020-05"]),
        ("ru", "2 мая прошлого года мост рухнул.", ["2020-05-02"]),
        ("fr", "Le pont s'est effondré en mai de l'année dernière.", ["2020-05"]),
        ("fr", "Le pont s'est effondré le 2 janvier dernier.", ["2021-01-02"]),
        ("ar", "انهار الجسر في 2 مايو الماضي.", ["2020-05-02"]),
        ("ja", "昨年5月に橋が落ちた。", ["2020-05"]),
        ("ko", "지난해 5월 다리가 무너졌다.", ["2020-05"]),
    ],
)
def test_the_year_where_the_language_puts_it(language: str, text: str, expected: list[str]) -> None:
    assert [edtf for _, edtf in found(text, language)] == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Мост рухнул 4 сентября."),
        ("uk", "Міст упав 4 вересня."),
        ("de", "Die Brücke stürzte am 4. September ein."),
        ("fr", "Le pont est tombé le 4 septembre."),
        ("es", "El puente cayó el 4 de septiembre."),
        ("it", "Il ponte è caduto il 4 settembre."),
        ("az", "Körpü sentyabrın 4-də uçub."),
        ("zh", "桥梁9月4日倒塌了。"),
    ],
)
def test_a_day_far_from_the_article_was(language: str, text: str) -> None:
    assert [edtf for _, edtf in found(text, language)] == ["2020-09-04"]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "Три года назад и месяц назад мост закрывали.", ["2018", "2021-01"]),
        ("uk", "Три роки тому і тиждень тому міст закривали.", ["2018", "2021-W05"]),
        ("pl", "Trzy lata temu most zamknięto, rok temu otwarto.", ["2018", "2020"]),
        ("cs", "Před třemi lety most zavřeli.", ["2018"]),
        ("fr", "Il y a trois ans, le pont fut fermé.", ["2018"]),
        ("de", "Vor drei Jahren wurde die Brücke gesperrt.", ["2018"]),
        ("es", "Hace tres años cerraron el puente.", ["2018"]),
        ("it", "Tre anni fa hanno chiuso il ponte.", ["2018"]),
        ("pt", "Há três anos fecharam a ponte.", ["2018"]),
        ("nl", "Drie jaar geleden ging de brug dicht.", ["2018"]),
        ("tr", "Üç yıl önce köprü kapandı.", ["2018"]),
        ("az", "Üç il əvvəl körpü bağlanıb.", ["2018"]),
        ("hy", "Երեք տարի առաջ կամուրջը փակվեց։", ["2018"]),
        ("ka", "სამი წლის წინ ხიდი დაიხურა.", ["2018"]),
        ("ar", "قبل ثلاثة أعوام أغلق الجسر.", ["2018"]),
        ("fa", "سه سال پیش پل بسته شد.", ["2018"]),
        ("hi", "तीन साल पहले पुल बंद हुआ।", ["2018"]),
        ("hu", "Három évvel ezelőtt lezárták a hidat.", ["2018"]),
        ("zh", "三年前大桥关闭了。", ["2018"]),
        ("ja", "3年前に橋を閉鎖した。", ["2018"]),
        ("ko", "3년 전 다리를 폐쇄했다.", ["2018"]),
        ("de", "In zwei Wochen öffnet sie wieder.", ["2021-W08"]),
        ("ru", "Полгода назад мост закрыли.", ["2020-08"]),
        ("bg", "Предходен месец мостът беше затворен.", ["2021-01"]),
        ("ru", "Через два дня его откроют.", ["2021-02-12"]),
    ],
)
def test_so_many_units_from_now(language: str, text: str, expected: list[str]) -> None:
    edtf = [one.edtf or one.value for one in find(text, _DAY, language=language)]
    assert edtf == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("hy", "Անցած շաբաթ ձյուն եկավ, շաբաթ օրը՝ անձրև։", ["2021-W05", "2021-02-06"]),
        ("ka", "წინა კვირას თოვდა, კვირას წვიმდა, ორი კვირა გავიდა.", ["2021-W05", "2021-02-07"]),
        ("az", "Ötən bazar günü yağış yağıb.", ["2021-02-07"]),
        ("tr", "Geçen pazar kar yağdı, pazar gecesi de.", ["2021-02-07", "2021-02-07"]),
        ("pt", "Na segunda (8) nevou.", ["2021-02-08"]),
        ("de", "Morgen schneit es, sagte er heute Morgen.", ["2021-02-11", "2021-02-10"]),
    ],
)
def test_one_word_for_two_things(language: str, text: str, expected: list[str]) -> None:
    edtf = [one.edtf or one.value for one in find(text, _DAY, language=language)]
    assert edtf == expected


def test_a_day_alone_is_of_the_articles_weeks_in_east_asian_news() -> None:
    text = "2019年12月以降、水が減った。市長は8日、会見した。"
    assert found(text, "ja") == [("2019年12月", "2019-12"), ("8日", "2021-02-08")]


def test_a_day_of_the_same_sentence_lends_its_month() -> None:
    assert found("2019年12月3日签署，5日生效。", "zh")[1] == ("5日", "2019-12-05")


def test_years_of_the_iranian_calendar_are_not_taken_for_ours() -> None:
    assert found("این قانون در سال ۱۳۹۸ تصویب شد.", "fa") == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Am 31. April"),
        ("ru", "30 февраля"),
        ("zh", "2月30日"),
        ("ko", "4월 31일"),
        ("ko", "0월 3일"),
        ("ja", "13月0日"),
    ],
)
def test_days_that_no_month_has_are_none(language: str, text: str) -> None:
    assert all(edtf is None or not edtf.endswith(("-30", "-31")) for _, edtf in found(text, language))


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Le tournoi s'ouvre samedi 20.", ["2021-02-20"]),
        ("fr", "Il joue vendredi de la semaine prochaine.", ["2021-02-19"]),
        ("fr", "Il joue le 20 du mois prochain.", ["2021-03-20"]),
        ("fr", "Le premier mai, il jouera.", ["2021-05-01"]),
        ("fr", "Ce mercredi, le musée est fermé.", ["2021-02-10"]),
        ("de", "Am Freitag nächster Woche spielt er.", ["2021-02-19"]),
        ("es", "Este jueves 18 de febrero abre el museo.", ["2021-02-18"]),
        ("ru", "В пятницу на следующей неделе музей откроют.", ["2021-02-19"]),
        ("az", "Muzey gələn ilin martında açılacaq.", ["2022-03"]),
        ("tr", "Müze geçen yıl 5 Mayıs'ta açıldı.", ["2020-05-05"]),
        ("hy", "Թանգարանը փակ էր հունվարի 12-ին և 13-ին։", ["2021-01-12", "2021-01-13"]),
        ("ar", "يفتح المتحف اليوم الأربعاء ويغلق غدا الخميس.", ["2021-02-10", "2021-02-11"]),
        ("ar", "الجمعة 5/فبراير/2021", ["2021-02-05"]),
        ("ru", "К концу года музей откроют.", ["2021~"]),
        ("uk", "Музей горів 3 січня 1998 року. Наступного дня його закрили.", ["1998-01-03", "1998-01-04"]),
    ],
)
def test_days_beside_weeks_months_and_years_pointed_at(language: str, text: str, expected: list[str]) -> None:
    assert [edtf for _, edtf in found(text, language)] == expected


def test_a_year_alone_on_its_line_heads_a_chronology() -> None:
    text = "Хроніка\n\n- 1998\n\n- 3 січня — пожежа.\n\n- 7 лютого — повінь.\n\n- 1999\n\n- 5 січня — сніг.\n\n1972 року і 1981 року теж.\n"
    assert [edtf for _, edtf in found(text, "uk")][:5] == [
        "1998",
        "1998-01-03",
        "1998-02-07",
        "1999",
        "1999-01-05",
    ]


def test_years_joined_by_a_dash_or_in_brackets() -> None:
    assert [edtf for _, edtf in found("Війна 1956—1960 років; король (1911); код 4000—2000.", "uk")] == [
        "1956/1960",
        "1960",
        "1911",
    ]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "В первое воскресенье мая 2019 года бегут все.", "2019-05-05"),
        ("uk", "В останню п'ятницю січня випав сніг.", "2021-01-29"),
        ("fr", "Le dernier vendredi de janvier, il a neigé.", "2021-01-29"),
        ("de", "Am letzten Freitag im Januar schneite es.", "2021-01-29"),
        ("es", "Nevó el último viernes de enero.", "2021-01-29"),
        ("it", "L'ultimo venerdì di gennaio ha nevicato.", "2021-01-29"),
        ("nl", "De eerste zondag van mei 2019 was nat.", "2019-05-05"),
    ],
)
def test_a_weekday_counted_in_a_month(language: str, text: str, expected: str) -> None:
    assert [edtf for _, edtf in found(text, language)] == [expected]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "Окружающая среда и городскую среду изучают; в среду мост открыли.", ["2021-02-10"]),
        ("ja", "3日間で5人、2日ぶりに雨。昭和39年10月1日に開いた。", ["1964-10-01"]),
        ("zh", "一周三次，每周一开会。3日内完成。", []),
        ("ko", "지난 5월 다리가 무너졌다. 두 달 전에 문을 닫았다.", ["2020-05", "2020-12"]),
        ("ko", "오는 20일 다리를 열 예정이다.", ["2021-02-20"]),
        ("ka", "თოვდა 3-დან 5 თებერვლამდე.", ["2021-02-03", "2021-02-05"]),
        ("az", "Fevralın 3-dən 5-dək qar yağıb.", ["2021-02-03", "2021-02-05"]),
        ("hu", "A hidat február 19-én, pénteken zárják le.", ["2021-02-19"]),
        ("ar", "في ذلك اليوم من 14 من مايو 2019 ومنذ عامين.", ["2019-05-14", "2019"]),
        ("es", "En 1450 hogares no hubo luz; en 1998, sí.", ["1998"]),
        ("pt", "Há seis meses, 1500 pessoas.", ["2020-08"]),
        ("nl", "Deze morgen regende het; morgen niet.", ["2021-02-11"]),
    ],
)
def test_words_that_need_company(language: str, text: str, expected: list[str]) -> None:
    assert [edtf for _, edtf in found(text, language)] == expected


def test_a_history_counts_what_comes_next_from_its_story() -> None:
    text = (
        "Облога міста почалася 3 травня 1655 року. У 1656 році впала фортеця. 9 червня 1657 року підписали мир, "
        "а через три дні військо відступило. У січні наступного року зібрали сейм. До кінця року 1659 року зима минула."
    )
    values = dict(found(text, "uk"))
    assert values["через три дні"] == "1657-06-12"
    assert values["січні наступного року"] == "1658-01"


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ja", "大会は19日(金)に開く。今月3~5日は休み。先月28日に決めた。", ["2021-02-19", "2021-02-03/2021-02-05", "2021-02-05", "2021-01-28"]),
        ("ko", "대회는 19일(금) 연다. 지난달 28일 정했다.", ["2021-02-19", "2021-01-28"]),
        ("zh", "大会2月19日（星期五）举行。上月28日决定。", ["2021-02-19", "2021-01-28"]),
    ],
)  # fmt: skip
def test_a_day_beside_its_weekday_or_month_in_east_asian_news(
    language: str, text: str, expected: list[str]
) -> None:
    assert [edtf for _, edtf in found(text, language)] == expected
