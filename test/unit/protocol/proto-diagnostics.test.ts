import { error, warning } from "../../../src/protocol/diagnostics";
import { protoDiagnostics } from "../../../src/protocol/proto-diagnostics";
import { proves } from "../../support/proves";

const stepsOf = (path: Parameters<typeof error>[2]) =>
  protoDiagnostics([error("x", "x", path)])[0]?.attribute?.steps.map(({ selector }) => selector?.value);

test("Terraform gets the first step of a path, because it shows line 1 of the block for a longer one", () => {
  proves("DIAG-4");
  expect(stepsOf(["ports", 0, "name"])).toEqual(["ports"]);
  expect(stepsOf(["spec", "configuration", "engine"])).toEqual(["spec"]);
  expect(stepsOf(["tags", 1])).toEqual(["tags"]);
  expect(stepsOf(["name"])).toEqual(["name"]);
  expect(protoDiagnostics([warning("x", "x")])[0]?.attribute).toBeUndefined();
});

test("a diagnostic shows control characters of an answer, and does not hand them to the terminal", () => {
  proves("DIAG-5");
  const [shown] = protoDiagnostics([error("\u001b[2Jgone\n", "first\nsecond \u001b]0;title\u0007")]);
  expect(shown?.summary).toBe("\\u001b[2Jgone\\n");
  expect(shown?.detail).toBe("first\nsecond \\u001b]0;title\\u0007");
});
