"""The npm packages: `popplan` starts the program, which comes in one optional package for each platform."""

import json

from .release import LICENCES, TEMPLATES, tar_gz, texts

SCOPE = "@popplan"


def name(platform):
    """The name of the package of a platform, such as `@popplan/linux-x64-musl`."""
    system, processor, libc = platform.node
    return f"{SCOPE}/{system}-{processor}" + ("-musl" if libc == "musl" else "")


def make(release, platforms):
    """Writes the package of every platform (platform → program), and the one that chooses between them."""
    common = {"version": release.version, "license": "MIT OR Apache-2.0"}
    made = []
    for platform, data in platforms.items():
        system, processor, libc = platform.node
        own = {
            "name": name(platform),
            "description": f"The program of popplan for {system} {processor}",
            **common,
            "os": [system],
            "cpu": [processor],
            **({"libc": [libc]} if libc else {}),
            "preferUnplugged": True,
            "files": [platform.program],
        }
        readme = f"The program of `popplan` for {system} {processor}. Install `popplan`, which chooses it.\n"
        files = {platform.program: data, "README.md": readme.encode(), **texts(*LICENCES)}
        made.append(_pack(release, own, files, {platform.program}))
    chosen = {
        "name": "popplan",
        "description": release.summary,
        **common,
        "keywords": ["portfolio", "goals", "smart", "pop", "markdown"],
        "bin": {"pop": "pop.js", "popplan": "pop.js"},
        "engines": {"node": ">=16"},
        "files": ["pop.js"],
        "optionalDependencies": {name(platform): release.version for platform in sorted(platforms, key=name)},
    }
    files = {"pop.js": (TEMPLATES / "npm/pop.js").read_bytes(), **texts("README.md", *LICENCES)}
    made.append(_pack(release, chosen, files, {"pop.js"}))
    return made


def _pack(release, manifest, files, programs):
    files = {"package.json": (json.dumps(manifest, indent=2) + "\n").encode(), **files}
    files = {f"package/{path}": content for path, content in files.items()}
    file = manifest["name"].removeprefix("@").replace("/", "-") + f"-{release.version}.tgz"
    return release.write(f"npm/{file}", tar_gz(files, release.day, {f"package/{path}" for path in programs}))
