import { type RegisterNumberFormat, registerNumberFor } from '@sijill/core/kernel'
import type { DossierAct, EntryAct } from '@sijill/core/register'
import { inForce } from '@sijill/core/rules'
import { NEW_STREAM } from '../store/act.ts'
import type { KeptDossier } from '../store/dossier.ts'
import { entryOf, entryRow, isNumberTaken, nextSerial } from '../store/entry.ts'
import type { Db } from '../store/store.ts'
import { append, type Hand } from './append.ts'
import type { World } from './world.ts'

/** Where no region is known, numbers run in a series of their own. */
const NO_REGION = '00'

/**
 * The next number of the dossier's region, in the form that the settings give. It is taken under a lock
 * that lasts until the decision is kept, so no number is given twice and none is lost by a refusal.
 */
export async function numberFor(
  world: Pick<World, 'law' | 'clock'>,
  db: Db,
  { regionCode }: Pick<KeptDossier, 'regionCode'>,
): Promise<string> {
  const today = world.clock.today()
  const region = regionCode ?? NO_REGION
  const { value: format } = inForce(world.law().parameters['register-number-pattern'], today)
  if (format === null) throw new Error('The form of the register number was repealed without another')
  for (;;) {
    const serial = await nextSerial(db, region)
    const parts = { region, year: today.slice(0, 4), serial }
    const number = registerNumberFor(parts, format as RegisterNumberFormat)
    // Lists bring numbers that were given before this register: the series steps over them.
    if (!(await isNumberTaken(db, number))) return number
  }
}

/** Enters an approved dossier in the register: a new stream, and the line that screens list. */
export async function enter(
  world: World,
  db: Db,
  { id, officeCode, regionCode, dossier }: KeptDossier,
  hand: Hand,
  { entryId, number }: Extract<DossierAct, { kind: 'approved' }>,
) {
  const entered: EntryAct = {
    ...{ kind: 'entered', personId: dossier.personId, number, particulars: dossier.particulars },
    ...{ origin: { kind: 'dossier', dossierId: id }, enteredOn: world.clock.today() },
  }
  const place = { kind: 'entry', id: entryId, officeCode, regionCode, head: NEW_STREAM } as const
  const kept = entryOf(await append(world, db, place, hand, [entered]))
  if (kept === undefined) throw new Error('An entry that was just written is gone')
  return entryRow(kept)
}
