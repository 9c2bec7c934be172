import type { Page } from '@playwright/test'

/** A station that was killed is gone for a moment: what browsers, the RPC client and our own log say about that. */
const ofALostStation =
  /WebSocket connection|ERR_CONNECTION|ERR_EMPTY_RESPONSE|Failed to fetch|The line to the station broke|A part of the screen did not load yet/

export type Problems = ReturnType<typeof createProblems>

/** What a page complained about: exceptions, failed loads, and what its security policy blocked. */
export function createProblems() {
  const seen: string[] = []
  let stationIsDown = false
  const expected: RegExp[] = []
  const add = (text: string) => {
    if (!(stationIsDown && ofALostStation.test(text))) seen.push(text)
  }
  return {
    /** Complaints nobody expected. */
    left: () => seen.filter((text) => !expected.some((pattern) => pattern.test(text))),
    /** This test provokes such complaints. */
    expect: (pattern: RegExp) => void expected.push(pattern),
    watch(page: Page) {
      page.on('pageerror', (error) => add(String(error)))
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') add(message.text())
      })
    },
    /** Complaints about a missing station do not count from here until `stationIsBack`. */
    stationIsGone: () => (stationIsDown = true),
    stationIsBack: () => (stationIsDown = false),
  }
}
