import pytest

from store.articles.readers.decoding import decode
from store.errors import ImportFailure

RUSSIAN = (
    "Президент республики принял в среду послов трёх соседних стран. По словам его пресс-секретаря, речь шла "
    "о транспорте, торговле и безопасности на границе.\nСледующая встреча намечена на осень."
)
FRENCH = (
    "Le président a reçu mercredi les ambassadeurs des pays voisins. D’après sa porte-parole, il a été question "
    "de la sécurité aux frontières.\nLa prochaine rencontre aura lieu à l'été à Besançon, où siège déjà l'assemblée."
)
GERMAN = "Der Präsident empfing am Mittwoch die Botschafter der Nachbarländer. Über die Grenze würde später gesprochen, hieß es; größere Beschlüsse fielen nicht."
POLISH = "Prezydent przyjął w środę ambasadorów trzech sąsiednich państw. Według rzeczniczki mówiono o bezpieczeństwie na granicy i o żegludze. Następne spotkanie odbędzie się jesienią w Łodzi."
JAPANESE = "大統領は水曜日、近隣三か国の大使と会談した。報道官によると、国境の安全と貿易について話し合われたという。次の会合は秋に開かれる予定だ。"
CHINESE = "总统星期三会见了三个邻国的大使。据发言人说,会谈涉及边境安全、贸易和交通问题。下一次会晤定于秋天在首都举行,届时将讨论新的协定。"
KOREAN = "대통령은 수요일 이웃 세 나라의 대사들을 만났다. 대변인에 따르면 국경 안전과 무역에 대해 논의했다고 한다. 다음 회담은 가을에 열릴 예정이다."
GREEK = "Ο πρόεδρος δέχθηκε την Τετάρτη τους πρέσβεις τριών γειτονικών χωρών. Σύμφωνα με τον εκπρόσωπο, συζητήθηκε η ασφάλεια στα σύνορα και το εμπόριο."
TURKISH = "Cumhurbaşkanı çarşamba günü üç komşu ülkenin büyükelçilerini kabul etti. Sözcüye göre sınır güvenliği ve ticaret görüşüldü; bir sonraki buluşma güzün yapılacak."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (RUSSIAN, "utf-8"),
        (RUSSIAN, "utf-8-sig"),
        (RUSSIAN, "utf-16"),
        (RUSSIAN, "utf-16-le"),
        (RUSSIAN, "utf-16-be"),
        (FRENCH, "utf-16-le"),
        (RUSSIAN, "utf-32"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8_r"),
        (RUSSIAN, "cp866"),
        (FRENCH.replace("’", "'"), "latin-1"),
        (FRENCH, "cp1252"),
        (GERMAN, "latin-1"),
        (POLISH, "cp1250"),
        (POLISH, "iso8859_2"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc_jp"),
        (CHINESE, "gb18030"),
        (CHINESE, "utf-8"),
        (KOREAN, "euc_kr"),
        (GREEK, "cp1253"),
        (TURKISH, "cp1254"),
    ],
)
def test_encodings(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text
    assert decode((text * 5).encode(encoding)) == text * 5


def test_line_ends() -> None:
    assert decode(b"one\r\ntwo\rthree\nfour") == "one\ntwo\nthree\nfour"


def test_control_characters_stay() -> None:
    assert decode(b"a\x1b[31mred\x07 text") == "a\x1b[31mred\x07 text"


def test_a_few_broken_bytes_in_utf8_are_mended() -> None:
    assert decode((RUSSIAN * 10).encode() + b"\xff" + RUSSIAN.encode()).startswith(RUSSIAN)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "a PDF"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a picture"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "a picture"),
        (b"PK\x03\x04\x14\0\x06\0", "archive"),
        (b"plain at first\0\x01\x02\0\x05 and then not", "binary"),
        (bytes(range(1, 256)) * 20, "binary"),
        ("half a mark".encode("utf-16")[:-1], "breaks off"),
    ],
)
def test_not_text(data: bytes, reason: str) -> None:
    with pytest.raises(ImportFailure, match=reason):
        decode(data)


def test_a_long_text_is_detected_from_its_beginning() -> None:
    text = RUSSIAN * 3000
    assert decode(text.encode("cp1251")) == text
