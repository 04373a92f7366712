"""Texts that are hard to set: scripts, clusters, wide characters, characters that must not be sent."""

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
FLAG = "\U0001f1e6\U0001f1f2"
DEVANAGARI = "\u0915\u094d\u0937\u093f"
ACCENTED = "e\u0301"

TEXTS = {
    "english": "The harbour master closed the port on Monday - nobody sailed. “Storm,” he said, “is a well-known guest.”\n\nTwo ferries waited outside; the third, half-empty, turned back to Hull at noon.",
    "armenian": "Նավահանգիստը փակվեց երկուշաբթի օրը։ Ոչ ոք չմեկնեց։\nԵրկու լաստանավ սպասեց դրսում։",
    "cyrillic": "Порт закрыли в понедельник из-за шторма.\nНикто не вышел в море, сообщил начальник порта.",
    "georgian": "პორტი ორშაბათს დაიხურა. არავინ გასულა ზღვაში.",
    "chinese": "港口星期一因风暴关闭。没有人出海，港务长说：“风暴是常客。”\n两艘渡轮在外面等候。",
    "hebrew": "\u05d4\u05e0\u05de\u05dc \u05e0\u05e1\u05d2\u05e8 \u05d1\u05d9\u05d5\u05dd \u05e9\u05e0\u05d9.",
    "clusters": f"A {FAMILY} and a {FLAG}, {DEVANAGARI} and caf{ACCENTED}, all in one line of text.",
    "tabs": "one\ttwo\tthree\n\tindented far",
    "escapes": "red \x1b[31mtext\x1b[0m, a bell \x07, \x9b31m and \u202eevil\u202c, zero\u200bwidth",
    "long word": "x" * 300 + " short " + "\u6f22" * 100,
    "empty": "",
    "only line ends": "\n\n\n",
    "blanks": "   \n  leading and trailing   \n",
}
