"""Reads from a program file itself for which machines it is: nobody has to say so, and nobody can say it wrong."""

import struct
from dataclasses import dataclass
from pathlib import Path

# What a system may be asked for by a wheel with a manylinux tag, as far as a program without a window needs it.
LIBRARIES = {
    "libc.so.6", "libdl.so.2", "libgcc_s.so.1", "libm.so.6", "libpthread.so.0", "librt.so.1", "libutil.so.1",
    "ld-linux-x86-64.so.2", "ld-linux-aarch64.so.1",
}  # fmt: skip


class Unsuitable(Exception):
    """A program file that no package can be made of, and why."""


@dataclass(frozen=True)
class Platform:
    """The machines that can run a program."""

    system: str  # linux, macos or windows
    processor: str  # x86_64 or aarch64
    libc: str = ""  # on Linux: gnu, or musl for a program that needs no library at all
    oldest: tuple = ()  # the oldest version of glibc or macOS that has all it needs

    @property
    def target(self):
        """The name that Rust gives it."""
        rest = {"linux": f"unknown-linux-{self.libc}", "macos": "apple-darwin", "windows": "pc-windows-msvc"}
        return f"{self.processor}-{rest[self.system]}"

    @property
    def wheel(self):
        """The tag of a wheel (PEP 600, PEP 656)."""
        if self.system == "windows":
            return {"x86_64": "win_amd64", "aarch64": "win_arm64"}[self.processor]
        if self.system == "macos":
            processor = {"x86_64": "x86_64", "aarch64": "arm64"}[self.processor]
            major, minor = self.oldest
            # From macOS 11 on, a tag only counts the major version.
            return f"macosx_{major}_{minor if major < 11 else 0}_{processor}"
        if self.libc == "musl":
            return f"musllinux_1_2_{self.processor}"
        major, minor = max(self.oldest, (2, 17))
        tag = f"manylinux_{major}_{minor}_{self.processor}"
        return f"{tag}.manylinux2014_{self.processor}" if minor == 17 else tag

    @property
    def node(self):
        """The system, the processor and, on Linux, the library, in the words of Node."""
        system = {"linux": "linux", "macos": "darwin", "windows": "win32"}[self.system]
        processor = {"x86_64": "x64", "aarch64": "arm64"}[self.processor]
        return system, processor, {"gnu": "glibc", "musl": "musl"}.get(self.libc)

    @property
    def program(self):
        return "pop.exe" if self.system == "windows" else "pop"


def read(path):
    """The platform of a program file."""
    data = Path(path).read_bytes()
    try:
        if data[:4] == b"\x7fELF":
            return _linux(data)
        if data[:4] == b"\xcf\xfa\xed\xfe":
            return _macos(data)
        if data[:2] == b"MZ":
            return _windows(data)
    except (struct.error, KeyError, IndexError) as error:
        raise Unsuitable(f"{path}: its header cannot be read ({error!r})") from error
    except Unsuitable as error:
        raise Unsuitable(f"{path}: {error}") from error
    raise Unsuitable(f"{path}: not a program for Linux, macOS or Windows")


def _processor(machine, known):
    if machine not in known:
        raise Unsuitable(f"for a processor that has no package (machine {machine:#x})")
    return known[machine]


def _word(data, at):
    """The text of a table of strings, from a place to its zero byte."""
    return data[at : data.index(b"\0", at)].decode()


def _linux(data):
    if data[4:6] != b"\x02\x01":
        raise Unsuitable("not a 64-bit little-endian program")
    processor = _processor(struct.unpack_from("<H", data, 18)[0], {62: "x86_64", 183: "aarch64"})
    (table,) = struct.unpack_from("<Q", data, 40)
    size, count = struct.unpack_from("<HH", data, 58)
    # type, offset, length, index of the table of strings
    sections = [struct.unpack_from("<4xI16xQQI", data, table + size * at) for at in range(count)]

    libraries, versions = set(), [(0, 0)]
    for kind, offset, length, strings in sections:
        if kind == 6:  # SHT_DYNAMIC
            names = sections[strings][1]
            for tag, value in struct.iter_unpack("<QQ", data[offset : offset + length // 16 * 16]):
                if tag == 1:  # DT_NEEDED
                    libraries.add(_word(data, names + value))
        elif kind == 0x6FFFFFFE:  # SHT_GNU_verneed: the versions of symbols that it needs
            names = sections[strings][1]
            while True:
                many, _, first, next_file = struct.unpack_from("<2xHIII", data, offset)
                at = offset + first
                for _ in range(many):
                    name, next_version = struct.unpack_from("<8xII", data, at)
                    family, _, version = _word(data, names + name).partition("_")
                    if family == "GLIBC":
                        versions.append(tuple(int(part) for part in version.split(".")[:2]))
                    at += next_version
                if not next_file:
                    break
                offset += next_file
    if not libraries:
        return Platform("linux", processor, "musl")
    if foreign := sorted(libraries - LIBRARIES):
        raise Unsuitable(f"needs {', '.join(foreign)}, which a system need not have")
    return Platform("linux", processor, "gnu", max(versions))


def _macos(data):
    processor = _processor(struct.unpack_from("<I", data, 4)[0], {0x01000007: "x86_64", 0x0100000C: "aarch64"})
    (count,) = struct.unpack_from("<I", data, 16)
    at = 32
    for _ in range(count):
        command, size = struct.unpack_from("<II", data, at)
        if command in (0x32, 0x24):  # LC_BUILD_VERSION, and what older tools write
            (oldest,) = struct.unpack_from("<I", data, at + (12 if command == 0x32 else 8))
            return Platform("macos", processor, oldest=(oldest >> 16, oldest >> 8 & 255))
        at += size
    raise Unsuitable("does not say which macOS it needs")


def _windows(data):
    (header,) = struct.unpack_from("<I", data, 0x3C)
    (machine,) = struct.unpack_from("<H", data, header + 4)
    return Platform("windows", _processor(machine, {0x8664: "x86_64", 0xAA64: "aarch64"}))
