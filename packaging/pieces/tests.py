"""Tests of the packages: `python3 -m unittest packaging/pieces/tests.py`."""

import csv
import hashlib
import io
import struct
import sys
import tarfile
import tempfile
import unittest
import zipfile
from base64 import urlsafe_b64encode
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from pieces import archives, binary, managers, node, wheel
from pieces.release import Release


def read(data):
    with tempfile.NamedTemporaryFile() as file:
        file.write(data)
        file.flush()
        return binary.read(file.name)


def linux(libraries=(), versions=(), machine=62):
    """The smallest program for Linux that names these libraries and versions of symbols."""
    strings, offsets = b"\0", {}
    for word in [*libraries, *versions]:
        offsets[word] = len(strings)
        strings += word.encode() + b"\0"
    dynamic = b"".join(struct.pack("<QQ", 1, offsets[name]) for name in libraries) + struct.pack("<QQ", 0, 0)
    needs = b""
    if versions:
        needs = struct.pack("<HHIII", 1, len(versions), 0, 16, 0)
        for number, version in enumerate(versions):
            needs += struct.pack("<IHHII", 0, 0, 0, offsets[version], 16 if number + 1 < len(versions) else 0)
    bodies, at, parts = b"", 64, []
    for kind, body in ((3, strings), (6, dynamic), (0x6FFFFFFE, needs)):
        if body:
            parts.append(struct.pack("<IIQQQQIIQQ", 0, kind, 0, 0, at, len(body), 0, 0, 1, 0))
            bodies, at = bodies + body, at + len(body)
    head = (
        b"\x7fELF\x02\x01\x01"
        + bytes(9)
        + struct.pack("<HHIQQQIHHHHHH", 3, machine, 1, 0, 0, at, 0, 64, 0, 0, 64, len(parts), 0)
    )
    return head + bodies + b"".join(parts)


def macos(processor, major, minor):
    oldest = struct.pack("<IIIIII", 0x32, 24, 1, major << 16 | minor << 8, 0, 0)
    return struct.pack("<IIIIIIII", 0xFEEDFACF, processor, 0, 2, 1, len(oldest), 0, 0) + oldest


def windows(machine):
    return b"MZ" + bytes(58) + struct.pack("<I", 64) + b"PE\0\0" + struct.pack("<H", machine)


class Binaries(unittest.TestCase):
    def test_the_tag_follows_from_the_newest_symbol(self):
        program = linux(["libc.so.6"], ["GLIBC_2.2.5", "GLIBC_2.34", "GLIBC_2.9", "GCC_4.2.0"])
        self.assertEqual(read(program).wheel, "manylinux_2_34_x86_64")
        self.assertEqual(read(linux(["libc.so.6"], ["GLIBC_2.28"], 183)).wheel, "manylinux_2_28_aarch64")
        self.assertEqual(read(linux(["libc.so.6"], ["GLIBC_2.5"])).wheel, "manylinux_2_17_x86_64.manylinux2014_x86_64")

    def test_a_program_without_libraries_runs_on_every_linux(self):
        platform = read(linux())
        self.assertEqual((platform.wheel, platform.target), ("musllinux_1_2_x86_64", "x86_64-unknown-linux-musl"))

    def test_a_library_that_a_system_need_not_have_is_refused(self):
        with self.assertRaisesRegex(binary.Unsuitable, "libssl.so.3"):
            read(linux(["libc.so.6", "libssl.so.3"], ["GLIBC_2.17"]))

    def test_macos_and_windows(self):
        self.assertEqual(read(macos(0x0100000C, 11, 0)).wheel, "macosx_11_0_arm64")
        self.assertEqual(read(macos(0x0100000C, 14, 2)).wheel, "macosx_14_0_arm64")
        self.assertEqual(read(macos(0x01000007, 10, 12)).wheel, "macosx_10_12_x86_64")
        self.assertEqual(read(windows(0x8664)).wheel, "win_amd64")
        self.assertEqual(read(windows(0xAA64)).node, ("win32", "arm64", None))

    def test_what_is_no_program_is_refused(self):
        for data in (b"", b"#!/bin/sh\n", b"\x7fELF", b"MZ", linux(machine=8), macos(7, 11, 0), windows(0x14C)):
            with self.assertRaises(binary.Unsuitable):
                read(data)


class Packages(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.release = Release(Path(folder.name), "https://example.org/pop", "1.2.3", "A summary", 1_600_000_000)
        self.release.extras = {
            "completions/pop.bash": b"complete",
            "man/man1/pop.1": b".TH pop",
            "man/nl/man1/pop.1": b".TH pop",
        }
        self.gnu = binary.Platform("linux", "x86_64", "gnu", (2, 28))
        self.windows = binary.Platform("windows", "x86_64")

    def test_the_list_of_a_wheel_is_true(self):
        path = wheel.make(self.release, self.gnu, b"program")
        with zipfile.ZipFile(path) as packed:
            rows = {
                row[0]: row[1]
                for row in csv.reader(io.StringIO(packed.read("popplan-1.2.3.dist-info/RECORD").decode()))
            }
            self.assertEqual(set(rows), set(packed.namelist()))
            for name, digest in rows.items():
                if not name.endswith("RECORD"):
                    found = urlsafe_b64encode(hashlib.sha256(packed.read(name)).digest()).decode().rstrip("=")
                    self.assertEqual(digest, f"sha256={found}", name)
            self.assertEqual(packed.getinfo("popplan-1.2.3.data/scripts/pop").external_attr >> 16 & 0o111, 0o111)

    def test_equal_programs_give_equal_bytes(self):
        for make in (archives.make, wheel.make):
            first = make(self.release, self.gnu, b"program").read_bytes()
            self.assertEqual(first, make(self.release, self.gnu, b"program").read_bytes())

    def test_npm_offers_every_platform(self):
        made = node.make(self.release, {self.gnu: b"one", self.windows: b"two"})
        with tarfile.open(made[-1]) as packed:
            manifest = packed.extractfile("package/package.json").read().decode()
        self.assertIn('"@popplan/linux-x64": "1.2.3"', manifest)
        self.assertIn('"@popplan/win32-x64": "1.2.3"', manifest)

    def test_the_descriptions_name_the_archives_and_their_checksums(self):
        made = {one: archives.make(self.release, one, b"program") for one in (self.gnu, self.windows)}
        managers.make(self.release, made)
        files = {
            path.relative_to(self.release.out).as_posix(): path
            for path in self.release.out.rglob("*")
            if path.is_file()
        }
        for platform, names in {
            self.gnu: ["install.sh", "homebrew/popplan.rb", "aur/PKGBUILD", "aur/.SRCINFO"],
            self.windows: [
                "install.ps1",
                "scoop/popplan.json",
                "winget/p/popplan/popplan/1.2.3/popplan.popplan.installer.yaml",
            ],
        }.items():
            checksum = hashlib.sha256(made[platform].read_bytes()).hexdigest()
            for name in names:
                text = files[name].read_text()
                self.assertIn(checksum, text.lower(), name)
                self.assertNotIn("{{", text, name)


if __name__ == "__main__":
    unittest.main()
