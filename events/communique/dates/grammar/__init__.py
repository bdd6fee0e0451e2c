"""How English writes time: small parsers that read a meaning off a row of tokens, and compose."""
