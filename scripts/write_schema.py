"""Write schema/event.schema.json and schema/README.md (the data dictionary) from the models; `--check` only compares.

    python scripts/write_schema.py
    python scripts/write_schema.py --check

What is generated says what the models say, never more: to change a description, change it in `communique_schema` and
run this.
"""

import argparse
import json
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Any

import communique_schema as schema

FOLDER = Path(__file__).resolve().parent.parent / "schema"
MODELS = (
    schema.Article,
    schema.Event,
    schema.EventDate,
    schema.Place,
    schema.Participant,
    schema.Evidence,
    schema.Details,
)
VOCABULARIES = (
    schema.Role,
    schema.Kind,
    schema.Office,
    schema.Status,
    schema.Certainty,
    schema.Basis,
    schema.Where,
    schema.Support,
    schema.Relation,
)
INTRODUCTION = """\
# Data dictionary

Written by `make schema` from the models in `communique_schema`; change them, not this file. The same as JSON Schema
(draft 2020-12): [event.schema.json](event.schema.json). Every record refuses keys that are not listed here. Offsets
count Unicode characters from 0; `text[start:end] == quote` always holds. A field without a default must be given.
"""


def main() -> int:
    """Write the two files, or with `--check` name those that are not as the models say; the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 where a file is out of date")
    check = parser.parse_args().check
    stale = [path for path, text in list_files() if not path.is_file() or path.read_text(encoding="utf-8") != text]
    for path in stale:
        print(f"{path.name} is not what the models say; run: make schema" if check else f"wrote {path.name}")
    if not check:
        for path, text in list_files():
            path.write_text(text, encoding="utf-8")
    return 1 if check and stale else 0


def list_files() -> list[tuple[Path, str]]:
    """Each generated file with what it must hold."""
    return [
        (FOLDER / "event.schema.json", make_json_schema()),
        (FOLDER / "README.md", "\n".join(make_dictionary()) + "\n"),
    ]


def make_json_schema() -> str:
    """JSON Schema of one event record, the form that `communique extract` prints and `communique check` reads."""
    content = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **schema.Event.model_json_schema(by_alias=True),
    }
    return json.dumps(content, indent=2, ensure_ascii=False) + "\n"


def make_dictionary() -> Iterator[str]:
    """Lines of the data dictionary: a table for each record, then the closed vocabularies."""
    yield INTRODUCTION
    for model in MODELS:
        content = model.model_json_schema(by_alias=True)
        yield f"## {model.__name__}\n\n{_first_paragraph(model)}\n"
        yield "| field | holds | default | means |\n|---|---|---|---|"
        for name, field in content["properties"].items():
            default = (
                ""
                if name in content.get("required", ())
                else f"`{json.dumps(field.get('default', {}), ensure_ascii=False)}`"
            )
            yield f"| `{name}` | {name_type(field)} | {default} | {field['description']} |"
        yield ""
    yield from _act_table()
    for vocabulary in VOCABULARIES:
        words = ", ".join(f"`{word}`" for word in vocabulary)
        yield f"## {vocabulary.__name__}\n\n{_first_paragraph(vocabulary)} One of: {words}.\n"


def name_type(field: dict[str, Any]) -> str:
    """What a field holds, in words: its type, its bounds, whether it may be null."""
    if "anyOf" in field:
        return " or ".join(name_type(choice) for choice in field["anyOf"])
    if "$ref" in field:
        name = field["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    if field["type"] == "array":
        return f"list of {name_type(field['items'])}"
    limits = [f"{words} {field[key]}" for key, words in LIMITS.items() if key in field]
    limits += [f"pattern `{field['pattern']}`"] if "pattern" in field else []
    kind = {"date": "day (YYYY-MM-DD)"}.get(field.get("format", ""), field["type"])
    return ", ".join([kind, *limits]) if limits else str(kind)


LIMITS = {
    "minimum": "from",
    "exclusiveMinimum": "above",
    "maximum": "to",
    "minLength": "length from",
    "pattern": "pattern",
}


def _act_table() -> Iterator[str]:
    yield f"## Act\n\n{_first_paragraph(schema.Act)} It fixes the PLOVER event type and mode and the CAMEO code.\n"
    yield "| act | event_type | mode | cameo | means |\n|---|---|---|---|---|"
    for row in schema.ACTS.values():
        yield f"| `{row.act}` | {row.event_type} | {row.mode or ''} | {row.cameo} | {row.definition} |"
    yield ""


def _first_paragraph(thing: type[schema.Record] | type[StrEnum]) -> str:
    return " ".join((thing.__doc__ or "").split("\n\n")[0].split())


if __name__ == "__main__":
    raise SystemExit(main())
