"""Questions: the stored queries of datasette.yaml, with a picker for every parameter."""

import re
from typing import Any

from ..answer import show
from ..database import Row, fetch, read_house
from ..filters import act_groups

_PARAMETER = re.compile(r"(?<![:\w]):(\w+)")
LABELS = {"country": "Country", "other": "Other country", "act": "Act", "from": "From", "to": "To", "person": "Person"}
"""Words beside the pickers; a parameter not named here is shown by its own name."""


def list_questions(datasette: Any, database: str) -> list[Row]:
    """Name, title, description and parameters of every stored query, in the order of datasette.yaml."""
    queries = (datasette.config or {}).get("databases", {}).get(database, {}).get("queries", {})
    return [
        {
            "name": name,
            "title": query.get("title", name),
            "description": query.get("description", ""),
            "parameters": list(dict.fromkeys(_PARAMETER.findall(query["sql"]))),
            "path": f"/{database}/{name}",
        }
        for name, query in queries.items()
        if isinstance(query, dict)
    ]


async def show_questions(datasette: Any, request: Any) -> Any:
    """`/questions`"""
    house = await read_house(datasette)
    people = await fetch(
        datasette, "select name from actors where kind = 'person' order by events desc, name limit 300"
    )
    return await show(
        datasette,
        request,
        "questions.html",
        questions=list_questions(datasette, house.database),
        labels=LABELS,
        acts=act_groups(),
        people=[row["name"] for row in people],
    )
