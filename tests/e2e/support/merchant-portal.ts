import type { Page } from '@playwright/test'
import { standInPages } from './shells.ts'
import { expect, type Kitchen } from './test.ts'

/** Presses what opens DoorDash's window and answers that window, in whatever shell. */
export async function signInWindow(kitchen: Kitchen, open: () => Promise<void>): Promise<Page> {
  if (kitchen.process === null) {
    const [popup] = await Promise.all([kitchen.page.waitForEvent('popup'), open()])
    return popup
  }
  await open()
  let found: Page | undefined
  await expect(async () => {
    const pages = await standInPages(kitchen.ready.dataDir)
    found = pages.find((page) => page.url().startsWith(kitchen.ready.sandbox))
    expect(found, "DoorDash's window").toBeTruthy()
  }).toPass()
  if (!found) throw new Error("DoorDash's window is not open")
  return found
}

/** Takes the way through DoorDash's own pages, as a merchant does: e-mail, password, two-step code, consent (R42 to R51). */
export async function signInAtDoorDash(popup: Page, email: string): Promise<void> {
  const press = (name: RegExp) => popup.getByRole('button', { name }).click()
  await popup.getByLabel('Email', { exact: true }).fill(email)
  await press(/^(Continue to sign in|Continuer pour se connecter)$/)
  await popup.getByLabel(/^(Password|Mot de passe)$/).fill('loutre-portal-2026')
  await press(/^(Sign in|Se connecter)$/)
  await press(/^(Send the code|Envoyer le code)$/)
  await popup.getByRole('link', { name: /sandbox inbox|bac à sable/ }).click()
  const code = await popup.locator('code.big').first().textContent()
  await popup.getByRole('link', { name: /^(Back to the code|Revenir au code)$/ }).click()
  await popup.getByLabel(/^(Enter the 6-digit code|Entrez le code à 6 chiffres)$/).fill(` ${code} `)
  await press(/^(Submit|Soumettre)$/)
  await press(/^(Continue|Continuer)$/)
}

/** What a merchant does in Uber's window: e-mail and password, then allowing the access to his stores (R111). */
export async function signInAtUber(popup: Page, email: string): Promise<void> {
  const press = (name: RegExp) => popup.getByRole('button', { name }).click()
  await popup.getByLabel(/^(Email|Courriel)$/).fill(email)
  await popup.getByLabel(/^(Password|Mot de passe)$/).fill('loutre-portal-2026')
  await press(/^(Sign in|Se connecter)$/)
}

/** The last page of Uber's window. */
export async function allowAtUber(popup: Page): Promise<void> {
  await popup.getByRole('button', { name: /^(Allow|Autoriser)$/ }).click()
}
