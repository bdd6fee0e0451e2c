"""Is one real-world actor one key across articles, and are two people never made one?"""

import pytest
from communique.actors import Party
from communique.actors.identity import actor_key, join_actors, same_actor
from communique_schema import Kind


def person(name: str, country: str | None) -> Party:
    return Party(Kind.PERSON, name, country)


@pytest.mark.parametrize(
    ("left", "right", "country"),
    [
        ("Recep Tayyip Erdogan", "Recep Tayyip Erdoğan", "TUR"),
        ("Erdogan", "Recep Tayyip Erdogan", "TUR"),
        ("Sergei Lavrov", "Sergey Lavrov", "RUS"),
        ("Bashar al-Assad", "Bashar Assad", "SYR"),
        ("Kim Jong Un", "Kim Jong-un", "PRK"),
        ("Muse Bihi Abdi", "Muse Abdi", "SOM"),
        ("J. Okello", "James Okello", "UGA"),
        ("Tamim bin Hamad al-Thani", "Tamim bin Hamad Al Thani", "QAT"),
    ],
)
def test_one_person_in_two_spellings(left: str, right: str, country: str) -> None:
    assert same_actor(person(left, country), person(right, country))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (person("Ali Mamlouk", "SYR"), person("Ali Mahmoud Abbas", "SYR")),
        (person("Hafez al-Assad", "SYR"), person("Bashar al-Assad", "SYR")),
        (person("Kim Jong-nam", "PRK"), person("Kim Jong-un", "PRK")),
        (person("Ilham Aliyev", "AZE"), person("Heydar Aliyev", "AZE")),
        (person("Moussa Traore", "MLI"), person("Ibrahim Traore", "BFA")),
        (person("Lee Myung-bak", "KOR"), person("Lee Jae-myung", "KOR")),
        (person("Abbas", "PSE"), person("Abbas", "IRN")),
        (Party(Kind.STATE, "Turkey", "TUR"), person("Turkey", "TUR")),
        (Party(Kind.STATE, "Niger", "NER"), Party(Kind.STATE, "Nigeria", "NGA")),
    ],
)
def test_two_actors_stay_two(left: Party, right: Party) -> None:
    assert not same_actor(left, right)


def test_key_of_states_is_their_code() -> None:
    assert (
        actor_key(Party(Kind.STATE, "Türkiye", "TUR")) == actor_key(Party(Kind.STATE, "Turkey", "TUR")) == "state:TUR"
    )


def test_listed_people_share_the_key_of_their_full_name() -> None:
    names = ("Erdogan", "Erdoğan", "Tayyip Erdogan", "Recep Tayyip Erdoğan")
    assert len({actor_key(person(name, "TUR")) for name in names}) == 1


def test_bare_surname_joins_the_only_fuller_name() -> None:
    full, bare = person("Anifa Mwakasege", "TZA"), person("Mwakasege", "TZA")
    keys = join_actors([bare, full])
    assert keys[bare] == keys[full]


def test_ambiguous_surname_joins_nobody() -> None:
    one, two, bare = person("Anifa Juma", "TZA"), person("Rashid Juma", "TZA"), person("Juma", "TZA")
    assert len(set(join_actors([one, two, bare]).values())) == 3


def test_joining_does_not_depend_on_order() -> None:
    parties = [person("Juma", "TZA"), person("Anifa Juma", "TZA"), Party(Kind.STATE, "Tanzania", "TZA")]
    assert join_actors(parties) == join_actors(reversed(parties))
