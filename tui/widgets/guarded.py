"""A fault in a handler ends the handler, not the reading."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from textual.message import Message
from textual.message_pump import MessagePump


@runtime_checkable
class FaultReporter(Protocol):
    """An app that can say that something went wrong, and go on."""

    def report_fault(self, fault: Exception) -> None:
        """Says it in one sentence and logs the rest; raises it again where there is nothing to go on with."""


class Guarded(MessagePump):
    """A screen or widget whose faults are reported by its app.

    Textual ends the app at the first exception in a handler, and stops the queue of the widget whose handler it
    was; so it must be caught between the two. There is no public place for that: `_dispatch_message` is the one
    through which events, messages and callbacks all go.
    """

    async def _dispatch_message(self, message: Message) -> None:
        try:
            await super()._dispatch_message(message)
        except Exception as fault:
            if not isinstance(self.app, FaultReporter):
                raise
            # What comes to a dialog that is closed already finds nothing there, and nobody misses it.
            if self.is_attached:
                self.app.report_fault(fault)
