import { badRequest } from "./bot-api-error.js";

/**
 * The parameters of one call. The Bot API takes them as JSON, form or query; in the latter two everything is
 * a string, objects as JSON.
 */
export class CallParameters {
  constructor(private readonly values: Readonly<Record<string, unknown>>) {}

  text(name: string): string {
    const value = this.values[name];
    return value === undefined || value === null ? "" : String(value);
  }

  integer(name: string, fallback: number): number {
    const value = Number(this.values[name] ?? fallback);
    if (!Number.isSafeInteger(value)) throw badRequest(`invalid ${name} specified`);
    return value;
  }

  flag(name: string): boolean {
    return this.values[name] === true || this.values[name] === "true";
  }

  /** An object or array; undefined when absent. */
  object(name: string): unknown {
    const value = this.values[name];
    if (typeof value !== "string") return value ?? undefined;
    try {
      return JSON.parse(value);
    } catch {
      throw badRequest(`can't parse ${name} JSON object`);
    }
  }
}
