import { languages } from '#shared/location/location.ts'
import { keepManagerToken } from '../../../src/renderer/station/session/manager-token.ts'
import { type DashboardPage, useDashboard } from '../../../src/renderer/kit/navigation/dashboard-store.ts'
import { useApproval } from '../../../src/renderer/station/approval/approval-store.ts'
import { useScreen, screens } from '../../../src/renderer/kit/navigation/screen-store.ts'
import { useConnection } from '../../../src/renderer/station/connection/connection-store.ts'
import { readView, useBoardView } from '../../../src/renderer/kitchen/board/view/board-view.ts'
import { startScreen } from '../../../src/renderer/app/start.tsx'
import { fakeRescue } from './fake-rescue.ts'
import { createFakeStation, type FakeStation } from './fake-station.ts'
import { sceneNamed } from './scenes.ts'

declare global {
  interface Window {
    /** The station behind the screen, for specs to play with. */
    station: FakeStation
  }
}

/**
 * `?scene=busy&language=fr&screen=later&details=nadia`, or `&link=refused|outdated|never|lost|rescue`;
 * `&cards=full&order=due&text=large&theme=light` for how the board is shown;
 * `?office=integrations&manager=problems` for the managers' room; `&rest=loads` for what loads after the board.
 */
const asked = new URLSearchParams(window.location.search)
const language = languages.find((each) => each === asked.get('language')) ?? 'en'
const station = createFakeStation(
  sceneNamed(asked.get('scene') ?? 'evening', language, asked.get('manager') ?? 'usual'),
)
window.station = station
localStorage.setItem('order-manager-language', language)

// Asked for by name alone: it sounds and speaks with the first touch.
if (!asked.has('sound-check')) localStorage.setItem('order-manager-sound-check', '9999-12-31')
else localStorage.removeItem('order-manager-sound-check')
// The cards of this size, as if chosen by hand; kept from no test to the next.
const view = Object.fromEntries(
  ['cards', 'order', 'text', 'theme'].flatMap((key) => (asked.has(key) ? [[key, asked.get(key)]] : [])),
)
useBoardView.setState({ view: readView(view) })

// Loading every part that nobody has opened costs a page as much as drawing its board: here a part waits until it is
// drawn, unless a spec is about just that. Whoever gives idle work a time limit is not concerned.
if (!asked.has('rest')) {
  const whenIdle = window.requestIdleCallback.bind(window)
  window.requestIdleCallback = (work, options) =>
    options?.timeout === undefined ? 0 : whenIdle(work, options)
}

const screen = screens.find((each) => each === asked.get('screen'))
if (screen) useScreen.getState().go(screen)
for (const type of ['details', 'refuse', 'cancel', 'contacts'] as const) {
  const orderId = asked.get(type)
  if (orderId !== null) useScreen.getState().open({ type, orderId })
}

// A change waits for a manager.
if (asked.has('approve')) useApproval.setState({ waiting: { action: 'money', deed: null, answer: () => {} } })

const office = asked.get('office')
if (office !== null) {
  const { session } = sceneNamed('evening', language, asked.get('manager') ?? 'usual').manager
  keepManagerToken(session.manager === null ? null : 'token')
  const [at = 'home', locationId] = office.split(' ')
  const page = (locationId === undefined ? { at } : { at, locationId, channel: 'doordash' }) as DashboardPage
  useScreen.getState().enterOffice()
  useDashboard.getState().open(page)
}

const link = asked.get('link')
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
if (link === 'refused' || link === 'outdated') void startScreen(root, () => Promise.resolve(link))
else if (link === 'rescue')
  void startScreen(root, () =>
    Promise.resolve({ rescue: fakeRescue(asked.get('why') ?? 'damaged', language) }),
  )
else if (link === 'never') void startScreen(root, () => Promise.reject(new Error('out of reach')))
else void startScreen(root, station.open)
if (link === 'lost') {
  // Seen working first: the screen then shows what it last knew.
  const stop = useConnection.subscribe(({ link }) => {
    if (link !== 'live') return
    stop()
    setTimeout(() => station.setReachable(false), 50)
  })
}
