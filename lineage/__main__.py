"""`python -m lineage` and the command `lineage`: an interruption says one line, while modules are still loading too."""

import sys


def run() -> int:
    """Run the command line on the arguments of the process; gives the exit code."""
    try:
        from lineage.cli.app import main

        return main()
    except KeyboardInterrupt:
        sys.stderr.write("lineage: interrupted\n")
        return 130


if __name__ == "__main__":
    sys.exit(run())
