import { Trans } from '@lingui/react/macro'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { type SavedSetting, useSaving } from '#renderer/station/device/save-settings.ts'

/** Beside a setting that is saved by a touch: that its last change was not, and who was faster. */
export function SavingProblem({ about }: { about: SavedSetting }) {
  const saving = useSaving()
  if (saving.about !== about) return null
  const { by } = saving
  return (
    <>
      {saving.changed && (
        <Notice tone="warn" urgent about="setting-changed">
          {by === null ? (
            <Trans>Not saved: somebody else changed this a moment ago. This is how it stands now.</Trans>
          ) : (
            <Trans>Not saved: {by} changed this a moment ago. This is how it stands now.</Trans>
          )}
        </Notice>
      )}
      {saving.failed && (
        <Notice tone="trouble" urgent>
          <Trans>The last change was not saved. Try it again.</Trans>
        </Notice>
      )}
    </>
  )
}
