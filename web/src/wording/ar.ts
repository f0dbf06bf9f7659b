import { common } from './ar/common.ts'
import { refusals } from './ar/refusals.ts'
import { shell } from './ar/shell.ts'
import { signIn } from './ar/sign-in.ts'
import type { WordingTree } from './forms.ts'

/** Every sentence of the application in its original language. */
export const ar = { common, refusals, shell, signIn } as const satisfies WordingTree
