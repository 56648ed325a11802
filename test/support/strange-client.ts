import { connect as connectHttp2 } from "node:http2";
import { connect as connectPlain, Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import { CertificateWithKey, clientCertificate } from "./certificates";

// Clients other than the Terraform process that started the plugin, which find its socket.

const HTTP2_PREFACE = Buffer.from("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0", "latin1");
const SETTINGS_FRAME = 4;

export interface Attempt {
  /** Undefined for a connection without TLS. */
  readonly tls?: Partial<CertificateWithKey>;
  readonly protocols?: readonly string[];
  readonly version?: "TLSv1.2" | "TLSv1.3";
}

/** Whether the server answers HTTP/2. Otherwise it has closed the connection. */
export function isServed(path: string, { tls, protocols = ["h2"], version = "TLSv1.3" }: Attempt): Promise<boolean> {
  return new Promise((resolve) => {
    const socket: Socket =
      tls === undefined
        ? connectPlain(path)
        : connectTls({
            path,
            ...tls,
            rejectUnauthorized: false,
            minVersion: version,
            maxVersion: version,
            ...(protocols.length > 0 && { ALPNProtocols: [...protocols] }),
          });
    let received = Buffer.alloc(0);
    socket.on("data", (data: Buffer) => {
      received = Buffer.concat([received, data]);
      if (received.length >= 9 && received[3] === SETTINGS_FRAME) socket.destroy();
    });
    socket.on("error", () => undefined);
    socket.on("close", () => resolve(received.length >= 9 && received[3] === SETTINGS_FRAME));
    socket.write(HTTP2_PREFACE);
  });
}

/** Makes a gRPC call on a connection of its own, as Terraform does. The caller can destroy the connection at any time. */
export function openCall(path: string, method: string, message: Buffer): Socket {
  const socket = connectTls({ path, ...clientCertificate(), rejectUnauthorized: false, ALPNProtocols: ["h2"] });
  const session = connectHttp2("https://localhost", { createConnection: () => socket });
  session.on("error", () => undefined);
  const head = { ":method": "POST", ":path": method, "content-type": "application/grpc", te: "trailers" };
  const call = session.request(head);
  call.on("error", () => undefined);
  const prefix = Buffer.alloc(5);
  prefix.writeUInt32BE(message.length, 1);
  call.end(Buffer.concat([prefix, message]));
  return socket;
}
