#!/usr/bin/env node
// Starts the program for this machine, which npm installed as an optional dependency.
"use strict";

const { spawn } = require("node:child_process");
const { existsSync } = require("node:fs");

// Systems on which the program is linked against glibc have one; musl-based ones do not.
const musl = () => {
  const header = process.report && process.report.getReport().header;
  return process.platform === "linux" && !(header && header.glibcVersionRuntime);
};

const names = () => {
  const own = `@popplan/${process.platform}-${process.arch}`;
  // The program for musl needs no library at all, so it also runs where the other one cannot be had.
  return musl() ? [`${own}-musl`] : [own, `${own}-musl`];
};

const find = () => {
  const file = process.platform === "win32" ? "pop.exe" : "pop";
  for (const name of names()) {
    try {
      const path = require.resolve(`${name}/${file}`);
      if (existsSync(path)) return path;
    } catch {
      // Not installed: the next one may be.
    }
  }
  console.error(`error: popplan has no program for ${process.platform} ${process.arch} here`);
  console.error(` = help: if npm was told to leave out optional packages, run: npm install ${names()[0]}`);
  console.error(" = help: otherwise install it another way: pip install popplan, or cargo install popplan");
  process.exit(2);
};

const child = spawn(find(), process.argv.slice(2), { stdio: "inherit" });
// The terminal sends Ctrl+C to both; only the program decides what it means.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => signal === "SIGINT" || child.kill(signal));
child.on("error", (error) => {
  console.error(`error: ${error.message}`);
  process.exit(2);
});
child.on("exit", (code, signal) => {
  if (!signal) process.exit(code);
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
});
