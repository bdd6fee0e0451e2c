"""When and where an act was done: dates, places, chronicles, scenes."""
