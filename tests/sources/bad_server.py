"""A document system on 127.0.0.1 that behaves as badly as real ones."""

from __future__ import annotations

import hashlib
import threading
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

Answer = Callable[["Handler", dict[str, str]], None]


class Server(ThreadingHTTPServer):
    """Answers by symbol; counts how often each (symbol, language, format) was asked for."""

    daemon_threads = True

    def __init__(self, answers: dict[str, Answer]) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.answers = answers
        self.asked: Counter[tuple[str, str, str]] = Counter()
        self.sent: list[str] = []
        self.stopped = threading.Event()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/api"


class Handler(BaseHTTPRequestHandler):
    """One request."""

    server: Server

    def do_GET(self) -> None:
        query = {name: values[0] for name, values in parse_qs(urlsplit(self.path).query).items()}
        key = (query.get("s", ""), query.get("l", ""), query.get("t", ""))
        self.server.asked[key] += 1
        try:
            self.server.answers.get(key[0], missing)(self, query)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def log_message(self, *_: object) -> None:
        pass

    def send(self, data: bytes, kind: str = "application/octet-stream", status: int = 200, **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", headers.pop("length", str(len(data))))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(data)


def missing(handler: Handler, _: dict[str, str]) -> None:
    handler.send(b"no", status=404)


def file(docx: bytes | None = None, pdf: bytes | None = None) -> Answer:
    def answer(handler: Handler, query: dict[str, str]) -> None:
        data = {"docx": docx, "pdf": pdf}[query["t"]]
        handler.send(data) if data is not None else missing(handler, query)

    return answer


def busy_then(times: int, after: Answer, **headers: str) -> Answer:
    def answer(handler: Handler, query: dict[str, str]) -> None:
        if handler.server.asked[query["s"], query["l"], query["t"]] <= times:
            handler.send(b"busy", status=503, **headers)
        else:
            after(handler, query)

    return answer


def page(handler: Handler, _: dict[str, str]) -> None:
    handler.send(b"<!DOCTYPE html><html><body>There is an error.</body></html>", "text/html")


def cut(data: bytes) -> Answer:
    return lambda handler, _: handler.send(data[: len(data) // 2], length=str(len(data)))


def cut_quietly(data: bytes) -> Answer:
    return lambda handler, _: handler.send(data[: len(data) // 2])


def broken_off(
    data: bytes, *, changed: bytes | None = None, deaf: bool = False, careless: bool = False, **headers: str
) -> Answer:
    """Half of the file, then the connection ends; the rest for whoever asks for it.

    `changed`: another file stands there from the second request on. `deaf`: parts are not understood.
    `careless`: the rest of the other file is sent as well.
    """

    def answer(handler: Handler, query: dict[str, str]) -> None:
        first = handler.server.asked[query["s"], query["l"], query["t"]] == 1
        now = data if first or changed is None else changed
        tag = headers.get("ETag", f'"{hash_of(now)}"')
        half = len(data) // 2
        same = careless or handler.headers.get("If-Range") == tag
        rest = handler.headers.get("Range") == f"bytes={half}-" and same
        handler.server.sent.append("rest" if rest and not deaf else "all")
        if first:
            handler.send(data[:half], length=str(len(data)), ETag=tag)
            handler.close_connection = True
        elif rest and not deaf:
            place = f"bytes {half}-{len(now) - 1}/{len(now)}"
            handler.send(now[half:], status=206, ETag=tag, Content_Range=headers.get("Content_Range", place))
        else:
            handler.send(now, ETag=tag)

    return answer


def hash_of(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:16]


def slow(handler: Handler, _: dict[str, str]) -> None:
    handler.server.stopped.wait(5)
    handler.send(b"late")


def dripping(handler: Handler, _: dict[str, str]) -> None:
    handler.send(b"%PDF-1.7", length="100000")
    while not handler.server.stopped.wait(0.02):
        handler.wfile.write(b"x")


def endless(handler: Handler, _: dict[str, str]) -> None:
    handler.send_response(200)
    handler.end_headers()
    while not handler.server.stopped.is_set():
        handler.wfile.write(b"PK\x03\x04" + b"\0" * 65_536)


def redirected(target: str) -> Answer:
    return lambda handler, _: handler.send(b"", status=302, Location=target)


@contextmanager
def serving(answers: dict[str, Answer]) -> Iterator[Server]:
    server = Server(answers)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.stopped.set()
        server.shutdown()
        server.server_close()
        thread.join(timeout=5)


def elsewhere(body: Callable[[Handler], None], target: str = "/api?s=A/RES/2/2&l=fr&t=docx") -> Answer:
    """A redirect with a body of its own."""

    def answer(handler: Handler, _: dict[str, str]) -> None:
        handler.send_response(302)
        handler.send_header("Location", target)
        handler.end_headers()
        body(handler)

    return answer


def without_end(handler: Handler) -> None:
    while not handler.server.stopped.is_set():
        handler.wfile.write(b"\0" * 65_536)


def byte_by_byte(handler: Handler) -> None:
    while not handler.server.stopped.wait(0.02):
        handler.wfile.write(b"x")


def dripping_headers(handler: Handler, _: dict[str, str]) -> None:
    handler.wfile.write(b"HTTP/1.0 200 OK\r\nX-A: ")
    byte_by_byte(handler)


BOMB = zlib.compress(b"\0" * 20_000_000, 1)


def bombed(handler: Handler, _: dict[str, str]) -> None:
    """A redirect whose body of 0.1 MB unpacks to 20 MB, over and over."""
    handler.send(BOMB * 20, status=302, Location="/api?s=A/RES/2/2&l=fr&t=docx", Content_Encoding="deflate")
