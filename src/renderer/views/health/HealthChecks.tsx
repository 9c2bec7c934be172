import { Trans, useLingui } from '@lingui/react/macro'
import {
  AppWindow,
  ArchiveX,
  CircleAlert,
  Clock,
  CloudDownload,
  CloudUpload,
  DatabaseBackup,
  HardDrive,
  type LucideIcon,
  Radio,
  TabletSmartphone,
  TriangleAlert,
  Volume2,
  Wifi,
} from 'lucide-react'
import type { ReactNode } from 'react'
import type { Check, HealthPart } from '#shared/api/health.ts'
import { needsSomebody } from '#shared/health/checks.ts'
import { Working } from '#renderer/kit/ui/Working.tsx'
import { useFollowHealth } from '#renderer/station/health/follow-health.ts'
import { useHealth } from '#renderer/station/health/health-store.ts'
import { nameOf, useFindingWords } from './finding-words.ts'
import { HealthAction } from './HealthAction.tsx'
import styles from './HealthChecks.module.css'
import { HealthPrinters } from './HealthPrinters.tsx'
import { ShiftCheckPanel } from './ShiftCheckPanel.tsx'
import { StationSupportFile } from '../support/StationSupportFile.tsx'

/** Those of the tiles: printers have drawings of their own, with their tickets. */
type TilePart = Exclude<HealthPart, 'printer'>
const icons: Record<TilePart, LucideIcon> = {
  network: Wifi,
  channel: Radio,
  intake: CloudDownload,
  outbox: CloudUpload,
  sound: Volume2,
  screens: TabletSmartphone,
  refused: ArchiveX,
  disk: HardDrive,
  backup: DatabaseBackup,
  clock: Clock,
  program: AppWindow,
}

/** Everything that was looked at: what needs somebody on top, one sentence and one button each, what is proven small. */
export function HealthChecks() {
  useFollowHealth()
  const checks = useHealth(({ state }) => state?.checks ?? null)
  if (checks === null)
    return (
      <Working>
        <Trans>Looking at this station…</Trans>
      </Working>
    )
  const troubles = checks.filter(needsSomebody)
  const rest = checks.flatMap((check) => (check.part === 'printer' ? [] : [{ check, part: check.part }]))
  return (
    <div className={styles.columns}>
      <div className={styles.health}>
        {troubles.length > 0 && (
          <ul className={styles.troubles} data-part="troubles">
            {troubles.map((check) => (
              <Trouble key={check.id} check={check} />
            ))}
          </ul>
        )}
        <HealthPrinters checks={checks} />
        <Tiles
          title={<Trans comment="heading above checks that are good, with their evidence">Works</Trans>}
          checks={rest.filter(({ check }) => check.state === 'ok')}
        />
        <Tiles
          title={<Trans comment="heading above checks nobody could make so far">Not checked yet</Trans>}
          checks={rest.filter(({ check }) => check.state === 'unknown')}
        />
        <section>
          <h2 className={styles.title}>
            <Trans comment="heading">For support</Trans>
          </h2>
          <StationSupportFile />
        </section>
      </div>
      <ShiftCheckPanel />
    </div>
  )
}

function Trouble({ check }: { check: Check }) {
  const { t } = useLingui()
  const { what, next } = useFindingWords()(check.finding)
  const Icon = check.state === 'problem' ? CircleAlert : TriangleAlert
  return (
    <li className={styles.trouble} data-check={check.id} data-state={check.state}>
      <Icon size={26} aria-hidden="true" className={styles.icon} />
      <p className={styles.sentence}>
        <span className="heard-only">
          {check.state === 'problem' ? (
            <Trans comment="before a sentence that says what is wrong">Problem:</Trans>
          ) : (
            <Trans comment="before a sentence that says what is wrong">Warning:</Trans>
          )}{' '}
        </span>
        <strong>{t(what)}</strong> {next && t(next)}
      </p>
      <HealthAction finding={check.finding} />
    </li>
  )
}

function Tiles({ title, checks }: { title: ReactNode; checks: readonly { check: Check; part: TilePart }[] }) {
  const { t } = useLingui()
  const wordsOf = useFindingWords()
  if (checks.length === 0) return null
  return (
    <section>
      <h2 className={styles.title}>{title}</h2>
      <ul className={styles.tiles}>
        {checks.map(({ check, part }) => {
          const Icon = icons[part]
          const name = nameOf(check)
          return (
            <li key={check.id} className={styles.tile} data-check={check.id} data-state={check.state}>
              <Icon size={26} aria-hidden="true" className={styles.icon} />
              <p className={styles.fact}>
                <span className={styles.name}>{typeof name === 'string' ? <bdi>{name}</bdi> : t(name)}</span>
                <span className={styles.soft}>{t(wordsOf(check.finding).short)}</span>
              </p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
