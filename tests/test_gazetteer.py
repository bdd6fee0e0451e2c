"""Is the gazetteer whole, does every name lead to its own entry, and are false friends told apart?"""

import csv
from collections import Counter
from importlib.resources import files
from pathlib import Path

import pytest
from communique.gazetteer import NameMatch, load_gazetteer
from communique.gazetteer.folding import fold_name
from communique.gazetteer.loader import read_table
from communique.gazetteer.rules import read_overlay, split_cell
from communique.gazetteer.towns import find_town
from hypothesis import given, settings
from hypothesis import strategies as st
from marked import Case, read_cases

OVERLAY = files("communique.gazetteer").joinpath("data", "overlay")
OVERLAYS = sorted(entry.name for entry in OVERLAY.iterdir() if entry.name.endswith(".csv"))
SENTENCES = list(read_cases(Path(__file__).parent / "data" / "gazetteer" / "sentences.txt"))
PIECES = ["Turkey", "U.S.", "Iran-backed", "the Kremlin", " ", "-", "’s ", "(", "São Tomé"]
AMBIGUOUS = {fold_name(row["name"])[0] for row in read_overlay("ambiguous.csv")}


def find(text: str) -> list[NameMatch]:
    return load_gazetteer().find(text)


def name_all(row: dict[str, str]) -> list[str]:
    return [row["name"], *split_cell(row.get("aliases") or "")]


# The tables


@pytest.mark.parametrize("name", OVERLAYS)
def test_every_row_has_every_column_and_none_stands_twice(name: str) -> None:
    text = OVERLAY.joinpath(name).read_text(encoding="utf-8")
    header, *rows = csv.reader(text.splitlines())
    assert [row for row in rows if len(row) != len(header)] == []
    assert [row for row, count in Counter(map(tuple, rows)).items() if count > 1] == []


def test_ids_and_codes_are_unique() -> None:
    ids = Counter(row[0] for row in read_table("entries.csv"))
    assert [id for id, count in ids.items() if count > 1] == []
    for kind in ("state", "group"):
        codes = Counter(e.code for e in load_gazetteer().entries.values() if e.kind == kind)
        assert [code for code, count in codes.items() if count > 1] == []


def test_states_have_iso_codes_names_and_capitals() -> None:
    rows = [row for row in read_table("countries.csv") if row[-1] == "state"]
    assert len(rows) == 197  # the 193 members of the United Nations, the Holy See, Palestine, Taiwan and Kosovo
    for code, alpha2, name, formal, adjective, capital, latitude, longitude, *_ in rows:
        assert len(code) == 3, code
        assert len(alpha2) == 2, code
        assert all((name, formal, adjective, latitude, longitude)), code
        assert capital or code == "NRU", code


def test_countries_of_entries_are_states_or_territories() -> None:
    known = {row[0] for row in read_table("countries.csv")}
    strays = {e.country for e in load_gazetteer().entries.values() if e.country} - known
    assert strays == set()


def test_coordinates_lie_on_the_globe() -> None:
    for entry in load_gazetteer().entries.values():
        assert entry.latitude is None or -90 <= entry.latitude <= 90, entry
        assert entry.longitude is None or -180 <= entry.longitude <= 180, entry


def test_no_name_belongs_to_two_states_unless_listed_as_ambiguous() -> None:
    owners: dict[str, set[str]] = {}
    for key, _, sense, entry, _ in read_table("names.csv"):
        if sense in ("name", "adjective", "inhabitant", "capital") and not entry.startswith(("org:", "group:")):
            owners.setdefault(key, set()).add(load_gazetteer().entries[entry].code)
    shared = {key: codes for key, codes in owners.items() if len(codes) > 1 and key not in AMBIGUOUS}
    assert shared == {}, "list the name in overlay/ambiguous.csv, the likeliest entry first"


def test_successors_and_members_are_states() -> None:
    states = {row["code"] for name in ("states.csv", "territories.csv") for row in read_overlay(name)}
    gone = {row["id"] for row in read_overlay("historical.csv")}
    for row in read_overlay("historical.csv"):
        assert set(split_cell(row["successors"])) <= states, row["name"]
        assert int(row["since"]) <= int(row["until"]), row["name"]
    for row in read_overlay("organizations.csv"):
        assert set(split_cell(row["members"])) <= states | gone, row["name"]


# Names find their entries


@pytest.mark.parametrize(
    ("overlay", "prefix", "column"),
    [("states.csv", "state", "code"), ("organizations.csv", "org", "id"), ("groups.csv", "group", "code")],
)
def test_every_alias_finds_its_own_entry(overlay: str, prefix: str, column: str) -> None:
    lost = []
    for row in read_overlay(overlay):
        for name in name_all(row):
            found = [e.id for m in find(f"They spoke of {name} there.") for e in m.candidates]
            if f"{prefix}:{row[column]}" not in found:
                lost.append((name, found))
    assert lost == []


@pytest.mark.parametrize("row", read_overlay("states.csv"), ids=lambda row: row["code"])
def test_a_state_is_known_by_adjective_inhabitants_and_capital(row: dict[str, str]) -> None:
    for adjective in split_cell(row["adjectives"]):
        (match,) = (
            find(f"A {adjective} envoy spoke.") if adjective != "-" else find(f"An envoy of {row['name']} spoke.")
        )
        assert row["code"] in {entry.code for entry in match.candidates}
    if row["capital"]:
        codes = {entry.code for match in find(f"They met in {row['capital']}.") for entry in match.candidates}
        assert row["code"] in codes


@pytest.mark.parametrize("row", read_overlay("seats.csv"), ids=lambda row: row["name"])
def test_every_metonym_stands_for_its_state_or_body(row: dict[str, str]) -> None:
    """That the counterexample means the building, or another's, is for `test_places` to say."""
    (match, *_) = [m for m in find(row["example"]) if m.sense in ("seat", "organization", "historical")] or [None]
    assert match is not None, row["example"]
    assert match.code == row["code"]
    assert row["counterexample"], row["name"]
    assert row["counterexample"] != row["example"]


def test_a_false_friend_is_no_name_and_hides_those_inside_it() -> None:
    for row in read_overlay("false_friends.csv"):
        start = row["example"].lower().index(row["name"].lower())
        inside = [m.text for m in find(row["example"]) if start <= m.start < start + len(row["name"])]
        assert inside == [], row["example"]
        assert find(row["counterexample"]), row["counterexample"]


def test_a_neighbor_hides_a_name() -> None:
    for row in read_overlay("neighbors.csv"):
        assert row["name"] not in [m.text for m in find(row["example"])], row["example"]
        assert find(row["counterexample"]), row["counterexample"]


@pytest.mark.parametrize("case", SENTENCES, ids=lambda case: case.place)
def test_marked_names_are_found_and_no_others(case: Case) -> None:
    found = {(m.start, m.end): m for m in find(case.text)}
    for mark in case.marks:
        match = found.pop((mark.start, mark.end), None)
        assert match is not None, f"{mark.text!r} was not found in {case.text!r}"
        assert match.code == mark.attributes["code"], match
        assert match.sense == mark.attributes["sense"], match
    assert not found, [m.text for m in found.values()]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("U.S.", "US"),
        ("Türkiye", "Turkey"),
        ("Sana’a", "Sanaa"),
        ("Côte d'Ivoire", "Ivory Coast"),
        ("ANKARA", "Ankara"),
        ("Kiev", "Kyiv"),
    ],
)
def test_spellings_of_one_name_are_one_entry(one: str, other: str) -> None:
    assert find(f"in {one} now")[0].entry == find(f"in {other} now")[0].entry


# Towns


def test_small_towns_are_known_only_with_their_state() -> None:
    assert find("Rebels took Zakho") == []
    town = find_town("Zakho", {"IRQ"})
    assert town is not None
    assert town.country == "IRQ"
    assert find_town("Zakho", {"PER"}) is None
    assert find_town("Zakho", ()) is None


def test_a_town_of_two_named_states_is_left_open() -> None:
    shared = next(
        name
        for name in ("San Miguel", "Santa Ana", "San Pedro")
        if find_town(name, {"MEX"}) and find_town(name, {"ARG"})
    )
    assert find_town(shared, {"MEX", "ARG"}) is None


# Laws


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.text(max_size=30) | st.sampled_from(["Turkey", "U.S.", "Iran-backed", "the Kremlin", " ", "-", "’s "]),
        max_size=8,
    ).map("".join)
)
def test_matches_lie_in_the_text_in_order_and_apart(text: str) -> None:
    end = 0
    for match in find(text):
        assert end <= match.start < match.end <= len(text)
        assert text[match.start : match.end] == match.text
        assert match.entry == match.candidates[0]
        end = match.end


@given(st.sampled_from(sorted(load_gazetteer().entries)))
def test_an_entry_is_found_by_looking_up_its_name(id: str) -> None:
    entry = load_gazetteer().entries[id]
    assert fold_name(entry.name)[0] == "" or entry in load_gazetteer().look_up(entry.name)


@pytest.mark.parametrize("row", read_overlay("placing.csv"), ids=lambda row: row["word"])
def test_a_name_that_is_also_a_word_counts_behind_a_word_of_place(row: dict[str, str]) -> None:
    place = row["example"].split(f"{row['word']} ")[1].split()[0]
    assert place in [match.text for match in find(f"They were {row['example']} too.")]
    assert not find(f"They were {place} too.")
