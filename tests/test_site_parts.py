"""Do the site's parts keep their laws: words for dates, marks in text, bars, maps, filters, feeds?"""

import doctest
import importlib
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from communique_schema import ACTS
from dataset_factory import HOSTILE, make_dataset
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip("datasette", reason="pip install 'communique[site]'")

from communique.site.answer import embed_json
from communique.site.charts.bins import Bin, make_bins
from communique.site.charts.projection import HEIGHT, WIDTH, project
from communique.site.charts.strip import draw_strip
from communique.site.charts.world import Arc, Dot, draw_locator, draw_map
from communique.site.filters import Filter, pad_day, quote_words
from communique.site.marks import Span, cut_text, find_context, find_paragraphs
from communique.site.pages.citing import cite_bibtex
from communique.site.pages.search import CLOSE, OPEN, cut_snippet
from communique.site.quads import FAMILIES, QUADS
from communique.site.server import check_database, name_database
from communique.site.words import describe_date, machine_date, make_sentence
from communique.store import write_database
from communique.store.summaries import CONFLICT

MODULES = ["assets", "charts.bins", "charts.projection", "filters", "marks", "pages.search", "quads", "words"]


@pytest.mark.parametrize("name", MODULES)
def test_what_the_docstrings_show_is_so(name):
    assert doctest.testmod(importlib.import_module(f"communique.site.{name}")).failed == 0


@pytest.mark.parametrize(
    ("edtf", "long", "short"),
    [
        ("2022-12-28", "December 28, 2022", "Dec 28, 2022"),
        ("2020-01", "January 2020", "Jan 2020"),
        ("2011", "2011", "2011"),
        ("199X", "the 1990s", "the 1990s"),
        ("[1990..1999]", "some time in the 1990s", "1990–1999"),
        ("19XX", "the 1900s", "the 1900s"),
        ("2014-22", "summer 2014", "summer 2014"),
        ("2018-41", "second half of 2018", "second half of 2018"),
        ("2011~", "about 2011", "about 2011"),
        ("2011?", "perhaps 2011", "perhaps 2011"),
        ("[2022-12-01..2022-12-28]", "some time between December 1 and 28, 2022", "Dec 1–28, 2022"),
        ("[2020-01..2020-04]", "some time between January and April 2020", "Jan–Apr 2020"),
        ("[2019-12..2020-04]", "some time between December 2019 and April 2020", "Dec 2019–Apr 2020"),
        ("[..2010]", "no later than 2010", "by 2010"),
        ("[2023-01-02..]", "on or after January 2, 2023", "from Jan 2, 2023"),
        ("2020/2022-12-28", "from 2020 to December 28, 2022", "2020–Dec 28, 2022"),
        ("1984/..", "since 1984", "since 1984"),
        ("../1984", "until 1984", "until 1984"),
        ("/1984", "until 1984", "until 1984"),
        ("[2011,2013]", "2011 or 2013", "2011 or 2013"),
        (None, "date unknown", "date unknown"),
        ("nonsense", "nonsense", "nonsense"),
    ],
)
def test_dates_in_words(edtf, long, short):
    assert describe_date(edtf) == long
    assert describe_date(edtf, short=True) == short


@pytest.mark.parametrize(
    ("edtf", "machine"),
    [
        ("2022-12-28", "2022-12-28"),
        ("2020-01~", "2020-01"),
        ("2014-22", None),
        ("[..2010]", None),
        (None, None),
        ("1984/..", None),
    ],
)
def test_only_what_html_can_say_is_a_machine_date(edtf, machine):
    assert machine_date(edtf) == machine


@given(st.text(max_size=80))
def test_a_sentence_starts_high_and_ends(text):
    made = make_sentence(text)
    assert made == "" if not text else made[-1] in ".!?"


@given(
    st.text(max_size=60),
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60), st.sampled_from("abc")), max_size=6),
)
def test_cut_pieces_give_the_text_back(text, raw):
    spans = [Span(min(a, b), max(a, b), mark) for a, b, mark in raw]
    pieces = cut_text(text, 0, len(text), spans)
    assert "".join(piece.text for piece in pieces) == text
    for piece in pieces:
        for span in spans:
            inside = span.start <= piece.start and piece.start + len(piece.text) <= span.end
            assert (span.mark in piece.marks) >= inside


@given(st.text(alphabet="ab \n", max_size=200), st.integers(0, 199), st.integers(1, 60))
def test_the_context_holds_the_quote(text, start, length):
    start = min(start, max(len(text) - 1, 0))
    end = min(start + length, len(text))
    first, last = find_context(text, start, end, most=40)
    assert 0 <= first <= start <= end <= last <= len(text)


@given(st.text(alphabet="ab \n\r", max_size=100))
def test_paragraphs_hold_all_that_is_written(text):
    told = "".join(text[a:b] for a, b in find_paragraphs(text))
    assert re.sub(r"\s", "", told) == re.sub(r"\s", "", text)


@given(st.lists(st.tuples(st.text(alphabet="ab<> ", min_size=1), st.booleans()), max_size=8))
def test_snippets_lose_no_word(told):
    snippet = "".join(f"{OPEN}{text}{CLOSE}" if hit else text for text, hit in told)
    pieces = cut_snippet(snippet)
    assert "".join(text for text, _ in pieces) == "".join(text for text, _ in told)
    assert [text for text, hit in pieces if hit] == [text for text, hit in told if hit]


def test_every_act_has_a_quad_and_a_family():
    kinds = {kind for kinds in QUADS.values() for kind in kinds}
    assert {row.event_type for row in ACTS.values()} <= kinds
    assert {row.family for row in ACTS.values()} <= set(FAMILIES)
    assert set(CONFLICT) == set(QUADS["verbal-conflict"] + QUADS["material-conflict"])


@pytest.mark.parametrize(
    ("first", "last", "count", "key"), [(2020, 2021, 24, "2020-01"), (1990, 2020, 31, "1990"), (1648, 2020, 39, "164")]
)
def test_bars_have_no_gaps(first, last, count, key):
    bins = make_bins(first, last, {})
    assert (len(bins), bins[0].key) == (count, key)


def test_bars_are_sound_svg_whatever_the_label():
    bins = [Bin("2020", "2020", "2020", HOSTILE, {"verbal-conflict": 3}), Bin("2021", "2021", "2021", "2021", {})]
    drawing = draw_strip(bins, lambda one: f"/timeline?a=1&b={one.key}", label=HOSTILE)
    ElementTree.fromstring(drawing)
    assert draw_strip([], label="nothing") == ""


def test_maps_are_sound_svg_whatever_the_names():
    dots = [Dot(52.0, 4.3, 1, HOSTILE, "/timeline?place=a&b=c")]
    arcs = [Arc((52.0, 4.3), (-33.0, 151.0), 2, 0.9, HOSTILE, "/pairs/A/B")]
    ElementTree.fromstring(draw_map(dots, arcs, "/world.svg?v=1", HOSTILE))
    ElementTree.fromstring(draw_locator(-17.8, 178.0))


@given(st.floats(-180, 180), st.floats(-90, 90))
def test_every_point_of_the_earth_is_on_the_map(longitude, latitude):
    x, y = project(longitude, latitude)
    assert -1 <= x <= WIDTH + 1
    assert -1 <= y <= HEIGHT + 1


@given(st.text(max_size=60))
def test_words_of_readers_never_break_full_text(text):
    import sqlite3

    db = sqlite3.connect(":memory:")
    db.execute("create virtual table t using fts5(a)")
    if words := quote_words(text):
        db.execute("select * from t where t match ?", [words]).fetchall()


@given(
    st.dictionaries(
        st.sampled_from(["country", "other", "act", "status", "from", "to", "q", "person"]), st.text(max_size=12)
    )
)
def test_a_filter_read_back_from_its_address_is_the_same(arguments):
    from urllib.parse import parse_qsl

    one = Filter.read(arguments)
    assert Filter.read(dict(parse_qsl(one.query()))) == one


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2020", "2020-01-01", "2020-12-31"),
        ("2020-02", "2020-02-01", "2020-02-31"),
        ("2020-02-03", "2020-02-03", "2020-02-03"),
    ],
)
def test_days_are_padded(text, first, last):
    assert (pad_day(text, first=True), pad_day(text, first=False)) == (first, last)


@given(st.text(max_size=60))
def test_json_in_a_page_never_closes_its_element(text):
    import json

    made = embed_json({"a": text})
    assert "<" not in made
    assert json.loads(made) == {"a": text}


def test_bibtex_has_balanced_braces_whatever_the_title():
    event = {"id": "a", "title": "}{ \\input{x} 50% & #1_", "year": None, "date_edtf": None}
    entry = cite_bibtex(
        event, [{"title": "}}", "article": "b", "publisher": None, "published": None}], "http://localhost/"
    )
    depth = 0
    for character in entry:
        depth += {"{": 1, "}": -1}.get(character, 0)
        assert depth >= 0
    assert depth == 0


def test_a_database_of_another_version_is_refused_with_a_cure(tmp_path):
    import sqlite3

    write_database(tmp_path / "now.db", make_dataset())
    assert check_database(tmp_path / "now.db") is None
    with sqlite3.connect(tmp_path / "now.db") as db:
        db.execute("alter table pairs drop column conflicts")
    assert "communique build" in check_database(tmp_path / "now.db")
    (tmp_path / "text.db").write_text("no database")
    assert "no database of Communiqué" in check_database(tmp_path / "text.db")


def test_a_database_of_another_name_gets_the_same_configuration(tmp_path):
    root = Path(__file__).parents[1]
    files = root / "datasette.yaml", root / "metadata.yaml"
    assert name_database(files, "communique", tmp_path) == files
    for copy in name_database(files, "other", tmp_path):
        assert "\n  other:\n" in copy.read_text(encoding="utf-8")


@pytest.mark.parametrize("module", ["communique.store", "communique.export", "communique.cli", "communique.extract"])
def test_nothing_but_the_site_imports_datasette(module):
    code = f"import sys; import {module}; sys.exit('datasette' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_site_imports_only_the_schema_and_its_own():
    folder = Path(__file__).parents[1] / "events/communique/site"
    for path in folder.rglob("*.py"):
        names = re.findall(r"^\s*(?:from|import) (communique[\w.]*)", path.read_text(encoding="utf-8"), re.M)
        assert set(names) <= {"communique_schema", "communique.store.tables"}, path
