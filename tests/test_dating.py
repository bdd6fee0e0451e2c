"""Has an act that names no time the date that the story has got to? Published Wednesday 15 May 2024."""

import pytest
from test_find import line, read

LEAD = "Norway and Chile signed a treaty on Monday, and Peru watched."

STORIES = [
    # who had part in the news spoke on its day
    (f"{LEAD}\n\nNorway's king thanked Chile for its patience.", "endorsement", "2024-05-13"),
    # others react then or later
    (f"{LEAD}\n\nBrazil condemned the treaty and threatened Norway.", "criticism", "[2024-05-13..2024-05-15]"),
    # what they react to is the news told first
    (
        f"{LEAD}\n\nChile recalled its ambassador from Lima on Tuesday.\n\nBrazil criticized Norway.",
        "criticism",
        "[2024-05-13..2024-05-15]",
    ),
    # the lead's day is that of the news, also where the lead tells no act
    ("Norway's king walked to Chile's on Monday.\n\nHe thanked Chile for its patience.", "endorsement", "2024-05-13"),
    ("Norway's king had a birthday in 2011.\n\nHe thanked Chile for its help.", "endorsement", "[..2024-05-15]"),
    # what a paper says, it says when it was made
    (f"{LEAD} In it Norway promises aid to Chile.", "pledge", "2024-05-13"),
    (f"{LEAD} The treaty opens the river, and it condemns Peru.", "criticism", "2024-05-13"),
    (f"{LEAD} Norway condemns Peru.", "criticism", "2024-05-15~"),
    # its own date is nearer than the story's
    (f"{LEAD}\n\nNorway's king thanked Chile on Tuesday.", "endorsement", "2024-05-14"),
    # what happened long ago is no news to go on from
    (
        "Norway and Chile signed a treaty in 2011.\n\nNorway's king thanked Chile for its patience.",
        "endorsement",
        "[..2024-05-15]",
    ),
]


@pytest.mark.parametrize(("text", "act", "edtf"), STORIES, ids=[f"{text[-30:]}" for text, _, _ in STORIES])
def test_does_the_story_date_what_has_no_date_of_its_own(text: str, act: str, edtf: str) -> None:
    assert [line(record).split()[2] for record in read(text) if record.act == act] == [edtf]
