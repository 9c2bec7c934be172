const key = 'order-manager-manager'

/** The token of the manager who is signed in on this screen; it lasts as long as the tab. */
export function managerToken(): string | null {
  return sessionStorage.getItem(key)
}

export function keepManagerToken(token: string | null): void {
  if (token === null) sessionStorage.removeItem(key)
  else sessionStorage.setItem(key, token)
}

let approval: string | null = null

/** Keeps a manager's approval of changes on this screen, in memory only: it lasts minutes. */
export function keepApproval(token: string | null): void {
  approval = token
}

/** What every call carries to say who is asking; staff carry nothing. */
export function callHeaders(): Record<string, string> {
  const token = managerToken()
  return {
    ...(token !== null && { authorization: `Bearer ${token}` }),
    ...(approval !== null && { 'x-approval': approval }),
  }
}
