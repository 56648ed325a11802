/**
 * Type of the storage that holds the model's files. Your own cloud has storage classes of its own:
 * `StorageClass.of("my-class")`.
 */
export class StorageClass {
  /** Fast storage of Northflank's own cloud. */
  public static readonly NVME = StorageClass.of("nvme");

  /**
   * A storage class by its identifier.
   * @param identifier as the API names it, such as `nvme`; a token is allowed
   */
  public static of(identifier: string): StorageClass {
    return new StorageClass(identifier);
  }

  private constructor(private readonly name: string) {}

  /** Identifier of the storage class, as the API names it. */
  public get identifier(): string {
    return this.name;
  }

  /** Returns the identifier. */
  public toString(): string {
    return String(this.identifier);
  }
}
