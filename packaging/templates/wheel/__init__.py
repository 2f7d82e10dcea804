"""`pop`, a compiler for a personal development plan, as a program that pip can install."""

import os
import sys
import sysconfig


def program():
    """The path of the program that came with this package."""
    name = "pop.exe" if os.name == "nt" else "pop"
    user = "nt_user" if os.name == "nt" else "osx_framework_user" if sys.platform == "darwin" else "posix_user"
    here = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    folders = [
        sysconfig.get_path("scripts"),
        sysconfig.get_path("scripts", scheme=user),
        os.path.join(here, "bin"),  # pip install --target
    ]
    for folder in folders:
        if os.path.isfile(os.path.join(folder, name)):
            return os.path.join(folder, name)
    raise FileNotFoundError(f"{name} is in none of these folders: {', '.join(folders)}; install popplan again")
