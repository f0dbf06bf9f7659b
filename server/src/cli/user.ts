import { newUserBody, snakeKeys } from '@sijill/core/contract'
import { ROLES } from '@sijill/core/register'
import type { Command } from 'commander'
import type { Register } from '../composition.ts'
import { addUser, listUsers, type User } from '../usecases/user.ts'
import { type Answer, addCommand, type Common, type Open, say, WrongUsage, withRegister } from './command.ts'
import { refusedBy } from './failure.ts'
import { rootOf, terminalOwner } from './terminal-actor.ts'

type AddOptions = Common & {
  readonly email: string
  readonly name: string
  readonly nameAr?: string
  readonly phone?: string
  readonly role: string
  readonly office?: string
}

/** `user add` and `user list`: how a register without demonstration gets its first administrator. */
export function userCommands(program: Command, open: Open): void {
  const user = program.command('user').description('people who sign in, and their roles')
  addCommand(user, 'add', 'make an account; its first password is told once and must be changed')
    .requiredOption('--email <address>', 'the address that signs in')
    .requiredOption('--name <name>', 'the name in Latin letters')
    .option('--name-ar <name>', 'the name in Arabic letters; as --name when not said')
    .option('--phone <number>', 'a phone that may sign in as well')
    .option('--role <role>', ROLES.join(', '), 'administrator')
    .option('--office <code>', 'where the role holds; the ministry when not said')
    .action(async (options: AddOptions) =>
      withRegister(open, async (register) => say(options, await addAnswer(register, options))),
    )
  addCommand(user, 'list', 'everybody who holds a role').action(async (options: Common) =>
    withRegister(open, async (register) => say(options, await listAnswer(register))),
  )
}

async function addAnswer(register: Register, options: AddOptions): Promise<Answer> {
  const { world, actor } = await terminalOwner(register)
  const { email, name, nameAr = name, phone, role, office = rootOf(world) } = options
  const body = newUserBody.safeParse({
    ...{ command_id: world.newId(), name_ar: nameAr, name_fr: name, email },
    ...(phone === undefined ? {} : { phone }),
    grants: [{ role, office_code: office }],
  })
  if (!body.success) {
    const fields = body.error.issues.map(({ path }) => path.join('.').replace('grants.0.', ''))
    throw new WrongUsage(`Not of the form that is needed: ${fields.join(', ')}.`)
  }
  const { command_id: commandId, grants } = body.data
  const outcome = await addUser(world, register.accounts)(actor, {
    ...{ commandId, nameAr: body.data.name_ar, nameFr: body.data.name_fr, email: body.data.email },
    phone: body.data.phone,
    grants: grants.map((grant) => ({ role: grant.role, officeCode: grant.office_code })),
  })
  if (!outcome.ok) throw refusedBy(outcome.refusal)
  const { user, firstPassword = null } = outcome.value
  return {
    json: { user: snakeKeys(user), first_password: firstPassword },
    text: [
      userLine(user),
      `First password, told this once and changed at the first sign-in: ${firstPassword}`,
    ],
  }
}

async function listAnswer(register: Register): Promise<Answer> {
  const { world, actor } = await terminalOwner(register)
  const listed = await listUsers(world, register.accounts)(actor)
  if (!listed.ok) throw refusedBy(listed.refusal)
  const users = listed.value
  return { json: { users: users.map((user) => snakeKeys(user)) }, text: users.map(userLine) }
}

function userLine({ nameFr, email, grants, active, lockedUntil }: User): string {
  const roles = grants.map(({ role, officeCode }) => `${role} in ${officeCode}`).join(', ')
  const marks = [...(active ? [] : ['closed']), ...(lockedUntil === undefined ? [] : ['locked'])]
  return [`${nameFr} <${email}>: ${roles}`, ...marks].join(' · ')
}
