import { type CalendarDate, cinOf, type Result } from '@sijill/core/kernel'
import type { Particulars } from '@sijill/core/register'
import type { Actor } from './authority.ts'
import { type AskedDossierCommand, changeDossier, openDossier } from './change-dossier.ts'
import type { World } from './world.ts'

/** An invented person who meets every condition; another number is another person. */
export const somebody = (index: number, change: Particulars = {}): Particulars => ({
  ...{ givenNameAr: 'خديجة', familyNameAr: `أمزيل ${index}`, sex: 'F' },
  ...{ givenNameFr: 'Khadija', familyNameFr: `AMZIL ${index}` },
  ...{ bornOn: { kind: 'day', day: '1984-03-14' as CalendarDate }, cin: cinOf(`JF${100_000 + index}`) },
  ...{ phone: `+2126000${10_000 + index}`, provinceCode: '10.521', communeCode: '10.521.01.03' },
  ...{ activityCode: '06.01', route: 'artisan_by_experience', practiceYears: 9 },
  ...change,
})

/** What a use case answers when it does not refuse; a refusal stops the test with its facts. */
export async function done<Value>(outcome: Promise<Result<Value, unknown>>): Promise<Value> {
  const settled = await outcome
  if (!settled.ok) throw new Error(`Refused: ${JSON.stringify(settled.refusal)}`)
  return settled.value
}

/** Sends one command with an id of its own. */
export const send = (world: World, actor: Actor, id: string, command: AskedDossierCommand) =>
  changeDossier(world)(actor, id, { commandId: world.newId(), version: undefined, command })

/** Opens a draft and answers its id. */
export async function aDraft(
  world: World,
  actor: Actor,
  officeCode: string,
  particulars: Particulars,
): Promise<string> {
  const id = world.newId()
  const asked = { commandId: world.newId(), id, personId: undefined, officeCode, particulars }
  await done(openDossier(world)(actor, asked))
  return id
}

const paper = (documentId: string, requirement: string): AskedDossierCommand => ({
  ...({ kind: 'attach_document', documentId, requirement, sha256: 'ab'.repeat(32) } as const),
  ...{ mediaType: 'image/jpeg', bytes: 1000, fileName: 'paper.jpg' },
})

/** A file handed in with its two papers, and the ids of these. */
export async function aFiledDossier(
  world: World,
  officer: Actor,
  officeCode: string,
  particulars: Particulars,
): Promise<{ readonly id: string; readonly papers: readonly string[] }> {
  const id = await aDraft(world, officer, officeCode, particulars)
  const papers = [world.newId(), world.newId()]
  await done(
    send(world, officer, id, {
      ...{ kind: 'tell_charge', language: 'darija', channel: 'read_aloud', agrees: true },
    }),
  )
  for (const [index, requirement] of ['national_id_card', 'amin_certificate'].entries()) {
    await done(send(world, officer, id, paper(papers[index] ?? '', requirement)))
  }
  await done(send(world, officer, id, { kind: 'submit' }))
  return { id, papers }
}

/** A file that waits for a decision and for nothing else; the officer prepared and read it. */
export async function aReadyDossier(
  world: World,
  officer: Actor,
  officeCode: string,
  particulars: Particulars,
): Promise<string> {
  const { id, papers } = await aFiledDossier(world, officer, officeCode, particulars)
  for (const documentId of papers) {
    await done(send(world, officer, id, { kind: 'accept_document', documentId }))
  }
  return id
}
