import { Trans, useLingui } from '@lingui/react/macro'
import { Bell, BellOff } from 'lucide-react'
import { useState } from 'react'
import type { PairedScreen } from '#shared/api/screens.ts'
import { placeOf } from '#shared/screens/screen-place.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { stationNames } from '#renderer/kit/words/stations.ts'
import { useWhen } from '#renderer/station/clock/use-when.ts'
import { boardLocation, useDevice } from '#renderer/station/device/device-store.ts'
import { RevokeScreen } from '#renderer/views/screens/RevokeScreen.tsx'
import { ChangeScreen } from './ChangeScreen.tsx'
import { rightsWords } from './rights-words.ts'
import rows from '#renderer/kit/ui/Rows.module.css'
import styles from './Screens.module.css'

type Asked = { what: 'change' | 'revoke'; screen: PairedScreen }

/** Every paired screen: what it may do, whether it is here, whether it can be heard. */
export function ScreenList({ screens }: { screens: readonly PairedScreen[] }) {
  const [asked, setAsked] = useState<Asked | null>(null)
  const close = () => setAsked(null)
  return (
    <Panel title={<Trans>Paired screens</Trans>} about="screens">
      {screens.length === 0 ? (
        <p className={styles.soft}>
          <Trans>No other screen is paired.</Trans>
        </p>
      ) : (
        <ul className={rows.rows}>
          {screens.map((screen) => (
            <Row key={screen.id} screen={screen} onAsk={(what) => setAsked({ what, screen })} />
          ))}
        </ul>
      )}
      {asked?.what === 'change' && <ChangeScreen screen={asked.screen} onClose={close} />}
      {asked?.what === 'revoke' && <RevokeScreen screen={asked.screen} onClose={close} />}
    </Panel>
  )
}

function Row({ screen, onAsk }: { screen: PairedScreen; onAsk: (what: Asked['what']) => void }) {
  const { t } = useLingui()
  const { name, rights } = screen
  return (
    <li className={rows.row} data-screen-name={name}>
      <div className={styles.who}>
        <p className={styles.name}>
          <bdi>{name}</bdi>
        </p>
        <p className={styles.soft}>
          {t(rightsWords[rights].name)} · <Place screen={screen} />
          <Seen screen={screen} />
          {screen.isHere && screen.rings !== null && (
            <>
              {' · '}
              <span className={styles.sound}>
                {screen.rings ? (
                  <>
                    <Bell size={18} aria-hidden="true" />{' '}
                    <Trans comment="a screen that can be heard">rings</Trans>
                  </>
                ) : (
                  <>
                    <BellOff size={18} aria-hidden="true" />{' '}
                    <Trans comment="a screen that cannot be heard">silent</Trans>
                  </>
                )}
              </span>
            </>
          )}
        </p>
      </div>
      <div className={styles.buttons}>
        <Button size="small" label={t`Change ${name}`} onPress={() => onAsk('change')}>
          <Trans comment="name or rights of a screen">Change</Trans>
        </Button>
        <Button size="small" look="danger" label={t`Revoke ${name}`} onPress={() => onAsk('revoke')}>
          <Trans comment="a paired screen">Revoke</Trans>
        </Button>
      </div>
    </li>
  )
}

/** Of a cook's screen: the one station it shows; one that makes nothing any more has to be said. */
function Place({ screen }: { screen: PairedScreen }) {
  const { t } = useLingui()
  const plans = useDevice(({ state }) => state?.stationPlans) ?? {}
  const place = placeOf(screen, plans)
  switch (place.at) {
    case 'kitchen':
      return null
    case 'station':
      return <>{t(stationNames[place.station])} · </>
    case 'nowhere':
      return (
        <strong data-part="nowhere">
          <Trans comment="a cook's screen whose station of the kitchen makes nothing">
            its station makes nothing: it changes nothing
          </Trans>{' '}
          ·{' '}
        </strong>
      )
  }
}

function Seen({ screen: { isHere, lastSeenAt } }: { screen: PairedScreen }) {
  if (isHere) return <Trans comment="a screen that is connected">here now</Trans>
  if (lastSeenAt === null) return <Trans comment="a screen that never connected">never here yet</Trans>
  return <LastSeen at={lastSeenAt} />
}

function LastSeen({ at }: { at: number }) {
  const zone = useDevice(({ state }) => boardLocation(state)?.timeZone ?? 'UTC')
  const time = useWhen(at, zone)
  return <Trans comment="a screen that is not connected">last here {time}</Trans>
}
