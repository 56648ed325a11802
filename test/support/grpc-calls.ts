import { Client, ServiceError } from "@grpc/grpc-js";

interface Method<Request, Response> {
  readonly path: string;
  readonly requestSerialize: (value: Request) => Buffer;
  readonly responseDeserialize: (value: Buffer) => Response;
}

/** Members that may be undefined may be omitted, as in requests of an older protocol version. */
type Loose<Message> = Partial<Message> & {
  [name in keyof Message as undefined extends Message[name] ? never : name]: Message[name];
};

/** The unary RPCs of a service as functions that return promises. */
export type Calls<Service> = {
  readonly [name in keyof Service as Service[name] extends { responseStream: false }
    ? name
    : never]: Service[name] extends Method<infer Request, infer Response>
    ? (request: Loose<Request>) => Promise<Response>
    : never;
};

export function calls<Service extends object>(client: Client, service: Service): Calls<Service> {
  const functions = Object.entries(service).map(([name, method]) => {
    return [name, (request: unknown) => call(client, method, request)] as const;
  });
  return Object.fromEntries(functions) as Calls<Service>;
}

/** All messages that a streaming RPC returns. */
export async function stream<Request, Response>(
  client: Client,
  method: Method<Request, Response>,
  request: Loose<Request>,
): Promise<Response[]> {
  const { path, requestSerialize, responseDeserialize } = method;
  const answers: Response[] = [];
  const call = client.makeServerStreamRequest(path, requestSerialize, responseDeserialize, request as Request);
  for await (const answer of call) answers.push(answer);
  return answers;
}

/** A call with an already encoded request, for RPCs and fields that the generated code does not know. */
export function rawCall(client: Client, path: string, request: Buffer = Buffer.alloc(0)): Promise<Buffer> {
  const same = (bytes: Buffer) => bytes;
  return call(client, { path, requestSerialize: same, responseDeserialize: same }, request);
}

function call<Request, Response>(
  client: Client,
  method: Method<Request, Response>,
  request: Request,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const done = (error: ServiceError | null, response?: Response) =>
      error ? reject(error) : resolve(response as Response);
    client.makeUnaryRequest(method.path, method.requestSerialize, method.responseDeserialize, request, done);
  });
}
