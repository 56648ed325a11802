import { Construct } from "constructs";
import { FLAT_PROPERTIES, FlatProperty, ValueClass } from "../../schema/flat-properties";
import { nearestName } from "../../schema/nearest-name";
import { show, Violation } from "../../schema/violations";
import { FLAT_DEFAULTS } from "../flat-defaults";
import { ContextLength } from "../values/context-length";
import { Duration } from "../values/duration";
import { GpuType } from "../values/gpu-type.generated";
import { Port } from "../values/port";
import { Size } from "../values/size";
import { StorageClass } from "../values/storage-class";
import { FLAT_NAMES } from "./config-names";
import { ConfigSnapshot } from "./config-snapshot";
import { modelValidator } from "./model-validator";
import { isPlain } from "./plain-data";
import { isUnknown } from "./tokens";

// Makes the API's nested configuration of the flat properties of `AiModel`.

interface ClassReader {
  readonly isOne: (value: unknown) => boolean;
  /** How a user writes a value. */
  readonly example: string;
  readonly problem?: (value: never) => string | undefined;
  readonly toApi: (value: never) => unknown;
}

const READERS: { readonly [name in ValueClass]: ClassReader } = {
  ContextLength: {
    isOne: (value) => value instanceof ContextLength,
    example: "ContextLength.tokens(8192)",
    problem: (length: ContextLength) => length._problem(),
    toApi: (length: ContextLength) => length._value,
  },
  Duration: {
    isOne: (value) => value instanceof Duration,
    example: "Duration.minutes(90)",
    problem: (duration: Duration) => duration._problem(),
    toApi: (duration: Duration) => duration.toTerraformDuration(),
  },
  GpuType: {
    isOne: (value) => value instanceof GpuType,
    example: 'GpuType.L4_24 or GpuType.of("l4-24")',
    problem: withoutIdentifier,
    toApi: ({ identifier }: GpuType) => identifier,
  },
  Port: {
    isOne: (value) => value instanceof Port,
    example: 'Port.publicHttp("http", 8000)',
    toApi: (port: Port) => port._props,
  },
  Size: {
    isOne: (value) => value instanceof Size,
    example: "Size.gibibytes(40)",
    problem: (size: Size) => size._problem(),
    toApi: (size: Size) => size.toMebibytes(),
  },
  StorageClass: {
    isOne: (value) => value instanceof StorageClass,
    example: 'StorageClass.NVME or StorageClass.of("nvme")',
    problem: withoutIdentifier,
    toApi: ({ identifier }: StorageClass) => identifier,
  },
};

/** Such as `GpuType.of(process.env.GPU)`, with a variable that is not set. */
function withoutIdentifier({ identifier }: GpuType | StorageClass): string | undefined {
  const isGiven = isUnknown(identifier) || (typeof identifier === "string" && identifier !== "");
  return isGiven ? undefined : "must have an identifier";
}

/** Arguments of Terraform itself that `AiModel` passes on. */
const META_PROPERTIES = ["dependsOn", "lifecycle", "provider"];
const DEFAULTS = Object.entries(FLAT_DEFAULTS);
const NAMES = new Set([...FLAT_PROPERTIES.map(({ name }) => name), ...META_PROPERTIES]);

/** Arguments that make several models of one construct. */
const MULTIPLE = ["count", "forEach"];

export interface FlatConfiguration {
  /** In the API's form, with the values that are derived. */
  readonly config: object;
  readonly snapshot: ConfigSnapshot;
  readonly violations: string[];
}

/** @param props may be anything when plain JavaScript calls */
export function readProps(props: object): FlatConfiguration {
  if (typeof props !== "object" || props === null) {
    const snapshot = modelValidator.configSnapshot(props);
    return { config: {}, snapshot, violations: modelValidator.validate(snapshot, FLAT_NAMES) };
  }
  const reader = new PropsReader(props as { readonly [name: string]: unknown });
  const config = reader.read();
  const copied = modelValidator.configSnapshot(config);
  const snapshot = {
    ...copied,
    unknown: [...copied.unknown, ...reader.violations.map(({ path }) => `/${path.join("/")}`)],
    invalidValues: [...copied.invalidValues, ...reader.violations],
  };
  return { config, snapshot, violations: modelValidator.validate(snapshot, FLAT_NAMES) };
}

class PropsReader {
  readonly violations: Violation[] = [];
  private readonly config: Record<string, unknown> = {};
  /** Values in the API's form, by the name of the property. */
  private readonly values: Record<string, unknown> = {};

  constructor(private readonly props: { readonly [name: string]: unknown }) {}

  read(): object {
    for (const name of Object.keys(this.props)) if (!NAMES.has(name)) this.refuseName(name);
    for (const property of FLAT_PROPERTIES) this.values[property.name] = this.valueOf(property);
    this.refuseIncomplete();
    for (const [name, { of }] of DEFAULTS) if (this.values[name] === undefined) this.values[name] = of(this.values);
    for (const property of FLAT_PROPERTIES) this.write(property);
    for (const name of META_PROPERTIES) if (this.props[name] !== undefined) this.config[name] = this.props[name];
    return this.config;
  }

  /** What the API would accept, and bill: an AiModel names its model and its GPUs. */
  private refuseIncomplete(): void {
    const { model, gpu, gpuCount, gpuEnabled } = this.values;
    const refuse = (name: string, message: string) => this.violations.push({ path: pathOf(name), message });
    if (model === "") refuse("model", 'must be the repository of a model, such as "Qwen/Qwen3-8B", got ""');
    const hasGpus = gpuEnabled !== false && gpuCount !== 0 && (typeof gpuCount === "number" || isUnknown(gpuCount));
    if (gpu === undefined && hasGpus) refuse("gpu", `is required with gpuCount, such as ${READERS.GpuType.example}`);
  }

  private refuseName(name: string): void {
    if (this.props[name] === undefined) return;
    const byApiName = FLAT_PROPERTIES.find(({ path }) => path[path.length - 1] === name);
    this.violations.push({ path: [name], message: unknownName(name, byApiName) });
  }

  /** In the API's form; undefined where it is not given. */
  private valueOf(property: FlatProperty): unknown {
    const value = this.props[property.name];
    if (value === undefined) {
      // what the API itself requires, the schema reports
      if (property.isRequired && property.path.length > 1)
        this.violations.push({ path: property.path, message: "is required" });
      return undefined;
    }
    if (property.valueClass === undefined) return value;
    const reader = READERS[property.valueClass];
    return property.valueClass === "Port"
      ? this.list(property, value, reader)
      : this.instance(property.path, value, property.valueClass, reader);
  }

  private list({ path }: FlatProperty, value: unknown, reader: ClassReader): unknown {
    if (Array.isArray(value) && !isUnknown(value))
      return value.map((element, i) => this.instance([...path, i], element, "Port", reader));
    const message = isUnknown(value)
      ? "is a token, but must be a list of Port; LlmModelDeployment takes a token for all ports"
      : `must be a list of Port, such as [${reader.example}], got ${describe(value, "list")}`;
    this.violations.push({ path, message });
    return null;
  }

  private instance(path: Violation["path"], value: unknown, name: ValueClass, reader: ClassReader): unknown {
    const problem = reader.isOne(value) ? reader.problem?.(value as never) : notOne(value, name, reader);
    if (problem === undefined) return reader.toApi(value as never);
    this.violations.push({
      path,
      message: reader.isOne(value) ? `${problem}, got ${writtenAs(value, name)}` : problem,
    });
    return null;
  }

  private write({ name, path }: FlatProperty): void {
    const value = this.values[name];
    if (value === undefined) return;
    let at = this.config;
    for (const step of path.slice(0, -1)) {
      at[step] ??= {};
      at = at[step] as Record<string, unknown>;
    }
    at[path[path.length - 1] as string] = value;
  }
}

const pathOf = (name: string) => FLAT_PROPERTIES.find((property) => property.name === name)?.path ?? [name];

function writtenAs(value: unknown, name: ValueClass): string {
  if (value instanceof GpuType || value instanceof StorageClass) return `${name}.of(${show(value.identifier)})`;
  return String(value);
}

function notOne(value: unknown, name: ValueClass, { example }: ClassReader): string {
  if (isUnknown(value)) return `is a token, but must be a ${name}; pass the token to it, as in ${example}`;
  return `must be a ${name}, such as ${example}, got ${describe(value, name)}`;
}

function describe(value: unknown, name: string): string {
  if (typeof value === "number") return `${show(value)}, a number without a unit`;
  if (typeof value !== "object" || value === null) return show(value);
  if (Construct.isConstruct(value)) return `the construct '${value.node.path}'`;
  // two copies of this package in one app have two classes of each name
  if (value.constructor?.name === name) return `a ${name} of another copy of this package; install the package once`;
  return isPlain(value) || Array.isArray(value) ? show(value) : "an object of another class";
}

function unknownName(name: string, byApiName: FlatProperty | undefined): string {
  if (MULTIPLE.includes(name)) return "is not a property of AiModel, which is one model; LlmModelDeployment takes it";
  if (name === "spec") return "is not a property of AiModel, whose properties are flat; LlmModelDeployment takes it";
  const inGroup = FLAT_PROPERTIES.filter(({ path }) => path.slice(0, -1).includes(name));
  if (inGroup.length > 0)
    return `is not a property of AiModel, whose properties are flat: ${inGroup.map((property) => property.name).join(", ")}`;
  const likely = byApiName?.name ?? nearestName(name, [...NAMES]);
  return likely ? `is not a known property; did you mean "${likely}"?` : "is not a property of AiModel";
}
