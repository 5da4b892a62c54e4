"""Expected failures: types that carry facts, never wording (that is `wording.py`'s)."""

from __future__ import annotations


class KlantDeskError(Exception):
    """Something an owner can understand and mend; `facts` fill the sentence about it."""

    def __init__(self, **facts: object) -> None:
        super().__init__(type(self).__name__)
        self.facts = facts


class FileMissing(KlantDeskError):
    """There is no such file; facts: file."""


class FileIsFolder(KlantDeskError):
    """A folder was given where a file is wanted; facts: file."""


class FileUnreadable(KlantDeskError):
    """The system refuses to open the file; facts: file."""


class FileEmpty(KlantDeskError):
    """The file holds no rows; facts: file."""


class FileDamaged(KlantDeskError):
    """The file is cut off or broken inside; facts: file."""


class FileProtected(KlantDeskError):
    """The workbook has a password; facts: file."""


class FileIsWebPage(KlantDeskError):
    """A web page that calls itself a workbook; facts: file."""


class FileNotATable(KlantDeskError):
    """A kind of file in which no table can be found; facts: file, wanted."""


class FileIsArchive(KlantDeskError):
    """A packed file, such as a zip, with the export somewhere inside; facts: file."""


class FileIsLock(KlantDeskError):
    """What Excel lays beside a workbook that is open; facts: file, of (the workbook)."""


class FileUnwieldy(KlantDeskError):
    """Reading the file would take more memory or time than it deserves; facts: file."""


class FileNotUnderstood(KlantDeskError):
    """No column is known well enough to import; facts: file, columns."""


class FileOfSomethingElse(KlantDeskError):
    """An export without customers or sales, of articles or payments; facts: file, format."""


class MissingColumn(KlantDeskError):
    """A column is missing without which nothing can be imported; facts: file, fields, field, columns.

    `fields` are the ids of what no column was found for, `field` is the first of them.
    """


class NoSuchColumn(KlantDeskError):
    """No column can even hold what nothing can be imported without; facts: file, fields, field, columns.

    `fields` are the ids of what no column can be, so that naming one would not help.
    """


class FormatUnknown(KlantDeskError):
    """There is no export format of this id; facts: format."""


class FormatAmbiguous(KlantDeskError):
    """Two formats claim the same file; facts: file, formats."""


class MappingWrong(KlantDeskError):
    """A mapping names a field or column that does not exist; facts: what, known."""


class NeedsAnswer(KlantDeskError):
    """Only the owner can say; facts: key, question, options (list of texts), example."""


class AnswerWrong(KlantDeskError):
    """An answer that is none of the choices, or to nothing asked; facts: key, value, options."""


class PeriodWrong(KlantDeskError):
    """A period that ends before it begins; facts: first, last."""


class FileMoved(KlantDeskError):
    """The file changed or vanished between plan and import; facts: file."""


class NotAShopFile(KlantDeskError):
    """The file is no KlantDesk shop file; facts: file."""


class ShopFileMissing(KlantDeskError):
    """There is no shop file at this place; facts: file."""


class ShopFileExists(KlantDeskError):
    """A new shop file would overwrite one; facts: file."""


class ShopFileTooNew(KlantDeskError):
    """The shop file was made by a newer KlantDesk; facts: file, version."""


class ShopFileTooOld(KlantDeskError):
    """Another shop's file is of an older KlantDesk, and is not ours to renew; facts: file, version."""


class ShopFileProtected(KlantDeskError):
    """Another shop's file has a password; facts: file."""


class ShopFileEmpty(KlantDeskError):
    """A shop file to be joined in which nothing was entered yet; facts: file."""


class SameShopFile(KlantDeskError):
    """A shop file is to be taken into itself; facts: file."""


class OtherCurrency(KlantDeskError):
    """A file, or another shop, counts in another currency; facts: file, theirs, ours."""


class ShopFileInUse(KlantDeskError):
    """Another program holds the shop file; facts: file."""


class ShopFileReplaced(KlantDeskError):
    """The shop file was replaced under our hands, by a sync program perhaps; facts: file."""


class ShopFileDamaged(KlantDeskError):
    """The shop file does not pass its own check; facts: file."""


class ShopFileReadOnly(KlantDeskError):
    """The shop file or its folder cannot be written; facts: file."""


class DiskFull(KlantDeskError):
    """There is no room left to save; facts: file."""


class DiskTrouble(KlantDeskError):
    """The disk does not do what it is asked, a stick that was pulled out perhaps; facts: file."""


class DatabaseTooOld(KlantDeskError):
    """The SQLite in use lacks a fix we rely on; facts: found, wanted."""


class AnswersDamaged(KlantDeskError):
    """The file of survey answers beside the shop file is broken or somebody else's; facts: file."""


class FeedbackUnknown(KlantDeskError):
    """There is no answer or follow-up of this number, or no more; facts: answer."""


class ThemeInUse(KlantDeskError):
    """A theme with answers, or into which another was merged, cannot be removed; facts: answers."""


class TranslationDamaged(KlantDeskError):
    """The shop's own language file of the survey cannot be read; facts: file."""


class BatchUnknown(KlantDeskError):
    """There is no import of this number, or it was taken back already; facts: batch."""


class NotMendable(KlantDeskError):
    """The rejected rows of this file say nothing by themselves: mend them in the file; facts: file."""


class MendedDiffers(KlantDeskError):
    """Mended rows would change purchases that are in the shop already; facts: file, receipts."""


class CustomerUnknown(KlantDeskError):
    """There is no customer of this number; facts: customer."""


class ChangedSince(KlantDeskError):
    """A change cannot be taken back: it was already, or something else was written over it; facts: entry."""


class EntryWrong(KlantDeskError):
    """What was typed into a field cannot be kept; facts: field, why (missing, unclear, taken, ...), value."""


class NumberRefused(KlantDeskError):
    """A text holds a citizen service number, which a shop may not keep; facts: none."""


class NothingToShow(KlantDeskError):
    """The shop holds no purchases in the period asked for; facts: none."""


class CannotWrite(KlantDeskError):
    """A file could not be written where the owner asked; facts: file."""


class Stopped(KlantDeskError):
    """The owner pressed Stop; nothing was changed; facts: none."""


class StoppedHalfway(Stopped):
    """Of several files some had come in before somebody stopped; facts: files, done, not_tried."""
