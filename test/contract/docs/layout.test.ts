import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { load } from "js-yaml";
import { NorthflankProvider } from "../../../src/provider/provider";
import { PROVIDER_TYPE } from "../../../src/schema/names";
import { ROOT } from "../../support/terraform";

// The rules that the Terraform registry and tfplugindocs have for docs/, and that every link leads somewhere.

/** What the repository of the registry's release takes. */
const REGISTRY_FOLDERS = ["resources", "data-sources", "list-resources", "functions", "guides"];
/** What stays in this repository. */
const OWN_FOLDERS = ["constructs", "contributing", "policy"];
const OWN_FILES = ["plan-report.schema.json"];
const MAX_BYTES = 500_000;
const REPOSITORY = "https://github.com/northflank-community/cdktf-provider-northflank/blob/main/";

const provider = new NorthflankProvider();
const withoutPrefix = (types: object) => Object.keys(types).map((type) => type.replace(`${PROVIDER_TYPE}_`, ""));
const PAGES: Record<string, string[]> = {
  resources: withoutPrefix(provider.resources),
  "data-sources": withoutPrefix(provider.dataSources),
  "list-resources": withoutPrefix(provider.listResources),
};

const filesOf = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
const read = (file: string) => readFileSync(join(ROOT, file), "utf8");

const registryPages = [
  "docs/index.md",
  ...REGISTRY_FOLDERS.map((folder) => `docs/${folder}`)
    .filter((folder) => existsSync(join(ROOT, folder)))
    .flatMap(filesOf),
];

interface FrontMatter {
  readonly page_title?: string;
  readonly subcategory?: string;
  readonly description?: string;
}

function frontMatterOf(file: string): FrontMatter {
  const [, yaml] = /^---\n([\s\S]*?)\n---\n/.exec(read(file)) ?? [];
  if (yaml === undefined) throw new Error(`${file} has no front matter`);
  return load(yaml) as FrontMatter;
}

test("docs/ has the registry's folders, the repository's own folders, and no other", () => {
  const entries = readdirSync(join(ROOT, "docs"), { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  expect(folders.filter((name) => ![...REGISTRY_FOLDERS, ...OWN_FOLDERS].includes(name))).toEqual([]);
  const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  expect(files.filter((name) => !["index.md", ...OWN_FILES].includes(name))).toEqual([]);
});

test("folders of the registry have Markdown files only, in no further folder, each below 500,000 bytes", () => {
  expect(registryPages.filter((file) => !/^docs\/(index|[\w-]+\/[\w-]+)\.md$/.test(file))).toEqual([]);
  expect(registryPages.filter((file) => statSync(join(ROOT, file)).size >= MAX_BYTES)).toEqual([]);
});

test.each(Object.entries(PAGES))("docs/%s has one page for each type that the provider serves", (folder, names) => {
  expect(readdirSync(join(ROOT, "docs", folder)).sort()).toEqual(names.map((name) => `${name}.md`).sort());
});

test.each(registryPages)("the front matter of %s has what the registry reads, and nothing that it refuses", (file) => {
  const { page_title, subcategory, description, ...others } = frontMatterOf(file);
  expect(page_title).toEqual(expect.any(String));
  expect(["string", "undefined"]).toContain(typeof description);
  expect(others).toEqual({});
  // the registry refuses a subcategory of the provider's own page
  expect(typeof subcategory).toBe(file === "docs/index.md" ? "undefined" : "string");
});

test("every page of the provider shows its examples, word for word", () => {
  const examples = ["provider", "resources", "data-sources", "list-resources"].flatMap((name) =>
    filesOf(`examples/${name}`),
  );
  const shown = [
    ...["provider/provider.tf"],
    ...Object.keys(provider.resources).flatMap((type) =>
      ["resource.tf", "import.sh", "import-by-string-id.tf", "import-by-identity.tf"].map(
        (name) => `resources/${type}/${name}`,
      ),
    ),
    ...Object.keys(provider.dataSources).map((type) => `data-sources/${type}/data-source.tf`),
    ...Object.keys(provider.listResources).map((type) => `list-resources/${type}/list-resource.tfquery.hcl`),
  ].map((name) => `examples/${name}`);
  expect(examples.sort()).toEqual(shown.sort());
  for (const file of shown) {
    const [, folder = "", type = ""] = file.split("/");
    const page = folder === "provider" ? "docs/index.md" : `docs/${folder}/${withoutPrefix({ [type]: 0 })}.md`;
    expect(read(page)).toContain(`\n${read(file).trimEnd()}\n\`\`\``);
  }
});

const pagesOfAll = [
  ...["README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md"],
  ...[...filesOf("docs"), ...filesOf("examples").filter((file) => !file.includes(".work/"))].filter((file) =>
    file.endsWith(".md"),
  ),
];

/** As GitHub and the registry make them of headings. */
const slugOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .replace(/ /g, "-");

function anchorsOf(file: string): string[] {
  const text = read(file);
  const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) => slugOf(heading));
  return [...headings, ...[...text.matchAll(/<a (?:id|name)="([^"]+)"/g)].map(([, id = ""]) => id)];
}

/** Links to files of this repository, relative or by its address; code is not read. */
function linksOf(file: string): { target: string; anchor: string }[] {
  const text = read(file)
    .replace(/^```[\s\S]*?^```/gm, "")
    .replace(/`[^`\n]*`/g, "");
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, link = ""]) => {
    const path = link.startsWith(REPOSITORY) ? `/${link.slice(REPOSITORY.length)}` : link;
    if (/^[a-z]+:/.test(path)) return [];
    const [name = "", anchor = ""] = path.split("#");
    const target = name === "" ? file : name.startsWith("/") ? name.slice(1) : join(dirname(file), name);
    return [{ target, anchor }];
  });
}

test.each(pagesOfAll)("every link of %s to a file of the repository leads somewhere", (file) => {
  const dangling = linksOf(file).filter(({ target, anchor }) => {
    if (!existsSync(join(ROOT, target))) return true;
    return anchor !== "" && target.endsWith(".md") && !anchorsOf(target).includes(decodeURIComponent(anchor));
  });
  expect(dangling).toEqual([]);
});

test("pages of the registry link to other files of the repository by the repository's address", () => {
  const outside = registryPages.flatMap((file) =>
    [...read(file).matchAll(/\]\((\.[^)\s]*)\)/g)]
      .map(([, link = ""]) => join(dirname(file), link.split("#")[0] ?? ""))
      .filter((target) => !registryPages.includes(target))
      .map((target) => ({ file, target })),
  );
  expect(outside).toEqual([]);
});
