import type { searchReply } from '@sijill/core/contract'
import { parseCin } from '@sijill/core/kernel'
import { type Commune, findOffice } from '@sijill/core/rules'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { z } from 'zod'
import { get, query } from '../../api/client.ts'
import { Note } from '../../design/card.tsx'
import { ComboField } from '../../design/combo-field.tsx'
import { TextField } from '../../design/field.tsx'
import { SegmentedField } from '../../design/segmented-field.tsx'
import { useCommunes } from '../../parts/communes.ts'
import { proposedLatin } from '../../parts/latin-name.ts'
import { provinceName } from '../../parts/names.ts'
import { useSettled } from '../../parts/use-settled.ts'
import { nameOf, useSession } from '../../session/session.ts'
import { useWords } from '../../wording/words.ts'
import { Block } from './blocks.tsx'
import type { Registration } from './use-registration.ts'

type BlockProps = {
  readonly registration: Registration
  readonly errorOf: (field: string) => string | undefined
}

/** Who applies, as their papers say it. */
export function IdentityBlock({ registration, errorOf }: BlockProps) {
  const { say } = useWords()
  const { form, set } = registration
  const isBody = form.route === 'cooperative' || form.route === 'enterprise'
  return (
    <Block id="identity" {...(isBody ? { title: say('registration.representative') } : {})}>
      <div className="grid gap-4 wide:grid-cols-2">
        <TextField
          id="cin"
          label={say('register.particulars.cin')}
          help={say('registration.cinHelp')}
          writing="code"
          value={form.cin ?? ''}
          onChange={(cin) => set({ cin })}
          error={errorOf('cin')}
          maxLength={20}
          className="wide:max-w-60"
        />
        <KnownPerson registration={registration} />
        <Names registration={registration} errorOf={errorOf} />
        <SegmentedField
          id="sex"
          label={say('register.particulars.sex')}
          help={say('registration.sexHelp')}
          columns="grid-cols-2"
          value={form.sex === 'M' || form.sex === 'F' ? form.sex : undefined}
          onChange={(sex) => set({ sex })}
          options={[
            { value: 'F', label: say('register.sex.F') },
            { value: 'M', label: say('register.sex.M') },
          ]}
          error={errorOf('sex')}
        />
        <TextField
          id="born_on"
          label={say('register.particulars.born_on')}
          help={say('registration.bornHelp')}
          writing="date"
          value={form.born_on ?? ''}
          onChange={(born_on) => set({ born_on })}
          error={errorOf('born_on')}
          maxLength={30}
        />
        <TextField
          id="phone"
          label={say('register.particulars.phone')}
          help={say('registration.phoneHelp')}
          writing="phone"
          optional
          value={form.phone ?? ''}
          onChange={(phone) => set({ phone })}
          error={errorOf('phone')}
          maxLength={30}
        />
        <CommuneField registration={registration} errorOf={errorOf} />
      </div>
    </Block>
  )
}

function Names({ registration, errorOf }: BlockProps) {
  const { say } = useWords()
  const { form, set } = registration
  /** The Latin name follows the Arabic one until somebody writes it. */
  const setArabic = (part: 'family' | 'given') => (text: string) => {
    const [arabic, latin] = [`${part}_name_ar`, `${part}_name_fr`] as const
    const follows = (form[latin] ?? '') === '' || form[latin] === proposedLatin(part, form[arabic] ?? '')
    set({ [arabic]: text, ...(follows ? { [latin]: proposedLatin(part, text) } : {}) })
  }
  return (
    <>
      <TextField
        id="family_name_ar"
        label={say('register.particulars.family_name_ar')}
        writing="arabic"
        value={form.family_name_ar ?? ''}
        onChange={setArabic('family')}
        error={errorOf('family_name_ar')}
        maxLength={120}
      />
      <TextField
        id="given_name_ar"
        label={say('register.particulars.given_name_ar')}
        writing="arabic"
        value={form.given_name_ar ?? ''}
        onChange={setArabic('given')}
        error={errorOf('given_name_ar')}
        maxLength={120}
      />
      <TextField
        id="family_name_fr"
        label={say('register.particulars.family_name_fr')}
        help={say('registration.latinHelp')}
        writing="latin"
        optional
        value={form.family_name_fr ?? ''}
        onChange={(family_name_fr) => set({ family_name_fr })}
        error={errorOf('family_name_fr')}
        maxLength={120}
      />
      <TextField
        id="given_name_fr"
        label={say('register.particulars.given_name_fr')}
        help={say('registration.latinHelp')}
        writing="latin"
        optional
        value={form.given_name_fr ?? ''}
        onChange={(given_name_fr) => set({ given_name_fr })}
        error={errorOf('given_name_fr')}
        maxLength={120}
      />
    </>
  )
}

/** The communes of the office's own province before the others: most who come live there. */
function nearestFirst(communes: readonly Commune[], officeCode: string): readonly Commune[] {
  const province = findOffice(officeCode)?.provinceCode
  const isNear = ({ provinceCode }: Commune): boolean => provinceCode === province
  return [...communes.filter(isNear), ...communes.filter((commune) => !isNear(commune))]
}

function CommuneField({ registration, errorOf }: BlockProps) {
  const { say, language } = useWords()
  const communes = useCommunes()
  const { office_code } = useSession()
  const things = useMemo(
    () =>
      nearestFirst(communes?.communes ?? [], office_code).map(({ code, nameAr, nameFr, provinceCode }) => ({
        ...{ id: code, ar: nameAr, fr: nameFr, note: provinceName(provinceCode, language) },
      })),
    [communes, language, office_code],
  )
  return (
    <ComboField
      id="commune_code"
      label={say('register.particulars.commune_code')}
      help={say('registration.communeHelp')}
      things={things}
      value={registration.form.commune_code}
      onChange={(code = '') =>
        registration.set({
          commune_code: code,
          province_code: communes?.findCommune(code)?.provinceCode ?? '',
        })
      }
      error={errorOf('commune_code')}
    />
  )
}

const STILL_MS = 400

/** Says at once when the card belongs to somebody the register knows: before a form is filled twice. */
function KnownPerson({ registration }: { registration: Registration }) {
  const { say, language } = useWords()
  const cin = parseCin(registration.form.cin ?? '')
  const asked = useSettled(cin.ok ? cin.value : '', STILL_MS)
  const { data } = useQuery({
    queryKey: ['people', asked, 'cin'],
    queryFn: ({ signal }) => get<z.infer<typeof searchReply>>(`/people${query({ q: asked })}`, { signal }),
    enabled: asked !== '',
  })
  const known = data?.rows.find(({ matched_by, id }) => matched_by === 'cin' && id !== registration.id)
  return (
    <div role="status" className="self-end">
      {asked !== '' && known !== undefined && (
        <Note tone="ochre">
          {say('registration.known', { name: nameOf(known, language) })}{' '}
          <Link to="/people/$personId" params={{ personId: known.person_id }}>
            {say('registration.openKnown')}
          </Link>
        </Note>
      )}
    </div>
  )
}
