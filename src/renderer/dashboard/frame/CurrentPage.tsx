import { AccountPage } from '../account/AccountPage.tsx'
import { ActivationPage } from '../activation/ActivationPage.tsx'
import { ContactsPage } from '../contacts/ContactsPage.tsx'
import { HomePage } from '../home/HomePage.tsx'
import { DisconnectPage } from '../integrations/DisconnectPage.tsx'
import { ExplorePage } from '../integrations/ExplorePage.tsx'
import { IntegrationsPage } from '../integrations/IntegrationsPage.tsx'
import { ChangesPage } from '../menus/ChangesPage.tsx'
import { CreatePage } from '../menus/create/CreatePage.tsx'
import { IssuesPage } from '../menus/issues/IssuesPage.tsx'
import { MenuPage } from '../menus/MenuPage.tsx'
import { MenusPage } from '../menus/MenusPage.tsx'
import { PublishPage } from '../menus/publish/PublishPage.tsx'
import { WebhooksPage } from '../webhooks/WebhooksPage.tsx'
import { SetupPage } from '../wizard/SetupPage.tsx'
import { WizardPage } from '../wizard/WizardPage.tsx'
import { useDashboard } from './dashboard-store.ts'

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
    case 'integrations':
      return <IntegrationsPage />
    case 'explore':
      return <ExplorePage />
    case 'disconnect':
      return <DisconnectPage locationId={page.locationId} channel={page.channel} />
    case 'webhooks':
      return <WebhooksPage />
    case 'contacts':
      return <ContactsPage />
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
