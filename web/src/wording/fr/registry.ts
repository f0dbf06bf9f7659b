import type { registry as original } from '../ar/registry.ts'
import type { Translated } from '../forms.ts'

export const registry: Translated<typeof original> = {
  title: 'Registre',
  lead: 'Les demandes et les inscrits de votre bureau.',
  listsLabel: 'Quelle liste',
  lists: { dossiers: 'Demandes', entries: 'Inscrits' },
  statusLabel: 'État',
  any: 'Tous les états',
  caption: 'Liste : {{list}}',
  columns: {
    person: 'Personne',
    number: 'Numéro',
    trade: 'Activité',
    province: 'Province',
    status: 'État',
    expected: 'Ce qui est attendu',
    card: 'Carte',
    since: 'Depuis',
  },
  empty: 'Rien dans cette liste.',
}
