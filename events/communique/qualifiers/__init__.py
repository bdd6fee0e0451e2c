"""Qualifiers: words that change what a cue means (negation, plan, denial, condition, report)."""

from .qualification import Qualification
from .qualify import qualify

__all__ = ["Qualification", "qualify"]
