import { Fn, ITerraformIterator, propertyAccess, StringMap, TerraformCount, Token } from "cdktf";
import { IConstruct } from "constructs";

interface HasUrls extends IConstruct {
  readonly urls: StringMap;
  readonly count?: number | TerraformCount;
  readonly forEach?: ITerraformIterator;
}

/**
 * The URL of a model's port, as a reference to the model's map `urls`, which has the public HTTP ports.
 * @param portName without it the only port of the map: Terraform fails if there are several
 * @throws an error when the construct has `count` or `forEach`
 */
export function urlOfPort(model: HasUrls, portName?: string): string {
  const multiple = multipleArgument(model);
  if (multiple !== undefined) {
    throw new Error(
      `'${model.node.path}' has ${multiple}, so it is several models, but an endpoint or a readiness belongs to one model; use TerraformIterator.fromResources(model), as examples/cdktf/multi-model does`,
    );
  }
  if (portName === undefined) return Token.asString(Fn.one(Fn.values(model.urls)));
  // StringMap.lookup would put a token in quotes
  return Token.isUnresolved(portName)
    ? Token.asString(propertyAccess(model.urls, [portName]))
    : model.urls.lookup(portName);
}

/** The argument with which Terraform makes several models of one construct, if it is given. */
export function multipleArgument({ count, forEach }: Pick<HasUrls, "count" | "forEach">): string | undefined {
  if (forEach !== undefined) return "forEach";
  return count === undefined ? undefined : "count";
}
