"""Headers and compression for every answer, Datasette's own pages included.

We believe that compressing is worth it for text above a kilobyte, and that what is streamed must go on streaming.
"""

import gzip
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

Message = MutableMapping[str, Any]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Any, Any, Send], Awaitable[None]]

TEXT = (b"text/", b"application/json", b"application/javascript", b"image/svg+xml", b"application/atom+xml")
LEAST = 1024
"""Answers smaller than this many bytes go as they are."""

SAFE = [
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), geolocation=(), microphone=()"),
]
DATASETTE_POLICY = (
    b"default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
    b" base-uri 'none'; frame-ancestors 'none'"
)
"""Datasette's own pages carry inline scripts; they too ask no other host."""
_COMPRESSED: dict[str, bytes] = {}


def wrap_answers(app: App) -> App:
    """An ASGI application that adds our headers to every answer of `app` and compresses the text ones."""

    async def wrapped(scope: Any, receive: Any, send: Send) -> None:
        if scope["type"] != "http":
            await app(scope, receive, send)
            return
        accepts = any(name == b"accept-encoding" and b"gzip" in value for name, value in scope["headers"])
        await app(scope, receive, _Answer(scope, send, accepts))

    return wrapped


class _Answer:
    """Holds the start of an answer back until its first body shows whether it can be compressed."""

    def __init__(self, scope: Any, send: Send, accepts: bool) -> None:
        self._send, self._accepts = send, accepts
        self._key = f"{scope['path']}?{scope['query_string'].decode('latin-1')}"
        self._is_static = "/-/static" in scope["path"]
        self._start: Message | None = None
        self._held: list[bytes] = []

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self._start = message
            return
        if (
            self._is_static and message["type"] == "http.response.body"
        ):  # files come in small pieces; hold them together
            self._held.append(message.get("body", b""))
            if message.get("more_body"):
                return
            message = {"type": "http.response.body", "body": b"".join(self._held)}
        if self._start is not None and message["type"] == "http.response.body":
            start, self._start = self._start, None
            headers = _with_safety(list(start["headers"]), self._is_static)
            whole = not message.get("more_body") and len(message.get("body", b"")) > LEAST
            if self._accepts and whole and _is_text(headers):
                message = {**message, "body": self._compress(message["body"])}
                headers = [(name, value) for name, value in headers if name.lower() != b"content-length"]
                headers += [
                    (b"content-encoding", b"gzip"),
                    (b"vary", b"accept-encoding"),
                    (b"content-length", str(len(message["body"])).encode()),
                ]
            await self._send({**start, "headers": headers})
        await self._send(message)

    def _compress(self, body: bytes) -> bytes:
        if not self._is_static:
            return gzip.compress(body, compresslevel=5, mtime=0)
        if self._key not in _COMPRESSED and len(_COMPRESSED) < 64:
            _COMPRESSED[self._key] = gzip.compress(body, compresslevel=9, mtime=0)
        return _COMPRESSED.get(self._key) or gzip.compress(body, mtime=0)


def _with_safety(headers: list[tuple[bytes, bytes]], is_static: bool) -> list[tuple[bytes, bytes]]:
    names = {name.lower() for name, _ in headers}
    added = [pair for pair in SAFE if pair[0] not in names]
    if b"content-security-policy" not in names:
        added.append((b"content-security-policy", DATASETTE_POLICY))
    if is_static:
        headers = [pair for pair in headers if pair[0].lower() != b"cache-control"]
        added.append((b"cache-control", b"public, max-age=31536000, immutable"))
    return headers + added


def _is_text(headers: list[tuple[bytes, bytes]]) -> bool:
    kind = next((value for name, value in headers if name.lower() == b"content-type"), b"")
    encoded = any(name.lower() == b"content-encoding" for name, _ in headers)
    return kind.startswith(TEXT) and not encoded
