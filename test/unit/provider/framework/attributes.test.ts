import { ObjectValue } from "../../../../src/protocol/values";
import { elementWithSameKey } from "../../../../src/provider/framework/attributes";
import { sameValue } from "../../../../src/provider/framework/equality";
import { ResourceAttribute } from "../../../../src/provider/framework/from-json-schema";

// Nothing takes time in the square of what a user writes: meanwhile the process could not be stopped.

const N = 2000;
const set: ResourceAttribute = { presence: "optional", type: ["set", "string"] };
const list: ResourceAttribute = { presence: "optional", nesting: "list", key: "name", attributes: {} };

test("two large sets are compared in one pass", () => {
  let reads = 0;
  const counted = (all: string[]) =>
    new Proxy(all, {
      get: (target, name) => {
        reads += 1;
        return Reflect.get(target, name);
      },
    });
  const tags = Array.from({ length: N }, (_, i) => `tag-${i}`);
  expect(sameValue(set, counted(tags), counted([...tags].reverse()))).toBe(true);
  expect(sameValue(set, counted(tags), counted([...tags.slice(1), "other"]))).toBe(false);
  expect(reads).toBeLessThan(20 * N);
});

test("all elements of a large list are found in one pass", () => {
  let reads = 0;
  const elements = Array.from(
    { length: N },
    (_, i): ObjectValue => ({
      get name() {
        reads += 1;
        return `port-${i}`;
      },
    }),
  );
  for (const element of elements) expect(elementWithSameKey(list, elements, element)).toBe(element);
  expect(reads).toBeLessThan(10 * N);
});

test("of several elements with one key the first is found", () => {
  const [first, second] = [{ name: "http" }, { name: "http" }];
  expect(elementWithSameKey(list, [first, second], { name: "http" })).toBe(first);
});
