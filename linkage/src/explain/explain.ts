import { levelOf, MISSING } from '../fields/field.ts'
import { type Fields, ORDER } from '../fields/fields.ts'
import { calibrated } from '../model/calibrate.ts'
import { type Model, unrelatedOf, weightOf } from '../model/model.ts'
import type { Label, Settings } from '../settings/settings.ts'
import { ASIDES, PHRASES } from './phrases.ts'

/** What one field says for or against one person. */
export type Reason = {
  /** The name of the field; `order`, `relatives` and `prior` are none of a table. */
  readonly field: string
  readonly level: string
  /** In bits: each one doubles or halves the odds. */
  readonly weight: number
  readonly a: string
  readonly b: string
  readonly sentence: Label
}

/** Why two rows may be one person. The weights of the reasons add up to the whole. */
export type Explanation = {
  readonly weight: number
  readonly probability: number
  readonly reasons: readonly Reason[]
}

/** Explains a pair of rows field by field, the heaviest reason first. */
export function explain(
  {
    settings,
    fields,
    model,
  }: { readonly settings: Settings; readonly fields: Fields; readonly model: Model },
  a: number,
  b: number,
): Explanation {
  const comparisons = new Int32Array(fields.list.length)
  fields.compare(a, b, comparisons, 0)
  const weight = weightOf(model, comparisons, 0)
  const reasons = fields.list.flatMap((field, at): readonly Reason[] => {
    const comparison = comparisons[at] ?? 0
    const level = field.levels[levelOf(comparison)] ?? ''
    const known = model.fields[at]
    const bits =
      known === undefined || levelOf(comparison) === MISSING
        ? 0
        : (known.match[levelOf(comparison)] ?? 0) - unrelatedOf(known, comparison)
    if (field.name === ORDER) {
      return [
        {
          field: ORDER,
          level,
          weight: bits,
          a: '',
          b: '',
          sentence: level === 'exchanged' ? ASIDES.exchanged : STRAIGHT,
        },
      ]
    }
    const [left, right] = [field.show(a), field.show(b)]
    return [
      {
        field: field.name,
        level,
        weight: bits,
        a: left,
        b: right,
        sentence: sentenceOf(settings, field.name, level, left, right),
      },
    ]
  })
  const prior = model.match - model.unrelated
  const told = reasons.reduce((sum, reason) => sum + reason.weight, prior)
  const asides: readonly Reason[] = [
    {
      field: 'relatives',
      level: 'possible',
      weight: weight - told,
      a: '',
      b: '',
      sentence: ASIDES.relatives,
    },
    { field: 'prior', level: 'before', weight: prior, a: '', b: '', sentence: ASIDES.prior },
  ]
  return {
    weight,
    probability: calibrated(settings.calibration, weight),
    reasons: [...reasons, ...asides]
      .filter(
        (reason) => reason.field !== ORDER || reason.level === 'exchanged' || Math.abs(reason.weight) > 0,
      )
      .toSorted((one, other) => Math.abs(other.weight) - Math.abs(one.weight)),
  }
}

const STRAIGHT: Label = { ar: 'ترتيب الاسمين واحد', fr: 'le prénom et le nom sont dans le même ordre' }

function sentenceOf(settings: Settings, name: string, level: string, a: string, b: string): Label {
  const setting = settings.fields.find((field) => field.name === name)
  const phrase = setting === undefined ? undefined : PHRASES[setting.kind][level]
  if (setting === undefined || phrase === undefined) return { ar: level, fr: level }
  const filled = (text: string): string =>
    text.replace(/\{([ab])\}/g, (_, side) => isolated(side === 'a' ? a : b))
  return {
    ar: `${setting.label.ar}: ${filled(phrase.ar)}`,
    fr: `${setting.label.fr} : ${filled(phrase.fr)}`,
  }
}

/** What is written in another direction must not turn the sentence round: first strong isolate … pop. */
const isolated = (text: string): string => `\u2068${text}\u2069`
