import { personSchema } from '@sijill/core/contract'
import { parseCin, tidyText, toAsciiDigits } from '@sijill/core/kernel'
import type { Command } from 'commander'
import type { Register } from '../composition.ts'
import { actReply, personReply } from '../http/replies.ts'
import { findPeopleNamed } from '../store/person.ts'
import { type PersonView, readPerson, type TimelineAct } from '../usecases/read-file.ts'
import { type Answer, addCommand, type Common, type Open, Refused, say, withRegister } from './command.ts'
import { refusedBy } from './failure.ts'
import { terminalActor } from './terminal-actor.ts'

/** `person`: the timeline of one person. The reading is recorded under the name of this terminal. */
export function personCommand(program: Command, open: Open): void {
  addCommand(program, 'person <number|CIN>', 'everything on one person, oldest act first').action(
    async (asked: string, options: Common) =>
      withRegister(open, async (register) => say(options, await personAnswer(register, asked))),
  )
}

async function personAnswer(register: Register, asked: string): Promise<Answer> {
  const { world } = register
  const actor = await terminalActor(register, ['auditor'])
  const reference = toAsciiDigits(tidyText(asked)).toUpperCase()
  const cin = parseCin(asked)
  const people = await world.store.transaction(actor.id, (db) =>
    findPeopleNamed(db, { reference, cin: cin.ok ? cin.value : undefined }),
  )
  const [person, ...others] = people
  if (person === undefined) {
    throw new Refused(`Nobody has the number or card "${asked}".`, 'not_found', { asked })
  }
  if (others.length > 0) {
    const references = people.map((each) => each.reference)
    const sentence = `Several people have the card "${asked}": ask by ${references.join(' or ')}.`
    throw new Refused(sentence, 'several_people', { asked, references })
  }
  const outcome = await readPerson(world)(actor, person.personId)
  if (!outcome.ok) throw refusedBy(outcome.refusal)
  const timeline = outcome.value.timeline.toReversed()
  return {
    // The form of the HTTP reply; only the order of the timeline is that of a story.
    json: personSchema.parse({ ...personReply(outcome.value, ''), timeline: timeline.map(actReply) }),
    text: [headLine(outcome.value), ...timeline.map(actLine)],
  }
}

function headLine({ first, entries }: PersonView): string {
  const numbers = entries.map(({ number, status }) => `${number} ${status}`)
  return [first.name_ar, first.name_fr, first.cin ?? 'no card number', ...numbers].join(' · ')
}

const actLine = ({ at, kind, by, officeCode }: TimelineAct): string =>
  `${at.slice(0, 16).replace('T', ' ')}  ${kind.padEnd(20)}  ${by.nameFr}, ${officeCode}`
