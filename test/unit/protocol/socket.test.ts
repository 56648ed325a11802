import { socketPlaces } from "../../../src/protocol/socket";

const DEFAULT = { directory: "/tmp" };

test.each([
  [{ TMPDIR: "/own" }, [{ variable: "TMPDIR", directory: "/own" }, DEFAULT]],
  [{ TMP: "/own" }, [{ variable: "TMP", directory: "/own" }, DEFAULT]],
  [{ TEMP: "/own" }, [{ variable: "TEMP", directory: "/own" }, DEFAULT]],
  [{ TMPDIR: "", TMP: "/own" }, [{ variable: "TMP", directory: "/own" }, DEFAULT]],
  [{ TMPDIR: "/tmp/" }, [DEFAULT]],
  [{}, [DEFAULT]],
  [{ TMPDIR: "/own", PLUGIN_UNIX_SOCKET_DIR: "/host" }, [{ variable: "PLUGIN_UNIX_SOCKET_DIR", directory: "/host" }]],
])("with %j, the socket may be in %j", (env, places) => {
  expect(socketPlaces(env)).toEqual(places);
});
