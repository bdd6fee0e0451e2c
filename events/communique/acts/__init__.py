"""Acts: the lexicon of diplomatic acts and the grammar that reads who does what to whom."""

from .known import Denoted, Known
from .lexicon import Cue, Lexicon, load_lexicon
from .match import find_cues
from .roles import fill_role, role_paths

__all__ = ["Cue", "Denoted", "Known", "Lexicon", "fill_role", "find_cues", "load_lexicon", "role_paths"]
