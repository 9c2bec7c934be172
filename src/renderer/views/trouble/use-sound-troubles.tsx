import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { BellRing, VolumeX } from 'lucide-react'
import { useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { useHealth } from '#renderer/station/health/health-store.ts'
import { useHearing } from '#renderer/station/ringer/hearing.ts'
import { useSoundCheck } from '#renderer/station/ringer/sound-check.ts'
import { useSound } from '#renderer/station/ringer/sound-store.ts'
import { GoToOrders, ListenAgain, TrySoundAgain } from './TroubleActions.tsx'
import type { Trouble } from './trouble.ts'

const icon = { size: 28, 'aria-hidden': true } as const

/** The alerts were seen to make no sound: whoever listens for orders has to look for them until this is mended. */
export function useSilence(): Trouble | null {
  const { t } = useLingui()
  const failing = useSound((state) => state.failing.size > 0)
  const others = useHearing(({ state }) => state?.heard ?? 0)
  const instead = others > 0 ? t`Another screen rings instead.` : t`No other screen rings.`
  const isUnheard = useSoundCheck(({ state }) => state === 'unheard')
  // Device health says it as well, with a button of its own: once is enough.
  const isSaid = useIsSaidByHealth()
  if (isSaid) return null
  if (!failing && isUnheard)
    return {
      about: 'sound',
      icon: <VolumeX {...icon} />,
      title: t`The alerts are not heard here.`,
      next: `${instead} ${t`Turn up this device, check the loudspeaker and listen again.`}`,
      actions: <ListenAgain />,
      isFirst: false,
    }
  if (!failing) return null
  return {
    about: 'sound',
    icon: <VolumeX {...icon} />,
    title: t`The alerts make no sound on this screen.`,
    next: `${instead} ${t`New orders only flash: keep an eye on it. Check the loudspeaker, try again, then restart the app.`}`,
    actions: <TrySoundAgain />,
    isFirst: false,
  }
}

/** Whether the page of device health is open and lists a sound that is not heard. */
function useIsSaidByHealth(): boolean {
  const room = useScreen((state) => state.room)
  const screen = useScreen((state) => state.screen)
  const page = useDashboard((state) => state.page.at)
  const isListed = useHealth(
    ({ state }) => state?.checks.some(({ finding }) => finding.code === 'sound-silent') === true,
  )
  return isListed && (room === 'office' ? page === 'health' : screen === 'health')
}

/** New orders ring and are not on this screen: says so, and leads there (B21). */
export function useRingingElsewhere(): Trouble | null {
  const { t } = useLingui()
  const elsewhere = useScreen((state) => state.room === 'office' || state.screen !== 'orders')
  const count = useSound(({ ringing }) => (ringing.has('line') ? 0 : ringing.size))
  if (!elsewhere || count === 0) return null
  return {
    about: 'ringing',
    icon: <BellRing {...icon} />,
    title: t`${plural(count, { one: '# order rings', other: '# orders ring' })}`,
    next: t`Nobody has looked yet.`,
    actions: <GoToOrders />,
    isFirst: false,
  }
}
