"""What was promised: a line to tick off, and the page with all of them."""
