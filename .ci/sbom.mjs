// Turns `cargo metadata` into a CycloneDX 1.5 document, without timestamps and in a fixed order, so that the same lock
// file always gives the same bytes.
import { readFileSync } from "node:fs";

const metadata = JSON.parse(readFileSync(0, "utf8"));
const lock = readFileSync("Cargo.lock", "utf8");
const checksums = new Map();
for (const part of lock.split("[[package]]").slice(1)) {
  const value = (key) => part.match(new RegExp(`^${key} = "(.*)"$`, "m"))?.[1];
  if (value("checksum")) checksums.set(`${value("name")}@${value("version")}`, value("checksum"));
}

const packages = new Map(metadata.packages.map((one) => [one.id, one]));
const nodes = new Map(metadata.resolve.nodes.map((one) => [one.id, one]));
const normal = (node) =>
  node.deps.filter((dep) => dep.dep_kinds.some((kind) => kind.kind !== "dev")).map((dep) => dep.pkg);

// The crates that the program itself needs, without development dependencies.
const reached = new Set([metadata.resolve.root]);
for (const id of reached) for (const next of normal(nodes.get(id))) reached.add(next);

const purl = (one) => `pkg:cargo/${one.name}@${one.version}`;
const component = (one) => ({
  type: one.id === metadata.resolve.root ? "application" : "library",
  "bom-ref": purl(one),
  name: one.name,
  version: one.version,
  ...(checksums.has(`${one.name}@${one.version}`) && {
    hashes: [{ alg: "SHA-256", content: checksums.get(`${one.name}@${one.version}`) }],
  }),
  ...(one.license && { licenses: [{ expression: one.license.replaceAll("/", " OR ") }] }),
  purl: purl(one),
});
const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const all = [...reached].map((id) => packages.get(id)).sort((a, b) => order(purl(a), purl(b)));
const root = packages.get(metadata.resolve.root);

console.log(
  JSON.stringify(
    {
      bomFormat: "CycloneDX",
      specVersion: "1.5",
      version: 1,
      metadata: { component: component(root) },
      components: all.filter((one) => one.id !== root.id).map(component),
      dependencies: all.map((one) => ({
        ref: purl(one),
        dependsOn: [...new Set(normal(nodes.get(one.id)).map((id) => purl(packages.get(id))))].sort(order),
      })),
    },
    null,
    2,
  ),
);
