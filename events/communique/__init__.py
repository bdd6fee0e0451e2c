"""Communiqué's engine: how an article becomes events, how events become one database and one site."""

__version__ = "0.1.0"
