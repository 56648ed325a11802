/** @type {(name: string, options?: object) => object} */
const project = (name, options = {}) => ({
  displayName: name,
  testEnvironment: "node",
  testMatch: [`<rootDir>/test/${name}/**/*.test.ts`],
  transform: { "\\.ts$": ["@swc/jest", { jsc: { target: "es2022", parser: { syntax: "typescript" } } }] },
  ...options,
});

module.exports = {
  projects: [project("unit"), project("contract"), project("e2e"), project("browser"), project("soak")],
  testTimeout: 600_000, // ends only what hangs: no outcome depends on how fast the machine is
};
