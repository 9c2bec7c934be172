/** What is expected to go wrong is a value: a caller must look at `ok` before it has the rest. */
export type Result<Value, Refusal> = ({ ok: true } & Value) | ({ ok: false } & Refusal)

/** Compile-time proof that a union was handled whole; throws if the data lied about its type. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`)
}
