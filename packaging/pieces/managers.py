"""The descriptions for package managers that fetch an archive from an address, and the installers."""

import json
import textwrap

from .release import sha256

# The archives of these are what the descriptions and installers name.
UNIX = ["linux-gnu", "linux-musl", "apple-darwin"]


def make(release, archives):
    """Writes what can be written of `archives` (platform → path). Without an address only the installers."""
    sums = {platform.target: sha256(path.read_bytes()) for platform, path in archives.items()}
    _installers(release, sums)
    if not release.base:
        print("no --base ADDRESS: nothing for Homebrew, Scoop, winget and AUR, which name the address of the files")
        return
    release.write("homebrew/popplan.rb", release.fill("popplan.rb", parts=_formula(release, sums)))
    windows = {target: sums[target] for target in sums if "windows" in target}
    if windows:
        _scoop(release, windows)
        _winget(release, windows)
    linux = {target: sums[target] for target in sums if "linux" in target}
    if linux:
        _aur(release, _best(linux))


def _address(release, target):
    ending = "zip" if "windows" in target else "tar.gz"
    return f"{release.base}/pop-{release.version}-{target}.{ending}"


def _best(sums):
    """One archive for each processor of Linux: the one for glibc if there is one."""
    best = {}
    for target in sorted(sums, key=lambda target: target.endswith("gnu")):
        best[target.split("-")[0]] = target
    return {target: sums[target] for target in sorted(best.values())}


def _installers(release, sums):
    unix = "\n".join(f"{target} {sums[target]}" for target in sorted(sums) if "windows" not in target)
    windows = "\n".join(f'  "{target}" = "{sums[target]}"' for target in sorted(sums) if "windows" in target)
    release.write("install.sh", release.fill("install.sh", sums=unix)).chmod(0o755)
    release.write("install.ps1", release.fill("install.ps1", sums=windows))


def _formula(release, sums):
    parts = []
    for system, word in (("macos", "apple-darwin"), ("linux", "linux")):
        own = {target: sums[target] for target in sums if word in target}
        own = _best(own) if system == "linux" else own
        if not own:
            continue
        lines = [f"on_{system} do"]
        for target in sorted(own):
            processor = "arm" if target.startswith("aarch64") else "intel"
            lines += [
                f"  on_{processor} do",
                f'    url "{_address(release, target)}"',
                f'    sha256 "{own[target]}"',
                "  end",
            ]
        parts.append("\n".join([*lines, "end"]))
    return textwrap.indent("\n\n".join(parts), "  ")


def _scoop(release, sums):
    names = {"x86_64": "64bit", "aarch64": "arm64"}
    architecture = {
        names[target.split("-")[0]]: {
            "url": _address(release, target),
            "hash": sums[target],
            "extract_dir": f"pop-{release.version}-{target}",
        }
        for target in sorted(sums)
    }
    manifest = {
        "version": release.version,
        "description": release.summary,
        "homepage": release.base,
        "license": "MIT|Apache-2.0",
        "architecture": architecture,
        "bin": "pop.exe",
    }
    release.write("scoop/popplan.json", json.dumps(manifest, indent=4) + "\n")


def _winget(release, sums):
    names = {"x86_64": "x64", "aarch64": "arm64"}
    installers = "\n".join(
        f"  - Architecture: {names[target.split('-')[0]]}\n"
        f"    InstallerUrl: {_address(release, target)}\n"
        f"    InstallerSha256: {sums[target].upper()}\n"
        f"    NestedInstallerFiles:\n"
        f"      - RelativeFilePath: pop-{release.version}-{target}\\pop.exe\n"
        f"        PortableCommandAlias: pop"
        for target in sorted(sums)
    )
    folder = f"winget/p/popplan/popplan/{release.version}"
    for name in ("", ".installer", ".locale.en-US", ".locale.nl-NL"):
        text = release.fill(
            f"winget/popplan{name}.yaml", **({"installers": installers} if name == ".installer" else {})
        )
        release.write(f"{folder}/popplan.popplan{name}.yaml", text)


def _aur(release, sums):
    """The recipe, and the same facts once more in the form that the AUR reads."""
    targets = {target.split("-")[0]: target for target in sums}
    lines, facts = [], []
    for processor, target in targets.items():
        lines += [f'source_{processor}=("{_address(release, target)}")', f"sha256sums_{processor}=('{sums[target]}')"]
        facts += [f"\tsource_{processor} = {_address(release, target)}", f"\tsha256sums_{processor} = {sums[target]}"]
    processors = " ".join(f"'{processor}'" for processor in targets)
    folders = "\n".join(f"  [{processor}]=pop-{release.version}-{target}" for processor, target in targets.items())
    text = release.fill("PKGBUILD", processors=processors, sources="\n".join(lines), folders=folders)
    release.write("aur/PKGBUILD", text)
    architectures = "\n".join(f"\tarch = {processor}" for processor in targets)
    release.write("aur/.SRCINFO", release.fill("SRCINFO", architectures=architectures, sources="\n".join(facts)))
