import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "klantdesk"
TOP_LEVEL = {"pyproject.toml", "klantdesk", "resources", "tests", "installer"} | {
    "README.md",
    "LICENSE",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
}
NETWORK = {"socket", "ssl", "http", "urllib", "ftplib", "smtplib", "requests", "httpx", "aiohttp"}
SOURCES = sorted(PACKAGE.rglob("*.py"))
LONGEST_FILE, LONGEST_FUNCTION = 500, 60


def imported(source: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


def test_the_rooms_only_know_whom_they_may_know() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    checked = subprocess.run([linter, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_no_module_can_reach_a_network(source: Path) -> None:
    names = imported(source)
    assert {name.partition(".")[0] for name in names} & NETWORK == set()
    assert not any("QtNetwork" in name for name in names)


def test_nothing_new_stands_at_the_top_level() -> None:
    listing = ["git", "ls-files"]
    tracked = subprocess.run(listing, cwd=ROOT, capture_output=True, text=True, check=False)
    if tracked.returncode:
        pytest.skip("only a checkout knows what belongs to it")
    tops = {line.partition("/")[0] for line in tracked.stdout.splitlines()}
    assert {name for name in tops if not name.startswith(".")} <= TOP_LEVEL


def test_files_and_functions_stay_small() -> None:
    too_long = []
    for source in SOURCES:
        text = source.read_text(encoding="utf-8")
        if text.count("\n") > LONGEST_FILE:
            too_long.append(source.name)
        functions = (node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef))
        too_long += [
            f"{source.name}:{one.name}"
            for one in functions
            if (one.end_lineno or 0) - one.lineno >= LONGEST_FUNCTION
        ]
    assert too_long == []


def test_python_asks_for_no_item_of_a_layout() -> None:
    """PySide is not told when Qt deletes one (see `ui/layout_items`)."""
    asking = [path.name for path in (PACKAGE / "ui").rglob("*.py") if ".itemAt(" in path.read_text("utf-8")]
    assert asking == ["layout_items.py"]


def test_the_changelog_speaks_of_the_version() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert "## [Unreleased]" in changelog
    assert "keepachangelog.com" in changelog
