/** A setting is missing or invalid. */
export class SettingError extends Error {
  constructor(
    readonly setting:
      | "apiToken"
      | "baseUrl"
      | "tokenAndHost"
      | "teamId"
      | "context"
      | "pollInterval"
      | "requestTimeout"
      | "proxy",
    readonly summary: string,
    detail: string,
  ) {
    super(detail);
  }
}
