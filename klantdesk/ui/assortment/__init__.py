"""What sells, and to whom."""
