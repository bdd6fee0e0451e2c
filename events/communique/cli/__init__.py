"""The command `communique`: one module a group of commands, each thin over the engine.

Errors name the file, the line and the cure; one bad article never stops the others; the exit status is 1 where anything
was wrong. The engine is imported inside the commands, so that `--help` and a mistyped name answer at once.
"""

from .commands import main
from .looking import actors, dates, evaluate

__all__ = ["actors", "dates", "evaluate", "main"]
