"""Starts `pop`, for `python -m popplan` and `uvx popplan`."""

import os
import sys

from popplan import program


def main():
    """Becomes the program; Windows has no such call, so there it waits for it."""
    command = [program(), *sys.argv[1:]]
    if os.name != "nt":
        os.execv(command[0], command)
    import subprocess

    sys.exit(subprocess.call(command))


if __name__ == "__main__":
    main()
