"""Compiles the gazetteer's rows: every entry once, every name of it with its shape, sense and rank.

Where two entries share a name, the rank of the sense decides which is likelier: a state's name, then its
adjective, then capitals, organizations, groups, people, sites, and cities by population.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from communique.gazetteer.folding import fold_name
from communique.gazetteer.rules import split_cell
from gazetteer_sources import City, describe_state, find_city, list_cities, list_regions, map_alpha2, read_overlay

Tables = dict[str, tuple[list[str], list[list[str]]]]

RANKS = ["name", "adjective", "inhabitant", "historical", "territory", "capital", "organization", "seat", "group",
         "person", "site", "city", "region"]  # fmt: skip
LARGE = 100_000
"""Inhabitants from which on a city is known by name alone."""
SPELT_VARIOUSLY = frozenset(
    [
        "SYR",
        "IRQ",
        "IRN",
        "TUR",
        "LBN",
        "JOR",
        "ISR",
        "PSE",
        "SAU",
        "YEM",
        "OMN",
        "ARE",
        "QAT",
        "BHR",
        "KWT",
        "EGY",
        "SDN",
        "SSD",
        "LBY",
        "DZA",
        "TUN",
        "MAR",
        "SOM",
        "DJI",
        "ETH",
        "ERI",
        "RUS",
        "UKR",
        "BLR",
        "GEO",
        "ARM",
        "AZE",
        "KAZ",
        "UZB",
        "TKM",
        "KGZ",
        "TJK",
        "AFG",
        "PAK",
        "IND",
        "BGD",
        "NPL",
        "LKA",
        "MMR",
        "THA",
        "KHM",
        "LAO",
        "VNM",
        "PRK",
        "KOR",
        "CHN",
        "MNG",
        "GRC",
        "CYP",
        "BGR",
        "MKD",
        "SRB",
        "XKX",
        "MNE",
        "BIH",
        "MDA",
    ]
)
"""States (alpha-3) whose towns have several spellings in Latin letters."""
LATIN_KEY = re.compile(r"[a-z][a-z ]{2,25}")
SMALL = 10_000
"""Inhabitants from which on a town is known where its state is told."""
VERY_LARGE = 500_000
"""Inhabitants from which on a city's name needs no preposition to be believed."""


@dataclass
class Compiler:
    """Collects entries and names; `rank` breaks ties between names of one sense, lower first."""

    entries: dict[str, list[str]] = field(default_factory=dict)
    names: dict[tuple[str, str, str, str], int] = field(default_factory=dict)
    weak: set[str] = field(default_factory=set)

    def add_entry(self, id: str, kind: str, code: str, name: str, country: str = "", sector: str = "",
                  latitude: object = "", longitude: object = "", since: str = "", until: str = "",
                  place: str = "") -> str:  # fmt: skip
        """Add an entry once and return its id."""
        row = [id, kind, code, name, country, sector, str(latitude), str(longitude), since, until, place]
        self.entries.setdefault(id, row)
        return id

    def add_names(self, entry: str, sense: str, names: list[str], rank: int = 0) -> None:
        """Add ways to write an entry."""
        for name in names:
            key, shape = fold_name(name)
            if key:
                self.names.setdefault((key, shape, sense, entry), rank)

    def add_city(self, city: City, sense: str, names: list[str], code: str = "") -> str:
        """Add a city under its name and others."""
        id = self.add_entry(f"city:{city.id}", "city", code or city.country, names[0], city.country, "",
                            city.latitude, city.longitude)  # fmt: skip
        self.add_names(id, sense, names, -city.population)
        return id

    def sort_names(self) -> Iterator[list[str]]:
        """Yield name rows, the likelier reading of a name first."""
        order = sorted(self.names, key=lambda row: (row[0], RANKS.index(row[2]), self.names[row], row))
        for key, shape, sense, entry in order:
            yield [key, shape, "territory" if sense == "region" else sense, entry, "1" if key in self.weak else ""]


def derive_inhabitants(row: dict[str, str]) -> list[str]:
    """Return the inhabitants' names: as listed, else the plurals of the adjectives; `-` means none."""
    if row["inhabitants"] == "-":
        return []
    return split_cell(row["inhabitants"]) or [name + "s" for name in split_cell(row["adjectives"]) if name != "-"]


def add_people_of(compiler: Compiler, entry: str, row: dict[str, str], sense: str = "") -> None:
    """Add adjectives and inhabitants of a state or territory."""
    compiler.add_names(entry, sense or "adjective", [name for name in split_cell(row["adjectives"]) if name != "-"])
    compiler.add_names(entry, sense or "inhabitant", derive_inhabitants(row))


def add_states(compiler: Compiler) -> None:
    """Add states with names, adjectives, inhabitants and capitals."""
    for row in read_overlay("states.csv"):
        code = row["code"]
        about = describe_state(code)
        id = compiler.add_entry(
            f"state:{code}", "state", code, row["name"], code, "", about["latitude"], about["longitude"]
        )
        formal = [about["formal"]] if about["formal"] and about["formal"].count(" ") else []
        compiler.add_names(id, "name", [row["name"], *split_cell(row["aliases"]), *formal])
        add_people_of(compiler, id, row)
        for name in [row["capital"], *split_cell(row["capital_aliases"])]:
            city = find_city(name, code)
            main = find_city(row["capital"], code)
            if city is None or city == main:
                city, names = main, [row["capital"], name]
            else:
                names = [city.name, name]  # Lagos was, Tel Aviv is to some, another capital
            if city is not None:
                compiler.add_city(city, "capital", names)
            else:
                print(f"no coordinates for the capital {name} ({code})")


def add_territories(compiler: Compiler) -> None:
    """Add territories, historical states and federal parts of states."""
    for row in read_overlay("territories.csv"):
        code, parent = row["code"], row["country"]
        sector = "PRE" if row["status"] == "breakaway" else ""
        id = compiler.add_entry(f"territory:{row['id']}", "territory", code, row["name"], parent or code, sector,
                                row["latitude"], row["longitude"])  # fmt: skip
        compiler.add_names(id, "territory", [row["name"], *split_cell(row["aliases"])])
        add_people_of(compiler, id, row)
        city = find_city(row["capital"], parent) if row["capital"] else None
        city = city or (find_city(row["capital"], code) if row["capital"] else None)
        if city is not None:
            compiler.add_city(city, "city", [row["capital"]])
    for row in read_overlay("historical.csv"):
        code = row["code"]
        about = describe_state(code)
        id = compiler.add_entry(f"historical:{row['id']}", "historical", code, row["name"], code, "",
                                about["latitude"], about["longitude"], row["since"], row["until"])  # fmt: skip
        compiler.add_names(id, "historical", [row["name"], *split_cell(row["aliases"])])
        add_people_of(compiler, id, row)
    for row in read_overlay("combining.csv"):
        id = f"state:{row['code']}" if row["code"] != "EU" else "org:EU"
        compiler.add_names(id, "adjective", [row["name"]])
    for part, name, parent in list_regions():
        city = find_city(name, parent)
        if city is not None and city.population >= LARGE:
            continue  # Moscow, Berlin and New York are cities first
        id = compiler.add_entry(f"region:{part}", "territory", parent, name, parent)
        compiler.add_names(id, "region", [name])


def add_bodies(compiler: Compiler) -> None:
    """Add organizations, groups and seats of power."""
    for row in read_overlay("organizations.csv"):
        sector = "NGO" if row["kind"] == "ngo" else "IGO"
        id = compiler.add_entry(f"org:{row['id']}", "organization", row["code"], row["name"], "", sector)
        compiler.add_names(id, "organization", [row["name"], *split_cell(row["aliases"])])
    for row in read_overlay("groups.csv"):
        id = compiler.add_entry(f"group:{row['code']}", "group", row["code"], row["name"], row["country"],
                                row["sector"], since=row["since"], until=row["until"])  # fmt: skip
        compiler.add_names(id, "group", [row["name"], *split_cell(row["aliases"])])
    for row in read_overlay("seats.csv"):
        country = row["code"] if len(row["code"]) == 3 else ""
        id = compiler.add_entry(f"seat:{fold_name(row['name'])[0].replace(' ', '-')}", "site", row["code"], row["name"],
                                country, row["sector"], row["latitude"], row["longitude"],
                                place=row["place"])  # fmt: skip
        compiler.add_names(id, "seat", [row["name"], *split_cell(row["aliases"])])


def add_places(compiler: Compiler) -> None:
    """Add sites of diplomacy and cities."""
    for row in read_overlay("sites.csv"):
        slug = fold_name(row["name"])[0].replace(" ", "-")
        city = find_city(row["name"], row["country"]) if row["kind"] == "city" else None
        names = [row["name"], *split_cell(row["aliases"])]
        if city is not None:
            compiler.add_city(city, "city", names)
            continue
        id = compiler.add_entry(f"{row['kind']}:{slug}", row["kind"], row["country"], row["name"], row["country"], "",
                                row["latitude"], row["longitude"], place=row["place"])  # fmt: skip
        compiler.add_names(id, row["kind"], names)
    for row in read_overlay("cities.csv"):
        city = find_city(row["geoname"], row["country"])
        if city is not None:
            usual = row["usual"] or row["geoname"]
            compiler.add_city(city, "city", [usual, row["geoname"], *split_cell(row["aliases"])])
    for row in read_overlay("regions.csv"):
        slug = fold_name(row["name"])[0].replace(" ", "-")
        id = compiler.add_entry(f"region:{slug}", "site", row["country"], row["name"], row["country"], "",
                                row["latitude"], row["longitude"])  # fmt: skip
        compiler.add_names(id, "site", [row["name"], *split_cell(row["aliases"])])
    known = {key for key, *_ in compiler.names}
    for city in list_cities():
        if city.population >= LARGE:
            key = fold_name(city.name)[0]
            if city.population < VERY_LARGE and key not in known and " " not in key:
                compiler.weak.add(key)
            compiler.add_city(city, "city", [city.name])


def add_ambiguous(compiler: Compiler) -> None:
    """Put the readings of names that are ambiguous by nature in the order that the overlay gives."""
    for row in read_overlay("ambiguous.csv"):
        for rank, id in enumerate(split_cell(row["entries"])):
            if id.startswith("city:"):
                _, name, country = id.split(":")
                city = find_city(name, country)
                id = f"city:{city.id}" if city else id
            key, shape = fold_name(row["name"])
            compiler.names[key, shape, row["sense"], id] = rank - 10**9


def list_countries(compiler: Compiler) -> list[list[str]]:
    """Return one row a state or territory for the table of countries."""
    rows = []
    for row in read_overlay("states.csv"):
        about = describe_state(row["code"])
        capital = find_city(row["capital"], row["code"])
        point = [about["latitude"], about["longitude"]]
        if not all(point) and capital:
            point = [str(capital.latitude), str(capital.longitude)]
        rows.append([row["code"], about["alpha2"], row["name"], about["formal"], split_cell(row["adjectives"])[0],
                     row["capital"], *point, about["region"], about["subregion"], about["wikidata"],
                     "state"])  # fmt: skip
    dependencies = set(map_alpha2().values()) - {row[0] for row in rows}
    for row in read_overlay("territories.csv"):
        if row["code"] in dependencies and row["id"] == row["code"]:
            about = describe_state(row["code"])
            adjective = row["adjectives"].partition(";")[0].replace("-", "")
            rows.append([row["code"], about["alpha2"], row["name"], about["formal"], adjective, row["capital"],
                         row["latitude"], row["longitude"], about["region"], about["subregion"], about["wikidata"],
                         row["status"]])  # fmt: skip
    return sorted(rows)


def list_towns() -> Iterator[list[str]]:
    """Yield the places too small to be known by name alone, the larger first where two share a name and a state.

    Where names are not written in Latin letters at home, other Latin spellings are told too.
    """
    seen = set()
    for city in list_cities():
        key = fold_name(city.name)[0]
        if SMALL <= city.population < LARGE and key and (key, city.country) not in seen:
            seen.add((key, city.country))
            others = city.spellings - {key} if city.country in SPELT_VARIOUSLY else ()
            spellings = ";".join(sorted(other for other in others if LATIN_KEY.fullmatch(other)))
            yield [key, city.name, city.country, str(city.latitude), str(city.longitude), spellings]


def compile_tables() -> Tables:
    """Return every generated table: file name to header and rows."""
    compiler = Compiler()
    for add in (add_states, add_territories, add_bodies, add_places, add_ambiguous):
        add(compiler)
    false = [[*fold_name(row["name"]), "false", "", ""] for row in read_overlay("false_friends.csv")]
    header = ["id", "kind", "code", "name", "country", "sector", "latitude", "longitude", "since", "until", "place"]
    countries = ["code", "alpha2", "name", "formal", "adjective", "capital", "latitude", "longitude", "region",
                 "subregion", "wikidata", "status"]  # fmt: skip
    return {
        "entries.csv": (header, sorted(compiler.entries.values())),
        "names.csv": (["key", "shape", "sense", "entry", "weak"], [*sorted(false), *compiler.sort_names()]),
        "countries.csv": (countries, list_countries(compiler)),
        "towns.csv": (["key", "name", "country", "latitude", "longitude", "spellings"], sorted(list_towns())),
    }
