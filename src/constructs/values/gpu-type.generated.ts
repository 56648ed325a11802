// Generated from src/schema by `npm run generate`. Do not edit.

/**
 * Type of a GPU. The constants are those of Northflank's own cloud in June 2026; your own cloud has types of its own:
 * `GpuType.of("my-card")`.
 */
export class GpuType {
  /** NVIDIA L4 with 24 GB, 1, 2, 4 or 8 for each replica. List price of one: 0.80 USD an hour. */
  public static readonly L4_24 = GpuType.of("l4-24");

  /** NVIDIA A100 with 40 GB, 1, 2, 4 or 8 for each replica. List price of one: 1.42 USD an hour. */
  public static readonly A100_40 = GpuType.of("a100-40");

  /** NVIDIA A100 with 80 GB, 1, 2, 4 or 8 for each replica. List price of one: 1.76 USD an hour. */
  public static readonly A100_80 = GpuType.of("a100-80");

  /** NVIDIA H100 with 80 GB, 1, 2, 4 or 8 for each replica. List price of one: 2.74 USD an hour. */
  public static readonly H100_80 = GpuType.of("h100-80");

  /** NVIDIA RTX PRO 6000 with 96 GB, 8 for each replica. List price of one: 3.00 USD an hour. */
  public static readonly RTX_PRO_6000_96 = GpuType.of("rtx_pro_6000-96");

  /** NVIDIA H200 with 141 GB, 8 for each replica. List price of one: 3.14 USD an hour. */
  public static readonly H200_141 = GpuType.of("h200-141");

  /** NVIDIA B200 with 180 GB, 8 for each replica. List price of one: 5.87 USD an hour. */
  public static readonly B200_180 = GpuType.of("b200-180");

  /**
   * A GPU type by its identifier.
   * @param identifier as the API lists it, such as `l4-24`; a token is allowed
   */
  public static of(identifier: string): GpuType {
    return new GpuType(identifier);
  }

  private constructor(private readonly name: string) {}

  /** Identifier of the GPU type, as the API lists it. */
  public get identifier(): string {
    return this.name;
  }

  /** Returns the identifier. */
  public toString(): string {
    return String(this.identifier);
  }
}
