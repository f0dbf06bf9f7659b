import type { inbox as original } from '../ar/inbox.ts'
import type { Translated } from '../forms.ts'

export const inbox: Translated<typeof original> = {
  lead: '{{day}} · en retard d’abord, puis le plus ancien',
  newRegistration: 'Nouvelle inscription',
  tabsLabel: 'Filtrer',
  tabs: {
    all: 'Tout',
    decision: 'Ma décision',
    documents: 'Pièces manquantes',
    duplicate: 'Doublons',
    review: 'À examiner',
    draft: 'Brouillons',
    cards: 'Cartes',
  },
  caption: 'Ce qui vous attend',
  columns: {
    person: 'Personne ou dossier',
    state: 'État',
    expected: 'Ce qui est attendu',
    province: 'Province',
    since: 'Attend depuis',
    act: 'Action',
  },
  late: 'En retard : {{days}}',
  shown: '{{shown}} sur {{all}} affichés.',
  target: {
    one: 'Objectif interne de la chambre : {{count}} jour. Ce n’est pas un délai légal.',
    many: 'Objectif interne de la chambre : {{count}} de jours. Ce n’est pas un délai légal.',
    other: 'Objectif interne de la chambre : {{count}} jours. Ce n’est pas un délai légal.',
  },
  empty: 'Rien à traiter.',
  emptyTab: 'Rien à traiter ici.',
  states: {
    duplicate: 'Doublon possible',
    documents: 'Pièce manquante',
    particulars: 'Information manquante',
    charge: 'Cotisation non dite',
  },
}
