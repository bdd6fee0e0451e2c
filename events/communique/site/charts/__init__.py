"""Drawings made on the server, as SVG."""
