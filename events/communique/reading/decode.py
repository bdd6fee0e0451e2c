"""Bytes become text, or a clear refusal.

An article is UTF-8, because a guessed encoding would put wrong letters into quotes.
"""

from pathlib import Path

from .problems import InputError

LARGEST = 1_000_000
"""Bytes: about 150,000 words, far above any article; a larger file is an archive or a mistake."""

BINARY_SAMPLE = 4096


def read_text(path: Path) -> str:
    """Read a UTF-8 file, line ends as they are read by Python's universal newlines. Raises InputError with the cure."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise InputError(path, "there is no such file", "check the name, or give the folder that holds it") from None
    except IsADirectoryError:
        raise InputError(
            path, "this is a folder", "give its files, or build from the folder that holds articles/"
        ) from None
    except OSError as error:
        raise InputError(path, f"cannot be read: {error.strerror}", "check the file's permissions") from None
    return decode(data, path)


def decode(data: bytes, path: Path | str) -> str:
    """Decode UTF-8 (a byte order mark is dropped). Raises InputError where the bytes are something else."""
    if not data.strip():
        raise InputError(path, "the file is empty", "paste the article below its front matter, or delete the file", 1)
    if len(data) > LARGEST:
        raise InputError(
            path,
            f"the file has {len(data) / 1e6:.1f} MB, more than the {LARGEST / 1e6:.0f} MB of the longest article",
            "split it into one file an article",
        )
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        cure = "save it as UTF-8, for example: iconv -f UTF-16 -t UTF-8 OLD > NEW"
        raise InputError(path, "this is UTF-16, not UTF-8", cure, 1)
    if b"\0" in data[:BINARY_SAMPLE]:
        raise InputError(path, "this is a binary file, not text", "save the article as plain text in UTF-8", 1)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise InputError(
            path,
            f"byte {error.start} (0x{data[error.start]:02X}) is not UTF-8; it looks like Latin-1 or Windows-1252",
            "save it as UTF-8, for example: iconv -f WINDOWS-1252 -t UTF-8 OLD > NEW",
            line,
        ) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")
