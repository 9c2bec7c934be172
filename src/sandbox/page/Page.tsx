import { Trans } from '@lingui/react/macro'
import styles from './Page.module.css'
import { ShopPage } from './shop/ShopPage.tsx'
import { TesterPage } from './tester/TesterPage.tsx'

/** The pages of the stand-in by their paths; the merchant portal's are drawn by the server. */
export function Page({ path }: { path: string }) {
  if (path === '/') return <TesterPage />
  if (/^\/shop(?:\/[^/]*)?$/.test(path)) return <ShopPage path={path} />
  return <NoSuchPage />
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
