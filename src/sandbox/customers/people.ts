import type { Random } from '../world/random.ts'
import type { DasherPerson } from '../world/order.ts'

const customers = [
  ['Nadia', 'F.'],
  ['Étienne', 'B.'],
  ['Junko', 'H.'],
  ['Anaïs', 'É.'],
  ['Mohamed', 'A.'],
  ['Imogen', 'B.'],
  ['Rafael', 'D.'],
  ['Cormac', 'L.'],
  ['Zoë', 'T.'],
  ['Priya', 'S.'],
  ['Björn', 'K.'],
  ['François', 'G.'],
  ['Mei', 'W.'],
  ['Maëlle', 'P.'],
  ['Oluwaseun', 'I.'],
  ['Jean-Sébastien', 'R.'],
] as const

const dashers = [
  ['Luis', 'P.', 'Blue', 'Honda', 'Fit'],
  ['Aïcha', 'M.', 'Grey', 'Toyota', 'Corolla'],
  ['Ben', 'O.', 'Red', 'Mazda', '3'],
  ['Sofia', 'R.', 'White', 'Hyundai', 'Elantra'],
  ['Tomasz', 'W.', 'Black', 'Kia', 'Niro'],
] as const

export function pickCustomer(random: Random): { firstName: string; lastName: string } {
  const [firstName, lastName] = random.pick(customers)
  return { firstName, lastName }
}

/** Numbers are from the range kept for fiction. */
export function pickDasher(random: Random): DasherPerson {
  const [first_name, last_name, color, make, model] = random.pick(dashers)
  return {
    phone_number: `(514) 555-01${random.int(10, 99)}`,
    first_name,
    last_name,
    vehicle: { color, make, model },
  }
}
