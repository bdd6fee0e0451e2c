"""Print the exact version of every package installed beside this project: what constraints.txt holds.

    build/constraints/bin/python scripts/write_constraints.py > constraints.txt

Only names and versions are written, never where a package came from; `pip` reads the file with `-c`.
"""

import re
from importlib.metadata import distributions

HEADER = """\
# Exact versions of all that `pip install -e '.[site,export,dev]'` brings, so that two machines get the same.
# Written by `make constraints`; pyproject.toml says which packages are wanted and why.
"""
OURS = frozenset({"communique", "pip", "setuptools", "wheel"})
"""The project itself, and what an empty environment holds already."""


def list_versions() -> dict[str, str]:
    """Version by normalized name of every installed package but ours, local marks such as `+cpu` left out."""
    found = {re.sub(r"[-_.]+", "-", d.metadata["Name"]).lower(): d.version.partition("+")[0] for d in distributions()}
    return {name: version for name, version in sorted(found.items()) if name not in OURS}


if __name__ == "__main__":
    print(HEADER + "\n".join(f"{name}=={version}" for name, version in list_versions().items()))
