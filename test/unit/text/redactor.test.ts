import { Redactor } from "../../../src/text/redactor";

const TOKEN = 'nf-eyJhbGciOiJIUzI1NiJ9.eyJ1dWlkIjoi"NmY5/ZTU+YzMtNGQ1';
const redactor = new Redactor();
redactor.add(TOKEN);

/** Whether four characters of the token in a row are shown. */
const showsSome = (text: string) =>
  [...TOKEN].some((_, i) => i <= TOKEN.length - 4 && text.includes(TOKEN.slice(i, i + 4)));

const each = (map: (code: number) => string) => [...TOKEN].map((one) => map(one.charCodeAt(0))).join("");
const hex = (code: number) => code.toString(16).padStart(2, "0");

test.each([
  ["as it is", TOKEN],
  ["in JSON", JSON.stringify(TOKEN)],
  ["in JSON inside JSON", JSON.stringify(JSON.stringify(TOKEN))],
  ["in JSON, all escaped", each((code) => `\\u00${hex(code)}`)],
  ["in a URL", encodeURIComponent(TOKEN)],
  ["in a URL, all escaped", each((code) => `%${hex(code)}`)],
  ["in a URL inside a URL", encodeURIComponent(encodeURIComponent(TOKEN))],
  ["in HTML", TOKEN.replaceAll('"', "&#34;").replaceAll("/", "&#x2F;")],
  ["in HTML, all escaped", each((code) => `&#${code};`)],
  ["twice", TOKEN + TOKEN],
  ["without its start", TOKEN.slice(9)],
  ["without its end", TOKEN.slice(0, -9)],
])("a token is hidden %s", (_, echoed) => {
  const shown = redactor.redact(`before ${echoed} after`);
  expect(showsSome(shown)).toBe(false);
  expect(shown).toMatch(/^before .*\(redacted\).* after$/);
});

test.each([0, 1, 2, 3])("a token is hidden in base64 and in hex, after %s other bytes", (before) => {
  for (const encoding of ["base64", "base64url", "hex"] as const) {
    const encoded = Buffer.from(`${"x".repeat(before)}${TOKEN} y`).toString(encoding);
    const shown = redactor.redact(encoded);
    const left = shown.replace("(redacted)", "");
    expect(left.length).toBeLessThan(16);
  }
});

test("what a cut left of a token is hidden at the end and at the start of a text", () => {
  for (let length = 4; length <= TOKEN.length; length++) {
    expect(showsSome(redactor.redactCut(`Bearer ${TOKEN.slice(0, length)}`))).toBe(false);
    expect(showsSome(redactor.redactCut(`${TOKEN.slice(-length)} was sent`))).toBe(false);
  }
});

test("other text stays as it is, also words that a token has", () => {
  const own = new Redactor();
  own.add("nf-emulator-admin");
  for (const text of ["the emulator refuses the admin", "100%25 of \\u0041 & &#65; \\n", ""])
    expect(own.redact(text)).toBe(text);
});

test("a secret with signs of an escape is hidden", () => {
  const own = new Redactor();
  own.add("a%41b\\u0041c&#65;d");
  expect(own.redact("<a%41b\\u0041c&#65;d>")).toBe("<(redacted)>");
});

test("a short secret is hidden as a whole only, and a very short one not at all", () => {
  const own = new Redactor();
  own.add("pass-1");
  own.add("id");
  expect(own.redact("pass-1, pass-2, id")).toBe("(redacted), pass-2, id");
});
