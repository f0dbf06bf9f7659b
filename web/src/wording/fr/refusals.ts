import type { refusals as original } from '../ar/refusals.ts'
import type { Translated } from '../forms.ts'

export const refusals: Translated<typeof original> = {
  no_network: 'Pas de liaison avec le serveur. Votre saisie est gardée ici : réessayez au retour du réseau.',
  server_away: 'Le serveur ne répond pas. Votre saisie est gardée ici : réessayez dans un moment.',
  unreadable_reply:
    'Le serveur est en panne. Rien de votre saisie n’est perdu. Réessayez ; si cela dure, appelez la chambre.',
  unknown: 'Demande non acceptée ({{code}}). Rien de votre saisie n’est perdu.',
  defect:
    'Le serveur est en panne. Rien de votre saisie n’est perdu. Donnez ce numéro en appelant : {{reference}}',
  signed_out: 'Vous n’êtes pas entré de nouveau : rien n’a été envoyé.',
  not_found: 'Rien à ce numéro, ou pas dans votre bureau.',
  malformed: 'Ces champs n’ont pas été compris : {{fields}}.',
  command_reused: 'Cette demande a déjà été envoyée avec un autre contenu. Rouvrez la page.',
  id_taken: 'Ce dossier est déjà déposé. Rouvrez la page.',
  stale_version:
    'Quelqu’un a changé ce dossier avant vous. La dernière version est affichée : relisez, puis recommencez.',
  too_many_requests: 'Trop de demandes en peu de temps. Attendez {{retry_after_seconds}} secondes.',
  not_signed_in: 'La session est terminée. Entrez de nouveau.',
  not_allowed: 'Vous n’avez pas ce droit dans ce bureau.',
}
