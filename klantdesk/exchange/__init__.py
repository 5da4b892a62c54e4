"""Files in and files out: from bytes to records and back."""
