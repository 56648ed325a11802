import { PortOptions, PortProps, Protocol } from "./port-props.generated";

/**
 * A network port of a model: `Port.publicHttp("http", 8000)`.
 *
 * Anyone can reach a public port, because Northflank's ports have no authentication.
 */
export class Port {
  /**
   * An HTTP port that anyone can reach. It has a URL: `model.endpoint()`.
   * @param name name of the port; part of its host name
   * @param internalPort port number that the model's server listens on
   * @param options domains of your own
   */
  public static publicHttp(name: string, internalPort: number, options: PortOptions = {}): Port {
    return new Port({ ...options, name, internalPort, protocol: Protocol.HTTP, public: true });
  }

  /**
   * An HTTP/2 port that anyone can reach. It has a URL: `model.endpoint()`.
   * @param name name of the port; part of its host name
   * @param internalPort port number that the model's server listens on
   * @param options domains of your own
   */
  public static publicHttp2(name: string, internalPort: number, options: PortOptions = {}): Port {
    return new Port({ ...options, name, internalPort, protocol: Protocol.HTTP_2, public: true });
  }

  /**
   * An HTTP port that only the project's own workloads can reach.
   * @param name name of the port
   * @param internalPort port number that the model's server listens on
   */
  public static privateHttp(name: string, internalPort: number): Port {
    return new Port({ name, internalPort, protocol: Protocol.HTTP, public: false });
  }

  /**
   * An HTTP/2 port that only the project's own workloads can reach.
   * @param name name of the port
   * @param internalPort port number that the model's server listens on
   */
  public static privateHttp2(name: string, internalPort: number): Port {
    return new Port({ name, internalPort, protocol: Protocol.HTTP_2, public: false });
  }

  /**
   * A TCP port that only the project's own workloads can reach.
   * @param name name of the port
   * @param internalPort port number that the model's server listens on
   */
  public static privateTcp(name: string, internalPort: number): Port {
    return new Port({ name, internalPort, protocol: Protocol.TCP, public: false });
  }

  /**
   * The port, as the API names its parts.
   * @internal
   */
  public readonly _props: PortProps;

  /** @param props any kind of port */
  public constructor(props: PortProps) {
    this._props = props;
  }
}
