"""The site for tests: asked in the same process, without a port, or served for real to a browser.

client = SiteClient(path)      # client.get("/timeline").text
"""

import asyncio
import socket
import threading
import time
from pathlib import Path
from typing import Any

import yaml
from communique.site import find_configuration


def make_datasette(database: Path) -> Any:
    """Datasette over `database` with the project's configuration."""
    from datasette.app import Datasette

    configuration, metadata = (yaml.safe_load(path.read_text(encoding="utf-8")) for path in find_configuration())
    return Datasette(immutables=[str(database)], config=configuration, metadata=metadata)


class SiteClient:
    """Asks Datasette with the project's configuration for pages."""

    def __init__(self, database: Path) -> None:
        self.loop = asyncio.new_event_loop()
        self.datasette = make_datasette(database)
        self.loop.run_until_complete(self.datasette.invoke_startup())

    def get(self, path: str, **options: Any) -> Any:
        """The answer to a GET; redirects are not followed."""
        return self.loop.run_until_complete(self.datasette.client.get(path, **options))

    def close(self) -> None:
        """Let go of the loop."""
        self.datasette.close() if hasattr(self.datasette, "close") else None
        self.loop.close()


class SiteServer:
    """Serves the site on a free port of this machine, in a thread."""

    def __init__(self, database: Path) -> None:
        import uvicorn

        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        app = make_datasette(database).app()
        self.server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=port, log_level="error"))
        self.thread = threading.Thread(target=self.server.run, daemon=True)
        self.address = f"http://127.0.0.1:{port}"

    def __enter__(self) -> str:
        self.thread.start()
        for _ in range(200):
            if self.server.started:
                return self.address
            time.sleep(0.05)
        raise TimeoutError("the site did not start within ten seconds")

    def __exit__(self, *_: object) -> None:
        self.server.should_exit = True
        self.thread.join(10)
