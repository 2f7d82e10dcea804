#!/usr/bin/env python3
"""Measures a preview: the time from saving an entry to its page, fresh, over HTTP.

Every server that is here (pop serve, hugo server, zola serve) gets the same content in its own
layout. An edit puts a word into one entry that never was there; then the page of that entry is
asked for over one connection until the word is in it. Odd edits replace the file by a rename,
even ones truncate and write it, as editors do.

What it counts too: the polling, every millisecond at first and at every 2 % of the time that has
passed later, is in the time and in the server's CPU. What it does not measure: a browser, or an
edit that changes other pages. Between edits it waits until the server rests.
"""

import argparse
import http.client
import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
TICK = 1 / os.sysconf("SC_CLK_TCK")
READY_WITHIN = 180
FRESH_WITHIN = 60


def servers(dirs):
    """Name, tool and command of each; a port is put in for PORT, a folder that is new for NEW."""
    pop = os.environ.get("POP", str(HERE.parent / "target/release/pop"))
    hugo = subprocess.run([HERE / "find-hugo.sh"], stdout=subprocess.PIPE, text=True).stdout.strip()
    zola = shutil.which("zola")
    if shutil.which(pop) and subprocess.run([pop, "serve", "--help"], capture_output=True).returncode == 0:
        yield "pop serve", "pop", [pop, "serve", dirs["pop"], "--edition", "site", "--port", "PORT"]
    else:
        print(f"There is no pop with serve at {pop}; it is left out.")
    if hugo:
        command = [hugo, "server", "--source", dirs["hugo"], "--port", "PORT", "--noBuildLock"]
        yield "hugo server", "hugo", command + ["--destination", "NEW"]
        yield "hugo server --renderToMemory", "hugo", command + ["--renderToMemory"]
    else:
        print("Hugo is not here, and left out.")
    if zola:
        command = [zola, "--root", dirs["zola"], "serve", "--port", "PORT", "--output-dir", "NEW"]
        yield "zola serve", "zola", command
        yield "zola serve --fast", "zola", command + ["--fast"]
        yield "zola serve --fast, debounce 1", "zola", command + ["--fast", "--debounce", "1"]
    else:
        print("Zola is not on the PATH, and left out.")


def entry_of(tool, folder, n):
    """The file that is edited, in the middle of the log, and the address of its page."""
    name = f"entry-{n // 2:06}"
    if tool == "pop":
        return Path(folder) / "log" / f"{name}.md", f"/log/{name}.html"
    return Path(folder) / "content/log" / f"{name}.md", f"/log/{name}/"


class Client:
    """One connection that is kept, and opened again if the server closes it."""

    def __init__(self, port):
        self.http = http.client.HTTPConnection("127.0.0.1", port, timeout=10)

    def page(self, address):
        """The page, or nothing if there is none now."""
        try:
            self.http.request("GET", address)
            answer = self.http.getresponse()
            body = answer.read()
        except (OSError, http.client.HTTPException):
            self.http.close()
            return b""
        return body if answer.status == 200 else b""


class Server:
    def __init__(self, command, log):
        self.began = time.perf_counter()
        self.process = subprocess.Popen(command, stdout=log, stderr=log)

    def until(self, client, address, word, seconds):
        """Asks until the word is in the page. The seconds that took, and the answers without a page."""
        began = time.perf_counter()
        empty = 0
        while True:
            page = client.page(address)
            passed = time.perf_counter() - began
            if word in page:
                return passed, empty
            empty += not page
            if passed > seconds:
                raise TimeoutError(f"{address} had no {word.decode()} after {seconds} s")
            if self.process.poll() is not None:
                raise ChildProcessError("it ended")
            time.sleep(max(0.001, passed * 0.02))

    def cpu(self):
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) * TICK

    def memory(self, key):
        for line in Path(f"/proc/{self.process.pid}/status").read_text().splitlines():
            if line.startswith(key + ":"):
                return int(line.split()[1]) / 1024

    def rest(self):
        """Waits until the server has used no CPU for a third of a second."""
        before = -1.0
        while before != self.cpu():
            before = self.cpu()
            time.sleep(0.33)

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def save(path, text, spare, rename):
    if rename:
        spare.write_text(text, encoding="utf-8")
        os.replace(spare, path)
    else:
        path.write_text(text, encoding="utf-8")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def measure(tool, command, content, n, edits, work):
    """One line of the table."""
    port = free_port()
    new = tempfile.mkdtemp(prefix="output-", dir=work)
    os.rmdir(new)
    command = [{"PORT": str(port), "NEW": new}.get(word, word) for word in command]
    path, address = entry_of(tool, content, n)
    text = path.read_text(encoding="utf-8")
    with open(work / "server.log", "w", encoding="utf-8") as log:
        server = Server(command, log)
        try:
            client = Client(port)
            server.until(client, address, b"</html>", READY_WITHIN)
            ready = time.perf_counter() - server.began
            server.rest()
            times, empty, cpu = [], 0, server.cpu()
            for edit in range(edits):
                word = f"fresh{os.getpid()}x{edit}"
                save(path, f"{text}\nThe word is {word}.\n", work / "saving.md", rename=edit % 2 == 1)
                took, missing = server.until(client, address, word.encode(), FRESH_WITHIN)
                times.append(took * 1000)
                empty += missing
                server.rest()
            cpu = (server.cpu() - cpu) / edits * 1000
            return (f"{statistics.median(times):>10.1f}{f'{min(times):.1f}–{max(times):.1f}':>17}{cpu:>10.0f}"
                    f"{ready:>9.2f}{server.memory('VmHWM'):>10.0f}{server.memory('VmRSS'):>10.0f}{empty:>7}")
        finally:
            server.stop()
            path.write_text(text, encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog="Environment: POP and HUGO name binaries; zola is looked for on the PATH.")
    parser.add_argument("n", type=int, nargs="?", default=10000, metavar="N", help="number of entries (10000)")
    parser.add_argument("--edits", type=int, default=20, metavar="E", help="number of edits (20)")
    args = parser.parse_args()
    if args.n < 1 or args.edits < 1:
        parser.error("N and E must be at least 1")

    with tempfile.TemporaryDirectory(prefix="pop-latency-") as work:
        work = Path(work)
        dirs = {tool: str(work / tool) for tool in ("pop", "hugo", "zola")}
        present = list(servers(dirs))
        for tool in {tool for _, tool, _ in present}:
            subprocess.run([sys.executable, HERE / "content.py", str(args.n), dirs[tool], "--for", tool], check=True)
        print(f"\n{args.n} entries, {args.edits} edits")
        print(f"{'server':<30}{'median ms':>10}{'min–max':>17}{'CPU ms':>10}{'ready s':>9}{'peak MiB':>10}{'now MiB':>10}{'empty':>7}")
        for name, tool, command in present:
            try:
                line = measure(tool, command, dirs[tool], args.n, args.edits, work)
            except OSError as error:
                log = (work / "server.log").read_text(encoding="utf-8", errors="replace")
                line = f"  failed: {error}\n{log[-1000:]}"
            print(f"{name:<30}{line}", flush=True)
        print("\nCPU is that of the server for one edit, with its answers to the polling; empty counts the")
        print("answers without a page (not found, or nothing) while an edit was under way.")


if __name__ == "__main__":
    main()
