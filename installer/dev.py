#!/usr/bin/env python3
"""Set KlantDesk up on a fresh machine and work with it. Standard library only.

python3 installer/dev.py run [args]     open the app on the demo shop (without a display: import and show)
python3 installer/dev.py test [args]    run all tests
python3 installer/dev.py setup          only set up
python3 installer/dev.py check          ruff, mypy and the architecture contracts
python3 installer/dev.py bench [args]   the benchmarks, each against a peer in the same run
python3 installer/dev.py faults [args]  the fault tests that take minutes
python3 installer/dev.py pictures DIR   a picture of every page, both themes, two sizes
python3 installer/dev.py lock           renew the lock after a change in pyproject.toml (needs uv)
python3 installer/dev.py texts          renew the translation sources after a change in a text
"""

from __future__ import annotations

import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
LOCK = ROOT / "installer" / "requirements-dev.txt"
BENCH_LOCK = ROOT / "installer" / "requirements-bench.txt"
TRANSLATIONS = ROOT / "resources" / "translations"
MOST_CORES = 4
"""More only wait for each other: every test process makes its own demo shop first."""

QT_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
}
DISPLAY_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}


def has_display() -> bool:
    """Whether a window can be shown to somebody on this machine."""
    if os.environ.get("QT_QPA_PLATFORM") == "offscreen":
        return False
    on_unix_desktop = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return bool(on_unix_desktop) or not sys.platform.startswith("linux")


def loads(library: str) -> bool:
    """Whether the dynamic linker finds the library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def need_system_libraries() -> None:
    """Install what Qt needs from Debian when root, else say which packages are missing."""
    if not sys.platform.startswith("linux"):
        return
    wanted = QT_LIBRARIES | (DISPLAY_LIBRARIES if has_display() else {})
    missing = [package for library, package in wanted.items() if not loads(library)]
    if not missing:
        return
    if os.geteuid() == 0 and shutil.which("apt-get"):
        apt = ["apt-get", "-qq", "-o", "Dpkg::Use-Pty=0"]
        env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run([*apt, "update"], env=env, check=False)
        install = [*apt, "install", "-y", "--no-install-recommends", *missing]
        done = subprocess.run(install, env=env, check=False, stdout=subprocess.DEVNULL)
        if done.returncode == 0:
            return
    sys.exit("Qt needs these system packages first:\n  sudo apt-get install " + " ".join(missing))


def clean_environment() -> dict[str, str]:
    """The environment in which packages are compiled on install, so that the first start is fast."""
    return {k: v for k, v in os.environ.items() if k not in {"PYTHONDONTWRITEBYTECODE", "PYTHONPATH"}}


def install_packages() -> None:
    """Make .venv afresh and fill it from the lock, with uv where there is one."""
    env, uv = clean_environment(), shutil.which("uv")
    if uv:
        subprocess.run([uv, "venv", "-q", "--clear", "--python", sys.executable, VENV], check=True, env=env)
    else:
        try:
            venv.create(VENV, clear=True, with_pip=True)
        except subprocess.CalledProcessError:
            sys.exit("This python3 has no ensurepip:  sudo apt-get install python3-venv")
    install_locked(LOCK)
    install: list[str | Path] = [*installing(), "--no-deps", "--no-build-isolation", "-e", ROOT]
    subprocess.run(install, check=True, env=env)


def installing() -> list[str | Path]:
    """The command that installs into .venv, with uv where there is one."""
    if uv := shutil.which("uv"):
        return [uv, "pip", "install", "-q", "--compile-bytecode", "--python", PYTHON]
    return [PYTHON, "-m", "pip", "install", "-q", "--disable-pip-version-check"]


def install_locked(lock: Path) -> None:
    """Install what a lock names, and nothing else."""
    locked: list[str | Path] = ["--only-binary", ":all:", "--require-hashes", "-r", lock]
    subprocess.run([*installing(), *locked], check=True, env=clean_environment())


def digest(*paths: Path) -> str:
    """One hash over the files' bytes and this Python."""
    whole = hashlib.sha256(sys.version.encode())
    for path in paths:
        whole.update(path.read_bytes())
    return whole.hexdigest()


def once(stamp: Path, key: str) -> bool:
    """Whether the work behind this stamp is still to be done for this key."""
    return not stamp.exists() or stamp.read_text(encoding="utf-8") != key


def compile_translations() -> None:
    """Make the .qm files Qt reads from the .ts files people edit."""
    sources = sorted(TRANSLATIONS.glob("*.ts"))
    stamp, key = VENV / ".translations", digest(*sources)
    compiled = all(source.with_suffix(".qm").exists() for source in sources)
    if compiled and not once(stamp, key):
        return
    for source in sources:
        compiler = str(BIN / "pyside6-lrelease")
        subprocess.run([compiler, "-silent", str(source), "-qm", str(source.with_suffix(".qm"))], check=True)
    stamp.write_text(key, encoding="utf-8")


def setup() -> None:
    """Make the environment once per lock, the translations once per text."""
    need_system_libraries()
    stamp, key = VENV / ".lock", digest(LOCK, ROOT / "pyproject.toml")
    if not PYTHON.exists() or once(stamp, key):
        print("Setting up .venv (once) ...", file=sys.stderr)
        install_packages()
        stamp.write_text(key, encoding="utf-8")
    compile_translations()


def call(*command: str | Path, **env: str) -> int:
    """Run a command of the environment from the project's folder; its exit code."""
    return subprocess.run(
        [str(part) for part in command], cwd=ROOT, env=os.environ | env, check=False
    ).returncode


def test(*args: str) -> int:
    """All tests, offscreen unless somebody chose a platform; a file's tests stay on one core."""
    platform = os.environ.get("QT_QPA_PLATFORM", "offscreen")
    cores = [] if args else ["-n", str(min(os.cpu_count() or 1, MOST_CORES)), "--dist", "loadfile"]
    return call(PYTHON, "-m", "pytest", *cores, *args, QT_QPA_PLATFORM=platform)


def run(*args: str) -> int:
    """The app on the demo shop; without a display the same way from file to answer, as text and pictures."""
    if has_display():
        return call(PYTHON, "-m", "klantdesk", "--demo", *args)
    folder = Path(tempfile.mkdtemp(prefix="klantdesk-demo-"))
    return call(PYTHON, ROOT / "installer" / "tour.py", folder, QT_QPA_PLATFORM="offscreen")


def check() -> int:
    """Lint, format, types and architecture."""
    commands = (
        (BIN / "ruff", "check", "."),
        (BIN / "ruff", "format", "--check", "."),
        (BIN / "mypy",),
        (BIN / "lint-imports",),
    )
    return max(call(*command) for command in commands)


def bench(*args: str) -> int:
    """The benchmarks; each prints what was measured, on what, how often, median and spread."""
    stamp, key = VENV / ".bench", digest(BENCH_LOCK)
    if once(stamp, key):
        install_locked(BENCH_LOCK)
        stamp.write_text(key, encoding="utf-8")
    return call(PYTHON, "-m", "tests.benchmarks", *args, QT_QPA_PLATFORM="offscreen")


def faults(*args: str) -> int:
    """The fault tests that take minutes."""
    return call(PYTHON, "-m", "tests.faults", *args, QT_QPA_PLATFORM="offscreen")


def pictures(folder: str = "pictures") -> int:
    """A picture of every page in both themes and both sizes."""
    return call(PYTHON, ROOT / "installer" / "pictures.py", folder, QT_QPA_PLATFORM="offscreen")


def lock() -> int:
    """Resolve pyproject.toml anew; the locks name no registry."""
    options = "--universal --generate-hashes --no-emit-index-url --no-header --no-annotate -q --upgrade"
    resolve = ("uv", "pip", "compile", *options.split())
    dev = call(*resolve, "pyproject.toml", "--group", "dev", "-o", LOCK)
    return dev or call(*resolve, "--group", "bench", "-c", LOCK, "-o", BENCH_LOCK)


def texts() -> int:
    """Collect the texts of the window; English needs only its plurals."""
    sources = sorted((ROOT / "klantdesk" / "ui").rglob("*.py"))
    update = [str(BIN / "pyside6-lupdate"), *map(str, sources), "-locations", "none", "-no-obsolete"]
    dutch = call(*update, "-ts", TRANSLATIONS / "klantdesk_nl.ts", "-target-language", "nl")
    english = call(*update, "-pluralonly", "-ts", TRANSLATIONS / "klantdesk_en.ts", "-target-language", "en")
    return max(dutch, english)


VERBS = {verb.__name__: verb for verb in (run, test, check, bench, faults, pictures, lock, texts)}


def main() -> int:
    """Set up, then do what was asked."""
    if sys.version_info < (3, 11):  # noqa: UP036  # this script runs before anything checks the version
        sys.exit("KlantDesk needs Python 3.11 or newer")
    what, rest = (sys.argv[1:2] or ["run"])[0], sys.argv[2:]
    if what not in {*VERBS, "setup"}:
        sys.exit(__doc__)
    setup()
    return VERBS[what](*rest) if what in VERBS else 0


if __name__ == "__main__":
    sys.exit(main())
