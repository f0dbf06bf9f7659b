import { cards } from './ar/cards.ts'
import { common } from './ar/common.ts'
import { dossier } from './ar/dossier.ts'
import { figures } from './ar/figures.ts'
import { imports } from './ar/imports.ts'
import { inbox } from './ar/inbox.ts'
import { papers } from './ar/papers.ts'
import { people } from './ar/people.ts'
import { refusals } from './ar/refusals.ts'
import { register } from './ar/register.ts'
import { registration } from './ar/registration.ts'
import { registry } from './ar/registry.ts'
import { rules } from './ar/rules.ts'
import { shell } from './ar/shell.ts'
import { signIn } from './ar/sign-in.ts'
import { users } from './ar/users.ts'
import type { WordingTree } from './forms.ts'

/** Every sentence of the application in its original language. */
export const ar = {
  cards,
  common,
  dossier,
  figures,
  imports,
  inbox,
  papers,
  people,
  refusals,
  register,
  registration,
  registry,
  rules,
  shell,
  signIn,
  users,
} as const satisfies WordingTree
