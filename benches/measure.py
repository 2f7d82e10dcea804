#!/usr/bin/env python3
"""Runs one command and notes what it took; or prints the medians of what was noted.

  measure.py RESULTS ROW COMMAND…   runs the command, adds a line to RESULTS
  measure.py --table RESULTS        a line for each row: medians of all its runs
  measure.py --ratios RESULTS A B…  row A divided by each of the rows B
  measure.py --per-entry RESULTS    for rows that are numbers of entries: the cost of one

What it measures: the time on the clock, user CPU of the command and all it waited for, and the
peak memory of its largest process, as the kernel counts them (wait4). What it does not: time of
the system (file creation, mostly), and memory below some 12 MiB, which is this script's own. The
command's output goes to RESULTS.log.
"""

import os
import statistics
import subprocess
import sys
import time


def run(results, row, command):
    with open(results + ".log", "a", encoding="utf-8") as log:
        began = time.perf_counter()
        process = subprocess.Popen(command, stdout=log, stderr=log)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - began
    if status != 0:
        sys.exit(f"{row} failed; the end of its output:\n{tail(results + '.log')}")
    with open(results, "a", encoding="utf-8") as out:
        out.write(f"{row}\t{wall}\t{usage.ru_utime}\t{usage.ru_maxrss / 1024}\n")


def tail(path):
    with open(path, encoding="utf-8", errors="replace") as log:
        return "".join(log.readlines()[-15:])


def read(results):
    """The runs of each row, in the order of first appearance: wall s, user s, MiB."""
    rows = {}
    with open(results, encoding="utf-8") as lines:
        for line in lines:
            row, *numbers = line.rstrip("\n").split("\t")
            rows.setdefault(row, []).append([float(number) for number in numbers])
    return rows


def medians(runs):
    return [statistics.median(numbers) for numbers in zip(*runs)]


def table(results):
    print(f"{'row':<28}{'wall s':>9}{'min–max':>17}{'user s':>9}{'MiB':>8}{'runs':>6}")
    for row, runs in read(results).items():
        wall, user, peak = medians(runs)
        walls = [numbers[0] for numbers in runs]
        spread = f"{min(walls):.3f}–{max(walls):.3f}"
        print(f"{row:<28}{wall:>9.3f}{spread:>17}{user:>9.3f}{peak:>8.0f}{len(runs):>6}")


def ratios(results, row, others):
    rows = read(results)
    for other in others:
        if row in rows and other in rows:
            wall, user, peak = (a / b if b else float("inf") for a, b in zip(medians(rows[row]), medians(rows[other])))
            print(f"{row + ' / ' + other:<28}{wall:>9.3f}{'':>17}{user:>9.3f}{peak:>8.2f}")


def per_entry(results):
    costs = []
    for row, runs in read(results).items():
        wall, user, peak = (total / int(row) for total in medians(runs))
        costs.append((wall, user))
        print(f"{row:>9} entries: {wall * 1e6:.1f} µs each on the clock, {user * 1e6:.1f} µs user, {peak * 1024:.1f} KiB")
    wall, user = (last / first for last, first in zip(costs[-1], costs[0]))
    print(f"last / first: {wall:.2f} on the clock, {user:.2f} user")


def main():
    match sys.argv[1:]:
        case ["--table", results]:
            table(results)
        case ["--ratios", results, row, *others]:
            ratios(results, row, others)
        case ["--per-entry", results]:
            per_entry(results)
        case [results, row, *command] if command and not results.startswith("-"):
            run(results, row, command)
        case ["-h" | "--help"]:
            print(__doc__)
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    main()
