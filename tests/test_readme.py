"""Is what README.md, Makefile and CHANGELOG.md say true?"""

import json
import re

import pytest
import write_accuracy
from communique import __version__


@pytest.fixture(scope="module")
def readme(root):
    return (root / "README.md").read_text(encoding="utf-8")


def test_every_file_that_the_readme_points_to_is_there(readme, root):
    targets = [target for target in re.findall(r"\]\(([^)#]+)\)", readme) if "://" not in target]
    assert [target for target in targets if not (root / target).exists()] == []


def test_every_target_that_the_readme_names_is_in_the_makefile(readme, root):
    makefile = (root / "Makefile").read_text(encoding="utf-8")
    for target in set(re.findall(r"make ([a-z]+)`", readme)) | {"serve", "test"}:
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target
        assert f"#   make {target} " in makefile, f"the head of the Makefile does not say what `make {target}` does"


def test_the_table_of_accuracy_is_the_measured_one(readme, root):
    figures = json.loads((root / "seeds/accuracy.json").read_text(encoding="utf-8"))
    assert write_accuracy.place_table(readme, write_accuracy.make_table(figures)) == readme, "run: make evaluate"


def test_a_readme_without_marks_is_refused():
    with pytest.raises(ValueError, match="marks"):
        write_accuracy.place_table("# Nothing here", "| |")


def test_the_article_shown_is_one_that_can_be_read_and_gives_its_event(readme, run, tmp_path):
    shown = readme.split("then run `make serve` again:\n\n```\n")[1].split("```")[0]
    (tmp_path / "oslo.md").write_text(shown, encoding="utf-8")
    result = run("extract", tmp_path / "oslo.md")
    (record,) = map(json.loads, result.stdout.splitlines())
    assert (result.exit_code, record["act"], record["date"]["edtf"]) == (0, "expulsion", "2021-03-08")


def test_the_corrections_shown_can_be_read(readme, tmp_path):
    from communique.merging import read_corrections

    path = tmp_path / "corrections.yaml"
    path.write_text(readme.split("```yaml\n")[1].split("```")[0], encoding="utf-8")
    found, problems = read_corrections(path)
    assert (len(found), problems) == (4, [])


def test_the_changelog_knows_this_version(root):
    assert f"## {__version__}" in (root / "CHANGELOG.md").read_text(encoding="utf-8")
