"""Machine settings: declared once, typed, kept as one small JSON file."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path

from klantdesk import paths


@dataclass(frozen=True, slots=True)
class Settings:
    """What this machine remembers; nothing in here is about a customer."""

    language: str = "nl"
    theme: str = "system"
    text_percent: int = 100
    last_shop: str = ""
    last_folder: str = ""
    staff: str = ""
    """Who typed in survey answers last."""
    staff_store: str = ""
    """The store this machine stands in."""
    watch: str = ""
    """What happens with a new export in the watched folder: "" nothing, "offer", or "import" by itself."""
    watch_folder: str = ""
    """The watched folder, "" the system's own for downloads."""

    @property
    def shop(self) -> Path:
        """The shop file to open: the last one, else the default place."""
        return Path(self.last_shop) if self.last_shop else paths.default_shop()


def _file() -> Path:
    return paths.config_folder() / "settings.json"


def load() -> Settings:
    """The kept settings; an unreadable or foreign value falls back to its default."""
    try:
        kept = json.loads(_file().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings()
    if not isinstance(kept, dict):
        return Settings()
    defaults = asdict(Settings())
    names = [f.name for f in fields(Settings)]
    fitting = {n: kept[n] for n in names if type(kept.get(n)) is type(defaults[n])}
    return Settings(**fitting)


def save(settings: Settings) -> None:
    """Keep the settings, whole or not at all."""
    target = _file()
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh = target.with_suffix(".new")
    fresh.write_text(json.dumps(asdict(settings), indent=1), encoding="utf-8")
    fresh.replace(target)


def remember(**changes: str | int) -> Settings:
    """Change some settings and keep them."""
    changed = replace(load(), **changes)  # type: ignore[arg-type]  # names are checked by replace itself
    save(changed)
    return changed
