import type { StorePause } from '#shared/integration/view.ts'
import type { Clock } from '../../base/clock.ts'
import type { Store } from '../../store/open.ts'
import type { IntegrationBook } from '../../integration/book.ts'
import type { MenuWord } from '../menus.ts'
import type { OnboardingWord, PauseTold, TakeNotice } from '../notices.ts'
import type { Onboardings } from './onboardings.ts'
import { refOfPause } from './pause-mark.ts'

type NoticeDeps = {
  store: Store
  book: IntegrationBook
  onboardings: Pick<Onboardings, 'take'>
  clock: Clock
  /** What came may be old: DoorDash should be asked how things stand. */
  onDoubt: () => void
  onMenu: (word: MenuWord) => void
  onPause: PauseTold
}

/** Acts on what DoorDash tells of stores, onboardings and menus without being asked. */
export function createNotices(deps: NoticeDeps): TakeNotice {
  return (notice) => {
    switch (notice.about) {
      case 'menu':
        return deps.onMenu(notice.word)
      case 'onboarding':
        return takeOnboarding(deps, notice.locationId, notice.word)
      case 'standing':
        return deps.onDoubt()
      case 'store':
        if (notice.pause) notePause(deps, notice.locationId, notice.pause)
    }
  }
}

function takeOnboarding(deps: NoticeDeps, locationId: string, word: OnboardingWord): void {
  const record = deps.book.get(locationId, 'doordash')
  const { onboardingId, status, code, details } = word
  deps.onboardings.take(record, { onboarding_id: onboardingId, status, exclusion_code: code, details }, false)
  if (record.state === 'active' && status !== 'INTEGRATION_ACTIVATED') deps.onDoubt()
}

function notePause({ store, book, clock, onPause }: NoticeDeps, locationId: string, pause: StorePause): void {
  book.change(() => {
    const ref = refOfPause(pause)
    onPause(locationId, pause, ref)
    // Who asked for one of ours stands in the history of pauses.
    if (ref !== undefined) return
    store.integrationLog.add({
      at: clock.now(),
      locationId,
      channel: 'doordash',
      actor: { kind: 'platform' },
      type: 'paused',
      detail: { ...pause },
    })
  })
}
