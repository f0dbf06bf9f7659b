import type { FieldKind, Settings } from '../settings/settings.ts'

/** How often each level is expected in each class of pairs; level 0 is missing, and 0 there. */
export type Prior = {
  readonly match: readonly number[]
  readonly relative: readonly number[]
  readonly namesake: readonly number[]
  readonly unrelated: readonly number[]
}

/** What is expected of a field, by the settings, or where they are silent by the kind of the field. */
export function priorOf(settings: Settings, name: string): Prior {
  const kind = settings.fields.find((field) => field.name === name)?.kind
  const given = settings.model.priors[name]
  const unrelated = given?.unrelated ?? (kind === undefined ? ORDER : UNRELATED[kind])
  const levels = unrelated.length
  return {
    match: [0, ...(given?.match ?? mostly(levels, levels - 1, 0.8))],
    relative: [0, ...(given?.relative ?? mostly(levels, 0, 0.9))],
    namesake: [0, ...(given?.namesake ?? given?.relative ?? mostly(levels, 0, 0.9))],
    unrelated: [0, ...unrelated],
  }
}

/** One level mostly, the others alike. */
const mostly = (levels: number, place: number, share: number): readonly number[] =>
  Array.from({ length: levels }, (_, level) =>
    level === place ? share : (1 - share) / Math.max(1, levels - 1),
  )

/** Levels among strangers, from the worst to the best. */
const UNRELATED: Readonly<Record<FieldKind, readonly number[]>> = {
  name: [0.94, 0.03, 0.002, 0.0003, 0.002, 0.008, 0.005, 0.005, 0.0077],
  text: [0.93, 0.05, 0.01, 0.01],
  date: [0.7695, 0.215, 0.0095, 0.0047, 0.001, 0.0002, 0.0001],
  identifier: [0.9985, 0.0005, 0.001],
  category: [0.5, 0.5],
  place: [0.935, 0.04, 0.016, 0.002, 0.007],
}

/** Two names straight, or exchanged. */
const ORDER: readonly number[] = [0.9999, 0.0001]
