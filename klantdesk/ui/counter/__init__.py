"""What is typed in at the counter: forms, the menu they are opened from, and the bin."""
