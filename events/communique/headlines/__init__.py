"""What is written short: headlines, title case, lists and clauses that leave words out, read as what they stand for."""
