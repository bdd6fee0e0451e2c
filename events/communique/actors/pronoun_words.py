"""The pronouns by whom they may stand for."""

GENDERS = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "herself": "f"}
BODIES = frozenset(("it", "its", "itself"))
PLURALS = frozenset(("they", "them", "their", "themselves"))
FIRST_PERSON = frozenset(("we", "us", "our", "ours", "ourselves"))
