"""The customer groups: who is loyal, who slips away."""
