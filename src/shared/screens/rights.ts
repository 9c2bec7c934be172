/**
 * What another screen may do: `full` as the station's own; `station` sees the board and does what a cook at one kitchen
 * station does; `read-only` only looks. Which calls these are: `api/screen-calls.ts`.
 */
export const screenRights = ['full', 'station', 'read-only'] as const
export type ScreenRights = (typeof screenRights)[number]
