import { compareNames, NAME_LEVEL } from '../names/index.ts'
import { comparisonOf, type Shares } from './field.ts'
import { mayAgree, type NameForm, partKeys } from './name-forms.ts'

/** The levels of names, in the order of their numbers. */
export const NAME_LEVELS = Object.keys(NAME_LEVEL)

/** Two forms of names as a comparison: their level, and the rarity of what they share. */
export function compareNameForms(a: NameForm, b: NameForm, shares: Shares): number {
  if (!mayAgree(a, b)) return NAME_LEVEL.different
  const level = compareNames(a.name, b.name)
  switch (level) {
    case NAME_LEVEL.exact:
    case NAME_LEVEL.same:
      return comparisonOf(level, Math.max(shares.of(a.key), shares.of(b.key)))
    case NAME_LEVEL.contained:
      return comparisonOf(level, shares.of((a.name.parts.length < b.name.parts.length ? a : b).key))
    case NAME_LEVEL.partial: {
      const others = new Set(partKeys(b))
      const common = partKeys(a).filter((key) => others.has(key))
      return comparisonOf(level, common.length === 0 ? 0 : Math.min(...common.map(shares.of)))
    }
    default:
      return level
  }
}
