"""Calendars and timelines: iCalendar (RFC 5545) and TimelineJS.

We believe that a partly known date is a span of days in a calendar, and that the summary must say so.
"""

import datetime as dt
import json
import sqlite3
from pathlib import Path
from typing import Any

from .rows import Row, list_dated_events, list_rows

LINE = 75
"""Longest line of iCalendar, in bytes (RFC 5545, section 3.1)."""
STATUSES = {"planned": "TENTATIVE", "proposed": "TENTATIVE", "cancelled": "CANCELLED", "denied": "CANCELLED"}


def write_ics(db: sqlite3.Connection, path: Path) -> None:
    """One all-day entry an event; events without any date are left out, and a comment says how many."""
    stamp = db.execute("select built_at from builds order by built_at desc limit 1").fetchone()
    made = _stamp(stamp[0] if stamp else "1970-01-01T00:00:00Z")
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Communique//Diplomatic events//EN", "CALSCALE:GREGORIAN"]
    for row in list_dated_events(db):
        lines += _entry(row, made)
    lines.append("END:VCALENDAR")
    path.write_bytes("".join(fold(line) + "\r\n" for line in lines).encode())


def _entry(row: Row, made: str) -> list[str]:
    day_after = dt.date.fromisoformat(row["last_day"]) + dt.timedelta(days=1)
    rough = "" if row["date_precision"] == "day" else f" ({row['date_edtf']})"
    about = f"{row['act_label']}; {row['status']}, {row['certainty']}; {row['names']}"
    lines = [
        "BEGIN:VEVENT",
        f"UID:{row['id']}@communique",
        f"DTSTAMP:{made}",
        f"DTSTART;VALUE=DATE:{row['first_day'].replace('-', '')}",
        f"DTEND;VALUE=DATE:{day_after:%Y%m%d}",
        f"SUMMARY:{escape(row['title'] + rough)}",
        f"DESCRIPTION:{escape(about)}",
        f"CATEGORIES:{escape(row['act'])}",
        f"STATUS:{STATUSES.get(row['status'], 'CONFIRMED')}",
        "TRANSP:TRANSPARENT",
    ]
    if row["place_name"]:
        lines.append(f"LOCATION:{escape(row['place_name'])}")
    if row["latitude"] is not None:
        lines.append(f"GEO:{row['latitude']};{row['longitude']}")
    return [*lines, "END:VEVENT"]


def escape(text: str) -> str:
    """TEXT of RFC 5545, section 3.3.11: backslash, semicolon, comma and line ends escaped, control signs dropped."""
    text = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")
    return "".join(c for c in text if c >= " " and c != "\x7f")


def fold(line: str) -> str:
    """`line` cut into pieces of at most 75 bytes, none inside a character; each but the first begins with a blank."""
    pieces: list[str] = []
    piece, size = "", 0
    for character in line:
        length = len(character.encode())
        if size + length > LINE - bool(pieces):
            pieces.append(piece)
            piece, size = "", 0
        piece, size = piece + character, size + length
    return "\r\n ".join([*pieces, piece])


def _stamp(text: str) -> str:
    moment = dt.datetime.fromisoformat(text.replace("Z", "+00:00")).astimezone(dt.UTC)
    return f"{moment:%Y%m%dT%H%M%SZ}"


def write_timelinejs(db: sqlite3.Connection, path: Path) -> None:
    """TimelineJS 3: slides with days as far as they are known. Text is escaped, because TimelineJS shows it as HTML."""
    quotes: dict[str, str] = {}
    for row in list_rows(db, "sources"):
        quotes.setdefault(row["event"], row["quote"])
    slides = []
    for row in list_dated_events(db):
        slide: dict[str, Any] = {
            "unique_id": row["id"],
            "start_date": _slide_date(row["first_day"], row["date_precision"]),
            "text": {
                "headline": _html(row["title"]),
                "text": f"<blockquote>{_html(quotes.get(row['id'], ''))}</blockquote>",
            },
            "group": _html(row["act_label"]),
        }
        if row["last_day"] != row["first_day"]:
            slide["end_date"] = _slide_date(row["last_day"], row["date_precision"])
            slide["display_date"] = row["date_edtf"]
        slides.append(slide)
    path.write_text(json.dumps({"events": slides}, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _slide_date(day: str, precision: str) -> dict[str, int]:
    year, month, number = (int(part) for part in day.split("-"))
    if precision == "year":
        return {"year": year}
    return {"year": year, "month": month} if precision == "month" else {"year": year, "month": month, "day": number}


def _html(text: str) -> str:
    for sign, code in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("'", "&#39;")):
        text = text.replace(sign, code)
    return text
