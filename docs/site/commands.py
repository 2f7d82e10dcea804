"""Checks that every command and option in the guide exists, by asking the program itself for its help."""

import re
import subprocess
from functools import cache


def check(program, documents):
    """A line for each command or option that the program does not know."""
    faults = []
    for path in documents:
        text = path.read_text()
        blocks = re.findall(r"^```sh\n(.*?)^```", text, re.M | re.S)
        lines = [line for block in blocks for line in block.splitlines()] + re.findall(
            r"`(pop [^`]+)`", text.replace("\n", " ")
        )
        for line in lines:
            words = re.findall(r"[\w-]+", line.split("#")[0].split('"')[0])
            if not line.startswith("pop ") or len(words) < 2:
                continue
            said = _help(program, words[1])
            deeper = words[2] if len(words) > 2 and re.search(rf"^  {re.escape(words[2])}\s", said, re.M) else None
            said = _help(program, words[1], deeper) if deeper else said
            if not said:
                faults.append(f"{path}: `{line}`: there is no such command")
            for option in re.findall(r"(?<=\s)--?[a-z-]+", line):
                if said and not re.search(rf"{option}(?![\w-])", said):
                    faults.append(f"{path}: `{line}`: no option {option}")
    return faults


@cache
def _help(program, *words):
    """The help of a command in both languages, or nothing. A word that is no command ends in an error."""
    both = ""
    for language in ("en", "nl"):
        done = subprocess.run([program, "--lang", language, *words, "--help"], capture_output=True, text=True)
        both += done.stdout if done.returncode == 0 else ""
    return both
