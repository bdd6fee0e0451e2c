"""Whatever is wrong with the input: is it said with file, line and cure, and is the old database safe?"""

import hashlib
import json
import sqlite3

import pytest

GOOD = "France recalled its ambassador from Rome on Thursday."
FAULTY = {
    "empty": (b"", None, "the file is empty"),
    "binary": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", None, "binary"),
    "latin-1": ("Café talks\n\nThe envoys met in a café.".encode("latin-1"), 1, "not UTF-8"),
    "broken front matter": (b"---\ntitle: A: b\n---\nThe envoys met.", 2, "not YAML"),
    "unclosed front matter": (b"---\ntitle: A\nThe envoys met.", 1, "never closed"),
    "impossible date": (b"---\npublished: 2022-13-45\n---\nThe envoys met.", 2, "2022-13-45"),
    "future date": (b"---\npublished: 2999-01-01\n---\nThe envoys met.", 2, "future"),
    "unknown key": (b"---\ntitle: A\nauthor: B\n---\nThe envoys met.", 3, "unknown key"),
    "five megabytes": (b"Talks\n\n" + b"The envoys met. " * 330_000, None, "5.3 MB"),
    "the same article twice": (f"Another headline\n\n{GOOD}\n".encode(), None, "same text"),
}


@pytest.fixture
def seeds(write, tmp_path):
    write("seeds/articles/a-good-one.md", GOOD, published="2022-12-30")
    return tmp_path / "seeds"


def fingerprint(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def count_articles(path):
    with sqlite3.connect(path) as db:
        return db.execute("select count(*) from articles").fetchone()[0]


@pytest.mark.parametrize("name", FAULTY)
def test_a_faulty_article_is_named_and_the_others_go_through(name, seeds, write, run, tmp_path):
    data, line, words = FAULTY[name]
    path = write("seeds/articles/b-faulty.md", data)
    result = run("build", seeds, "--db", tmp_path / "new.db")
    assert result.exit_code == 1
    assert f"error: {path}:{line}: " in result.stderr if line else f"error: {path}" in result.stderr
    assert words in result.stderr
    assert "cure: " in result.stderr
    assert count_articles(tmp_path / "new.db") == 1


def test_the_database_that_stands_is_left_as_it_was_unless_told_otherwise(seeds, write, run, tmp_path):
    db = tmp_path / "communique.db"
    assert run("build", seeds, "--db", db).exit_code == 0
    before = fingerprint(db)
    write("seeds/articles/b-new.md", "Italy expelled two French diplomats on Friday.", published="2022-12-31")
    write("seeds/articles/c-faulty.md", b"")
    result = run("build", seeds, "--db", db)
    assert result.exit_code == 1
    assert "left as it was" in result.stderr
    assert fingerprint(db) == before
    assert run("build", seeds, "--db", db, "--replace").exit_code == 1
    assert count_articles(db) == 2
    assert sorted(p.name for p in tmp_path.iterdir()) == ["communique.db", "seeds"]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"---\ntitle: Weather\npublished: 2022-12-30\n---\nIt rained all day.\n", "no event was found"),
        (b"---\ntitle: Envoy goes home\n---\nItaly recalled its ambassador from Paris.\n", "no publication date"),
    ],
)
def test_what_is_only_worth_a_note_is_built_all_the_same(data, words, seeds, write, run, tmp_path):
    write("seeds/articles/b.md", data)
    db = tmp_path / "x.db"
    for _ in range(2):  # neither a missing database nor a standing one makes a difference
        result = run("build", seeds, "--db", db)
        assert result.exit_code == 1
        assert "note: " in result.stderr
        assert words in result.stderr
        assert count_articles(db) == 2


def test_a_missing_file_is_named_and_the_others_are_read(write, run, tmp_path):
    result = run("extract", tmp_path / "missing.md", write("a.md", GOOD))
    assert result.exit_code == 1
    assert "missing.md: there is no such file" in result.stderr
    assert json.loads(result.stdout.splitlines()[0])["act"] == "ambassador_recalled"


def test_a_folder_without_articles_gives_no_database(run, tmp_path):
    (tmp_path / "seeds" / "articles").mkdir(parents=True)
    result = run("build", tmp_path / "seeds", "--db", tmp_path / "x.db")
    assert result.exit_code == 1
    assert "holds no articles" in result.stderr
    assert not (tmp_path / "x.db").exists()


def test_a_folder_that_is_not_there_is_said(run, tmp_path):
    result = run("build", tmp_path / "none", "--db", tmp_path / "x.db")
    assert (result.exit_code, "there is no such folder" in result.stderr) == (1, True)


@pytest.mark.parametrize("where", ["missing/x.db", "a-folder"])
def test_an_output_that_cannot_be_written_is_said_before_the_work(where, seeds, run, tmp_path):
    (tmp_path / "a-folder").mkdir()
    result = run("build", seeds, "--db", tmp_path / where)
    assert result.exit_code == 1
    assert "cannot be written" in result.stderr
    assert "cure: " in result.stderr


def test_nothing_shows_a_traceback(seeds, run, tmp_path):
    not_ours = tmp_path / "not-ours.db"
    not_ours.write_text("This is no database.")
    for arguments in (
        ("add", seeds / "articles", "--db", not_ours),
        ("add", seeds / "articles", "--db", tmp_path / "none.db"),
        ("serve", "--db", tmp_path / "none.db"),
        ("export", "--db", tmp_path / "none.db", "--out", tmp_path / "out"),
        ("evaluate", tmp_path),
        ("evaluate", seeds / "articles"),
        ("check", tmp_path / "none.yaml"),
        ("check", tmp_path / "none.jsonl"),
        ("dates", tmp_path / "none.md"),
        ("dates", seeds / "articles/a-good-one.md", "--published", "yesterday"),
        ("actors", tmp_path),
    ):
        result = run(*arguments)
        assert result.exit_code == 1, arguments
        assert isinstance(result.exception, SystemExit), arguments
        assert result.stderr.startswith("error: "), arguments
        assert "cure: " in result.stderr, arguments
