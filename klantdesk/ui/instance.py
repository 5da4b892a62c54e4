"""One window per shop file: a lock beside it, and a small file by which a second start calls the first.

No network and no socket: the first window watches the folder for `<shop>.raise`.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, Signal


class Instance(QObject):
    """The right to show a shop file, held as long as the object lives."""

    called = Signal()

    def __init__(self, shop: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        shop.parent.mkdir(parents=True, exist_ok=True)
        self.bell = shop.with_name(f".{shop.name}.raise")
        self.lock = QLockFile(str(shop.with_name(f".{shop.name}.lock")))
        self.lock.setStaleLockTime(0)
        self.watcher: QFileSystemWatcher | None = None

    def claim(self) -> bool:
        """Take the shop file for this window; False when another window has it."""
        if not self.lock.tryLock(0):
            return False
        self.bell.unlink(missing_ok=True)
        self.watcher = QFileSystemWatcher([str(self.bell.parent)], self)
        self.watcher.directoryChanged.connect(self._listen)
        return True

    def call(self) -> None:
        """Ask the window that has the shop file to come to the front."""
        self.bell.write_bytes(b"")

    def release(self) -> None:
        """Give the shop file free."""
        if self.watcher is not None:
            self.watcher.deleteLater()
            self.watcher = None
            self.lock.unlock()

    def _listen(self) -> None:
        if self.bell.exists():
            self.bell.unlink(missing_ok=True)
            self.called.emit()
