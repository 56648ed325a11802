/** Calls of an emulator's control API, as it answers them. */
export function controlOf(url: string) {
  return async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
    const response = await fetch(`${url}/_emulator/${path}`, init);
    const text = await response.text();
    // biome-ignore lint/suspicious/noExplicitAny: whatever it is, the test says what it should be
    return { status: response.status, headers: response.headers, body: JSON.parse(text) as any };
  };
}
