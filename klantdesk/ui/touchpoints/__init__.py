"""What contacts with customers lead to, and who bought nothing yet."""
