"""Does the reader of marked-up prose find the marks where they are?"""

from __future__ import annotations

import pytest
from marked import read_marked


def test_do_offsets_slice_to_the_marked_text() -> None:
    text, marks = read_marked(
        'He met <a country=TUR office="foreign minister">the minister</a> on <t edtf=2021>a day in 2021</t>.'
    )
    assert text == "He met the minister on a day in 2021."
    assert [text[m.start : m.end] for m in marks] == ["the minister", "a day in 2021"]
    assert marks[0].attributes == {"country": "TUR", "office": "foreign minister"}


def test_do_marks_nest_with_the_outer_one_first() -> None:
    text, marks = read_marked("<t edtf=1/2>from <t edtf=1>one</t> to two</t>¶next")
    assert [m.text for m in marks] == ["from one to two", "one"]
    assert text.endswith("\n\nnext")


@pytest.mark.parametrize("marked", ["<t>open", "closed</t>", "<a>crossed</t>"])
def test_is_a_mark_that_does_not_close_an_error(marked: str) -> None:
    with pytest.raises(ValueError, match="clos"):
        read_marked(marked)
