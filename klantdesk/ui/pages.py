"""Which pages there are and where they stand in the sidebar; a new page is one loader and one place.

Pages are imported on the first visit, so that nothing a page needs stands before the first paint.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from klantdesk.ui.page import Page
    from klantdesk.ui.workplace import Workplace


@dataclass(frozen=True, slots=True)
class Place:
    """An entry of the sidebar."""

    page: str
    icon: str


LOOKING = (
    Place("overview", "house"),
    Place("customers", "users"),
    Place("groups", "squares-four"),
    Place("trends", "chart-line-up"),
    Place("assortment", "package"),
    Place("feedback", "chat-centered-text"),
)
KEEPING = (Place("import", "tray"),)
INSTEAD_OF_NOTHING = {"overview": "welcome"}
"""The page shown while the shop holds no purchases yet; it keeps the other one's place."""

INSIDE = {
    "card": "customers",
    "touchpoints": "customers",
    "duplicates": "customers",
    "bin": "customers",
    "tasks": "overview",
}
"""Pages without a place of their own, and the place they are found in."""


def name(page: str) -> str:
    """What the sidebar calls a page."""
    names = {
        "overview": QCoreApplication.translate("Pages", "Overview"),
        "customers": QCoreApplication.translate("Pages", "Customers"),
        "groups": QCoreApplication.translate("Pages", "Customer groups"),
        "trends": QCoreApplication.translate("Pages", "Trends"),
        "assortment": QCoreApplication.translate("Pages", "Assortment"),
        "feedback": QCoreApplication.translate("Pages", "Feedback"),
        "import": QCoreApplication.translate("Pages", "Import"),
    }
    return names[page]


def _overview() -> type[Page]:
    from klantdesk.ui.overview.page import OverviewPage

    return OverviewPage


def _welcome() -> type[Page]:
    from klantdesk.ui.welcome import WelcomePage

    return WelcomePage


def _customers() -> type[Page]:
    from klantdesk.ui.customers.page import CustomersPage

    return CustomersPage


def _card() -> type[Page]:
    from klantdesk.ui.card.page import CardPage

    return CardPage


def _import() -> type[Page]:
    from klantdesk.ui.importing.page import ImportPage

    return ImportPage


def _groups() -> type[Page]:
    from klantdesk.ui.groups.page import GroupsPage

    return GroupsPage


def _trends() -> type[Page]:
    from klantdesk.ui.trends.page import TrendsPage

    return TrendsPage


def _assortment() -> type[Page]:
    from klantdesk.ui.assortment.page import AssortmentPage

    return AssortmentPage


def _touchpoints() -> type[Page]:
    from klantdesk.ui.touchpoints.page import TouchpointsPage

    return TouchpointsPage


def _feedback() -> type[Page]:
    from klantdesk.ui.feedback.page import FeedbackPage

    return FeedbackPage


def _answers() -> type[Page]:
    from klantdesk.ui.feedback.answers_page import AnswersPage

    return AnswersPage


def _themes() -> type[Page]:
    from klantdesk.ui.feedback.themes_page import ThemesPage

    return ThemesPage


def _survey() -> type[Page]:
    from klantdesk.ui.survey_editor.page import SurveyPage

    return SurveyPage


def _tasks() -> type[Page]:
    from klantdesk.ui.tasks.page import TasksPage

    return TasksPage


def _bin() -> type[Page]:
    from klantdesk.ui.counter.bin_page import BinPage

    return BinPage


def _duplicates() -> type[Page]:
    from klantdesk.ui.doubles.page import DoublesPage

    return DoublesPage


def _settings() -> type[Page]:
    from klantdesk.ui.settings.page import SettingsPage

    return SettingsPage


LOADERS: dict[str, Callable[[], type[Page]]] = {
    "overview": _overview,
    "welcome": _welcome,
    "customers": _customers,
    "card": _card,
    "groups": _groups,
    "touchpoints": _touchpoints,
    "trends": _trends,
    "assortment": _assortment,
    "feedback": _feedback,
    "answers": _answers,
    "themes": _themes,
    "survey": _survey,
    "import": _import,
    "tasks": _tasks,
    "bin": _bin,
    "duplicates": _duplicates,
    "settings": _settings,
}


def places() -> tuple[tuple[Place, ...], tuple[Place, ...]]:
    """The two groups of the sidebar."""
    looking, keeping = (tuple(p for p in group if p.page in LOADERS) for group in (LOOKING, KEEPING))
    return looking, keeping


def make(page: str, work: Workplace) -> Page:
    """A new page; KeyError for an id that does not exist."""
    return LOADERS[page]()(work)
