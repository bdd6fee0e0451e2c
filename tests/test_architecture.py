"""Do imports point one way: records know nothing of the engine, the engine nothing of the site?"""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ENGINE = "events/communique"
UPPER = ("site", "export", "store", "merging", "building", "assembling", "cli", "evaluation", "checking")
"""What stands above reading: reading an article needs none of it."""
READING = (
    *("reading", "dates", "actors", "places", "gazetteer", "acts", "qualifiers", "titles"),
    *("headlines", "parties", "setting", "retelling"),
)


def imported(folder: Path) -> dict[Path, set[str]]:
    """The modules that each file of a folder imports, relative ones spelled out."""
    found = {}
    for path in sorted(folder.rglob("*.py")):
        parts = path.relative_to(folder.parents[len(folder.parts) - folder.parts.index("communique") - 1]).parts
        names: set[str] = set()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                base = list(parts[: len(parts) - node.level]) if node.level else []
                names.add(".".join([*base, *filter(None, [node.module])]))
                names |= {".".join([*base, *filter(None, [node.module]), alias.name]) for alias in node.names}
        found[path] = names
    return found


def reaches(names: set[str], *packages: str) -> set[str]:
    return {name for name in names for package in packages if name == package or name.startswith(package + ".")}


def test_the_schema_knows_nothing_of_the_engine(root):
    for path in (root / "schema/communique_schema").rglob("*.py"):
        assert "import communique\n" not in path.read_text(encoding="utf-8")
        assert "from communique." not in path.read_text(encoding="utf-8")
        assert "spacy" not in path.read_text(encoding="utf-8").replace("spaCy", "")


@pytest.mark.parametrize("room", READING)
def test_what_reads_knows_nothing_of_what_stores_and_shows(root, room):
    for path, names in imported(root / ENGINE / room).items():
        assert not reaches(names, *(f"communique.{upper}" for upper in UPPER), "datasette", "sqlite_utils"), path


def test_only_the_site_imports_datasette(root):
    for path, names in imported(root / ENGINE).items():
        if path.relative_to(root / ENGINE).parts[0] != "site":
            assert not reaches(names, "datasette"), path


def test_the_site_reads_the_database_and_not_the_engine(root):
    reading = [f"communique.{room}" for room in READING if room not in ("gazetteer", "titles")]
    for path, names in imported(root / ENGINE / "site").items():
        assert not reaches(names, *reading, "communique.find", "communique.extract", "spacy"), path


def test_the_command_starts_without_datasette_and_without_spacy():
    code = "import sys, communique.cli; print(sorted({'datasette', 'spacy', 'sqlite_utils'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_no_module_is_long_and_every_one_says_what_it_is_for(root):
    for folder in ("schema", "events", "scripts"):
        for path in (root / folder).rglob("*.py"):
            text = path.read_text(encoding="utf-8")
            assert text.count("\n") <= 450, f"{path.name} is longer than a reader's patience"
            assert ast.get_docstring(ast.parse(text)), f"{path} has no docstring"


def test_no_path_of_a_machine_is_committed(root):
    for folder in ("schema", "events", "scripts", "tests", "seeds/articles", ".ci"):
        for path in (root / folder).rglob("*"):
            if path.is_file() and path.suffix in (".py", ".md", ".yaml", ".toml", "") and path != Path(__file__):
                text = path.read_text(encoding="utf-8")
                assert not any(word in text for word in ("/home/", "/work/main", "/root/")), path
