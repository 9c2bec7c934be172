import { Trans, useLingui } from '@lingui/react/macro'
import { channelNames, channels, payoutsCheckedHere } from '#shared/channel.ts'
import { largestPayoutFile, type PayoutProblem } from '#shared/reports/payout.ts'
import { PlainPage } from '#renderer/kit/frames/PlainPage.tsx'
import { useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { FileDrop } from '#renderer/kit/ui/FileDrop.tsx'
import { FilePlace } from '#renderer/kit/ui/FilePlace.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { Working } from '#renderer/kit/ui/Working.tsx'
import { problemOf } from '#renderer/kit/words/problems.ts'
import styles from '../ReportsPage.module.css'
import { PayoutResult } from './PayoutResult.tsx'
import { checkFile, forgetPayout, usePayout } from './payout-store.ts'
import { payoutProblemWords } from './payout-words.ts'

/** A payout file of DoorDash held against the orders here: what was paid, what was not, what was taken off (R8). */
export function PayoutPage() {
  const { check, isChecking, fileName } = usePayout()
  const open = useDashboard((state) => state.open)
  return (
    <PlainPage
      isWide
      title={<Trans>Check a payout</Trans>}
      lead={
        check === null ? (
          <Trans>DoorDash’s file is compared with your orders. It is read here and not kept.</Trans>
        ) : (
          fileName
        )
      }
      tools={
        check === null ? (
          <Button onPress={() => open({ at: 'reports' })}>
            <Trans>Back to the reports</Trans>
          </Button>
        ) : (
          <Button onPress={forgetPayout}>
            <Trans>Choose another file</Trans>
          </Button>
        )
      }
    >
      {isChecking ? (
        <Working>
          <Trans>Checking every row</Trans>
        </Working>
      ) : check === null ? (
        <Choose />
      ) : (
        <PayoutResult check={check} />
      )}
    </PlainPage>
  )
}

function Choose() {
  const { t } = useLingui()
  const { unreadable, problem, fileName } = usePayout()
  const megabytes = largestPayoutFile / 1024 / 1024
  return (
    <>
      {unreadable !== null && <Unreadable unreadable={unreadable} fileName={fileName} />}
      {problem !== null && (
        <Notice
          tone="trouble"
          urgent
          look="block"
          about="payout-problem"
          title={<Trans>It was not checked</Trans>}
        >
          {t(problemOf(problem))}
        </Notice>
      )}
      <FileDrop
        label={t`Drop the payout file here`}
        types={['.csv', '.txt', '.tsv']}
        hint={
          <Trans>
            or drop it here. In DoorDash’s portal: Financials, Payouts, download the detailed transactions as
            CSV. Up to {megabytes} MB.
          </Trans>
        }
        onChoose={(file) => void checkFile(file)}
      />
      {channels
        .filter((channel) => !payoutsCheckedHere[channel])
        .map((channel) => (
          <NotChecked key={channel} channel={channelNames[channel]} />
        ))}
    </>
  )
}

function NotChecked({ channel }: { channel: string }) {
  return (
    <p className={styles.soft}>
      <Trans>What {channel} pays out cannot be checked here. Its own portal shows it.</Trans>
    </p>
  )
}

function Unreadable({ unreadable, fileName }: { unreadable: PayoutProblem; fileName: string }) {
  const { t } = useLingui()
  const { what, fix } = payoutProblemWords[unreadable.problem]
  const { row } = unreadable
  const [columns, stores] = [unreadable.missing.join(', '), unreadable.stores.join(', ')]
  return (
    <Notice tone="trouble" urgent look="block" about={unreadable.problem} title={t(what)}>
      <p>{t(fix)}</p>
      {columns !== '' && (
        <p>
          <Trans comment="headings of a file, in English">Missing: {columns}</Trans>
        </p>
      )}
      {stores !== '' && (
        <p>
          <Trans comment="names of stores in a file">Its stores: {stores}</Trans>
        </p>
      )}
      <FilePlace fileName={fileName} row={row} />
    </Notice>
  )
}
