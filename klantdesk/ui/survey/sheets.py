"""Which sheet a question gets, and what its taps do to the visit."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from klantdesk.ui.survey.choice import ChoiceSheet
from klantdesk.ui.survey.contact import ContactSheet
from klantdesk.ui.survey.open_question import OpenSheet
from klantdesk.ui.survey.scale import ScaleSheet
from klantdesk.ui.survey.sheet import Setting
from klantdesk.ui.survey.visit import Visit

Any: TypeAlias = ChoiceSheet | ScaleSheet | OpenSheet | ContactSheet
Step: TypeAlias = Callable[[], None]


def make(setting: Setting, *, rest: bool = False, draft: object = None) -> Any:
    """The sheet of the question in sight; `rest` shows a choice's rarer answers, `draft` what was typed."""
    kind = setting.visit.screen.kind if setting.visit.screen else ""
    if kind == "choice":
        return ChoiceSheet(setting, rest=rest)
    if kind == "scale":
        return ScaleSheet(setting)
    if kind == "text":
        return OpenSheet(setting, draft if isinstance(draft, str) else "")
    return ContactSheet(setting, draft if isinstance(draft, tuple) else ("", "", ""))


def draft(sheet: Any) -> object:
    """What was typed so far."""
    return sheet.draft() if isinstance(sheet, OpenSheet | ContactSheet) else None


def connect(sheet: Any, visit: Visit, do: Callable[[Step], None], more: Step) -> None:
    """Have the taps on a sheet take steps of the visit; `more` shows the rarer answers."""
    if isinstance(sheet, ChoiceSheet):
        sheet.chosen.connect(lambda key: do(lambda: visit.choose(key)))
        sheet.more_wanted.connect(more)
    elif isinstance(sheet, ScaleSheet):
        sheet.scored.connect(lambda number: do(lambda: visit.score(number)))
    elif isinstance(sheet, OpenSheet):
        sheet.written.connect(lambda words: do(lambda: visit.write(words)))
        sheet.contact_wanted.connect(lambda words: do(lambda: visit.offer_contact(words)))
    else:
        consent = sheet.setting.content.consent(visit.lang)
        sheet.left.connect(lambda *said: do(lambda: visit.leave_contact(said, consent)))
        sheet.refused.connect(lambda: do(visit.keep_contact_back))
