import { ROLES, type Role } from '@sijill/core/register'
import { SelectField } from '../../design/select-field.tsx'
import { OfficeField } from '../../parts/office-field.tsx'
import { useWords } from '../../wording/words.ts'

/** A role and the office it is held in. */
export function RoleFields(props: {
  role: Role | undefined
  office: string | undefined
  onRole: (role: Role | undefined) => void
  onOffice: (office: string | undefined) => void
  roleError?: string | undefined
  officeError?: string | undefined
}) {
  const { say } = useWords()
  return (
    <>
      <SelectField
        id="role"
        label={say('users.role')}
        value={props.role ?? ''}
        onChange={(value) => props.onRole(ROLES.find((role) => role === value))}
        options={[['', '—'], ...ROLES.map((role) => [role, say(`shell.roles.${role}`)] as const)]}
        error={props.roleError}
      />
      <OfficeField
        id="office"
        label={say('users.office')}
        help={say('users.officeHelp')}
        value={props.office}
        onChange={props.onOffice}
        error={props.officeError}
      />
    </>
  )
}
