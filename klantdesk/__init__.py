"""KlantDesk: the offline customer desk for the independent shop."""

__version__ = "0.1.0"
