import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import styles from './Page.module.css'
import { TesterPage } from './tester/TesterPage.tsx'

/** Every page of the stand-in by its path. DoorDash's portal (sign-in, consent) joins here with paths of its own. */
const pages: Record<string, () => ReactNode> = {
  '/': () => <TesterPage />,
}

export function Page({ path }: { path: string }) {
  return pages[path]?.() ?? <NoSuchPage />
}

function NoSuchPage() {
  return (
    <main className={styles.lost}>
      <h1>
        <Trans>There is no such page in the sandbox</Trans>
      </h1>
      <a href="/" className={styles.home}>
        <Trans>Go to the tester's page</Trans>
      </a>
    </main>
  )
}
