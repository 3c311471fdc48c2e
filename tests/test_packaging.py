"""What is delivered: files without traces of a machine, and a wheel that needs nothing beside it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

LOCKS = ("requirements.lock", "requirements-build.lock", "requirements-bench.lock", "web/package-lock.json")
BUILT = (
    "regdesigner/feel/feelin.js",
    "regdesigner/feel/NOTICES.txt",
    "regdesigner/rendering/fonts/Tinos-Regular.ttf",
    "regdesigner/rendering/fonts/Tinos-Bold.ttf",
    "regdesigner/rendering/fonts/Tinos-Italic.ttf",
    "regdesigner/rendering/fonts/Tinos-BoldItalic.ttf",
    "regdesigner/rendering/fonts/OFL.txt",
)


def tracked(checkout: Path) -> list[Path]:
    """The files under version control; skips where there is no git (a source archive)."""
    if not (checkout / ".git").exists():
        pytest.skip("not a git checkout")
    names = subprocess.run(["git", "ls-files", "-z"], cwd=checkout, capture_output=True, check=True, text=True).stdout
    return [path for name in names.split("\0") if name and (path := checkout / name).is_file()]


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_file_names_no_host(checkout: Path, name: str) -> None:
    text = (checkout / name).read_text("utf-8")
    of_authors = re.compile(r'"funding": (\{[^{}]*\}|\[[^][]*\]|"[^"]*")')  # npm copies where authors take donations
    assert not re.search(r"https?://|--(extra-)?index-url|--find-links|file:", of_authors.sub("", text))


@pytest.mark.parametrize("name", [name for name in LOCKS if name.endswith(".lock")])
def test_every_pinned_python_package_has_hashes(checkout: Path, name: str) -> None:
    pins = re.split(r"\n(?=\S)", (checkout / name).read_text("utf-8").strip())
    assert len(pins) > 5
    assert [pin for pin in pins if "==" not in pin or "--hash=sha256:" not in pin] == []


def test_every_pinned_npm_package_has_a_hash(checkout: Path) -> None:
    packages = json.loads((checkout / "web" / "package-lock.json").read_text("utf-8"))["packages"]
    assert [name for name, one in packages.items() if name and not one.get("integrity", "").startswith("sha512-")] == []


def test_build_tools_are_pinned_alike_for_pip_and_for_make(checkout: Path) -> None:
    project = tomllib.loads((checkout / "pyproject.toml").read_text("utf-8"))
    pins = (checkout / "requirements-build.lock").read_text("utf-8")
    for requirement in project["build-system"]["requires"]:
        assert requirement in project["dependency-groups"]["build"]
        assert f"{requirement} " in pins


def test_no_delivered_file_names_a_path_of_a_machine(checkout: Path) -> None:
    pages = rb"papers|folders|badge|seen"  # of long work: addresses of the application, not of a disk
    private = re.compile(rb"(?<![\w.])/(?:(?:home|root|Users)/[a-z]|work/(?!(?:" + pages + rb")\b)[a-z])")
    assert [path for path in tracked(checkout) if private.search(path.read_bytes())] == []


def test_what_the_build_makes_is_there_and_not_under_version_control(checkout: Path) -> None:
    kept = {path.relative_to(checkout).as_posix() for path in tracked(checkout)}
    for name in BUILT:
        assert (checkout / name).is_file(), name
        assert name not in kept


@pytest.mark.slow
def test_the_wheel_holds_models_fonts_forms_messages_and_expressions(checkout: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(command, cwd=checkout, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    assert names.issuperset(BUILT)
    package = checkout / "regdesigner"
    for source in tracked(checkout):
        if source.is_relative_to(package) or source.is_relative_to(checkout / "bpmn_models"):
            inside = source.relative_to(checkout).as_posix()
            assert (inside if inside.startswith("regdesigner/") else f"regdesigner/{inside}") in names
    assert not [name for name in names if name.startswith(("tests/", "web/", "exports/")) or "__pycache__" in name]
