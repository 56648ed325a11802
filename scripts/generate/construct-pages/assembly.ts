import { readFileSync } from "node:fs";
import { join } from "node:path";

// The part of jsii's assembly (`.jsii`) that the pages need: the public API as jsii has compiled it.

export interface Docs {
  readonly summary?: string;
  readonly remarks?: string;
  readonly default?: string;
  readonly example?: string;
  readonly custom?: { readonly throws?: string };
}

export type TypeReference =
  | { readonly primitive: string }
  | { readonly fqn: string }
  | { readonly collection: { readonly elementtype: TypeReference; readonly kind: "array" | "map" } }
  | { readonly union: { readonly types: readonly TypeReference[] } };

interface Member {
  readonly name: string;
  readonly docs?: Docs;
  readonly static?: boolean;
  readonly protected?: boolean;
  readonly locationInModule?: { readonly line: number };
}

export interface Property extends Member {
  readonly type: TypeReference;
  readonly optional?: boolean;
  readonly immutable?: boolean;
}

export interface Parameter {
  readonly name: string;
  readonly docs?: Docs;
  readonly type: TypeReference;
  readonly optional?: boolean;
}

export interface Method extends Member {
  readonly parameters?: readonly Parameter[];
  readonly returns?: { readonly type: TypeReference };
}

export interface ApiType {
  readonly kind: "class" | "enum" | "interface";
  readonly name: string;
  readonly fqn: string;
  readonly docs?: Docs;
  readonly base?: string;
  readonly interfaces?: readonly string[];
  readonly initializer?: { readonly docs?: Docs; readonly parameters?: readonly Parameter[] };
  readonly properties?: readonly Property[];
  readonly methods?: readonly Method[];
  /** Of an enum. */
  readonly members?: readonly { readonly name: string; readonly docs?: Docs }[];
}

/** The public API of this package. */
export class Api {
  private readonly types: { readonly [fqn: string]: ApiType };
  private readonly packageName: string;

  constructor(root: string) {
    const assembly = JSON.parse(readFileSync(join(root, ".jsii"), "utf8"));
    this.types = assembly.types;
    this.packageName = assembly.name;
  }

  /** @param name such as `LlmModelDeployment` or `l1.LlmModelDeployment` */
  type(name: string): ApiType {
    const type = this.find(`${this.packageName}.${name}`);
    if (!type) throw new Error(`the compiled package has no type ${name}`);
    return type;
  }

  /** A type of this package; nothing for the types of other packages. */
  find(fqn: string): ApiType | undefined {
    return this.types[fqn];
  }

  /** `l1.LlmModelDeployment` for a type of this package, `cdktf.TerraformProvider` for one of another. */
  displayName(fqn: string): string {
    return fqn.startsWith(`${this.packageName}.`) ? fqn.slice(this.packageName.length + 1) : fqn;
  }

  /** Own and inherited properties of a struct, in the order in which they are written. */
  propertiesOf(type: ApiType): readonly Property[] {
    const inherited = (type.interfaces ?? []).flatMap((fqn) => {
      const parent = this.find(fqn);
      return parent ? this.propertiesOf(parent) : [];
    });
    return [...inherited, ...inOrder(type.properties)];
  }
}

/** jsii sorts members by name; their lines tell the order in which they are written. */
export function inOrder<T extends Member>(members: readonly T[] = []): readonly T[] {
  return [...members].sort((a, b) => (a.locationInModule?.line ?? 0) - (b.locationInModule?.line ?? 0));
}
