"""What happened: trigger words, and who takes which part in what they tell."""
