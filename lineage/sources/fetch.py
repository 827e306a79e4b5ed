"""Documents from the official document system by their symbol: Word first, else PDF, whole or not at all."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from lineage.errors import UsageError
from lineage.sources import sniff
from lineage.sources.fetch_deadline import OpenConnections
from lineage.sources.partial import NO_REST, REST, Partial
from lineage.symbols import slug

if TYPE_CHECKING:
    from collections.abc import Mapping

    import httpx

BASE_URL = "https://documents.un.org/api/symbol/access"
_SUFFIXES = {"docx": ".docx", "pdf": ".pdf", "doc": ".doc"}
_AGAIN = frozenset({408, 425, 429, 500, 502, 503, 504})
"""Answers that mean: later."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchConfig:
    """How the network is used. Times in seconds."""

    base_url: str = BASE_URL
    formats: tuple[str, ...] = ("docx", "pdf")
    """Asked for in this order; an old Word file is kept only where nothing better comes."""
    connect_seconds: float = 10.0
    read_seconds: float = 30.0
    """The longest silence of the server."""
    total_seconds: float = 180.0
    """For one file with all its redirects: a server that sends a byte now and then is given up too."""
    tries: int = 4
    """Of one file, when the network or the server fails in passing."""
    backoff_seconds: float = 1.0
    """Before the second try; doubled before each further one."""
    longest_wait: float = 60.0
    """Where the server asks for more (Retry-After), the file is given up until the next run."""
    pause_seconds: float = 1.0
    """Between two requests, out of courtesy; the system has no published limit."""
    max_bytes: int = 64_000_000
    redirects: int = 8
    agent: str = "resolution-lineage (corpus fetch)"


DEFAULT = FetchConfig()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """One document, or why it could not be had."""

    symbol: str
    language: str
    path: Path | None = None
    """The file, None where there is none."""
    url: str = ""
    """Where it came from."""
    reason: str = ""
    """Why there is no file; "" where there is one."""
    network: bool = False
    """Whether the network or the server failed: another run may have more luck."""


def wait(seconds: float) -> None:
    """Does nothing for that time."""
    time.sleep(seconds)


class _NoSuchFileError(Exception):
    """The server has no such document in this format and says so in one way or another."""


class _PassingError(Exception):
    """Something that may be over in a moment; `wait` is what the server asks for, in seconds."""

    def __init__(self, what: str, wait: float | None = None) -> None:
        super().__init__(what)
        self.wait = wait


@dataclass(slots=True)
class Fetcher:
    """A connection to the document system that keeps its manners from one document to the next.

    `client` sends the requests (proxies come from the usual variables); `sleep` waits, `say` reports progress.
    """

    client: httpx.Client
    config: FetchConfig = DEFAULT
    sleep: Callable[[float], None] = field(default_factory=lambda: wait)
    say: Callable[[str], None] = field(default=lambda _: None)
    _asked: bool = False
    _lines: OpenConnections = field(default_factory=OpenConnections)

    def fetch(self, symbol: str, language: str, folder: Path, fault: Callable[[Path], str] = lambda _: "") -> Fetched:
        """The document of that symbol and language (ISO 639-1) as a file in `folder`.

        The file is put there whole or not at all; its bytes, not its name, say what it is. `fault` says why a file
        is not the text asked for, "" where it is; then the next format is tried. Faults of servers and networks raise
        nothing: the result reports them.
        """
        reasons: list[str] = []
        network = False
        spare: tuple[bytes, str] | None = None
        asked = Fetched(symbol=symbol, language=language)
        for form in self.config.formats:
            try:
                data, url = self._patiently(symbol, language, form)
            except (_NoSuchFileError, _PassingError) as error:
                reasons.append(f"{form}: {error}")
                network |= isinstance(error, _PassingError)
                continue
            kind = sniff(data, "")
            if kind == "doc":
                spare = spare or (data, url)
                reasons.append(f"{form}: an old Word file")
                continue
            found = self._kept(data, str(kind), replace(asked, url=url), folder, fault)
            if found.path is not None:
                return found
            reasons.append(f"{form}: {found.reason}")
        if spare is not None:
            return self._kept(spare[0], "doc", replace(asked, url=spare[1]), folder, fault)
        return replace(asked, reason="; ".join(reasons), network=network)

    def _kept(self, data: bytes, kind: str, found: Fetched, folder: Path, fault: Callable[[Path], str]) -> Fetched:
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{slug(found.symbol)}.{found.language}{_SUFFIXES[kind]}"
        part = path.with_name(f"{path.name}.part")
        part.write_bytes(data)
        part.replace(path)
        wrong = fault(path)
        if wrong:
            path.unlink()
            return replace(found, reason=wrong)
        return replace(found, path=path)

    def _patiently(self, symbol: str, language: str, form: str) -> tuple[bytes, str]:
        """The bytes and the address they came from, with tries and pauses. A try goes on where the one before broke
        off, if the server can send a part and the file has not changed."""
        backoff, partial = self.config.backoff_seconds, Partial()
        for attempt in range(1, self.config.tries + 1):
            if self._asked:
                self.sleep(self.config.pause_seconds)
            self._asked = True
            try:
                return self._once({"s": symbol, "l": language, "t": form}, partial)
            except _PassingError as error:
                asked = max(backoff, error.wait or 0.0)
                if attempt == self.config.tries or asked > self.config.longest_wait:
                    raise
                self.say(f"{symbol} ({language}, {form}): {error}; again in {asked:g} s")
                self.sleep(asked)
                backoff *= 2
        raise AssertionError("unreachable")

    def _once(self, query: Mapping[str, str], partial: Partial) -> tuple[bytes, str]:
        import httpx

        try:
            with self._lines.within(self.config.total_seconds):
                return self._answered(query, partial)
        except (httpx.InvalidURL, httpx.UnsupportedProtocol) as error:
            raise _NoSuchFileError("redirected to an address that is none") from error
        except httpx.HTTPError as error:
            if self._lines.late:
                raise _PassingError(f"not whole after {self.config.total_seconds:g} s") from error
            late = isinstance(error, httpx.TimeoutException)
            raise _PassingError("the server does not answer in time" if late else _words(error)) from error

    def _answered(self, query: Mapping[str, str], partial: Partial) -> tuple[bytes, str]:
        """The bytes at the end of the redirects. The body of a redirect is not read."""
        end = time.monotonic() + self.config.total_seconds
        request = self.client.build_request(
            "GET",
            self.config.base_url,
            params=dict(query),
            headers=partial.wish(),
            extensions={"trace": self._lines.trace},
        )
        for _ in range(self.config.redirects + 1):
            answer = self.client.send(request, stream=True, follow_redirects=False)
            try:
                if answer.next_request is None:
                    self._judge(answer, partial)
                    partial.begin(answer.status_code, answer.headers)
                    for piece in answer.iter_bytes():
                        partial.data += piece
                        self._within(len(partial.data), end)
                    return _whole(partial), str(answer.url)
                _refuse_elsewhere(request.url, answer.next_request.url)
                request = answer.next_request
            finally:
                answer.close()
        raise _NoSuchFileError(f"more than {self.config.redirects} redirects")

    def _judge(self, answer: httpx.Response, partial: Partial) -> None:
        if answer.status_code in _AGAIN:
            raise _PassingError(f"the server answers {answer.status_code}", _seconds(answer.headers))
        if answer.status_code in {404, 410}:
            raise _NoSuchFileError("not there")
        if answer.status_code == NO_REST or not partial.fits(answer.status_code, answer.headers):
            partial.forget()
            raise _PassingError("the server cannot send the rest of the file")
        if answer.status_code not in {200, REST}:
            raise _NoSuchFileError(f"the server answers {answer.status_code}")
        declared = answer.headers.get("content-length", "")
        if declared.isdigit() and int(declared) > self.config.max_bytes:
            raise _NoSuchFileError(f"larger than {self.config.max_bytes // 1_000_000} MB")

    def _within(self, count: int, end: float) -> None:
        if count > self.config.max_bytes:
            raise _NoSuchFileError(f"larger than {self.config.max_bytes // 1_000_000} MB")
        if time.monotonic() > end:
            raise _PassingError(f"not whole after {self.config.total_seconds:g} s")


def client(config: FetchConfig = DEFAULT) -> httpx.Client:
    """A client with the bounds of the configuration. Proxies are those of the usual environment variables."""
    import httpx

    if not config.base_url.startswith(("https://", "http://")):
        raise UsageError(f"{config.base_url}: no address of the web", "Give --base-url https://...")
    return httpx.Client(
        follow_redirects=False,
        timeout=httpx.Timeout(config.read_seconds, connect=config.connect_seconds),
        headers={"User-Agent": config.agent, "Accept": "application/pdf, application/octet-stream, */*"},
    )


def _refuse_elsewhere(asked: httpx.URL, told: httpx.URL) -> None:
    """Follow no redirect that leaves the host or its encryption, before anything is sent there."""
    if told.scheme not in {"http", "https"} or not told.host:
        raise _NoSuchFileError("redirected to an address that is none")
    if asked.scheme == "https" and told.scheme != "https":
        raise _NoSuchFileError("redirected to an address without encryption")
    if told.host != asked.host:
        raise _NoSuchFileError(f"redirected to another host, {told.host[:80]}")


def _whole(partial: Partial) -> bytes:
    """The bytes of an answer that came to its end. Where they are not a document, the next try starts again."""
    data = bytes(partial.data)
    partial.forget()
    return _document(data)


def _document(data: bytes) -> bytes:
    """The bytes if they are a document. An error page with status 200 is not."""
    kind = sniff(data, "")
    if not data.strip():
        raise _PassingError("an empty answer")
    if kind not in _SUFFIXES:
        what = "a web page" if kind == "html" else "something that is not a document"
        raise _NoSuchFileError(f"the server sends {what} instead")
    if kind == "pdf" and b"%%EOF" not in data[-2048:]:
        raise _PassingError("the file is cut off")
    if kind == "docx" and b"PK\x05\x06" not in data[-66_000:]:
        raise _PassingError("the file is cut off")
    return data


def _seconds(headers: Mapping[str, str]) -> float | None:
    text = headers.get("retry-after", "")
    return float(text) if text.isdigit() and len(text) < 6 else None


def _words(error: Exception) -> str:
    """What a failure of the network says, in one line."""
    return " ".join(str(error).split())[:200] or type(error).__name__
