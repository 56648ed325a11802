import { TerraformStack } from "cdktf";
import { Construct, IConstruct } from "constructs";

// cdktn is a fork of cdktf. An app of one cannot synthesise constructs of the other, nor those of another version.

/** What jsii writes on each class: its name with that of the module, and the module's version. */
interface JsiiClass {
  readonly fqn: string;
  readonly version: string;
}

const JSII = Symbol.for("jsii.rtti");

interface Library {
  readonly name: string;
  readonly version: string;
}

/**
 * Throws one error when the stack of `scope` belongs to another library than the one from which this package has its
 * base classes. Without it, synth would fail with a TypeError inside of one of them.
 */
export function throwIfOtherLibrary(scope: Construct): void {
  const stack = stackOf(scope);
  if (stack === undefined || stack instanceof TerraformStack) return;
  const [theirs, ours] = [libraryOf(stack.constructor), libraryOf(TerraformStack)];
  if (theirs === undefined || ours === undefined || isCompatible(theirs, ours)) return;
  throw new Error(
    `The stack '${stack.node.path}' is a stack of ${show(theirs)}, but cdktf-provider-northflank has found ${show(ours)} as "cdktf": install one library for both, with \`npm install ${packageToInstall(theirs, ours)}\``,
  );
}

function stackOf(scope: IConstruct | undefined): IConstruct | undefined {
  return scope?.node === undefined || TerraformStack.isStack(scope) ? scope : stackOf(scope.node.scope);
}

/** The module of the class `TerraformStack` among the ancestors of a user's own class. */
function libraryOf(stackClass: unknown): Library | undefined {
  for (let at = stackClass; typeof at === "function"; at = Object.getPrototypeOf(at)) {
    const { fqn = "", version = "" } = ((at as { [JSII]?: JsiiClass })[JSII] ?? {}) as Partial<JsiiClass>;
    const [name = "", className] = fqn.split(".");
    if (className === "TerraformStack") return { name, version };
  }
  return undefined;
}

/** Two copies of one version work together. Before 1.0, the second number counts changes that break. */
function isCompatible(one: Library, other: Library): boolean {
  const line = ({ version }: Library) => version.split(".", version.startsWith("0.") ? 2 : 1).join(".");
  return one.name === other.name && line(one) === line(other);
}

function packageToInstall(theirs: Library, ours: Library): string {
  if (theirs.name !== "cdktf") return `cdktf@npm:${theirs.name}@${theirs.version}`;
  return `cdktf@${ours.name === "cdktf" ? ours.version : theirs.version}`;
}

function show({ name, version }: Library): string {
  return `${name} ${version}`;
}
