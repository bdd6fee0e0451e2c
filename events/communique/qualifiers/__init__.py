"""Qualifiers: words that change what a cue means (negation, plan, denial, condition, report)."""

from .qualify import Qualification, qualify

__all__ = ["Qualification", "qualify"]
