import type { Core } from '../core/core.ts'
import { api } from './context.ts'

/** Which screens can be heard, between screens. */
export function hearingApi({ hearing }: Core) {
  return {
    watch: api.hearing.watch.handler(({ input, context, signal }) =>
      hearing.watch({ ...input, screenId: context.screenId }, signal),
    ),
  }
}
