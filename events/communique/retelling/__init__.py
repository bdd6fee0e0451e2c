"""One act told more than once: echoes ("did the same"), tellings that are joined in one record."""
