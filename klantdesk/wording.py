"""Sentences, numbers, money and dates in Dutch and English, for window and terminal alike."""
