"""The wheel: `pip install popplan`, `pipx install popplan`, `uvx popplan`.

A wheel is a zip with a list of its files, so it is written here. maturin would compile the program once more, and
then the wheel would hold other bytes than the archive of the same platform.
"""

import base64
import hashlib
import re

from .release import LICENCES, ROOT, TEMPLATES, texts, zipped


def make(release, platform, data):
    """Writes the wheel of a platform."""
    name = f"popplan-{release.version}"
    info, scripts, shared = f"{name}.dist-info", f"{name}.data/scripts", f"{name}.data/data/share"
    metadata = "\n".join(
        [
            "Metadata-Version: 2.4",
            "Name: popplan",
            f"Version: {release.version}",
            f"Summary: {release.summary}",
            "License-Expression: MIT OR Apache-2.0",
            *(f"License-File: {path.rsplit('/')[-1]}" for path in LICENCES),
            "Keywords: portfolio,goals,smart,pop,markdown",
            "Classifier: Environment :: Console",
            "Classifier: Natural Language :: Dutch",
            "Classifier: Natural Language :: English",
            "Classifier: Programming Language :: Rust",
            "Requires-Python: >=3.8",
            "Description-Content-Type: text/markdown",
            "",
            _readme(),
        ]
    )
    tags = "\n".join(f"Tag: py3-none-{tag}" for tag in platform.wheel.split("."))
    files = {
        "popplan/__init__.py": (TEMPLATES / "wheel/__init__.py").read_bytes(),
        "popplan/__main__.py": (TEMPLATES / "wheel/__main__.py").read_bytes(),
        f"{scripts}/{platform.program}": data,
    }
    if platform.system != "windows":
        places = {
            "completions/pop.bash": "bash-completion/completions/pop",
            "completions/_pop": "zsh/site-functions/_pop",
            "completions/pop.fish": "fish/vendor_completions.d/pop.fish",
        }
        for path, content in release.extras.items():
            if path in places or path.startswith("man/"):
                files[f"{shared}/{places.get(path, path)}"] = content
    files |= {
        f"{info}/METADATA": metadata.encode(),
        f"{info}/WHEEL": f"Wheel-Version: 1.0\nGenerator: popplan\nRoot-Is-Purelib: false\n{tags}\n".encode(),
        # `uvx popplan` starts what is called like the package.
        f"{info}/entry_points.txt": b"[console_scripts]\npopplan = popplan.__main__:main\n",
        **{f"{info}/licenses/{path}": content for path, content in texts(*LICENCES).items()},
    }
    rows = [f"{path},sha256={_digest(content)},{len(content)}" for path, content in files.items()]
    files[f"{info}/RECORD"] = "\n".join([*rows, f"{info}/RECORD,,", ""]).encode()
    programs = {f"{scripts}/{platform.program}"}
    wheel = zipped(files, release.day, programs)
    return release.write(f"{name}-py3-none-{platform.wheel}.whl", wheel)


def _readme():
    """The README without its pictures and links to files, which a package index cannot show."""
    text = (ROOT / "README.md").read_text()
    text = re.sub(r"^!\[.*\n\n", "", text, flags=re.M)
    return re.sub(r"\[([^]]*)\]\((?!https?:)[^)]*\)", r"\1", text)


def _digest(content):
    return base64.urlsafe_b64encode(hashlib.sha256(content).digest()).decode().rstrip("=")
