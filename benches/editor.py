#!/usr/bin/env python3
"""Measures the language server in a big plan: from an edit to its findings.

It writes a plan with 1,000 log entries (or as many as asked for), opens one in the middle, and

- changes its body, and waits for the findings of that version: the time, and the number of messages;
- sends 50 changes at once, and waits for the findings of the last one;
- asks for what can be written, what a key means and what can be fixed.

The answers are read by a thread, so the pipe never fills. What it does not measure: an editor.
A debug build only shows that this works: compare the numbers of `target/release/pop`.
"""

import argparse
import json
import os
import queue
import statistics
import subprocess
import tempfile
import threading
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
PATIENCE = 60


class Server:
    def __init__(self, program, root):
        self.process = subprocess.Popen([program, "lsp"], cwd="/", stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=subprocess.DEVNULL)
        self.messages = queue.Queue()
        self.asked = 0
        threading.Thread(target=self.read, daemon=True).start()
        self.ask("initialize", {"processId": os.getpid(), "rootUri": root.as_uri(), "capabilities": {}})
        self.tell("initialized", {})

    def read(self):
        stream = self.process.stdout
        while True:
            length = 0
            while line := stream.readline().strip():
                name, _, value = line.partition(b":")
                if name.lower() == b"content-length":
                    length = int(value)
            if not length:
                return
            self.messages.put((time.perf_counter(), json.loads(stream.read(length))))

    def write(self, *messages):
        frames = []
        for message in messages:
            body = json.dumps({"jsonrpc": "2.0", **message}).encode()
            frames.append(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.process.stdin.write(b"".join(frames))
        self.process.stdin.flush()

    def tell(self, method, params):
        self.write({"method": method, "params": params})

    def ask(self, method, params):
        """The answer, and how long it took in milliseconds."""
        self.asked += 1
        start = time.perf_counter()
        self.write({"id": self.asked, "method": method, "params": params})
        while True:
            at, message = self.messages.get(timeout=PATIENCE)
            if message.get("id") == self.asked and "method" not in message:
                return message, 1000 * (at - start)

    def findings(self, address, version):
        """When the findings of a version of a text came, and how many messages came until then."""
        count = 0
        while True:
            at, message = self.messages.get(timeout=PATIENCE)
            if message.get("method") == "textDocument/publishDiagnostics":
                count += 1
                params = message["params"]
                if params["uri"] == address and params.get("version") == version:
                    return at, count

    def rest(self, seconds=0.3):
        """The number of messages until nothing came for a while."""
        count = 0
        while True:
            try:
                self.messages.get(timeout=seconds)
                count += 1
            except queue.Empty:
                return count


def written(root, entries):
    (root / "log").mkdir()
    (root / "goals").mkdir()
    (root / "pop.toml").write_text('lang = "en"\n')
    for number in range(entries // 50 + 1):
        head = f'title = "Goal {number}"\nstatus = "active"\ndue = 2027-01-31\n'
        (root / f"goals/goal-{number}.md").write_text(f"+++\n{head}+++\n\n## Why\n\nBecause.\n")
    for number in range(entries):
        head = f'title = "Entry {number}"\ndate = 2026-05-01\ngoal = ["goal-{number // 50}"]\nhours = 2\n'
        body = f"I did something about it, see [[goal-{number // 50}]].\n" * 5
        (root / f"log/entry-{number:05}.md").write_text(f"+++\n{head}+++\n\n{body}")
    return root / f"log/entry-{entries // 2:05}.md"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("entries", nargs="?", type=int, default=1000)
    parser.add_argument("--edits", type=int, default=20)
    options = parser.parse_args()
    program = Path(os.environ.get("POP", HERE.parent / "target/release/pop")).resolve()
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder).resolve()
        place = written(root, options.entries)
        start = time.perf_counter()
        server = Server(program, root)
        address, text, version = place.as_uri(), place.read_text(), 1
        document = {"uri": address, "languageId": "markdown", "version": version, "text": text}
        server.tell("textDocument/didOpen", {"textDocument": document})
        at, _ = server.findings(address, version)
        print(f"start to first findings  {1000 * (at - start):8.1f} ms")
        server.rest()

        def change(number):
            return {
                "method": "textDocument/didChange",
                "params": {
                    "textDocument": {"uri": address, "version": number},
                    "contentChanges": [{"text": f"{text}\nAnd word {number} was new.\n"}],
                },
            }

        times, messages = [], []
        for _ in range(options.edits):
            version += 1
            start = time.perf_counter()
            server.write(change(version))
            at, count = server.findings(address, version)
            times.append(1000 * (at - start))
            messages.append(count + server.rest(0.05))
        print(f"one changed body         {statistics.median(times):8.1f} ms (median of {len(times)}, slowest "
              f"{max(times):.1f}), messages: {max(messages)}")
        changes = [change(version + number) for number in range(1, 51)]
        version += 50
        start = time.perf_counter()
        server.write(*changes)
        at, count = server.findings(address, version)
        print(f"50 changes at once       {1000 * (at - start):8.1f} ms, messages: {count + server.rest()}")
        at = {"line": 3, "character": 9}
        about = {"textDocument": {"uri": address}, "position": at}
        ranged = {"textDocument": {"uri": address}, "range": {"start": at, "end": at}, "context": {"diagnostics": []}}
        for method, params in [
            ("textDocument/completion", about),
            ("textDocument/hover", about),
            ("textDocument/codeAction", ranged),
            ("textDocument/references", {**about, "context": {"includeDeclaration": True}}),
            ("textDocument/rename", {**about, "newName": "another"}),
        ]:
            _, took = server.ask(method, params)
            print(f"{method.split('/')[1]:24} {took:8.1f} ms")
        server.ask("shutdown", None)
        server.tell("exit", None)
        server.process.wait(timeout=PATIENCE)


if __name__ == "__main__":
    main()
