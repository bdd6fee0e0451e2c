"""What time expressions mean: small values that know how to become dates once the context is known."""
