"""The archive of a platform, for those who unpack it themselves, and for the installers and package managers."""

from .release import LICENCES, tar_gz, texts, zipped


def make(release, platform, data):
    """Writes `pop-VERSION-TARGET.tar.gz`, or a zip for Windows."""
    folder = f"pop-{release.version}-{platform.target}"
    files = {platform.program: data, **release.extras, **texts("README.md", "CHANGELOG.md", *LICENCES)}
    files = {f"{folder}/{name}": content for name, content in files.items()}
    program = f"{folder}/{platform.program}"
    if platform.system == "windows":
        return release.write(f"{folder}.zip", zipped(files, release.day, {program}))
    return release.write(f"{folder}.tar.gz", tar_gz(files, release.day, {program}))
