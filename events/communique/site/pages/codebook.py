"""The codebook for readers: every act with its meaning and a live example, and every column explained."""

from typing import Any

from communique_schema import ACTS

from ..answer import show
from ..database import fetch, read_house
from ..quads import FAMILIES


async def show_codebook(datasette: Any, request: Any) -> Any:
    """`/codebook`"""
    house = await read_house(datasette)
    examples = await fetch(
        datasette,
        "select acts.act, acts.events, events.id, events.title, events.date_edtf from acts left join"
        " events on events.sort_key ="
        " (select max(sort_key) from events where events.act = acts.act)",
    )
    by_act = {row["act"]: row for row in examples}
    families = [
        (label, [(row, by_act.get(str(act))) for act, row in ACTS.items() if row.family == family])
        for family, label in FAMILIES.items()
    ]
    tables = (datasette.config or {}).get("databases", {}).get(house.database, {}).get("tables", {})
    hidden = {name for name, table in tables.items() if table.get("hidden")}
    return await show(
        datasette,
        request,
        "codebook.html",
        families=families,
        tables=await _read_columns(datasette, house.database, hidden),
    )


async def _read_columns(datasette: Any, database: str, hidden: set[str]) -> list[dict[str, Any]]:
    """Title, description and columns of every table, as metadata.yaml tells them."""
    notes = await datasette.get_internal_database().execute(
        "select resource_name as name, key, value from metadata_resources where database_name = :database",
        {"database": database},
    )
    columns = await datasette.get_internal_database().execute(
        "select resource_name as name, column_name, value from metadata_columns where database_name = :database"
        " and key = 'description'",
        {"database": database},
    )
    tables: dict[str, dict[str, Any]] = {}
    for row in notes.rows:
        tables.setdefault(row["name"], {"name": row["name"], "columns": []})[row["key"]] = row["value"]
    for row in columns.rows:
        tables.setdefault(row["name"], {"name": row["name"], "columns": []})["columns"].append(
            (row["column_name"], row["value"])
        )
    return [table for table in tables.values() if table["name"] not in hidden]
