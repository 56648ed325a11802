import { ProviderServer } from "../gen/tfplugin6";
import { UserError } from "./exceptions";
import { onlyDiagnostics, unary } from "./unary";

/** Always an error. OpenTofu calls this RPC although the capability `moveResourceState` is false. */
export function moveResourceState(): ProviderServer["moveResourceState"] {
  return unary(async ({ sourceTypeName, targetTypeName }) => {
    throw new UserError(
      "Moving state between resource types is not supported",
      `The provider cannot turn the state of a ${sourceTypeName} into that of a ${targetTypeName}. Remove the old resource from the state (terraform state rm) and import the object as the new resource.`,
    );
  }, onlyDiagnostics);
}
