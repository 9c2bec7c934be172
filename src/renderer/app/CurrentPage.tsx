import { lazy, type ReactNode, Suspense } from 'react'
import { AccountPage } from '#renderer/office/account/AccountPage.tsx'
import { ActivationPage } from '#renderer/office/activation/ActivationPage.tsx'
import { ContactsPage } from '#renderer/office/help/ContactsPage.tsx'
import { HomePage } from '#renderer/office/home/HomePage.tsx'
import { DisconnectPage } from '#renderer/office/integrations/DisconnectPage.tsx'
import { ExplorePage } from '#renderer/office/wizard/ExplorePage.tsx'
import { IntegrationsPage } from '#renderer/office/integrations/IntegrationsPage.tsx'
import { ChangesPage } from '#renderer/office/menus/pages/ChangesPage.tsx'
import { CreatePage } from '#renderer/office/menus/create/CreatePage.tsx'
import { IssuesPage } from '#renderer/office/menus/issues/IssuesPage.tsx'
import { MenuPage } from '#renderer/office/menus/pages/MenuPage.tsx'
import { MenusPage } from '#renderer/office/menus/pages/MenusPage.tsx'
import { PeoplePage } from '#renderer/office/people/PeoplePage.tsx'
import { LocationsPage } from '#renderer/office/settings/LocationsPage.tsx'
import { StationPage } from '#renderer/office/settings/StationPage.tsx'
import { PublishPage } from '#renderer/office/menus/publish/PublishPage.tsx'
import { WebhooksPage } from '#renderer/office/webhooks/WebhooksPage.tsx'
import { PrivacyPage } from '#renderer/office/privacy/PrivacyPage.tsx'
import { SetupPage } from '#renderer/office/wizard/SetupPage.tsx'
import { WizardPage } from '#renderer/office/wizard/WizardPage.tsx'
import { useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'

// With its charts it is as much again as the other pages together: it loads when asked for.
const ReportsPage = lazy(async () => ({
  default: (await import('#renderer/office/reports/ReportsPage.tsx')).ReportsPage,
}))

const CommentsPage = lazy(async () => ({
  default: (await import('#renderer/office/reports/comments/CommentsPage.tsx')).CommentsPage,
}))

const HealthPage = lazy(async () => ({
  default: (await import('#renderer/office/health/HealthPage.tsx')).HealthPage,
}))

const BackupsPage = lazy(async () => ({
  default: (await import('#renderer/office/backups/BackupsPage.tsx')).BackupsPage,
}))

const ScreensPage = lazy(async () => ({
  default: (await import('#renderer/office/screens/ScreensPage.tsx')).ScreensPage,
}))

const GatewayPage = lazy(async () => ({
  default: (await import('#renderer/office/gateway/GatewayPage.tsx')).GatewayPage,
}))

const PrintersPage = lazy(async () => ({
  default: (await import('#renderer/office/settings/PrintersPage.tsx')).PrintersPage,
}))

const AboutPage = lazy(async () => ({
  default: (await import('#renderer/office/settings/AboutPage.tsx')).AboutPage,
}))

const PayoutPage = lazy(async () => ({
  default: (await import('#renderer/office/reports/payout/PayoutPage.tsx')).PayoutPage,
}))

/** Nothing stands in the place of a page that is on its way. */
const whenLoaded = (page: ReactNode) => <Suspense fallback={null}>{page}</Suspense>

/** The page a manager chose. */
export function CurrentPage() {
  const page = useDashboard((state) => state.page)
  switch (page.at) {
    case 'home':
      return <HomePage />
    case 'setup':
      return <SetupPage />
    case 'wizard':
      return <WizardPage />
    case 'activate':
      return <ActivationPage />
    case 'account':
      return <AccountPage />
    case 'people':
      return <PeoplePage />
    case 'locations':
      return <LocationsPage />
    case 'station':
      return <StationPage />
    case 'printers':
      return whenLoaded(<PrintersPage />)
    case 'integrations':
      return <IntegrationsPage />
    case 'explore':
      return <ExplorePage />
    case 'disconnect':
      return <DisconnectPage locationId={page.locationId} channel={page.channel} />
    case 'gateway':
      return whenLoaded(<GatewayPage />)
    case 'webhooks':
      return <WebhooksPage />
    case 'privacy':
      return <PrivacyPage />
    case 'health':
      return whenLoaded(<HealthPage />)
    case 'backups':
      return whenLoaded(<BackupsPage />)
    case 'screens':
      return whenLoaded(<ScreensPage />)
    case 'contacts':
      return <ContactsPage />
    case 'about':
      return whenLoaded(<AboutPage />)
    case 'reports':
      return whenLoaded(<ReportsPage />)
    case 'comments':
      return whenLoaded(<CommentsPage />)
    case 'payout':
      return whenLoaded(<PayoutPage />)
    case 'menus':
      return <MenusPage />
    case 'menu':
      return <MenuPage key={page.menuId} menuId={page.menuId} at={page.path} />
    case 'new-menu':
      return <CreatePage />
    case 'publish':
      return <PublishPage menuId={page.menuId} />
    case 'menu-issues':
      return <IssuesPage />
    case 'menu-changes':
      return <ChangesPage menuId={page.menuId} locationId={page.locationId} channel={page.channel} />
  }
}
