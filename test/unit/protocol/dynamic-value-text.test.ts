import { CtyType } from "../../../src/protocol/terraform-schema";
import { valueFromMsgpack } from "../../../src/protocol/value-from-msgpack";
import { valueToMsgpack } from "../../../src/protocol/value-to-msgpack";

const MAP: CtyType = ["map", "string"];
const again = (text: string) => valueFromMsgpack(valueToMsgpack(text, "string"), "string");

test.each(["__proto__", "constructor", "toString", "hasOwnProperty", ""])("a map may have the key %j", (key) => {
  const map = new Map([
    [key, "mine"],
    ["other", "theirs"],
  ]);
  const read = valueFromMsgpack(valueToMsgpack(map, MAP), MAP);
  expect(read).toEqual(map);
  expect(({} as { mine?: string }).mine).toBeUndefined();
});

test("the keys of a map are encoded in the order of their bytes, so that equal maps are equal bytes", () => {
  const one = new Map([
    ["é", "3"],
    ["b", "2"],
    ["a", "1"],
  ]);
  const other = new Map([...one].reverse());
  expect(valueToMsgpack(one, MAP)).toEqual(valueToMsgpack(other, MAP));
  expect([...(valueFromMsgpack(valueToMsgpack(one, MAP), MAP) as Map<string, string>).keys()]).toEqual(["a", "b", "é"]);
});

test.each([
  ["a high one at the end", "a\ud83d", "a\ufffd"],
  ["a low one at the start", "\ude00a", "\ufffda"],
  ["none in an emoji", "😀", "😀"],
])("a lone surrogate is encoded as the replacement character, never as invalid UTF-8: %s", (_, text, sent) => {
  expect(new TextDecoder("utf-8", { fatal: true }).decode(valueToMsgpack(text, "string").subarray(1))).toBe(sent);
});

test.each([
  ["empty", ""],
  ["31 bytes", "x".repeat(31)],
  ["32 bytes", "x".repeat(32)],
  ["255 bytes", "x".repeat(255)],
  ["256 bytes", "x".repeat(256)],
  ["65535 bytes", "x".repeat(65_535)],
  ["65536 bytes", "x".repeat(65_536)],
  ["a zero byte", "a\0b"],
  ["characters of four bytes", "👩‍🚀𝔘𝔫𝔦".repeat(9)],
])("text is the same after encoding and decoding: %s", (_, text) => {
  expect(again(text)).toBe(text);
});

test("text that begins with a byte order mark keeps it", () => {
  expect(again("\ufefftext")).toBe("\ufefftext");
});

test("text is not normalised", () => {
  expect(again("e\u0301")).toBe("e\u0301");
});

test.each([15, 16, 65_535, 65_536])(
  "a list and a map of %d elements are complete after encoding and decoding",
  (length) => {
    const list = Array.from({ length }, (_, i) => i % 2 === 0);
    const map = new Map(list.map((element, i) => [String(i).padStart(6, "0"), element]));
    expect(valueFromMsgpack(valueToMsgpack(list, ["list", "bool"]), ["list", "bool"])).toEqual(list);
    expect(valueFromMsgpack(valueToMsgpack(map, ["map", "bool"]), ["map", "bool"])).toEqual(map);
  },
);
