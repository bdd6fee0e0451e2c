"""What test files share: the folder of this repository, its database, the command, and material kept beside it."""

import os
from collections.abc import Callable
from pathlib import Path

import hypothesis
import pytest
from click.testing import CliRunner, Result

ROOT = Path(__file__).resolve().parent.parent
hypothesis.settings.register_profile("here", deadline=None)  # a busy machine is no fault
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True)  # the same verdict on the same commit
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "here")

ARTICLE = "---\ntitle: {title}\npublished: {published}\n---\n{text}\n"


@pytest.fixture(scope="session")
def root() -> Path:
    """The top of the repository."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """Material for development that is kept beside the repository and not in it."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("the folder ../shared is not beside this repository")
    return folder


@pytest.fixture(scope="session")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database that `communique build seeds` makes, built once a test run."""
    from communique.building import build_database

    path = tmp_path_factory.mktemp("built") / "communique.db"
    report = build_database(ROOT / "seeds", path)
    assert report.written, [str(problem) for problem in report.problems]
    return path


@pytest.fixture
def run() -> Callable[..., Result]:
    """The command: `run("extract", path)` gives its exit code, its output and what it said on standard error."""
    from communique.cli import main

    def call(*arguments: object, stdin: str | bytes | None = None) -> Result:
        return CliRunner().invoke(main, [str(argument) for argument in arguments], input=stdin)

    return call


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Writes an article file: `write("a.md", "Text.", published="2022-01-01")`; bytes are written as they are."""

    def make(name: str, text: str | bytes, title: str = "A headline", published: str = "2022-12-28") -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        content = (
            text if isinstance(text, bytes) else ARTICLE.format(title=title, published=published, text=text).encode()
        )
        path.write_bytes(content)
        return path

    return make
