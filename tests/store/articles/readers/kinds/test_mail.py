from email.message import EmailMessage
from pathlib import Path
from types import SimpleNamespace

import pytest

from store.articles import Loaded, Skipped, find_files
from tests.store.articles.readers.made import STORY, found, one, page, pdf, reason, texts


def message(body: str = "\n\n".join(STORY), **head: str) -> EmailMessage:
    mail = EmailMessage()
    mail["From"] = "Gull Alerts <alerts@gull.example>"
    mail["Subject"] = "Pier to close"
    mail["Date"] = "Wed, 06 Mar 2019 23:30:00 +0400"
    for name, value in head.items():
        mail[name] = value
    mail.set_content(body)
    return mail


def test_a_mail_with_what_its_head_says(tmp_path: Path) -> None:
    loaded = one(tmp_path / "a.eml", message().as_bytes())
    assert all(paragraph in loaded.text for paragraph in STORY)
    article = loaded.article
    assert article.title is not None and article.title.value == "Pier to close"
    assert article.source is not None and article.source.value == "Gull Alerts"
    # The day in the sender's own zone.
    assert article.published.value == "2019-03-06" and article.published.how == "the head of the mail"


def test_a_mail_that_is_a_page(tmp_path: Path) -> None:
    mail = message("Your reader shows no pages.")
    mail.add_alternative(page(*STORY).decode(), subtype="html")
    assert STORY[1] in one(tmp_path / "a.eml", mail.as_bytes()).text


def test_plain_text_is_preferred_where_both_say_the_same(tmp_path: Path) -> None:
    mail = message()
    mail.add_alternative(page(*STORY).decode(), subtype="html")
    assert "Sport" not in one(tmp_path / "a.eml", mail.as_bytes()).text


def test_what_is_enclosed_is_read_and_pictures_are_counted(tmp_path: Path) -> None:
    mail = message()
    mail.add_attachment(pdf(STORY), maintype="application", subtype="pdf", filename="../minutes.pdf")
    mail.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="pier.png")
    body, minutes, picture = found(tmp_path / "a.eml", mail.as_bytes())
    assert isinstance(body, Loaded) and body.own_id == "a.eml"
    assert isinstance(minutes, Loaded) and minutes.own_id == "a.eml#minutes.pdf" and STORY[2] in minutes.text
    assert isinstance(picture, Skipped) and picture.quiet


def test_what_an_answer_quotes_and_the_signature_are_furniture(tmp_path: Path) -> None:
    body = "\n".join(
        (
            *STORY,
            "",
            "On Monday a clerk wrote:",
            "> " + "Will the pier be closed at all? " * 3,
            "",
            "-- ",
            "Ilse",
            "Harbour board",
        )
    )
    loaded = one(tmp_path / "a.eml", message(body).as_bytes())
    marked = " ".join(loaded.text[a:b] for a, b in loaded.article.furniture)
    assert "Will the pier" in marked and "Harbour board" in marked
    assert STORY[0] not in marked


def test_what_is_forwarded_is_the_story(tmp_path: Path) -> None:
    body = "See below.\n\n" + "\n".join(f"> {paragraph}" for paragraph in STORY)
    loaded = one(tmp_path / "a.eml", message(body).as_bytes())
    assert STORY[1] in loaded.text and "> " not in loaded.text
    assert not any(STORY[1] in loaded.text[a:b] for a, b in loaded.article.furniture)


def test_a_broken_head_costs_the_date_alone(tmp_path: Path) -> None:
    data = message().as_bytes().replace(b"Wed, 06 Mar 2019 23:30:00 +0400", b"the day before; 99:99")
    loaded = one(tmp_path / "a.eml", data)
    assert loaded.article.published.how != "the head of the mail"


def test_utf16_as_some_programs_save_it(tmp_path: Path) -> None:
    data = message().as_string().encode("utf-16")
    assert STORY[0] in one(tmp_path / "a.eml", data).text


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"just some words\n", "not a mail: it has no head"),
        (b"From: a@b.example\nSubject: x\n\n \n", "a mail without words"),
        (b"From: a@b.example\nContent-Type: multipart/encrypted; boundary=x\n\n--x--\n", "an encrypted mail"),
    ],
)
def test_what_is_no_readable_mail(tmp_path: Path, data: bytes, said: str) -> None:
    assert reason(tmp_path / "a.eml", data) == said


def test_a_mailbox_gives_each_mail_and_a_bad_one_costs_itself(tmp_path: Path) -> None:
    bad = b"From x Mon Mar  4 10:00:00 2019\nFrom: a@b.example\n\n\n"
    good = [b"From x Mon Mar  4 10:00:00 2019\n" + message(p).as_bytes() + b"\n" for p in STORY]
    results = found(tmp_path / "a.mbox", good[0] + bad + good[1] + good[2])
    assert [text.strip() for text in texts(results)] == list(STORY)
    assert [r.reason for r in results if isinstance(r, Skipped)] == ["a mail without words"]
    assert [r.own_id for r in results if isinstance(r, Loaded)] == [
        "a.mbox#mail 1",
        "a.mbox#mail 3",
        "a.mbox#mail 4",
    ]


def test_mails_without_ending_in_a_folder_are_known_by_their_head(tmp_path: Path) -> None:
    posted = b"Received: from a by b;\n Mon, 4 Mar 2019\n" + message(To="desk@paper.example").as_bytes()
    (tmp_path / "1552.M20P.host:2,S").write_bytes(posted)
    (tmp_path / "note").write_bytes(b"From: me\nTo: you\nDate: today\nSubject: no mail at all\n")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    kinds = {
        Path(f.path if isinstance(f, Skipped) else f).name: isinstance(f, Skipped)
        for f in find_files([tmp_path])
    }
    assert kinds == {"1552.M20P.host:2,S": False, "note": True, "picture.png": True}


def test_outlook(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import datetime

    import oxmsg

    held = SimpleNamespace(
        body="\r\n\r\n".join(STORY),
        html_body=None,
        subject="Pier to close",
        sender="Gull Alerts <alerts@gull.example>",
        sent_date=datetime.datetime(2019, 3, 6, 9, tzinfo=datetime.UTC),
        attachments=[SimpleNamespace(file_name="C:\\x\\minutes.txt", file_bytes=STORY[0].encode())],
    )
    monkeypatch.setattr(oxmsg.Message, "load", lambda _: held)
    body, minutes = found(tmp_path / "a.msg", b"\xd0\xcf\x11\xe0")
    named_otherwise = b"\xd0\xcf\x11\xe0" + "__substg1.0_0037001F".encode("utf-16-le")
    assert len(found(tmp_path / "a.bin", named_otherwise)) == 2
    assert isinstance(body, Loaded) and isinstance(minutes, Loaded)
    assert body.article.published.value == "2019-03-06" and minutes.own_id == "a.msg#minutes.txt"
    assert body.article.source is not None and body.article.source.value == "Gull Alerts"
