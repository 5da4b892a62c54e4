"""Editing what the shop asks: questions, answers, wording and letters, with the real screen beside it."""
