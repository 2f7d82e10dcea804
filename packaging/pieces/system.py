"""The packages of Debian, Fedora and their relatives, made by nfpm: one description for both, on any machine."""

import gzip
import json
import subprocess
import tempfile
import time
from pathlib import Path

from . import tools
from .release import ROOT, TEMPLATES

COMPLETIONS = {
    "completions/pop.bash": "usr/share/bash-completion/completions/pop",
    "completions/pop.fish": "usr/share/fish/vendor_completions.d/pop.fish",
}
ZSH = {"deb": "usr/share/zsh/vendor-completions/_pop", "rpm": "usr/share/zsh/site-functions/_pop"}


def make(release, platform, data, maintainer):
    """Writes a `.deb` and an `.rpm` of a program for Linux."""
    debian = {"x86_64": "amd64", "aarch64": "arm64"}[platform.processor]
    names = {
        "deb": f"popplan_{release.version}_{debian}.deb",
        "rpm": f"popplan-{release.version}-1.{platform.processor}.rpm",
    }
    for format, name in names.items():
        with tempfile.TemporaryDirectory() as folder:
            contents = _contents(release, _files(release, data, format, maintainer), Path(folder))
            settings = Path(folder) / "nfpm.yaml"
            settings.write_text(json.dumps(_description(release, platform, contents, maintainer)))
            command = [tools.nfpm(), "package", "--config", settings, "--packager", format]
            command += ["--target", release.out / name]
            subprocess.run([str(part) for part in command], check=True, stdout=subprocess.DEVNULL)


def _contents(release, files, folder):
    """The files as nfpm wants them: on disk, each with its place. Folders of our own belong to the package."""
    day = _day(release)
    contents = []
    for number, (place, content) in enumerate(sorted(files.items())):
        source = folder / str(number)
        source.write_bytes(content)
        mode = 0o755 if place == "usr/bin/pop" else 0o644
        contents.append({"src": str(source), "dst": f"/{place}", "file_info": {"mode": mode, "mtime": day}})
    own = {str(parent) for place in files for parent in Path(place).parents if parent.name == "popplan"}
    folders = [{"dst": f"/{one}", "type": "dir", "file_info": {"mode": 0o755, "mtime": day}} for one in sorted(own)]
    return contents + folders


def _files(release, data, format, maintainer):
    files = {"usr/bin/pop": data}
    for path, content in release.extras.items():
        if path.startswith("man/"):
            files[f"usr/share/{path}.gz"] = _gz(content)
        elif path in COMPLETIONS:
            files[COMPLETIONS[path]] = content
        elif path == "completions/_pop":
            files[ZSH[format]] = content
    document = "usr/share/doc/popplan"
    files[f"{document}/README.md.gz"] = _gz((ROOT / "README.md").read_bytes())
    files[f"{document}/NEWS.gz"] = _gz((ROOT / "CHANGELOG.md").read_bytes())
    if format == "deb":
        files["usr/share/lintian/overrides/popplan"] = (TEMPLATES / "lintian").read_bytes()
        files[f"{document}/changelog.Debian.gz"] = _gz(_changes(release, maintainer))
        files[f"{document}/copyright"] = (TEMPLATES / "copyright").read_bytes()
    else:
        for name in ("LICENSE", "LICENSE-APACHE", "LICENSE-MIT"):
            files[f"usr/share/licenses/popplan/{name}"] = (ROOT / name).read_bytes()
        files["usr/share/licenses/popplan/OFL.txt"] = (ROOT / "themes/traject/fonts/OFL.txt").read_bytes()
    return files


def _description(release, platform, contents, maintainer):
    glibc = ".".join(str(part) for part in platform.oldest)
    depends = {"deb": [f"libc6 (>= {glibc})", "libgcc-s1"], "rpm": [f"glibc >= {glibc}", "libgcc"]}
    summary = "compiler for a personal development plan"
    return {
        "name": "popplan",
        "arch": {"x86_64": "amd64", "aarch64": "arm64"}[platform.processor],
        "platform": "linux",
        "version": release.version,
        "release": "1",
        "section": "text",
        "priority": "optional",
        "maintainer": maintainer,
        "license": "MIT OR Apache-2.0",
        "description": f"{summary}\n{_wrapped()}",
        "mtime": _day(release),
        "contents": contents,
        "deb": {"compression": "gzip"},
        "rpm": {"summary": summary, "group": "Applications/Text", "compression": "zstd", "buildhost": "localhost"},
        "overrides": {
            format: {"depends": names if platform.libc == "gnu" else []} for format, names in depends.items()
        },
    }


def _wrapped():
    return (
        "pop reads a personal development plan (in Dutch: persoonlijk\n"
        "ontwikkelingsplan) written in Markdown, says what is vague or missing in it,\n"
        "and makes a portfolio, a printable report and an edition for each reader.\n"
        "Nothing that the author keeps private ends up in any of them."
    )


def _changes(release, maintainer):
    day = time.strftime("%a, %d %b %Y %H:%M:%S +0000", time.gmtime(release.day))
    head = f"popplan ({release.version}-1) unstable; urgency=medium"
    return f"{head}\n\n  * Release {release.version}; NEWS.gz says what changed.\n\n -- {maintainer}  {day}\n".encode()


def _day(release):
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(release.day))


def _gz(content):
    return gzip.compress(content, 9, mtime=0)
