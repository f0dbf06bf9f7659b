import { z } from 'zod'
import { dayOf, parseDay } from '../kernel/index.ts'
import { CONFIDENCES } from './confidence.ts'
import { UNITS } from './value.ts'

const day = z
  .string()
  .refine((text) => parseDay(text).ok, 'Not a day')
  .transform(dayOf)

const arabic = z.string().regex(/\p{Script=Arabic}/u, 'Not in Arabic')
const french = z.string().regex(/\p{Script=Latin}/u, 'Not in French')
const bilingual = z.strictObject({ ar: arabic, fr: french })
const confidence = z.enum(CONFIDENCES)
const word = z.string().regex(/^[a-z][a-z0-9_]*$/, 'Not a snake_case word')
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Not a kebab-case name')
const url = z.url({ protocol: /^https?$/ })

const citation = z.strictObject({
  text: slug,
  article: z.string().min(1),
  published: z.string().optional(),
})

/** What every statement of a procedure carries: where it is said, and how sure that is. */
const cited = { confidence, citation, source_url: url.nullable().optional() }

/** One file of `law/texts`: a legal text, or the page where we learned of it, with the articles relied on. */
export const TEXT_FILE = z.strictObject({
  id: slug,
  title: bilingual,
  kind: z.enum(['law', 'decree', 'code', 'decision', 'bill', 'official_page', 'press', 'guide', 'dataset']),
  number: z.string().nullable(),
  dated: day.nullable(),
  gazette: z.strictObject({ number: z.string().nullable(), published: day.nullable() }).nullable(),
  url: url.nullable(),
  seen: z.enum(['official', 'press', 'bill', 'secondary']),
  articles: z.array(z.strictObject({ article: z.string().min(1), says: bilingual })).min(1),
  note: z.string().optional(),
})

const version = z.strictObject({
  from: day,
  /** The value in force; `null` where there is no such rule. */
  value: z.unknown().optional(),
  /** A working value that no text gives, in place of `value`. */
  placeholder: z.unknown().optional(),
  confidence,
  citation,
  source_url: url.nullable(),
  note: z.string().optional(),
  /** Other readings of the same text, kept so that a lawyer sees what was not chosen. */
  alternatives: z
    .array(z.strictObject({ value: z.unknown(), says: bilingual, citation, source_url: url.nullable() }))
    .optional(),
})

/** One file of `law/parameters`: a value fixed by law, as a history of versions. */
export const PARAMETER_FILE = z.strictObject({
  id: slug,
  title: bilingual,
  unit: z.enum(UNITS),
  versions: z.array(version).min(1),
  still_valid_on: day,
  open_questions: z.array(bilingual).optional(),
})

const condition = z.strictObject({
  check: z.enum([
    'minimum_age',
    'diploma',
    'practice_years',
    'activity_stated',
    'activities_maximum',
    'registered_supervisor',
  ]),
  parameter: slug.optional(),
  says: bilingual,
  ...cited,
})

const document = z.strictObject({
  document: word,
  need: z.enum(['required', 'one_of', 'optional']),
  /** The name of the group of which one is enough; only with `one_of`. */
  group: word.optional(),
  ...cited,
})

const ground = z.strictObject({
  code: word,
  says: bilingual,
  /** Whether the text gives this reason or offices use it in practice. */
  origin: z.enum(['law', 'practice']),
  ...cited,
})

/** The five ways into the register. */
export const ROUTE_IDS = [
  'artisan_by_diploma',
  'artisan_by_experience',
  'maalem',
  'cooperative',
  'enterprise',
] as const

/** One of the five ways into the register. */
export type RouteId = (typeof ROUTE_IDS)[number]

/** One file of `law/procedures`: an entry route, as a history of versions. */
export const PROCEDURE_FILE = z.strictObject({
  id: z.enum(ROUTE_IDS),
  category: z.enum(['artisan', 'maalem', 'cooperative', 'enterprise']),
  holder: z.enum(['natural', 'legal']),
  title: bilingual,
  asks: bilingual,
  versions: z
    .array(
      z.strictObject({
        from: day,
        conditions: z.array(condition).min(1),
        documents: z.array(document).min(1),
        deadlines: z.array(z.strictObject({ id: word, title: bilingual, parameter: slug })).min(1),
        grounds: z.array(ground).min(1),
      }),
    )
    .min(1),
  still_valid_on: day,
  open_questions: z.array(bilingual).optional(),
})

/** `law/procedures/shared/documents.yaml`: every paper that a route may ask for. */
export const DOCUMENTS_FILE = z
  .array(z.strictObject({ id: word, title: bilingual, proves: bilingual }))
  .min(1)

/** `law/procedures/shared/document-grounds.yaml`: why one paper is not accepted. */
export const DOCUMENT_GROUNDS_FILE = z.array(ground).min(1)

/** `law/procedures/shared/charge-information.yaml`: what a person is told before registering. */
export const CHARGE_INFORMATION_FILE = z.strictObject({
  /** Per category, the regime of the contribution; `null` where the category owes none itself. */
  regimes: z.strictObject({
    artisan: z.literal('artisan'),
    maalem: z.literal('artisan'),
    cooperative: z.null(),
    enterprise: z.null(),
  }),
  versions: z
    .array(
      z.strictObject({
        from: day,
        natural: z.array(z.strictObject({ id: word, says: bilingual, ...cited })).min(1),
        legal: z.array(z.strictObject({ id: word, says: bilingual, ...cited })).min(1),
      }),
    )
    .min(1),
})

/** `law/release.yaml`: the number under which computed dues remember the law they used. */
export const RELEASE_FILE = z.strictObject({
  release: z.string().regex(/^\d{4}\.\d+$/),
  dated: day,
  register_began_on: day,
})

/** The whole of `law/` but its cases and places, as the generate step writes it. */
export const LAW_SCHEMA = z.strictObject({
  ...RELEASE_FILE.shape,
  texts: z.array(TEXT_FILE),
  parameters: z.array(PARAMETER_FILE),
  procedures: z.array(PROCEDURE_FILE),
  documents: DOCUMENTS_FILE,
  document_grounds: DOCUMENT_GROUNDS_FILE,
  charge_information: CHARGE_INFORMATION_FILE,
})

/** The law as it is written in files: days are text, amounts are whole numbers. */
export type LawSource = z.input<typeof LAW_SCHEMA>

/** The law as it was read: days are days. */
export type ParsedLaw = z.output<typeof LAW_SCHEMA>

/** A legal text or a page relied on. */
export type LegalText = z.output<typeof TEXT_FILE>

/** An entry route as the law files state it, with all its versions. */
export type Procedure = z.output<typeof PROCEDURE_FILE>

/** A parameter as the law files state it. */
export type ParameterSource = z.output<typeof PARAMETER_FILE>

/** A paper that a route may ask for. */
export type DocumentKind = z.output<typeof DOCUMENTS_FILE>[number]

/** A reason to refuse a dossier or one of its papers, as the law files state it. */
export type GroundSource = z.output<typeof ground>
