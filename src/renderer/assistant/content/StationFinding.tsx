import { Trans, useLingui } from '@lingui/react/macro'
import type { Finding } from '#shared/assistant/messages.ts'
import { type Language, languageNames, localeOf } from '#shared/location/language.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { storageProblemWords } from '#renderer/kit/words/storage-problems.ts'

type Kind = 'screen-offline' | 'store-problem' | 'no-printer' | 'muted' | 'volume' | 'language' | 'manager'

/** How this station and its screen are doing by themselves, whatever the channels say. */
export function StationFinding({ finding }: { finding: Extract<Finding, { kind: Kind }> }) {
  const { t } = useLingui()
  switch (finding.kind) {
    case 'screen-offline':
      return (
        <Notice look="block" tone="trouble" about="screen-offline">
          <Trans>This screen cannot reach the station. New orders do not show here until it does.</Trans>
        </Notice>
      )
    case 'store-problem': {
      const { why, next } = storageProblemWords[finding.problem]
      return (
        <Notice
          look="block"
          tone="trouble"
          about="store-problem"
          title={<Trans>This station cannot take orders</Trans>}
        >
          {t(why)} {t(next)}
        </Notice>
      )
    }
    case 'no-printer':
      return (
        <Notice look="block" tone="warn" about="no-printer">
          <Trans>No printer is set up on this station. Add one under Device.</Trans>
        </Notice>
      )
    case 'muted':
      return (
        <Notice look="block" tone="warn" about="muted">
          <Trans>This screen is silent now: the volume is at zero, or nobody has touched it yet.</Trans>
        </Notice>
      )
    case 'volume': {
      const percent = Math.round(finding.volume * 100)
      return (
        <p>
          <Trans>The volume of this station is at {percent} %.</Trans>
        </p>
      )
    }
    case 'language': {
      const language = languageName(finding.language)
      return (
        <p>
          <Trans>This screen is in {language} now.</Trans>
        </p>
      )
    }
    case 'manager':
      return <SignedIn name={finding.name} />
  }
}

/** Who is signed in. */
function SignedIn({ name }: { name: string | null }) {
  return (
    <p>
      {name === null ? (
        <Trans>Nobody is signed in as a manager now.</Trans>
      ) : (
        <Trans>{name} is signed in now.</Trans>
      )}
    </p>
  )
}

/** A language as itself calls it in a sentence, such as `français`: the screen speaks it by now. */
function languageName(language: Language): string {
  return (
    new Intl.DisplayNames(localeOf(language), { type: 'language' }).of(language) ?? languageNames[language]
  )
}
