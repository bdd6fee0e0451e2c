"""The pronouns by whom they may stand for."""

GENDERS = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "herself": "f"}
BODIES = frozenset(("it", "its", "itself"))
PLURALS = frozenset(("they", "them", "their", "themselves"))
FIRST_PERSON = frozenset(("we", "us", "our", "ours", "ourselves"))
ADDRESSING = frozenset(
    {
        "warn",
        "urge",
        "accuse",
        "threaten",
        "condemn",
        "criticize",
        "criticise",
        "denounce",
        "blame",
        "thank",
        "praise",
        "congratulate",
        "ask",
        "tell",
        "invite",
        "attack",
        "invade",
        "recognize",
        "recognise",
        "sue",
        "assure",
        "remind",
    }
)
"""Verbs by which somebody turns to another state; nobody says of himself that he warned his own."""
