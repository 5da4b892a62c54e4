"""What to think about while something is typed that a shop had better not keep."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from klantdesk import wording
from klantdesk.ui import texts, theme


class Remark(QLabel):
    """Hidden while there is nothing to say of a text."""

    def __init__(self) -> None:
        super().__init__()
        theme.styled(self, role="note")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.hide()

    def look(self, said: str) -> None:
        """Warn of words on a special category, refuse a citizen service number."""
        from klantdesk.desk import remarks

        if remarks.holds_number(said):
            self.refuse()
            return
        found = remarks.remark(said)
        self.setVisible(bool(found))
        theme.restyle(theme.styled(self, tone="warn"))
        if found:
            names = [wording.phrase(f"remarks.{one.category}", texts.lang()) for one in found]
            told = self.tr(
                "‘{word}’ may say something about {what}. Only keep it if the customer wants you to."
            )
            self.setText(told.format(word=found[0].word, what=", ".join(names)))

    def refuse(self) -> None:
        """Say that this cannot be kept."""
        self.setText(
            self.tr("This looks like a citizen service number. A shop may not keep it: take it out.")
        )
        theme.restyle(theme.styled(self, tone="bad"))
        self.show()
