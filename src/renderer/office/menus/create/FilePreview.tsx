import { Trans, useLingui } from '@lingui/react/macro'
import { Download } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { OpenMenu } from '#shared/api/menus.ts'
import { compareMenus } from '#shared/menu/compare.ts'
import { type Codes, itemsTakenAway } from '#shared/menu/import/recognise.ts'
import { itemsOf, type Menu } from '#shared/menu/menu.ts'
import { menuProblems } from '#shared/menu/validate.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useCall } from '#renderer/station/call/use-call.ts'
import { useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { Working } from '#renderer/kit/ui/Working.tsx'
import { menuCallProblem } from '../shown/menu-call-problems.ts'
import { useMenuList } from '#renderer/station/menus/menus-store.ts'
import { useCreating } from '#renderer/station/menus/create-store.ts'
import { CreateStepPage } from '../create-steps/CreateStepPage.tsx'
import { Destination } from './Destination.tsx'
import { ImportPreview } from './ImportPreview.tsx'
import { intoExisting } from './into-existing.ts'
import { RecognisedItems } from './RecognisedItems.tsx'
import { ReplaceMost } from './ReplaceMost.tsx'

/** A spreadsheet was read: what it will change, then [Import] (R65). */
export function FilePreview({ document }: { document: Menu }) {
  const { t } = useLingui()
  const { go, name: typed, setName } = useCreating()
  const open = useDashboard((state) => state.open)
  const menus = useMenuList().filter(({ currency }) => currency === document.currency)
  const { isBusy, problem, run } = useCall()
  const name = typed ?? document.name
  const [into, setInto] = useState<string | null>(null)
  const [existing, setExisting] = useState<OpenMenu | null>(null)
  const [codes, setCodes] = useState<Codes>('kept')
  const [isAsked, setAsked] = useState(false)
  const joined = useMemo(
    () => (existing === null ? null : intoExisting(existing.document, document, codes)),
    [existing, document, codes],
  )
  const merged = joined?.document ?? null
  const itemCount = existing === null ? 0 : itemsOf(existing.document).length
  const takenAway = useMemo(
    () => (existing === null || merged === null ? 0 : itemsTakenAway(existing.document, merged)),
    [existing, merged],
  )
  const changes = useMemo(
    () => (existing === null || merged === null ? null : compareMenus(existing.document, merged)),
    [existing, merged],
  )
  const problems = useMemo(() => menuProblems(merged ?? document), [merged, document])
  const isCurrent = into === (existing?.id ?? null)

  async function choose(menuId: string | null): Promise<void> {
    setInto(menuId)
    setExisting(null)
    setCodes('kept')
    if (menuId === null) return
    const answer = await run((client, options) => client.menus.open({ menuId }, options))
    if (answer?.ok) setExisting(answer.value)
  }

  async function take(): Promise<void> {
    setAsked(false)
    if (existing === null || merged === null) {
      const answer = await run((client, options) =>
        client.menus.create({ name: name.trim(), currency: document.currency, document }, options),
      )
      if (answer?.ok) open({ at: 'menu', menuId: answer.value.id })
      return
    }
    const answer = await run((client, options) =>
      client.menus.save({ menuId: existing.id, baseVersion: existing.version, document: merged }, options),
    )
    if (answer?.ok) open({ at: 'menu', menuId: existing.id })
    // Another screen was faster: the list below is against what it saved.
    else if (answer?.problem.code === 'CHANGED') setExisting(answer.problem.data)
  }

  return (
    <CreateStepPage
      current="preview"
      title={<Trans>Check it before you import</Trans>}
      lead={<Trans>What your spreadsheet holds, as it will be in the menu.</Trans>}
      back={
        <Button onPress={() => go('file')} isDisabled={isBusy}>
          <Trans>Back</Trans>
        </Button>
      }
      next={
        <BusyButton
          look="main"
          isBusy={isBusy}
          isDisabled={!isCurrent || (into === null ? name.trim() === '' : changes?.length === 0)}
          onPress={() => (takenAway * 2 > itemCount ? setAsked(true) : void take())}
        >
          {!isBusy && <Download size={24} aria-hidden="true" />}
          <Trans comment="button: brings a menu in">Import</Trans>
        </BusyButton>
      }
    >
      {problem !== null && (
        <Notice look="block" tone="trouble" urgent about="not-imported">
          {t(menuCallProblem(problem))}
        </Notice>
      )}
      <Destination
        menus={menus}
        into={into}
        onInto={(menuId) => void choose(menuId)}
        name={name}
        onName={setName}
      />
      {isCurrent ? (
        <>
          {joined !== null && (
            <RecognisedItems recognised={joined.recognised} codes={codes} onCodes={setCodes} />
          )}
          <ImportPreview document={merged ?? document} problems={problems} changes={changes} />
        </>
      ) : (
        isBusy && (
          <Working>
            <Trans>Opening the menu</Trans>
          </Working>
        )
      )}
      {isAsked && existing !== null && (
        <ReplaceMost
          name={existing.document.name}
          takenAway={takenAway}
          count={itemCount}
          onReplace={() => void take()}
          onClose={() => setAsked(false)}
        />
      )}
    </CreateStepPage>
  )
}
