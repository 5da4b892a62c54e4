"""Counting: purchase columns in, small results out."""
