import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useDevice } from '#renderer/station/device/device-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { ChoiceList } from '#renderer/kit/ui/ChoiceList.tsx'
import { showFirstProblem } from '#renderer/kit/ui/first-problem.ts'
import { HeldFields } from '#renderer/kit/ui/HeldFields.tsx'
import { TextBox } from '#renderer/kit/ui/TextBox.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { useCall } from '#renderer/station/call/use-call.ts'
import { useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { menuCallProblem } from '../shown/menu-call-problems.ts'
import { useTargets } from '#renderer/station/menus/menus-store.ts'
import { useCreating } from '#renderer/station/menus/create-store.ts'
import { CreateStepPage } from '../create-steps/CreateStepPage.tsx'
import { currenciesOf } from '../create-steps/currencies.ts'

/** From scratch: a name and a currency, then the editor (R66). */
export function ScratchStep() {
  const { t } = useLingui()
  const { language } = useFormat()
  const { go, name: typed, setName, currency: chosen, setCurrency } = useCreating()
  const open = useDashboard((state) => state.open)
  const locations = useDevice(({ state }) => state?.locations ?? [])
  const currencies = currenciesOf(useTargets(), locations)
  const { isBusy, problem, run } = useCall()
  const name = typed ?? ''
  const [isTouched, setTouched] = useState(false)
  const currency = chosen ?? currencies[0] ?? 'CAD'
  const isNamed = name.trim() !== ''
  const names = new Intl.DisplayNames(language, { type: 'currency' })

  async function create(): Promise<void> {
    setTouched(true)
    if (!isNamed) {
      showFirstProblem()
      return
    }
    const answer = await run((client, options) =>
      client.menus.create({ name: name.trim(), currency }, options),
    )
    if (answer?.ok) open({ at: 'menu', menuId: answer.value.id })
  }

  return (
    <CreateStepPage
      current="details"
      title={<Trans>What is the menu called?</Trans>}
      lead={<Trans>Both are for you: customers see the names of categories and items.</Trans>}
      back={
        <Button onPress={() => go('way')}>
          <Trans>Back</Trans>
        </Button>
      }
      next={
        <BusyButton look="main" isBusy={isBusy} onPress={() => void create()}>
          <Trans comment="button at the end of setting up a menu from scratch">Create the menu</Trans>
        </BusyButton>
      }
    >
      {problem !== null && (
        <Notice look="block" tone="trouble" urgent>
          {t(menuCallProblem(problem))}
        </Notice>
      )}
      <Panel>
        <HeldFields isBusy={isBusy}>
          <TextBox
            label={<Trans>Name of the menu</Trans>}
            value={name}
            onChange={setName}
            maxLength={200}
            hint={<Trans>For example Evening menu</Trans>}
            problem={isTouched && !isNamed && <Trans>A menu needs a name.</Trans>}
          />
        </HeldFields>
        <ChoiceList
          label={<Trans>Currency of its prices</Trans>}
          flow="columns"
          value={currency}
          onChange={setCurrency}
          choices={currencies.map((code) => ({ value: code, words: code, hint: names.of(code) }))}
        />
      </Panel>
    </CreateStepPage>
  )
}
