"""The command `communique`: one module a group of commands, each thin over the engine.

Errors name the file, the line and the cure; one bad article never stops the others; the exit status is 1 where anything was wrong.
"""

from .commands import main

__all__ = ["main"]
