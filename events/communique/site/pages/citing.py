"""How to cite an event, and how it describes itself to machines that read pages (schema.org)."""

import re
from typing import Any

from ..database import House, Row
from ..quads import label_of
from ..words import describe_date, machine_date


def cite_plain(event: Row, sources: list[Row], address: str) -> str:
    """One line for a footnote."""
    told = "; ".join(describe_source(source) for source in sources)
    return (
        f"“{event['title']}” ({describe_date(event['date_edtf'])}). Communiqué, event"
        f" {event['id']}, {address}. Source: {told}."
    )


def describe_source(source: Row) -> str:
    """Title, publisher and day of an article, as far as they are known."""
    parts = [f"“{source['title']}”" if source["title"] else source["article"], source["publisher"], source["published"]]
    return ", ".join(part for part in parts if part)


def cite_bibtex(event: Row, sources: list[Row], address: str) -> str:
    """An entry for a bibliography. Signs that BibTeX reads as commands are taken out of their meaning."""
    year = event["year"] or "n.d."
    return (
        f"@misc{{communique-{event['id']},\n"
        f"  title = {{{_plain(event['title'])}}},\n"
        f"  howpublished = {{Communiqué, a diplomatic events timeline}},\n"
        f"  year = {{{year}}},\n"
        f"  note = {{{_plain('Source: ' + '; '.join(describe_source(source) for source in sources))}}},\n"
        f"  url = {{{address}}}\n}}"
    )


def _plain(text: str) -> str:
    return re.sub(r"([#$%&_])", r"\\\1", re.sub(r"[{}\\~^]", " ", text))


STATUSES = {
    "cancelled": "https://schema.org/EventCancelled",
    "planned": "https://schema.org/EventScheduled",
    "proposed": "https://schema.org/EventScheduled",
}


def describe_for_machines(event: Row, people: list[Row], house: House, address: str) -> Row:
    """The event as schema.org's Event."""
    described: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Event",
        "@id": address,
        "url": address,
        "name": event["title"],
        "description": f"{label_of(event['act'])}, {describe_date(event['date_edtf'])}",
        "performer": [
            {"@type": "Person" if one["kind"] == "person" else "Organization", "name": one["name"]} for one in people
        ],
    }
    if machine_date(event["date_edtf"]):
        described |= {"startDate": event["date_earliest"], "endDate": event["date_latest"]}
    if event["status"] in STATUSES:
        described["eventStatus"] = STATUSES[event["status"]]
    if event["place_name"]:
        described["location"] = {
            "@type": "Place",
            "name": event["place_name"],
            "address": house.name(event["place_country"]),
        }
        if event["latitude"] is not None:
            described["location"]["geo"] = {
                "@type": "GeoCoordinates",
                "latitude": event["latitude"],
                "longitude": event["longitude"],
            }
    return described
