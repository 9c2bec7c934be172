import { JetStreamApiError } from '@nats-io/jetstream'

/** What is asked for, or null where the server has none of that. */
export async function orNull<Value>(asked: Promise<Value | null>): Promise<Value | null> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof JetStreamApiError) return null
    throw error
  }
}
