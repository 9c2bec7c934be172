import type { Core } from '../core/core.ts'
import { endDemoAccount, seedDemo, seedDemoAccounts } from '../core/demo.ts'
import type { Opened } from '../intake/webhook-record.ts'
import { demoEnded, secretUnreadable, secretWasEmpty } from './notices.ts'

/** Fills a demo's folder, or ends what a demo left in a real one; answers what whoever started has to know. */
export async function settleDemo(core: Core, demo: boolean, secretIs: Opened): Promise<string[]> {
  const notices: string[] = []
  if (demo) {
    seedDemo(core)
    await seedDemoAccounts(core)
  } else {
    const isAccountEnded = await endDemoAccount(core)
    if (secretIs === 'demo-ended' || isAccountEnded) notices.push(demoEnded)
  }
  if (secretIs === 'empty-ended') notices.push(secretWasEmpty)
  if (secretIs === 'unreadable') notices.push(secretUnreadable)
  return notices
}
