"""An end to a request that sends a byte now and then: timeouts of HTTP clients restart with every byte."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import Any


class OpenConnections:
    """The open connections of one client, and the power to hang up on all of them."""

    def __init__(self) -> None:
        self._sockets: list[socket.socket] = []
        self.late = False
        """Whether the last `within` ran out of time."""

    def trace(self, event: str, facts: Mapping[str, Any]) -> None:
        """Notes a new connection: what the extension "trace" of httpx calls."""
        if event == "connection.connect_tcp.complete":
            found = facts["return_value"].get_extra_info("socket")
            self._sockets = [one for one in self._sockets if one.fileno() >= 0]
            if isinstance(found, socket.socket):
                self._sockets.append(found)

    @contextmanager
    def within(self, seconds: float) -> Iterator[None]:
        """Hangs up where the body is not done after that time; whoever waits for bytes is told that there are none."""
        self.late = False
        timer = threading.Timer(seconds, self._hang_up)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()

    def _hang_up(self) -> None:
        self.late = True
        for one in self._sockets:
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
