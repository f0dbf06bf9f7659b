import { type Instant, ok, type Result, refuse } from '@sijill/core/kernel'
import {
  FIGURES,
  type Figure,
  type Range,
  sumOfTold,
  type ToldCounts,
  toldCount,
  totalToTell,
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
    const lines = officesToCount(world, actor)
      .map((office): Line => {
        const counts = counted.filter(({ officeCode }) => rowOf(world, actor, officeCode) === office.code)
        return { office, ...figuresFor(counts, mayIn(actor, 'read_file', office.code, world.offices)) }
      })
      // Files are handed in below a directorate: its own line stands only where there is something to tell.
      .filter(
        ({ office, told }) => !ABOVE_CHAMBERS.includes(office.kind) || FIGURES.some((figure) => told[figure]),
      )
    return ok({ countedAt: world.clock.now(), rows: lines.map(toRow), totals: totalsOf(lines) })
  }

/** An office with its counts, as they are and as they are told. */
type Line = {
  readonly office: Office
  readonly counts: Readonly<Record<Figure, number>>
  readonly told: ToldCounts
}

const ABOVE_CHAMBERS: readonly string[] = ['ministry', 'directorate']

/** The offices with a line of their own, down the tree: all but annexes whose province office is there too. */
const officesToCount = (world: World, actor: Actor): readonly Office[] =>
  world.offices
    .list()
    .filter(({ code }) => mayIn(actor, 'read_figures', code, world.offices))
    .filter(({ code }) => rowOf(world, actor, code) === code)
    .toSorted((one, other) => (placeOf(world, one) < placeOf(world, other) ? -1 : 1))

/** Where an office stands in the tree: a chamber comes before its province offices, and these after it. */
const placeOf = ({ offices }: World, { code }: Office): string => offices.lineOf(code).toReversed().join(' ')

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

function figuresFor(counted: readonly RegisterCount[], mayReadFiles: boolean): Omit<Line, 'office'> {
  const each = <Value>(value: (figure: Figure) => Value) => ({
    ...{ underStudy: value('underStudy'), decided: value('decided'), registered: value('registered') },
    ...{ suspended: value('suspended'), struckOff: value('struckOff') },
  })
  const counts = each((figure) =>
    counted.filter(COUNTS_IN[figure]).reduce((sum, { count }) => sum + count, 0),
  )
  return { counts, told: each((figure) => toldCount(counts[figure], mayReadFiles)) }
}

const toRow = ({ office, told }: Line): OfficeFigures => ({
  ...{ officeCode: office.code, applications: sumOfTold([told.underStudy, told.decided]) },
  ...told,
})

function totalsOf(lines: readonly Line[]): Figures['totals'] {
  const total = (figure: Figure) =>
    totalToTell(lines.map(({ counts, told }) => ({ count: counts[figure], told: told[figure] })))
  const [underStudy, decided] = [total('underStudy'), total('decided')]
  return {
    // From the two totals as they are told, never from the counts: the difference would tell the other one.
    applications: { from: underStudy.from + decided.from, to: underStudy.to + decided.to },
    ...{ underStudy, decided, registered: total('registered') },
    ...{ suspended: total('suspended'), struckOff: total('struckOff') },
  }
}
