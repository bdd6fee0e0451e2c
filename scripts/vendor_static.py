"""Copy the site's third-party files from npm into its static folder, each with version and license.

We believe that a site which asks no other host for anything must carry what it needs, and that a copy nobody can make
again is a copy nobody can trust. Run it to update; needs npm and the network.

    python scripts/vendor_static.py
"""

import shutil
import subprocess
import tempfile
from pathlib import Path

STATIC = Path(__file__).parents[1] / "events/communique/site/static/vendor"
VIS = ("vis-timeline", "8.5.4")
FONTS = {"newsreader": "5.3.0", "libre-franklin": "5.3.0"}

# The standalone bundle writes a <style> element when it loads, which our Content-Security-Policy rightly refuses. The
# real stylesheet is a file of its own, so the function is made to do nothing.
INJECTION = 'function b(t,e){void 0===e&&(e={});var i=e.insertAt;if(t&&"undefined"!=typeof document)'
HARMLESS = "function b(t,e){void 0===e&&(e={});var i=e.insertAt;if(!1)"


def fetch(folder: Path, name: str, version: str) -> Path:
    """Install the npm package into `folder` and return where it lies."""
    subprocess.run(["npm", "install", "--silent", "--prefix", str(folder), f"{name}@{version}"], check=True)
    return folder / "node_modules" / name


def vendor_vis(folder: Path) -> None:
    """vis-timeline: the script without its style injection, and the stylesheet."""
    package = fetch(folder, *VIS)
    script = (package / "standalone/umd/vis-timeline-graph2d.min.js").read_text(encoding="utf-8")
    if script.count(INJECTION) != 1:
        raise SystemExit("vis-timeline changed: the function that injects styles is not where it was; see INJECTION")
    script = script.replace(INJECTION, HARMLESS).replace("//# sourceMappingURL=vis-timeline-graph2d.min.js.map", "")
    (STATIC / "vis-timeline.min.js").write_text(script, encoding="utf-8")
    style = (package / "styles/vis-timeline-graph2d.min.css").read_text(encoding="utf-8")
    style = style.replace("/*# sourceMappingURL=vis-timeline-graph2d.min.css.map */", "")
    (STATIC / "vis-timeline.min.css").write_text(style, encoding="utf-8")
    for name in ("LICENSE.md", "LICENSE.MIT.txt", "LICENSE.Apache-2.0.txt"):
        shutil.copy(package / name, STATIC / f"vis-timeline.{name}")


def vendor_fonts(folder: Path) -> None:
    """The two type families, Latin with its extension, upright; the serif in italics too."""
    for name, version in FONTS.items():
        package = fetch(folder, f"@fontsource-variable/{name}", version)
        styles = ("normal", "italic") if name == "newsreader" else ("normal",)
        for style in styles:
            for script in ("latin", "latin-ext"):
                shutil.copy(package / "files" / f"{name}-{script}-wght-{style}.woff2", STATIC)
        shutil.copy(package / "LICENSE", STATIC / f"{name}.LICENSE.txt")


def main() -> None:
    """Fetch, patch and copy everything."""
    STATIC.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        vendor_vis(Path(name))
        vendor_fonts(Path(name))


if __name__ == "__main__":
    main()
