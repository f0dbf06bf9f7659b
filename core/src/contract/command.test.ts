import fc from 'fast-check'
import { describe, expect, expectTypeOf, test } from 'vitest'
import type { z } from 'zod'
import { parseDay } from '../kernel/index.ts'
import {
  ACTIONS,
  type Action,
  AWAITS,
  DOSSIER_COMMANDS,
  type DossierCommand,
  type EntryCommand,
  missingParticulars,
  type Particulars,
  type ParticularsChange,
  ROLES,
  type RuleCommand,
} from '../register/index.ts'
import { type camelKeys, camelText } from './case.ts'
import { actionSchema, commandIdSchema, daySchema, grantSchema } from './common.ts'
import {
  dossierCommandSchema,
  dossierRowSchema,
  particularsChangeSchema,
  particularsSchema,
} from './dossier.ts'
import { entryCommandSchema } from './entry.ts'
import { ruleCommandBody } from './rule.ts'

/** The kinds that a union of commands on the wire has. */
const kindsOf = (union: {
  readonly options: readonly { readonly shape: { readonly kind: z.ZodLiteral<string> } }[]
}): readonly string[] => union.options.map(({ shape }) => shape.kind.value)

/** A paper is sent as a form with its file, and a lot of cards is printed as a whole. */
type SentOtherwise = 'attach_document' | 'print_card'

describe('what may be asked over the wire is what the core decides', () => {
  test('of a dossier', () => {
    type Wire = z.output<typeof dossierCommandSchema>['kind']
    expectTypeOf<Wire>().toEqualTypeOf<Exclude<DossierCommand['kind'], SentOtherwise>>()
    const kinds = DOSSIER_COMMANDS.filter((kind) => kind !== 'attach_document')
    expect(kindsOf(dossierCommandSchema).toSorted()).toEqual(kinds.toSorted())
  })

  test('of an entry', () => {
    type Wire = z.output<typeof entryCommandSchema>['kind']
    expectTypeOf<Wire>().toEqualTypeOf<Exclude<EntryCommand['kind'], SentOtherwise>>()
    expect(kindsOf(entryCommandSchema)).toEqual([
      ...['correct', 'issue_card', 'hand_over_card', 'cancel_card', 'suspend', 'reinstate', 'strike_off'],
    ])
  })

  test('of a rule', () => {
    type Wire = z.output<typeof ruleCommandBody>['command']['kind']
    expectTypeOf<Wire>().toEqualTypeOf<RuleCommand['kind']>()
    expect(kindsOf(ruleCommandBody.shape.command)).toEqual(['publish', 'reject'])
  })

  test('roles, rights and what is awaited have the same words on both sides', () => {
    expectTypeOf<z.output<typeof actionSchema>>().toEqualTypeOf<Action>()
    expect(actionSchema.options).toEqual(ACTIONS)
    expect(grantSchema.shape.role.options).toEqual(ROLES)
    expect(dossierRowSchema.shape.awaits.options).toEqual(AWAITS)
  })
})

describe('particulars', () => {
  test('have the same fields on the wire as in the core', () => {
    type Wire = keyof ReturnType<typeof camelKeys<z.output<typeof particularsSchema>>>
    expectTypeOf<Wire>().toEqualTypeOf<keyof Particulars>()
    expect(Object.keys(particularsSchema.shape)).toEqual(Object.keys(particularsChangeSchema.shape))
    const named = missingParticulars({ route: 'artisan_by_diploma' }, 'counter')
    for (const name of named) expect(Object.keys(particularsSchema.shape).map(camelText)).toContain(name)
  })

  test('may be emptied one by one, and only in a change', () => {
    for (const field of Object.keys(particularsSchema.shape)) {
      expect(particularsChangeSchema.safeParse({ [field]: null }).success).toBe(true)
      expect(particularsSchema.safeParse({ [field]: null }).success).toBe(false)
    }
    expectTypeOf<ParticularsChange['cin']>().toEqualTypeOf<string | null | undefined>()
  })

  test('with a field that nobody knows are refused, and the field is named', () => {
    const read = particularsSchema.safeParse({ cin: 'JF1', nickname: 'x' })
    expect(read.error?.issues).toMatchObject([{ code: 'unrecognized_keys', keys: ['nickname'] }])
  })
})

test('a day that the wire takes is a day that the core knows', () => {
  const aText = fc.oneof(
    fc.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    fc
      .tuple(
        fc.integer({ min: 0, max: 9999 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
      )
      .map(([year, month, day]) =>
        [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join(
          '-',
        ),
      ),
  )
  fc.assert(
    fc.property(aText, (text) => {
      if (daySchema.safeParse(text).success) expect(parseDay(text)).toEqual({ ok: true, value: text })
    }),
    { numRuns: 3000 },
  )
})

test('a command sent by people does not take the name of a row of a list', () => {
  for (const version of ['4', '7']) {
    expect(commandIdSchema.safeParse(`0190a1b2-c3d4-${version}e5f-8a9b-0c1d2e3f4a5b`).success).toBe(true)
  }
  expect(commandIdSchema.safeParse('0190a1b2-c3d4-8e5f-8a9b-0c1d2e3f4a5b').success).toBe(false)
})
