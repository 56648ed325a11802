import { Diagnostic, ProviderServer } from "../../src/protocol/gen/tfplugin6";
import { Provider } from "../../src/protocol/provider";
import { providerServer } from "../../src/protocol/provider-server";
import { Attributes, CtyType, typeOf } from "../../src/protocol/terraform-schema";
import { Value } from "../../src/protocol/values";
import { NorthflankProvider } from "../../src/provider/provider";

// The provider's RPCs without a process and without gRPC.

/** A caller of the RPCs of one provider. */
export function providerCalls(provider: Provider = new NorthflankProvider()) {
  const server = providerServer(provider);
  return <Response extends { readonly diagnostics: readonly Diagnostic[] }>(
    rpc: keyof ProviderServer,
    request: object,
  ): Promise<Response> => {
    const call = { request, on: () => call, cancelled: false };
    return new Promise((resolve, reject) => {
      const callback = (error: unknown, value?: unknown) => (error ? reject(error) : resolve(value as Response));
      (server[rpc] as (...call: unknown[]) => void)(call, callback);
    });
  };
}

/** A value of a type. */
export function anyValue(type: CtyType): Value {
  if (type === "string" || type === "dynamic") return "mine";
  if (type === "number") return 1;
  if (type === "bool") return true;
  if (type[0] === "map") return new Map([["key", anyValue(type[1])]]);
  if (type[0] === "object")
    return Object.fromEntries(Object.entries(type[1]).map(([name, own]) => [name, anyValue(own)]));
  if (type[0] === "tuple") return type[1].map(anyValue);
  return [anyValue(type[1])];
}

/** The attributes without those that nobody can configure, at every depth. */
export function withoutValue(attributes: Attributes): { [name: string]: Value } {
  return Object.fromEntries(Object.keys(attributes).map((name) => [name, null]));
}

/** An object with all attributes of its type, of which one has a value at the end of a path. */
export function objectWith(attributes: Attributes, [name = "", ...rest]: readonly string[], value: Value): Value {
  const attribute = attributes[name];
  if (!attribute) throw new Error(`there is no attribute ${name}`);
  if (rest.length === 0 || attribute.nesting === undefined) return { ...withoutValue(attributes), [name]: value };
  const inner = objectWith(attribute.attributes, rest, value);
  const nested: Value =
    attribute.nesting === "single" ? inner : attribute.nesting === "map" ? new Map([["key", inner]]) : [inner];
  return { ...withoutValue(attributes), [name]: nested };
}

/** Paths of all read-only attributes; below a read-only attribute there are no further ones. */
export function readOnlyPaths(attributes: Attributes): { readonly path: readonly string[]; readonly type: CtyType }[] {
  return Object.entries(attributes).flatMap(([name, attribute]) => {
    if (attribute.presence === "computed") return [{ path: [name], type: typeOf(attribute) }];
    const inside = attribute.nesting === undefined ? [] : readOnlyPaths(attribute.attributes);
    return inside.map(({ path, type }) => ({ path: [name, ...path], type }));
  });
}
