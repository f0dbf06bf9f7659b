import { ACTIVITIES, findActivity, findBranch, type Law, ROUTE_IDS, type RouteId } from '@sijill/core/rules'
import { useMemo } from 'react'
import { Note } from '../../design/card.tsx'
import { ComboField } from '../../design/combo-field.tsx'
import { TextField } from '../../design/field.tsx'
import { PlaceholderMark } from '../../design/placeholder.tsx'
import { SegmentedField } from '../../design/segmented-field.tsx'
import { routeToday, useLaw } from '../../parts/law.ts'
import { titleOf } from '../../parts/names.ts'
import { useWords, type Words } from '../../wording/words.ts'
import { Block } from './blocks.tsx'
import type { Registration } from './use-registration.ts'

const BODIES: readonly RouteId[] = ['cooperative', 'enterprise']

/** The trade, and how it was learned: a plain question gives the route. */
export function ActivityBlock(props: {
  registration: Registration
  errorOf: (field: string) => string | undefined
}) {
  const words = useWords()
  const { say, language } = words
  const { registration, errorOf } = props
  const { form, set } = registration
  const law = useLaw()
  const route = ROUTE_IDS.find((id) => id === form.route)
  const activities = useMemo(
    () =>
      ACTIVITIES.map((activity) => {
        const branch = findBranch(activity.branchCode)
        const note = branch === undefined ? '' : titleOf(branch, language)
        return { id: activity.code, ar: activity.nameAr, fr: activity.nameFr, note }
      }),
    [language],
  )
  const chosen = findActivity(form.activity_code ?? '')
  return (
    <Block id="activity">
      <div className="grid gap-4">
        <SegmentedField
          id="route"
          label={say('registration.howLearned')}
          columns="wide:grid-cols-3"
          value={route}
          onChange={(next) => set({ route: next })}
          options={ROUTE_IDS.map((value) => ({
            value,
            label: say(`registration.routes.${value}.label`),
            help: routeHelp(value, law, words),
          }))}
          error={errorOf('route')}
        />
        <div className="grid gap-4 wide:grid-cols-2">
          <div>
            <ComboField
              id="activity_code"
              label={say('register.particulars.activity_code')}
              help={say('registration.activityHelp')}
              things={activities}
              value={form.activity_code}
              onChange={(code = '') => set({ activity_code: code })}
              error={errorOf('activity_code')}
            />
            {chosen?.mark === 'reconstructed' && (
              <p className="mt-1.5 flex flex-wrap items-center gap-2 text-small">
                <PlaceholderMark />
                {say('registration.activityMark')}
              </p>
            )}
          </div>
          {route === 'artisan_by_diploma' && (
            <TextField
              id="diploma"
              label={say('register.particulars.diploma')}
              help={say('registration.diplomaHelp')}
              value={form.diploma ?? ''}
              onChange={(diploma) => set({ diploma })}
              error={errorOf('diploma')}
              maxLength={200}
            />
          )}
          {(route === 'artisan_by_experience' || route === 'maalem') && (
            <TextField
              id="practice_years"
              label={say('register.particulars.practice_years')}
              help={say('registration.practiceHelp')}
              writing="number"
              value={form.practice_years ?? ''}
              onChange={(practice_years) => set({ practice_years })}
              error={errorOf('practice_years')}
              maxLength={2}
              className="wide:max-w-40"
            />
          )}
          {route !== undefined && BODIES.includes(route) && (
            <BodyFields registration={registration} errorOf={errorOf} route={route} />
          )}
        </div>
        {route !== undefined && <Conditions route={route} />}
      </div>
    </Block>
  )
}

/** What a cooperative or an enterprise adds. */
function BodyFields(props: {
  registration: Registration
  errorOf: (field: string) => string | undefined
  route: RouteId
}) {
  const { say } = useWords()
  const { form, set } = props.registration
  return (
    <>
      <TextField
        id="legal_name"
        label={say('register.particulars.legal_name')}
        help={say('registration.legalNameHelp')}
        value={form.legal_name ?? ''}
        onChange={(legal_name) => set({ legal_name })}
        error={props.errorOf('legal_name')}
        maxLength={200}
      />
      <TextField
        id="ice"
        label={say('register.particulars.ice')}
        writing="number"
        optional
        value={form.ice ?? ''}
        onChange={(ice) => set({ ice })}
        error={props.errorOf('ice')}
        maxLength={30}
      />
      {props.route === 'enterprise' && (
        <TextField
          id="supervisor_number"
          label={say('register.particulars.supervisor_number')}
          help={say('registration.supervisorHelp')}
          writing="code"
          value={form.supervisor_number ?? ''}
          onChange={(supervisor_number) => set({ supervisor_number })}
          error={props.errorOf('supervisor_number')}
          maxLength={40}
        />
      )}
    </>
  )
}

/** The conditions of the route, those marked whose value nobody confirmed. */
function Conditions({ route }: { route: RouteId }) {
  const { language } = useWords()
  const { conditions, asks } = routeToday(route, useLaw())
  return (
    <Note>
      <p className="font-semibold">{asks[language]}</p>
      <ul className="mt-1 grid gap-1">
        {conditions.map(({ check, says, value, placeholder }) => (
          <li key={check} className="flex flex-wrap items-center gap-x-2">
            <span>
              {says[language]}
              {value !== null && <b className="ms-1">({value})</b>}
            </span>
            {placeholder && <PlaceholderMark />}
          </li>
        ))}
      </ul>
    </Note>
  )
}

function routeHelp(route: RouteId, law: Law, { say }: Words): string {
  switch (route) {
    case 'artisan_by_experience':
    case 'maalem': {
      const { conditions } = routeToday(route, law)
      const years = conditions.find(({ check }) => check === 'practice_years')?.value ?? 0
      return say(`registration.routes.${route}.help`, { years: say('common.years', { count: years }) })
    }
    default:
      return say(`registration.routes.${route}.help`)
  }
}
