import { type Instant, ok, type Result, refuse } from '@sijill/core/kernel'
import {
  FIGURES,
  type Figure,
  type Range,
  sumOfTold,
  type ToldCounts,
  toldCount,
} from '@sijill/core/register'
import { listRegisterCounts, type RegisterCount } from '../store/figures.ts'
import { type Actor, mayIn, type NotAllowed, notAllowed, type Office, rightsAnywhere } from './authority.ts'
import type { World } from './world.ts'

/** The figures of an office as the asker is told them. */
export type OfficeFigures = {
  readonly officeCode: string
  /** All that were filed: those under study and those decided. */
  readonly applications: Range
} & ToldCounts

/** The figures of all offices in the asker's territory, and when they were counted. */
export type Figures = {
  readonly countedAt: Instant
  readonly rows: readonly OfficeFigures[]
  readonly totals: Readonly<Record<Figure | 'applications', Range>>
}

/** Counts by office; small ones are hidden from whoever may not read the files of that office. */
export const readFigures =
  (world: World) =>
  async (actor: Actor): Promise<Result<Figures, NotAllowed>> => {
    if (!rightsAnywhere(actor).includes('read_figures')) {
      return refuse(notAllowed('read_figures', actor.grants[0]?.officeCode ?? ''))
    }
    const counted = await world.store.transaction(actor.id, listRegisterCounts)
    const rows = officesToCount(world, actor)
      .map(({ code, kind }) => {
        const counts = counted.filter(({ officeCode }) => rowOf(world, actor, officeCode) === code)
        return { kind, row: toldFigures(code, counts, mayIn(actor, 'read_file', code, world.offices)) }
      })
      // Files are handed in below a directorate: its own line stands only where there is something to tell.
      .filter(({ kind, row }) => !ABOVE_CHAMBERS.includes(kind) || FIGURES.some((figure) => row[figure]))
      .map(({ row }) => row)
    return ok({ countedAt: world.clock.now(), rows, totals: totalsOf(rows) })
  }

const ABOVE_CHAMBERS: readonly string[] = ['ministry', 'directorate']

/** The offices that have a line of their own: all in the territory, but annexes with a province office there. */
const officesToCount = (world: World, actor: Actor): readonly Office[] =>
  world.offices
    .list()
    .filter(({ code }) => mayIn(actor, 'read_figures', code, world.offices))
    .filter(({ code }) => rowOf(world, actor, code) === code)

/** The office in whose line another is counted: an annexe's in that of its province office. */
function rowOf({ offices }: World, actor: Actor, code: string): string {
  const office = offices.find(code)
  const above = office?.parentCode ?? ''
  return office?.kind === 'annexe' && mayIn(actor, 'read_figures', above, offices) ? above : code
}

const UNDER_STUDY: readonly string[] = ['submitted', 'under_review']
const DECIDED: readonly string[] = ['approved', 'refused', 'withdrawn']

const COUNTS_IN: Readonly<Record<Figure, (count: RegisterCount) => boolean>> = {
  underStudy: ({ what, status }) => what === 'dossier' && UNDER_STUDY.includes(status),
  decided: ({ what, status }) => what === 'dossier' && DECIDED.includes(status),
  registered: ({ what, status }) => what === 'entry' && status === 'registered',
  suspended: ({ what, status }) => what === 'entry' && status === 'suspended',
  struckOff: ({ what, status }) => what === 'entry' && status === 'struck_off',
}

function toldFigures(
  officeCode: string,
  counts: readonly RegisterCount[],
  mayReadFiles: boolean,
): OfficeFigures {
  const told = (figure: Figure) =>
    toldCount(
      counts.filter(COUNTS_IN[figure]).reduce((sum, { count }) => sum + count, 0),
      mayReadFiles,
    )
  const [underStudy, decided] = [told('underStudy'), told('decided')]
  return {
    ...{ officeCode, applications: sumOfTold([underStudy, decided]), underStudy, decided },
    ...{ registered: told('registered'), suspended: told('suspended'), struckOff: told('struckOff') },
  }
}

function totalsOf(rows: readonly OfficeFigures[]): Figures['totals'] {
  const sum = (figure: Figure) => sumOfTold(rows.map((row) => row[figure]))
  return {
    applications: sumOfTold(rows.flatMap(({ underStudy, decided }) => [underStudy, decided])),
    ...{ underStudy: sum('underStudy'), decided: sum('decided'), registered: sum('registered') },
    ...{ suspended: sum('suspended'), struckOff: sum('struckOff') },
  }
}
