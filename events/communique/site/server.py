"""Starting Datasette with the project's configuration, read-only.

We believe that what is served is exactly what was written: the database is opened immutable, and the two YAML files are
named explicitly, because Datasette takes a folder's configuration apart when it is given settings.
"""

import sqlite3
import sys
import tempfile
from contextlib import closing
from importlib.resources import as_file, files
from pathlib import Path

import yaml

from communique.store.tables import TABLES

NAME = "communique"
"""The name of the database in datasette.yaml and metadata.yaml."""


def find_configuration() -> tuple[Path, Path]:
    """Where datasette.yaml and metadata.yaml are: beside this file when installed, else at the top of the repository.

    Raises FileNotFoundError where neither place has them.
    """
    with as_file(files(__package__)) as folder:
        for place in (folder, *folder.parents[2:3]):
            found = place / "datasette.yaml", place / "metadata.yaml"
            if all(path.is_file() for path in found):
                return found
    raise FileNotFoundError(
        "datasette.yaml and metadata.yaml are neither in the package nor at the top of the repository"
    )


def serve(db: Path, port: int = 8001, host: str = "127.0.0.1") -> int:
    """Serve the database at `db` until interrupted; the exit status.

    Raises FileNotFoundError where there is no database or no configuration.
    """
    from datasette.cli import cli

    if not db.is_file():
        raise FileNotFoundError(f"{db}: there is no database; `communique build` makes one")
    if fault := check_database(db):
        print(f"{db}: {fault}", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        configuration, metadata = name_database(find_configuration(), db.stem, Path(folder))
        arguments = ["serve", "-i", str(db), "-c", str(configuration), "-m", str(metadata), "-h", host, "-p", str(port)]
        return int(cli.main(arguments, standalone_mode=False) or 0)


def check_database(db: Path) -> str | None:
    """What is wrong with the database at `db`, with the cure; None where the site can serve it."""
    try:
        with closing(sqlite3.connect(f"{db.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            found = {name: {row[1] for row in connection.execute(f"pragma table_info([{name}])")} for name in TABLES}
    except sqlite3.DatabaseError:
        return "this is no database of Communiqué; `communique build` makes one"
    lacking = [name for name, table in TABLES.items() if not set(table.columns) <= found[name]]
    if lacking:
        return f"it was built by another version ({', '.join(lacking)} differ); make it anew with `communique build`"
    return None


def name_database(configuration: tuple[Path, Path], stem: str, folder: Path) -> tuple[Path, Path]:
    """The two files as they are, or, for a database with another name, copies in `folder` that speak of that name."""
    if stem == NAME:
        return configuration
    copies = folder / "datasette.yaml", folder / "metadata.yaml"
    for source, copy in zip(configuration, copies, strict=True):
        content = yaml.safe_load(source.read_text(encoding="utf-8"))
        content["databases"] = {stem: content["databases"][NAME]}
        copy.write_text(yaml.safe_dump(content, sort_keys=False, allow_unicode=True), encoding="utf-8")
    return copies
