"""Plays commands on a terminal as a person would, and draws what the terminal then shows as an SVG."""

import os
import pty
import re
import select
import shlex
import struct
import termios
import time
from fcntl import ioctl
from html import escape

import pyte

WIDTH, HEIGHT = 88, 160
CELL, LINE, EDGE = 8.4, 20, 18
# What a dark terminal shows for the eight colours; the paper and the ink are those of the theme `traject`.
PAPER, INK = "#14171f", "#eceef3"
COLOURS = {
    "black": "#7f8899", "red": "#ff8f7a", "green": "#a5e3c4", "brown": "#ffd23f", "yellow": "#ffd23f",
    "blue": "#b4d8f5", "magenta": "#e6b8f0", "cyan": "#9fdcec", "white": INK,
    "brightblack": "#7f8899", "brightred": "#ff8f7a", "brightgreen": "#a5e3c4", "brightbrown": "#ffd23f",
    "brightblue": "#b4d8f5", "brightmagenta": "#e6b8f0", "brightcyan": "#9fdcec", "brightwhite": "#ffffff",
}  # fmt: skip


class Terminal:
    """A terminal in a folder; every command adds to what it shows."""

    def __init__(self, folder, program, environment):
        self.folder, self.program, self.environment = folder, program, environment
        self.clear()

    def clear(self):
        self.screen = pyte.Screen(WIDTH, HEIGHT)
        self.stream = pyte.ByteStream(self.screen)

    def play(self, command, keys=(), shown=None):
        """Types a command, then each text of `keys` once the program waits for it. Returns the exit code."""
        self.stream.feed(f"\x1b[33m$\x1b[0m {shown or command}\r\n".encode())
        words = shlex.split(command)
        assert words[0] == "pop", words
        child, master = pty.fork()
        if child == 0:
            os.chdir(self.folder)
            os.execve(self.program, ["pop", *words[1:]], self.environment)
        ioctl(master, termios.TIOCSWINSZ, struct.pack("HHHH", HEIGHT, WIDTH, 0, 0))
        left, seen = list(keys), False
        quiet_since = time.monotonic()
        while True:
            ready, _, _ = select.select([master], [], [], 0.05)
            if ready:
                try:
                    data = os.read(master, 65536)
                except OSError:
                    break
                if not data:
                    break
                self._answer(master, data)
                self.stream.feed(data)
                seen = True
                quiet_since = time.monotonic()
            elif left and seen and time.monotonic() - quiet_since > 0.5:
                os.write(master, left.pop(0).encode())
                quiet_since = time.monotonic()
            elif time.monotonic() - quiet_since > 30:
                os.kill(child, 9)
                raise TimeoutError(f"{command} waits for something:\n{self.text()}")
        os.close(master)
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])

    def _answer(self, master, data):
        """What a real terminal says when a program asks where the cursor is."""
        for _ in re.finditer(rb"\x1b\[6n", data):
            os.write(master, f"\x1b[{self.screen.cursor.y + 1};{self.screen.cursor.x + 1}R".encode())

    def text(self):
        return "\n".join(line.rstrip() for line in self.screen.display).rstrip()

    def draw(self, title, most=HEIGHT):
        """The first lines, at most so many, as an SVG."""
        rows = range(min(most, len(self.text().split("\n"))))
        width, height = WIDTH * CELL + 2 * EDGE, len(rows) * LINE + 2 * EDGE
        out = [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" width="{width:g}" height="{height:g}">',
            f"<title>{escape(title)}</title>",
            f'<rect width="100%" height="100%" rx="8" fill="{PAPER}"/>',
            f'<g font-family="ui-monospace,\'Source Code Pro\',Menlo,Consolas,\'DejaVu Sans Mono\',monospace" font-size="14" fill="{INK}" xml:space="preserve">',
        ]
        for number, row in enumerate(rows):
            y = EDGE + number * LINE + 14.5
            for start, style, text in self._runs(row):
                if text.strip():
                    lead = len(text) - len(text.lstrip())
                    text, start = text.strip(), start + lead
                    out.append(
                        f'<text x="{EDGE + start * CELL:g}" y="{y:g}" textLength="{len(text) * CELL:g}"{style}>{escape(text)}</text>'
                    )
        return "\n".join([*out, "</g>", "</svg>", ""])

    def _runs(self, row):
        """The parts of a line that look the same: where it begins, how it looks, its text."""
        runs = []
        for column in range(WIDTH):
            cell = self.screen.buffer[row][column]
            colour = COLOURS.get(cell.fg) or (f"#{cell.fg}" if re.fullmatch("[0-9a-f]{6}", cell.fg) else "")
            style = (f' fill="{colour}"' if colour else "") + (' font-weight="700"' if cell.bold else "")
            if runs and runs[-1][1] == style and not runs[-1][2].endswith("  "):
                runs[-1][2] += cell.data
            else:
                runs.append([column, style, cell.data])
        return runs
