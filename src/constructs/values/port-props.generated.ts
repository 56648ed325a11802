// Generated from src/schema by `npm run generate`. Do not edit.

/** Protocol of the port. */
export enum Protocol {
  /** `HTTP` */
  HTTP = "HTTP",
  /** `HTTP/2` */
  HTTP_2 = "HTTP/2",
  /** `TCP` */
  TCP = "TCP",
  /** `UDP` */
  UDP = "UDP",
}

/** Domains of a public port. */
export interface PortOptions {
  /**
   * Custom domains of the port, in any order, verified beforehand. The API never returns them.
   *
   * @default - not set
   */
  readonly domains?: string[];
  /**
   * Whether a public HTTP port with custom domains has no default code.run host.
   *
   * @default - what the API chooses: it documents none
   */
  readonly disableNfDomain?: boolean;
}

/** A port of any kind. */
export interface PortProps extends PortOptions {
  /**
   * Name of the port; part of its public host name.
   * Length: 1 to 8 characters.
   * Form: a letter first, then letters and digits, with single hyphens between them.
   *
   * @example "http"
   */
  readonly name: string;
  /**
   * Port number that the model's server listens on.
   * At least 1.
   * At most 65535.
   *
   * @example 8000
   */
  readonly internalPort: number;
  /**
   * Protocol of the port.
   */
  readonly protocol: Protocol;
  /**
   * Whether the port can be reached from the internet.
   *
   * @default - what the API chooses: it documents none
   */
  readonly public?: boolean;
}
