import { Trans, useLingui } from '@lingui/react/macro'
import type { BrandChoice, Wizard } from '#shared/integration/wizard.ts'
import { serviceName } from '#shared/support/contacts.ts'
import { useDevice } from '#renderer/station/device/device-store.ts'
import { ChoiceList } from '#renderer/kit/ui/ChoiceList.tsx'
import { TextBox } from '#renderer/kit/ui/TextBox.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { BackButton } from './BackButton.tsx'
import { useWizardCall } from '#renderer/station/integrations/use-wizard-call.ts'
import { useTyped, useWizardScreen } from '#renderer/station/integrations/wizard-screen.ts'
import { type StepProps, WizardStepPage } from './WizardStepPage.tsx'
import { useToAccounts } from './use-to-accounts.ts'

/** Merge with the brand that is here, or make a new one (R52, R53). */
export function BrandStep({ wizard }: StepProps) {
  const locations = useDevice(({ state }) => state?.locations ?? [])
  const brands = [...new Set(locations.map(({ brand }) => brand))]
  const { isBusy, problem, code, step, forget } = useWizardCall()
  const accounts = useToAccounts()
  const see = useWizardScreen((state) => state.seeAccess)
  const keep = useWizardScreen((state) => state.keep)
  const typed = useTyped(wizard).brand
  const { kind, brand, name } = { ...atFirst(wizard, brands), ...typed }
  const choose = (change: typeof typed) => keep(wizard.id, { brand: { ...typed, ...change } })
  const choice = chosen({ kind, brand, name })
  return (
    <WizardStepPage
      wizard={wizard}
      current="brand"
      title={<Trans>Which brand do these stores belong to?</Trans>}
      lead={<Trans>Locations of one brand share its name on the board, on tickets and in the figures.</Trans>}
      back={
        <BackButton
          isBusy={isBusy || accounts.isBusy}
          onPress={() => {
            if (wizard.brand === null) see(null)
            else void accounts.toAccounts()
          }}
        />
      }
      next={
        <BusyButton
          look="main"
          isBusy={isBusy}
          isDisabled={choice === null}
          onPress={() => {
            if (choice !== null)
              void step((client, options) => client.integrations.wizard.chooseBrand(choice, options))
          }}
        >
          <Trans comment="button">Continue</Trans>
        </BusyButton>
      }
    >
      {problem !== null && code !== 'BRAND_EXISTS' && (
        <Notice look="block" tone="trouble" urgent>
          {problem}
        </Notice>
      )}
      {brands.length > 0 && (
        <KindChoice
          kind={kind}
          brands={brands}
          onKind={(next) => {
            forget()
            choose({ kind: next })
          }}
        />
      )}
      {kind === 'merge' && brands.length > 1 && (
        <Panel>
          <ChoiceList
            label={<Trans>The brand to merge with</Trans>}
            choices={brands.map((each) => ({ value: each, words: each }))}
            value={brand}
            onChange={(next) => choose({ brand: next })}
          />
        </Panel>
      )}
      {kind === 'merge' && (
        <p>
          <Trans>The stores join the current brand in {serviceName}.</Trans>
        </p>
      )}
      {kind === 'new' && (
        <NewBrand
          name={name}
          onName={(text) => {
            forget()
            choose({ name: text })
          }}
          taken={code === 'BRAND_EXISTS' ? problem : null}
        />
      )}
    </WizardStepPage>
  )
}

/** What the station knows already, else what is likely. */
function atFirst({ brand, account }: Wizard, brands: readonly string[]) {
  return {
    kind: brand?.kind ?? (brands.length === 0 ? 'new' : null),
    brand: brand?.kind === 'merge' ? brand.brand : (brands[0] ?? ''),
    name: brand?.kind === 'new' ? brand.name : (account?.businessName ?? ''),
  }
}

type Kind = BrandChoice['kind']
type KindProps = { kind: Kind | null; brands: readonly string[]; onKind: (kind: Kind) => void }

/** Merge or make a new one. */
function KindChoice({ kind, brands, onKind }: KindProps) {
  const { t } = useLingui()
  const only = brands.length === 1 ? brands[0] : undefined
  return (
    <ChoiceList
      label={<Trans>One of the two</Trans>}
      choices={[
        {
          value: 'merge',
          words: t({ message: 'Merge with the existing brand', comment: 'choice (R52)' }),
          hint: only ?? t`Choose it below`,
        },
        {
          value: 'new',
          words: t({ message: 'Create a new brand', comment: 'choice (R53)' }),
          hint: t`For another restaurant name of your organisation`,
        },
      ]}
      value={kind}
      onChange={onKind}
    />
  )
}

/** What the new brand is called; `taken` says why that cannot be. */
function NewBrand({
  name,
  onName,
  taken,
}: {
  name: string
  onName: (name: string) => void
  taken: string | null
}) {
  return (
    <Panel>
      <TextBox
        label={<Trans>Name of the new brand</Trans>}
        value={name}
        onChange={onName}
        maxLength={80}
        problem={taken ?? (name.trim() === '' && <Trans>A brand needs a name.</Trans>)}
      />
    </Panel>
  )
}

/** What the station is asked for; null while it is not whole. */
function chosen({ kind, brand, name }: ReturnType<typeof atFirst>): BrandChoice | null {
  if (kind === 'merge') return { kind, brand }
  return kind === 'new' && name.trim() !== '' ? { kind, name } : null
}
