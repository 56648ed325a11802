import { ITerraformIterator, propertyAccess, StringMap, TerraformCount, Token } from "cdktf";
import { IConstruct } from "constructs";

interface HasUrls extends IConstruct {
  readonly urls: StringMap;
  readonly count?: number | TerraformCount;
  readonly forEach?: ITerraformIterator;
}

/**
 * URL of a model's port. The map's own look-up puts quotes around a token.
 * @throws an error when Terraform makes many models of the construct
 */
export function urlOfPort(model: HasUrls, portName: string): string {
  const many = argumentForMany(model);
  if (many !== undefined) {
    throw new Error(
      `'${model.node.path}' has ${many}: it is many models, and an endpoint or a gate is of one; go through them with TerraformIterator.fromResources(model), as examples/multi-model does`,
    );
  }
  return Token.isUnresolved(portName)
    ? Token.asString(propertyAccess(model.urls, [portName]))
    : model.urls.lookup(portName);
}

/** What makes many of one: Terraform then refuses all that is written of a single one. */
export function argumentForMany({ count, forEach }: Pick<HasUrls, "count" | "forEach">): string | undefined {
  if (forEach !== undefined) return "forEach";
  return count === undefined ? undefined : "count";
}
