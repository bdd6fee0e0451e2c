"""Who took part in an act, for whom they stand, and whether that makes an act between states."""
