/** What happened on Electron's side, told to the test that started this process (over Node's own IPC channel). */
export type JournalEntry = { event: string; detail?: unknown }

/** Writes an entry for the test; without a listening test it goes nowhere. */
export function tell(event: string, detail?: unknown): void {
  process.send?.({ event, detail } satisfies JournalEntry)
}

// The test is gone, however that came: nobody else would end this process and its Chromium.
process.on('disconnect', () => process.exit(1))
