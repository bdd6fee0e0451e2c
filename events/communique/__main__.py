"""`python -m communique` is the command `communique`."""

from .cli import main

if __name__ == "__main__":
    main()
