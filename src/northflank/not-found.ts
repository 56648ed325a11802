import { ApiError } from "./api-error";

/** What was read, or undefined where the API answers 404. */
export async function undefinedIfNotFound<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof ApiError && error.isNotFound) return undefined;
    throw error;
  }
}
