import { type CalendarDate, ok, type Result } from '@sijill/core/kernel'
import {
  type ColumnMapping,
  type ListRules,
  type MappingRefusal,
  type RowReading,
  readList,
  type SheetRow,
} from '@sijill/core/register'
import { ACTIVITIES, inForce, type Law, loadCommunes, PROVINCES } from '@sijill/core/rules'
import type { World } from './world.ts'

/** Every row of a list, read by its columns, against the law and the places of its office. */
export async function readListRows(
  world: World,
  officeCode: string,
  rows: readonly SheetRow[],
  mapping: ColumnMapping,
): Promise<Result<readonly RowReading[], MappingRefusal>> {
  const { communes } = await loadCommunes()
  const reference = {
    ...{ activities: ACTIVITIES, provinces: PROVINCES, communes },
    territory: territoryOf(world, officeCode),
  }
  const rules = listRules(world.law(), world.clock.today())
  const reading = readList(rows, { mapping, reference, rules })
  return reading.ok ? ok(reading.value.rows) : reading
}

/** The provinces of an office; none named where the whole country may be meant. */
function territoryOf({ offices }: World, officeCode: string): readonly string[] {
  const office = offices.find(officeCode)
  if (office?.provinceCode != null) return [office.provinceCode]
  if (office?.regionCode == null) return []
  return PROVINCES.filter(({ regionCode }) => regionCode === office.regionCode).map(({ code }) => code)
}

/** What the law of the day asks of a row; a value that was repealed asks nothing. */
const listRules = ({ parameters }: Law, today: CalendarDate): ListRules => ({
  referenceDay: today,
  minimumAge: inForce(parameters['minimum-age'], today).value ?? 0,
  minimumPracticeYears: inForce(parameters['practice-years-artisan'], today).value ?? 0,
})
