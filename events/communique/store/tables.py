"""The tables of the database: their columns, keys and indexes, in one place.

We believe that table and column names are the record's own words, that every reference is a foreign key, and that every
column somebody filters or sorts by has an index. What the columns mean stands in metadata.yaml; a test compares them.

>>> TABLES["events"].columns["year"]
<class 'int'>
"""

from dataclasses import dataclass

Column = type[str] | type[int] | type[float]


@dataclass(frozen=True)
class Table:
    """Columns with types, the primary key, foreign keys (column, table, column), indexes and columns of full text."""

    columns: dict[str, Column]
    pk: str | tuple[str, ...]
    keys: tuple[tuple[str, str, str], ...] = ()
    indexes: tuple[tuple[str, ...], ...] = ()
    unique: tuple[tuple[str, ...], ...] = ()
    not_null: tuple[str, ...] = ()
    full_text: tuple[str, ...] = ()


def list_columns(words: str) -> dict[str, Column]:
    """Columns from one line: `"name year:int latitude:float"`; text where no type is given."""
    types: dict[str, Column] = {"": str, "int": int, "float": float}
    return {name: types[kind] for name, _, kind in (word.partition(":") for word in words.split())}


TABLES: dict[str, Table] = {
    "builds": Table(
        columns=list_columns("built_at version articles:int events:int seeds"),
        pk="built_at",
    ),
    "acts": Table(
        columns=list_columns(
            "act label plural event_type mode cameo family reciprocal:int definition position:int events:int"
        ),
        pk="act",
        indexes=(("position",), ("event_type",), ("family",)),
    ),
    "parties": Table(
        columns=list_columns("code name kind rank:int events:int first_year:int last_year:int"),
        pk="code",
        unique=(("rank",),),
        indexes=(("kind",), ("events",), ("name",)),
        full_text=("name", "code"),
    ),
    "countries": Table(
        columns=list_columns("code name capital latitude:float longitude:float"),
        pk="code",
        keys=(("code", "parties", "code"),),
        indexes=(("name",),),
    ),
    "organizations": Table(
        columns=list_columns("code name kind"),
        pk="code",
        keys=(("code", "parties", "code"),),
        indexes=(("kind",), ("name",)),
    ),
    "articles": Table(
        columns=list_columns("id title published sort_key date_source publisher url language text events:int"),
        pk="id",
        unique=(("sort_key",),),
        indexes=(("published",), ("publisher",), ("language",)),
        full_text=("title", "text"),
    ),
    "places": Table(
        columns=list_columns("id name country latitude:float longitude:float rank:int events:int"),
        pk="id",
        unique=(("rank",),),
        keys=(("country", "parties", "code"),),
        indexes=(("country",), ("events",), ("name",)),
    ),
    "actors": Table(
        columns=list_columns("id name aliases kind country offices rank:int events:int first_year:int last_year:int"),
        pk="id",
        unique=(("rank",),),
        keys=(("country", "parties", "code"),),
        indexes=(("kind",), ("country",), ("events",), ("name",)),
        full_text=("name", "aliases"),
    ),
    "actor_aliases": Table(
        columns=list_columns("alias actor"),
        pk=("alias", "actor"),
        keys=(("actor", "actors", "id"),),
        indexes=(("actor",),),
    ),
    "events": Table(
        columns=list_columns(
            "id title date_edtf date_earliest date_latest date_precision date_basis date_text "
            "date_explanation date_starts:int date_ends:int year:int sort_key act event_type mode cameo "
            "family status certainty attributed_to parties names place place_name place_country "
            "latitude:float longitude:float place_starts:int place_ends:int level party_count:int "
            "diplomats:int document targets sources:int quotes:int article confidence:float extractor "
            "extractor_version"
        ),
        pk="id",
        keys=(
            ("act", "acts", "act"),
            ("place", "places", "id"),
            ("place_country", "parties", "code"),
            ("article", "articles", "id"),
        ),
        indexes=(
            ("act", "sort_key"),
            ("event_type",),
            ("family",),
            ("status", "sort_key"),
            ("certainty",),
            ("date_precision",),
            ("date_basis",),
            ("year",),
            ("place", "sort_key"),
            ("place_country",),
            ("level",),
            ("article",),
            ("sources",),
            ("date_earliest",),
            ("date_latest",),
            ("title",),
            ("confidence",),
            ("year", "act", "date_earliest", "date_latest"),
            ("sort_key", "act", "year", "date_earliest", "date_latest"),
        ),
        unique=(("sort_key",),),
        not_null=("title", "sort_key", "act", "event_type", "cameo", "status", "certainty", "date_precision"),
        full_text=("title", "names", "place_name"),
    ),
    "event_parties": Table(
        columns=list_columns("party event sort_key year:int act"),
        pk=("party", "event"),
        keys=(("party", "parties", "code"), ("event", "events", "id"), ("act", "acts", "act")),
        indexes=(("event", "party"), ("act",), ("party", "sort_key", "event"), ("party", "year", "act", "event")),
    ),
    "participants": Table(
        columns=list_columns(
            "id:int event position:int role actor kind name country office office_text sector found_in "
            "starts:int ends:int"
        ),
        pk="id",
        keys=(("event", "events", "id"), ("actor", "actors", "id"), ("country", "parties", "code")),
        indexes=(
            ("event", "position"),
            ("actor", "event"),
            ("country", "event"),
            ("role",),
            ("kind",),
            ("office",),
            ("sector",),
        ),
        not_null=("event", "role", "kind", "name"),
    ),
    "evidence": Table(
        columns=list_columns("id:int event article found_in quote starts:int ends:int supports"),
        pk="id",
        keys=(("event", "events", "id"), ("article", "articles", "id")),
        indexes=(("event",), ("article", "event"), ("supports",), ("found_in",)),
        not_null=("event", "article", "quote", "starts", "ends"),
        full_text=("quote",),
    ),
    "links": Table(
        columns=list_columns("event relation other"),
        pk=("event", "relation", "other"),
        keys=(("event", "events", "id"), ("other", "events", "id")),
        indexes=(("other",), ("relation",)),
    ),
    "event_aliases": Table(
        columns=list_columns("alias event"),
        pk="alias",
        keys=(("event", "events", "id"),),
        indexes=(("event",),),
    ),
    "disagreements": Table(
        columns=list_columns("id:int event article field value"),
        pk="id",
        keys=(("event", "events", "id"), ("article", "articles", "id")),
        indexes=(("event",), ("article",), ("field",)),
    ),
    "corrections": Table(
        columns=list_columns("id kind event now field old new decided_by decided_on why"),
        pk="id",
        keys=(("now", "events", "id"),),
        indexes=(("kind",), ("now",), ("field",)),
    ),
    "events_per_year": Table(
        columns=list_columns("id:int party year:int act family events:int"),
        pk="id",
        keys=(("party", "parties", "code"), ("act", "acts", "act")),
        indexes=(("party", "year"), ("act",), ("year",), ("family",)),
    ),
    "pairs": Table(
        columns=list_columns("party other events:int conflicts:int first_year:int last_year:int"),
        pk=("party", "other"),
        keys=(("party", "parties", "code"), ("other", "parties", "code")),
        indexes=(("party", "events"), ("other",), ("events",)),
    ),
    "accuracy": Table(
        columns=list_columns(
            "id:int scope name gold:int found:int correct:int precision:float recall:float f1:float measured_on"
        ),
        pk="id",
        indexes=(("scope",), ("name",)),
    ),
    "records": Table(
        columns=list_columns("id:int event article json"),
        pk="id",
        keys=(("article", "articles", "id"),),
        indexes=(("article",), ("event",)),
    ),
}
"""Every table, in an order in which each refers only to those before it."""

VIEWS = {
    "timeline": """
        select events.id, coalesce(events.date_edtf, 'unknown') as date, acts.label as act, events.title,
               events.parties, events.status, events.certainty, events.place_name as place,
               events.date_earliest as earliest,
               events.date_latest as latest, events.date_precision as precision, events.sources, events.sort_key
        from events join acts on acts.act = events.act
        order by events.sort_key desc
    """,
}
"""Views: `timeline` is one readable row an event, newest first."""

TOKENIZER = "porter unicode61 remove_diacritics 2"
"""How full text is cut: English stems, accents folded: `Erdogan` finds `Erdoğan`, `meets` finds `meeting`."""
