from __future__ import annotations
from dataclasses import dataclass
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.geometry import Size
from textual.strip import Strip


class RowList(ScrollView, can_focus=True, inherit_bindings=False):
    @dataclass
    class Chosen(Message):
        index: int

    def __init__(self):
        super().__init__()
        self.count = 0
        self.index = None
        self.height_ = 1
        self.draw = None

    def set(self, count, height, draw):
        self.count, self.height_, self.draw = count, height, draw
        self.index = min(self.index or 0, count - 1) if count else None
        self.virtual_size = Size(self.size.width, count * height)
        self.refresh()

    def choose(self, i):
        self.index = i
        top = i * self.height_
        if not self.scroll_offset.y <= top <= self.scroll_offset.y + self.size.height - self.height_:
            self.scroll_to(y=max(top - self.size.height // 2, 0), animate=False, immediate=True, force=True)
        self.refresh()
        self.post_message(self.Chosen(i))

    def move(self, m):
        if not self.count:
            return
        page = max(self.size.height // self.height_, 1)
        d = {
            "down": 1,
            "up": -1,
            "first": -(10**9),
            "last": 10**9,
            "half-page-down": page // 2,
            "half-page-up": -page // 2,
            "page-down": page,
            "page-up": -page,
        }[m]
        self.choose(min(max(self.index + d, 0), self.count - 1))

    def render_line(self, y):
        y += self.scroll_offset.y
        i, l = divmod(y, self.height_)
        w = self.size.width
        if i >= self.count or not w:
            return Strip.blank(w, self.rich_style)
        from textual.visual import Style as VS

        content = self.draw(i, w)[l]
        style = self.visual_style
        if i == self.index:
            content = (
                content.stylize_before("on $panel" if not self.has_focus else "on $primary 25%")
                if hasattr(content, "stylize_before")
                else content
            )
        strips = content.render_strips(
            w,
            1,
            style,
            __import__("textual.visual", fromlist=["RenderOptions"]).RenderOptions(self._get_style, {}),
        )
        return strips[0].extend_cell_length(w, self.rich_style) if strips else Strip.blank(w)
