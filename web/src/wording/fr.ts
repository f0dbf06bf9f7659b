import type { ar } from './ar.ts'
import type { Translated } from './forms.ts'
import { common } from './fr/common.ts'
import { refusals } from './fr/refusals.ts'
import { shell } from './fr/shell.ts'
import { signIn } from './fr/sign-in.ts'

/** The French translation; a sentence missing here does not compile. */
export const fr: Translated<typeof ar> = { common, refusals, shell, signIn }
