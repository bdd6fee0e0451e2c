"""Does the command print what it promises, in JSON lines, with the exit status that scripts rely on?"""

import json
import subprocess
import sys

import pytest

TEXT = "Norway expelled two Danish diplomats on Monday."
DOCUMENTED = {"extract", "build", "add", "serve", "check", "dates", "actors", "evaluate", "export"}


@pytest.fixture
def article(write):
    return write("oslo.md", TEXT, published="2021-03-10")


def lines(result):
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_extract_prints_one_record_a_line(article, run):
    result = run("extract", article)
    (record,) = lines(result)
    assert (result.exit_code, result.stderr) == (0, "")
    assert (record["article"], record["act"], record["date"]["edtf"]) == ("oslo", "expulsion", "2021-03-08")
    assert [(p["role"], p["country"]) for p in record["participants"]] == [("actor", "NOR"), ("recipient", "DNK")]
    (evidence,) = record["evidence"]
    assert TEXT[evidence["start"] : evidence["end"]] == evidence["quote"]


def test_extract_reads_standard_input_and_folders(article, run):
    from_input = lines(run("extract", "-", stdin=article.read_bytes()))
    from_folder = lines(run("extract", article.parent))
    assert [r["act"] for r in from_input] == [r["act"] for r in from_folder] == ["expulsion"]


def test_a_date_that_is_empty_on_purpose_is_no_fault_and_gives_no_day(write, run):
    result = run("extract", write("a.md", TEXT, published=""))
    (record,) = lines(result)
    assert (result.exit_code, record["date"]["edtf"]) == (0, None)


def test_what_extract_prints_is_what_check_accepts(article, run, tmp_path):
    records = tmp_path / "records.jsonl"
    records.write_text(run("extract", article).stdout, encoding="utf-8")
    assert run("check", records).exit_code == 0


def test_check_names_line_and_field_of_a_faulty_record(article, run, tmp_path):
    good = run("extract", article).stdout
    records = tmp_path / "records.jsonl"
    records.write_text(good + good.replace('"expulsion"', '"handshake"') + "{\n", encoding="utf-8")
    result = run("check", records)
    assert result.exit_code == 1
    assert f"{records}:2: act: " in result.stderr
    assert f"{records}:3: " in result.stderr


def test_check_accepts_the_articles_corrections_and_reviewed_articles_of_this_repository(root, run):
    result = run("check", root / "seeds/articles", root / "seeds/corrections.yaml", root / "seeds/gold")
    assert (result.exit_code, result.stdout) == (0, ""), result.stderr
    assert "nothing wrong" in result.stderr


def test_explain_says_why_each_record_is_there_and_why_others_are_not(write, run):
    path = write("a.md", TEXT + " Sweden did not recall its ambassador from Copenhagen.", published="2021-03-10")
    rows = lines(run("extract", "--explain", path))
    assert [row["cue"] for row in rows if "record" in row] == ["expelled"]
    refused = [row for row in rows if "refused" in row]
    assert "recall" in [row["refused"] for row in refused]
    assert all(row["why"] for row in refused)


def test_dates_prints_the_expressions_of_an_article(article, run):
    (row,) = lines(run("dates", article))
    assert (row["text"], row["edtf"]) == ("on Monday", "2021-03-08") or row["text"] == "Monday"
    (other,) = lines(run("dates", article, "--published", "2022-12-28"))
    assert other["edtf"] == "2022-12-26"


def test_actors_prints_the_mentions_of_an_article(article, run):
    codes = {party["country"] for row in lines(run("actors", article)) for party in row["parties"]}
    assert {"NOR", "DNK"} <= codes


def test_evaluate_prints_figures_and_writes_them_for_the_accuracy_page(root, run, tmp_path):
    gold = tmp_path / "gold"
    gold.mkdir()
    source = sorted((root / "seeds/gold").glob("*.yaml"))[0]
    (gold / source.name).write_bytes(source.read_bytes())
    result = run("evaluate", gold, "--json", "--out", tmp_path / "accuracy.json")
    (summary,) = lines(result)
    written = json.loads((tmp_path / "accuracy.json").read_text(encoding="utf-8"))
    assert written["summary"] == summary
    assert 0 <= summary["strict_f1"] <= summary["event_f1"] <= 1
    assert {"all", "act", "field"} == {row["scope"] for row in written["rows"]}


def test_export_writes_files_and_names_them(database, run, tmp_path):
    result = run("export", "--format", "csv,jsonl", "--db", database, "--out", tmp_path / "out")
    assert result.exit_code == 0, result.stderr
    names = {path.name for path in (tmp_path / "out").iterdir()}
    assert {"events.csv", "events.jsonl", "SHA256SUMS"} <= names
    refused = run("export", "--format", "pdf", "--db", database, "--out", tmp_path / "out")
    assert (refused.exit_code, "unknown format pdf" in refused.stderr) == (1, True)


def test_every_command_is_documented_in_the_readme(root, run):
    readme = (root / "README.md").read_text(encoding="utf-8")
    listed = run("--help").stdout
    for name in DOCUMENTED:
        assert f"  {name} " in listed
        assert f"communique {name}" in readme, f"README.md does not name `communique {name}`"


def test_the_module_is_the_command():
    done = subprocess.run([sys.executable, "-m", "communique", "--version"], capture_output=True, text=True, check=True)
    assert "version" in done.stdout
