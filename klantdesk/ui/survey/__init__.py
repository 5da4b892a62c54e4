"""The exit survey: a full screen of its own process for visitors, and the fast entry for staff."""
