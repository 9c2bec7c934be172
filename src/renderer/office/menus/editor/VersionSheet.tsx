import { Trans, useLingui } from '@lingui/react/macro'
import { RotateCcw } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { MenuVersion } from '#shared/api/menus.ts'
import type { Menu } from '#shared/menu/menu.ts'
import { Sheet } from '#renderer/kit/ui/Sheet.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { call } from '#renderer/station/call/call.ts'
import { useCall } from '#renderer/station/call/use-call.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { Working } from '#renderer/kit/ui/Working.tsx'
import { problemOf } from '#renderer/kit/words/problems.ts'
import { useWhen } from '#renderer/station/clock/use-when.ts'
import { useSession } from './editor-context.ts'
import styles from './HistoryPage.module.css'
import { useZone } from './use-zone.ts'

/** One saved state as it was, and the button that brings it back. */
export function VersionSheet({ version, onClose }: { version: MenuVersion; onClose: () => void }) {
  const { t } = useLingui()
  const session = useSession()
  const { isBusy, problem, run } = useCall()
  const [menu, setMenu] = useState<Menu | null>(null)
  const [lookProblem, setLookProblem] = useState<string | null>(null)
  const number = version.version
  useEffect(() => {
    let isHere = true
    void call((client, options) =>
      client.menus.lookAt({ menuId: session.menuId, version: number }, options),
    ).then((answer) => {
      if (!isHere) return
      if (answer.ok) setMenu(answer.value)
      else setLookProblem(answer.problem.code)
    })
    return () => {
      isHere = false
    }
  }, [session, number])

  async function restore(): Promise<void> {
    // What is on its way is saved first, so that it is in the history too.
    await session.saveNow()
    const answer = await run((client, options) =>
      client.menus.restore({ menuId: session.menuId, version: number }, options),
    )
    if (!answer?.ok) return
    session.learn(answer.value)
    onClose()
  }

  const failed = problem ?? lookProblem
  const time = useWhen(version.at, useZone())
  return (
    <Sheet
      title={<Trans>As it was: {time}</Trans>}
      onClose={onClose}
      wide
      actions={
        <BusyButton look="main" isBusy={isBusy} isDisabled={menu === null} onPress={() => void restore()}>
          <RotateCcw size={22} aria-hidden="true" />
          <Trans>Bring this state back</Trans>
        </BusyButton>
      }
    >
      {failed !== null && (
        <Notice look="block" tone="warn" urgent>
          {t(problemOf(failed))}
        </Notice>
      )}
      {menu === null && failed === null && (
        <Working>
          <Trans>Connecting to the station…</Trans>
        </Working>
      )}
      {menu && <Lines menu={menu} />}
    </Sheet>
  )
}

function Lines({ menu }: { menu: Menu }) {
  const { t } = useLingui()
  const { money } = useFormat()
  return (
    <div className={styles.menu}>
      {menu.categories.map((category, at) => (
        // An old state is only read: places are as good as names.
        // oxlint-disable-next-line react/no-array-index-key
        <section key={at}>
          <h3>{category.name || t`No name`}</h3>
          <ul>
            {category.items.map((item, index) => (
              // oxlint-disable-next-line react/no-array-index-key
              <li key={index} className={styles.line}>
                <span>{item.name || t`No name`}</span>
                <span>{item.priceCents === null ? '–' : money(item.priceCents, menu.currency)}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
