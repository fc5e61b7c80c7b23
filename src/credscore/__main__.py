"""``python -m credscore``."""

from credscore.cli import main

if __name__ == "__main__":
    main()
