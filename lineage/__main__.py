"""`python -m lineage`: the same as the command `lineage`."""

import sys

from lineage.cli.app import main

if __name__ == "__main__":
    sys.exit(main())
