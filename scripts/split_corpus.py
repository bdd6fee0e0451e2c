"""Give every affair of the corpus its split, once and for good, in `seeds/corpus/split.csv`."""

from training_corpus import read_items, write_split

if __name__ == "__main__":
    write_split(read_items())
