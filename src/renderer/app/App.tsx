import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { Trans } from '@lingui/react/macro'
import { Activity, useEffect, useState, useSyncExternalStore } from 'react'
import { I18nProvider as AriaLanguage } from 'react-aria-components/I18nProvider'
import styles from './App.module.css'
import { localeOf } from '#shared/location/language.ts'
import { useApproval } from '#renderer/station/approval/approval-store.ts'
import { Board } from '#renderer/kitchen/board/Board.tsx'
import { DealtNotice } from '#renderer/kitchen/board/DealtNotice.tsx'
import { ViewButton } from '#renderer/kitchen/board/view/ViewButton.tsx'
import { useKitchenText } from '#renderer/kitchen/board/view/use-text.ts'
import { useKitchenTheme } from '#renderer/kitchen/board/view/use-theme.ts'
import { useMedia } from '#renderer/kit/ui/use-media.ts'
import { Boundary } from '#renderer/kit/frames/Boundary.tsx'
import { loadTheRest, whenAsked } from '#renderer/kit/frames/when-asked.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { OpeningSheet } from '#renderer/kit/ui/OpeningSheet.tsx'
import { useUnsavedForms } from '#renderer/kit/memory/unsaved.ts'
import { FaultPage } from './line/FaultPage.tsx'
import { watchStillness } from '#renderer/station/orders/stillness.ts'
import { useBoard } from '#renderer/station/orders/board-store.ts'
import { soundsOf } from '#renderer/station/orders/ringing.ts'
import { ConnectingPage, OutdatedPage } from './line/NotConnected.tsx'
import type { Language } from '#shared/location/language.ts'
import { isOtherScreen } from '#renderer/station/connection/paired-token.ts'
import { useConnection } from '#renderer/station/connection/connection-store.ts'
import { useMay } from '#renderer/station/screens/own-screen-store.ts'
import { useDevice } from '#renderer/station/device/device-store.ts'
import { Rail } from './rail/Rail.tsx'
import { useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import { type Screen, useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { AssistantButton } from '#renderer/assistant/AssistantButton.tsx'
import { PauseButtons } from '#renderer/kitchen/pause/PauseButtons.tsx'
import { Announcer } from '#renderer/kitchen/sound/Announcer.tsx'
import { Flash } from '#renderer/kitchen/sound/Flash.tsx'
import { SoundCheck } from '#renderer/kitchen/sound/SoundCheck.tsx'
import { SoundButton } from '#renderer/kitchen/sound/SoundButton.tsx'
import { useSession } from '#renderer/station/session/session-store.ts'
import { useIdleLock } from '#renderer/station/sign-in/use-idle-lock.ts'
import { useOutage } from '#renderer/station/outage/outage-store.ts'
import { useOldQueue } from '#renderer/station/printing/old-queue-store.ts'
import { useSound } from '#renderer/station/ringer/sound-store.ts'
import { DoneAlreadyWord } from '#renderer/kitchen/bottom-bar/DoneAlreadyWord.tsx'
import { BottomBar } from '#renderer/kitchen/bottom-bar/BottomBar.tsx'
import { HeardButton, HeardInstead } from '#renderer/kitchen/bottom-bar/HeardButton.tsx'
import { AllDay } from '#renderer/kitchen/all-day/AllDay.tsx'
import { RecallButton } from '#renderer/kitchen/find/RecallButton.tsx'
import { SearchButton } from '#renderer/kitchen/find/SearchButton.tsx'
import { StationChip } from '#renderer/kitchen/stations/StationChip.tsx'
import { Evidence, TopBar } from '#renderer/kitchen/top-bar/TopBar.tsx'
import { ArrivedInstead } from '#renderer/kitchen/urgent/ArrivedInstead.tsx'
import { UrgentStrip } from '#renderer/kitchen/urgent/UrgentStrip.tsx'
import { speak } from '#renderer/kit/words/language.ts'

// The board is what a kitchen waits for; the rest loads when asked for, or when the board stands and nothing is to be done.
const PairPage = whenAsked(async () => (await import('./pair/PairPage.tsx')).PairPage)
const RefusedPage = whenAsked(
  async () => (await import('./line/RefusedPage.tsx')).RefusedPage,
  ConnectingPage,
)
const RescuePage = whenAsked(async () => (await import('./rescue/RescuePage.tsx')).RescuePage)
const FirstRunPage = whenAsked(
  async () => (await import('./first-run/FirstRunPage.tsx')).FirstRunPage,
  ConnectingPage,
)
const StillMissing = whenAsked(async () => (await import('./first-run/StillMissing.tsx')).StillMissing)
const LaterScreen = whenAsked(
  async () => (await import('#renderer/kitchen/later/LaterScreen.tsx')).LaterScreen,
)
const HistoryScreen = whenAsked(
  async () => (await import('#renderer/kitchen/history/HistoryScreen.tsx')).HistoryScreen,
)
const TicketsScreen = whenAsked(
  async () => (await import('#renderer/kitchen/printed-tickets/TicketsScreen.tsx')).TicketsScreen,
)
const SoldOutScreen = whenAsked(
  async () => (await import('#renderer/kitchen/sold-out/SoldOutScreen.tsx')).SoldOutScreen,
)
const DeviceScreen = whenAsked(
  async () => (await import('#renderer/kitchen/device/DeviceScreen.tsx')).DeviceScreen,
)
const HealthScreen = whenAsked(
  async () => (await import('#renderer/kitchen/device/HealthScreen.tsx')).HealthScreen,
)
const NewestRefused = whenAsked(
  async () => (await import('#renderer/kitchen/refused-deliveries/RefusedCards.tsx')).NewestRefused,
  OpeningRefused,
)
const RefusedBeside = whenAsked(
  async () => (await import('#renderer/kitchen/refused-deliveries/RefusedCards.tsx')).RefusedBeside,
  OpeningRefused,
)
const Dashboard = whenAsked(async () => (await import('./Dashboard.tsx')).Dashboard)
const Assistant = whenAsked(async () => (await import('#renderer/assistant/Assistant.tsx')).Assistant)
const ArticleSheet = whenAsked(async () => (await import('./ArticleSheet.tsx')).ArticleSheet)
const ApprovalSheet = whenAsked(
  async () => (await import('#renderer/kitchen/approval/ApprovalSheet.tsx')).ApprovalSheet,
)
const OutageSheet = whenAsked(
  async () => (await import('#renderer/kitchen/outage/OutageSheet.tsx')).OutageSheet,
  OpeningOutage,
)
const OldQueueSheet = whenAsked(
  async () => (await import('#renderer/views/printing/OldQueueSheet.tsx')).OldQueueSheet,
  OpeningOldQueue,
)
const UnsavedAsk = whenAsked(async () => (await import('#renderer/kit/ui/UnsavedAsk.tsx')).UnsavedAsk)
const Panels = whenAsked(async () => (await import('./Panels.tsx')).Panels, OpeningPanel)

/** The whole screen, in its language. */
export function App() {
  const language = useStationLanguage()
  const spoken = useSyncExternalStore(onSpoken, () => i18n.locale)
  useEffect(() => {
    if (language !== null) void speak(language)
  }, [language])
  return (
    <I18nProvider i18n={i18n}>
      <AriaLanguage locale={localeOf(spoken)}>
        <Boundary instead={<FaultPage whole />}>
          <Shell />
        </Boundary>
      </AriaLanguage>
    </I18nProvider>
  )
}

const onSpoken = (changed: () => void) => i18n.on('change', changed)

/** What the station is set to, for its own screen; null where nobody set it. Another screen speaks what its browser does. */
function useStationLanguage(): Language | null {
  const set = useDevice(({ state }) => state?.settings.language ?? null)
  return isOtherScreen() ? null : set
}

function Shell() {
  const link = useConnection((state) => state.link)
  const keys = useScreen((state) => state.keys)
  // A manager may have taken the rights away while the page stood open.
  const mayOffice = useMay('session.signIn')
  const isOffice = useScreen((state) => state.room === 'office') && mayOffice
  // Behind its lock the office keeps what was typed, while the kitchen goes on.
  const isKept = useSession(({ lockedFor }) => lockedFor !== null) && mayOffice
  const keep = useDashboard((state) => state.keep)
  useEffect(() => (isKept ? keep() : undefined), [isKept, keep])
  const idleMinutes = useSession(({ manager, state }) =>
    manager === null ? null : (state?.idleLockMinutes ?? null),
  )
  useIdleLock(idleMinutes)
  const rings = useSound(({ ringing }) => soundsOf(ringing).join(' '))
  const isFirstRun = useFirstRun()
  if (link === 'refused') return isOtherScreen() ? <PairPage /> : <RefusedPage />
  if (link === 'rescue') return <RescuePage />
  if (link === 'outdated') return <OutdatedPage />
  if (link === 'connecting') return <ConnectingPage />
  return (
    <div
      className={styles.shell}
      data-link={link}
      data-keys={keys ? '' : undefined}
      data-ringing={rings === '' ? undefined : rings}
    >
      {(isOffice || isKept) && (
        <Activity mode={isOffice ? 'visible' : 'hidden'}>
          <Dashboard />
        </Activity>
      )}
      {!isOffice && (isFirstRun ? <FirstRunPage /> : <Kitchen />)}
      <AssistantOnceOpened />
      <OldQueueWhenAsked />
      <ApprovalWhenAsked />
      <UnsavedWhenAsked />
      <Flash />
    </div>
  )
}

/** A new device asks its questions on its own screen, until an order is there. */
function useFirstRun(): boolean {
  const isAsking = useDevice(({ state }) => (state?.firstRun?.at ?? null) !== null)
  const hasOrders = useBoard((state) => state.orders.size > 0)
  return isAsking && !hasOrders && !isOtherScreen()
}

function Kitchen() {
  useKitchenTheme()
  useKitchenText()
  const isLive = useConnection((state) => state.link === 'live')
  // Again with a line that is back: what could not be loaded without it is asked for once more.
  useEffect(() => {
    if (!isLive) return
    const left = new AbortController()
    void loadTheRest(left.signal)
    return () => left.abort()
  }, [isLive])
  // Zoomed in, what is to be made in all scrolls with the cards: a bar of its own would leave no room for one.
  const isLow = useMedia('(max-height: 560px)')
  // What stands on every screen of the kitchen must not move under a finger either.
  useEffect(() => watchStillness(window, useBoard.getState().setHeld), [])
  return (
    <>
      <Rail />
      <div className={styles.main}>
        <div className={styles.above}>
          <TopBar
            evidence={
              <ArrivedInstead>
                {isLow ? (
                  <HeardInstead>
                    <Evidence />
                  </HeardInstead>
                ) : (
                  <Evidence />
                )}
              </ArrivedInstead>
            }
            sound={<SoundButton />}
            search={<SearchButton />}
            view={<ViewButton />}
            pause={<PauseButtons />}
            assistant={<AssistantButton isSquare />}
          />
          <UrgentStrip />
          <Announcer />
          <div className={styles.screen}>
            <CurrentScreenOrFault />
          </div>
          {isLow && (
            <div className={styles.work}>
              <Counts />
              <RecallButton />
            </div>
          )}
        </div>
        <BottomBar
          counts={!isLow && <Counts />}
          said={
            <>
              <DoneAlreadyWord />
              <DealtNotice />
              <SoundCheck />
            </>
          }
          heard={!isLow && <HeardButton />}
          recall={!isLow && <RecallButton />}
        />
      </div>
      <OutageWhenOpen />
      <PanelsWhenOpen />
    </>
  )
}

function Counts() {
  return (
    <div className={styles.counts}>
      <StationChip />
      <AllDay />
    </div>
  )
}

/** Where one screen fails the rail still leads to the others. */
function CurrentScreenOrFault() {
  const open = useScreen((state) => state.screen)
  const mayDevice = useMay('device.saveSettings')
  const screen = (open === 'device' || open === 'health') && !mayDevice ? 'orders' : open
  return (
    <Boundary key={screen} instead={<FaultPage />}>
      <CurrentScreen screen={screen} />
    </Boundary>
  )
}

function CurrentScreen({ screen }: { screen: Screen }) {
  const Current = current[screen]
  if (screen === 'orders') return <Current />
  return (
    <div className={styles.beside}>
      <Current />
    </div>
  )
}

function Orders() {
  return (
    <Board
      newestRefused={<NewestRefused />}
      refusedBeside={<RefusedBeside />}
      stillMissing={<StillMissingWhenSetUp />}
    />
  )
}

const current: Record<Screen, React.ComponentType> = {
  orders: Orders,
  later: LaterScreen,
  'sold-out': SoldOutScreen,
  history: HistoryScreen,
  tickets: TicketsScreen,
  device: DeviceScreen,
  health: HealthScreen,
}

/** After the first run alone; the rest of the time nothing of it is loaded. */
function StillMissingWhenSetUp() {
  const isSetUp = useDevice(({ state }) => state?.firstRun?.at === null)
  return isSetUp && !isOtherScreen() ? <StillMissing /> : null
}

/** In the words of the list of them, until the card is there. */
function OpeningRefused() {
  return (
    <Notice tone="trouble">
      <Trans>Orders that could not be taken</Trans>
    </Notice>
  )
}

function OpeningPanel() {
  return <OpeningSheet onClose={useScreen((state) => state.close)} />
}

function PanelsWhenOpen() {
  const open = useScreen((state) => state.panel !== null)
  if (!open) return null
  return <Panels />
}

function OpeningOldQueue() {
  return <OpeningSheet onClose={useOldQueue((state) => state.close)} />
}

function OpeningOutage() {
  return <OpeningSheet onClose={useOutage((state) => state.close)} />
}

/** Under the panels: from it a panel may be opened, and closing that one leads back. */
function OutageWhenOpen() {
  const isOpen = useOutage((state) => state.isOpen)
  if (!isOpen) return null
  return <OutageSheet />
}

/** A change that waits for a manager, wherever it was made. */
function ApprovalWhenAsked() {
  const isAsked = useApproval((state) => state.waiting !== null)
  if (!isAsked) return null
  return <ApprovalSheet />
}

/** Whether old tickets are still wanted, in whichever room somebody wants to say so. */
function OldQueueWhenAsked() {
  const isAsked = useOldQueue((state) => state.asked !== null)
  if (!isAsked) return null
  return <OldQueueSheet />
}

/** What is not saved where somebody is about to leave. */
function UnsavedWhenAsked() {
  const isAsked = useUnsavedForms((state) => state.asked !== null)
  if (!isAsked) return null
  return <UnsavedAsk />
}

/** From its first opening on it goes on while it is closed: an activation may be under way. */
function AssistantOnceOpened() {
  const isOpen = useScreen((state) => state.assistant !== null)
  const [wasOpened, setOpened] = useState(isOpen)
  const may = useMay('assistant.save')
  if (isOpen && !wasOpened) setOpened(true)
  if (!wasOpened || !may) return null
  return <Assistant ArticleSheet={ArticleSheet} />
}
