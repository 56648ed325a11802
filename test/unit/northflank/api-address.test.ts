import { apiAddress, matchApis } from "../../../src/northflank/api-address";

test.each([
  ["https://api.northflank.com", "api.northflank.com"],
  ["https://API.northflank.com:443/", "api.northflank.com"],
  ["https://api.northflank.com.", "api.northflank.com"],
  ["https://name:password@api.northflank.com", "api.northflank.com"],
  ["https://gateway.example.com:8443/northflank/", "gateway.example.com:8443/northflank"],
  ["http://127.0.0.1:6363", "localhost:6363"],
  ["http://[::1]:6363", "localhost:6363"],
  ["http://localhost:6363/", "localhost:6363"],
])("%s is the API at %s", (baseUrl, address) => {
  expect(apiAddress(baseUrl)).toBe(address);
});

test.each([
  [undefined, "api.northflank.com", "same"],
  ["api.northflank.com", "api.northflank.com", "same"],
  ["api.northflank.com", "localhost:6363", "other"],
  ["localhost:6363", "api.northflank.com", "other"],
  ["localhost.example.com", "localhost:6363", "other"],
  ["api.northflank.com", "api.example.com", "other"],
  ["gateway.example.com/one", "gateway.example.com/two", "other"],
  ["localhost:6363", "localhost:40001", "moved"],
  ["localhost", "localhost:6363", "moved"],
] as const)("a state of %s, used with %s, is of the %s API", (known, now, match) => {
  expect(matchApis(known, now)).toBe(match);
});
