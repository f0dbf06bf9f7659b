import { BadInput } from '../bad-input.ts'
import type { BlockingSetting, FieldKind, FieldPrior, FieldSetting, Label, Settings } from './settings.ts'

const KINDS: readonly FieldKind[] = ['name', 'text', 'date', 'identifier', 'category', 'place']

/** Settings from unknown data; what is wrong is named by its place. */
export function parseSettings(unknown: unknown): Settings {
  const top = objectAt(unknown, 'settings')
  const model = objectAt(top['model'], 'model')
  const thresholds = objectAt(top['thresholds'], 'thresholds')
  const clusters = objectAt(top['clusters'], 'clusters')
  const fields = listAt(top['fields'], 'fields').map(parseField)
  const settings: Settings = {
    name: textAt(top['name'], 'name'),
    id: textAt(top['id'], 'id'),
    ...optional('source', top['source'], textAt),
    fields,
    ...optional('swapped', top['swapped'], parseSwapped),
    blocking: listAt(top['blocking'], 'blocking').map(parseBlocking),
    model: {
      priors: parsePriors(model['priors'] ?? {}, fields),
      relatives: model['relatives'] === true,
      matches_per_record: numberAt(model['matches_per_record'], 'model.matches_per_record', 1e-9, 1e6),
      prior_pairs: numberAt(model['prior_pairs'], 'model.prior_pairs', 0, 1e9),
      sampled_pairs: numberAt(model['sampled_pairs'], 'model.sampled_pairs', 1, 1e7),
    },
    calibration: parseCalibration(top['calibration'] ?? []),
    thresholds: {
      match: numberAt(thresholds['match'], 'thresholds.match', 0, 1),
      review: numberAt(thresholds['review'], 'thresholds.review', 0, 1),
    },
    clusters: {
      largest: numberAt(clusters['largest'], 'clusters.largest', 2, 1e6),
      ...optional('identity', clusters['identity'], textAt),
      corroborated_by: numberAt(clusters['corroborated_by'] ?? 2, 'clusters.corroborated_by', 1, 1e6),
    },
    seed: numberAt(top['seed'], 'seed', 0, 4_294_967_295),
  }
  checkNames(settings)
  return settings
}

/** The columns of a table that settings need, beside the identifier. */
export const columnsOf = (settings: Settings): readonly string[] => [
  ...new Set(settings.fields.flatMap(({ columns }) => columns)),
]

function parseField(unknown: unknown, at: number): FieldSetting {
  const place = `fields[${at}]`
  const field = objectAt(unknown, place)
  const kind = KINDS.find((known) => known === field['kind'])
  if (kind === undefined) throw wrong(`${place}.kind`, `one of ${KINDS.join(', ')}`)
  const columns = listAt(field['columns'], `${place}.columns`).map((name, column) =>
    textAt(name, `${place}.columns[${column}]`),
  )
  const most = kind === 'name' || kind === 'place' ? 2 : 1
  const least = kind === 'place' ? 2 : 1
  if (columns.length < least || columns.length > most) {
    throw wrong(`${place}.columns`, least === most ? `${least} names` : `${least} to ${most} names`)
  }
  return {
    name: textAt(field['name'], `${place}.name`),
    kind,
    columns,
    label: parseLabel(field['label'], `${place}.label`),
    ...(field['digits'] === undefined ? {} : { digits: field['digits'] === true }),
    ...optional('last', field['last'], (value, name) => numberAt(value, `${place}.${name}`, 1, 64)),
    ...optional('half_days', field['half_days'], (value, name) =>
      listAt(value, `${place}.${name}`).map((day) => textAt(day, `${place}.${name}`)),
    ),
  }
}

function parseLabel(unknown: unknown, place: string): Label {
  const label = objectAt(unknown, place)
  return { ar: textAt(label['ar'], `${place}.ar`), fr: textAt(label['fr'], `${place}.fr`) }
}

function parseBlocking(unknown: unknown, at: number): BlockingSetting {
  const place = `blocking[${at}]`
  const blocking = objectAt(unknown, place)
  const keys = listAt(blocking['keys'], `${place}.keys`).map((key) => textAt(key, `${place}.keys`))
  if (keys.length === 0) throw wrong(`${place}.keys`, 'at least one key')
  return {
    keys,
    refine: listAt(blocking['refine'] ?? [], `${place}.refine`).map((key) => textAt(key, `${place}.refine`)),
    largest: numberAt(blocking['largest'], `${place}.largest`, 2, 10_000),
  }
}

function parseSwapped(unknown: unknown, name: string): readonly [string, string] {
  const [first, second, ...more] = listAt(unknown, name).map((field) => textAt(field, name))
  if (first === undefined || second === undefined || more.length > 0) throw wrong(name, 'two names of fields')
  return [first, second]
}

function parsePriors(
  unknown: unknown,
  fields: readonly FieldSetting[],
): Readonly<Record<string, FieldPrior>> {
  const priors: Record<string, FieldPrior> = {}
  for (const [name, prior] of Object.entries(objectAt(unknown, 'model.priors'))) {
    if (name !== 'order' && !fields.some((field) => field.name === name)) {
      throw wrong(`model.priors.${name}`, 'the name of a field')
    }
    const { match, relative, namesake, unrelated } = objectAt(prior, `model.priors.${name}`)
    const shares = (value: unknown, kind: string): readonly number[] =>
      listAt(value, `model.priors.${name}.${kind}`).map((share) =>
        numberAt(share, `model.priors.${name}.${kind}`, 0, 1),
      )
    priors[name] = {
      match: shares(match, 'match'),
      relative: shares(relative, 'relative'),
      ...(namesake === undefined ? {} : { namesake: shares(namesake, 'namesake') }),
      ...(unrelated === undefined ? {} : { unrelated: shares(unrelated, 'unrelated') }),
    }
  }
  return priors
}

function parseCalibration(unknown: unknown): readonly (readonly [number, number])[] {
  let before: readonly [number, number] = [-Infinity, 0]
  return listAt(unknown, 'calibration').map((point, at) => {
    const [weight, probability] = listAt(point, `calibration[${at}]`)
    const next = [
      numberAt(weight, `calibration[${at}][0]`, -1000, 1000),
      numberAt(probability, `calibration[${at}][1]`, 1e-12, 1 - 1e-12),
    ] as const
    if (next[0] <= before[0] || next[1] < before[1])
      throw wrong(`calibration[${at}]`, 'above the point before')
    before = next
    return next
  })
}

/** Names of fields and keys that stand in other settings must be those of fields. */
function checkNames(settings: Settings): void {
  const names = settings.fields.map(({ name }) => name)
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  if (twice !== undefined) throw wrong('fields', `only one field ${twice}`)
  const columns = settings.fields.flatMap((field) => field.columns)
  if (columns.includes(settings.id)) throw wrong('fields', `no field of the column ${settings.id}`)
  for (const name of settings.swapped ?? []) {
    const field = settings.fields.find((one) => one.name === name)
    if (field?.kind !== 'name') throw wrong('swapped', 'two fields of the kind name')
  }
  if (settings.clusters.identity !== undefined && !names.includes(settings.clusters.identity)) {
    throw wrong('clusters.identity', 'the name of a field')
  }
  if (settings.thresholds.review > settings.thresholds.match) {
    throw wrong('thresholds.review', 'not above thresholds.match')
  }
}

const wrong = (place: string, expected: string): BadInput =>
  new BadInput('bad_settings', `The settings are wrong at ${place}: expected ${expected}.`, {
    place,
    expected,
  })

function objectAt(unknown: unknown, place: string): Readonly<Record<string, unknown>> {
  if (typeof unknown !== 'object' || unknown === null || Array.isArray(unknown))
    throw wrong(place, 'an object')
  return { ...unknown }
}

function listAt(unknown: unknown, place: string): readonly unknown[] {
  if (!Array.isArray(unknown)) throw wrong(place, 'a list')
  return unknown
}

function textAt(unknown: unknown, place: string): string {
  if (typeof unknown !== 'string' || unknown === '') throw wrong(place, 'a text')
  return unknown
}

function numberAt(unknown: unknown, place: string, least: number, most: number): number {
  if (typeof unknown !== 'number' || !(unknown >= least && unknown <= most)) {
    throw wrong(place, `a number from ${least} to ${most}`)
  }
  return unknown
}

function optional<Name extends string, Value>(
  name: Name,
  unknown: unknown,
  parse: (unknown: unknown, name: string) => Value,
): { readonly [key in Name]?: Value } {
  if (unknown === undefined) return {}
  const found: { [key in Name]?: Value } = {}
  found[name] = parse(unknown, name)
  return found
}
