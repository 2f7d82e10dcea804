"""What every package of one release shares: version, texts, completions, man pages, and archives of equal bytes."""

import gzip
import hashlib
import io
import os
import subprocess
import tarfile
import time
import tomllib
import zipfile
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES = Path(__file__).resolve().parents[1] / "templates"
LICENCES = ["LICENSE", "LICENSE-APACHE", "LICENSE-MIT", "themes/traject/fonts/OFL.txt"]
SHELLS = {"bash": "pop.bash", "zsh": "_pop", "fish": "pop.fish", "powershell": "pop.ps1", "elvish": "pop.elv"}


@dataclass
class Release:
    """One version, and where its packages go."""

    out: Path
    base: str  # the address that the files will have, or nothing
    version: str
    summary: str
    day: int  # of the last commit, in seconds: the time of every file in every package
    extras: dict = field(default_factory=dict)  # completions and man pages: path → bytes

    @classmethod
    def of(cls, out, base):
        manifest = tomllib.loads((ROOT / "Cargo.toml").read_text())["package"]
        day = os.environ.get("SOURCE_DATE_EPOCH") or _output(["git", "-C", ROOT, "log", "-1", "--format=%ct"])
        return cls(out, base.rstrip("/"), manifest["version"], manifest["description"], int(day))

    def ask(self, program):
        """Has the program write its completions and man pages. A program for another machine cannot."""
        said = _output([program, "--version"]).split()
        if said != ["pop", self.version]:
            raise ValueError(f"{program} is {' '.join(said)}, but Cargo.toml says {self.version}")
        for shell, name in SHELLS.items():
            self.extras[f"completions/{name}"] = _bytes([program, "--lang", "en", "completions", shell])
        for language, folder in (("en", "man/man1"), ("nl", "man/nl/man1")):
            made = self.out / ".man"
            _bytes([program, "--lang", language, "man", "--out", made])
            for page in sorted(made.iterdir()):
                # `pop.1` exists in both languages; the other Dutch pages have the Dutch names of the commands.
                self.extras[f"{folder}/{page.name}"] = page.read_bytes()
                page.unlink()
            made.rmdir()

    def write(self, name, data):
        """Writes a file of the release."""
        path = self.out / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        return path

    def fill(self, name, **values):
        """A template with its `{{places}}` filled in. A place without a value is an error."""
        text = (TEMPLATES / name).read_text()
        for key, value in {"version": self.version, "summary": self.summary, "base": self.base, **values}.items():
            text = text.replace("{{" + key + "}}", str(value))
        if "{{" in text:
            raise ValueError(f"{name}: no value for {text[text.index('{{') :].split('}}')[0]}}}}}")
        return text


def texts(*names):
    """Files of the project by their last name."""
    return {Path(name).name: (ROOT / name).read_bytes() for name in names}


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def tar_gz(files, day, programs=()):
    """A compressed archive in a fixed order, with the same time and owner everywhere."""
    inner = io.BytesIO()
    with tarfile.open(fileobj=inner, mode="w", format=tarfile.USTAR_FORMAT) as archive:
        for name, data in sorted(files.items()):
            entry = tarfile.TarInfo(name)
            entry.size, entry.mtime, entry.mode = len(data), day, 0o755 if name in programs else 0o644
            archive.addfile(entry, io.BytesIO(data))
    packed = io.BytesIO()
    with gzip.GzipFile(fileobj=packed, mode="wb", mtime=day, filename="", compresslevel=9) as file:
        file.write(inner.getvalue())
    return packed.getvalue()


def zipped(files, day, programs=()):
    """The same as a zip: in the order given, since the list of a wheel comes last."""
    moment = time.gmtime(max(day, 315532800))[:6]  # a zip knows no time before 1980
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, moment)
            entry.create_system = 3
            entry.external_attr = (0o100755 if name in programs else 0o100644) << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, data)
    return packed.getvalue()


def _bytes(command):
    done = subprocess.run([str(part) for part in command], capture_output=True)
    if done.returncode:
        raise ValueError(f"{' '.join(map(str, command))}\n{done.stderr.decode()}")
    return done.stdout


def _output(command):
    return _bytes(command).decode().strip()
