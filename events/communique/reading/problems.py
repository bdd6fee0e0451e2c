"""What is wrong with an input, where, and how to mend it.

A problem names the file, the line where one is known, what is wrong and the cure. An `InputError` stops one file, never
the batch.
"""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault of one input; `line` counts from 1. `fatal` is False where the input was used all the same."""

    path: str
    line: int | None
    wrong: str
    cure: str
    fatal: bool = True

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{'error' if self.fatal else 'note'}: {place}: {self.wrong}\n  cure: {self.cure}"


class InputError(ValueError):
    """An input that cannot be used; `problem` says why, where and what helps."""

    def __init__(self, path: Path | str, wrong: str, cure: str, line: int | None = None) -> None:
        self.problem = Problem(str(path), line, wrong, cure)
        super().__init__(str(self.problem))
