import type { ar } from './ar.ts'
import type { Translated } from './forms.ts'
import { cards } from './fr/cards.ts'
import { common } from './fr/common.ts'
import { dossier } from './fr/dossier.ts'
import { figures } from './fr/figures.ts'
import { imports } from './fr/imports.ts'
import { inbox } from './fr/inbox.ts'
import { papers } from './fr/papers.ts'
import { people } from './fr/people.ts'
import { refusals } from './fr/refusals.ts'
import { register } from './fr/register.ts'
import { registration } from './fr/registration.ts'
import { registry } from './fr/registry.ts'
import { rules } from './fr/rules.ts'
import { shell } from './fr/shell.ts'
import { signIn } from './fr/sign-in.ts'
import { users } from './fr/users.ts'

/** The French translation; a sentence missing here does not compile. */
export const fr: Translated<typeof ar> = {
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
}
