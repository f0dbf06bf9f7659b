import { randomUUID } from 'node:crypto'
import { snakeKeys } from '@sijill/core/contract'
import { LAW, routeFor } from '@sijill/core/rules'
import { systemClock } from '../../server/src/clock.ts'
import type { Question } from '../ground/client.ts'
import { cinNumber, phoneNumber } from '../ground/people.ts'
import type { Hand, Sent } from './journal.ts'

const OFFICE = 'PR-10.521'
const ROUTE = 'artisan_by_experience'

/** A paper that was put in a dossier, to be read back at the end. */
export type Paper = { readonly dossierId: string; readonly documentId: string; readonly content: string }

/** What a journey still has to tell whoever looks afterwards. */
export type Found = { readonly papers: Paper[]; readonly numbers: { entryId: string; number: string }[] }

/**
 * One person from the counter to the card: each command as it is sent. Whoever drives it hands back each
 * reply; a command without an answer is sent again as it was.
 */
export function* journey(index: number, found: Found): Generator<Sent, void, Record<string, unknown>> {
  const id = randomUUID()
  const command = (by: Hand, kind: string, rest: object = {}): Sent =>
    sentAs(by, kind, `/api/v1/dossiers/${id}/commands`, (commandId) => ({
      ...{ command_id: commandId, command: { kind, ...rest } },
    }))
  yield sentAs('officer', 'open', '/api/v1/dossiers', (commandId) => ({
    ...{ command_id: commandId, id, office_code: OFFICE, particulars: particularsOf(index) },
  }))
  yield command('officer', 'tell_charge', { language: 'darija', channel: 'read_aloud', agrees: true })
  const papers = neededPapers().map((requirement) => paperOf(id, requirement))
  for (const { paper, sent } of papers) {
    yield sent
    found.papers.push(paper)
  }
  yield command('officer', 'submit')
  for (const { paper } of papers)
    yield command('validator', 'accept_document', { document_id: paper.documentId })
  const approved = yield command('validator', 'approve')
  const [entryId, number] = [String(approved['entry_id']), String(approved['number'])]
  found.numbers.push({ entryId, number })
  yield sentAs('officer', 'card lot', '/api/v1/card-lots', (commandId) => ({
    ...{ command_id: commandId, lot_id: randomUUID(), entry_ids: [entryId] },
  }))
}

function sentAs(by: Hand, what: string, path: string, body: (commandId: string) => object): Sent {
  const commandId = randomUUID()
  return { commandId, what, by, question: { method: 'POST', path, body: body(commandId) } }
}

/** Papers that the route asks for; of each group its first. */
function neededPapers(): readonly string[] {
  const groups = new Set<string>()
  return routeFor(ROUTE, systemClock.today(), LAW).documents.flatMap(({ id, need, group }) => {
    if (need === 'optional' || (group !== null && groups.has(group))) return []
    if (group !== null) groups.add(group)
    return [id]
  })
}

function paperOf(dossierId: string, requirement: string): { readonly paper: Paper; readonly sent: Sent } {
  const [commandId, documentId] = [randomUUID(), randomUUID()]
  const content = `%PDF-1.4\n% ${documentId}\ntrailer<</Root 1 0 R>>\n%%EOF\n`
  const fields = { command_id: commandId, document_id: documentId, requirement }
  const question = formOf(`/api/v1/dossiers/${dossierId}/documents`, fields, content)
  return {
    paper: { dossierId, documentId, content },
    sent: { commandId, what: 'attach', by: 'officer', question },
  }
}

/** A form as browsers send it. */
function formOf(path: string, fields: Readonly<Record<string, string>>, file: string): Question {
  const boundary = `sijill-${randomUUID()}`
  const part = (head: string, content: string): string =>
    `--${boundary}\r\ncontent-disposition: form-data; ${head}\r\n\r\n${content}\r\n`
  const texts = Object.entries(fields).map(([name, value]) => part(`name="${name}"`, value))
  const body = `${texts.join('')}${part('name="file"; filename="paper.pdf"\r\ncontent-type: application/pdf', file)}--${boundary}--\r\n`
  const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` }
  return { method: 'POST', path, body: Buffer.from(body), headers }
}

const LETTERS = ['ب', 'ت', 'ج', 'ح', 'د', 'ر', 'س', 'ص', 'ط', 'ع']

/** Somebody whom nothing else in the register resembles: no question of duplicates holds a journey up. */
function particularsOf(index: number) {
  const digits = [...String(index).padStart(5, '0')]
  const family = digits.map((digit) => LETTERS[Number(digit)]).join('')
  return snakeKeys({
    ...{ givenNameAr: 'مبارك', familyNameAr: family, givenNameFr: 'Mbarek', sex: 'M' },
    ...{ bornOn: { kind: 'day', day: '1980-05-14' }, cin: cinNumber(index), phone: phoneNumber(index) },
    ...{ provinceCode: '10.521', communeCode: '10.521.01.01', activityCode: '06.06', route: ROUTE },
    practiceYears: 11,
  })
}
