"""Are the actors of marked prose found, and is nobody found where nobody is meant?"""

import pytest
from marked_actors import DATA, complaints, find_in_case, read_cases, read_marked

FILES = sorted(path.name for path in DATA.glob("*.txt"))


@pytest.mark.parametrize(("name", "line"), [(name, line) for name in FILES for line in read_cases(name)])
def test_marked_actors(name: str, line: str) -> None:
    """Does every marked phrase denote whom its mark says?"""
    case = read_marked(line)
    assert not complaints(case, find_in_case(case))
